"""What the painter promises of every picture: it comes, in its size, from its seed, in its light."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import ImageChops, ImageStat
from PIL.Image import Image, Resampling

from mayfly.painter.canvas import blank_canvas
from mayfly.painter.memory import keep_freed_memory
from mayfly.painter.places import PLACE_MODULES, paint_place
from mayfly.painter.places.street_across import drives_along
from mayfly.painter.render import MAX_PAINTED_SIDE, paint
from mayfly.painter.styles import STYLE_MODULES
from mayfly.scene.spec import PLACES, SEASONS, TIMES, WEATHERS, Scene, Subject

FEATURES = (
    "flowers", "terraces", "palms", "karsts", "neon", "moonground", "marsground", "volcano", "moon", "stars",
    "aurora", "sun", "lightning", "rainbow", "fireflies", "lights", "fireplace", "windows", "street", "skyline",
    "clouds", "cactus", "snowfall", "sunflowers", "lavender", "tulips",
)  # fmt: skip
CAT = Subject(noun="cat", sprite="cat", span=(0, 3))


def brightness(picture: Image) -> float:
    return ImageStat.Stat(picture.convert("L")).mean[0]


def difference(first: Image, second: Image) -> float:
    return sum(ImageStat.Stat(ImageChops.difference(first, second)).mean) / 3


def test_every_place_of_a_scene_can_be_painted():
    assert set(PLACE_MODULES) == set(PLACES)


@pytest.mark.parametrize(("place", "time"), list(itertools.product(PLACES, TIMES)))
def test_a_place_at_an_hour_is_a_picture_of_its_size(place, time):
    picture = paint(Scene(place=place, time=time), 96, 80, 3)

    assert picture.size == (96, 80)
    assert picture.mode == "RGB"
    assert ImageStat.Stat(picture.convert("L")).stddev[0] > 2


scenes = st.builds(
    Scene,
    place=st.sampled_from(PLACES),
    time=st.sampled_from(TIMES),
    weather=st.sampled_from(WEATHERS),
    season=st.sampled_from(SEASONS),
    style=st.sampled_from(sorted(STYLE_MODULES)),
    subjects=st.sampled_from(((), (CAT,), (replace(CAT, count=3, colour="red", size="giant"),))),
    features=st.lists(st.sampled_from(FEATURES), max_size=4).map(tuple),
    absent=st.lists(st.sampled_from((*FEATURES, "trees", "plants", "rocks", "planets")), max_size=3).map(tuple),
)
sizes = st.sampled_from(((64, 64), (72, 200), (200, 72), (2048, 64), (64, 2048), (136, 88), (320, 64), (64, 104)))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scene=scenes, size=sizes, seed=st.integers(0, 2**32 - 1))
def test_any_scene_can_be_painted_at_any_size(scene, size, seed):
    assert paint(scene, *size, seed).size == size


@pytest.mark.parametrize("style", sorted(STYLE_MODULES))
def test_the_same_seed_gives_the_same_pixels(style):
    scene = Scene(place="forest", time="sunset", style=style)

    assert paint(scene, 120, 96, 5).tobytes() == paint(scene, 120, 96, 5).tobytes()


@pytest.mark.parametrize("place", PLACES)
def test_another_seed_gives_another_composition(place):
    first, second = (paint(Scene(place=place), 96, 96, seed) for seed in (1, 2))

    assert difference(first, second) > 5


@pytest.mark.parametrize("place", PLACES)
def test_a_larger_picture_shows_the_same_composition(place):
    small, large = (paint(Scene(place=place), side, side, 8) for side in (160, 320))
    same = difference(small.resize((32, 32), Resampling.BOX), large.resize((32, 32), Resampling.BOX))
    other = difference(
        small.resize((32, 32), Resampling.BOX), paint(Scene(place=place), 160, 160, 9).resize((32, 32), Resampling.BOX)
    )

    assert same < 9
    assert same < other


def test_beyond_the_painted_size_the_picture_is_enlarged():
    side = MAX_PAINTED_SIDE + 256

    assert paint(Scene(place="studio"), side, 128, 1).size == (side, 128)


@pytest.mark.parametrize("place", [place for place in PLACES if place not in ("space", "planet")])
def test_night_is_darker_than_day(place):
    day, night = (paint(Scene(place=place, time=time), 96, 96, 4) for time in ("day", "night"))

    assert brightness(night) < brightness(day) - 15


@pytest.mark.parametrize("place", ["meadow", "forest", "mountains"])
def test_winter_lies_white_on_the_land(place):
    summer, winter = (
        paint(Scene(place=place, season=season), 96, 96, 4).crop((0, 70, 96, 96)) for season in ("summer", "winter")
    )

    assert brightness(winter) > brightness(summer) + 25


@pytest.mark.parametrize("weather", [weather for weather in WEATHERS if weather != "clear"])
def test_weather_changes_the_picture(weather):
    clear, other = (paint(Scene(place="meadow", weather=kind), 96, 96, 4) for kind in ("clear", weather))

    assert difference(clear, other) > 5


@pytest.mark.parametrize(
    ("place", "time", "feature"),
    [
        ("sea", "day", "karsts"), ("city", "night", "neon"), ("space", "night", "moonground"),
        ("meadow", "day", "terraces"), ("meadow", "day", "rainbow"), ("snow", "night", "aurora"),
        ("mountains", "day", "volcano"), ("lake", "day", "rainbow"), ("village", "night", "aurora"),
        ("sea", "night", "lightning"), ("room", "night", "fireplace"),
        ("forest", "night", "fireflies"), ("city", "night", "lights"),
    ],
)  # fmt: skip
def test_a_feature_asked_for_is_seen(place, time, feature):
    plain = paint(Scene(place=place, time=time), 128, 128, 6)
    asked = paint(Scene(place=place, time=time, features=(feature,)), 128, 128, 6)

    assert difference(plain, asked) > 0.5


@pytest.mark.parametrize(
    ("place", "time", "unwanted"),
    [
        ("meadow", "day", "clouds"),
        ("sea", "night", "moon"),
        ("sea", "night", "stars"),
        ("forest", "day", "trees"),
        ("space", "night", "planets"),
    ],
)
def test_what_is_not_wanted_is_left_out(place, time, unwanted):
    seeds = range(1, 4)
    plain = [paint(Scene(place=place, time=time), 128, 128, seed) for seed in seeds]
    without = [paint(Scene(place=place, time=time, absent=(unwanted,)), 128, 128, seed) for seed in seeds]

    assert any(first.tobytes() != second.tobytes() for first, second in zip(plain, without, strict=True))


@pytest.mark.parametrize(("place", "seed"), list(itertools.product(PLACES, (1, 2, 3))))
def test_a_place_leaves_a_stage_that_subjects_can_use(place, seed):
    stage = paint_place(blank_canvas(Scene(place=place), (128, 128), seed))

    for band in (stage.ground, stage.water):
        if band is not None:
            far, near = band
            assert 0 <= far < near <= 1
    assert 0 < stage.horizon <= 1
    assert stage.ground or stage.water or stage.floats
    assert stage.image.size == (128, 128)


def test_open_water_has_no_ground_and_space_floats():
    sea, space, reef = (
        paint_place(blank_canvas(Scene(place=place), (96, 96), 1)) for place in ("sea", "space", "underwater")
    )

    assert sea.ground is None
    assert sea.water is not None
    assert space.floats
    assert reef.floats


def test_a_moon_to_stand_on_is_ground():
    stage = paint_place(blank_canvas(Scene(place="space", features=("moonground",)), (96, 96), 1))

    assert stage.ground is not None
    assert not stage.floats


def test_what_drives_is_painted_on_a_street_seen_across():
    across = [drives_along((Subject(name, name, (0, 1)),)) for name in ("automobile", "bus", "motor-scooter")]
    along = [drives_along((Subject(name, name, (0, 1)),)) for name in ("woman-full", "cat", "street-lamp")]

    assert all(across)
    assert not any(along)


@pytest.mark.parametrize(("feature", "hue"), [("sunflowers", (200, 150, 30)), ("lavender", (120, 90, 190))])
def test_a_field_of_one_flower_has_its_colour(feature, hue):
    picture = paint(Scene(features=(feature,)), 128, 128, 3)
    plain = paint(Scene(), 128, 128, 3)

    def apart(image):
        mean = image.crop((0, 108, 128, 126)).resize((1, 1), Resampling.BOX).getpixel((0, 0))
        return sum(abs(level - wanted) for level, wanted in zip(mean, hue, strict=True))

    assert apart(picture) < apart(plain) - 20


def test_a_large_picture_is_the_same_with_and_without_the_memory_it_keeps():
    first = paint(Scene(place="lake"), 700, 700, 3).tobytes()

    assert paint(Scene(place="lake"), 700, 700, 3).tobytes() == first
    assert keep_freed_memory() is None


def test_a_rainbow_in_the_rain_stands_in_a_clear_sky():
    rain = Scene(weather="rain")
    sky = (0, 0, 96, 30)

    assert brightness(paint(replace(rain, features=("rainbow",)), 96, 96, 3).crop(sky)) > 1.1 * brightness(
        paint(rain, 96, 96, 3).crop(sky)
    )
