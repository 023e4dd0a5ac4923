"""A jungle: walls of leaves in layers of mist, palms, lianas, shafts of light, great leaves close to the eye."""

import math
import random

from PIL import Image, ImageDraw

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements import land, plants, trees, woods
from mayfly.painter.elements.sky import paint_rays, paint_sky
from mayfly.painter.elements.stamps import Sketch, hazed, press
from mayfly.painter.elements.tree_forms import Tones
from mayfly.painter.fields import add_glow
from mayfly.painter.shapes import rolling_line
from mayfly.painter.stage import Colour, Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("jungle")
    horizon = canvas.camera.level(draw, 0.58, 0.68)
    paint_sky(canvas, horizon)
    look = trees.tones(canvas, rgb(draw.choice(("3f8a4c", "4f9a44", "2f7a50"))), rgb("6a5240"))
    other = trees.tones(canvas, rgb(draw.choice(("6aa83c", "8ab04a"))), rgb("7a6248"))
    haze = mix(canvas.palette.haze, canvas.lit(rgb("9ad0a0")), 0.45)
    tall = 0.56 * canvas.height
    kinds = [
        (tall, trees.crown(draw, int(tall), look, canvas.side, "round")),
        (tall, trees.palm(draw, int(tall), other, canvas.side)),
        (0.8 * tall, trees.crown(draw, int(0.8 * tall), other, canvas.side, "wide")),
        (0.66 * tall, trees.crown(draw, int(0.66 * tall), look, canvas.side, "tall")),
    ]
    open_at = draw.uniform(0.35, 0.65)
    for depth, count, lower in ((0.72, 13, 0.0), (0.46, 10, 0.03), (0.2, 8, 0.06)):
        row = [(height, hazed(stamp, haze, depth)) for height, stamp in kinds]
        for index in range(round(count * max(1.0, canvas.aspect))):
            x = (index + draw.uniform(-0.2, 1.2)) / round(count * max(1.0, canvas.aspect))
            height, stamp = draw.choice(row)
            if depth > 0.6 or abs(x - open_at) > 0.28 - 0.2 * depth:
                foot = (x * canvas.width, (horizon + lower + 0.03) * canvas.height)
                press(canvas, stamp, foot, height * (0.94 + 0.36 * (1 - depth)), flip=draw.random() < 0.5)
        if depth > 0.3:
            land.mist(canvas, horizon - 0.05, 0.16, 0.5, f"mist:{depth}")
    if canvas.palette.darkness < 0.4:
        span = min(canvas.image.size)
        add_glow(
            canvas.image,
            (open_at * canvas.width, horizon * 0.6 * canvas.height),
            span * 1.1,
            canvas.palette.sun,
            0.4,
            2.0,
        )
    line = [horizon + 0.06 - 0.02 * value for value in rolling_line(draw)]
    green = rgb("4f7f3c")
    land.hill(canvas, line, green, 0.0, "floor", 0.6)
    if canvas.scene.weather in ("clear", "cloudy") and canvas.palette.darkness < 0.4:
        paint_rays(canvas, draw.uniform(0.3, 0.5))
    woods.canopy(canvas, "canopy", look, draw.uniform(0.14, 0.24), 120)
    _lianas(canvas, draw)
    _near_leaves(canvas, draw, max(line), look, other)
    return canvas.stage(ground=(max(line) + 0.1, 0.95))


def _lianas(canvas: Canvas, draw: random.Random) -> None:
    """Hang lianas across the upper picture."""
    pen = ImageDraw.Draw(canvas.image)
    for _ in range(draw.randint(4, 7)):
        x, reach, sag = draw.random(), draw.uniform(-0.3, 0.3), draw.uniform(0.1, 0.4)
        path = [
            ((x + reach * t / 14) * canvas.width, sag * math.sin(math.pi * t / 14) * canvas.height) for t in range(15)
        ]
        tone = darker(canvas.lit(rgb(draw.choice(("4a5a30", "5a4a34")))), draw.uniform(0.1, 0.4))
        pen.line(path, fill=tone, width=max(1, round(draw.uniform(1.5, 3.5) * canvas.unit)), joint="curve")


