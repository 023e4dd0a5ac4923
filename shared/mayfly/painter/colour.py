"""Colours as (red, green, blue) of 0..255, and the 256-entry curves that Pillow's `point` takes."""

from collections.abc import Callable
from functools import lru_cache
from itertools import chain
from typing import SupportsIndex

from PIL import Image

from mayfly.painter.stage import Colour

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)


def rgb(code: str) -> Colour:
    """Return the colour of a six-digit hex code without its mark: "2a78d0"."""
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Return the colour `share` (0..1) of the way from the first to the second."""
    return (
        round(first[0] + (second[0] - first[0]) * share),
        round(first[1] + (second[1] - first[1]) * share),
        round(first[2] + (second[2] - first[2]) * share),
    )


def multiply(first: Colour, second: Colour) -> Colour:
    """Return the first colour seen in the light of the second."""
    return first[0] * second[0] // 255, first[1] * second[1] // 255, first[2] * second[2] // 255


def lighter(colour: Colour, share: float) -> Colour:
    """Return the colour mixed with white."""
    return mix(colour, WHITE, share)


def darker(colour: Colour, share: float) -> Colour:
    """Return the colour mixed with a deep blue-black, as shade in the open looks."""
    return mix(colour, (8, 10, 26), share)


def luminance(colour: Colour) -> int:
    """Return the ITU-R 601 luma, 0..255."""
    return (colour[0] * 299 + colour[1] * 587 + colour[2] * 114) // 1000


class Levels(list[int], Image.ImagePointHandler):
    """A table for `point`, of 256 whole numbers for each channel.

    Pillow rounds every entry of a plain list at each use; a picture uses fifty tables, and that took a thirtieth of it.
    """

    __slots__ = ()

    def point(self, im: Image.Image) -> Image.Image:
        """Return the picture with the table applied; called by `Image.point`, which has loaded it."""
        return im._new(im.im.point(self, None))  # noqa: SLF001 - what Image.point itself does, without the rounding

    def __mul__(self, times: SupportsIndex) -> "Levels":
        """Return the table for as many channels."""
        return Levels(list.__mul__(self, times))


def by_channel(*tables: list[int]) -> Levels:
    """Return the tables of several channels as one."""
    return Levels(chain.from_iterable(tables))


def curve(function: Callable[[float], float]) -> Levels:
    """Return a table of 256 entries: the function of 0..255, clamped and truncated to bytes."""
    return Levels(min(255, max(0, int(function(value)))) for value in range(256))


@lru_cache(maxsize=512)
def ramp(low: float, high: float, top: float = 255) -> Levels:
    """Return a smooth step: 0 up to `low`, `top` from `high` on; `low` above `high` steps downwards."""

    shares = [0.0 if share < 0 else min(share, 1.0) for share in _rising(low, 1 / (high - low))]
    return Levels([min(255, int(top * share * share * (3 - 2 * share))) for share in shares])


@lru_cache(maxsize=512)
def scaled(amount: float) -> Levels:
    """Return the table that multiplies by `amount`."""
    return slope(0, amount)


@lru_cache(maxsize=1024)
def slope(zero: float, gain: float) -> Levels:
    """Return the straight table that is 0 at `zero` and rises (or falls) by `gain` for each step."""
    return Levels([0 if level < 0 else 255 if level > 255 else int(level) for level in _rising(zero, gain)])


def _rising(zero: float, gain: float) -> list[float]:
    return [(value - zero) * gain for value in range(256)]


@lru_cache(maxsize=64)
def spread(amount: float) -> Levels:
    """Return the table that scales the distance from the middle, 128."""
    return curve(lambda value: 128 + (value - 128) * amount)
