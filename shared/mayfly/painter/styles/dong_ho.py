"""Đông Hồ: the folk woodcut of Bắc Ninh: earth colours on shell-dust paper, broad soot-black lines, loose register."""

from PIL import Image, ImageChops

from mayfly.painter.colour import ramp, rgb, scaled
from mayfly.painter.fields import grain, lay, noise
from mayfly.painter.styles.contours import drawn
from mayfly.painter.styles.flats import printed
from mayfly.painter.styles.medium import Medium, contrasted, grey_cells, saturated, textured

_INKS = (
    "c8402c",
    "e8a33a",
    "f3cf62",
    "4f8a55",
    "2f6a6a",
    "f7efdc",
    "e9d9b4",
    "7a4a2c",
    "3f5f96",
    "e58f7a",
    "2a2622",
    "a9b98a",
)
_PAPER = "f0e2c0"


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a print on điệp paper."""
    unit, size = medium.unit, image.size
    flat = printed(saturated(contrasted(image, 1.1, 10), 1.4), medium, _INKS, 4.2)
    shift = max(1, round(1.6 * unit))
    sheet = ImageChops.offset(flat, shift, -shift)
    worn = noise(size, medium.draw, grey_cells(size, 26), 4, 0.7)
    lay(sheet, rgb(_PAPER), (0, 0), worn.point(ramp(160, 230, 110)))
    line = drawn(image, medium, 2.0, 1.1)
    lay(sheet, rgb("231f1c"), (0, 0), ImageChops.multiply(line, worn.point(ramp(250, 190))).point(scaled(0.96)))
    sparkle = grain(size, medium.draw).point(ramp(244, 255, 130))
    lay(sheet, (255, 252, 240), (0, 0), sparkle)
    return textured(sheet, worn, 0.08)
