"""Vaporwave: dyed from violet through rose to cyan, colours torn apart sideways, scan lines, haze."""

from PIL import Image, ImageChops

from mayfly.painter.colour import rgb
from mayfly.painter.fields import lay, toned
from mayfly.painter.styles.medium import Medium, bloomed, contrasted, saturated

_DYE = ((0.0, rgb("1b0b4a")), (0.28, rgb("6a1f9a")), (0.52, rgb("ff5fb8")), (0.76, rgb("ff9ed2")), (1.0, rgb("b8fff6")))


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a faded dream of the eighties."""
    dyed = toned(contrasted(image, 1.15).convert("L"), _DYE)
    mixed = Image.blend(saturated(image, 1.35), dyed, 0.66)
    red, green, blue = mixed.split()
    shift = max(1, round(2.4 * medium.unit))
    torn = Image.merge("RGB", (ImageChops.offset(red, -shift, 0), green, ImageChops.offset(blue, shift, 0)))
    torn.paste(mixed.crop((0, 0, shift, image.height)), (0, 0))
    torn.paste(mixed.crop((image.width - shift, 0, image.width, image.height)), (image.width - shift, 0))
    glowing = bloomed(torn, 0.55, medium.unit)
    lay(glowing, (26, 8, 60), (0, 0), _scan_lines(image.size, medium.unit))
    return glowing


def _scan_lines(size: tuple[int, int], unit: float) -> Image.Image:
    """Return every third line (of design pixels) as a faint mask."""
    step = max(3, round(3 * unit))
    dark = max(1, step // 3)
    column = Image.frombytes("L", (1, size[1]), bytes(52 if y % step < dark else 0 for y in range(size[1])))
    return column.resize(size, Image.Resampling.NEAREST)
