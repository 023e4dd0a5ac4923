"""Photographic grade: a film curve, warm lights and cool shades, a lens's vignette, a breath of grain."""

from PIL import Image, ImageFilter

from mayfly.painter.colour import by_channel, curve
from mayfly.painter.fields import grain
from mayfly.painter.styles.medium import Medium, bloomed, textured, vignetted


def _film(value: float, toe: float, shoulder: float) -> float:
    """Return a level on an S-curve between `toe` (what black becomes) and `shoulder` (what white becomes)."""
    share = value / 255
    bent = share + 0.16 * (share - 0.5) * (1 - abs(2 * share - 1)) * 2
    return toe + (shoulder - toe) * bent


_GRADE = by_channel(
    curve(lambda value: _film(value, 4, 255)),
    curve(lambda value: _film(value, 6, 251)),
    curve(lambda value: _film(value, 14, 238)),
)


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a camera would have it."""
    sharp = image.filter(ImageFilter.UnsharpMask(1.4 * medium.unit, 60, 2))
    graded = bloomed(sharp.point(_GRADE), 0.34, medium.unit)
    return textured(vignetted(graded, 0.36), grain(image.size, medium.draw), 0.035)
