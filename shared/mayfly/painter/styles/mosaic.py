"""Mosaic: small stones in wavering rows, each of one colour and tilted a little, set in pale mortar."""

import math

from PIL import Image, ImageChops, ImageDraw
from PIL.Image import Resampling

from mayfly.painter.styles.medium import Medium, contrasted, saturated, textured

_NUMBER = 84
_MORTAR = (172, 162, 146)


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture laid in stones."""
    draw, size = medium.draw, image.size
    side = min(size)
    columns, rows = max(2, round(_NUMBER * size[0] / side)), max(2, round(_NUMBER * size[1] / side))
    columns, rows = min(columns, _NUMBER * 8), min(rows, _NUMBER * 8)
    colours = saturated(contrasted(image, 1.16), 1.3).resize((columns, rows), Resampling.BOX).tobytes()
    large = Image.new("RGB", (size[0] * 2, size[1] * 2), _MORTAR)
    pen = ImageDraw.Draw(large)
    step_x, step_y = size[0] * 2 / columns, size[1] * 2 / rows
    half_x, half_y = step_x * 0.44, step_y * 0.44
    for row in range(rows):
        sway, phase = draw.uniform(0.05, 0.2) * step_y, draw.uniform(0, math.tau)
        for column in range(columns):
            at = (row * columns + column) * 3
            vary = draw.randint(-16, 16)
            colour = tuple(min(255, max(0, level + vary)) for level in colours[at : at + 3])
            x = (column + 0.5) * step_x
            y = (row + 0.5) * step_y + sway * math.sin(column * 0.4 + phase)
            turn = draw.uniform(-0.16, 0.16)
            across, down = (half_x, half_x * turn), (-half_y * turn, half_y)
            pen.polygon(
                [
                    (x - across[0] - down[0], y - across[1] - down[1]),
                    (x + across[0] - down[0], y + across[1] - down[1]),
                    (x + across[0] + down[0], y + across[1] + down[1]),
                    (x - across[0] + down[0], y - across[1] + down[1]),
                ],
                fill=colour,
            )
    laid = large.reduce(2)
    grey = laid.convert("L")
    step = max(1, round(medium.unit))
    return textured(laid, ImageChops.subtract(grey, ImageChops.offset(grey, step, step), 1, 128), 0.22)
