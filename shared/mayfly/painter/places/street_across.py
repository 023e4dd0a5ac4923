"""A street seen across: a row of houses with shops, a pavement with trees and lamps, and the road before them."""

import random
from collections.abc import Iterable

from PIL import Image, ImageDraw
from PIL.Image import Resampling, Transpose

from mayfly.painter import sprites
from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements import buildings, trees
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import drop_shadow, press
from mayfly.painter.fields import lay, mottle, plane_noise, side_fade, vertical
from mayfly.painter.stage import Colour, Stage
from mayfly.scene.spec import Subject

_LONG = 1.2
"""Metres from which on a thing drawn from the side looks wrong on a street that runs away from us."""


def drives_along(subjects: Iterable[Subject]) -> bool:
    """Say whether one of the subjects is a vehicle, or as long as one, that is drawn from the side."""
    for subject in subjects:
        facts = sprites.facts_of(subject.sprite)
        if facts.facing and facts.metres >= _LONG and not facts.tags & {"person", "sky", "water", "bust", "fur"}:
            return True
    return False


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("street-across")
    base = canvas.camera.level(draw, 0.5, 0.56) + 0.1
    canvas.horizon = base - 0.1
    neon = buildings.is_neon(canvas)
    paint_sky(canvas, base)
    paint_clouds(canvas, base)
    buildings.skyline(canvas, "far", base, 0.4, 0.75, 14, buildings.wall_of(canvas), neon=neon)
    tall = max(8, round(base * canvas.height * draw.uniform(0.86, 0.98)))
    houses = buildings.row_of_houses(canvas, draw, (1024, 512), draw.uniform(13, 17) * canvas.aspect, neon=neon)
    houses = houses.resize((canvas.width, tall), Resampling.BOX if canvas.width <= 1024 else Resampling.BILINEAR)
    canvas.image.paste(houses, (0, round(base * canvas.height) - tall), houses)
    _pavement(canvas, draw, base)
    _along(canvas, draw, base + 0.03, neon=neon)
    return canvas.stage(ground=(base + 0.13, 0.93))


def asphalt(canvas: Canvas, top: int) -> tuple[Colour, bool]:
    """Lay the road from row `top` down, as a mirror where it is wet; return its colour and whether it is."""
    size = (canvas.width, canvas.height - top)
    wet = canvas.scene.weather in ("rain", "storm") or canvas.palette.darkness > 0.4
    colour = canvas.lit(rgb("dfe6ee") if canvas.winter else rgb("666a72"))
    if buildings.is_neon(canvas):
        colour = canvas.lit(rgb("3a3650"))
    mirrored = canvas.image.crop((0, max(0, top - size[1] * 2), canvas.width, max(1, top)))
    mirrored = mirrored.transpose(Transpose.FLIP_TOP_BOTTOM)
    mirrored = mirrored.resize((max(2, canvas.width // 3), max(2, size[1] // 14)), Resampling.BOX)
    mirrored = mirrored.resize(size, Resampling.BILINEAR)
    base = vertical(size, [(0, mix(colour, canvas.palette.haze, 0.5)), (0.4, colour), (1, darker(colour, 0.3))])
    base = Image.blend(base, mirrored, 0.52 if wet else 0.08)
    grain = plane_noise(size, canvas.draws("road"), (canvas.cells(50)[0], 60), 3)
    tones = (darker(colour, 0.7), lighter(colour, 0.4))
    mottle(base, (0, 0), grain, tones, (1.2 if wet else 0.7, 0.5), edges=(110, 150))
    canvas.image.paste(base, (0, top))
    return colour, wet


def _pavement(canvas: Canvas, draw: random.Random, base: float) -> None:
    """Lay the pavement, its kerb and the road with its marks."""
    width, height = canvas.width, canvas.height
    colour, _ = asphalt(canvas, round((base + 0.075) * height))
    stone = canvas.lit(rgb("f0f4f9") if canvas.winter else rgb("b9b0a4"))
    pen = ImageDraw.Draw(canvas.image)
    top, kerb = base * height, (base + 0.062) * height
    pen.rectangle((0, top, width, kerb), fill=stone)
    middle = width * draw.uniform(0.4, 0.6)
    for slab in range(-14, 15):
        x = middle + slab * 0.075 * height
        pen.line(
            (x, top, middle + (x - middle) * 1.24, kerb), fill=darker(stone, 0.14), width=max(1, round(canvas.unit))
        )
    pen.line((0, (top + kerb) / 2, width, (top + kerb) / 2), fill=darker(stone, 0.14), width=max(1, round(canvas.unit)))
    pen.rectangle((0, kerb, width, kerb + 0.006 * height), fill=lighter(stone, 0.3))
    pen.rectangle((0, kerb + 0.006 * height, width, kerb + 0.02 * height), fill=darker(stone, 0.42))
    shade = side_fade((width, max(2, round(0.02 * height))), 0.5, 0.5)
    lay(canvas.image, darker(stone, 0.7), (0, round(top)), shade)
    marks, tone = (base + 0.075 + 0.925) / 2 + 0.01, mix(canvas.lit(rgb("f4ecd0")), colour, 0.3)
    step, start = 0.3 * height, draw.uniform(-0.3, 0) * height
    pen = ImageDraw.Draw(canvas.image)
    while start < width:
        upper, lower = marks * height, (marks + 0.022) * height
        pen.polygon(
            [(start, upper), (start + step * 0.6, upper), (start + step * 0.6, lower), (start, lower)], fill=tone
        )
        start += step


def _along(canvas: Canvas, draw: random.Random, foot: float, *, neon: bool) -> None:
    """Stand trees and lamps along the pavement."""
    leafy = canvas.allows("trees") and not neon
    look = trees.leaf_tones(canvas, draw)
    size = max(12, int(0.4 * canvas.height))
    crown = (
        trees.bare_tree(draw, size, look, snow=True)
        if canvas.winter
        else trees.crown(draw, size, look, canvas.side, "round")
    )
    span, x = 0.33 * canvas.height, draw.uniform(0.02, 0.2) * canvas.height
    place = draw.randrange(2)
    while x < canvas.width:
        spot = (x, foot * canvas.height)
        if leafy and place % 2:
            tall = draw.uniform(0.27, 0.33) * canvas.height
            drop_shadow(canvas, spot, tall * 0.18, tall * 0.3, 0.35)
            press(canvas, crown, spot, tall, flip=draw.random() < 0.5)
        else:
            buildings.lamp_post(canvas, spot, 0.36 * canvas.height, draw.choice((-1, 1)))
        x += span * draw.uniform(0.85, 1.2)
        place += 1
