"""A studio: a lit backdrop that runs into a soft floor, dressed by the seed, for a still object, a portrait, food."""

import math
import random
from dataclasses import replace

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb, scaled
from mayfly.painter.fields import add_glow, fade, laid_down, lay, mottle, noise, vertical
from mayfly.painter.shapes import polygon_mask
from mayfly.painter.stage import Colour, Stage

_BACKDROPS = ("f0c35a", "84c8c4", "f2937f", "a3b8e2", "bdd8aa", "e6b8d4", "d8c8b0", "8fa8b8", "c9b2e0", "f4d9a8")
_DUSK = {"dawn": ("ffe4d0", 0.0), "day": ("ffffff", 0.0), "sunset": ("ffd0a8", 0.06), "night": ("5f6ea8", 0.42)}


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("studio")
    hue, dusk = _light(canvas, draw)
    white = canvas.palette.sun
    edge = draw.uniform(0.56, 0.68)
    canvas.horizon = edge
    canvas.sun = (canvas.sun[0], 0.08)
    floor = mix(lighter(hue, 0.3), rgb(draw.choice(_BACKDROPS)), 0.18 if dusk < 0.3 else 0.04)
    sweep = (
        (0.0, darker(hue, 0.14)),
        (edge - 0.05, lighter(hue, 0.12)),
        (edge, mix(hue, floor, 0.45)),
        (edge + 0.07, floor),
        (1.0, darker(floor, 0.16)),
    )
    canvas.image = vertical(canvas.image.size, sweep)
    span = min(canvas.image.size)
    centre = ((0.5 + canvas.side * 0.14) * canvas.width, 0.34 * canvas.height)
    add_glow(canvas.image, centre, span * 1.7, white, 0.45 * (1 - dusk), 1.8)
    _DRESSINGS[draw.randrange(len(_DRESSINGS))](canvas, draw, hue, edge)
    pool = (0.5 * canvas.width, (edge + 0.2) * canvas.height)
    add_glow(canvas.image, pool, span * 1.5, white, 0.3 * (1 - dusk), 1.6, flatness=4)
    wash = noise(canvas.image.size, draw, canvas.cells(3), 4, 0.55)
    mottle(canvas.image, (0, 0), wash, (darker(hue, 0.4), lighter(hue, 0.5)), (0.4, 0.4), edges=(110, 150))
    return canvas.stage(ground=(edge + 0.1, 0.93))


def _light(canvas: Canvas, draw: random.Random) -> tuple[Colour, float]:
    """Set the studio's own light for the hour; return the backdrop's colour and how dark it is."""
    cast, dusk = _DUSK[canvas.scene.time]
    hue = darker(mix(rgb(draw.choice(_BACKDROPS)), rgb(cast), 0.25 if dusk < 0.3 else 0.4), dusk)
    canvas.palette = replace(
        canvas.palette,
        sky=(darker(hue, 0.25), hue),
        haze=lighter(hue, 0.3),
        tint=mix(rgb("ffffff"), rgb(cast), 0.4),
        sun=rgb("ffffff") if dusk < 0.3 else rgb("c4ccf0"),
        strength=0.5,
        darkness=dusk,
    )
    return hue, dusk


def _arch(canvas: Canvas, draw: random.Random, hue: Colour, edge: float) -> None:
    """Stand a painted arch or a disc against the wall, with its shadow."""
    span = min(canvas.width, canvas.height)
    radius = span * draw.uniform(0.26, 0.36)
    x, foot = canvas.width * (0.5 + draw.uniform(-0.08, 0.08)), canvas.height * (edge + 0.015)
    top = foot - radius * draw.uniform(1.7, 2.1)
    shape = Image.new("L", (canvas.width * 2, canvas.height * 2))
    pen = ImageDraw.Draw(shape)
    if draw.random() < 0.5:
        pen.ellipse([v * 2 for v in (x - radius, top, x + radius, top + radius * 2)], fill=255)
        pen.rectangle([v * 2 for v in (x - radius, top + radius, x + radius, foot)], fill=255)
    else:
        pen.ellipse([v * 2 for v in (x - radius, top, x + radius, top + radius * 2)], fill=255)
    pen.rectangle((0, foot * 2, canvas.width * 2, canvas.height * 2), fill=0)
    mask = shape.reduce(2)
    shadow = mask.filter(ImageFilter.BoxBlur(9 * canvas.unit)).point(scaled(0.3))
    lay(canvas.image, darker(hue, 0.6), (round(-canvas.side * 12 * canvas.unit), round(8 * canvas.unit)), shadow)
    other = mix(hue, rgb(draw.choice(_BACKDROPS)), 0.55)
    lay(canvas.image, mix(lighter(hue, 0.28), other, 0.5), (0, 0), mask)


