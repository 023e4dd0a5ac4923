"""What belongs where: things on tables, kites on strings, coats on animals, bodies under heads."""

import itertools

import pytest
from PIL import Image, ImageChops

from mayfly.painter import sprites
from mayfly.painter.cast.clusters import clusters_of
from mayfly.painter.cast.coats import coat_of
from mayfly.painter.cast.string import string
from mayfly.painter.cast.tint import SWATCHES
from mayfly.painter.composition import compose
from mayfly.scene.spec import COLOURS, Scene
from tests.unit.painter.test_composition import stage_of, subject

ROOM = stage_of(place="room")


def pieces(stage, *subjects):
    scene = Scene(place=stage.place, subjects=subjects)
    return {piece.sprite: piece for cluster in clusters_of(stage, scene) for piece in cluster.pieces}


@pytest.mark.parametrize("thing", ["birthday-cake", "candle", "hot-beverage", "closed-book", "laptop", "pizza"])
def test_in_a_room_small_things_stand_on_a_table_and_are_smaller_than_it(thing):
    found = pieces(ROOM, subject(thing, relation="in"))

    assert set(found) == {thing, "table"}
    assert found[thing].foot < found["table"].top + 0.2 * found["table"].height
    assert found[thing].width < 0.6 * found["table"].width


@pytest.mark.parametrize("thing", ["teddy-bear", "soccer-ball", "guitar", "cat", "sofa", "balloon"])
def test_in_a_room_what_does_not_belong_on_a_table_gets_none(thing):
    assert set(pieces(ROOM, subject(thing))) == {thing}


def test_the_rooms_own_table_is_used():
    found = pieces(ROOM, subject("red-apple"), subject("table"))

    assert set(found) == {"red-apple", "table"}
    assert found["red-apple"].foot < 0


def test_out_of_doors_nothing_gets_a_table():
    assert set(pieces(stage_of(), subject("birthday-cake"))) == {"birthday-cake"}


def test_several_things_on_one_table_stand_side_by_side():
    for seed in range(6):
        found = pieces(stage_of(seed, place="room"), subject("laptop"), subject("hot-beverage"), subject("pizza"))
        boxes = sorted(found[name].box for name in ("laptop", "hot-beverage", "pizza"))
        left, _, right, _ = found["table"].box

        assert all(first[2] <= second[0] + 1e-6 for first, second in itertools.pairwise(boxes))
        assert left <= boxes[0][0]
        assert boxes[-1][2] <= right


def test_the_hand_of_a_figure_is_within_its_outline():
    assert 0.1 < sprites.hand("girl-full") < 0.35
    assert 0 < sprites.hand("boy-full") < 0.3


def test_a_person_holds_a_small_thing_rather_than_lay_it_down():
    assert "table" not in pieces(ROOM, subject("woman-full"), subject("closed-book"))


@pytest.mark.parametrize("relation", [None, "on", "in"])
def test_a_kite_flies_above_its_child_and_away_from_it(relation):
    for seed in range(8):
        found = pieces(stage_of(seed), subject("boy-full", relation=relation), subject("kite", relation=relation))
        child = next(found[look] for look in sprites.variants("boy-full") if look in found)
        kite = found["kite"]

        assert kite.tied is child
        assert kite.foot <= child.top + 1e-6
        assert abs(kite.x - child.x) > 0.5 * child.width


def test_the_string_of_a_kite_is_painted_from_the_hand_up():
    stage = stage_of()
    before = stage.image.copy()
    string(stage, (60.0, 200.0), (180.0, 40.0))

    left, top, right, bottom = ImageChops.difference(stage.image, before).getbbox()
    assert (left, top) <= (62, 42)
    assert right >= 178
    assert 198 <= bottom <= 216


def test_a_scene_with_a_kite_is_painted():
    stage = stage_of(3)
    before = stage.image.copy()
    compose(stage, Scene(subjects=(subject("girl-full"), subject("kite"))))

    assert ImageChops.difference(stage.image, before).getbbox()


def test_colour_words_mean_natural_coats_on_animals_only():
    assert coat_of("fox-full", "red") == "fox"
    assert coat_of("dog", "gold") == "sandy"
    assert coat_of("cat", "black") == "black"
    assert coat_of("cat", "blue") == "blue"
    assert coat_of("automobile", "red") == "red"


@pytest.mark.parametrize("colour", COLOURS)
def test_every_coat_is_a_colour_that_can_be_painted(colour):
    assert coat_of("fox-full", colour) in SWATCHES


@pytest.mark.parametrize("name", ["alien", "baby", "boar", "hamster", "moose", "woman-with-headscarf"])
def test_a_head_stands_in_a_scene_as_a_whole_figure(name):
    figure = sprites.whole(name)

    assert figure != name
    assert figure in sprites.ids()
    assert "bust" not in sprites.facts_of(figure).tags
    assert isinstance(sprites.picture(figure), Image.Image)
