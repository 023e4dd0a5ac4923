"""Rice terraces: curved dikes that step down from the hills, flooded or green, mountains and mist above, a hut."""

import random

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements import cottages, groves, land, plants
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.prints import Print
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import hazed, press
from mayfly.painter.shapes import rolling_line, value_at
from mayfly.painter.stage import Stage

_RICE = {
    "spring": ("a9d04e", "6fb04a"),
    "summer": ("a9d04e", "4f9a3c"),
    "autumn": ("e6c34e", "b8a03c"),
    "winter": ("c9c8a0", "9aa080"),
}


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("terraces")
    horizon = canvas.camera.level(draw, 0.38, 0.52)
    paint_sky(canvas, horizon)
    paint_clouds(canvas)
    land.mountains(
        canvas, "range", horizon + 0.02, draw.uniform(0.16, 0.28), rgb("6a86a0"), 0.6, 0.0, draw.randint(3, 5)
    )
    land.mist(canvas, horizon - 0.02, 0.07, 0.6, "mist")
    stamps = groves.kinds(canvas, draw)
    _steps(canvas, draw, stamps, horizon)
    return canvas.stage(ground=(horizon + 0.26, 0.95))


def _steps(canvas: Canvas, draw: random.Random, stamps: list[Print], horizon: float) -> None:
    """Step rice terraces up to the hills: curved dikes, flooded or green fields that mirror the sky."""
    for index, depth in enumerate((0.5, 0.34)):
        line = [horizon - 0.05 + 0.05 * index - 0.05 * value for value in rolling_line(draw)]
        land.hill(canvas, line, rgb("4f8a54"), depth, f"back:{index}", floor=horizon + 0.16)
        groves.plant(canvas, draw, stamps, line, depth)
    rows = 11
    ripe, deep = _RICE["winter" if canvas.winter else canvas.scene.season]
    hut = draw.randint(2, 5)
    bends = rolling_line(draw, 65, 0.9)
    flooded = draw.random() < 0.4
    for row in range(rows):
        share, below = row / (rows - 1), (row + 1) / (rows - 1)
        y = horizon + 0.03 + (0.95 - horizon) * share**1.4
        # The next step hides what lies lower: it bends down by its reach at most.
        floor = min(1.0, horizon + 0.03 + (0.95 - horizon) * below**1.4 + 0.035 + 0.1 * below)
        drift = rolling_line(draw, 65, 1.2)
        line = [y - (0.02 + 0.08 * share) * (0.7 * bend + 0.3 * own) for bend, own in zip(bends, drift, strict=True)]
        thick = 0.004 + 0.015 * share
        green = canvas.lit(mix(rgb(ripe), rgb(deep), draw.random()), 0.34 * (1 - share))
        bank = mix(darker(green, 0.35), canvas.lit(rgb("6a5a30")), 0.35)
        field = mix(green, canvas.palette.sky[-1], 0.6 if flooded and draw.random() < 0.6 else 0.05)
        glint = mix(lighter(green, 0.2), canvas.palette.sun, 0.4)
        land.fill_below(canvas, line, glint, bank, min(1.0, max(line) + thick))
        lower = mix(lighter(field, 0.16), darker(mix(field, green, 0.5), 0.1), (floor - y) / max(0.01, 1 - y))
        layer = land.fill_below(canvas, [value + thick for value in line], lighter(field, 0.16), lower, floor)
        if layer and share > 0.2:
            land.ground_texture(canvas, layer, field, f"rice:{row}", 0.3, 110)
        if row == hut:
            x = draw.choice((draw.uniform(0.08, 0.3), draw.uniform(0.7, 0.92)))
            tall = (0.06 + 0.1 * share) * canvas.height
            stamp = hazed(cottages.stilt_hut(draw, max(16, int(tall)), canvas), canvas.palette.haze, 0.3 * (1 - share))
            press(canvas, stamp, (x * canvas.width, (value_at(line, x) + 0.01) * canvas.height), tall)
    plants.grow_grass(canvas, 0.9, 1.04, rgb("7fb848"), 46, 0.06)
