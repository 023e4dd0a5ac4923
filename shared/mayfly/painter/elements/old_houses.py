"""The house fronts of an old trading town: ochre walls, tiled roofs, dark shutters, balconies, bougainvillea."""

import random

from PIL import Image, ImageDraw

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.stage import Colour

_WALLS = ("e8b84a", "eec66a", "dca23c", "e8c88a", "c98f4a", "f0d8a0")
_WOODS = ("6a4630", "4f6a5a", "7a5236", "3f6a74")
_LOW = 0.76  # how high two floors are, of the height that fronts are drawn in
_BLOSSOMS = ("d83a8a", "e85aa0", "f07ab8")


def old_fronts(canvas: Canvas, draw: random.Random, size: tuple[int, int], depth: float, *, lit: bool) -> Image.Image:
    """Return fronts of two floors side by side, the nearest first, sky transparent; `depth` in camera heights."""
    image = Image.new("RGBa", size)
    pen = ImageDraw.Draw(image)
    x, dark = 0.0, canvas.palette.darkness > 0.12
    while x < size[0]:
        wide = size[0] / depth * draw.uniform(3.2, 4.8)
        wall = canvas.lit(rgb(draw.choice(_WALLS)), min(0.5, 0.45 * x / size[0]))
        wall = mix(wall, canvas.palette.sun, 0.2 * canvas.palette.strength) if lit else darker(wall, 0.2)
        if dark:
            wall = mix(wall, rgb("ffb45a"), 0.22)
        _house(canvas, draw, pen, (x, wide, size[1]), wall, dark=dark)
        x += wide
    low = image.resize((size[0], round(size[1] * _LOW)), Image.Resampling.BILINEAR)
    image.paste((0, 0, 0, 0), (0, 0, *size))
    image.paste(low, (0, size[1] - low.height))
    return image


def _house(
    canvas: Canvas,
    draw: random.Random,
    pen: ImageDraw.ImageDraw,
    place: tuple[float, float, float],
    wall: Colour,
    *,
    dark: bool,
) -> None:
    """Draw one house: wall, eaves of tiles, a balcony or shutters above, an open shop below."""
    x, wide, height = place
    top = height * draw.uniform(0.5, 0.58)
    wood, tile = canvas.lit(rgb(draw.choice(_WOODS))), canvas.lit(rgb(draw.choice(("8a5a44", "7a4f3f", "6a4a40"))))
    pen.rectangle((x, top, x + wide, height), fill=wall)
    pen.rectangle((x, height * 0.93, x + wide, height), fill=darker(wall, 0.25))
    pen.rectangle((x + wide - 5, top, x + wide, height), fill=darker(wall, 0.3))
    for level, deep in ((top, 0.085), (height * 0.735, 0.045)):
        pen.polygon(
            [
                (x + wide * 0.05, level - height * deep),
                (x + wide * 0.95, level - height * deep),
                (x + wide * 1.02, level + height * 0.02),
                (x - wide * 0.02, level + height * 0.02),
            ],
            fill=tile,
        )
        for index in range(1, 14):
            across = x + wide * index / 14
            pen.line((across, level - height * deep, across, level + height * 0.02), fill=darker(tile, 0.25), width=2)
        pen.rectangle(
            (x - wide * 0.02, level + height * 0.012, x + wide * 1.02, level + height * 0.024), fill=darker(tile, 0.4)
        )
    glow = rgb("ffd890") if dark else darker(wood, 0.35)
    columns = draw.randint(2, 3)
    for column in range(columns):
        left = x + wide * (column + 0.22) / columns
        box = (left, top + height * 0.05, left + wide * 0.56 / columns, top + height * 0.15)
        pen.rectangle(box, fill=glow if draw.random() < 0.6 else darker(wood, 0.2))
        for side in (box[0] - wide * 0.04, box[2]):
            pen.rectangle((side, box[1] - 3, side + wide * 0.04, box[3] + 3), fill=wood)
        for step in range(1, 5):
            y = box[1] + (box[3] - box[1]) * step / 5
            pen.line((box[0], y, box[2], y), fill=darker(wood, 0.1), width=1)
    inside = (
        mix(rgb("ffb050"), darker(wood, 0.4), draw.choice((0.2, 0.55, 0.9)))
        if dark
        else mix(darker(wood, 0.45), rgb("c98f4a"), 0.2)
    )
    pen.rectangle((x + wide * 0.14, height * 0.79, x + wide * 0.86, height), fill=inside)
    for share in (0.12, 0.36, 0.62, 0.84):
        pen.rectangle((x + wide * share, height * 0.775, x + wide * (share + 0.045), height), fill=wood)
    pen.rectangle((x + wide * 0.1, height * 0.765, x + wide * 0.9, height * 0.795), fill=darker(wood, 0.15))
    if draw.random() < 0.55:
        _vine(canvas, draw, pen, (x + wide * draw.random(), top, wide * 0.3), height)


def _vine(
    canvas: Canvas, draw: random.Random, pen: ImageDraw.ImageDraw, at: tuple[float, float, float], height: float
) -> None:
    """Let bougainvillea spill over the eaves."""
    green, pink = canvas.lit(rgb("4f8a3c")), canvas.lit(rgb(draw.choice(_BLOSSOMS)))
    for index in range(60):
        px, py = at[0] + draw.gauss(0, at[2] * 0.5), at[1] + abs(draw.gauss(0, height * 0.06)) - height * 0.02
        reach = draw.uniform(3, 8)
        tone = green if index % 3 == 0 else lighter(pink, draw.uniform(0, 0.3))
        pen.ellipse((px - reach, py - reach, px + reach, py + reach), fill=tone)
