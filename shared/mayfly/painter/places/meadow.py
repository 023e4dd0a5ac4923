"""Open land: rolling hills with trees and hedges, flowers, a path; rice terraces where asked for."""

import random

from PIL import ImageChops, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import curve, darker, mix, rgb
from mayfly.painter.elements import flower_fields, groves, land, plants
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.fields import lay, plane_noise
from mayfly.painter.places import terraces
from mayfly.painter.shapes import polygon_mask, rolling_line
from mayfly.painter.stage import Colour, Stage

_TRODDEN = curve(lambda value: 150 + value * 0.4)


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    if canvas.wants("terraces"):
        return terraces.paint(canvas)
    draw = canvas.draws("meadow")
    horizon = canvas.camera.level(draw, 0.46, 0.64)
    paint_sky(canvas, horizon)
    paint_clouds(canvas)
    backdrop = draw.random()
    if backdrop < 0.55:
        land.mountains(
            canvas, "range", horizon + 0.01, draw.uniform(0.08, 0.2), rgb("7088a8"), 0.62, 0.3, draw.randint(3, 6)
        )
    stamps = groves.kinds(canvas, draw)
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
        groves.plant(canvas, draw, stamps, line, depth)
    near = horizon + 0.02 + step * ridges
    line = [near - 0.025 * value for value in rolling_line(draw, waves=0.7)]
    front = land.hill(canvas, line, colour, 0.0, "front", 0.4)
    if front and draw.random() < 0.45 and not canvas.wants("road"):
        footpath(canvas, draw, near)
    if canvas.winter:
        road(canvas, near - 0.005)
        return canvas.stage(ground=(near + 0.06, 0.95))
    plants.grow_grass(canvas, near + 0.03, 1.04, colour, 130, draw.uniform(0.05, 0.085))
    if flower_fields.is_asked(canvas):
        flower_fields.paint_field(canvas, near + 0.02)
    elif canvas.allows("flowers", "flower"):
        count = (
            130
            if canvas.wants("flowers")
            else {"spring": 60, "summer": draw.choice((0, 26, 50))}.get(canvas.scene.season, 8)
        )
        plants.strew_flowers(canvas, near + 0.04, 1.03, count)
    road(canvas, near - 0.005)
    return canvas.stage(ground=(near + 0.06, 0.95))


def road(canvas: Canvas, top: float, earth: str = "c9ab7c") -> None:
    """Wind a road from the front to the ridge, where the scene has one: wide, and clear of grass."""
    if canvas.wants("road"):
        footpath(canvas, canvas.draws("road"), top, wide=1.9, earth=rgb("b4c2d8" if canvas.winter else earth))


def footpath(canvas: Canvas, draw: random.Random, top: float, wide: float = 1.0, earth: Colour | None = None) -> None:
    """Wind a footpath from the front to the ridge; `wide` times as wide as feet make it."""
    start, bend, end = draw.uniform(0.15, 0.85), draw.uniform(-0.16, 0.16), draw.uniform(0.3, 0.7)
    left, right = [], []
    for step in range(25):
        share = step / 24
        y = 1.02 - (1.0 - top) * share
        x = start + (end - start) * share + bend * share * (1 - share) * 4 * (1 if share < 0.5 else 0.6)
        half = (0.11 * (1 - share) ** 1.4 + 0.006) * wide
        left.append((x - half, y))
        right.append((x + half, y))
    colour = canvas.lit(earth or (rgb("e6edf6") if canvas.winter else rgb("c9ab7c")))
    _fill(canvas, [*left, *right[::-1]], darker(colour, 0.08), top)


def _fill(canvas: Canvas, outline: list[tuple[float, float]], colour: Colour, top: float) -> None:
    """Fill an outline in fractions with a slightly textured colour."""
    row = max(0, int(top * canvas.height) - 2)
    size = (canvas.width, canvas.height - row)
    if size[1] < 4:
        return
    margin = 2 + round(3 * canvas.unit)
    left = max(0, int(min(x for x, _ in outline) * canvas.width) - margin)
    right = min(canvas.width, int(max(x for x, _ in outline) * canvas.width) + margin)
    if right - left < 4:
        return
    points = [(x * canvas.width - left, y * canvas.height - row) for x, y in outline]
    mask = polygon_mask((right - left, size[1]), [points]).filter(ImageFilter.BoxBlur(1.6 * canvas.unit))
    field = plane_noise(size, canvas.draws("path"), (canvas.cells(50)[0], 30)).crop((left, 0, right, size[1]))
    lay(canvas.image, colour, (left, row), ImageChops.multiply(mask, field.point(_TRODDEN)))
