"""No place at all: harmonies of form - flowing bands, overlapping discs, or facets of light - in five colours."""

import math
import random
from dataclasses import replace

from PIL import Image, ImageDraw, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb, scaled
from mayfly.painter.fields import add_glow, lay, mottle, noise, vertical
from mayfly.painter.shapes import across, disc_mask, polygon_mask, rolling_line
from mayfly.painter.stage import Colour, Stage

_HARMONIES = (
    "0f2a43 2f6f8f f2c14e f78154 f4efe1", "2b1b3d 6a3f8a e0609a ffb07a ffe9c9", "143d3a 2f8f7a a8d8b0 f4e6c0 f08a5d",
    "1c2541 3a506b 5bc0be ffd6a5 ff6b6b", "3d1f1f 9a3b3b e07a3f f2c078 faf0dc", "26324a 5a6fa8 b8a8e0 f4c4d8 fff4ec",
)  # fmt: skip


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("abstract")
    dusk = {"night": 0.45, "sunset": 0.12, "dawn": 0.0, "day": 0.0}[canvas.scene.time]
    colours = [darker(rgb(code), dusk) for code in draw.choice(_HARMONIES).split()]
    if draw.random() < 0.5:
        colours.reverse()
    canvas.horizon = 0.7
    canvas.sun = (canvas.sun[0], 0.1)
    canvas.palette = replace(
        canvas.palette,
        sky=tuple(colours),
        haze=colours[1],
        tint=mix(rgb("ffffff"), colours[-1], 0.3 + dusk),
        darkness=dusk,
        strength=0.5,
        sun=lighter(colours[2], 0.5),
    )
    canvas.image = vertical(canvas.image.size, [(0, colours[0]), (1, mix(colours[0], colours[1], 0.8))])
    draw.choice((_bands, _discs, _facets))(canvas, draw, colours)
    wash = noise(canvas.image.size, draw, canvas.cells(4), 4, 0.6)
    mottle(
        canvas.image, (0, 0), wash, (darker(colours[0], 0.3), lighter(colours[3], 0.4)), (0.3, 0.3), edges=(108, 150)
    )
    return canvas.stage(ground=None, floats=True)


def _bands(canvas: Canvas, draw: random.Random, colours: list[Colour]) -> None:
    """Let bands of colour flow across, each with its shadow on the one behind."""
    count, rise = draw.randint(7, 10), draw.uniform(-0.3, 0.3)
    for index in range(count):
        share = index / (count - 1)
        line = [
            0.04 + 0.94 * share + rise * (i / 96 - 0.5) - 0.1 * value
            for i, value in enumerate(rolling_line(draw, 97, 0.9))
        ]
        points = across(line, canvas.width, canvas.height)
        mask = polygon_mask(
            canvas.image.size, [[(-1.0, canvas.height + 1.0), *points, (canvas.width + 1.0, canvas.height + 1.0)]]
        )
        shadow = mask.filter(ImageFilter.BoxBlur(8 * canvas.unit)).point(scaled(0.34))
        lay(canvas.image, darker(colours[0], 0.7), (0, -round(5 * canvas.unit)), shadow)
        tone = mix(colours[index % 5], colours[(index + 1) % 5], draw.uniform(0.0, 0.6))
        body = vertical(canvas.image.size, [(0, lighter(tone, 0.12)), (1, darker(tone, 0.2))])
        canvas.image.paste(body, (0, 0), mask)


def _discs(canvas: Canvas, draw: random.Random, colours: list[Colour]) -> None:
    """Lay see-through discs and rings over each other, large to small."""
    span = min(canvas.image.size)
    count = round(15 * max(1.0, canvas.aspect))
    for index in range(count):
        across_ = span * (0.75 * (1 - index / (count + 3)) ** 1.6 + 0.06) * draw.uniform(0.7, 1.1)
        mask = disc_mask(max(4, int(across_)))
        if index % 4 == 3:
            hole = disc_mask(max(3, int(across_ * 0.74)))
            at = (mask.width - hole.width) // 2
            mask.paste(0, (at, at), hole)
        x, y = (
            int(draw.uniform(-0.05, 1.05) * canvas.width - mask.width / 2),
            int(draw.uniform(-0.05, 1.05) * canvas.height - mask.height / 2),
        )
        lay(canvas.image, draw.choice(colours[1:]), (x, y), mask.point(scaled(draw.uniform(0.45, 0.9))))
    add_glow(
        canvas.image, (draw.random() * canvas.width, 0.2 * canvas.height), span, lighter(colours[2], 0.4), 0.35, 2.0
    )


def _facets(canvas: Canvas, draw: random.Random, colours: list[Colour]) -> None:
    """Cut the picture into planes of light that fan out of one point."""
    x, y = draw.uniform(0.25, 0.75) * canvas.width, draw.uniform(0.3, 0.7) * canvas.height
    reach = 2.0 * max(canvas.image.size)
    large = Image.new("RGB", (canvas.width * 2, canvas.height * 2))
    pen, turn, index = ImageDraw.Draw(large), draw.uniform(0, math.tau), 0
    angle = 0.0
    while angle < math.tau:
        step = draw.uniform(0.16, 0.5)
        tone = mix(colours[index % 5], colours[(index + 2) % 5], draw.uniform(0.0, 0.5))
        for ring, share in enumerate((1.0, draw.uniform(0.18, 0.3), draw.uniform(0.07, 0.13))):
            ends = [
                (2 * (x + reach * share * math.cos(turn + a)), 2 * (y + reach * share * math.sin(turn + a)))
                for a in (angle, angle + step)
            ]
            pen.polygon(
                [(2 * x, 2 * y), *ends], fill=lighter(tone, 0.16 * ring) if index % 2 else darker(tone, 0.14 * ring)
            )
        angle += step
        index += 1
    canvas.image = large.reduce(2)
    add_glow(canvas.image, (x, y), min(canvas.image.size) * 0.8, lighter(colours[3], 0.3), 0.5, 2.0)
