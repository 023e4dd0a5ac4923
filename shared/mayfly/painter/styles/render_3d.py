"""3d look: rounded, softly lit plastic, with shade in the hollows and a lens that blurs the far and the near."""

from PIL import Image, ImageChops, ImageFilter
from PIL.Image import Resampling

from mayfly.painter.colour import curve, ramp, scaled
from mayfly.painter.fields import lay
from mayfly.painter.styles.contours import smoothed
from mayfly.painter.styles.medium import Medium, bloomed, contrasted, saturated, textured, vignetted


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a render of soft plastic."""
    unit, size = medium.unit, image.size
    clean = saturated(contrasted(Image.blend(smoothed(image, unit, 2.0), image, 0.45), 1.04, 8), 1.32)
    grey = clean.convert("L")
    small = grey.reduce(2) if min(size) >= 16 else grey
    height = small.filter(ImageFilter.BoxBlur(2.2 * unit)).filter(ImageFilter.BoxBlur(2.2 * unit))
    step = max(1, round(2 * unit))
    bumps = ImageChops.subtract(height, ImageChops.offset(height, step, step), 0.8, 128).resize(
        size, Resampling.BILINEAR
    )
    round_ = textured(clean, bumps, 0.55)
    hollow = ImageChops.subtract(small.filter(ImageFilter.BoxBlur(9 * unit)), small, 0.7)
    lay(round_, (34, 22, 60), (0, 0), hollow.resize(size, Resampling.BILINEAR).point(scaled(0.5)))
    lay(round_, (255, 255, 255), (0, 0), bumps.point(ramp(150, 214, 120)))
    focus = _focus(size)
    far = (
        (round_.reduce(2) if min(size) >= 16 else round_)
        .filter(ImageFilter.BoxBlur(2.4 * unit))
        .resize(size, Resampling.BILINEAR)
    )
    if medium.cast is not None:  # the lens is on the subjects, which bring their own modelling
        round_.paste(Image.blend(round_, contrasted(saturated(image, 1.2), 1.04, 6), 0.72), (0, 0), medium.cast)
        focus = ImageChops.subtract(focus, medium.cast)
    round_.paste(far, (0, 0), focus)
    return vignetted(bloomed(round_, 0.5, unit), 0.22)


def _focus(size: tuple[int, int]) -> Image.Image:
    """Return how far each row lies out of the lens's focus, which is a little below the middle."""
    table = curve(lambda value: abs(value / 255 - 0.6) * 420 - 90)
    column = Image.frombytes("L", (1, 256), bytes(table))
    return column.resize((1, size[1]), Resampling.BILINEAR).resize(size, Resampling.NEAREST)
