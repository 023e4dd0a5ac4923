"""Vintage film: faded blacks, warm dyes, a leak of light at one edge, dust, grain, a rounded frame."""

from PIL import Image, ImageDraw, ImageFilter

from mayfly.painter.colour import by_channel, curve
from mayfly.painter.fields import add_glow, grain, lay
from mayfly.painter.styles.medium import Medium, saturated, textured, vignetted

_DYES = by_channel(
    curve(lambda value: 38 + value * 0.83),
    curve(lambda value: 30 + value * 0.8),
    curve(lambda value: 44 + value * 0.6),
)
_PAPER = (246, 240, 226)


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as an old print."""
    unit, draw = medium.unit, medium.draw
    soft = Image.blend(image, image.filter(ImageFilter.BoxBlur(1.6 * unit)), 0.5)
    print_ = vignetted(saturated(soft, 0.86).point(_DYES), 0.5)
    edge = draw.choice((0.0, 1.0))
    side = min(image.size)
    at = (edge * image.width, draw.uniform(0.15, 0.85) * image.height)
    add_glow(print_, at, side * draw.uniform(0.8, 1.2), (255, 132, 58), 0.55, 2.2, flatness=0.55)
    add_glow(print_, at, side * 0.5, (255, 214, 130), 0.4, 2.2, flatness=0.5)
    print_ = textured(print_, grain(image.size, draw), 0.085)
    pen = ImageDraw.Draw(print_)
    for _ in range(14):
        x, y = draw.random() * image.width, draw.random() * image.height
        reach = draw.uniform(0.5, 1.6) * unit
        pen.ellipse((x - reach, y - reach, x + reach, y + reach), fill=(236, 228, 208))
    return _framed(print_, unit)


def _framed(print_: Image.Image, unit: float) -> Image.Image:
    """Return the print with a white border and rounded corners."""
    size = print_.size
    border = round(min(size) * 0.04)
    window = Image.new("L", (size[0] * 2, size[1] * 2), 255)
    box = (border * 2, border * 2, size[0] * 2 - border * 2 - 1, size[1] * 2 - border * 2 - 1)
    ImageDraw.Draw(window).rounded_rectangle(box, radius=14 * unit, fill=0)
    lay(print_, _PAPER, (0, 0), window.reduce(2))
    return print_
