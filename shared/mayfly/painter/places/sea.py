"""The open sea: swell, islands, a sun path; limestone karsts for Ha Long."""

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import rgb
from mayfly.painter.elements import karsts, land, water
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.stage import Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("sea")
    horizon = canvas.camera.level(draw, 0.36, 0.58)
    paint_sky(canvas, horizon)
    paint_clouds(canvas)
    towers = canvas.wants("karsts")
    rough = canvas.scene.weather in ("storm", "rain")
    if towers:
        for row, (depth, tall, count) in enumerate(((0.72, 0.17, 8), (0.5, 0.25, 5))):
            karsts.row(canvas, f"karsts:{row}", horizon + 0.006, tall, depth, count, clear=False)
    elif draw.random() < 0.45:
        land.mountains(
            canvas, "isles", horizon + 0.008, draw.uniform(0.04, 0.1), rgb("6f86a0"), 0.66, 0, draw.randint(2, 6)
        )
    water.calm_water(canvas, horizon, 0.35 if rough else 0.72)
    if towers:
        karsts.row(canvas, "karsts:near", horizon + draw.uniform(0.05, 0.08), 0.4, 0.2, 3, clear=True)
    swell = (
        draw.uniform(0.06, 0.09) if rough else draw.choice((0.0, draw.uniform(0.02, 0.05), draw.uniform(0.03, 0.05)))
    )
    if swell and not (towers and not rough):
        water.running_waves(canvas, horizon + 0.1, 1.06, swell, foam=0.62 if rough else 0.3)
    return canvas.stage(ground=None, water=(horizon, 1.0))
