"""Neon: night in violet and petrol, outlines that shine in magenta and cyan, glow all round."""

from PIL import Image, ImageChops, ImageFilter
from PIL.Image import Resampling

from mayfly.painter.colour import curve, rgb, scaled
from mayfly.painter.fields import side_fade, toned
from mayfly.painter.styles.contours import drawn
from mayfly.painter.styles.medium import Medium, contrasted, saturated, vignetted

_NIGHT = (
    (0.0, rgb("04030f")),
    (0.35, rgb("1a0f46")),
    (0.62, rgb("43208a")),
    (0.82, rgb("a43fc8")),
    (1.0, rgb("9af0ff")),
)
_TUBES = (("ff2fb0", "23e6ff"), ("23e6ff", "ff2fb0"), ("39ff9d", "a64bff"), ("ffb23b", "ff2fd0"))


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture lit by neon tubes along its outlines."""
    unit = medium.unit
    grey = contrasted(image, 1.1).convert("L").point(curve(lambda value: value * 0.8))
    night = Image.blend(toned(grey, _NIGHT), saturated(image.point(scaled(0.55) * 3), 1.8), 0.42)
    first, last = (rgb(code) for code in medium.draw.choice(_TUBES))
    across = side_fade(image.size, 0.0, 1.0)
    tubes = Image.composite(Image.new("RGB", image.size, last), Image.new("RGB", image.size, first), across)
    line = drawn(image, medium, 1.0, 1.2)
    small = line.reduce(4) if min(image.size) >= 16 else line
    halo = small.filter(ImageFilter.BoxBlur(max(0.6, 1.4 * unit))).filter(ImageFilter.BoxBlur(max(0.6, 1.6 * unit)))
    halo = halo.resize(image.size, Resampling.BILINEAR).point(scaled(1.25))
    glow = ImageChops.multiply(tubes, Image.merge("RGB", [halo] * 3))
    lit = ImageChops.screen(night, glow)
    lit.paste(tubes, (0, 0), line.point(scaled(0.9)))
    core = line.point(curve(lambda value: (value - 170) * 2.2))
    lit.paste((255, 250, 255), (0, 0), core)
    return vignetted(lit, 0.6)
