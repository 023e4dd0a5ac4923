"""Blueprint: white lines and faint hatching on blue paper, a grid, a frame with marks."""

from PIL import Image, ImageDraw

from mayfly.painter.colour import curve
from mayfly.painter.fields import lay, noise
from mayfly.painter.styles.contours import drawn
from mayfly.painter.styles.medium import Medium, grey_cells, textured

_BLUE, _LINE = (22, 66, 132), (226, 238, 252)


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as an engineer's print."""
    size, unit = image.size, medium.unit
    sheet = Image.new("RGB", size, _BLUE)
    grey = image.convert("L")
    lay(sheet, (92, 142, 206), (0, 0), grey.point(curve(lambda value: value * 0.34)))
    lay(sheet, _LINE, (0, 0), _grid(size, unit))
    lines = drawn(image, medium, 1.05, 1.25)
    lay(sheet, _LINE, (0, 0), lines)
    _frame(sheet, unit)
    return textured(sheet, noise(size, medium.draw, grey_cells(size, 30), 4, 0.7), 0.07)


def _grid(size: tuple[int, int], unit: float) -> Image.Image:
    """Return fine and coarse grid lines as a mask."""
    mask = Image.new("L", size)
    pen = ImageDraw.Draw(mask)
    for step, level in ((16 * unit, 26), (80 * unit, 58)):
        for index in range(1, int(max(size) / step) + 1):
            at = round(index * step)
            pen.line((at, 0, at, size[1]), fill=level)
            pen.line((0, at, size[0], at), fill=level)
    return mask


def _frame(sheet: Image.Image, unit: float) -> None:
    """Draw a double frame with ticks on its sides."""
    pen, (width, height) = ImageDraw.Draw(sheet), sheet.size
    for inset, thick in ((9 * unit, 2.0), (15 * unit, 1.0)):
        pen.rectangle(
            (inset, inset, width - 1 - inset, height - 1 - inset), outline=_LINE, width=max(1, round(thick * unit))
        )
    for index in range(1, 8):
        x, y = width * index / 8, height * index / 8
        for line in ((x, 9 * unit, x, 15 * unit), (9 * unit, y, 15 * unit, y)):
            pen.line(line, fill=_LINE, width=max(1, round(unit)))
