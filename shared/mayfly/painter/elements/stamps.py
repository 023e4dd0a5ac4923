"""Stamps: small pictures with transparency, drawn once with smooth edges and pressed many times.

They are RGBa, their colours weighed by their opacity (Porter and Duff, "Compositing Digital Images", 1984): so they are
scaled without being converted to and fro, and pasted in a third of the time. What many pictures need is a print.
"""

import math
import random
from collections.abc import Sequence
from functools import lru_cache
from typing import overload

from PIL import Image, ImageDraw
from PIL.Image import Resampling, Transpose

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import mix, scaled
from mayfly.painter.elements.prints import Print
from mayfly.painter.fields import lay
from mayfly.painter.shapes import Point
from mayfly.painter.stage import Colour

Stamp = Image.Image | Print
_STEPS = 3  # sizes between one and twice it; every third is a half that is kept anyway
_KEPT = 160_000  # pixels: what is larger is pressed a few times only, and would fill the memory


class Sketch:
    """A drawing in fractions of its height (x from 0 to `ratio`, y from 0 at the top to 1), drawn at twice the size."""

    def __init__(self, height: int, ratio: float = 1.0) -> None:
        self.height = max(4, height)
        size = (max(4, round(self.height * ratio)) * 2, self.height * 2)
        self.image = Image.new("RGBa", size)
        self.pen = ImageDraw.Draw(self.image)
        self.scale = self.height * 2.0

    def polygon(self, points: Sequence[Point], colour: Colour) -> None:
        """Fill a polygon."""
        self.pen.polygon([(x * self.scale, y * self.scale) for x, y in points], fill=colour)

    def oval(self, x: float, y: float, across: float, down: float, colour: Colour) -> None:
        """Fill an ellipse of these half axes."""
        s = self.scale
        self.pen.ellipse(((x - across) * s, (y - down) * s, (x + across) * s, (y + down) * s), fill=colour)

    def stroke(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """Draw a line of this width."""
        wide = max(1, round(width * self.scale))
        self.pen.line([(x * self.scale, y * self.scale) for x, y in points], fill=colour, width=wide, joint="curve")

    def done(self) -> Image.Image:
        """Return the stamp."""
        return self.image.reduce(2)


@overload
def hazed(stamp: Print, haze: Colour, depth: float) -> Print: ...
@overload
def hazed(stamp: Image.Image, haze: Colour, depth: float) -> Image.Image: ...
def hazed(stamp: Stamp, haze: Colour, depth: float) -> Stamp:
    """Return the stamp as seen through haze."""
    if depth <= 0:
        return stamp
    if isinstance(stamp, Print):
        return stamp.hazed(haze, depth)
    shape = stamp.getchannel("a")
    veil = Image.merge("RGBa", [*(shape.point(scaled(tone / 255)) for tone in haze), shape])
    return Image.blend(stamp, veil, depth)


def press(canvas: Canvas, stamp: Stamp, foot: Point, height: float, *, flip: bool = False) -> None:
    """Put a stamp with the middle of its lower edge at `foot` (pixels), scaled to about a height in pixels.

    Heights go in steps of a quarter, so that what is strewn in numbers is scaled a few times only.
    """
    own, image = stamp.size, canvas.image
    share: float = 2.0 ** (round(math.log2(max(0.01, height / own[1])) * _STEPS) / _STEPS)
    wide, tall = max(2, math.ceil(own[0] * share)), max(2, math.ceil(own[1] * share))
    left, top = round(foot[0] - wide / 2), round(foot[1] - tall)
    if left + wide <= 0 or top + tall <= 0 or left >= image.width or top >= image.height:
        return
    key = (id(stamp), tall, flip)
    kept = canvas.pressed.get(key)
    made = kept[1] if kept else _scaled(canvas, stamp, (wide, tall), flip=flip)
    if kept is None and wide * tall <= _KEPT:
        canvas.pressed[key] = (stamp, made)
    # What Image.paste does once it has looked at its arguments, which takes longer: a meadow has two hundred tufts.
    wide, tall = made.size
    image.im.paste(made.im, (left, top, left + wide, top + tall), made.im)


def _scaled(canvas: Canvas, stamp: Stamp, size: tuple[int, int], *, flip: bool) -> Image.Image:
    """Return the stamp at a size, mirrored if asked for."""
    if flip:
        straight = canvas.pressed.get((id(stamp), size[1], False))
        made = straight[1] if straight else _scaled(canvas, stamp, size, flip=False)
        return made.transpose(Transpose.FLIP_LEFT_RIGHT)
    if isinstance(stamp, Print):
        return stamp.at(size)
    near = _shrunk(canvas, stamp, size[1])
    return near if near.size == size else near.resize(size, Resampling.BILINEAR)


def _shrunk(canvas: Canvas, stamp: Image.Image, height: int) -> Image.Image:
    """Return the stamp halved as often as it stays at least that high; every half is kept."""
    while stamp.height >= 2 * height and min(stamp.size) >= 4:
        key = (id(stamp), 0, False)
        kept = canvas.pressed.get(key)
        half = kept[1] if kept else stamp.reduce(2)
        if kept is None and stamp.width * stamp.height <= _KEPT:
            canvas.pressed[key] = (stamp, half)
        stamp = half
    return stamp


def drop_shadow(canvas: Canvas, foot: Point, half: float, length: float, level: float) -> None:
    """Darken the ground where something stands, stretched away from the sun."""
    wide, tall = max(2, int(half * 2 + length)), max(2, int(half * 0.42) + 2)
    mask = _oval(wide, tall, int(255 * level))
    left = foot[0] - half if canvas.side < 0 else foot[0] + half - wide
    shadow = mix((0, 0, 0), canvas.palette.sky[0], 0.33)
    lay(canvas.image, shadow, (int(left), int(foot[1] - tall / 2)), mask)


@lru_cache(maxsize=64)
def _oval(wide: int, tall: int, level: int) -> Image.Image:
    """Return the mask of an ellipse with a smooth edge."""
    large = Image.new("L", (wide * 2, tall * 2))
    ImageDraw.Draw(large).ellipse((0, 0, wide * 2 - 1, tall * 2 - 1), fill=level)
    return large.reduce(2)


def scatter(
    draw: random.Random, count: int, near: float, far: float, power: float = 0.8
) -> list[tuple[float, float, float]]:
    """Return (x, y, nearness) for things strewn on ground between two heights, far ones first."""
    places = []
    for index in range(count):
        nearness = (index / max(1, count)) ** power
        places.append((draw.uniform(-0.02, 1.02), far + (near - far) * nearness, nearness))
    return places
