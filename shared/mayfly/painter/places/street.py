"""A street that runs between houses to a vanishing point, or is seen across; lamps, trees, neon; wet it mirrors the
lights."""

import random

from PIL import ImageDraw

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, mix, rgb
from mayfly.painter.elements import buildings, trees
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import drop_shadow, press
from mayfly.painter.fields import add_glow
from mayfly.painter.places import street_across
from mayfly.painter.places.street_across import asphalt, drives_along
from mayfly.painter.stage import Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place: seen across where something drives along it, since drawings show vehicles from the side."""
    if drives_along(canvas.scene.subjects):
        return street_across.paint(canvas)
    draw = canvas.draws("street")
    view = (draw.uniform(0.36, 0.64), canvas.camera.level(draw, 0.54, 0.64))
    neon = buildings.is_neon(canvas)
    paint_sky(canvas, view[1])
    paint_clouds(canvas)
    buildings.skyline(canvas, "far", view[1] + 0.01, 0.3, 0.7, 16, buildings.wall_of(canvas), neon=neon)
    buildings.skyline(canvas, "behind", view[1] + 0.015, 0.22, 0.45, 12, buildings.wall_of(canvas), neon=neon)
    span = min(canvas.image.size)
    if canvas.palette.darkness > 0.12:
        hue = rgb("a04bd0") if neon else rgb("ffb060")
        add_glow(canvas.image, (view[0] * canvas.width, view[1] * canvas.height), span * 1.1, hue, 0.4, 2.2)
    half = draw.uniform(2.3, 3.1)
    for side in (-1, 1):
        buildings.street_wall(canvas, draw, side, view, half, neon=neon)
    roadway(canvas, draw, view, half)
    _furniture(canvas, draw, view, half, neon=neon)
    return canvas.stage(ground=(view[1] + 0.22, 0.95))


def roadway(canvas: Canvas, draw: random.Random, view: tuple[float, float], half: float) -> None:
    """Lay the road: pavements, lane marks or a crossing; wet ground mirrors the lights."""
    width, height = canvas.width, canvas.height
    surface, wet = asphalt(canvas, int(view[1] * height))
    pen = ImageDraw.Draw(canvas.image)
    focus = 0.86 * min(height, width * 1.3)
    vx, vy = view[0] * width, view[1] * height

    def at(across: float, depth: float) -> tuple[float, float]:
        return vx + across * focus / depth, vy + focus / depth

    paving = mix(canvas.lit(rgb("f0f4f9") if canvas.winter else rgb("a49c94")), surface, 0.35 if wet else 0.1)
    kerb = half * 0.68
    for side in (-1, 1):
        pen.polygon(
            [
                at(side * half, 40),
                at(side * kerb, 40),
                at(side * kerb, 1.0),
                at(side * half * 1.1, 1.0),
                at(side * half, 2),
            ],
            fill=paving,
        )
        pen.polygon(
            [at(side * kerb, 40), at(side * kerb * 0.975, 40), at(side * kerb * 0.975, 1.0), at(side * kerb, 1.0)],
            fill=darker(paving, 0.35),
        )
        for depth in (1.6, 2.0, 2.6, 3.4, 4.6, 6.4, 9.0, 13.0):
            pen.line([at(side * kerb, depth), at(side * half, depth)], fill=darker(paving, 0.16), width=1)
    paint_ = mix(canvas.lit(rgb("f4ecd0")), surface, 0.3)
    if draw.random() < 0.5:
        start = draw.uniform(1.9, 2.6)
        for stripe in range(-4, 5):
            x = stripe * kerb * 0.21
            pen.polygon(
                [at(x - 0.11, start + 1.2), at(x + 0.11, start + 1.2), at(x + 0.11, start), at(x - 0.11, start)],
                fill=paint_,
            )
    else:
        for mark in range(9):
            near = 1.3 * 1.42**mark
            pen.polygon([at(-0.05, near * 1.2), at(0.05, near * 1.2), at(0.05, near), at(-0.05, near)], fill=paint_)


def _furniture(canvas: Canvas, draw: random.Random, view: tuple[float, float], half: float, *, neon: bool) -> None:
    """Stand lamps and trees along the pavements, hang neon signs between them."""
    width, height = canvas.width, canvas.height
    focus = 0.86 * min(height, width * 1.3)
    vx, vy = view[0] * width, view[1] * height
    leafy = draw.random() < 0.6 and canvas.allows("trees") and not neon
    look = trees.leaf_tones(canvas, draw)
    size = max(12, int(0.4 * height))
    crown = (
        trees.bare_tree(draw, size, look, snow=True)
        if canvas.winter
        else trees.crown(draw, size, look, canvas.side, "round")
    )
    for index, depth in enumerate((14.0, 9.0, 6.0, 4.2)):
        for side in (-1, 1):
            foot = (vx + side * half * 0.78 * focus / depth, vy + focus / depth)
            if leafy and index % 2 == 1:
                tall = 2.5 * focus / depth
                drop_shadow(canvas, foot, tall * 0.18, tall * 0.3, 0.35)
                press(canvas, crown, foot, tall, flip=side > 0)
            else:
                buildings.lamp_post(canvas, foot, 3.2 * focus / depth, -side)
            if neon:
                tall = draw.uniform(0.8, 1.5) * focus / depth
                place = (
                    vx + side * half * draw.uniform(0.82, 0.94) * focus / depth,
                    vy - draw.uniform(0.8, 2.6) * focus / depth,
                )
                buildings.neon_sign(canvas, draw, place, tall)
