"""Who stands where: sizes, counts, relations, variety, and no scene that raises."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from mayfly.painter import composition, sprites
from mayfly.painter.camera import camera_of
from mayfly.painter.canvas import blank_canvas
from mayfly.painter.cast.clusters import clusters_of
from mayfly.painter.composition import arranged, compose
from mayfly.painter.places import paint_place
from mayfly.painter.stage import Light, Stage
from mayfly.scene.spec import CAMERAS, COLOURS, PLACES, RELATIONS, SIZES, Scene, Subject

DAY = Light("day", (0.75, 0.2), (255, 240, 210), (255, 252, 246), (200, 215, 235), (30, 40, 70), 0.6)
SKY, LAND = (150, 190, 230), (120, 150, 90)


def stage_of(seed=1, size=(256, 256), place="meadow", ground=(0.8, 0.95), water=None, floats=False):
    image = Image.new("RGB", size, SKY)
    image.paste(LAND, (0, int(size[1] * 0.6), *size))
    return Stage(image, place, seed, DAY, 0.6, ground, water, camera_of(Scene(), seed), floats)


def subject(sprite, count=1, relation=None, anchor=None, **more):
    return Subject(sprite, sprite, (0, 1), count, relation=relation, anchor=anchor, **more)


def poses(scene, stage, monkeypatch):
    seen = []
    monkeypatch.setattr(composition, "place", lambda _, pose: seen.append(pose))
    compose(stage, scene)
    return seen


def box(pose):
    width = pose.height * sprites.aspect(pose.sprite)
    top = pose.foot - pose.height * pose.foot_line
    return pose.x - width / 2, top, pose.x + width / 2, top + pose.height


@pytest.mark.parametrize("count", range(1, 13))
@pytest.mark.parametrize("sprite", ["penguin", "red-apple", "woman-full", "hot-air-balloon", "duck"])
def test_counts_up_to_twelve_are_exact_and_everyone_is_seen(sprite, count, monkeypatch):
    for seed in range(3):
        found = poses(Scene(subjects=(subject(sprite, count),)), stage_of(seed, water=(0.6, 0.8)), monkeypatch)
        assert len(found) == count
        assert {pose.sprite for pose in found} <= set(sprites.variants(sprite))
        spots = [(round(pose.x), round(pose.foot)) for pose in found]
        assert len(set(spots)) == count
        for first, second in itertools.combinations(found, 2):
            assert abs(first.x - second.x) + abs(first.foot - second.foot) > 0.12 * min(first.height, second.height)


@pytest.mark.parametrize("size", [(256, 256), (512, 200), (200, 512)])
@pytest.mark.parametrize("sprite", ["cat", "castle", "woman-full", "automobile", "giraffe"])
def test_a_single_subject_is_large_and_whole(sprite, size, monkeypatch):
    for seed in range(12):
        (pose,) = poses(Scene(subjects=(subject(sprite),)), stage_of(seed, size), monkeypatch)
        left, top, right, bottom = box(pose)
        assert left >= -1
        assert top >= -1
        assert right <= size[0] + 1
        assert bottom <= size[1] + 1
        assert 0.22 <= max(right - left, bottom - top) / min(size) <= (1.02 if size[0] >= size[1] else 1.2)


def test_on_means_on_the_seat_and_not_on_the_lamp(monkeypatch):
    scene = Scene(place="room", subjects=(subject("cat", relation="on", anchor=1), subject("couch-and-lamp")))
    found = {pose.sprite: pose for pose in poses(scene, stage_of(place="room"), monkeypatch)}
    sofa, cat = box(found["sofa"]), found["cat"]
    seat = sofa[1] + sprites.facts_of("sofa").seat[2] * (sofa[3] - sofa[1])
    assert abs(cat.foot - seat) < 0.08 * (sofa[3] - sofa[1])
    assert sofa[0] < cat.x < sofa[2]


def test_riders_sit_and_look_ahead(monkeypatch):
    scene = Scene(subjects=(subject("astronaut", relation="riding", anchor=1), subject("horse")))
    for seed in range(6):
        horse, rider = poses(scene, stage_of(seed), monkeypatch)
        assert (horse.sprite, rider.sprite) == ("horse", "astronaut-full-riding")
        assert rider.flip == horse.flip
        assert box(horse)[1] < rider.foot < horse.foot


def test_over_under_beside_and_in_are_what_they_say(monkeypatch):
    def two(first, relation, second, **more):
        scene = Scene(subjects=(subject(first, relation=relation, anchor=1), subject(second)))
        found = {pose.sprite: pose for pose in poses(scene, stage_of(3, **more), monkeypatch)}
        return found[sprites.whole(first)], found[second]

    dragon, castle = two("dragon", "over", "castle")
    assert dragon.foot <= box(castle)[1] + 1
    elephant, tree = two("elephant", "under", "deciduous-tree")
    assert elephant.foot > tree.foot
    assert box(tree)[0] < elephant.x < box(tree)[2]
    goat, house = two("goat", "beside", "house")
    assert not box(house)[0] < goat.x < box(house)[2]
    rabbit, basket = two("rabbit", "in", "basket")
    assert rabbit.keep < 1
    assert box(basket)[0] < rabbit.x < box(basket)[2]
    assert box(rabbit)[1] < box(basket)[3]


def test_a_figure_in_clothes_is_one_figure(monkeypatch):
    scene = Scene(subjects=(subject("girl", 2, relation="in", anchor=1), subject("ao-dai-woman")))
    assert [pose.sprite for pose in poses(scene, stage_of(), monkeypatch)] == ["ao-dai-woman"] * 2


def test_things_live_where_they_belong(monkeypatch):
    (plane,) = poses(Scene(subjects=(subject("airplane"),)), stage_of(), monkeypatch)
    assert plane.footing == "air"
    assert plane.foot < 0.8 * 256
    (boat,) = poses(
        Scene(place="sea", subjects=(subject("sailboat"),)), stage_of(ground=None, water=(0.6, 1.0)), monkeypatch
    )
    assert boat.footing == "water"
    (fish,) = poses(Scene(place="underwater", subjects=(subject("fish"),)), stage_of(floats=True), monkeypatch)
    assert fish.footing == "air"


def test_whoever_stands_where_all_is_water_gets_a_shore():
    stage = stage_of(place="lake", ground=None, water=(0.6, 0.96))
    before = stage.image.copy()
    compose(stage, Scene(place="lake", subjects=(subject("woman-full"),)))
    corner = (0, 250, 20, 256)
    assert ImageChops.difference(stage.image.crop(corner), before.crop(corner)).getbbox()


def test_size_words_change_the_size(monkeypatch):
    heights = [
        poses(Scene(subjects=(subject("cat", size=size),)), stage_of(4), monkeypatch)[0].height
        for size in ("tiny", "small", None, "large")
    ]
    assert heights == sorted(heights)
    assert heights[0] < 0.7 * heights[2]


def test_seeds_differ_in_position_size_and_direction(monkeypatch):
    found = [poses(Scene(subjects=(subject("cat"),)), stage_of(seed), monkeypatch)[0] for seed in range(12)]
    assert len({round(pose.x / 13) for pose in found}) > 3
    assert len({round(pose.height / 8) for pose in found}) > 2
    assert {pose.flip for pose in found} == {True, False}


def test_one_seed_is_one_composition_at_every_size(monkeypatch):
    scene = Scene(subjects=(subject("dog", 3), subject("house"), subject("dove", 2)))
    small = poses(scene, stage_of(9, (256, 256)), monkeypatch)
    large = poses(scene, stage_of(9, (1024, 1024)), monkeypatch)
    for one, other in zip(small, large, strict=True):
        assert one.sprite == other.sprite
        assert abs(one.x * 4 - other.x) < 0.01
        assert abs(one.height * 4 - other.height) < 0.01


def test_the_same_seed_paints_the_same_bytes():
    scene = Scene(subjects=(subject("cat", 2, colour="black"), subject("lantern"), subject("sailboat")))
    first, second = stage_of(3, water=(0.6, 0.8)), stage_of(3, water=(0.6, 0.8))
    compose(first, scene)
    compose(second, scene)
    assert first.image.tobytes() == second.image.tobytes()


def test_anchors_that_run_in_a_circle_or_nowhere_are_roots():
    loop = (
        subject("rabbit", relation="on", anchor=1),
        subject("goat", relation="on", anchor=0),
        subject("fox", relation="on", anchor=7),
    )
    found = clusters_of(stage_of(), Scene(subjects=loop))
    assert sorted(piece.sprite for cluster in found for piece in cluster.pieces) == ["fox-full", "goat", "rabbit"]


IDS = [*sorted(sprites.ids())[::9], "no-such-sprite", "sofa", "basket", "umbrella", "bridge", "mount-fuji", "sun"]
SUBJECTS = st.builds(
    Subject,
    noun=st.just("thing"), sprite=st.sampled_from(IDS), span=st.just((0, 1)),
    count=st.sampled_from([0, 1, 1, 2, 5, 40]), colour=st.sampled_from([None, *COLOURS, "nonsense"]),
    size=st.sampled_from([None, *SIZES]),
    relation=st.sampled_from([None, *RELATIONS, "nonsense"]), anchor=st.sampled_from([None, 0, 1, 2, -1, 99]),
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(
    subjects=st.lists(SUBJECTS, max_size=4),
    size=st.sampled_from([(64, 64), (64, 400), (400, 64), (128, 128)]),
    place=st.sampled_from(PLACES),
    ground=st.sampled_from([None, (0.8, 0.95)]),
    water=st.sampled_from([None, (0.6, 0.9)]),
    floats=st.booleans(),
)
def test_no_scene_raises(subjects, size, place, ground, water, floats):
    stage = stage_of(2, size, place, ground, water, floats)
    compose(stage, Scene(place=place, subjects=tuple(subjects)))
    assert stage.image.size == size


def test_a_small_thing_named_with_a_person_is_in_the_hand(monkeypatch):
    scene = Scene(subjects=(subject("girl"), subject("guitar")))
    for seed in range(4):
        girl, guitar = poses(scene, stage_of(seed), monkeypatch)
        left, top, right, bottom = box(girl)
        assert top < guitar.foot - guitar.height / 2 < bottom
        assert left - guitar.height / 2 < guitar.x < right + guitar.height / 2
        assert guitar.height < 0.6 * girl.height


@pytest.mark.parametrize(
    ("sprite", "place"), [("cat", "meadow"), ("sailboat", "sea"), ("dragon", "mountains"), ("woman", "street")]
)
@pytest.mark.parametrize("first", [0, 5, 1234567, 2**32 - 9])
def test_eight_seeds_are_eight_compositions(sprite, place, first):
    scene = Scene(place=place, subjects=(subject(sprite),))
    kinds, columns, sizes = set(), set(), []
    for seed in range(first, first + 8):
        stage = paint_place(blank_canvas(scene, (96, 96), seed))
        ((cluster, across, _, _),) = arranged(stage, scene)
        left, top, right, bottom = cluster.box
        kinds.add(stage.camera.kind)
        columns.add(int(across * 3))
        sizes.append(((right - left) * (bottom - top)) ** 0.5)

    assert len(kinds) >= 2
    assert columns == {0, 1, 2}
    assert max(sizes) / min(sizes) >= 1.4


@pytest.mark.parametrize("camera", CAMERAS)
def test_the_camera_asked_for_is_the_camera(camera):
    assert camera_of(Scene(camera=camera), 3).kind == camera


def test_near_is_larger_than_far_and_low_looks_up():
    def cat(camera):
        scene = Scene(subjects=(subject("cat"),), camera=camera)
        stage = paint_place(blank_canvas(scene, (96, 96), 7))
        ((cluster, _, _, _),) = arranged(stage, scene)
        return cluster.box[3] - cluster.box[1], stage.horizon

    assert cat("close")[0] > 1.6 * cat("wide")[0]
    assert cat("low")[1] > cat("high")[1] + 0.1


@pytest.mark.parametrize("size", [(64, 64), (512, 512), (1024, 1024)])
def test_one_seed_is_one_arrangement_at_every_size(size):
    scene = Scene(place="meadow", subjects=(subject("dog", 2), subject("house")))
    found = arranged(paint_place(blank_canvas(scene, size, 11)), scene)
    other = arranged(paint_place(blank_canvas(scene, (256, 256), 11)), scene)
    for (one, x, y, depth), (two, across, down, far) in zip(found, other, strict=True):
        assert (abs(x - across), abs(y - down), abs(depth - far)) < (0.01, 0.01, 0.01)
        assert one.box == pytest.approx(two.box, abs=0.01)


def test_a_portrait_shows_the_face_large_and_leaves_the_feet_out(monkeypatch):
    scene = Scene(subjects=(subject("woman-full"),), camera="close")
    stage = stage_of(3)
    stage.camera = camera_of(scene, 3)
    (pose,) = poses(scene, stage, monkeypatch)
    left, top, right, bottom = box(pose)

    assert bottom - top > 1.2 * stage.image.height
    assert 0 <= top < 0.1 * stage.image.height < left < right


@pytest.mark.parametrize("style", ["mosaic", "low-poly", "oil", "charcoal"])
def test_coarse_media_come_near_whatever_the_seed(style):
    assert all(camera_of(Scene(style=style), seed).size > 1 for seed in range(8))
    assert camera_of(Scene(style=style, camera="wide"), 0).size < 0.7


def test_models_stand_for_drawings_in_the_style_3d_alone(monkeypatch):
    for style, shown in (("3d", "horse@3d"), ("default", "horse")):
        scene = Scene(style=style, subjects=(subject("horse"),))
        assert [pose.sprite for pose in poses(scene, stage_of(), monkeypatch)] == [shown]


def test_a_hat_is_not_put_on_a_head_that_has_one(monkeypatch):
    scene = Scene(subjects=(subject("farmer-full"), subject("non-la", relation="on", anchor=0)))

    assert [pose.sprite for pose in poses(scene, stage_of(), monkeypatch)] == ["farmer-full"]


@pytest.mark.parametrize(("place", "seat"), [("meadow", "bench"), ("room", "armchair")])
def test_who_sits_gets_a_seat(place, seat, monkeypatch):
    scene = Scene(place=place, subjects=(subject("old-man-full", pose="sitting"),))
    found = {pose.sprite.removesuffix("-riding") for pose in poses(scene, stage_of(place=place), monkeypatch)}

    assert seat in found
    assert any(name.startswith("old-man") for name in found - {seat})


def test_a_dragon_breathes_the_fire_that_is_named_with_it(monkeypatch):
    scene = Scene(subjects=(subject("dragon"), subject("fire")))
    for seed in range(6):
        found = {pose.sprite: pose for pose in poses(scene, stage_of(seed), monkeypatch)}
        dragon, fire = found["dragon"], found["fire"]
        ahead = 1 if dragon.flip else -1  # it is drawn looking to the left
        assert (fire.x - dragon.x) * ahead > 0
        assert fire.turn * ahead < -90
        assert dragon.foot - dragon.height < fire.foot < dragon.foot + fire.height


def test_a_balloon_is_beside_the_head_and_not_before_the_face(monkeypatch):
    scene = Scene(subjects=(subject("girl-full"), subject("balloon")))
    for seed in range(6):
        girl, balloon = poses(scene, stage_of(seed), monkeypatch)
        if girl.sprite == "balloon":
            girl, balloon = balloon, girl
        left, _, right, _ = box(girl)
        face = (left + right) / 2
        assert abs(balloon.x - face) > 0.3 * (right - left)
