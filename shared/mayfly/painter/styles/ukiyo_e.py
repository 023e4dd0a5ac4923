"""Ukiyo-e: the flat dyes of a Japanese woodblock print, indigo lines, a graded sky, the grain of the block, a seal."""

from PIL import Image, ImageDraw

from mayfly.painter.colour import rgb, scaled
from mayfly.painter.fields import fade, lay, noise
from mayfly.painter.styles.contours import drawn
from mayfly.painter.styles.flats import printed
from mayfly.painter.styles.medium import Medium, contrasted, grey_cells, saturated, textured

_DYES = (
    "1d3461", "2f5d8a", "6f9bb8", "b7cfd0", "f0e3c4", "e2c48f", "c9a05a", "b5472f", "d9835f", "e9b7a0", "5b7f5a",
    "93a873", "34472f", "6b4a34", "3a2f38", "d8d4c0", "8c8f98",
)  # fmt: skip


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a woodblock print."""
    size = image.size
    flat = printed(saturated(contrasted(image, 1.08, 22), 1.05), medium, _DYES, 3.0)
    sheet = Image.blend(flat, image, 0.12)
    lay(sheet, rgb("1d3f7a"), (0, 0), fade(size, 0.62, -1.6))
    lay(sheet, rgb("1c2238"), (0, 0), drawn(image, medium, 1.2, 1.1).point(scaled(0.92)))
    grain = noise(size, medium.draw, (max(2, grey_cells(size, 5)[0]), grey_cells(size, 90)[1]), 3, 0.7)
    sheet = Image.blend(sheet, Image.new("RGB", size, rgb("f0e3c4")), 0.1)
    _cartouche(sheet, medium)
    return textured(sheet, grain, 0.1)


def _cartouche(sheet: Image.Image, medium: Medium) -> None:
    """Print the title's slip: a red oblong with invented strokes, in an upper corner."""
    wide, tall = max(6, round(min(sheet.size) * 0.05)), max(12, round(min(sheet.size) * 0.17))
    left = round(wide * 0.8) if medium.draw.random() < 0.5 else sheet.width - round(wide * 1.8)
    top, pen = round(wide * 0.8), ImageDraw.Draw(sheet)
    line = max(1, wide // 10)
    pen.rectangle((left, top, left + wide, top + tall), fill=rgb("c4523a"), outline=rgb("1c2238"), width=line)
    for index in range(4):
        y = top + tall * (0.12 + 0.22 * index)
        for _ in range(3):
            x, level = left + wide * medium.draw.uniform(0.2, 0.5), y + wide * medium.draw.uniform(0, 0.5)
            pen.line((x, level, x + wide * 0.4, level), fill=rgb("f0e3c4"), width=line)
        pen.line((left + wide * 0.5, y, left + wide * 0.5, y + wide * 0.6), fill=rgb("f0e3c4"), width=line)
