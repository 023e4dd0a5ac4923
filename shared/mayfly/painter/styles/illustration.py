"""The default medium: gouache. A light brush texture gives sprites and scenery one surface."""

from PIL import Image

from mayfly.painter.fields import grain, noise
from mayfly.painter.styles.medium import Medium, finished, grey_cells


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture with brush marks, a little bloom, a soft vignette and fine grain."""
    marks = Image.blend(brush_marks(image.size, medium), grain(image.size, medium.draw), 0.3)
    return finished(image, marks, medium)


def brush_marks(size: tuple[int, int], medium: Medium) -> Image.Image:
    """Return the dabs of a flat brush, wider than tall, 128 where there are none."""
    wide, tall = grey_cells(size, 74)
    return noise(size, medium.draw, (max(2, wide * 5 // 8), tall), 2, 0.9)
