"""Open snow: drifts with blue shadows, snowy firs and bare trees, a frozen range behind."""

import random

from PIL import Image

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import mix, rgb
from mayfly.painter.elements import land, plants, trees
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import drop_shadow, hazed, press
from mayfly.painter.fields import noise, plane_noise
from mayfly.painter.places.lake import far_woods
from mayfly.painter.shapes import rolling_line, value_at
from mayfly.painter.stage import Stage

_SNOW = rgb("edf3fb")


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("snowfield")
    horizon = canvas.camera.level(draw, 0.46, 0.62)
    paint_sky(canvas, horizon)
    paint_clouds(canvas)
    if draw.random() < 0.75:
        land.mountains(
            canvas, "range", horizon + 0.01, draw.uniform(0.14, 0.32), rgb("8296b8"), 0.55, 1.0, draw.randint(2, 5)
        )
    line = [horizon - 0.015 * value for value in rolling_line(draw)]
    drift(canvas, line, 0.4, "far", horizon + 0.13)
    far_woods(canvas, draw, [value + 0.015 for value in line], 0.42, draw.uniform(0.08, 0.14))
    middle = [horizon + 0.06 - 0.03 * value for value in rolling_line(draw)]
    drift(canvas, middle, 0.18, "middle", horizon + 0.22)
    near = [horizon + 0.15 - 0.03 * value for value in rolling_line(draw, waves=0.7)]
    _standing_trees(canvas, draw, middle, 0.14, draw.randint(2, 6), (0.14, 0.3))
    drift(canvas, near, 0.0, "near")
    _standing_trees(canvas, draw, near, 0.0, draw.randint(1, 3), (0.34, 0.62), edges=True)
    for _ in range(round(draw.randint(2, 5) * canvas.aspect)):
        x, share = draw.random(), draw.random()
        height = (0.03 + 0.05 * share) * canvas.height * draw.uniform(0.5, 1)
        stamp = plants.stone(
            draw, max(6, int(height)), canvas.lit(rgb("7f8494")), canvas.side, canvas.lit((248, 251, 255))
        )
        press(canvas, stamp, (x * canvas.width, (max(near) + 0.03 + 0.3 * share) * canvas.height), height)
    return canvas.stage(ground=(max(near) + 0.05, 0.95))


def drift(canvas: Canvas, line: list[float], depth: float, purpose: str, floor: float = 1.0) -> None:
    """Paint a snow drift: bright crest, blue hollows."""
    lit = canvas.lit(_SNOW, depth)
    blue = mix(mix(lit, canvas.palette.sky[0], 0.3), rgb("7fa0d8"), 0.18)
    crest = mix(lit, canvas.palette.sun, 0.4 * canvas.palette.strength)
    layer = land.fill_below(canvas, line, crest, mix(lit, blue, 0.75), floor)
    if layer is None:
        return
    hollows = noise(layer.mask.size, canvas.draws(purpose + ":hollows"), canvas.cells(4, 3), 3)
    wind = plane_noise(layer.mask.size, canvas.draws(purpose + ":wind"), (canvas.cells(7)[0], 50), 3)
    field = Image.blend(hollows, wind, 0.45)
    land.shade(canvas, layer, field, blue, mix(crest, (255, 255, 255), 0.35), 0.85 * (1 - depth))


def _standing_trees(
    canvas: Canvas,
    draw: random.Random,
    line: list[float],
    depth: float,
    count: int,
    tall: tuple[float, float],
    *,
    edges: bool = False,
) -> None:
    """Stand snowy trees on a drift; near ones keep to the edges of the picture."""
    if not canvas.allows("trees", "tree"):
        return
    for _ in range(round(count * max(1.0, canvas.aspect * 0.7))):
        x = draw.choice((draw.uniform(-0.04, 0.2), draw.uniform(0.8, 1.04))) if edges else draw.random()
        height = draw.uniform(*tall) * canvas.height
        if draw.random() < 0.72:
            stamp = trees.fir(draw, int(height), trees.needle_tones(canvas, draw), canvas.side, snow=True)
        else:
            stamp = trees.bare_tree(
                draw, int(height), trees.leaf_tones(canvas, draw), snow=True, pale=draw.random() < 0.4
            )
        foot = (x * canvas.width, (value_at(line, x) + (0.05 if edges else 0.02)) * canvas.height)
        drop_shadow(canvas, (foot[0], foot[1] - height * 0.01), height * 0.2, height * 0.5, 0.3)
        press(canvas, hazed(stamp, canvas.palette.haze, depth), foot, height, flip=draw.random() < 0.5)
