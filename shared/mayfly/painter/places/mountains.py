"""Mountains: ranges that fade into haze, woods at their feet, an alpine meadow in front."""

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import mix, rgb
from mayfly.painter.elements import land, plants
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import press
from mayfly.painter.elements.volcano import erupt
from mayfly.painter.places.lake import far_woods
from mayfly.painter.places.meadow import road
from mayfly.painter.shapes import rolling_line
from mayfly.painter.stage import Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("mountains")
    horizon = canvas.camera.level(draw, 0.54, 0.68)
    paint_sky(canvas, horizon * 0.92)
    canvas.horizon = horizon
    paint_clouds(canvas, horizon * 0.8)
    snow = 0.95 if canvas.winter else draw.uniform(0.35, 0.7)
    tint = rgb(draw.choice(("7288ac", "8a82a0", "6a8c9a", "8c8680")))
    tall = draw.uniform(0.26, 0.42)
    land.mountains(canvas, "far", horizon - 0.02, tall, tint, 0.6, snow, draw.randint(2, 4))
    if canvas.wants("volcano"):
        erupt(canvas, horizon, tall)
    if draw.random() < 0.7:
        land.mist(canvas, horizon - 0.08, 0.07, 0.55, "mist:far")
    land.mountains(
        canvas,
        "near",
        horizon + 0.02,
        tall * draw.uniform(0.4, 0.72),
        mix(tint, rgb("4f6a5c"), 0.45),
        0.34,
        0.9 if canvas.winter else 0.0,
        draw.randint(3, 6),
    )
    land.mist(canvas, horizon, 0.05, 0.5, "mist:near")
    green = plants.meadow_colour(canvas)
    line = [horizon + 0.035 - 0.03 * value for value in rolling_line(draw)]
    land.hill(
        canvas, line, mix(green, rgb("4f7a54"), 0.3 if not canvas.winter else 0.0), 0.26, "foot", floor=horizon + 0.22
    )
    far_woods(canvas, draw, [value + 0.014 for value in line], 0.24, draw.uniform(0.1, 0.16))
    near = horizon + draw.uniform(0.1, 0.14)
    line = [near - 0.03 * value for value in rolling_line(draw, waves=0.7)]
    land.hill(canvas, line, green, 0.0, "front", 0.4)
    for _ in range(round(draw.randint(3, 8) * canvas.aspect)):
        x, share = draw.random(), draw.random()
        y, height = near + 0.05 + (0.98 - near) * share, (0.02 + 0.06 * share) * canvas.height * draw.uniform(0.5, 1)
        cap = canvas.lit((248, 251, 255)) if canvas.winter else None
        stamp = plants.stone(draw, max(6, int(height)), canvas.lit(rgb("8c8880")), canvas.side, cap)
        press(canvas, stamp, (x * canvas.width, y * canvas.height), height)
    if not canvas.winter:
        plants.grow_grass(canvas, near + 0.04, 1.04, green, 110, 0.06)
        if canvas.allows("flowers"):
            count = 120 if canvas.wants("flowers") else 50 if canvas.scene.season in ("spring", "summer") else 10
            plants.strew_flowers(canvas, near + 0.05, 1.03, count, 0.045)
    road(canvas, near - 0.035)
    return canvas.stage(ground=(near + 0.07, 0.95))
