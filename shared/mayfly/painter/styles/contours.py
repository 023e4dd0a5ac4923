"""Lines found in a picture: what outlines, leads and pen strokes follow."""

from PIL import Image, ImageChops, ImageFilter
from PIL.Image import Resampling

from mayfly.painter.colour import curve, ramp
from mayfly.painter.styles.medium import Medium


def contours(image: Image.Image, medium: Medium, width: float = 1.0, gain: float = 1.0) -> Image.Image:
    """Return dark-side outlines of shapes as an L mask, 255 on the line, about `width` design pixels wide.

    A difference of two blurs (Marr and Hildreth's edge, in boxes), of the green and the blue channel, so that shapes
    of one brightness but two colours part too.
    """
    green, blue = (_edges(image.getchannel(channel), medium.unit * width) for channel in ("G", "B"))
    return ImageChops.lighter(green, blue).point(ramp(34 / gain, 96 / gain))


def _edges(grey: Image.Image, width: float) -> Image.Image:
    fine = grey.filter(ImageFilter.BoxBlur(max(0.6, 0.8 * width)))
    broad = grey.filter(ImageFilter.BoxBlur(max(1.6, 2.6 * width)))
    return ImageChops.subtract(broad, fine, 0.16)


def drawn(image: Image.Image, medium: Medium, width: float = 1.0, gain: float = 1.0) -> Image.Image:
    """Return outlines as a draughtsman gives them: the subjects whole and firm, what is round them light and sparse."""
    near = contours(image, medium, width * 0.8, gain)
    cast = medium.cast
    if cast is None:
        return near
    plain = smoothed(image.convert("L"), medium.unit, 1.1)
    far = _edges(plain, medium.unit * width * 0.8).point(ramp(20 / gain, 56 / gain)).point(_FAINT)
    lines = Image.composite(near, far, cast)
    return ImageChops.lighter(lines, silhouette(cast, medium, width))


_FAINT = curve(lambda value: value * 0.72)


def silhouette(cast: Image.Image, medium: Medium, width: float = 1.0) -> Image.Image:
    """Return the outline of the subjects as an L mask, on both sides of their edge."""
    soft = cast.filter(ImageFilter.BoxBlur(max(0.7, 1.1 * medium.unit * width)))
    return soft.point(curve(lambda value: (112 - abs(value - 128)) * 4.4))


def smoothed(image: Image.Image, unit: float, reach: float = 2.0) -> Image.Image:
    """Return the picture without its small detail, worked out at half its size."""
    if min(image.size) < 16:
        return image
    half = image.reduce(2).filter(ImageFilter.BoxBlur(max(0.5, reach * unit / 2)))
    return half.resize(image.size, Resampling.BILINEAR)


def evened(image: Image.Image, mean: int) -> Image.Image:
    """Return the picture (L or RGB) with its tones bent to lie around a mean: neither lost in the dark nor pale."""
    counts = (image if image.mode == "L" else image.convert("L")).histogram()
    total = max(1, sum(counts))
    lowest, highest = 0.3, 3.0
    for _ in range(12):
        middle = (lowest + highest) / 2
        bent = sum(count * (level / 255) ** middle for level, count in enumerate(counts)) / total
        lowest, highest = (middle, highest) if bent > mean / 255 else (lowest, middle)
    # The exponent is rounded so that the same table comes out everywhere.
    table = curve(lambda value: 255 * (value / 255) ** round(lowest, 2))
    return image.point(table * len(image.getbands()))
