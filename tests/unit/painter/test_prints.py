"""Prints: kept in grey, coloured at the size they are pressed at."""

from PIL import Image, ImageChops, ImageDraw

from mayfly.painter.elements.prints import Greys, Print, printed
from mayfly.painter.elements.stamps import hazed

RED, BLUE, HAZE = (200, 20, 10), (10, 40, 220), (180, 190, 200)


def halves() -> Greys:
    """Return a drawing, dark on its left half and bright on its right one, clear round it."""
    stamp = Image.new("RGBa", (80, 40))
    pen = ImageDraw.Draw(stamp)
    pen.rectangle((10, 5, 39, 35), fill=(0, 0, 0, 255))
    pen.rectangle((40, 5, 69, 35), fill=(255, 255, 255, 255))
    return Greys.of(stamp)


def print_of(*, mirrored: bool = False) -> Print:
    return printed(halves(), ((0.0, RED), (1.0, BLUE)), mirrored=mirrored)


def test_tones_become_the_colours_of_the_scale() -> None:
    made = print_of().at((80, 40))
    assert made.mode == "RGBa"
    assert made.getpixel((20, 20)) == (*RED, 255)
    assert made.getpixel((60, 20)) == (*BLUE, 255)
    assert made.getpixel((2, 2)) == (0, 0, 0, 0)


def test_a_smaller_size_shows_the_same_without_a_dark_rim() -> None:
    made = print_of().at((27, 13)).convert("RGBA")
    assert made.size == (27, 13)
    red, green, blue, alpha = made.split()
    bright = [pixel for pixel in zip(red.tobytes(), blue.tobytes(), alpha.tobytes(), strict=True) if pixel[2] > 20]
    assert all(max(pixel[0], pixel[1]) > 90 for pixel in bright)
    assert max(green.tobytes()) <= 60


def test_a_mirrored_print_is_the_other_way_round_at_every_size() -> None:
    for size in ((80, 40), (31, 16)):
        straight, mirrored = print_of().at(size), print_of(mirrored=True).at(size)
        turned = mirrored.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        assert ImageChops.difference(straight.convert("RGBA"), turned.convert("RGBA")).getbbox() is None


def test_haze_in_the_colours_is_haze_over_the_pixels() -> None:
    pressed_then_hazed = hazed(print_of().at((40, 20)), HAZE, 0.6)
    hazed_then_pressed = hazed(print_of(), HAZE, 0.6).at((40, 20))
    shift = ImageChops.difference(pressed_then_hazed.convert("RGBA"), hazed_then_pressed.convert("RGBA"))
    assert max(shift.tobytes()) <= 6


def test_colouring_leaves_the_kept_greys_alone() -> None:
    greys = halves()
    first = printed(greys, ((0.0, RED), (1.0, BLUE))).at((80, 40)).tobytes()
    printed(greys, ((0.0, BLUE), (1.0, RED))).at((80, 40))
    assert printed(greys, ((0.0, RED), (1.0, BLUE))).at((80, 40)).tobytes() == first
    assert greys.at((80, 40))[0].mode == "L"
