"""One sprite on the stage: coloured, lit, shadowed, mirrored and grounded."""

import pytest
from PIL import Image, ImageChops, ImageStat

from mayfly.painter import sprites
from mayfly.painter.camera import camera_of
from mayfly.painter.cast.tint import SWATCHES, tinted
from mayfly.painter.placing import Pose, place
from mayfly.painter.stage import Light, Stage
from mayfly.scene.spec import COLOURS, Scene

DAY = Light("day", (0.75, 0.2), (255, 240, 210), (255, 252, 246), (200, 215, 235), (30, 40, 70), 0.6)
NIGHT = Light("night", (0.7, 0.2), (244, 241, 218), (134, 154, 206), (38, 64, 111), (5, 10, 30), 0.6)
GROUND = (150, 140, 130)


def stage_of(light=DAY, *, place_name="city", size=(256, 256), colour=GROUND):
    return Stage(
        Image.new("RGB", size, colour), place_name, 5, light, 0.6, (0.8, 0.95), (0.6, 0.95), camera_of(Scene(), 5)
    )


def changed(stage, colour=GROUND):
    plain = Image.new("RGB", stage.image.size, colour)
    return ImageChops.difference(stage.image, plain).convert("L").point([0] * 12 + [255] * 244).getbbox()


def test_a_sprite_stands_where_it_is_put():
    stage = stage_of()
    place(stage, Pose("cat", 128, 220, 120))
    left, top, right, bottom = changed(stage)
    assert abs(top - 100) <= 3
    assert 218 <= bottom <= 250
    assert left < 128 < right


def test_a_shadow_falls_away_from_the_sun():
    def darkness(sun):
        light = Light("sunset", (sun, 0.5), DAY.key, DAY.ambient, DAY.haze, DAY.shadow, 0.9)
        stage = stage_of(light)
        place(stage, Pose("castle", 128, 190, 120))
        left = ImageStat.Stat(stage.image.crop((0, 192, 100, 230))).sum[0]
        right = ImageStat.Stat(stage.image.crop((156, 192, 256, 230))).sum[0]
        return left - right

    assert darkness(1.0) < 0 < darkness(0.0)


def test_flipping_turns_the_sprite_round():
    plain, turned = stage_of(), stage_of()
    place(plain, Pose("cat", 128, 220, 120))
    place(turned, Pose("cat", 128, 220, 120, flip=True))
    assert plain.image.tobytes() != turned.image.tobytes()


def test_on_water_the_hull_is_cut_and_the_rest_is_mirrored():
    stage = stage_of()
    place(stage, Pose("sailboat", 128, 150, 100, footing="water", foot_line=0.96))
    assert changed(stage)[3] > 170


def test_in_the_air_nothing_is_shadowed():
    stage = stage_of()
    place(stage, Pose("balloon", 128, 120, 80, footing="air"))
    assert changed(stage)[3] <= 122


def test_night_is_darker_yet_readable():
    day, night = stage_of(), stage_of(NIGHT)
    for stage in (day, night):
        place(stage, Pose("polar-bear-full", 128, 230, 180))
    body = (110, 110, 160, 170)
    light, dark = (sum(ImageStat.Stat(stage.image.crop(body)).mean) / 3 for stage in (day, night))
    assert 90 < dark < light - 30


def test_what_shines_lights_the_air_round_it_at_night():
    stage = stage_of(NIGHT, colour=(20, 24, 40))
    place(stage, Pose("lantern", 128, 160, 60, footing="air"))
    assert ImageStat.Stat(stage.image.crop((80, 90, 96, 130))).mean[0] > 30


def test_grass_covers_the_soles_on_a_meadow_but_not_on_a_street():
    meadow, street = (stage_of(place_name=name, colour=(90, 150, 60)) for name in ("meadow", "city"))
    for stage in (meadow, street):
        place(stage, Pose("elephant", 128, 220, 150))
    feet = (60, 205, 200, 224)
    assert meadow.image.crop(feet).tobytes() != street.image.crop(feet).tobytes()
    head = (60, 80, 200, 150)
    assert meadow.image.crop(head).tobytes() == street.image.crop(head).tobytes()


@pytest.mark.parametrize("colour", COLOURS)
def test_a_tinted_sprite_has_its_colour(colour):
    image = tinted(sprites.picture("automobile"), colour)
    alpha = image.getchannel("A").point([0] * 250 + [255] * 6)
    plain = ImageStat.Stat(sprites.picture("automobile").convert("RGB"), alpha).mean
    mean = ImageStat.Stat(image.convert("RGB"), alpha).mean
    wanted = SWATCHES[colour]

    def distance(values):
        return sum(abs(value - goal) for value, goal in zip(values, wanted, strict=True))

    assert distance(mean) < max(170, distance(plain))


def test_tinting_keeps_the_eyes_and_the_other_colours():
    plain, blue = sprites.picture("red-apple").convert("RGB"), tinted(sprites.picture("red-apple"), "blue")
    leaf = (int(plain.width * 0.7), int(plain.height * 0.09))
    assert plain.getpixel(leaf)[1] > plain.getpixel(leaf)[0]
    assert blue.getpixel(leaf)[1] >= blue.getpixel(leaf)[2]
    body = blue.getpixel((plain.width // 2, int(plain.height * 0.7)))
    assert body[2] > body[0]


@pytest.mark.parametrize("height", [0, 1, 3, 5000])
@pytest.mark.parametrize("footing", ["ground", "water", "air", "held"])
def test_no_size_and_no_place_raises(height, footing):
    for x, y in ((-400, -50), (32, 60), (900, 700)):
        place(stage_of(size=(64, 64)), Pose("cat", x, y, height, footing=footing, turn=9, colour="red"))
