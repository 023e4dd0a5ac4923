"""Pop art: flat poster colours, dots in the half-shades, thick black outlines."""

from PIL import Image, ImageChops, ImageDraw

from mayfly.painter.colour import curve, rgb
from mayfly.painter.fields import lay
from mayfly.painter.styles.contours import drawn, evened
from mayfly.painter.styles.flats import flattened
from mayfly.painter.styles.medium import Medium, contrasted, saturated


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a print of the sixties."""
    unit = medium.unit
    bright = saturated(contrasted(evened(image, 132), 1.3, 12), 2.3)
    flat = flattened(bright, medium, 22, 2.6)
    shade = image.convert("L").point(curve(lambda value: 255 - abs(value - 110) * 4.2))
    dots = ImageChops.multiply(_dots(image.size, unit), shade)
    lay(
        flat,
        rgb("ffffff") if medium.draw.random() < 0.5 else rgb("10101a"),
        (0, 0),
        dots.point(curve(lambda v: v * 0.42)),
    )
    lay(flat, (14, 12, 20), (0, 0), drawn(image, medium, 1.5, 1.1))
    return flat


def _dots(size: tuple[int, int], unit: float) -> Image.Image:
    """Return a screen of dots on the diagonal, as newspapers print grey."""
    pitch = max(4, round(7 * unit))
    tile = Image.new("L", (pitch * 8, pitch * 8))
    reach = pitch * 8 * 0.27
    pen = ImageDraw.Draw(tile)
    for x, y in ((0, 0), (1, 0), (0, 1), (1, 1), (0.5, 0.5)):
        cx, cy = x * pitch * 8, y * pitch * 8
        pen.ellipse((cx - reach, cy - reach, cx + reach, cy + reach), fill=255)
    tile = tile.reduce(8)
    row = Image.new("L", (size[0], pitch))
    for x in range(0, size[0], pitch):
        row.paste(tile, (x, 0))
    screen = Image.new("L", size)
    for y in range(0, size[1], pitch):
        screen.paste(row, (0, y))
    return screen
