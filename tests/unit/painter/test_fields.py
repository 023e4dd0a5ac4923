"""The grey fields that everything is painted with."""

import pytest
from PIL import Image, ImageChops, ImageStat
from PIL.Image import Resampling

from mayfly.painter.colour import curve, mix, ramp, rgb
from mayfly.painter.draws import draws
from mayfly.painter.fields import add_glow, fade, mottle, noise, plane_noise, sampled, shine, vertical
from mayfly.painter.shapes import fractal_line, polygon_mask, rolling_line, value_at


def test_noise_is_the_same_at_every_size():
    small, large = (noise((side, side), draws(1, "a"), (4, 4), 3) for side in (64, 256))
    apart = ImageChops.difference(small, large.resize((64, 64), Resampling.BOX))

    assert ImageStat.Stat(apart).mean[0] < 6


def test_noise_takes_as_many_draws_at_every_size():
    first, second = draws(1, "a"), draws(1, "a")
    noise((64, 64), first, (4, 4))
    noise((999, 333), second, (4, 4))

    assert first.random() == second.random()


def test_noise_uses_the_whole_range():
    low, high = noise((128, 128), draws(2, "a"), (6, 6), 4).getextrema()

    assert low < 20
    assert high > 235


def test_a_gradient_runs_from_its_first_stop_to_its_last():
    image = vertical((8, 100), [(0, (255, 0, 0)), (0.5, (0, 255, 0)), (1, (0, 0, 255))])

    assert image.getpixel((0, 0)) == (255, 0, 0)
    assert image.getpixel((7, 99)) == (0, 0, 255)
    assert image.getpixel((3, 50))[1] > 240


def test_a_fade_runs_between_its_levels():
    field = fade((4, 100), 1.0, 0.0)

    assert field.getpixel((0, 0)) > 245
    assert field.getpixel((0, 99)) < 10


def test_a_gradient_is_even_before_its_first_stop_and_after_its_last():
    image = vertical((2, 101), [(0.2, (255, 0, 0)), (0.6, (55, 0, 0)), (0.6, (0, 0, 9)), (0.8, (0, 0, 99))])

    assert {image.getpixel((0, row)) for row in range(20)} == {(255, 0, 0)}
    assert image.getpixel((0, 40)) == (155, 0, 0)
    assert {image.getpixel((0, row)) for row in range(81, 101)} == {(0, 0, 99)}


def test_a_fade_may_start_below_nothing_and_end_above_full():
    field = fade((1, 100), -0.5, 1.5)

    assert field.getextrema() == (0, 255)
    assert fade((1, 9), 0.5, 0.5).getextrema() == (127, 127)


def test_mottling_darkens_the_lows_and_lightens_the_highs_and_nothing_else():
    image = Image.new("RGB", (3, 1), (100, 100, 100))
    field = Image.frombytes("L", (3, 1), bytes((0, 128, 255)))
    mottle(image, (0, 0), field, ((0, 0, 0), (200, 220, 240)), (9, 9))

    assert [image.getpixel((x, 0)) for x in range(3)] == [(0, 0, 0), (100, 100, 100), (200, 220, 240)]


def test_mottling_stays_within_its_mask():
    image = Image.new("RGB", (4, 4), (100, 100, 100))
    mottle(image, (0, 0), Image.new("L", (4, 4), 255), ((0, 0, 0), (9, 9, 9)), (9, 9), Image.new("L", (4, 4)))

    assert image.getcolors() == [(16, (100, 100, 100))]


def test_screened_light_equals_screening_the_coloured_mask():
    base = vertical((64, 64), [(0, (20, 60, 120)), (1, (200, 120, 40))])
    mask = sampled((64, 64), lambda x, y: x * y, (16, 16))
    light = Image.merge(
        "RGB", [mask.point(curve(lambda value, part=part: value * part / 255)) for part in (250, 200, 90)]
    )
    expected = ImageChops.screen(base, light)
    shine(base, (0, 0), mask, (250, 200, 90))
    apart = ImageChops.difference(base, expected)

    assert max(high for _low, high in apart.getextrema()) <= 2


@pytest.mark.parametrize("centre", [(-500.0, 20.0), (20.0, 900.0)])
def test_a_glow_outside_the_picture_changes_nothing(centre):
    image = Image.new("RGB", (64, 64), (10, 20, 30))
    add_glow(image, centre, 40, (255, 255, 255), 1.0)

    assert image.getcolors() == [(64 * 64, (10, 20, 30))]


def test_a_glow_is_brightest_at_its_centre():
    image = Image.new("RGB", (64, 64))
    add_glow(image, (40, 20), 50, (255, 255, 255), 1.0)

    assert image.getpixel((40, 20))[0] > 230
    assert image.getpixel((2, 62)) == (0, 0, 0)


def test_laid_down_noise_is_finer_towards_the_horizon():
    field = plane_noise((256, 128), draws(3, "a"), (30, 30))
    far, near = field.crop((0, 0, 256, 16)), field.crop((0, 112, 256, 128))
    steps = [ImageStat.Stat(ImageChops.difference(part, ImageChops.offset(part, 0, 1))).mean[0] for part in (far, near)]

    assert steps[0] > steps[1]


def test_lines_keep_to_their_range():
    for line in (rolling_line(draws(1, "a")), fractal_line(draws(1, "b"), 100)):
        assert all(-2.5 < value < 2.5 for value in line)


def test_a_value_between_two_points_of_a_line_is_interpolated():
    assert value_at([0.0, 1.0, 3.0], 0.75) == 2.0
    assert value_at([0.0, 1.0, 3.0], 7) == 3.0


def test_a_polygon_mask_has_smooth_edges():
    mask = polygon_mask((20, 20), [[(0, 0), (20, 0), (0, 20)]])

    assert mask.getpixel((2, 2)) == 255
    assert mask.getpixel((18, 18)) == 0
    assert len(mask.getcolors()) > 2


def test_curves_stay_within_a_byte():
    assert curve(lambda value: value * 3 - 100)[0] == 0
    assert curve(lambda value: value * 3 - 100)[255] == 255
    assert ramp(50, 100)[49] == 0
    assert ramp(50, 100)[100] == 255
    assert ramp(100, 50)[40] == 255


def test_colours_mix():
    assert rgb("ff8000") == (255, 128, 0)
    assert mix((0, 0, 0), (200, 100, 50), 0.5) == (100, 50, 25)
