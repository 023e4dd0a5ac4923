"""Anime: clear saturated colour in few steps, thin dark contours, bright air and bloom."""

from PIL import Image, ImageFilter

from mayfly.painter.colour import curve, ramp
from mayfly.painter.fields import fade, lay
from mayfly.painter.styles.medium import Medium, bloomed, contrasted, outlines, saturated


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a cel over a painted background."""
    unit = medium.unit
    smooth = image.filter(ImageFilter.BoxBlur(0.9 * unit))
    clear = saturated(contrasted(smooth, 1.04, 9), 1.34)
    steps = clear.point(curve(lambda value: round(value / 255 * 9) / 9 * 255) * 3).filter(
        ImageFilter.BoxBlur(0.7 * unit)
    )
    cel = Image.blend(clear, steps, 0.62)
    lay(cel, (46, 32, 66), (0, 0), outlines(image, unit, 1.0).point(ramp(34, 150, 205)))
    lay(cel, (255, 250, 236), (0, 0), fade(image.size, 0.14, 0.0))
    return bloomed(cel, 0.5, unit)
