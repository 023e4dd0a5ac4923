"""Meshes of triangles and tiles whose corners lean towards the edges of a picture."""

import random

from PIL import Image, ImageFilter
from PIL.Image import Resampling

from mayfly.painter.styles.medium import reached

Point = tuple[float, float]


def corners(
    image: Image.Image, draw: random.Random, number: int, wander: float = 0.42, within: Image.Image | None = None
) -> list[list[Point]]:
    """Return rows of points over the picture, `number` over its shorter side, each where its cell has most detail.

    Where a shape (L) is given that they serve, the points beyond it stay where they fall.
    """
    side = min(image.size)
    columns = max(2, round(number * min(8, image.width / side)))
    rows = max(2, round(number * min(8, image.height / side)))
    grid = (columns * 4, rows * 4)
    detail = image.convert("L").resize(grid, Resampling.BOX).filter(ImageFilter.FIND_EDGES).tobytes()
    seen = reached(within, (columns, rows)) if within else None
    points = []
    for row in range(rows + 1):
        line = []
        for column in range(columns + 1):
            x, y = column + draw.uniform(-wander, wander), row + draw.uniform(-wander, wander)
            if seen is None or seen[min(row, rows - 1) * columns + min(column, columns - 1)]:
                x, y = _towards_detail(detail, grid, (x, y))
            x = 0.0 if column == 0 else float(columns) if column == columns else x
            y = 0.0 if row == 0 else float(rows) if row == rows else y
            line.append((x / columns * image.width, y / rows * image.height))
        points.append(line)
    return points


def _towards_detail(detail: bytes, grid: tuple[int, int], at: Point) -> Point:
    """Return the place near a point, in cells, where most happens; the point itself where nothing does."""
    best, place = 26, at
    left, top = int(at[0] * 4), int(at[1] * 4)
    first, last = max(0, left - 1), min(grid[0], left + 2)
    for y in range(max(0, top - 1), min(grid[1], top + 2)):
        start = y * grid[0]
        most = max(detail[start + first : start + last], default=0)
        if most > best:
            best, place = most, ((detail.index(most, start + first) - start + 0.5) / 4, (y + 0.5) / 4)
    return place
