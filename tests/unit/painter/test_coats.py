"""Fur is seen where it stands: the seed chooses among the coats that differ from the ground in this light."""

import itertools
from bisect import bisect_right

import pytest
from PIL import Image

from mayfly.painter.canvas import blank_canvas
from mayfly.painter.cast.coats import contrast, natural_coats
from mayfly.painter.cast.tint import SWATCHES
from mayfly.painter.colour import luminance
from mayfly.painter.composition import compose
from mayfly.painter.places import paint_place
from mayfly.scene.spec import Scene, Subject

PLACES = ("beach", "desert", "snow", "meadow", "room")


def stage_of(place, time, seed):
    return paint_place(blank_canvas(Scene(place=place, time=time), (160, 160), seed))


@pytest.mark.parametrize(("place", "time"), list(itertools.product(PLACES, ("day", "sunset", "night"))))
def test_a_cat_has_a_coat_that_is_clear_in_every_place_and_light(place, time):
    for seed in range(3):
        coats = natural_coats(stage_of(place, time, seed), "cat")

        assert coats
        assert set(coats) <= set(SWATCHES)


@pytest.mark.parametrize("seed", range(6))
def test_on_sand_at_sunset_no_cat_is_sandy_cream_or_ginger(seed):
    coats = set(natural_coats(stage_of("beach", "sunset", seed), "cat"))

    assert "charcoal" in coats
    assert not coats & {"ginger", "cream", "tabby"}


@pytest.mark.parametrize("seed", range(4))
def test_the_cat_is_darker_than_the_sand_it_stands_on(seed):
    stage = stage_of("beach", "sunset", seed)
    sand = luminance(stage.image.resize((1, 1), Image.Resampling.BOX, (0, 130, 160, 150)).getpixel((0, 0)))
    scene = Scene(place="beach", time="sunset", subjects=(Subject("cat", "cat", (0, 3)),))
    compose(stage, scene)
    grey, shape = stage.image.convert("L"), stage.cast.point([0] * 200 + [255] * 56)
    counts = grey.histogram(shape)
    coat = bisect_right(list(itertools.accumulate(counts)), sum(counts) // 2)

    assert sand - coat > 35


def test_in_grass_a_ginger_cat_is_seen_by_its_hue_and_a_grey_one_is_not():
    assert contrast(SWATCHES["ginger"], (104, 150, 78)) > 90
    assert contrast(SWATCHES["slate"], (104, 150, 78)) < 64


def test_what_has_one_coat_only_is_left_as_it_is():
    assert natural_coats(stage_of("beach", "day", 1), "elephant") == ()
