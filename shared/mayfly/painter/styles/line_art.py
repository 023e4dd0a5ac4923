"""Line art: clean black lines on white, none of them shaded."""

from PIL import Image, ImageChops, ImageOps

from mayfly.painter.colour import ramp
from mayfly.painter.styles.contours import drawn
from mayfly.painter.styles.medium import Medium


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a pen drawing in outlines."""
    lines = drawn(image, medium, 1.2, 1.8)
    if medium.cast is not None:
        dark = ImageChops.multiply(image.convert("L").point(ramp(44, 26)), medium.cast)
        lines = ImageChops.lighter(lines, dark)
    return ImageOps.colorize(ImageOps.invert(lines), (20, 20, 26), (255, 255, 253))
