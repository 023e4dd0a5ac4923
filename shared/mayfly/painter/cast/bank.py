"""A near shore, painted where somebody has to stand and the place is all water."""

import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from mayfly.painter import draws
from mayfly.painter.cast.tables import linear
from mayfly.painter.colour import mix, multiply, rgb
from mayfly.painter.fields import fade, lay
from mayfly.painter.stage import Colour, Stage

_SOILS = {"lake": (rgb("6fae4e"), rgb("3f7a38")), "sea": (rgb("e6d3a2"), rgb("b99a68"))}
_BAND = (0.855, 0.95)  # where feet may stand on it


def with_bank(stage: Stage) -> tuple[float, float]:
    """Paint grass (or sand, by the sea) along the lower edge, higher to one side; return its band for feet."""
    draw = draws.draws(stage.seed, "bank")
    width, height = stage.image.size
    top = int(height * 0.72)
    size = (width, height - top)
    side, phase = draw.choice((-1, 1)), draw.uniform(0, 6)
    far, near = _SOILS.get(stage.place, _SOILS["lake"])
    points = []
    for step in range(49):
        x = step / 48
        rise = 0.035 * side * (x - 0.5) * 2 + 0.012 * math.sin(phase + x * 7) + 0.006 * math.sin(phase * 2 + x * 19)
        points.append((x * width * 2, ((0.815 - rise) * height - top) * 2))
    shape = Image.new("L", (size[0] * 2, size[1] * 2))
    ImageDraw.Draw(shape).polygon([(0, size[1] * 2), *points, (size[0] * 2, size[1] * 2)], fill=255)
    shape = shape.reduce(2)
    light = stage.light
    colours = [mix(multiply(tone, light.ambient), light.haze, haze) for tone, haze in ((far, 0.16), (near, 0.0))]
    ramp = fade(size, 0.0, 1.0)
    soil = Image.composite(Image.new("RGB", size, colours[1]), Image.new("RGB", size, colours[0]), ramp)
    grain = Image.frombytes("L", (96, 40), draw.randbytes(3840)).resize(size, Image.Resampling.BICUBIC)
    soil.paste(mix(colours[1], (10, 24, 20), 0.4), (0, 0), grain.point(linear(-0.5, 120)))
    soil.paste(mix(colours[0], light.key, 0.4), (0, 0), grain.point(linear(0.4, 140)))
    wet = Image.new("L", size)
    wet.paste(shape, (0, -max(2, height // 90)))
    wet = ImageChops.subtract(wet, shape).filter(ImageFilter.BoxBlur(max(1, height / 220)))
    lay(stage.image, mix(light.shadow, (10, 24, 40), 0.4), (0, top), wet.point(linear(0.6)))
    stage.image.paste(soil, (0, top), shape)
    if far[1] > far[0]:
        _grass(stage, points, top, colours, draws.draws(stage.seed, "bank grass"))
    return _BAND


def _grass(
    stage: Stage, points: list[tuple[float, float]], top: int, colours: list[Colour], draw: random.Random
) -> None:
    """Let blades stand along the edge and in tufts on the bank."""
    width, height = stage.image.size
    layer = Image.new("RGBa", (width * 2, (height - top) * 2))
    pen = ImageDraw.Draw(layer)
    unit = stage.unit * 2
    low, high = mix(colours[1], (8, 30, 12), 0.25), mix(colours[0], stage.light.key, 0.35)
    for _ in range(420):
        across, down, lean, size, tone = (
            draw.random(),
            draw.random() ** 1.6,
            draw.uniform(-0.5, 0.5),
            draw.uniform(5, 13),
            draw.random(),
        )
        edge = points[min(48, int(across * 48))][1]
        x, base = across * width * 2, edge + 4 * unit + down * ((height - top) * 2 - edge)
        tall = size * unit * (0.7 + 0.5 * down)
        half = 1.1 * unit
        pen.polygon([(x - half, base), (x + lean * tall, base - tall), (x + half, base)], fill=mix(low, high, tone))
    layer = layer.reduce(2)
    stage.image.paste(layer, (0, top), layer)
