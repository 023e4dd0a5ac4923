"""Noir: hard black and white, a lamp's pool of light, the shadow of a blind across it at times, coarse grain."""

from PIL import Image, ImageChops, ImageFilter, ImageOps

from mayfly.painter.colour import curve
from mayfly.painter.fields import fade, grain, lay
from mayfly.painter.shapes import polygon_mask
from mayfly.painter.styles.medium import Medium, bloomed, textured, vignetted

_HARD = curve(
    lambda value: 255 * (value / 255) ** 1.25 / ((value / 255) ** 1.25 + 0.9 * (1 - value / 255) ** 1.9 + 1e-6)
)


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a still of a black-and-white film."""
    grey = ImageOps.autocontrast(image.convert("L"), cutoff=1).point(_HARD)
    still = ImageOps.colorize(grey, (7, 8, 12), (246, 243, 236), (118, 118, 120))
    if medium.draw.random() < 0.5:
        lay(still, (6, 7, 11), (0, 0), _blind(image.size, medium))
    still = bloomed(still, 0.5, medium.unit)
    return textured(vignetted(still, 0.8), grain(image.size, medium.draw), 0.1)


def _blind(size: tuple[int, int], medium: Medium) -> Image.Image:
    """Return the slanting shadow of a window's blind, soft at its ends."""
    width, height = size
    slant = medium.draw.uniform(0.14, 0.3) * medium.draw.choice((-1, 1)) * height
    gap = height * medium.draw.uniform(0.075, 0.1)
    slats = []
    for index in range(-4, int(height / gap) + 5):
        top = index * gap
        slats.append([(0, top), (width, top + slant), (width, top + slant + gap * 0.5), (0, top + gap * 0.5)])
    mask = polygon_mask(size, slats, 128).filter(ImageFilter.BoxBlur(2.2 * medium.unit))
    return ImageChops.multiply(mask, fade(size, 0.95, 0.35))
