"""Outlines: ridges, rolling hills, smooth-edged polygon masks. Lines are lists of heights over equal steps."""

import math
import random
from collections.abc import Sequence
from itertools import pairwise

from PIL import Image, ImageDraw

Point = tuple[float, float]


def fractal_line(draw: random.Random, points: int, roughness: float = 0.55) -> list[float]:
    """Return a jagged line by midpoint displacement: about -1..1, at least `points` values."""
    line = [draw.uniform(-1, 1), draw.uniform(-1, 1)]
    amount = 1.0
    while len(line) < points:
        amount *= roughness
        finer: list[float] = []
        for left, right in pairwise(line):
            finer += [left, (left + right) / 2 + draw.uniform(-amount, amount)]
        line = [*finer, line[-1]]
    return line


def rolling_line(draw: random.Random, points: int = 65, waves: float = 1.0) -> list[float]:
    """Return a soft line of three sines: about -1..1."""
    parts = [(draw.uniform(0.5, 1.4) * rate * waves, draw.uniform(0, math.tau), 1 / rate) for rate in (1, 2, 3.3)]
    step = math.tau / (points - 1)
    return [sum(size * math.sin(rate * step * i + phase) for rate, phase, size in parts) / 1.8 for i in range(points)]


def across(line: Sequence[float], width: float, height: float) -> list[Point]:
    """Return the line's points spread over the width, its values (fractions) multiplied by the height."""
    step = width / (len(line) - 1)
    return [(i * step, value * height) for i, value in enumerate(line)]


def value_at(line: Sequence[float], share: float) -> float:
    """Return the line's value at a fraction 0..1 of its length."""
    place = min(1.0, max(0.0, share)) * (len(line) - 1)
    index = min(len(line) - 2, int(place))
    return line[index] + (line[index + 1] - line[index]) * (place - index)


def polygon_mask(size: tuple[int, int], polygons: Sequence[Sequence[Point]], level: int = 255) -> Image.Image:
    """Return an L mask of polygons with smooth edges (drawn at twice the size)."""
    large = Image.new("L", (size[0] * 2, size[1] * 2))
    pen = ImageDraw.Draw(large)
    for polygon in polygons:
        pen.polygon([(x * 2, y * 2) for x, y in polygon], fill=level)
    return large.reduce(2)


def disc_mask(diameter: int) -> Image.Image:
    """Return an L mask of a disc with a smooth edge."""
    side = max(2, diameter)
    large = Image.new("L", (side * 4, side * 4))
    ImageDraw.Draw(large).ellipse((2, 2, side * 4 - 3, side * 4 - 3), fill=255)
    return large.reduce(4)
