"""Land: rolling hills, mountains with lit and shaded faces, textured ground, mist between layers."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageChops
from PIL.Image import Resampling

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import Levels, curve, darker, lighter, mix, ramp, scaled
from mayfly.painter.fields import fade, lay, mottle, noise, plane_noise, relief, sampled, two_toned, vertical
from mayfly.painter.shapes import Point, across, fractal_line, polygon_mask, value_at
from mayfly.painter.stage import Colour

_WOOL = curve(lambda value: 90 + value * 0.65)
_CAPPED = ramp(60, 126, 242)


@dataclass(frozen=True, slots=True)
class Layer:
    """A painted layer: the row it starts at and its mask from there down."""

    top: int
    mask: Image.Image
    line: tuple[float, ...]


def fill_below(canvas: Canvas, line: Sequence[float], upper: Colour, lower: Colour, floor: float = 1.0) -> Layer | None:
    """Paint everything between a line (fractions of the height) and a floor with a vertical gradient."""
    points = across(line, canvas.width, canvas.height)
    top = max(0, int(min(y for _, y in points)) - 1)
    height = min(canvas.height, math.ceil(floor * canvas.height)) - top
    if height < 2:
        return None
    # Only the band the line runs through has a soft edge; all below it is solid.
    band = min(height, math.ceil(max(y for _, y in points)) - top + 2)
    outline = [(-1.0, float(band)), *((x, y - top) for x, y in points), (canvas.width + 1.0, float(band))]
    edge = polygon_mask((canvas.width, band), [outline])
    mask = Image.new("L", (canvas.width, height), 255)
    mask.paste(edge, (0, 0))
    share = band / height
    canvas.image.paste(vertical(edge.size, [(0, upper), (1, mix(upper, lower, share))]), (0, top), edge)
    if height > band:
        rest = vertical((canvas.width, height - band), [(0, mix(upper, lower, share)), (1, lower)])
        canvas.image.paste(rest, (0, top + band))
    return Layer(top, mask, tuple(line))


def shade(canvas: Canvas, layer: Layer, field: Image.Image, dark: Colour, light: Colour, amount: float) -> None:
    """Darken a layer where a field is low and lighten it where it is high."""
    mottle(canvas.image, (0, layer.top), field, (dark, light), (2.0 * amount, 2.0 * amount), layer.mask)


def ground_texture(
    canvas: Canvas, layer: Layer, colour: Colour, purpose: str, amount: float, cells: float = 60
) -> None:
    """Mottle a layer like ground that recedes."""
    wide = canvas.cells(cells)[0]
    field = plane_noise(layer.mask.size, canvas.draws(purpose), (wide, max(2, int(cells * 0.5))))
    shade(canvas, layer, field, darker(colour, 0.55), lighter(mix(colour, canvas.palette.sun, 0.4), 0.2), amount)


def hill(
    canvas: Canvas,
    line: Sequence[float],
    colour: Colour,
    depth: float,
    purpose: str,
    texture: float = 0.35,
    floor: float = 1.0,
) -> Layer | None:
    """Paint a rounded hill of a colour (unlit) at a depth, down to `floor`: sunlit crest, shaded foot, mottled."""
    lit = canvas.lit(colour, depth)
    crest = mix(lit, canvas.palette.sun, 0.3 * canvas.palette.strength * (1 - depth * 0.5))
    layer = fill_below(canvas, line, crest, darker(lit, 0.3 * (1 - depth)), floor)
    if layer and texture * (1 - depth) > 0.05:
        draw = canvas.draws(purpose)
        half = (max(2, layer.mask.width // 2), max(2, layer.mask.height // 2))
        quarter = (max(2, half[0] // 2), max(2, half[1] // 2))
        broad = noise(quarter, draw, canvas.cells(4, 2.2), 3).resize((quarter[0], half[1]), Resampling.BILINEAR)
        broad = broad.resize(half, Resampling.NEAREST)
        fine = plane_noise(half, draw, (canvas.cells(60)[0], 30), 2, finer=2)
        light = lighter(mix(lit, canvas.palette.sun, 0.4), 0.1)
        # Smooth from row to row only: what is seen so slantingly is drawn out sideways.
        field = Image.blend(broad, fine, 0.5).resize((half[0], layer.mask.height), Resampling.BILINEAR)
        field = field.resize(layer.mask.size, Resampling.NEAREST)
        shade(canvas, layer, field, darker(lit, 0.55), light, texture * (1 - depth) * 1.6)
    return layer


def mountains(
    canvas: Canvas,
    purpose: str,
    base: float,
    tall: float,
    colour: Colour,
    depth: float,
    snow: float = 0.0,
    peaks: int = 5,
) -> None:
    """Paint a range: peaks with a lit and a shaded face, snow down to a share of their height, haze at the foot.

    `base` is the foot and `tall` the highest rise, in fractions of the height.
    """
    draw = canvas.draws(purpose)
    line = _crest(draw, max(1, round(peaks * canvas.aspect)), base, tall)
    lit = canvas.lit(colour, depth)
    layer = fill_below(canvas, line, lit, mix(lit, canvas.palette.haze, 0.65), base + 0.03)
    if layer is None:
        return
    size = layer.mask.size
    faces = [
        _shaded_face(canvas, line, i, base, layer.top, draw.uniform(0.2, 0.75), draw.randbytes(12))
        for i in range(2, 255)
        if line[i - 1] >= line[i] <= line[i + 1] and line[i] == min(line[max(0, i - 5) : i + 6])
    ]
    half = (max(2, size[0] // 2), max(2, size[1] // 2))
    rock = noise(half, draw, canvas.cells(16, 0.7), 4, 0.62)
    rock = relief(rock, -canvas.side * 2 * canvas.unit, 1.5 * canvas.unit, 0.8).resize(size, Resampling.BILINEAR)
    if snow > 0:
        _snow_caps(canvas, layer, rock, fractal_line(draw, 65, 0.75), base, tall, snow, depth)
    dark = mix(mix(canvas.palette.sky[0], (16, 20, 50), 0.4), canvas.palette.haze, depth * 0.9)
    if faces:
        shadow = ImageChops.multiply(layer.mask, ImageChops.multiply(polygon_mask(size, faces), fade(size, 0.62, 0.17)))
        lay(canvas.image, dark, (0, layer.top), shadow)
    cover = _rocky(round(90 * (1 - depth)), round(110 * (1 - depth)))
    tones = (dark, mix(lit, canvas.palette.sun, 0.6))
    two_toned(canvas.image, (0, layer.top), rock, tones, ImageChops.multiply(layer.mask, rock.point(cover)))


def _crest(draw: random.Random, count: int, base: float, tall: float) -> list[float]:
    """Return the heights of a ridge of peaks, rough along its edge, over 256 steps."""
    rough = fractal_line(draw, 257, 0.6)
    tops = [
        (
            (i + draw.uniform(0.1, 0.9)) / count,
            tall * draw.choice((draw.uniform(0.35, 0.6), draw.uniform(0.65, 1.0))),
            draw.uniform(0.8, 1.5),
        )
        for i in range(count)
    ]
    spread = 0.62 / count
    rises = [0.05 * tall] * 257
    for at, height, wide in tops:
        left, right = draw.uniform(0.75, 1.7), draw.uniform(0.75, 1.7)
        reach = spread * wide * 1.5
        for i in range(max(0, int((at - reach * left) * 256)), min(256, int((at + reach * right) * 256) + 1) + 1):
            x = i / 256
            lean = left if x < at else right
            rise = height * max(0.0, 1 - abs(x - at) / (reach * lean)) ** (1.1 + 0.25 * lean)
            rises[i] = max(rises[i], rise)
    last = len(rough) - 1
    return [base - rise - rough[i * last // 256] * (tall * 0.03 + rise * 0.07) for i, rise in enumerate(rises)]


def _snow_caps(
    canvas: Canvas, layer: Layer, rock: Image.Image, limits: list[float], base: float, tall: float, snow: float,
    depth: float,
) -> None:  # fmt: skip
    """Lay snow over a range, down to a ragged share of its height, thin where the rock turns from the light."""
    cut = [
        min(
            base,
            value + tall * snow * (0.55 + 0.4 * value_at(limits, i / 256)) * max(0.0, (base - value) / tall - 0.25),
        )
        for i, value in enumerate(layer.line)
    ]
    outline = [(x, y - layer.top) for x, y in across(layer.line, canvas.width, canvas.height)]
    lower = [(x, y - layer.top) for x, y in across(cut, canvas.width, canvas.height)]
    deep = min(layer.mask.height, math.ceil(max(y for _, y in lower)) + 2)
    size = (layer.mask.width, max(1, deep))
    caps = ImageChops.multiply(polygon_mask(size, [outline + lower[::-1]]), rock.crop((0, 0, *size)).point(_CAPPED))
    white = mix(canvas.lit((255, 255, 255), depth * 0.75), canvas.palette.sun, 0.18)
    lay(canvas.image, white, (0, layer.top), ImageChops.multiply(caps, layer.mask.crop((0, 0, *size))))


@lru_cache(maxsize=32)
def _rocky(bright: int, dark: int) -> Levels:
    """Return how much of its tone covers rock: the more it turns to the light or away from it."""
    return Levels(map(max, ramp(134, 176, bright), ramp(122, 84, dark)))


def _shaded_face(
    canvas: Canvas, line: Sequence[float], peak: int, base: float, top: int, lean: float, jitter: bytes
) -> list[Point]:
    """Return the polygon of a peak's face turned from the sun: along the ridge down, back up a jagged spine."""
    away = -canvas.side
    step = canvas.width / 256
    ridge = [peak]
    while (
        0 < ridge[-1] < 256 and line[min(256, max(0, ridge[-1] + away))] >= line[ridge[-1]] - 0.004 and len(ridge) < 90
    ):
        ridge.append(ridge[-1] + away)
    outline = [(i * step, line[i] * canvas.height - top) for i in ridge]
    drop = (base - line[peak]) * canvas.height
    x, y = peak * step, line[peak] * canvas.height - top
    foot = (ridge[-1] * step, base * canvas.height - top)
    spine = []
    for index, byte in enumerate(jitter):
        share = (index + 1) / len(jitter)
        swing = (byte / 255 - 0.5) * drop * 0.13
        spine.append((x + away * drop * 0.22 * share * lean + swing, y + drop * share))
    return [*outline, foot, *reversed(spine)]


def mist(canvas: Canvas, centre: float, thickness: float, amount: float, purpose: str) -> None:
    """Lay a bank of mist around a height."""
    size = (canvas.width, max(4, int(thickness * 2 * canvas.height)))
    half = (max(2, size[0] // 2), max(2, size[1] // 2))
    wool = noise(half, canvas.draws(purpose), canvas.cells(3, 2), 4)
    band = sampled(half, lambda _x, y: math.exp(-(((y - 0.5) / 0.22) ** 2)), (1, 24))
    mask = ImageChops.multiply(wool.point(_WOOL), band).point(scaled(amount)).resize(size, Resampling.NEAREST)
    colour = lighter(canvas.palette.haze, 0.3 * (1 - canvas.palette.darkness))
    lay(canvas.image, colour, (0, int((centre - thickness) * canvas.height)), mask)
