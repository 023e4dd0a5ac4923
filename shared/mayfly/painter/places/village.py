"""A village: cottages along a lane among trees and gardens, smoke from their chimneys, lit windows after dark."""

import math
import random

from PIL import Image

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, mix, rgb, scaled
from mayfly.painter.elements import cottages, groves, land, plants
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.fences import fence
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import drop_shadow, hazed, press
from mayfly.painter.fields import add_glow, glow, lay
from mayfly.painter.places.meadow import footpath
from mayfly.painter.shapes import rolling_line, value_at
from mayfly.painter.stage import Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("village")
    horizon = canvas.camera.level(draw, 0.42, 0.54)
    paint_sky(canvas, horizon)
    paint_clouds(canvas)
    if draw.random() < 0.7:
        snow = 0.9 if canvas.winter else draw.uniform(0.0, 0.4)
        land.mountains(
            canvas, "range", horizon + 0.01, draw.uniform(0.12, 0.26), rgb("7288a8"), 0.62, snow, draw.randint(3, 5)
        )
    green = plants.meadow_colour(canvas)
    stamps = groves.kinds(canvas, draw)
    houses = [cottages.cottage(draw, max(16, int(0.24 * canvas.height)), canvas) for _ in range(3)]
    for index, (depth, base, size) in enumerate(((0.5, 0.0, 0.075), (0.3, 0.075, 0.12), (0.12, 0.17, 0.2))):
        line = [horizon + base - 0.03 * value for value in rolling_line(draw)]
        hue = mix(green, rgb("4f7a54"), 0.0 if canvas.winter else 0.3 - 0.1 * index)
        land.hill(canvas, line, hue, depth, f"hill:{index}", floor=1.0 if index == 2 else horizon + base + 0.16)
        groves.plant(canvas, draw, stamps, line, depth)
        _houses(canvas, draw, houses, line, depth, size)
    near = horizon + 0.27
    line = [near - 0.02 * value for value in rolling_line(draw, waves=0.7)]
    land.hill(canvas, line, green, 0.0, "front", 0.4)
    footpath(canvas, draw, near - 0.02)
    if draw.random() < 0.6:
        fence(canvas, [value + 0.03 for value in line], 0.06, rgb("b89a72"))
    if not canvas.winter:
        plants.grow_grass(canvas, near + 0.04, 1.05, green, 90, 0.06)
        if canvas.allows("flowers"):
            plants.strew_flowers(canvas, near + 0.04, 1.03, 110 if canvas.wants("flowers") else 44, 0.05)
    return canvas.stage(ground=(min(0.86, near + 0.09), 0.95))


def _houses(
    canvas: Canvas, draw: random.Random, houses: list[Image.Image], line: list[float], depth: float, size: float
) -> None:
    """Set houses in a loose row along a ridge, each with its shadow, some with smoke."""
    row = [hazed(stamp, canvas.palette.haze, depth * 0.8) for stamp in houses]
    count = max(2, round((5 - 12 * size) * max(1.0, canvas.aspect)))
    start = draw.uniform(-0.05, 0.15)
    for index in range(count):
        x = start + (index + draw.uniform(0.0, 0.6)) / count
        tall = size * canvas.height * draw.uniform(0.85, 1.15)
        foot = (x * canvas.width, (value_at(line, min(1.0, max(0.0, x))) + 0.02 + 0.1 * size) * canvas.height)
        drop_shadow(canvas, foot, tall * 0.6, tall * 0.4, 0.34 * (1 - depth))
        press(canvas, draw.choice(row), foot, tall, flip=draw.random() < 0.5)
        if draw.random() < 0.5:
            _smoke(canvas, draw, (foot[0] + tall * 0.2, foot[1] - tall * 0.95), tall)
        if canvas.palette.darkness > 0.12:
            add_glow(canvas.image, (foot[0], foot[1] - tall * 0.2), tall * 1.5, rgb("ffc46a"), 0.35, 2.0)


def _smoke(canvas: Canvas, draw: random.Random, at: tuple[float, float], tall: float) -> None:
    """Let smoke rise and drift from a chimney."""
    grey, phase = mix(canvas.palette.haze, darker(canvas.palette.cloud_lit, 0.05), 0.6), draw.uniform(0, math.tau)
    for step in range(7):
        share = step / 6
        mask = glow(tall * (0.12 + 0.3 * share), 1.0).point(scaled(0.42 * (1 - share * 0.8)))
        x = at[0] - canvas.side * tall * 0.4 * share + math.sin(phase + step) * tall * 0.05
        lay(canvas.image, grey, (int(x - mask.width / 2), int(at[1] - tall * 0.62 * share - mask.height / 2)), mask)
