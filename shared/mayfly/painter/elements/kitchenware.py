"""What a kitchen is furnished with: cupboards, tiles, a stove with a pot, jars on shelves, hanging pans."""

import random

from PIL import ImageDraw

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements.furnishing import CLOTH
from mayfly.painter.fields import add_glow
from mayfly.painter.stage import Colour

Box = tuple[float, float, float, float]


def tiles(canvas: Canvas, draw: random.Random, box: Box, dim: float) -> None:
    """Tile the wall behind the worktop (pixels), a few tiles in another glaze."""
    pen = ImageDraw.Draw(canvas.image)
    glaze, other = darker(rgb(draw.choice(("f4efe4", "dfeae6", "f0e0cc"))), dim), darker(rgb(draw.choice(CLOTH)), dim)
    side = max(6.0, 0.05 * min(canvas.image.size))
    pen.rectangle(box, fill=darker(glaze, 0.18))
    row, y = 0, box[3] - side
    while y > box[1] - side:
        x = box[0] - (side * 0.5 if row % 2 else 0)
        while x < box[2]:
            tone = (
                mix(glaze, other, 0.5) if draw.random() < 0.07 else mix(glaze, lighter(glaze, 0.4), draw.random() * 0.5)
            )
            if y + side - 1 > box[1]:
                pen.rectangle((x + 1, max(box[1], y + 1), x + side - 1, y + side - 1), fill=tone)
            x += side
        y -= side
        row += 1


def cupboards(canvas: Canvas, draw: random.Random, top: float, floor: float, dim: float) -> Colour:
    """Build a row of cupboards under a worktop along the wall (heights in pixels); return their colour."""
    pen = ImageDraw.Draw(canvas.image)
    wood = darker(rgb(draw.choice(("7fa08a", "e8e0d0", "6f8fa8", "b08a5c", "c9a0a0"))), dim)
    slab = darker(rgb(draw.choice(("c9a070", "e4e0da", "8a6a4a"))), dim)
    thick = (floor - top) * 0.13
    pen.rectangle((0, top, canvas.width, floor), fill=wood)
    wide = 0.19 * min(canvas.width, canvas.height * 1.5)
    for index in range(int(canvas.width / wide) + 1):
        left = index * wide
        box = (left + wide * 0.05, top + thick * 1.7, left + wide * 0.95, floor - thick * 0.9)
        if box[3] > box[1]:
            pen.rectangle(box, fill=lighter(wood, 0.07), outline=darker(wood, 0.25), width=max(1, round(canvas.unit)))
            knob = (left + wide * (0.84 if index % 2 else 0.16), box[1] + (box[3] - box[1]) * 0.2)
            reach = max(1.5, wide * 0.022)
            pen.ellipse(
                (knob[0] - reach, knob[1] - reach, knob[0] + reach, knob[1] + reach), fill=darker(rgb("c9a24a"), dim)
            )
    pen.rectangle((0, floor - thick * 0.6, canvas.width, floor), fill=darker(wood, 0.45))
    pen.rectangle((0, top - thick * 0.5, canvas.width, top + thick * 0.5), fill=slab)
    pen.rectangle((0, top + thick * 0.5, canvas.width, top + thick * 0.8), fill=darker(wood, 0.35))
    pen.rectangle((0, top - thick * 0.5, canvas.width, top - thick * 0.3), fill=lighter(slab, 0.25))
    return wood


def stove(canvas: Canvas, draw: random.Random, x: float, top: float, floor: float, dim: float) -> None:
    """Set a stove into the cupboards (pixels) with a pot that steams."""
    pen = ImageDraw.Draw(canvas.image)
    high = floor - top
    half, steel = high * 0.42, darker(rgb("4a4e56"), dim)
    pen.rectangle((x - half, top - high * 0.06, x + half, floor - high * 0.04), fill=steel)
    pen.rectangle((x - half * 0.76, top + high * 0.36, x + half * 0.76, floor - high * 0.2), fill=darker(steel, 0.4))
    add_glow(canvas.image, (x, top + high * 0.58), high * 0.7, rgb("ff9a4a"), 0.5, 2.0)
    for index in range(4):
        knob = x - half * 0.6 + half * 0.4 * index
        pen.ellipse(
            (knob - high * 0.03, top + high * 0.13, knob + high * 0.03, top + high * 0.19), fill=lighter(steel, 0.4)
        )
    pen.rectangle((x - half * 0.8, top + high * 0.26, x + half * 0.8, top + high * 0.3), fill=lighter(steel, 0.5))
    pot = darker(rgb(draw.choice(("c8503c", "3f6a8a", "d8a040", "5a8a5a"))), dim)
    pen.rounded_rectangle(
        (x - half * 0.55, top - high * 0.34, x + half * 0.55, top - high * 0.05), radius=high * 0.05, fill=pot
    )
    pen.rectangle((x - half * 0.62, top - high * 0.38, x + half * 0.62, top - high * 0.32), fill=lighter(pot, 0.15))
    pen.ellipse((x - high * 0.03, top - high * 0.44, x + high * 0.03, top - high * 0.38), fill=darker(pot, 0.3))
    for step in range(5):
        add_glow(
            canvas.image,
            (x + high * 0.06 * (-1) ** step, top - high * (0.5 + 0.12 * step)),
            high * (0.2 + 0.07 * step),
            rgb("fff6ea"),
            0.24,
            1.6,
        )


def jars(canvas: Canvas, draw: random.Random, left: float, level: float, wide: float, dim: float) -> None:
    """Hang a shelf with jars, bowls and a plant's pot on it (pixels)."""
    pen = ImageDraw.Draw(canvas.image)
    x = left + wide * 0.04
    while x < left + wide * 0.92:
        across, tall = wide * draw.uniform(0.07, 0.11), wide * draw.uniform(0.1, 0.19)
        tone = darker(rgb(draw.choice((*CLOTH, "f4efe4", "c9a070"))), dim)
        pen.rounded_rectangle((x, level - tall, x + across, level), radius=across * 0.2, fill=tone)
        pen.rectangle((x, level - tall, x + across, level - tall * 0.78), fill=darker(tone, 0.25))
        pen.rectangle(
            (x + across * 0.16, level - tall * 0.66, x + across * 0.3, level - tall * 0.14), fill=lighter(tone, 0.4)
        )
        x += across * 1.35
    thick = max(2, round(wide * 0.03))
    pen.rectangle((left, level, left + wide, level + thick), fill=darker(rgb("9c6f42"), dim))


def pans(canvas: Canvas, draw: random.Random, left: float, level: float, wide: float, dim: float) -> None:
    """Hang pans and ladles from a rail (pixels)."""
    pen = ImageDraw.Draw(canvas.image)
    iron = darker(rgb("4a4644"), dim)
    pen.line((left, level, left + wide, level), fill=iron, width=max(2, round(wide * 0.02)))
    for index in range(4):
        x, size = left + wide * (0.14 + 0.24 * index), wide * draw.uniform(0.07, 0.11)
        tone = darker(rgb(draw.choice(("c87a4a", "5a5e66", "b88a3c"))), dim)
        pen.line((x, level, x, level + size * 1.5), fill=iron, width=max(2, round(size * 0.2)))
        pen.ellipse((x - size, level + size * 1.3, x + size, level + size * 3.3), fill=tone)
        pen.ellipse((x - size * 0.7, level + size * 1.6, x + size * 0.7, level + size * 3.0), fill=darker(tone, 0.25))
