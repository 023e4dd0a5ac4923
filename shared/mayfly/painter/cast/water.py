"""What lies on water: the hull cut by the water line, its reflection, and a few ripples."""

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from mayfly.painter.cast.tables import linear
from mayfly.painter.colour import mix
from mayfly.painter.fields import fade, lay
from mayfly.painter.stage import Stage


def reflection(stage: Stage, sprite: Image.Image, left: int, line: int, phase: float) -> None:
    """Mirror the sprite (what is above its water line) below `line`, broken by waves and fading."""
    width, height = sprite.size
    tall = max(2, min(int(height * 0.62), stage.image.height - line))
    if tall < 3:
        return
    mirror = sprite.transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize(
        (width, max(2, int(height * 0.62))), Image.Resampling.BILINEAR
    )
    mirror = mirror.crop((0, 0, width, tall))
    swing = max(1.0, 2.2 * stage.unit)
    step = max(1, round(2.2 * stage.unit))
    margin = int(swing * 4) + 1
    waved = Image.new("RGBA", (width + 2 * margin, tall))
    for top in range(0, tall, step):
        shift = (
            swing
            * (0.5 + 1.8 * top / tall)
            * math.sin(phase + top / stage.unit * 0.55 + math.sin(top / stage.unit * 0.13) * 2)
        )
        waved.paste(mirror.crop((0, top, width, min(tall, top + step))), (margin + round(shift), top))
    alpha = waved.getchannel("A")
    alpha = ImageChops.multiply(alpha, fade(alpha.size, 0.62, 0.0))
    below = stage.image.crop((left - margin, line, left - margin + waved.width, line + tall))
    tone = Image.blend(waved.convert("RGB"), below, 0.34)
    stage.image.paste(tone, (left - margin, line), alpha)


def sunk(sprite: Image.Image, foot: float, phase: float) -> Image.Image:
    """Return the sprite without what lies below the water line at `foot` of its height; the edge is wavy."""
    width, height = sprite.size
    line = height * foot
    mask = Image.new("L", (width * 2, height * 2))
    swing = max(0.6, height * 0.006)
    points = [(x * width / 12, 2 * (line + swing * math.sin(phase + x * 1.3))) for x in range(25)]
    ImageDraw.Draw(mask).polygon([(0, 0), *[(0, points[0][1])], *points, (width * 2, 0)], fill=255)
    result = sprite.copy()
    result.putalpha(ImageChops.multiply(sprite.getchannel("A"), mask.reduce(2)))
    return result


def ripples(stage: Stage, left: int, right: int, line: int, phase: float) -> None:
    """Draw the wet dark line and a few light rings where the hull meets the water."""
    unit = stage.unit
    wide = max(4, int((right - left) * 1.3))
    tall = max(4, int(9 * unit))
    shade = Image.new("L", (wide, tall * 2))
    draw = ImageDraw.Draw(shade)
    draw.ellipse((wide * 0.1, tall * 0.7, wide * 0.9, tall * 1.3), fill=150)
    shade = shade.filter(ImageFilter.BoxBlur(max(1, 2 * unit)))
    at = ((left + right) // 2 - wide // 2, line - tall)
    lay(stage.image, mix(stage.light.shadow, (6, 14, 34), 0.6), at, shade)
    foam = Image.new("L", (wide * 2, tall * 4))
    draw = ImageDraw.Draw(foam)
    for ring in range(3):
        start = wide * (0.2 - 0.08 * ring + 0.03 * math.sin(phase + ring * 2))
        y = tall * (2.05 + 0.5 * ring)
        end = wide * 2 - start * (1 + 0.3 * math.sin(phase * 2 + ring))
        draw.arc(
            (start, y - tall * 0.4, max(start + 2, end), y + tall * 0.3),
            15,
            165,
            fill=190 - 50 * ring,
            width=max(1, round(2 * unit)),
        )
    lay(stage.image, mix(stage.light.key, (255, 255, 255), 0.5), at, foam.reduce(2).point(linear(0.6)))
