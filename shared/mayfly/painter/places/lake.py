"""A lake: mountains and woods around it, mirrored, with reeds and a bank in front."""

import random

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements import land, plants, trees, water
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import Sketch, hazed, press
from mayfly.painter.shapes import rolling_line, value_at
from mayfly.painter.stage import Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("lake")
    shore = canvas.camera.level(draw, 0.42, 0.6)
    paint_sky(canvas, shore)
    paint_clouds(canvas, shore * 0.9)
    snow = 0.75 if canvas.winter else draw.uniform(0.0, 0.5)
    if draw.random() < 0.8:
        land.mountains(
            canvas, "far", shore + 0.005, draw.uniform(0.16, 0.32), rgb("7388aa"), 0.55, snow, draw.randint(2, 5)
        )
    if draw.random() < 0.6:
        land.mist(canvas, shore - 0.04, 0.05, 0.5, "mist")
    line = [shore - 0.035 - 0.025 * value for value in rolling_line(draw)]
    green = rgb("dbe6f2") if canvas.winter else rgb("6f9a54")
    land.hill(canvas, line, green, 0.32, "bank", floor=shore + 0.02)
    far_woods(canvas, draw, [value + 0.012 for value in line], 0.3, draw.uniform(0.07, 0.13))
    water.calm_water(canvas, shore, 0.85)
    _front(canvas, draw)
    return canvas.stage(ground=None, water=(shore + 0.03, 0.96))


def far_woods(canvas: Canvas, draw: random.Random, line: list[float], depth: float, tall: float) -> None:
    """Line a shore with trees: firs, or broad crowns among firs, in uneven groups."""
    if not canvas.allows("trees", "tree"):
        return
    size = max(10, int(tall * canvas.height))
    firs = draw.random()
    stamps = [
        trees.fir(draw, size, trees.needle_tones(canvas, draw), canvas.side, snow=canvas.winter) for _ in range(3)
    ]
    if firs < 0.6:
        for form in ("round", "tall"):
            look = trees.leaf_tones(canvas, draw)
            stamps.append(
                trees.bare_tree(draw, size, look, snow=True)
                if canvas.winter
                else trees.crown(draw, size, look, canvas.side, form)
            )
    stamps = [hazed(stamp, canvas.palette.haze, depth) for stamp in stamps]
    gap = draw.uniform(0.2, 0.8)
    for _ in range(round(44 * max(1.0, canvas.aspect))):
        x = draw.random()
        if abs(x - gap) < 0.07:
            continue
        height = size * draw.uniform(0.4, 1.0)
        press(
            canvas,
            draw.choice(stamps),
            (x * canvas.width, value_at(line, x) * canvas.height + height * 0.05),
            height,
            flip=draw.random() < 0.3,
        )


def _front(canvas: Canvas, draw: random.Random) -> None:
    """Frame the front with a bank, stones, reeds and lily pads."""
    side = draw.choice((-1, 1))
    style = draw.random()
    if canvas.allows("lilies") and not canvas.winter and style < 0.55:
        _lilies(canvas, draw, -side)
    line = []
    for i in range(65):
        x = i / 64 if side > 0 else 1 - i / 64
        line.append(1.06 - 0.16 * max(0.0, x - 0.35) ** 1.2 + 0.01 * ((i * 7919) % 13 / 13 - 0.5))
    colour = rgb("e8eef7") if canvas.winter else rgb(plants.GRASS[canvas.scene.season])
    land.hill(canvas, line, darker(colour, 0.08), 0.0, "front", 0.4)
    for _ in range(draw.randint(2, 5)):
        x = 0.5 + side * draw.uniform(0.15, 0.5)
        tall = draw.uniform(0.03, 0.08) * canvas.height
        snow = canvas.lit((248, 251, 255)) if canvas.winter else None
        stamp = plants.stone(draw, int(tall), canvas.lit(rgb("86827c")), canvas.side, snow)
        press(canvas, stamp, (x * canvas.width, value_at(line, x) * canvas.height + tall * 0.5), tall)
    reed_colour = canvas.lit(
        rgb({"spring": "7faa4a", "summer": "6f9a44", "autumn": "b8954a", "winter": "b0a48a"}[canvas.scene.season])
    )
    stamps = [plants.reed(draw, int(0.24 * canvas.height), reed_colour) for _ in range(2)]
    for _ in range(round(9 * max(1.0, canvas.aspect * 0.8))):
        x = 0.5 + side * draw.uniform(0.22, 0.52)
        tall = draw.uniform(0.12, 0.26) * canvas.height
        press(
            canvas,
            draw.choice(stamps),
            (x * canvas.width, min(1.04, value_at(line, x) + 0.05) * canvas.height),
            tall,
            flip=draw.random() < 0.5,
        )


def _lilies(canvas: Canvas, draw: random.Random, side: int) -> None:
    """Float lily pads, some in flower."""
    green = canvas.lit(rgb("4f8f4a"))
    pad = Sketch(24, 3.0)
    pad.oval(1.5, 0.5, 1.42, 0.42, darker(green, 0.2))
    pad.oval(1.5, 0.46, 1.38, 0.4, green)
    pad.polygon([(1.5, 0.5), (2.9, 0.3), (2.9, 0.62)], darker(green, 0.5))
    bloom = Sketch(40, 1.5)
    petal = canvas.lit(rgb(draw.choice(("f4a8c4", "ffffff", "f7d0e0"))))
    for index, x in enumerate((0.25, 1.25, 0.42, 1.08, 0.6, 0.9, 0.75)):
        tone = mix(petal, lighter(petal, 0.5), index / 6)
        bloom.polygon(
            [(0.75, 0.98), ((x + 0.75) / 2 - 0.13, 0.6), (x, 0.16 + abs(x - 0.75) * 0.6), ((x + 0.75) / 2 + 0.13, 0.6)],
            tone,
        )
    pads, blooms = pad.done(), bloom.done()
    for step in range(round(16 * canvas.aspect)):
        share = (step + 1) / round(16 * canvas.aspect)
        x, y = 0.5 + side * draw.uniform(0.02, 0.5), canvas.horizon + 0.16 + (0.92 - canvas.horizon - 0.1) * share
        tall = (0.007 + 0.022 * share) * canvas.height
        press(canvas, pads, (x * canvas.width, y * canvas.height), tall, flip=draw.random() < 0.5)
        if draw.random() < 0.28:
            press(canvas, blooms, (x * canvas.width, y * canvas.height - tall * 0.4), tall * 1.9)
