"""Pencil: graphite in crossed layers of strokes on toothed paper, outlines drawn over them."""

import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from mayfly.painter.colour import curve, ramp, scaled
from mayfly.painter.styles.medium import Medium, outlines, paper, textured

# angle from the horizontal, strokes per picture, darkness of the lead, tones (0..255) that call for this layer
_HATCHES = ((58, 1500, (120, 190), (225, 120)), (34, 1300, (80, 150), (150, 62)), (112, 1100, (40, 110), (88, 14)))


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a graphite drawing."""
    size, unit = image.size, medium.unit
    grey = ImageOps.autocontrast(image.convert("L"), cutoff=1)
    drawing = Image.new("L", size, 253)
    for angle, count, lead, (light, dark) in _HATCHES:
        layer = ImageChops.darker(drawing, _hatch(size, medium.draw, unit, angle, count, lead))
        drawing = Image.composite(drawing, layer, grey.point(ramp(dark, light)))
    smudge = grey.filter(ImageFilter.BoxBlur(0.8 * unit)).point(curve(lambda value: 132 + value * 0.49))
    drawing = ImageChops.multiply(drawing, smudge)
    fine = ImageChops.subtract(grey.filter(ImageFilter.BoxBlur(1.3 * unit)), grey).point(scaled(3.4))
    line = outlines(image, unit, 1.5).point(ramp(16, 150, 225))
    drawing = ImageChops.subtract(drawing, ImageChops.lighter(fine, line))
    shade = ImageOps.colorize(drawing, (38, 38, 46), (252, 250, 244))
    return textured(shade, paper(size, medium), 0.3)


def _hatch(
    size: tuple[int, int], draw: random.Random, unit: float, angle: float, count: int, lead: tuple[int, int]
) -> Image.Image:
    """Return strokes in one direction, slightly uneven, on white."""
    width, height = size
    image = Image.new("L", size, 255)
    pen = ImageDraw.Draw(image)
    thick = max(1, round(1.15 * unit))
    # A stroke is never thinner than a pixel, so a small sheet takes fewer of them.
    strokes = round(count * max(1.0, min(4.0, max(width / height, height / width))) * min(1.0, max(0.25, unit * 1.2)))
    for _ in range(strokes):
        x, y = draw.uniform(-0.1, 1.1) * width, draw.uniform(-0.1, 1.1) * height
        turn = math.radians(angle + draw.uniform(-5, 5))
        reach = draw.uniform(16, 44) * unit
        dx, dy = math.cos(turn) * reach, -math.sin(turn) * reach
        pen.line((x - dx, y - dy, x + dx, y + dy), fill=draw.randint(*lead), width=thick)
    return image
