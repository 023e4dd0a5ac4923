"""Open land: rolling hills with trees and hedges, flowers, a path; rice terraces where asked for."""

import random

from PIL import Image, ImageChops, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import curve, darker, lighter, mix, rgb
from mayfly.painter.elements import land, plants, trees
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_rainbow, paint_sky
from mayfly.painter.elements.stamps import drop_shadow, hazed, press
from mayfly.painter.fields import lay, plane_noise
from mayfly.painter.shapes import polygon_mask, rolling_line, value_at
from mayfly.painter.stage import Colour, Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("meadow")
    horizon = draw.uniform(0.46, 0.64)
    paint_sky(canvas, horizon)
    paint_clouds(canvas)
    if canvas.wants("rainbow"):
        paint_rainbow(canvas)
    backdrop = draw.random()
    if backdrop < 0.55:
        land.mountains(
            canvas, "range", horizon + 0.01, draw.uniform(0.08, 0.2), rgb("7088a8"), 0.62, 0.3, draw.randint(3, 6)
        )
    stamps = _tree_stamps(canvas, draw)
    if canvas.wants("terraces"):
        _terraces(canvas, draw, stamps, horizon)
        return canvas.stage(ground=(horizon + 0.2, 0.95))
    colour = rgb(plants.GRASS["winter" if canvas.winter else canvas.scene.season])
    ridges = draw.randint(2, 4)
    step = (0.8 - horizon) / (ridges + 1)
    for index in range(ridges):
        depth = 0.5 * (1 - (index + 0.4) / ridges)
        rise = draw.uniform(0.03, 0.07)
        base = horizon + 0.015 + step * index
        line = [base - rise * 0.6 * value for value in rolling_line(draw)]
        shades = (rgb("3f7a3c"), rgb("8fae4a"), rgb("a8b85a")) if not canvas.winter else (rgb("c8d8ec"),) * 3
        hue = mix(colour, draw.choice(shades), draw.uniform(0.15, 0.5))
        land.hill(canvas, line, hue, depth, f"hill:{index}", floor=min(1.0, horizon + 0.13 + step * (index + 1)))
        _grove(canvas, draw, stamps, line, depth)
    near = horizon + 0.02 + step * ridges
    line = [near - 0.025 * value for value in rolling_line(draw, waves=0.7)]
    front = land.hill(canvas, line, colour, 0.0, "front", 0.4)
    if front and draw.random() < 0.45:
        footpath(canvas, draw, near)
    if canvas.winter:
        return canvas.stage(ground=(near + 0.06, 0.95))
    plants.grow_grass(canvas, near + 0.03, 1.04, colour, 130, draw.uniform(0.05, 0.085))
    if canvas.allows("flowers", "flower"):
        count = (
            130
            if canvas.wants("flowers")
            else {"spring": 60, "summer": draw.choice((0, 26, 50))}.get(canvas.scene.season, 8)
        )
        plants.strew_flowers(canvas, near + 0.04, 1.03, count)
    return canvas.stage(ground=(near + 0.06, 0.95))


def _grove(canvas: Canvas, draw: random.Random, stamps: list[Image.Image], line: list[float], depth: float) -> None:
    """Plant clumps of trees and bushes along a ridge, or a lone tree on a near one."""
    if not canvas.allows("trees", "tree"):
        return
    size = max(12, int((0.3 - 0.36 * depth) * canvas.height))
    row = [hazed(stamp, canvas.palette.haze, depth) for stamp in stamps]
    crowded = draw.random() < 0.4 and depth > 0.2
    for _ in range(round(draw.randint(2, 3 if not crowded else 6) * max(1.0, canvas.aspect * 0.8))):
        centre, count = draw.random(), draw.randint(1, 3 + round(12 * depth))
        for _ in range(count):
            x = centre + draw.gauss(0, 0.04 + 0.09 * depth)
            stamp, height = draw.choice(row), size * draw.choice((0.55, 0.8, 1.0))
            foot = (x * canvas.width, value_at(line, x) * canvas.height + height * 0.05)
            drop_shadow(canvas, (foot[0], foot[1] - height * 0.02), height * 0.22, height * 0.45, 0.32 * (1 - depth))
            press(canvas, stamp, foot, height, flip=draw.random() < 0.4)