def _near_leaves(canvas: Canvas, draw: random.Random, top: float, look: Tones, other: Tones) -> None:
    """Grow ferns on the floor and frame the picture with great leaves, dark against the light."""
    frond = plants.fern(draw, max(10, int(0.22 * canvas.height)), look.middle, look.gleam)
    for _ in range(round(14 * canvas.aspect)):
        x = draw.choice((draw.uniform(-0.03, 0.28), draw.uniform(0.72, 1.03)))
        size = draw.uniform(0.1, 0.24) * canvas.height
        press(
            canvas,
            frond,
            (x * canvas.width, draw.uniform(top + 0.04, 1.05) * canvas.height),
            size,
            flip=draw.random() < 0.5,
        )
    plants.grow_grass(canvas, top + 0.02, 1.05, rgb("4f8a3c"), 60, 0.05)
    leaves = [
        _banana(draw, max(20, int(0.5 * canvas.height)), darker(other.middle, 0.1), other.gleam),
        _split_leaf(draw, max(20, int(0.36 * canvas.height)), look.dark, look.middle),
    ]
    for side in (-1, 1):
        for index in range(draw.randint(2, 3)):
            x = 0.5 + side * draw.uniform(0.43, 0.56)
            size = draw.uniform(0.3, 0.52) * canvas.height
            press(
                canvas,
                leaves[index % 2],
                (x * canvas.width, draw.uniform(0.94, 1.12) * canvas.height),
                size,
                flip=side > 0,
            )


def _banana(draw: random.Random, height: int, colour: Colour, light: Colour) -> Image.Image:
    """Return a banana plant: broad arching blades with a pale rib."""
    sketch = Sketch(height, 1.2)
    for index in range(6):
        angle = math.pi * (0.2 + 0.62 * index / 5) + draw.uniform(-0.06, 0.06)
        length = draw.uniform(0.7, 0.95)
        rib = [
            (0.6 + math.cos(angle) * length * t * 0.8, 1 - math.sin(angle) * length * t + 0.3 * length * t**2.4)
            for t in (i / 10 for i in range(11))
        ]
        half = [0.085 * math.sin(math.pi * min(1.0, 0.12 + t / 10.5)) for t in range(11)]
        tone = mix(darker(colour, 0.25), light, 0.16 * index)
        upper = [
            (x - h * math.sin(angle), y - h * abs(math.cos(angle)) - h * 0.4)
            for (x, y), h in zip(rib, half, strict=True)
        ]
        lower = [
            (x + h * math.sin(angle), y + h * abs(math.cos(angle)) + h * 0.4)
            for (x, y), h in zip(rib, half, strict=True)
        ]
        sketch.polygon([*rib, *reversed(upper)], tone)
        sketch.polygon([*rib, *reversed(lower)], darker(tone, 0.18))
        sketch.stroke(rib, 0.012, lighter(tone, 0.3))
    return sketch.done()


def _split_leaf(draw: random.Random, height: int, colour: Colour, light: Colour) -> Image.Image:
    """Return a plant of split leaves, like a monstera's."""
    sketch = Sketch(height, 1.3)
    for index in range(5):
        x, y, size = 0.65 + draw.uniform(-0.36, 0.36), 0.16 + 0.13 * index, draw.uniform(0.2, 0.27)
        tone = mix(colour, light, 0.2 * index)
        sketch.stroke([(0.65, 1.0), ((x + 0.65) / 2, (y + 1) / 2), (x, y)], 0.012, darker(tone, 0.2))
        tilt = (x - 0.65) * 1.2
        rim = []
        for step in range(27):
            angle = math.tau * step / 26 + tilt
            cut = 0.62 if step % 4 == 2 and 3 < step < 23 else 1.0
            heart = 1 - 0.25 * math.cos(angle - tilt)
            rim.append((x + math.sin(angle) * size * cut * heart * 0.9, y - math.cos(angle) * size * cut * heart * 0.7))
        sketch.polygon(rim, tone)
        sketch.stroke([(x, y - size * 0.4), (x + tilt * 0.1, y + size * 0.6)], 0.01, lighter(tone, 0.22))
    return sketch.done()
