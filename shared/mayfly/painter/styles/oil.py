"""Oil: three layers of strokes that follow the forms, coarse first, their ridges lit from the upper left."""

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter
from PIL.Image import Resampling

from mayfly.painter.colour import spread
from mayfly.painter.fields import noise
from mayfly.painter.shapes import Point
from mayfly.painter.styles.medium import Medium, contrasted, grey_cells, reached, saturated, textured

_LAYERS = ((15, 24, 11, 0), (9.0, 15, 5.8, 10), (5.4, 9.4, 3.2, 30))
"""Step between strokes, their length and width in design pixels, and the least detail that calls for them."""

_FINEST = (3.3, 5.8, 2.2, 14)
_VARIED = [[min(255, max(0, value + vary)) for value in range(256)] for vary in range(-13, 13)]


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as an oil painting."""
    source = saturated(contrasted(image, 1.1), 1.28)
    canvas = source.reduce(4).resize(image.size, Resampling.BILINEAR) if min(image.size) >= 16 else source.copy()
    pen = ImageDraw.Draw(canvas)
    flow = _Flow(source, medium)
    *broad, fine = _LAYERS
    for layer in broad:
        _strokes(pen, source, flow, medium, layer)
    _strokes(pen, source, flow, medium, fine, ImageChops.invert(medium.cast) if medium.cast else None)
    if medium.cast is not None:  # the finest brush is for what the picture is about
        finest = canvas.copy()
        _strokes(ImageDraw.Draw(finest), source, flow, medium, _FINEST, medium.cast)
        canvas.paste(Image.blend(finest, source, 0.3), (0, 0), medium.cast)
    canvas = Image.blend(canvas, source, 0.2)
    bristles = noise(image.size, medium.draw, grey_cells(image.size, 120), 2, 0.9)
    height = Image.blend(canvas.convert("L"), bristles, 0.22)
    step_ = max(1, round(medium.unit))
    ridges = ImageChops.subtract(height, ImageChops.offset(height, step_, step_), 1, 128).filter(
        ImageFilter.BoxBlur(0.3)
    )
    return textured(canvas, ridges.point(spread(1.0)), 0.72)


class _Flow:
    """The direction and the detail of every spot, sampled on a grid of 128."""

    side = 128

    def __init__(self, image: Image.Image, medium: Medium) -> None:
        grey = image.convert("L").resize((self.side, self.side), Resampling.BOX)
        self.grey = grey.filter(ImageFilter.BoxBlur(1)).tobytes()
        self.detail = grey.filter(ImageFilter.FIND_EDGES).filter(ImageFilter.BoxBlur(1))
        self.drift = noise((self.side, self.side), medium.draw, (3, 3), 3).tobytes()
        self.ways: dict[int, Point] = {}

    def detail_on(self, grid: tuple[int, int]) -> bytes:
        """Return how much happens in each cell of a grid (columns, rows)."""
        return self.detail.resize(grid, Resampling.NEAREST).tobytes()

    def way_at(self, x: int, y: int) -> Point:
        """Return the stroke's direction at a grid place, a step of length 1: along edges, else along a slow drift."""
        place = y * self.side + x
        way = self.ways.get(place)
        if way is None:
            angle = self._angle(x, y)
            way = self.ways[place] = (math.cos(angle), math.sin(angle))
        return way

    def _angle(self, x: int, y: int) -> float:
        side, grey = self.side, self.grey
        row = y * side
        across = grey[row + min(side - 1, x + 2)] - grey[row + max(0, x - 2)]
        down = grey[min(side - 1, y + 2) * side + x] - grey[max(0, y - 2) * side + x]
        if abs(across) + abs(down) > 12:
            return math.atan2(across, -down)
        return self.drift[row + x] / 255 * math.pi * 1.6 - 0.8


def _strokes(
    pen: ImageDraw.ImageDraw, source: Image.Image, flow: _Flow, medium: Medium, layer: tuple[float, float, float, int],
    within: Image.Image | None = None,
) -> None:  # fmt: skip
    """Paint one layer of strokes, in random order, each in the colour under it, a little varied.

    `within` (L) confines where they start.
    """
    step, length, width, least = layer
    draw, unit = medium.draw, medium.unit
    image_width, image_height = source.size
    columns, rows = max(2, round(image_width / (step * unit))), max(2, round(image_height / (step * unit)))
    colours = source.resize((columns, rows), Resampling.BOX).tobytes()
    wide, reach = max(1, round(width * unit)), length * unit * 0.5
    detail = flow.detail_on((columns, rows))
    inside = reached(within, (columns, rows)) if within else b"\1" * len(detail)
    order = [place for place, much in enumerate(detail) if much >= least and inside[place]]
    draw.shuffle(order)
    chance = draw.random
    # ImageDraw.line looks at its arguments for longer than the stroke takes.
    ink_of, line = pen.draw.draw_ink, pen.draw.draw_lines
    for place in order:
        j, i = divmod(place, columns)
        x, y = (i + chance()) / columns, (j + chance()) / rows
        way = flow.way_at(int(x * 127.99), int(y * 127.99))
        vary = _VARIED[int(chance() * 26)]
        at = place * 3
        colour = (vary[colours[at]], vary[colours[at + 1]], vary[colours[at + 2]])
        dx, dy = reach * way[0], reach * way[1]
        px, py = x * image_width, y * image_height
        line((px - dx, py - dy, px + dx, py + dy), ink_of(colour), wide)
