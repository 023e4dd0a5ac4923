"""Ink wash: pools of grey that bleed into rice paper, brush lines that swell and break, a red seal."""

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps
from PIL.Image import Resampling

from mayfly.painter.colour import curve, ramp, scaled
from mayfly.painter.fields import lay, noise
from mayfly.painter.styles.contours import drawn, evened, smoothed
from mayfly.painter.styles.medium import Medium, grey_cells, paper, textured

_PAPER, _INK, _SEAL = (246, 240, 226), (22, 22, 30), (182, 42, 34)
_WASHES = curve(lambda value: 255 - (255 - round(value / 255 * 5) / 5 * 255) * 0.82)


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture in black ink, with a memory of its colours."""
    size, unit = image.size, medium.unit
    grey = evened(ImageOps.autocontrast(smoothed(image, unit, 3.0).convert("L"), cutoff=2), 176)
    if medium.cast is not None:
        mist = ImageOps.invert(medium.cast.reduce(4).filter(ImageFilter.BoxBlur(5 * unit))).resize(
            size, Resampling.BILINEAR
        )
        grey = ImageChops.add(grey, mist.point(scaled(0.16)))
    pools = noise(size, medium.draw, grey_cells(size, 6), 5, 0.6)
    uneven = ImageChops.add(grey, pools, 1, -128)
    tone = Image.blend(grey, uneven, 0.3).point(curve(lambda value: 40 + value * 0.92))
    washes = tone.reduce(2).point(_WASHES).filter(ImageFilter.BoxBlur(1.2 * unit)) if min(size) >= 16 else tone
    washes = ImageChops.lighter(washes.resize(size, Resampling.BILINEAR), tone.point(curve(lambda value: value - 60)))
    sheet = ImageOps.colorize(washes, _INK, _PAPER, (134, 132, 130))
    sheet = Image.blend(sheet, ImageChops.multiply(sheet, smoothed(image, unit, 4.0)), 0.2)
    brush = ImageChops.multiply(drawn(image, medium, 1.7, 1.1), pools.point(ramp(52, 120)))
    lay(sheet, _INK, (0, 0), brush.point(scaled(0.95)))
    _seal(sheet, medium)
    return textured(sheet, paper(size, medium, 150), 0.14)


def _seal(sheet: Image.Image, medium: Medium) -> None:
    """Press a square seal with invented strokes into a lower corner."""
    side = max(8, round(min(sheet.size) * 0.075))
    stamp = Image.new("L", (side * 4, side * 4))
    pen = ImageDraw.Draw(stamp)
    pen.rounded_rectangle((4, 4, side * 4 - 5, side * 4 - 5), radius=side * 0.4, fill=230)
    for index in range(4):
        level = side * (0.8 + 0.8 * index)
        pen.line((side * 0.7, level, side * medium.draw.uniform(1.6, 3.3), level), fill=0, width=max(2, side // 5))
        x = side * (0.8 + 0.8 * medium.draw.random() * index)
        pen.line((x, side * 0.7, x, side * medium.draw.uniform(1.8, 3.3)), fill=0, width=max(2, side // 5))
    mask = stamp.reduce(4)
    x = sheet.width - round(side * 1.7) if medium.draw.random() < 0.5 else round(side * 0.7)
    lay(sheet, _SEAL, (x, sheet.height - round(side * 1.7)), mask)
