"""A city: a skyline beyond a river, or one of its streets; lit windows, lamps and neon by night."""

import random

from PIL import Image, ImageDraw

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, mix, rgb
from mayfly.painter.elements import buildings, land, water
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.fields import add_glow, lay
from mayfly.painter.places import street
from mayfly.painter.stage import Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("city")
    lane = draw.random() < 0.4 or canvas.wants("street")
    return street.paint(canvas) if lane and not canvas.wants("skyline") else _riverside(canvas, draw)


def _riverside(canvas: Canvas, draw: random.Random) -> Stage:
    """Paint the skyline across a river, seen from a promenade."""
    shore = canvas.camera.level(draw, 0.52, 0.62)
    neon = buildings.is_neon(canvas)
    paint_sky(canvas, shore)
    paint_clouds(canvas)
    night = canvas.palette.darkness > 0.12
    if night:
        hue = rgb("b050d8") if neon else rgb("ff9f5a")
        add_glow(canvas.image, (0.5 * canvas.width, shore * canvas.height), canvas.width * 1.2, hue, 0.3, 2.4)
    for index, (depth, tall, count) in enumerate(((0.66, 0.36, 18), (0.42, 0.3, 14), (0.16, 0.24, 11))):
        buildings.skyline(canvas, f"skyline:{index}", shore, tall, depth, count, buildings.wall_of(canvas), neon=neon)
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
