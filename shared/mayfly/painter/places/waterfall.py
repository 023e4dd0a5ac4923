"""A waterfall between cliffs: white water in strands, spray where it lands, a pool, ferns and mossy stones."""

import random

from PIL import ImageChops, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, ramp, rgb, scaled
from mayfly.painter.elements import groves, land, plants, trees, water
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import press
from mayfly.painter.fields import add_glow, fade, lay, noise, relief
from mayfly.painter.shapes import fractal_line, polygon_mask, rolling_line, value_at
from mayfly.painter.stage import Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("waterfall")
    pool = canvas.camera.level(draw, 0.6, 0.68)
    paint_sky(canvas, pool)
    canvas.horizon = pool
    paint_clouds(canvas, pool * 0.6)
    at = draw.choice((draw.uniform(0.3, 0.42), draw.uniform(0.58, 0.7)))
    brink = draw.uniform(0.14, 0.24)
    land.mountains(canvas, "far", brink + 0.14, 0.14, rgb("6f8aa0"), 0.62, 0.6 if canvas.winter else 0.0, 4)
    rim = _cliff(canvas, draw, at, brink, pool)
    _fall(canvas, draw, at, value_at(rim, at), pool)
    water.calm_water(canvas, pool, 0.6)
    _spray(canvas, at, pool)
    _front(canvas, draw, at)
    return canvas.stage(ground=(0.88, 0.95), water=(pool + 0.06, 0.86))


def _cliff(canvas: Canvas, draw: random.Random, at: float, brink: float, pool: float) -> list[float]:
    """Raise the rock wall, notched where the river comes over, wooded above; return its rim."""
    jag = fractal_line(draw, 129, 0.62)
    rim = [brink - 0.05 * jag[i] - 0.1 * min(1.0, abs(i / 128 - at) / 0.3) for i in range(129)]
    rim = [value + 0.035 * max(0.0, 1 - abs(i / 128 - at) / 0.07) for i, value in enumerate(rim)]
    stamps = groves.kinds(canvas, draw)
    for _ in range(round(16 * canvas.aspect)):
        x = draw.random()
        if abs(x - at) > 0.09 and canvas.allows("trees", "tree"):
            tall = draw.uniform(0.1, 0.2) * canvas.height
            press(canvas, draw.choice(stamps), (x * canvas.width, (value_at(rim, x) + 0.03) * canvas.height), tall)
    rock = canvas.lit(rgb("8a8478"), 0.16)
    layer = land.fill_below(canvas, rim, lighter(rock, 0.12), darker(rock, 0.3), pool + 0.03)
    if layer is None:
        return rim
    size = layer.mask.size
    strata = noise(size, draw, canvas.cells(9, 0.5), 5, 0.6)
    bumps = relief(strata, -canvas.side * 4 * canvas.unit, 3 * canvas.unit, 0.6)
    dark = darker(rock, 0.6)
    lay(canvas.image, dark, (0, layer.top), ImageChops.multiply(layer.mask, bumps.point(ramp(120, 70, 210))))
    lit = mix(rock, canvas.palette.sun, 0.5)
    lay(canvas.image, lit, (0, layer.top), ImageChops.multiply(layer.mask, bumps.point(ramp(136, 190, 170))))
    green = canvas.lit(rgb("e8eef6") if canvas.winter else rgb("4f8a44"), 0.1)
    moss = ImageChops.add(strata, fade(size, 0.9, 0.2), 2).point(ramp(128, 158))
    lay(
        canvas.image,
        green,
        (0, layer.top),
        ImageChops.multiply(ImageChops.multiply(moss, layer.mask), bumps.point(ramp(90, 150))),
    )
    return rim


def _fall(canvas: Canvas, draw: random.Random, at: float, top: float, pool: float) -> None:
    """Let the water down in strands, broader below, lit at one side."""
    height = int((pool - top) * canvas.height) + 4
    half = draw.uniform(0.05, 0.08)
    wide = max(8, int(half * 4 * min(canvas.width, canvas.height * 1.3)))
    size = (wide, max(4, height))
    strands = noise(size, draw, (26, 3), 4, 0.72)
    shape = polygon_mask(
        size,
        [
            [
                (wide * 0.3, 0),
                (wide * 0.7, 0),
                (wide * 0.8, height * 0.45),
                (wide * 0.86, height),
                (wide * 0.12, height),
                (wide * 0.24, height * 0.4),
            ]
        ],
    )
    mask = ImageChops.multiply(shape.filter(ImageFilter.BoxBlur(2 * canvas.unit)), strands.point(ramp(20, 120)))
    left, upper = int(at * canvas.width - wide / 2), int(top * canvas.height)
    white = mix(canvas.lit((250, 253, 255)), canvas.palette.sky[-1], 0.12)
    lay(
        canvas.image,
        mix(canvas.palette.water_far, white, 0.45),
        (left, upper),
        shape.filter(ImageFilter.BoxBlur(3 * canvas.unit)).point(scaled(0.85)),
    )
    lay(canvas.image, white, (left, upper), mask)


def _spray(canvas: Canvas, at: float, pool: float) -> None:
    """Raise spray and spread rings of foam where the water lands."""
    white = mix(canvas.lit((250, 253, 255)), canvas.palette.sun, 0.15)
    span = min(canvas.image.size)
    centre = (at * canvas.width, pool * canvas.height)
    add_glow(canvas.image, centre, span * 0.55, white, 0.75, 1.7, flatness=1.6)
    add_glow(canvas.image, (centre[0], centre[1] + span * 0.03), span * 0.9, white, 0.5, 1.6, flatness=5)


def _front(canvas: Canvas, draw: random.Random, at: float) -> None:
    """Lay the near bank: mossy stones in the pool, grass and ferns at the sides."""
    green = plants.meadow_colour(canvas)
    green = green if canvas.winter else mix(green, rgb("3f7a3c"), 0.4)
    line = [0.9 - 0.03 * value for value in rolling_line(draw)]
    for _ in range(round(9 * canvas.aspect)):
        x, tall = draw.random(), draw.uniform(0.03, 0.09) * canvas.height
        if abs(x - at) < 0.1:
            continue
        cap = canvas.lit((248, 251, 255)) if canvas.winter else canvas.lit(rgb("6a9a4a"))
        stamp = plants.stone(draw, max(6, int(tall)), canvas.lit(rgb("7a766e")), canvas.side, cap)
        press(canvas, stamp, (x * canvas.width, draw.uniform(0.72, 0.92) * canvas.height), tall)
    land.hill(canvas, line, green, 0.0, "front", 0.5)
    if canvas.winter:
        return
    lit = canvas.lit(mix(green, rgb("4f9a3f"), 0.4))
    frond = plants.fern(draw, max(10, int(0.22 * canvas.height)), lit, mix(lighter(lit, 0.2), canvas.palette.sun, 0.3))
    bush = trees.crown(draw, max(10, int(0.16 * canvas.height)), trees.leaf_tones(canvas, draw), canvas.side, "bush")
    for _ in range(round(11 * canvas.aspect)):
        x = draw.choice((draw.uniform(-0.03, 0.24), draw.uniform(0.76, 1.03)))
        press(
            canvas,
            frond if draw.random() < 0.65 else bush,
            (x * canvas.width, draw.uniform(0.9, 1.06) * canvas.height),
            draw.uniform(0.12, 0.24) * canvas.height,
            flip=draw.random() < 0.5,
        )
    plants.grow_grass(canvas, 0.91, 1.05, green, 60, 0.055)
