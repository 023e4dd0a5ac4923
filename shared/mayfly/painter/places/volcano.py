"""A volcano that erupts: a glowing cone, rivers of lava in black rock, embers in the air."""

import random
from dataclasses import replace

from PIL import ImageDraw, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, mix, rgb, scaled
from mayfly.painter.elements import land, plants
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import press
from mayfly.painter.elements.volcano import erupt
from mayfly.painter.fields import add_glow, lay
from mayfly.painter.shapes import fractal_line, polygon_mask, rolling_line
from mayfly.painter.stage import Stage

_FIRE = rgb("ff7a2c")


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("volcano place")
    horizon = canvas.camera.level(draw, 0.56, 0.66)
    canvas.palette = replace(
        canvas.palette,
        sky=tuple(mix(colour, rgb("6a3a3c"), 0.3) for colour in canvas.palette.sky),
        haze=mix(canvas.palette.haze, rgb("a8583c"), 0.4),
    )
    paint_sky(canvas, horizon)
    paint_clouds(canvas, horizon * 0.8)
    land.mountains(canvas, "far", horizon, draw.uniform(0.1, 0.18), rgb("5a4a54"), 0.6, 0.0, 4)
    erupt(canvas, horizon, draw.uniform(0.36, 0.46))
    rock = rgb("3f3a40")
    line = [horizon + 0.02 - 0.03 * value for value in fractal_line(draw, 97, 0.55)]
    land.hill(canvas, line, rock, 0.3, "foot", 0.6)
    near = horizon + draw.uniform(0.12, 0.17)
    line = [near - 0.03 * value for value in rolling_line(draw)]
    land.hill(canvas, line, rock, 0.0, "front", 0.9)
    _lava(canvas, draw, horizon + 0.03)
    for _ in range(round(7 * canvas.aspect)):
        x, share = draw.random(), draw.random()
        tall = (0.03 + 0.07 * share) * canvas.height
        stamp = plants.stone(draw, max(6, int(tall)), canvas.lit(rgb("4a4448")), canvas.side)
        press(canvas, stamp, (x * canvas.width, (near + 0.04 + (0.98 - near) * share) * canvas.height), tall)
    for _ in range(round(40 * canvas.aspect)):
        at = (draw.random() * canvas.width, draw.random() ** 0.7 * canvas.height)
        add_glow(canvas.image, at, draw.uniform(3, 9) * canvas.unit, rgb("ffb04f"), 0.9, 1.4)
    return canvas.stage(ground=(near + 0.08, 0.95))


def _lava(canvas: Canvas, draw: random.Random, top: float) -> None:
    """Let a river of lava wind from the cone to one side of the front, glowing in its bed."""
    side = draw.choice((-1, 1))
    left, right = [], []
    for step in range(25):
        share = step / 24
        y = (top + (1.04 - top) * share) * canvas.height
        x = 0.5 + side * (0.02 + 0.52 * share**1.5) + 0.06 * (1 - share) * (1 if step % 8 < 4 else -1) * share
        half = (0.006 + 0.075 * share**1.4) * draw.uniform(0.85, 1.15)
        left.append(((x - half) * canvas.width, y))
        right.append(((x + half) * canvas.width, y))
    mask = polygon_mask(canvas.image.size, [[*left, *reversed(right)]])
    glow = mask.filter(ImageFilter.BoxBlur(12 * canvas.unit))
    lay(canvas.image, _FIRE, (0, 0), glow.point(scaled(0.55)))
    lay(canvas.image, rgb("ff9a2c"), (0, 0), mask.filter(ImageFilter.BoxBlur(1.2 * canvas.unit)))
    lay(canvas.image, rgb("ffe27a"), (0, 0), mask.filter(ImageFilter.BoxBlur(7 * canvas.unit)).point(scaled(0.7)))
    pen = ImageDraw.Draw(canvas.image)
    for _ in range(16):
        share = draw.random()
        at = min(24, int(share * 24))
        x = left[at][0] + (right[at][0] - left[at][0]) * draw.uniform(0.2, 0.8)
        reach = (right[at][0] - left[at][0]) * draw.uniform(0.06, 0.16)
        pen.ellipse(
            (x - reach, left[at][1] - reach * 0.3, x + reach, left[at][1] + reach * 0.3),
            fill=darker(rgb("6a2a1c"), 0.3),
        )
