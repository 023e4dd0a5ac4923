"""The default medium: gouache. A light brush texture gives sprites and scenery one surface."""

from PIL import Image
from PIL.Image import Transform

from mayfly.painter.fields import noise
from mayfly.painter.styles.medium import Medium, bloomed, grained, grey_cells, textured, vignetted


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture with brush marks, a little bloom, a soft vignette and fine grain."""
    strokes = brush_marks(image.size, medium)
    image = textured(image, strokes, 0.06)
    image = bloomed(image, 0.3, medium.unit)
    return grained(vignetted(image, 0.3), medium, 3)


def brush_marks(size: tuple[int, int], medium: Medium) -> Image.Image:
    """Return short slanting marks of a flat brush, 128 where there is none."""
    wide, tall = grey_cells(size, 56)
    larger = (size[0] * 3 // 2, size[1] * 3 // 2)
    marks = noise(larger, medium.draw, (max(2, wide // 2), tall * 3 // 2), 2, 0.8)
    slant = (1, -0.55, 0.3 * size[1], 0.42, 1, 0.02 * size[1])
    return marks.transform(size, Transform.AFFINE, slant, Image.Resampling.BILINEAR)
