"""Pixel art: a coarse grid, a few colours, ordered dither in the gradients, dark contours."""

from PIL import Image, ImageChops, ImageFilter
from PIL.Image import Dither, Quantize, Resampling

from mayfly.painter.colour import ramp
from mayfly.painter.fields import lay
from mayfly.painter.styles.medium import Medium, contrasted, saturated

_SHORT_SIDE = 112
_COLOURS = 40
_BAYER = (0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5)


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as pixel art."""
    del medium  # nothing here is left to chance
    scale = min(1.0, _SHORT_SIDE / min(image.size))
    grid = (max(2, round(image.width * scale)), max(2, round(image.height * scale)))
    small = image.resize(grid, Resampling.BOX).filter(ImageFilter.UnsharpMask(1, 70, 2))
    small = saturated(contrasted(small, 1.1), 1.3)
    grey = small.convert("L")
    contour = ImageChops.subtract(grey.filter(ImageFilter.BoxBlur(1)), grey).point(ramp(12, 44, 120))
    lay(small, (22, 16, 44), (0, 0), contour)
    small = ImageChops.add(small, Image.merge("RGB", [_dither(grid)] * 3), 1, -128)
    palette = small.quantize(_COLOURS, method=Quantize.MEDIANCUT, dither=Dither.NONE)
    flat = small.quantize(palette=palette, dither=Dither.NONE).convert("RGB")
    return flat.resize(image.size, Resampling.NEAREST)


def _dither(size: tuple[int, int]) -> Image.Image:
    """Return the ordered 4x4 pattern over a grid, 128 on average, +-3 levels."""
    tile = Image.frombytes("L", (4, 4), bytes(125 + value // 3 for value in _BAYER))
    row = Image.new("L", (size[0], 4))
    for x in range(0, size[0], 4):
        row.paste(tile, (x, 0))
    field = Image.new("L", size)
    for y in range(0, size[1], 4):
        field.paste(row, (0, y))
    return field
