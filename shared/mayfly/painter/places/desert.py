"""A desert: dunes with a lit and a shaded side along a sharp crest, mesas, cacti or scrub."""

import math
import random

from PIL import Image, ImageChops, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, ramp, rgb, scaled
from mayfly.painter.elements import land, plants
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import Sketch, Stamp, drop_shadow, hazed, press
from mayfly.painter.fields import lay, plane_noise
from mayfly.painter.places.meadow import road
from mayfly.painter.shapes import polygon_mask, rolling_line, value_at
from mayfly.painter.stage import Colour, Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("desert")
    horizon = canvas.camera.level(draw, 0.44, 0.6)
    paint_sky(canvas, horizon)
    paint_clouds(canvas, horizon * 0.8)
    rocky = draw.random() < 0.5
    sand = rgb("d98f5c") if rocky else rgb("e3b06c")
    if rocky:
        for depth, count in ((0.6, 3), (0.42, 2)):
            _mesas(canvas, draw, horizon + 0.01, depth, count)
    else:
        land.mountains(canvas, "range", horizon + 0.01, draw.uniform(0.05, 0.1), rgb("b58a70"), 0.66, 0.0, 4)
    dunes = draw.randint(3, 4)
    for index in range(dunes):
        share = index / (dunes - 1)
        base = horizon + 0.02 + (0.76 - horizon) * share**1.2
        swell = (0.03 + 0.07 * share) * (0.6 if rocky else 1.0)
        line = [base - swell * value for value in rolling_line(draw, 129, 0.9 - 0.3 * share)]
        floor = 1.0 if index == dunes - 1 else min(1.0, base + 0.24 + swell)
        _dune(canvas, line, sand, 0.42 * (1 - share), index, floor)
    _growth(canvas, draw, line, rocky=rocky)
    road(canvas, max(line) - 0.03, earth="807a78")
    return canvas.stage(ground=(max(line) + 0.03, 0.95))


def _dune(canvas: Canvas, line: list[float], sand: Colour, depth: float, index: int, floor: float) -> None:
    """Paint a dune: wind-rippled windward side, a soft-edged lee side in shade."""
    lit = canvas.lit(sand, depth)
    bright = mix(lit, canvas.palette.sun, 0.4 * canvas.palette.strength + 0.12)
    layer = land.fill_below(canvas, line, bright, darker(lit, 0.3 * (1 - depth)), floor)
    if layer is None:
        return
    _lee(canvas, layer, lit, depth)
    ripples = plane_noise(layer.mask.size, canvas.draws(f"ripples:{index}"), (canvas.cells(4)[0], 70), 3, 0.55)
    fine = plane_noise(layer.mask.size, canvas.draws(f"grain:{index}"), (canvas.cells(100)[0], 80), 2, 0.8)
    field = Image.blend(ripples, fine, 0.42)
    land.shade(canvas, layer, field, darker(lit, 0.45), lighter(bright, 0.22), 0.5 * (1 - depth * 0.7))


def _lee(canvas: Canvas, layer: land.Layer, lit: Colour, depth: float) -> None:
    """Shade the dune below its crest wherever the crest falls away from the sun."""
    line = layer.line
    steep = bytearray()
    for i in range(len(line)):
        fall = (line[max(0, i - canvas.side * 3) if canvas.side > 0 else min(len(line) - 1, i + 3)] - line[i]) * 62
        steep.append(min(255, max(0, int(255 * fall))))
    columns = Image.frombytes("L", (len(line), 1), bytes(steep)).resize(layer.mask.size, Image.Resampling.BILINEAR)
    drop = max(2, int((0.03 + 0.15 * (1 - depth)) * canvas.height))
    lower = Image.new("L", layer.mask.size)
    lower.paste(layer.mask, (0, drop))
    below = lower.filter(ImageFilter.BoxBlur(drop * 0.5))
    band = ImageChops.multiply(ImageChops.subtract(layer.mask, below), columns)
    shadow = mix(mix(darker(lit, 0.5), rgb("5a3a6a"), 0.35), canvas.palette.haze, depth * 0.5)
    lay(canvas.image, shadow, (0, layer.top), band.point(scaled(0.7 + 0.5 * canvas.palette.strength)))


