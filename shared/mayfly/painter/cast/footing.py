"""Sink feet a little into what they stand on: grass before them, snow or sand over their soles."""

import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageStat

from mayfly.painter.colour import mix
from mayfly.painter.stage import PAVED, Colour, Stage

_SUNK = {"snow": 0.055}
"""How deep feet sink, of who stands there: on other soft ground, less."""


def ground_under(stage: Stage, left: int, right: int, foot: int) -> Image.Image | None:
    """Return a strip of the ground just below the feet, before anything is painted there; None on hard floors."""
    if stage.place in PAVED:
        return None
    deep = max(4, int(14 * stage.unit))
    top = max(0, min(stage.image.height - deep, foot + deep // 2))
    box = (max(0, left), top, min(stage.image.width, max(left + 4, right)), top + deep)
    return stage.image.crop(box) if box[2] - box[0] > 3 and stage.image.height >= deep else None


def _is_green(colour: Colour) -> bool:
    return colour[1] > colour[0] * 1.04 and colour[1] > colour[2] * 1.12


def settle(stage: Stage, alpha: Image.Image, left: int, foot: int, strip: Image.Image, draw: random.Random) -> None:
    """Cover the soles of the sprite `alpha` at (left, foot) with blades or a soft ragged edge of the ground's own."""
    mean = ImageStat.Stat(strip).mean
    colour: Colour = (round(mean[0]), round(mean[1]), round(mean[2]))
    if _is_green(colour):
        _blades(stage, alpha, left, foot, colour, draw)
    else:
        _drift(stage, alpha, left, foot, strip, draw)


def _touching(alpha: Image.Image) -> bytes:
    """Return 64 samples across the sprite of how much of it stands on the ground there, 0..255."""
    band = max(1, alpha.height // 14)
    feet = alpha.crop((0, alpha.height - band, alpha.width, alpha.height))
    return feet.resize((64, 1), Image.Resampling.BOX).tobytes()


def _blades(stage: Stage, alpha: Image.Image, left: int, foot: int, colour: Colour, draw: random.Random) -> None:
    """Draw grass before the feet."""
    unit = stage.unit
    feet = _touching(alpha)
    tall = max(3.0, min(15 * unit, alpha.height * 0.085))
    height = int(tall * 1.6) + 3
    scale = 2
    layer = Image.new("RGBa", (alpha.width * scale, height * scale))
    pen = ImageDraw.Draw(layer)
    low, high = mix(colour, (10, 40, 10), 0.32), mix(colour, stage.light.key, 0.4)
    half = max(0.6, 1.1 * unit)
    count = min(150, max(10, int(alpha.width / (2.6 * unit + 0.4))))
    for _ in range(count):
        across, lean, size, tone = draw.random(), draw.uniform(-0.45, 0.45), draw.uniform(0.45, 1.0), draw.random()
        if feet[min(63, int(across * 64))] < 26:
            continue
        x, base = across * alpha.width, height - 1 - draw.random() * tall * 0.25
        tip = (x + lean * tall, base - tall * size)
        pen.polygon(
            [((x - half) * scale, base * scale), (tip[0] * scale, tip[1] * scale), ((x + half) * scale, base * scale)],
            fill=mix(low, high, tone),
        )
    layer = layer.reduce(scale)
    stage.image.paste(layer, (left, foot - height + max(1, int(tall * 0.3))), layer)


def _drift(stage: Stage, alpha: Image.Image, left: int, foot: int, strip: Image.Image, draw: random.Random) -> None:
    """Lay a ragged, soft edge of snow, sand or soil over the soles."""
    height = max(3, int(min(13 * stage.unit, alpha.height * _SUNK.get(stage.place, 0.03))))
    feet = _touching(alpha)
    columns = [0.0] * 65
    phase = (draw.uniform(0, 6), draw.uniform(0, 6))
    for place in range(65):
        wave = math.sin(place * 0.9 + phase[0]) * 0.22 + math.sin(place * 2.3 + phase[1]) * 0.14
        columns[place] = (0.42 + wave) * height if feet[min(63, place)] > 20 else 0.0
    scale = 2
    mask = Image.new("L", (alpha.width * scale, height * 2 * scale))
    points = [(place / 64 * alpha.width * scale, (height - columns[place]) * scale) for place in range(65)]
    ImageDraw.Draw(mask).polygon([(0, height * scale), *points, (alpha.width * scale, height * scale)], fill=255)
    mask = mask.reduce(scale).filter(ImageFilter.BoxBlur(max(0.7, stage.unit * 1.1)))
    body = Image.new("L", mask.size)
    body.paste(alpha.crop((0, max(0, alpha.height - height), alpha.width, alpha.height)), (0, 0))
    mask = ImageChops.multiply(mask, body.filter(ImageFilter.BoxBlur(max(0.7, stage.unit * 1.1))))
    ground = strip.resize(mask.size, Image.Resampling.BILINEAR)
    stage.image.paste(ground, (left, foot - height), mask)
    stage.cover(mask, (left, foot - height))
