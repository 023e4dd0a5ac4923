"""Hạ Long: rows of limestone towers that fade into the mist, mirrored in calm green water."""

from dataclasses import replace

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import mix, rgb
from mayfly.painter.elements import karsts, land, water
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.stage import Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("karsts")
    horizon = canvas.camera.level(draw, 0.42, 0.56)
    jade = rgb("2f8a80")
    canvas.palette = replace(
        canvas.palette,
        water_far=mix(canvas.palette.water_far, canvas.lit(jade), 0.25),
        water_near=mix(canvas.palette.water_near, canvas.lit(jade), 0.4),
    )
    paint_sky(canvas, horizon)
    paint_clouds(canvas)
    for row, (depth, tall, count) in enumerate(((0.78, 0.15, 9), (0.6, 0.23, 6), (0.42, 0.3, 4))):
        karsts.row(canvas, f"karsts:{row}", horizon + 0.004 + 0.004 * row, tall, depth, count, clear=row == 2)
        if row < 2:
            land.mist(canvas, horizon - 0.01, 0.06, 0.5, f"mist:{row}")
    water.calm_water(canvas, horizon, 0.78)
    karsts.row(canvas, "karsts:near", horizon + draw.uniform(0.06, 0.1), 0.46, 0.16, 3, clear=True)
    return canvas.stage(ground=None, water=(horizon + 0.05, 1.0))
