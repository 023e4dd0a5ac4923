"""A river that winds out of the hills through meadows, trees along it, stones and reeds on the near bank."""

import math
import random

from PIL import Image, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, ramp, rgb, scaled
from mayfly.painter.elements import groves, land, plants, water
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.prints import Print
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import press
from mayfly.painter.fields import lay
from mayfly.painter.shapes import polygon_mask, rolling_line
from mayfly.painter.stage import Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("river")
    horizon = canvas.camera.level(draw, 0.42, 0.54)
    paint_sky(canvas, horizon)
    paint_clouds(canvas)
    if draw.random() < 0.75:
        snow = 0.8 if canvas.winter else draw.uniform(0.0, 0.4)
        land.mountains(
            canvas, "range", horizon + 0.01, draw.uniform(0.12, 0.24), rgb("7288a8"), 0.6, snow, draw.randint(3, 5)
        )
    green = plants.meadow_colour(canvas)
    stamps = groves.kinds(canvas, draw)
    line = [horizon - 0.02 - 0.035 * value for value in rolling_line(draw)]
    land.hill(canvas, line, mix(green, rgb("4f7a54"), 0.0 if canvas.winter else 0.35), 0.42, "far", floor=horizon + 0.1)
    groves.plant(canvas, draw, stamps, line, 0.42)
    shore = horizon + 0.03
    dry = canvas.image.copy()
    water.calm_water(canvas, shore, 0.8)
    wet, canvas.image = canvas.image, dry
    land.hill(canvas, [shore] * 9, green, 0.12, "plain", 0.5)
    _bed(canvas, draw, shore, wet)
    _banks(canvas, draw, stamps, shore)
    near = [0.9 - 0.012 * value for value in rolling_line(draw)]
    land.hill(canvas, near, green, 0.0, "front", 0.4)
    if not canvas.winter:
        plants.grow_grass(canvas, 0.9, 1.05, green, 70, 0.06)
        if canvas.allows("flowers"):
            plants.strew_flowers(canvas, 0.91, 1.03, 90 if canvas.wants("flowers") else 26, 0.045)
    return canvas.stage(ground=(0.9, 0.96), water=(shore + 0.18, 0.86))


def _bed(canvas: Canvas, draw: random.Random, top: float, wet: Image.Image) -> None:
    """Cut the river's course into the land: narrow and winding far away, broad in front."""
    start, swing, phase = draw.uniform(0.35, 0.65), draw.uniform(0.1, 0.2), draw.choice((0.0, math.pi))
    left, right = [], []
    for step in range(49):
        share = step / 48
        y = top + (0.94 - top) * share
        x = start + (0.5 - start) * share + swing * math.sin(phase + 6.2 * share**0.62) * (0.25 + share)
        half = 0.012 + 0.34 * share**1.5
        left.append(((x - half) * canvas.width, y * canvas.height))
        right.append(((x + half) * canvas.width, y * canvas.height))
    mask = polygon_mask(canvas.image.size, [[*left, *reversed(right)]])
    shore = mask.filter(ImageFilter.BoxBlur(4 * canvas.unit)).point(ramp(0, 60))
    earth = canvas.lit(rgb("e6edf5") if canvas.winter else rgb("a8915f"))
    lay(canvas.image, mix(earth, canvas.palette.haze, 0.1), (0, 0), shore)
    canvas.image.paste(wet, (0, 0), mask)
    edge = mask.filter(ImageFilter.BoxBlur(5 * canvas.unit)).point(ramp(250, 140)).point(scaled(0.3))
    shadow = Image.new("L", mask.size)
    shadow.paste(edge, (0, 0), mask)
    lay(canvas.image, darker(earth, 0.6), (0, 0), shadow)


def _banks(canvas: Canvas, draw: random.Random, stamps: list[Print], shore: float) -> None:
    """Set trees beyond the water's edges, stones and reeds at them."""
    size = 0.34 * canvas.height
    for side in (-1, 1):
        if canvas.allows("trees", "tree") and draw.random() < 0.9:
            for _ in range(draw.randint(1, 3)):
                x, y = 0.5 + side * draw.uniform(0.4, 0.56), draw.uniform(shore + 0.08, 0.74)
                press(
                    canvas,
                    draw.choice(stamps),
                    (x * canvas.width, y * canvas.height),
                    size * draw.uniform(0.7, 1.25) * (0.4 + y),
                )
        for _ in range(draw.randint(2, 4)):
            x, tall = 0.5 + side * draw.uniform(0.2, 0.48), draw.uniform(0.02, 0.06) * canvas.height
            cap = canvas.lit((248, 251, 255)) if canvas.winter else None
            stamp = plants.stone(draw, max(6, int(tall)), canvas.lit(rgb("8a867e")), canvas.side, cap)
            press(canvas, stamp, (x * canvas.width, draw.uniform(0.76, 0.9) * canvas.height), tall)
    reed = plants.reed(draw, max(12, int(0.2 * canvas.height)), lighter(canvas.lit(rgb("6f9a44")), 0.05))
    side = draw.choice((-1, 1))
    for _ in range(7):
        press(
            canvas,
            reed,
            ((0.5 + side * draw.uniform(0.3, 0.5)) * canvas.width, draw.uniform(0.9, 0.97) * canvas.height),
            draw.uniform(0.1, 0.2) * canvas.height,
            flip=draw.random() < 0.5,
        )
