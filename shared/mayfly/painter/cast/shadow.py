"""Shadows of what stands on the ground: close under the feet, and cast away from the sun."""

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from mayfly.painter.cast.tables import linear
from mayfly.painter.colour import mix
from mayfly.painter.fields import fade, lay
from mayfly.painter.stage import Stage


def contact(stage: Stage, alpha: Image.Image, left: int, foot: int, strength: float) -> None:
    """Darken the ground where the lowest tenth of the sprite touches it, and softly all under it."""
    width, height = alpha.size
    dark = mix(stage.light.shadow, (8, 8, 22), 0.5)
    band = max(2, height // 10)
    feet = alpha.crop((0, height - band, width, height)).resize((width, 1), Image.Resampling.BOX)
    margin = max(2, min(width, height) // 12)
    deep = max(3, min(width, height) // 9)
    spot = Image.new("L", (width + 2 * margin, deep + 2 * margin))
    spot.paste(feet.point(linear(2.2)).resize((width, deep), Image.Resampling.NEAREST), (margin, margin))
    spot = spot.filter(ImageFilter.BoxBlur(max(1, margin * 0.55)))
    lay(stage.image, dark, (left - margin, foot - margin - deep // 2), spot.point(linear(0.62 * strength)))
    wide, tall = max(4, int(width * 1.1)), max(4, int(min(width, height * 1.4) * 0.2))
    pool = Image.new("L", (wide, tall))
    ImageDraw.Draw(pool).ellipse((wide * 0.06, tall * 0.14, wide * 0.94, tall * 0.86), fill=255)
    pool = pool.filter(ImageFilter.BoxBlur(max(1, tall * 0.14)))
    at = (left + width // 2 - wide // 2, foot - tall // 2)
    lay(stage.image, dark, at, pool.point(linear(0.30 * strength)))


def cast(stage: Stage, alpha: Image.Image, left: int, foot: int, towards: float) -> None:
    """Lay the sprite's long shadow on the ground, towards the viewer and away from the sun."""
    light = stage.light
    if light.strength < 0.12:
        return
    width, height = alpha.size
    low = light.time in ("dawn", "sunset")
    length = max(3, int(min(height, width * 1.6) * (0.36 if low else 0.22)))
    lean = -towards * length * (1.5 if low else 1.1)
    wide = width + abs(int(lean)) + 2
    offset = 0 if lean > 0 else int(lean)
    rows = alpha.resize((width, length), Image.Resampling.BOX)
    data = (1, -lean / length, offset, 0, -1, length)  # sheared and upside down
    shape = rows.transform((wide, length), Image.Transform.AFFINE, data, Image.Resampling.BILINEAR)
    shape = shape.filter(ImageFilter.BoxBlur(max(0.8, 2.0 * stage.unit)))
    share = 0.34 + 0.3 * light.strength
    shape = ImageChops.multiply(shape, fade((wide, length), 1.0, 0.0)).point(linear(share))
    lay(stage.image, mix(light.shadow, (8, 8, 22), 0.4), (left + offset, foot - max(1, length // 16)), shape)
