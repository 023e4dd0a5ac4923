"""The ground of another world: the moon, Mars, or one with a coloured sky, spires of rock and great planets above."""

import random
from dataclasses import replace

from PIL import Image

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements import land, plants
from mayfly.painter.elements.sky import paint_sky, paint_stars
from mayfly.painter.elements.stamps import Sketch, hazed, press
from mayfly.painter.places import space
from mayfly.painter.shapes import fractal_line, rolling_line
from mayfly.painter.stage import Stage

_WORLDS = (
    ("2a1450 6a2f8a c05a9a f4a08a", "f0a0b8", "8a4a6a", "e8a0c0"),
    ("0a2a3f 1f6a7a 5ab8a8 d8f0c0", "a8e0d0", "3f6a6a", "bfeee0"),
    ("3a1a1c 8a3a2c d8783c f8cc7a", "f0b07a", "a8583c", "ffd8b0"),
    ("141a4a 3a4a9a 8a8ae0 e0c4f0", "b8b8f0", "5a5a9a", "d8d0ff"),
)
"""Sky from the zenith down, haze, ground, tint."""


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    if canvas.wants("moonground") or canvas.wants("marsground"):
        return space.paint(canvas)
    draw = canvas.draws("planet")
    sky, haze, ground, tint = draw.choice(_WORLDS)
    night = canvas.scene.time == "night"
    colours = tuple(darker(rgb(code), 0.45 if night else 0.0) for code in sky.split())
    canvas.palette = replace(
        canvas.palette,
        sky=colours,
        haze=darker(rgb(haze), 0.4 if night else 0.0),
        tint=mix(canvas.palette.tint, rgb(tint), 0.6),
        strength=0.7,
    )
    horizon = canvas.camera.level(draw, 0.54, 0.66)
    paint_sky(canvas, horizon)
    paint_stars(canvas, 200, horizon * 0.8)
    span = min(canvas.image.size)
    side = draw.choice((-1, 1))
    for radius, x, y in (
        (draw.uniform(0.13, 0.24), 0.5 + side * draw.uniform(0.18, 0.36), 0.24),
        (0.045, 0.5 - side * 0.24, 0.16),
    ):
        space.planet(canvas, draw, (x * canvas.width, y * canvas.height), radius * span, rings=draw.random() < 0.6)
    hue = rgb(ground)
    for depth, rise in ((0.66, 0.14), (0.46, 0.1)):
        line = [horizon + 0.02 - rise * max(0.0, 0.3 + value) for value in fractal_line(draw, 129, 0.6)]
        land.hill(canvas, line, hue, depth, f"ridge:{depth}", 0.6, floor=horizon + 0.12)
        _spires(canvas, draw, horizon + 0.05, depth, hue)
    line = [horizon + 0.06 - 0.02 * value for value in rolling_line(draw)]
    land.hill(canvas, line, hue, 0.0, "ground", 0.9)
    for _ in range(round(9 * canvas.aspect)):
        x, share = draw.random(), draw.random()
        tall = (0.02 + 0.07 * share) * canvas.height
        stamp = plants.stone(draw, max(6, int(tall)), canvas.lit(mix(hue, rgb("6a6070"), 0.4)), canvas.side)
        press(canvas, stamp, (x * canvas.width, (horizon + 0.1 + (0.9 - horizon) * share) * canvas.height), tall)
    _crystals(canvas, draw, horizon + 0.14)
    return canvas.stage(ground=(horizon + 0.16, 0.95))


def _spires(canvas: Canvas, draw: random.Random, foot: float, depth: float, hue: tuple[int, int, int]) -> None:
    """Stand pillars of rock worn by the wind, some under caps."""
    for _ in range(round(4 * max(1.0, canvas.aspect))):
        tall = draw.uniform(0.12, 0.3) * canvas.height
        stamp = hazed(_spire(draw, max(12, int(tall)), canvas, hue), canvas.palette.haze, depth)
        press(canvas, stamp, (draw.random() * canvas.width, foot * canvas.height), tall, flip=draw.random() < 0.5)


def _spire(draw: random.Random, height: int, canvas: Canvas, hue: tuple[int, int, int]) -> Image.Image:
    """Return one pillar, lit from a side, banded."""
    sketch = Sketch(height, 0.5)
    rock = canvas.lit(hue)
    left, right = [], []
    for step in range(9):
        share = step / 8
        half = 0.05 + 0.11 * (1 - share) + (0.06 if step == 7 else 0.0) + draw.uniform(-0.015, 0.015)
        left.append((0.25 - half, 1 - share * 0.95))
        right.append((0.25 + half, 1 - share * 0.95))
    sketch.polygon([*left, *reversed(right)], rock)
    dark, bright = (left, right) if canvas.side > 0 else (right, left)
    sketch.polygon([*dark, *[(0.25, y) for _, y in reversed(dark)]], darker(rock, 0.35))
    sketch.polygon([*bright[2:7], (0.28, 0.4)], lighter(mix(rock, canvas.palette.sun, 0.3), 0.08))
    for step in (2, 4, 6):
        sketch.stroke([left[step], right[step]], 0.012, darker(rock, 0.2))
    return sketch.done()


def _crystals(canvas: Canvas, draw: random.Random, top: float) -> None:
    """Grow clusters of glowing crystals at the sides."""
    for _ in range(draw.randint(2, 4)):
        x, tall = (
            draw.choice((draw.uniform(0.0, 0.24), draw.uniform(0.76, 1.0))),
            draw.uniform(0.08, 0.17) * canvas.height,
        )
        sketch = Sketch(max(12, int(tall)), 1.0)
        hue = rgb(draw.choice(("7ff0e8", "f49af0", "a8b0ff", "ffe08a")))
        for index in range(6):
            at, lean, rise = 0.5 + draw.uniform(-0.24, 0.24), draw.uniform(-0.3, 0.3), draw.uniform(0.4, 0.95)
            tip = (at + lean * rise, 1 - rise)
            tone = mix(darker(hue, 0.3), lighter(hue, 0.3), index / 5)
            sketch.polygon(
                [(at - 0.07, 1), (tip[0] - 0.06, tip[1] + 0.12), tip, (tip[0] + 0.06, tip[1] + 0.12), (at + 0.07, 1)],
                tone,
            )
            sketch.polygon([(at, 1), tip, (tip[0] + 0.06, tip[1] + 0.12), (at + 0.07, 1)], darker(tone, 0.25))
        press(canvas, sketch.done(), (x * canvas.width, draw.uniform(top + 0.04, 0.98) * canvas.height), tall)
