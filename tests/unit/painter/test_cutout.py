"""Subjects without a place: see-through around them, whole within, the same composition at every size."""

import pytest
from PIL import ImageChops

from mayfly.painter.cutout import paint_cutout
from mayfly.scene.parser import parse_scene


@pytest.mark.parametrize("prompt", ["a red apple", "hai con chó", "an astronaut riding a horse", "a robot, pencil"])
def test_the_subject_is_whole_and_the_rest_is_see_through(prompt):
    image = paint_cutout(parse_scene(prompt), 192, 192, 5)
    alpha = image.getchannel("A")
    assert image.mode == "RGBA"
    assert alpha.getextrema() == (0, 255)
    assert alpha.histogram()[0] > 0.3 * 192 * 192
    assert alpha.histogram()[255] > 0.02 * 192 * 192


def test_the_same_arguments_are_the_same_pixels():
    scene = parse_scene("a cat")
    assert paint_cutout(scene, 128, 96, 9).tobytes() == paint_cutout(scene, 128, 96, 9).tobytes()
    assert paint_cutout(scene, 128, 96, 9).tobytes() != paint_cutout(scene, 128, 96, 10).tobytes()


def test_the_subject_stands_at_the_same_place_at_every_size():
    scene = parse_scene("a cat")
    small, large = (paint_cutout(scene, side, side, 4).getchannel("A").resize((64, 64)) for side in (128, 512))
    assert ImageChops.difference(small, large).histogram()[128:].count(0) > 100


def test_nothing_to_paint_is_nothing():
    assert paint_cutout(parse_scene("beautiful sunset"), 64, 64, 1).getchannel("A").getextrema() == (0, 0)
