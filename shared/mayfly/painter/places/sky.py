"""Above the clouds: a sea of cloud in rows that the sun lights from the side, peaks that break through at times."""

import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import lighter, mix, ramp, rgb, scaled
from mayfly.painter.elements import land
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.fields import add_glow, noise, relief, toned, vertical
from mayfly.painter.stage import Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("above clouds")
    horizon = canvas.camera.level(draw, 0.56, 0.7)
    paint_sky(canvas, horizon)
    if draw.random() < 0.5 or canvas.wants("rainbow"):
        paint_clouds(canvas, horizon * 0.6)
    palette = canvas.palette
    far = mix(palette.cloud_lit, palette.haze, 0.5)
    lower = Image.new("RGB", canvas.image.size)
    lower.paste(vertical(canvas.image.size, [(0, far), (1, mix(palette.cloud_shade, palette.cloud_lit, 0.4))]))
    top = int(horizon * canvas.height)
    canvas.image.paste(lower.crop((0, 0, canvas.width, canvas.height - top)), (0, top))
    if draw.random() < 0.4:
        land.mountains(canvas, "peaks", horizon + 0.04, draw.uniform(0.1, 0.2), rgb("6f80a4"), 0.5, 0.8, 3)
    rough = noise(canvas.image.size, draw, canvas.cells(13, 1.2), 4, 0.6)
    for index in range(6):
        share = index / 5
        level = horizon + 0.015 + (1.02 - horizon) * share**1.3
        _bank(canvas, draw, rough, level, 0.03 + 0.12 * share, round((15 - 8 * share) * max(1.0, canvas.aspect)), share)
    span = min(canvas.image.size)
    at = (canvas.sun[0] * canvas.width, horizon * canvas.height)
    add_glow(canvas.image, at, span * 1.3, palette.sun, 0.34 * (1 - palette.darkness), 2.2, flatness=2.2)
    return canvas.stage(ground=None, floats=True)


def _bank(
    canvas: Canvas, draw: random.Random, rough: Image.Image, level: float, tall: float, count: int, near: float
) -> None:
    """Heap one row of clouds along a level (fractions): round heads above, mist below."""
    palette = canvas.palette
    span = tall * canvas.height
    top = max(0, int((level - tall * 1.6) * canvas.height))
    bottom = min(canvas.height, int((level + tall * 1.4) * canvas.height) + 2)
    size = (canvas.width, bottom - top)
    if size[1] < 4:
        return
    body = Image.new("L", size)
    pen = ImageDraw.Draw(body)
    floor = level * canvas.height - top
    phase = draw.uniform(0, math.tau)
    for index in range(count * 4):
        x = (index + draw.uniform(0, 1)) / (count * 4) * 1.1 - 0.05
        swell = 0.6 + 0.4 * math.sin(phase + x * 9 + index % 3)
        radius = span * draw.uniform(0.3, 0.66) * swell
        y = floor - span * draw.uniform(0.0, 0.5) * swell
        pen.ellipse(
            (x * canvas.width - radius * 1.25, y - radius, x * canvas.width + radius * 1.25, y + radius), fill=255
        )
    if floor < size[1]:
        pen.rectangle((0, floor, size[0], size[1]), fill=255)
    soft = body.filter(ImageFilter.BoxBlur(max(1, span * 0.06)))
    part = rough.crop((0, top, size[0], bottom))
    mask = Image.blend(soft, part, 0.26).point(ramp(92, 150))
    mask = ImageChops.multiply(mask, soft.point(ramp(0, 80)))
    wide = Image.blend(body.filter(ImageFilter.BoxBlur(max(1, span * 0.16))), part, 0.34)
    rise = relief(wide, -canvas.side * span * 0.1, span * 0.16, 0.4)
    lit = lighter(mix(palette.cloud_lit, palette.haze, 0.3 * (1 - near)), 0.22 * (1 - palette.darkness))
    shade = mix(mix(palette.cloud_shade, palette.sky[0], 0.3 * near + 0.16), palette.haze, 0.4 * (1 - near))
    colours = toned(rise, ((0.0, shade), (0.49, mix(shade, lit, 0.7)), (1.0, lit)))
    canvas.image.paste(colours, (0, top), mask.point(scaled(0.97)))
