"""A palette or a mood bends the whole picture, and only where the prompt names one."""

import pytest
from PIL import ImageStat

from mayfly.painter.grading import graded
from mayfly.painter.render import paint
from mayfly.scene.spec import MOODS, PALETTES, Scene


def channels(scene):
    return ImageStat.Stat(paint(scene, 96, 96, 4)).mean


@pytest.mark.parametrize(
    ("field", "name"), [*(("palette", name) for name in PALETTES), *(("mood", name) for name in MOODS)]
)
def test_every_palette_and_mood_is_seen(field, name):
    plain, asked = channels(Scene()), channels(Scene(**{field: name}))

    assert sum(abs(one - other) for one, other in zip(plain, asked, strict=True)) > 2


def test_warm_is_warmer_than_cool_and_monochrome_has_no_colour():
    warm, cool = channels(Scene(palette="warm")), channels(Scene(palette="cool"))
    grey = paint(Scene(palette="monochrome"), 96, 96, 4).convert("HSV").getchannel("S")

    assert warm[0] - warm[2] > cool[0] - cool[2] + 10
    assert ImageStat.Stat(grey).mean[0] < 24


def test_a_scene_that_names_neither_is_left_alone():
    picture = paint(Scene(), 64, 64, 1)

    assert graded(picture, Scene()) is picture
