"""An old trading town, as Hội An: ochre houses along a lane of flagstones, strings of silk lanterns across it."""

import random

from PIL import ImageDraw

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements import buildings, land
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.lanterns import string_of_lanterns
from mayfly.painter.elements.old_houses import old_fronts
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.fields import add_glow, mottle, plane_noise
from mayfly.painter.stage import Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("old town")
    view = (draw.uniform(0.38, 0.62), canvas.camera.level(draw, 0.56, 0.63))
    paint_sky(canvas, view[1])
    paint_clouds(canvas)
    land.mountains(canvas, "hills", view[1] + 0.01, 0.08, rgb("6a8a8a"), 0.6, 0.0, 4)
    half = draw.uniform(1.9, 2.5)
    _lane(canvas, draw, view, half)
    for side in (-1, 1):
        fronts = canvas.draws(f"fronts:{side}")
        buildings.street_side(
            canvas,
            lambda size, depth, side=side, fronts=fronts: old_fronts(
                canvas, fronts, size, depth, lit=side != canvas.side
            ),  # type: ignore[misc]
            side,
            view,
            half,
        )
    if canvas.palette.darkness > 0.12:
        span = min(canvas.image.size)
        add_glow(canvas.image, (view[0] * canvas.width, view[1] * canvas.height), span, rgb("ffb060"), 0.45, 2.0)
    if canvas.allows("lanterns", "lantern"):
        _lanterns(canvas, draw, view, half)
    return canvas.stage(ground=(view[1] + 0.22, 0.95))


def _lane(canvas: Canvas, draw: random.Random, view: tuple[float, float], half: float) -> None:
    """Lay flagstones in perspective from wall to wall."""
    top = view[1]
    stone = canvas.lit(rgb("e6edf4") if canvas.winter else rgb("b09a80"))
    if canvas.palette.darkness > 0.12:
        stone = mix(stone, rgb("c8843c"), 0.22)
    layer = land.fill_below(canvas, [top, top], mix(stone, canvas.palette.haze, 0.4), darker(stone, 0.22))
    if layer is None:
        return
    pen = ImageDraw.Draw(canvas.image)
    focus = 0.86 * min(canvas.height, canvas.width * 1.3)
    vx, vy = view[0] * canvas.width, view[1] * canvas.height
    depth, row = 1.0, 0
    while depth < 26:
        near, far = vy + focus / depth, vy + focus / (depth * 1.13)
        shift = 0.5 * (row % 2)
        for column in range(-7, 8):
            left, right = (column + shift) * half / 5, (column + 1 + shift) * half / 5
            tone = mix(stone, draw.choice((darker(stone, 0.2), lighter(stone, 0.14))), draw.uniform(0.1, 0.8))
            inset = 0.02 * half
            pen.polygon(
                [
                    (vx + (left + inset) * focus / depth, near - 1),
                    (vx + (right - inset) * focus / depth, near - 1),
                    (vx + (right - inset) * focus / (depth * 1.13), far),
                    (vx + (left + inset) * focus / (depth * 1.13), far),
                ],
                fill=mix(tone, canvas.palette.haze, min(0.5, depth / 40)),
            )
        depth *= 1.13
        row += 1
    size = (canvas.width, canvas.height - int(top * canvas.height))
    field = plane_noise(size, canvas.draws("lane"), (canvas.cells(40)[0], 50), 3)
    mottle(
        canvas.image,
        (0, int(top * canvas.height)),
        field,
        (darker(stone, 0.6), lighter(stone, 0.3)),
        (0.7, 0.5),
        edges=(110, 150),
    )


def _lanterns(canvas: Canvas, draw: random.Random, view: tuple[float, float], half: float) -> None:
    """Stretch strings of lanterns across the lane, the far ones first."""
    focus = 0.86 * min(canvas.height, canvas.width * 1.3)
    vx, vy = view[0] * canvas.width, view[1] * canvas.height
    for depth in (11.0, 7.5, 5.2, 3.7, 2.6):
        reach, lift = half * focus / depth, draw.uniform(2.5, 3.1) * focus / depth
        ends = ((vx - reach, vy - lift * draw.uniform(0.92, 1.08)), (vx + reach, vy - lift * draw.uniform(0.92, 1.08)))
        string_of_lanterns(canvas, draw, ends, draw.randint(4, 5), 0.62 * focus / depth)
