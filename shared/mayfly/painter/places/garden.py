"""A garden: clipped hedges, beds of flowers along a gravel path, roses over an arch, trees behind."""

import math
import random

from PIL import ImageDraw

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements import groves, land, plants, trees
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import press
from mayfly.painter.places.meadow import footpath
from mayfly.painter.shapes import rolling_line
from mayfly.painter.stage import Stage

_ROSES = ("e8455a", "f49ab8", "ffffff", "f7c04a", "c47ae0", "ff8a5a")


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("garden")
    horizon = canvas.camera.level(draw, 0.46, 0.56)
    paint_sky(canvas, horizon)
    paint_clouds(canvas)
    stamps = groves.kinds(canvas, draw)
    line = [horizon - 0.02 * value for value in rolling_line(draw)]
    for _ in range(round(13 * max(1.0, canvas.aspect))):
        if canvas.allows("trees", "tree"):
            x, tall = draw.random(), draw.uniform(0.2, 0.36) * canvas.height
            press(
                canvas,
                draw.choice(stamps),
                (x * canvas.width, (horizon + 0.05) * canvas.height),
                tall,
                flip=draw.random() < 0.5,
            )
    green = plants.meadow_colour(canvas)
    green = green if canvas.winter else mix(green, rgb("7fc44a"), 0.3)
    land.hill(canvas, [value + 0.03 for value in line], green, 0.06, "lawn", 0.35)
    path = horizon + 0.07
    _hedge(canvas, draw, path)
    footpath(canvas, draw, path)
    if draw.random() < 0.6 and canvas.allows("flowers", "flower"):
        _arch(canvas, draw, path + 0.03)
    _beds(canvas, draw, path)
    if not canvas.winter:
        plants.grow_grass(canvas, 0.86, 1.05, green, 60, 0.05)
        if canvas.allows("flowers", "flower"):
            plants.strew_flowers(canvas, 0.88, 1.04, 120, 0.07)
    return canvas.stage(ground=(0.8, 0.94))


def _hedge(canvas: Canvas, draw: random.Random, foot: float) -> None:
    """Run a clipped hedge along the back, with balls of box before it."""
    bush = trees.crown(
        draw,
        max(12, int(0.16 * canvas.height)),
        trees.tones(canvas, rgb("3f7f3c")),
        canvas.side,
        "bush",
        snow=canvas.winter,
    )
    count = round(13 * max(1.0, canvas.aspect))
    for index in range(count):
        x = (index + draw.uniform(0.2, 0.8)) / count
        press(
            canvas,
            bush,
            (x * canvas.width, (foot + draw.uniform(-0.005, 0.01)) * canvas.height),
            0.19 * canvas.height * draw.uniform(0.6, 0.75),
            flip=index % 2 == 0,
        )


def _beds(canvas: Canvas, draw: random.Random, top: float) -> None:
    """Plant beds on both sides of the path, taller behind than in front."""
    if not canvas.allows("flowers", "flower") or canvas.winter:
        return
    stem, heart = canvas.lit(rgb("4f8f3c")), canvas.lit(rgb("ffcf3f"))
    leaf = plants.tuft(draw, max(10, int(0.08 * canvas.height)), canvas.lit(rgb("4f8f44")), canvas.lit(rgb("9ac85a")))
    kinds = [
        plants.flower(draw, max(10, int(0.1 * canvas.height)), canvas.lit(rgb(code)), stem, heart)
        for code in draw.sample(_ROSES, 4)
    ]
    rows = 7
    for row in range(rows):
        share = (row + 0.5) / rows
        y = (top + 0.03 + (0.95 - top) * share**1.15) * canvas.height
        tall = (0.035 + 0.07 * share) * canvas.height
        for side in (-1, 1):
            for index in range(round(9 * max(1.0, canvas.aspect))):
                x = 0.5 + side * (0.12 + 0.09 * share + 0.42 * (index + draw.random()) / 9)
                if draw.random() < 0.55:
                    press(canvas, leaf, (x * canvas.width, y + tall * 0.12), tall * 0.8)
                press(
                    canvas,
                    kinds[(row // 2 + (index // 3)) % 4],
                    (x * canvas.width, y + draw.uniform(-0.2, 0.2) * tall),
                    tall * draw.uniform(0.8, 1.1),
                    flip=draw.random() < 0.5,
                )


def _arch(canvas: Canvas, draw: random.Random, foot: float) -> None:
    """Raise an arch over the path with climbing roses."""
    span = min(canvas.image.size)
    x, half, tall = draw.uniform(0.38, 0.62) * canvas.width, 0.11 * span, 0.3 * span
    y = foot * canvas.height
    pen = ImageDraw.Draw(canvas.image)
    wood, green = canvas.lit(rgb("f0ebe0")), canvas.lit(rgb("4f8f44"))
    box = (x - half, y - tall, x + half, y - tall + half * 2)
    wide = max(2, round(span * 0.012))
    pen.arc(box, 180, 360, fill=wood, width=wide)
    for side in (-1, 1):
        pen.line((x + side * half, y - tall + half, x + side * half, y), fill=wood, width=wide)
    roses = [canvas.lit(rgb(code)) for code in draw.sample(_ROSES, 2)]
    for index in range(110):
        angle, wander = draw.uniform(-0.12, 1.12), draw.gauss(0, 0.12) * half
        if 0 <= angle <= 1:
            px, py = (
                x - math.cos(math.pi * angle) * (half + wander),
                y - tall + half - math.sin(math.pi * angle) * (half + wander),
            )
        else:
            px, py = x + (-1 if angle < 0 else 1) * (half + wander), y - draw.random() * (tall - half)
        reach = span * draw.uniform(0.008, 0.014)
        tone = (
            draw.choice(roses)
            if index % 3 == 0 and not canvas.winter
            else mix(green, lighter(green, 0.3), draw.random())
        )
        pen.ellipse((px - reach, py - reach, px + reach, py + reach), fill=tone)
        if index % 3 == 0:
            pen.ellipse(
                (px - reach * 0.4, py - reach * 0.4, px + reach * 0.4, py + reach * 0.4), fill=darker(tone, 0.15)
            )
