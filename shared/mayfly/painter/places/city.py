"""A city: a street between houses, or a skyline beyond a river; lit windows, lamps and neon by night."""

import random

from PIL import Image, ImageDraw
from PIL.Image import Resampling, Transpose

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements import buildings, land, trees, water
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import drop_shadow, press
from mayfly.painter.fields import add_glow, lay, mottle, plane_noise, vertical
from mayfly.painter.stage import Colour, Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("city")
    street = draw.random() < 0.55 or canvas.wants("street")
    return _street(canvas, draw) if street and not canvas.wants("skyline") else _riverside(canvas, draw)


def _neon(canvas: Canvas) -> bool:
    return canvas.wants("neon")


def _wall(canvas: Canvas) -> Colour:
    return rgb("2a2450") if _neon(canvas) else rgb("8a8f9c")


def _street(canvas: Canvas, draw: random.Random) -> Stage:
    """Paint a street that runs to a vanishing point."""
    view = (draw.uniform(0.36, 0.64), draw.uniform(0.54, 0.64))
    neon = _neon(canvas)
    paint_sky(canvas, view[1])
    paint_clouds(canvas)
    buildings.skyline(canvas, "far", view[1] + 0.01, 0.3, 0.7, 16, _wall(canvas), neon=neon)
    buildings.skyline(canvas, "behind", view[1] + 0.015, 0.22, 0.45, 12, _wall(canvas), neon=neon)
    span = min(canvas.image.size)
    if canvas.palette.darkness > 0.12:
        hue = rgb("a04bd0") if neon else rgb("ffb060")
        add_glow(canvas.image, (view[0] * canvas.width, view[1] * canvas.height), span * 1.1, hue, 0.4, 2.2)
    half = draw.uniform(2.3, 3.1)
    for side in (-1, 1):
        buildings.street_wall(canvas, draw, side, view, half, neon=neon)
    _roadway(canvas, draw, view, half)
    _furniture(canvas, draw, view, half, neon=neon)
    return canvas.stage(ground=(view[1] + 0.22, 0.95))


def _roadway(canvas: Canvas, draw: random.Random, view: tuple[float, float], half: float) -> None:
    """Lay the road: pavements, lane marks or a crossing; wet ground mirrors the lights."""
    width, height = canvas.width, canvas.height
    top = int(view[1] * height)
    size = (width, height - top)
    wet = canvas.scene.weather in ("rain", "storm") or canvas.palette.darkness > 0.4
    asphalt = canvas.lit(rgb("dfe6ee") if canvas.winter else rgb("666a72"))
    if _neon(canvas):
        asphalt = canvas.lit(rgb("3a3650"))
    mirrored = canvas.image.crop((0, max(0, top - size[1] * 2), width, max(1, top))).transpose(
        Transpose.FLIP_TOP_BOTTOM
    )
    mirrored = mirrored.resize((max(2, width // 3), max(2, size[1] // 14)), Resampling.BOX).resize(
        size, Resampling.BILINEAR
    )
    base = vertical(size, [(0, mix(asphalt, canvas.palette.haze, 0.5)), (0.4, asphalt), (1, darker(asphalt, 0.3))])
    base = Image.blend(base, mirrored, 0.52 if wet else 0.08)
    grain = plane_noise(size, canvas.draws("road"), (canvas.cells(50)[0], 60), 3)
    tones = (darker(asphalt, 0.7), lighter(asphalt, 0.4))
    mottle(base, (0, 0), grain, tones, (1.2 if wet else 0.7, 0.5), edges=(110, 150))
    canvas.image.paste(base, (0, top))
    pen = ImageDraw.Draw(canvas.image)
    focus = 0.86 * min(height, width * 1.3)
    vx, vy = view[0] * width, view[1] * height

    def at(across: float, depth: float) -> tuple[float, float]:
        return vx + across * focus / depth, vy + focus / depth

    paving = mix(canvas.lit(rgb("f0f4f9") if canvas.winter else rgb("a49c94")), asphalt, 0.35 if wet else 0.1)
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
    paint_ = mix(canvas.lit(rgb("f4ecd0")), asphalt, 0.3)
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


def _riverside(canvas: Canvas, draw: random.Random) -> Stage:
    """Paint the skyline across a river, seen from a promenade."""
    shore = draw.uniform(0.52, 0.62)
    neon = _neon(canvas)
    paint_sky(canvas, shore)
    paint_clouds(canvas)
    night = canvas.palette.darkness > 0.12
    if night:
        hue = rgb("b050d8") if neon else rgb("ff9f5a")
        add_glow(canvas.image, (0.5 * canvas.width, shore * canvas.height), canvas.width * 1.2, hue, 0.3, 2.4)
    for index, (depth, tall, count) in enumerate(((0.66, 0.36, 18), (0.42, 0.3, 14), (0.16, 0.24, 11))):
        buildings.skyline(canvas, f"skyline:{index}", shore, tall, depth, count, _wall(canvas), neon=neon)
    water.calm_water(canvas, shore, 0.8)
    quay = draw.uniform(0.78, 0.84)
    stone = canvas.lit(rgb("eaf0f7") if canvas.winter else rgb("aaa198"))
    if neon:
        stone = canvas.lit(rgb("5a5270"))
    layer = land.fill_below(canvas, [quay, quay], mix(stone, canvas.palette.haze, 0.15), darker(stone, 0.3))
    if layer:
        land.ground_texture(canvas, layer, stone, "quay", 0.3, 70)
    _railing(canvas, quay)
    for side in (-1, 1):
        if draw.random() < 0.75:
            x = 0.5 + side * draw.uniform(0.3, 0.44)
            buildings.lamp_post(canvas, (x * canvas.width, (quay + 0.02) * canvas.height), 0.42 * canvas.height, -side)
    return canvas.stage(ground=(quay + 0.06, 0.96), water=(shore, quay))


def _railing(canvas: Canvas, quay: float) -> None:
    """Run an iron railing along the promenade."""
    shade = canvas.lit(rgb("3d434c"))
    height, width = canvas.height, canvas.width
    bar = max(1, round(0.006 * height))
    foot, top = int((quay + 0.012) * height), int((quay - 0.075) * height)
    mask = Image.new("L", (width, foot - top))
    pen = ImageDraw.Draw(mask)
    gap = 0.035 * min(width, height)
    for index in range(int(width / gap) + 2):
        thick = bar * 2 if index % 6 == 0 else max(1, bar // 2)
        pen.rectangle((index * gap, 0 if index % 6 == 0 else bar, index * gap + thick, foot - top), fill=255)
    pen.rectangle((0, bar, width, bar * 2 + 1), fill=255)
    pen.rectangle((0, (foot - top) * 4 // 5, width, (foot - top) * 4 // 5 + bar // 2), fill=255)
    lay(canvas.image, shade, (0, top), mask)
