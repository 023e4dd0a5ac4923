"""How light, strong and warm the colours are. A factor of 1 changes nothing."""

from PIL import Image, ImageEnhance, ImageOps

from mayfly.generate.edits import EditWish
from mayfly.imaging.edits.alpha import on_colours

_SEPIA = ((28, 18, 10), (190, 150, 105), (255, 243, 220))  # shadows, middle, lights


def brightness(image: Image.Image, wish: EditWish) -> Image.Image:
    """Make it lighter or darker by a factor; lights bend towards white instead of breaking off."""
    factor = wish.amount or 1.25
    if factor <= 1:
        return on_colours(image, lambda colours: ImageEnhance.Brightness(colours).enhance(factor))
    gamma = 1 / factor
    table = [round(255 * (value / 255) ** gamma) for value in range(256)]
    return on_colours(image, lambda colours: colours.point(table * 3))


def contrast(image: Image.Image, wish: EditWish) -> Image.Image:
    """Spread the tones about the mean by a factor."""
    return on_colours(image, lambda colours: ImageEnhance.Contrast(colours).enhance(wish.amount or 1.25))


def saturation(image: Image.Image, wish: EditWish) -> Image.Image:
    """Make the colours stronger or weaker by a factor."""
    return on_colours(image, lambda colours: ImageEnhance.Color(colours).enhance(wish.amount or 1.35))


def warmth(image: Image.Image, wish: EditWish) -> Image.Image:
    """Shift towards red and yellow (a factor above 1) or towards blue."""
    gain = (wish.amount or 1.2) ** 0.5
    red, green, blue = ([min(255, round(value * by)) for value in range(256)] for by in (gain, 1.0, 1 / gain))
    return on_colours(image, lambda colours: colours.point(red + green + blue))


def grayscale(image: Image.Image, wish: EditWish) -> Image.Image:  # noqa: ARG001 - operations look alike
    """Take the colours out (ITU-R 601 luma)."""
    return on_colours(image, lambda colours: colours.convert("L").convert("RGB"))


def sepia(image: Image.Image, wish: EditWish) -> Image.Image:  # noqa: ARG001
    """Tone it brown like an old print."""
    dark, middle, light = _SEPIA
    return on_colours(image, lambda colours: ImageOps.colorize(colours.convert("L"), dark, light, middle))


def invert(image: Image.Image, wish: EditWish) -> Image.Image:  # noqa: ARG001
    """Turn it into its negative."""
    return on_colours(image, ImageOps.invert)
