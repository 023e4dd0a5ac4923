"""A farm: rows of crops that run to the horizon, a red barn with its silo, bales of straw, a fence."""

import random

from PIL import ImageDraw

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements import cottages, groves, land, plants
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.fences import fence
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import drop_shadow, hazed, press
from mayfly.painter.shapes import rolling_line, value_at
from mayfly.painter.stage import Stage

_CROPS = {
    "spring": (("8fbf4a", "7a5a3c"), ("b4d05a", "8a6a44")),
    "summer": (("6fae3c", "6a5030"), ("e8c84a", "a8842c")),
    "autumn": (("e0b040", "9a7030"), ("c98a3c", "7a5030")),
    "winter": (("eef3fa", "cdd8e6"), ("e6edf6", "c4d0de")),
}


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("farm")
    horizon = canvas.camera.level(draw, 0.44, 0.54)
    paint_sky(canvas, horizon)
    paint_clouds(canvas)
    season = "winter" if canvas.winter else canvas.scene.season
    stamps = groves.kinds(canvas, draw)
    for index, depth in enumerate((0.5, 0.32)):
        line = [horizon + 0.03 * index - 0.035 * value for value in rolling_line(draw)]
        tones = [rgb(code) for pair in _CROPS[season] for code in pair[:1]]
        land.hill(
            canvas,
            line,
            mix(draw.choice(tones), rgb(plants.GRASS[season]), 0.4),
            depth,
            f"hill:{index}",
            floor=horizon + 0.14,
        )
        groves.plant(canvas, draw, stamps, line, depth)
    _barn(canvas, draw, horizon + 0.1)
    _rows(canvas, draw, horizon + 0.07, rgb(draw.choice(_CROPS[season])[0]), rgb(draw.choice(_CROPS[season])[1]))
    near = draw.uniform(0.76, 0.82)
    line = [near - 0.015 * value for value in rolling_line(draw, waves=0.7)]
    green = plants.meadow_colour(canvas)
    land.hill(canvas, line, green, 0.0, "front", 0.4)
    fence(canvas, [value + 0.015 for value in line], 0.075, rgb("c9b08a"), 0.09)
    if not canvas.winter:
        for _ in range(draw.randint(1, 3)):
            x, tall = (
                draw.choice((draw.uniform(0.02, 0.26), draw.uniform(0.74, 0.98))),
                draw.uniform(0.08, 0.12) * canvas.height,
            )
            foot = (x * canvas.width, (near + draw.uniform(0.05, 0.12)) * canvas.height)
            drop_shadow(canvas, foot, tall * 0.6, tall * 0.4, 0.4)
            press(canvas, cottages.haystack(int(tall), canvas), foot, tall)
        plants.grow_grass(canvas, near + 0.04, 1.05, green, 90, 0.06)
    return canvas.stage(ground=(near + 0.06, 0.95))


def _barn(canvas: Canvas, draw: random.Random, foot: float) -> None:
    """Stand the barn to one side on the edge of the fields, trees beside it."""
    tall = draw.uniform(0.2, 0.27) * canvas.height
    x = draw.choice((draw.uniform(0.16, 0.32), draw.uniform(0.68, 0.84)))
    stamp = hazed(cottages.barn(max(20, int(tall)), canvas), canvas.palette.haze, 0.12)
    press(canvas, stamp, (x * canvas.width, foot * canvas.height), tall, flip=draw.random() < 0.5)


def _rows(
    canvas: Canvas, draw: random.Random, top: float, crop: tuple[int, int, int], soil: tuple[int, int, int]
) -> None:
    """Draw furrows that meet at the horizon, crops along them."""
    line = [top - 0.008 * value for value in rolling_line(draw)]
    far = canvas.lit(soil, 0.25)
    layer = land.fill_below(canvas, line, far, canvas.lit(darker(soil, 0.1)))
    if layer is None:
        return
    vanish, pen = draw.uniform(0.3, 0.7) * canvas.width, ImageDraw.Draw(canvas.image)
    count = round(22 * max(1.0, canvas.aspect))
    upper, lower = max(line) * canvas.height, canvas.height * 1.02
    for index in range(-count, count + 1):
        foot = vanish + (index / count) * canvas.width * 2.6
        half = canvas.width * 2.6 / count * 0.33
        crown = [(vanish + (foot - vanish) * 0.06, upper), (foot - half, lower), (foot + half, lower)]
        pen.polygon(crown, fill=canvas.lit(mix(crop, soil, 0.1), 0.06))
        side = canvas.side * half
        pen.polygon([crown[0], (foot + side * 0.1, lower), (foot + side, lower)], fill=lighter(canvas.lit(crop), 0.14))
    land.ground_texture(canvas, layer, canvas.lit(crop), "rows", 0.5, 90)
    land.mist(canvas, value_at(line, 0.5) + 0.01, 0.03, 0.4, "mist:rows")
