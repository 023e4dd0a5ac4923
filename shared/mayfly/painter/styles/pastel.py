"""Pastel: chalk in slanting strokes over a tinted paper whose tooth stays bare."""

import random

from PIL import Image, ImageChops, ImageFilter
from PIL.Image import Resampling

from mayfly.painter.colour import ramp, scaled
from mayfly.painter.fields import lay, noise
from mayfly.painter.styles.contours import drawn, smoothed
from mayfly.painter.styles.medium import Medium, contrasted, grey_cells, saturated, textured

_PAPERS = ((232, 222, 206), (206, 212, 214), (226, 208, 200), (214, 206, 222))


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture in soft pastel."""
    size, unit, draw = image.size, medium.unit, medium.draw
    soft = saturated(contrasted(smoothed(image, unit, 3.4), 0.92, 20), 1.3)
    chalk = Image.blend(soft, image, 0.36)
    tooth = noise(size, draw, grey_cells(size, 200), 2, 0.9)
    grip = Image.blend(tooth, _strokes(size, draw), 0.6)
    sheet = Image.new("RGB", size, draw.choice(_PAPERS))
    sheet.paste(chalk, (0, 0), grip.point(ramp(50, 126)))
    sheet = Image.blend(sheet, chalk, 0.5)
    lay(sheet, (70, 52, 84), (0, 0), ImageChops.multiply(drawn(image, medium, 1.3, 0.9), tooth).point(scaled(0.8)))
    light = soft.convert("L").point(ramp(196, 250)).filter(ImageFilter.BoxBlur(unit))
    lay(sheet, (255, 250, 240), (0, 0), ImageChops.multiply(light, grip).point(scaled(0.5)))
    return textured(sheet, grip, 0.22)


def _strokes(size: tuple[int, int], draw: random.Random) -> Image.Image:
    """Return the streaks of a stick of chalk drawn aslant."""
    side = max(size) * 3 // 2
    long, short = grey_cells((side, side), 14)[0], grey_cells((side, side), 200)[1]
    streaks = noise((side, side), draw, (long, short), 2, 0.9).rotate(33, Resampling.BILINEAR)
    left, top = (side - size[0]) // 2, (side - size[1]) // 2
    return streaks.crop((left, top, left + size[0], top + size[1]))
