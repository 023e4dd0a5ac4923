"""The default medium: gouache. A light brush texture gives sprites and scenery one surface."""

from functools import lru_cache

from PIL import Image
from PIL.Image import Transpose

from mayfly.painter.draws import draws
from mayfly.painter.fields import grain, noise
from mayfly.painter.styles.medium import Medium, finished, grey_cells, rippled

_TURNS = (Transpose.FLIP_LEFT_RIGHT, Transpose.FLIP_TOP_BOTTOM, Transpose.ROTATE_180)


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture with brush marks, a little bloom, a soft vignette and fine grain."""
    return finished(image, brush_marks(image.size, medium), medium)


def brush_marks(size: tuple[int, int], medium: Medium) -> Image.Image:
    """Return the dabs of a flat brush, wider than tall, as ripples: one of a few sheets, turned."""
    kind = medium.draw.randrange(8)
    sheet = _sheet(size, kind // 4)
    return sheet.transpose(_TURNS[kind % 4 - 1]) if kind % 4 else sheet


@lru_cache(maxsize=4)
def _sheet(size: tuple[int, int], kind: int) -> Image.Image:
    """Return the dabs on a grainy sheet of paper, whatever the picture's seed; at most 4 MB each."""
    wide, tall = grey_cells(size, 74)
    draw = draws(kind, "sheet")
    dabs = noise(size, draw, (max(2, wide * 5 // 8), tall), 2, 0.9)
    return rippled(Image.blend(dabs, grain(size, draw), 0.3), 0.062)
