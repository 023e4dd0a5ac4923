"""Balloons: each its own colour, close together, tied in one knot; a party is held under a garland."""

import itertools
import random

import pytest
from PIL import ImageChops

from mayfly.painter.canvas import blank_canvas
from mayfly.painter.cast.bunch import bunch
from mayfly.painter.cast.pieces import piece_of
from mayfly.painter.elements.extras import paint_extras
from mayfly.painter.places import paint_place
from mayfly.scene.parser import parse_scene
from mayfly.scene.spec import Scene


def bunch_of(count, colour=None, seed=1):
    pieces = [piece_of("balloon", 1.0, colour, str(place)) for place in range(count)]
    bunch(pieces, colour, random.Random(seed))
    return pieces


@pytest.mark.parametrize("count", [2, 3, 5, 8])
def test_each_has_its_own_colour_and_all_strings_meet(count):
    pieces = bunch_of(count)

    assert len({piece.colour for piece in pieces}) == count
    assert len({piece.tied.hand for piece in pieces}) == 1
    assert pieces[0].tied.hand[1] > max(piece.foot for piece in pieces)


@pytest.mark.parametrize("count", [2, 3, 5, 8])
def test_none_hides_another(count):
    for one, two in itertools.combinations(bunch_of(count), 2):
        apart = abs(one.x - two.x) / one.width + abs(one.foot - two.foot) / one.height
        assert apart > 0.5


def test_a_colour_that_is_asked_for_is_all_of_theirs():
    assert {piece.colour for piece in bunch_of(4, "red")} == {"red"}


def test_a_party_with_cake_is_in_a_room_unless_the_prompt_says_where():
    indoors = parse_scene("a birthday party with balloons and cake")
    outdoors = parse_scene("a birthday party with balloons and cake in a garden")

    assert (indoors.place, indoors.features) == ("room", ("garland",))
    assert outdoors.place == "garden"
    assert parse_scene("balloons over a field").features == ()


def test_a_garland_hangs_in_the_upper_part_of_the_picture():
    canvas = blank_canvas(Scene(place="room", features=("garland",)), (200, 200), 3)
    canvas.image = paint_place(canvas).image
    before = canvas.image.copy()
    paint_extras(canvas)
    changed = ImageChops.difference(canvas.image, before).getbbox()

    assert changed
    assert changed[2] - changed[0] > 180
    assert changed[3] < 80