def _mesas(canvas: Canvas, draw: random.Random, foot: float, depth: float, count: int) -> None:
    """Stand table mountains with layered walls on the horizon."""
    for _ in range(round(count * max(1.0, canvas.aspect))):
        x, half, tall = draw.uniform(0, 1), draw.uniform(0.05, 0.16), draw.uniform(0.07, 0.2)
        rock = canvas.lit(rgb("b5623f"), depth)
        line = []
        for i in range(129):
            t = abs(i / 128 - x) / half
            wall = 1.0 if t < 0.7 else max(0.0, 1 - (t - 0.7) * 1.6) ** 2.0 * 0.62
            line.append(foot - tall * wall * (1 + 0.03 * math.sin(i * 2.1)))
        layer = land.fill_below(canvas, line, lighter(rock, 0.1), mix(rock, canvas.palette.haze, 0.4), foot + 0.02)
        if layer is None:
            continue
        bands = plane_noise(layer.mask.size, draw, (3, 26), 2)
        land.shade(canvas, layer, bands, darker(rock, 0.35), mix(rock, canvas.palette.sun, 0.4), 0.4 * (1 - depth))
        cut = (x - canvas.side * half * 0.1) * canvas.width
        edge = canvas.width * 2.0 * -canvas.side
        side = polygon_mask(
            layer.mask.size,
            [
                [
                    (cut, 0),
                    (cut + edge, 0),
                    (cut + edge, layer.mask.height),
                    (cut - canvas.side * half * 60 * canvas.unit, layer.mask.height),
                ]
            ],
        )
        shadow = mix(darker(rock, 0.5), canvas.palette.haze, depth * 0.5)
        lay(canvas.image, shadow, (0, layer.top), ImageChops.multiply(side, layer.mask).point(ramp(0, 255, 110)))


def _growth(canvas: Canvas, draw: random.Random, line: list[float], *, rocky: bool) -> None:
    """Set cacti, scrub and stones."""
    count = draw.randint(2, 5) if rocky else draw.randint(0, 2)
    if canvas.wants("cactus"):
        count = max(count, 3)
    if not canvas.allows("cactus", "plants"):
        count = 0
    for _ in range(round(count * max(1.0, canvas.aspect))):
        share = draw.random()
        x = draw.choice((draw.uniform(0, 0.26), draw.uniform(0.74, 1.0)))
        tall = (0.1 + 0.26 * share) * canvas.height
        foot = (x * canvas.width, (value_at(line, x) + 0.02 + 0.14 * share) * canvas.height)
        drop_shadow(canvas, foot, tall * 0.14, tall * 0.5, 0.4)
        press(canvas, hazed(_cactus(canvas, draw, int(tall)), canvas.palette.haze, 0.12 * (1 - share)), foot, tall)
    for _ in range(round(draw.randint(3, 7) * canvas.aspect)):
        x, share = draw.random(), draw.random()
        tall = (0.015 + 0.04 * share) * canvas.height
        foot = (x * canvas.width, (value_at(line, x) + 0.02 + 0.2 * share) * canvas.height)
        stamp: Stamp
        if draw.random() < 0.5:
            stamp = plants.stone(draw, max(6, int(tall)), canvas.lit(rgb("a8744f")), canvas.side)
        else:
            stamp = plants.tuft(draw, max(8, int(tall)), canvas.lit(rgb("9a8f4f")), canvas.lit(rgb("cfc07a")))
        press(canvas, stamp, foot, tall)


def _cactus(canvas: Canvas, draw: random.Random, height: int) -> Image.Image:
    """Return a saguaro with ribs and one to three arms."""
    sketch = Sketch(height, 0.8)
    green = canvas.lit(rgb("4f8a4c"))
    bright, dark = mix(green, canvas.palette.sun, 0.35), darker(green, 0.4)

    def limb(points: list[tuple[float, float]], width: float) -> None:
        for shift, scale, tone in (
            (0.0, 1.0, dark),
            (canvas.side * 0.014, 0.74, green),
            (canvas.side * 0.026, 0.28, bright),
        ):
            path = [(x + shift, y) for x, y in points]
            sketch.stroke(path, width * scale, tone)
            sketch.oval(*path[-1], width * scale / 2, width * scale / 2, tone)
            for x, y in path[1:-1]:
                sketch.oval(x, y, width * scale / 2, width * scale / 2, tone)

    limb([(0.4, 1.0), (0.4, 0.08)], 0.13)
    for direction in draw.sample((-1, 1), draw.randint(1, 2)):
        y, rise, reach = draw.uniform(0.46, 0.66), draw.uniform(0.2, 0.34), draw.uniform(0.17, 0.24)
        limb([(0.4, y), (0.4 + direction * reach, y), (0.4 + direction * reach, y - rise)], 0.085)
    return sketch.done()
