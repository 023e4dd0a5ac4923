"""An erupting volcano: its glow, lava down its flank, a column of smoke."""

import math

from PIL import ImageDraw

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import mix, rgb, scaled
from mayfly.painter.elements import land
from mayfly.painter.fields import add_glow, glow, lay


def erupt(canvas: Canvas, horizon: float, tall: float) -> None:
    """Raise an erupting cone before the range: glow, lava down its flank, a column of smoke."""
    draw = canvas.draws("volcano")
    x, half, crater = draw.uniform(0.3, 0.7), draw.uniform(0.34, 0.44), 0.07
    top = horizon - tall * 1.15
    line = []
    for i in range(129):
        away = max(0.0, (abs(i / 128 - x) - crater * 0.5) / half)
        line.append(horizon - (horizon - top) * max(0.0, 1 - away) ** 1.5)
    rock = canvas.lit(rgb("5a4a4c"), 0.22)
    mouth = (x * canvas.width, top * canvas.height)
    span = min(canvas.image.size)
    add_glow(canvas.image, mouth, span * 1.1, rgb("ff7a3c"), 0.7, 2.0)
    for step in range(26):
        share = step / 26
        place = (
            mouth[0] + (draw.gauss(0, 0.03 + 0.1 * share) + canvas.side * 0.16 * share) * span,
            mouth[1] * (1 - share),
        )
        ash = mix(rgb("6a5a5c"), canvas.palette.haze, 0.2 + 0.5 * share)
        mask = glow(span * (0.1 + 0.22 * share), 0.8)
        lay(
            canvas.image,
            ash,
            (int(place[0] - mask.width / 2), int(place[1] - mask.height / 2)),
            mask.point(scaled(0.7)),
        )
    land.fill_below(canvas, line, rock, mix(rock, canvas.palette.haze, 0.5), horizon + 0.02)
    add_glow(canvas.image, mouth, span * 0.3, rgb("ffb04f"), 0.9, 1.6)
    pen = ImageDraw.Draw(canvas.image)
    for tone, width in (("e8402a", 9.0), ("ffb04f", 4.0)):
        for start in (-0.3, 0.1, 0.35):
            path = []
            for step in range(9):
                drop = step / 8 * 0.6
                drift = start * crater * (1 + 7 * drop) + 0.006 * math.sin(step * 2.1 + start * 9)
                path.append(((x + drift) * canvas.width, (top + (horizon - top) * drop) * canvas.height))
            pen.line(path, fill=rgb(tone), width=max(1, round(width * canvas.unit)), joint="curve")
