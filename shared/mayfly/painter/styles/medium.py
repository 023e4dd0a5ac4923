"""What the media share: bloom, vignette, saturation, contrast, paper, outlines."""

import random
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter
from PIL.Image import Resampling

from mayfly.painter.colour import curve, ramp, scaled, slope, spread
from mayfly.painter.fields import lay, noise


@dataclass(frozen=True, slots=True)
class Medium:
    """The random stream of the style pass, and pixels per design pixel."""

    draw: random.Random
    unit: float


def grey_cells(size: tuple[int, int], number: int) -> tuple[int, int]:
    """Return a noise grid with `number` cells over the shorter side."""
    side = min(size)
    return max(2, round(number * min(8, size[0] / side))), max(2, round(number * min(8, size[1] / side)))


def saturated(image: Image.Image, amount: float) -> Image.Image:
    """Return the picture with its colours stronger (above 1) or weaker."""
    grey = image.convert("L")
    return Image.blend(Image.merge("RGB", [grey] * 3), image, amount)


def contrasted(image: Image.Image, amount: float, lift: float = 0) -> Image.Image:
    """Return the picture with its tones spread about the middle and lifted."""
    return image.point(curve(lambda value: 128 + (value - 128) * amount + lift) * 3)


def bloomed(image: Image.Image, amount: float, unit: float) -> Image.Image:
    """Return the picture with light that spills over from its bright parts."""
    small = image.reduce(4) if min(image.size) >= 16 else image
    bright = small.point(slope(150, 2.4) * 3)
    for _ in range(2):
        bright = bright.filter(ImageFilter.BoxBlur(5 * unit))
    # Scaling the light first equals blending the two pictures afterwards, on a sixteenth of the pixels.
    return ImageChops.screen(image, bright.point(scaled(amount) * 3).resize(image.size, Resampling.BILINEAR))


def vignetted(image: Image.Image, amount: float) -> Image.Image:
    """Return the picture with darker corners."""
    small = Image.radial_gradient("L").point(ramp(120, 330, 255 * amount))
    lay(image, (8, 6, 18), (0, 0), small.resize(image.size, Resampling.BILINEAR))
    return image


def textured(image: Image.Image, field: Image.Image, amount: float) -> Image.Image:
    """Return the picture with a grey field (128 is neutral) modulating its tones by `amount` (0..1)."""
    table = spread(amount)
    return ImageChops.add(image, Image.merge("RGB", [field.point(table)] * 3), 1, -128)


def paper(size: tuple[int, int], medium: Medium, cells: int = 110) -> Image.Image:
    """Return the tooth of rough paper lit from the upper left, 128 where it is level."""
    field = noise(size, medium.draw, grey_cells(size, cells), 2, 0.8)
    step = max(1, round(medium.unit))
    return ImageChops.subtract(field, ImageChops.offset(field, step, step), 2, 128)


def outlines(image: Image.Image, unit: float, gain: float) -> Image.Image:
    """Return where darker shapes meet lighter ones, as an L mask."""
    grey = image.convert("L")
    fine = grey.filter(ImageFilter.BoxBlur(max(0.6, 0.7 * unit)))
    broad = grey.filter(ImageFilter.BoxBlur(max(1.6, 2.6 * unit)))
    return ImageChops.subtract(broad, fine, 0.16 / gain)
