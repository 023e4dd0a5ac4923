"""Charcoal: black smudged into toothed paper, deep darks, lights lifted out, outlines drawn twice."""

from PIL import Image, ImageChops, ImageFilter, ImageOps

from mayfly.painter.colour import curve, ramp, scaled
from mayfly.painter.fields import noise
from mayfly.painter.styles.contours import contours, drawn, evened
from mayfly.painter.styles.medium import Medium, grey_cells

_SOLID = [0] * 128 + [255] * 128
_LIFTED = curve(lambda value: 34 + 221 * (value / 255) ** 0.72)


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture in charcoal."""
    size, unit = image.size, medium.unit
    grey = evened(ImageOps.autocontrast(image.convert("L"), cutoff=2), 156)
    if medium.cast is not None:  # subjects get lights and darks of their own
        own = ImageOps.autocontrast(image.convert("L"), cutoff=1, mask=medium.cast.point(_SOLID))
        grey.paste(own.point(_LIFTED), (0, 0), medium.cast)
    smudged = Image.blend(grey, grey.filter(ImageFilter.BoxBlur(3 * unit)), 0.55)
    if medium.cast is not None:  # a stump smudges the ground; faces are drawn with the point
        smudged.paste(Image.blend(smudged, grey, 0.8), (0, 0), medium.cast)
    tooth = noise(size, medium.draw, grey_cells(size, 190), 2, 0.9)
    strokes = noise(size, medium.draw, (max(2, grey_cells(size, 130)[0] // 5), grey_cells(size, 130)[1]), 2, 0.8)
    rough = Image.blend(tooth, strokes, 0.4)
    bitten = ImageChops.add(smudged, rough, 1, -128).point(curve(lambda value: 128 + (value - 118) * 1.5))
    drawing = Image.blend(smudged, bitten, 0.5)
    line = drawn(image, medium, 1.6, 1.1)
    twice = ImageChops.lighter(line, ImageChops.offset(line, round(2 * unit), round(unit)).point(scaled(0.5)))
    if medium.cast is not None:
        drawing.paste(Image.blend(smudged, bitten, 0.2), (0, 0), medium.cast)
        box = medium.cast.getbbox() or (0, 0, *size)
        features = contours(image.crop(box), medium, 0.64, 0.9)
        twice.paste(features, box[:2], medium.cast.crop(box))
    drawing = ImageChops.subtract(drawing, ImageChops.multiply(twice, rough.point(ramp(60, 150))).point(scaled(0.85)))
    return ImageOps.colorize(drawing, (20, 19, 22), (244, 240, 232), (128, 126, 124))
