"""Limestone karsts: sheer towers with jungle on their heads that stand in the water of Hạ Long."""

import random

from PIL import Image, ImageChops, ImageFilter

from mayfly.painter.canvas import Canvas, offshoot
from mayfly.painter.colour import darker, lighter, mix, ramp, rgb
from mayfly.painter.fields import fade, lay, noise, relief, side_fade, vertical
from mayfly.painter.shapes import fractal_line, polygon_mask
from mayfly.painter.stage import Colour


def row(canvas: Canvas, purpose: str, foot: float, tall: float, depth: float, count: int, *, clear: bool) -> None:
    """Raise a row of karst towers out of the water; `clear` keeps the middle open."""
    draw = canvas.draws(purpose)
    for index in range(round(count * max(1.0, canvas.aspect))):
        at = (index + draw.uniform(0.05, 0.95)) / round(count * max(1.0, canvas.aspect))
        if clear and 0.27 < at < 0.73:
            at = at * 0.5 if at < 0.5 else 1 - (1 - at) * 0.5
        half = draw.uniform(0.05, 0.11) * (1.5 - depth)
        _tower(canvas, draw, (at, foot), half, tall * draw.uniform(0.45, 1.0), depth)


def _tower(
    canvas: Canvas, draw: random.Random, foot: tuple[float, float], half: float, tall: float, depth: float
) -> None:
    """Paint one tower: a sheer fluted wall, jungle on its head and ledges, undercut by the tide, mirrored below."""
    draw = offshoot(draw)
    jag = fractal_line(draw, 49, 0.72)
    lean = draw.uniform(-0.35, 0.35)
    outline = []
    for step in range(49):
        t = step / 48 * 2 - 1
        body = (1 - abs(t) ** draw.uniform(3.2, 3.8)) ** 0.7
        outline.append(
            (foot[0] + t * half, foot[1] - tall * max(0.0, body * (0.84 + 0.26 * jag[step] + lean * t * 0.5)))
        )
    scale = min(canvas.width, canvas.height * 1.4)
    points = [((foot[0] * canvas.width) + (x - foot[0]) * scale, y * canvas.height) for x, y in outline]
    left, right = int(points[0][0]) - 2, int(points[-1][0]) + 3
    top, bottom = int(min(y for _, y in points)) - 2, int(foot[1] * canvas.height) + 2
    size = (right - left, bottom - top)
    if size[0] < 4 or size[1] < 4:
        return
    mask = polygon_mask(size, [[*[(x - left, y - top) for x, y in points], (size[0] - 2, size[1]), (2, size[1])]])
    green, rock = canvas.lit(rgb("4a7d4c"), depth), canvas.lit(rgb("9c978a"), depth)
    canvas.image.paste(
        vertical(size, [(0, lighter(rock, 0.08)), (1, darker(rock, 0.25 * (1 - depth)))]), (left, top), mask
    )
    flutes = noise(size, draw, (max(3, round(half * 120)), 3), 4, 0.62)
    dark = mix(darker(rock, 0.6), canvas.palette.haze, depth * 0.7)
    lay(
        canvas.image, dark, (left, top), ImageChops.multiply(mask, flutes.point(ramp(130, 60, 190 * (1 - depth * 0.6))))
    )
    growth = noise(size, draw, (7, 7), 4, 0.6)
    upper = (
        vertical((1, size[1]), [(0, (255, 255, 255)), (0.45, (150, 150, 150)), (1, (96, 96, 96))])
        .convert("L")
        .resize(size, Image.Resampling.NEAREST)
    )
    leaves = ImageChops.multiply(ImageChops.add(upper, growth, 2).point(ramp(112, 140)), mask)
    lay(canvas.image, green, (left, top), leaves)
    bumps = relief(growth, -canvas.side * 3 * canvas.unit, 3 * canvas.unit, 0.7)
    gleam = mix(green, canvas.palette.sun, 0.45)
    lay(canvas.image, gleam, (left, top), ImageChops.multiply(leaves, bumps.point(ramp(130, 190, 190 * (1 - depth)))))
    turned = side_fade(size, 0.75, 0.0) if canvas.side > 0 else side_fade(size, 0.0, 0.75)
    shadow = mix(mix(canvas.palette.sky[0], (10, 16, 30), 0.55), canvas.palette.haze, depth)
    lay(canvas.image, shadow, (left, top), ImageChops.multiply(mask, turned))
    if depth < 0.4:
        _mirror_below(canvas, (left, top, right, bottom), mask, shadow)


def _mirror_below(canvas: Canvas, box: tuple[int, int, int, int], mask: Image.Image, shadow: Colour) -> None:
    """Darken the water under a near tower."""
    flipped = mask.transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize(
        (mask.width, max(2, mask.height * 2 // 3)), Image.Resampling.BILINEAR
    )
    ripples = noise(flipped.size, canvas.draws("mirror"), (2, 18), 2).point(ramp(60, 150))
    soft = ImageChops.multiply(flipped.filter(ImageFilter.BoxBlur(2 * canvas.unit)), fade(flipped.size, 0.7, 0.05))
    lay(canvas.image, shadow, (box[0], box[3] - 2), ImageChops.multiply(soft, ripples))
