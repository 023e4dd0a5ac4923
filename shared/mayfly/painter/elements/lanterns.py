"""Silk lanterns on strings: red, gold, green; they glow after dark."""

import math
import random

from PIL import ImageDraw

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.fields import add_glow
from mayfly.painter.stage import Colour

_SILKS = ("e8402c", "f2a02c", "f7d04a", "d83a6a", "5aa86a", "e86a3a", "7a5ac0")
Spot = tuple[float, float]


def lantern(canvas: Canvas, centre: Spot, tall: float, silk: Colour) -> None:
    """Hang one lantern (pixels): ribs, a cap, a tassel, its light."""
    x, y = centre
    lit = canvas.palette.darkness > 0.12
    if lit:
        add_glow(canvas.image, centre, tall * 3.4, silk, 0.62, 2.2)
    body = lighter(silk, 0.22) if lit else canvas.lit(silk)
    pen = ImageDraw.Draw(canvas.image)
    wide = tall * 0.46
    pen.ellipse((x - wide, y - tall * 0.36, x + wide, y + tall * 0.36), fill=body)
    heart = mix(body, rgb("fff2c4"), 0.75 if lit else 0.25)
    pen.ellipse((x - wide * 0.5, y - tall * 0.3, x + wide * 0.5, y + tall * 0.3), fill=mix(body, heart, 0.6))
    pen.ellipse((x - wide * 0.2, y - tall * 0.27, x + wide * 0.2, y + tall * 0.27), fill=heart)
    cap = darker(silk, 0.5)
    for level in (-0.38, 0.34):
        pen.rectangle((x - wide * 0.36, y + level * tall, x + wide * 0.36, y + (level + 0.06) * tall), fill=cap)
    pen.line((x, y + tall * 0.4, x, y + tall * 0.66), fill=body, width=max(1, round(tall * 0.06)))


def string_of_lanterns(canvas: Canvas, draw: random.Random, ends: tuple[Spot, Spot], count: int, tall: float) -> None:
    """Hang lanterns from a sagging string between two places (pixels)."""
    (x0, y0), (x1, y1) = ends
    sag = 0.12 * abs(x1 - x0)
    path = [(x0 + (x1 - x0) * t / 20, y0 + (y1 - y0) * t / 20 + sag * math.sin(math.pi * t / 20)) for t in range(21)]
    ImageDraw.Draw(canvas.image).line(path, fill=darker(canvas.palette.sky[0], 0.6), width=max(1, round(tall * 0.05)))
    for index in range(count):
        share = (index + 0.5 + draw.uniform(-0.12, 0.12)) / count
        x, y = x0 + (x1 - x0) * share, y0 + (y1 - y0) * share + sag * math.sin(math.pi * share)
        lantern(canvas, (x, y + tall * 0.5), tall * draw.uniform(0.85, 1.1), rgb(draw.choice(_SILKS)))
