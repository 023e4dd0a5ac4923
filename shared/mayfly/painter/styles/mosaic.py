"""Mosaic: small stones in wavering rows, each of one colour and tilted a little, set in pale mortar."""

import math

from PIL import Image, ImageChops, ImageDraw
from PIL.Image import Resampling

from mayfly.painter.styles.contours import silhouette
from mayfly.painter.styles.medium import Medium, contrasted, reached, saturated, textured

_NUMBER, _FINE = 60, 92
"""Stones over the shorter side: of the ground, and of what the picture is about."""
_MORTAR = (172, 162, 146)


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture laid in stones."""
    source = saturated(contrasted(image, 1.16), 1.3)
    laid = _stones(source, medium, _NUMBER)
    box = medium.cast.getbbox() if medium.cast else None
    if medium.cast is not None and box:
        number = max(4, round(_FINE * min(box[2] - box[0], box[3] - box[1]) / min(image.size)))
        shape = medium.cast.crop(box)
        laid.paste(_MORTAR, (0, 0), silhouette(medium.cast, medium, 0.7))
        laid.paste(_stones(source.crop(box), medium, number, shape), box[:2], shape)
    grey = laid.convert("L")
    step = max(1, round(medium.unit))
    return textured(laid, ImageChops.subtract(grey, ImageChops.offset(grey, step, step), 1, 128), 0.22)


def _stones(source: Image.Image, medium: Medium, number: int, within: Image.Image | None = None) -> Image.Image:
    """Return a picture laid in stones, about `number` over its shorter side, every other row moved by half a stone.

    Where only what lies `within` a shape (L) will be shown, only its stones are laid.
    """
    draw, size = medium.draw, source.size
    side = min(size)
    columns, rows = max(2, round(number * size[0] / side)), max(2, round(number * size[1] / side))
    columns, rows = min(columns, number * 8), min(rows, number * 8)
    colours = source.resize((columns, rows), Resampling.BOX).tobytes()
    seen = reached(within, (columns, rows)) if within else None
    large = Image.new("RGB", (size[0] * 2, size[1] * 2), _MORTAR)
    pen = ImageDraw.Draw(large)
    step_x, step_y = size[0] * 2 / columns, size[1] * 2 / rows
    half_x, half_y = step_x * 0.45, step_y * 0.45
    sway, phase = 0.4 * step_y, draw.uniform(0, math.tau)
    for row in range(-1, rows + 1):
        phase += draw.uniform(-0.12, 0.2)  # rows follow one another, so that no gap opens between them
        for column in range(-1, columns):
            place = min(max(0, row), rows - 1) * columns + max(0, column)
            if seen and not seen[place]:
                continue
            at = place * 3
            vary = draw.randint(-16, 16)
            colour = tuple(min(255, max(0, level + vary)) for level in colours[at : at + 3])
            x = (column + 0.5 + 0.5 * (row % 2)) * step_x
            y = (row + 0.5) * step_y + sway * math.sin(column * 24 / number + phase)
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
    return large.reduce(2)
