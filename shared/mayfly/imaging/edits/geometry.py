"""Where the pixels are: turned, mirrored, cut, and made more or fewer."""

import math

from PIL import Image, ImageFilter, ImageOps
from PIL.Image import Resampling, Transpose

from mayfly.generate.edits import EditWish
from mayfly.imaging.edits.refusal import not_possible

MIN_SIDE, MAX_SIDE = 16, 4096
MAX_FACTOR = 4.0
MAX_RATIO = 10.0  # of the longer side to the shorter
_EDGE = 0.1  # cut from each side where nothing else is said
# Clockwise, as people say it; Pillow turns the other way.
_QUARTERS = {90: Transpose.ROTATE_270, 180: Transpose.ROTATE_180, 270: Transpose.ROTATE_90}


def rotate(image: Image.Image, wish: EditWish) -> Image.Image:
    """Turn clockwise by `amount` degrees; what is not a quarter turn is cut so that no corner stays empty."""
    angle = (wish.amount or 90.0) % 360
    if angle == 0:
        return image
    if angle in _QUARTERS:
        return image.transpose(_QUARTERS[int(angle)])
    turned = image.rotate(-angle, Resampling.BICUBIC, expand=True)
    width, height = _inner(image.size, math.radians(angle))
    left, top = (turned.width - width) // 2, (turned.height - height) // 2
    return turned.crop((left, top, left + width, top + height))


def flip(image: Image.Image, wish: EditWish) -> Image.Image:
    """Mirror left and right, or with the axis `vertical` top and bottom."""
    return image.transpose(Transpose.FLIP_TOP_BOTTOM if wish.axis == "vertical" else Transpose.FLIP_LEFT_RIGHT)


def crop(image: Image.Image, wish: EditWish) -> Image.Image:
    """Cut to `aspect_ratio` about the middle; without one a tenth off each side."""
    if wish.region and not wish.aspect_ratio:
        raise not_possible(
            f"Mayfly does not see where “{wish.region}” is in the picture. It crops about the middle to a shape: "
            "say square, 16:9 or 3:4."
        )
    if wish.aspect_ratio is None:
        across, down = round(image.width * _EDGE), round(image.height * _EDGE)
        return _checked(image.crop((across, down, image.width - across, image.height - down)))
    wide, tall = (int(part) for part in wish.aspect_ratio.split(":"))
    if not (wide and tall and 1 / MAX_RATIO <= wide / tall <= MAX_RATIO):
        raise not_possible(f"A shape of {wish.aspect_ratio} is too thin; 10:1 to 1:10 can be cut.")
    unit = min(image.width / wide, image.height / tall)
    return _checked(ImageOps.fit(image, (max(1, round(wide * unit)), max(1, round(tall * unit))), Resampling.LANCZOS))


def resize(image: Image.Image, wish: EditWish) -> Image.Image:
    """Make it `width` x `height`, cut about the middle where the shape differs, or `amount` times its size."""
    if wish.width and wish.height:
        _check_sides(wish.width, wish.height)
        return ImageOps.fit(image, (wish.width, wish.height), Resampling.LANCZOS)
    return _scaled(image, wish.amount or 0.5)


def upscale(image: Image.Image, wish: EditWish) -> Image.Image:
    """Make it `amount` times as wide and tall, by Lanczos and a light sharpening: no detail is invented."""
    factor = wish.amount or 2.0
    if factor > MAX_FACTOR:
        raise not_possible(f"Pictures are enlarged {MAX_FACTOR:g} times at most; {factor:g} times was asked for.")
    return _scaled(image, factor).filter(ImageFilter.UnsharpMask(radius=factor * 0.8, percent=60, threshold=2))


def _scaled(image: Image.Image, factor: float) -> Image.Image:
    width, height = round(image.width * factor), round(image.height * factor)
    if max(width, height) > MAX_SIDE:
        most = MAX_SIDE / max(image.size)
        raise not_possible(
            f"{factor:g} times {image.width}x{image.height} would be {width}x{height}; "
            f"a side may have {MAX_SIDE} pixels. At most: {math.floor(most * 100) / 100:g} times."
        )
    _check_sides(width, height)
    return image.resize((width, height), Resampling.LANCZOS)


def _checked(image: Image.Image) -> Image.Image:
    _check_sides(*image.size)
    return image


def _check_sides(width: int, height: int) -> None:
    if min(width, height) < MIN_SIDE or max(width, height) > MAX_SIDE:
        raise not_possible(f"That would be {width}x{height} pixels; a side may have {MIN_SIDE} to {MAX_SIDE}.")


def _inner(size: tuple[int, int], angle: float) -> tuple[int, int]:
    """Return the sides of the largest upright rectangle inside one of `size` that is turned by `angle` radians.

    Either two of its corners touch the longer sides, or all four touch the turned outline.
    """
    width, height = size
    sine, cosine = abs(math.sin(angle)), abs(math.cos(angle))
    longer, shorter = max(size), min(size)
    if shorter <= 2 * sine * cosine * longer or abs(sine - cosine) < 1e-10:
        half = shorter / 2
        sides = (half / sine, half / cosine) if width >= height else (half / cosine, half / sine)
    else:
        double = cosine * cosine - sine * sine
        sides = ((width * cosine - height * sine) / double, (height * cosine - width * sine) / double)
    return max(1, math.floor(sides[0])), max(1, math.floor(sides[1]))