def _leaf_shadow(canvas: Canvas, draw: random.Random, hue: Colour, edge: float) -> None:
    """Let leaves outside the picture throw their shadow on the wall."""
    del edge
    polygons = []
    span = min(canvas.width, canvas.height)
    for _ in range(2):
        x, y = (0.5 + canvas.side * draw.uniform(0.3, 0.6)) * canvas.width, draw.uniform(-0.1, 0.3) * canvas.height
        heading = math.pi / 2 + canvas.side * draw.uniform(0.5, 1.0)
        for step in range(13):
            px, py = x + math.cos(heading) * span * 0.055 * step, y + math.sin(heading) * span * 0.055 * step
            for turn in (0.9, -0.9):
                length = span * 0.24 * math.sin(math.pi * (step + 1.5) / 15)
                tip = (px + math.cos(heading + turn) * length, py + math.sin(heading + turn) * length)
                side = (-math.sin(heading + turn) * length * 0.11, math.cos(heading + turn) * length * 0.11)
                middle = ((px + tip[0]) / 2, (py + tip[1]) / 2)
                polygons.append(
                    [
                        (px, py),
                        (middle[0] + side[0], middle[1] + side[1]),
                        tip,
                        (middle[0] - side[0], middle[1] - side[1]),
                    ]
                )
    mask = polygon_mask(canvas.image.size, polygons).filter(ImageFilter.BoxBlur(4 * canvas.unit))
    mask = ImageChops.multiply(mask, fade(canvas.image.size, 0.42, 0.16))
    lay(canvas.image, darker(hue, 0.5), (0, 0), mask)


def _window_light(canvas: Canvas, draw: random.Random, hue: Colour, edge: float) -> None:
    """Throw the light of an unseen window on the wall, in slanting panes."""
    del hue
    left, top = (0.5 + canvas.side * draw.uniform(-0.3, -0.05)) * canvas.width, draw.uniform(0.08, 0.18) * canvas.height
    wide, tall, slant = 0.17 * canvas.width, (edge - 0.3) * 0.48 * canvas.height, canvas.side * 0.08 * canvas.width
    polygons = []
    for column in range(2):
        for row in range(2):
            x, y = left + column * wide * 1.1 - slant * row * 1.1, top + row * tall * 1.1 + column * tall * 0.08
            polygons.append(
                [(x, y), (x + wide, y + tall * 0.08), (x + wide - slant, y + tall * 1.08), (x - slant, y + tall)]
            )
    mask = polygon_mask(canvas.image.size, polygons).filter(ImageFilter.BoxBlur(3 * canvas.unit))
    lay(canvas.image, lighter(canvas.palette.sun, 0.3), (0, 0), mask.point(scaled(0.34)))


def _table_top(canvas: Canvas, draw: random.Random, hue: Colour, edge: float) -> None:
    """Set a table of boards before the backdrop, on which things may stand anywhere."""
    del hue
    top = round((edge + 0.02) * canvas.height)
    size = (canvas.width, canvas.height - top)
    wood = mix(rgb(draw.choice(_WOODS)), canvas.palette.tint, 0.06)
    wood = darker(wood, canvas.palette.darkness)
    texture = Image.new("RGB", (512, 256), wood)
    pen = ImageDraw.Draw(texture)
    boards = draw.randint(7, 10)
    for index in range(boards):
        left, right = 512 * index / boards, 512 * (index + 1) / boards
        tone = mix(wood, draw.choice((darker(wood, 0.3), lighter(wood, 0.25))), draw.uniform(0.05, 0.5))
        pen.rectangle((left, 0, right, 256), fill=tone)
        for _ in range(9):
            x = draw.uniform(left, right)
            pen.line((x, 0, x + draw.uniform(-4, 4), 256), fill=mix(tone, darker(tone, 0.3), draw.uniform(0.2, 0.7)))
        pen.line((left, 0, left, 256), fill=darker(wood, 0.5), width=2)
    canvas.image.paste(laid_down(texture, size, 2.0), (0, top))
    lay(canvas.image, lighter(wood, 0.6), (0, top), fade(size, 0.34, 0.0))
    lay(canvas.image, darker(wood, 0.8), (0, top), fade(size, -0.2, 0.3))
    rim = max(1, round(2 * canvas.unit))
    canvas.image.paste(darker(wood, 0.5), (0, top - rim, canvas.width, top))


_WOODS = ("a8764a", "8a5a38", "c49a6c", "6f4a34", "b98a5a")
_DRESSINGS = (_arch, _leaf_shadow, _window_light, _table_top)