def _tree_stamps(canvas: Canvas, draw: random.Random) -> list[Image.Image]:
    """Return the kinds of trees of this countryside: three crowns, or bare trees and firs in winter."""
    size = max(16, int(0.26 * canvas.height))
    if canvas.winter:
        look = trees.leaf_tones(canvas, draw)
        fir = trees.fir(draw, size, trees.needle_tones(canvas, draw), canvas.side, snow=True)
        return [
            trees.bare_tree(draw, size, look, snow=True),
            fir,
            trees.bare_tree(draw, size, look, snow=True, pale=True),
        ]
    forms = draw.choice(
        (("round", "wide", "round"), ("tall", "tall", "round"), ("round", "tall", "wide"), ("wide", "round", "fir"))
    )
    made = []
    for form in forms:
        if form == "fir":
            made.append(trees.fir(draw, size, trees.needle_tones(canvas, draw), canvas.side, snow=False))
        else:
            made.append(trees.crown(draw, size, trees.leaf_tones(canvas, draw), canvas.side, form))
    return made


def footpath(canvas: Canvas, draw: random.Random, top: float) -> None:
    """Wind a footpath from the front to the ridge."""
    start, bend, end = draw.uniform(0.15, 0.85), draw.uniform(-0.16, 0.16), draw.uniform(0.3, 0.7)
    left, right = [], []
    for step in range(25):
        share = step / 24
        y = 1.02 - (1.0 - top) * share
        x = start + (end - start) * share + bend * share * (1 - share) * 4 * (1 if share < 0.5 else 0.6)
        half = 0.11 * (1 - share) ** 1.4 + 0.006
        left.append((x - half, y))
        right.append((x + half, y))
    colour = canvas.lit(rgb("e6edf6") if canvas.winter else rgb("c9ab7c"))
    _fill(canvas, [*left, *right[::-1]], darker(colour, 0.08), top)


def _fill(canvas: Canvas, outline: list[tuple[float, float]], colour: Colour, top: float) -> None:
    """Fill an outline in fractions with a slightly textured colour."""
    row = max(0, int(top * canvas.height) - 2)
    size = (canvas.width, canvas.height - row)
    if size[1] < 4:
        return
    points = [(x * canvas.width, y * canvas.height - row) for x, y in outline]
    mask = polygon_mask(size, [points]).filter(ImageFilter.BoxBlur(1.6 * canvas.unit))
    field = plane_noise(size, canvas.draws("path"), (canvas.cells(50)[0], 30))
    lay(canvas.image, colour, (0, row), ImageChops.multiply(mask, field.point(curve(lambda value: 150 + value * 0.4))))


def _terraces(canvas: Canvas, draw: random.Random, stamps: list[Image.Image], horizon: float) -> None:
    """Step rice terraces up to the hills: curved dikes, flooded or green fields that mirror the sky."""
    for index, depth in enumerate((0.5, 0.34)):
        line = [horizon - 0.05 + 0.05 * index - 0.05 * value for value in rolling_line(draw)]
        land.hill(canvas, line, rgb("4f8a54"), depth, f"back:{index}", floor=horizon + 0.16)
        _grove(canvas, draw, stamps, line, depth)
    rows = 9
    bends = rolling_line(draw, 65, 0.9)
    flooded = draw.random() < 0.4
    for row in range(rows):
        share = row / (rows - 1)
        y = horizon + 0.03 + (0.95 - horizon) * share**1.4
        drift = rolling_line(draw, 65, 1.2)
        line = [y - (0.02 + 0.08 * share) * (0.7 * bend + 0.3 * own) for bend, own in zip(bends, drift, strict=True)]
        thick = 0.004 + 0.015 * share
        green = canvas.lit(mix(rgb("a9d04e"), rgb("4f9a3c"), draw.random()), 0.34 * (1 - share))
        bank = mix(darker(green, 0.35), canvas.lit(rgb("6a5a30")), 0.35)
        field = mix(green, canvas.palette.sky[-1], 0.6 if flooded and draw.random() < 0.6 else 0.05)
        glint = mix(lighter(green, 0.2), canvas.palette.sun, 0.4)
        land.fill_below(canvas, line, glint, bank, min(1.0, max(line) + thick))
        layer = land.fill_below(
            canvas, [value + thick for value in line], lighter(field, 0.16), darker(mix(field, green, 0.5), 0.1)
        )
        if layer and share > 0.2:
            land.ground_texture(canvas, layer, field, f"rice:{row}", 0.3, 110)
    plants.grow_grass(canvas, 0.9, 1.04, rgb("7fb848"), 46, 0.06)
