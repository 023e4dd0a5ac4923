"""The forms of trees, drawn as stamps: firs, broad crowns, bushes, bare winter trees, palms; snow where it lies."""

import math
import random
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image

from mayfly.painter.canvas import offshoot
from mayfly.painter.colour import darker, mix
from mayfly.painter.elements.stamps import Sketch
from mayfly.painter.stage import Colour

_DABS = (  # the ovals of one dab of leaves: offsets and reach in its radius, fewer where it is small
    ((0.0, 0.1, 0.92),),
    ((0.36, 0.0, 0.66), (-0.4, 0.28, 0.62)),
    ((0.0, 0.0, 0.72), (0.75, 0.3, 0.5), (-0.7, 0.42, 0.46)),
)


@dataclass(frozen=True, slots=True)
class Tones:
    """The four tones a crown is dabbed with, and its wood; all as they look in the light."""

    dark: Colour
    middle: Colour
    light: Colour
    gleam: Colour
    wood: Colour
    snow: Colour


def fir(draw: random.Random, height: int, look: Tones, side: int, *, snow: bool) -> Image.Image:
    """Return a fir or spruce: overlapping tiers of drooping boughs, jagged, lit from one side."""
    width = draw.uniform(0.2, 0.3)
    sketch = Sketch(height, width * 2.3)
    middle = width * 1.15
    sketch.polygon(
        [(middle - 0.016, 0.75), (middle + 0.016, 0.75), (middle + 0.022, 1), (middle - 0.022, 1)], look.wood
    )
    tiers = draw.randint(9, 13)
    for index in range(tiers - 1, -1, -1):
        share = (index + 1) / tiers
        top, low = 0.9 * (index / tiers) ** 0.95, 0.05 + 0.9 * share**0.95
        half = width * (0.1 + 0.9 * share**0.85) * draw.uniform(0.86, 1.1)
        _bough(draw, sketch, middle, top, low, half, look, side, snow=snow)
    return sketch.done()


def _bough(
    draw: random.Random,
    sketch: Sketch,
    x: float,
    top: float,
    low: float,
    half: float,
    look: Tones,
    side: int,
    *,
    snow: bool,
) -> None:
    """Draw one tier: a dark skirt, a brighter sunny half, snow on top."""
    rise = low - top
    for direction in (-1, 1):
        teeth = 5
        edge = []
        for tooth in range(teeth + 1):
            share = tooth / teeth
            droop = low - rise * 0.2 * (1 - share) + rise * 0.1 * share + draw.uniform(-0.07, 0.07) * rise
            edge.append((x + direction * half * share, droop - rise * 0.16 * share))
            if tooth < teeth:
                edge.append((x + direction * half * (share + 0.1), droop - rise * draw.uniform(0.2, 0.36)))
        sunny = direction == side
        body = look.middle if sunny else look.dark
        sketch.polygon([(x, top), *reversed(edge)], body)
        for tooth in range(0, len(edge) - 1, 2):
            tip = edge[tooth]
            inner = (x + (tip[0] - x) * 0.55, top + (tip[1] - top) * 0.62)
            sketch.stroke([inner, tip], 0.006, look.light if sunny else look.middle)
        if snow:
            cover = [(x, top)]
            for tooth in range(len(edge) - 1, -1, -1):
                px, py = edge[tooth]
                depth = draw.uniform(0.5, 0.74) if tooth % 2 else draw.uniform(0.76, 0.93)
                cover.append((x + (px - x) * min(0.97, depth + 0.06), top + (py - top) * depth))
            sketch.polygon(cover, look.snow if sunny else mix(look.snow, look.dark, 0.3))


def crown(
    draw: random.Random, height: int, look: Tones, side: int, form: str = "round", *, snow: bool = False
) -> Image.Image:
    """Return a broadleaf tree: trunk and limbs, then leaf dabs in tones that follow the light.

    `form` is round, tall, wide or bush (no trunk).
    """
    wide, deep, centre = {
        "round": (0.36, 0.33, 0.36),
        "tall": (0.24, 0.42, 0.44),
        "wide": (0.52, 0.28, 0.33),
        "bush": (0.75, 0.5, 0.56),
    }[form]
    sketch = Sketch(height, wide * 2.4)
    middle = wide * 1.2
    if form != "bush":
        _trunk(draw, sketch, middle, centre, wide, look)
    blobs = [(middle, centre, 0.62)]
    for index in range(9):
        angle = index / 9 * math.tau + draw.uniform(-0.3, 0.3)
        reach = draw.uniform(0.5, 0.68)
        blobs.append(
            (middle + math.cos(angle) * wide * reach, centre + math.sin(angle) * deep * reach, draw.uniform(0.34, 0.5))
        )
    for x, y, scale in blobs:
        sketch.oval(x, y, wide * scale * 0.86, deep * scale * 0.86, look.dark)
    dabs = []
    draw, count = offshoot(draw), 8 if height < 60 else 13 if height < 110 else 20
    for x, y, scale in blobs:
        for _ in range(count):
            angle, reach = draw.uniform(0, math.tau), math.sqrt(draw.random()) * scale
            at = (x + math.cos(angle) * wide * reach, y + math.sin(angle) * deep * reach)
            local = math.cos(angle) * side * 0.5 - math.sin(angle) * 0.8
            whole = (at[0] - middle) / wide * side * 0.5 - (at[1] - centre) / deep * 0.7
            dabs.append((0.55 * local * reach / scale + 0.6 * whole + draw.uniform(-0.3, 0.3), at))
    dabs.sort()
    size = (0.028 if form != "bush" else 0.046) * math.sqrt(20 / count)
    for light, (x, y) in dabs:
        colour = (
            look.dark if light < -0.25 else look.middle if light < 0.16 else look.light if light < 0.56 else look.gleam
        )
        if snow and light > 0.22:
            colour = look.snow if light > 0.45 else mix(look.snow, look.middle, 0.4)
        radius = size * draw.uniform(0.6, 1.2)
        for dx, dy, share in _DABS[2 if radius * sketch.height > 4.5 else 1 if radius * sketch.height > 1.8 else 0]:
            sketch.oval(x + dx * radius, y + dy * radius, radius * share * 1.15, radius * share * 0.85, colour)
    return sketch.done()


def _trunk(draw: random.Random, sketch: Sketch, middle: float, centre: float, wide: float, look: Tones) -> None:
    foot, waist, lean = draw.uniform(0.035, 0.05), draw.uniform(0.02, 0.028), draw.uniform(-0.03, 0.03)
    top = middle + lean
    dark = darker(look.wood, 0.35)
    sketch.polygon(
        [(top - waist, centre), (top + waist, centre), (middle + foot, 0.99), (middle - foot, 0.99)], look.wood
    )
    sketch.polygon([(top, centre), (top + waist, centre), (middle + foot, 0.99), (middle + foot * 0.2, 0.99)], dark)
    for direction in (-1, 1):
        start = centre + draw.uniform(0.16, 0.28)
        tip = (top + direction * wide * draw.uniform(0.35, 0.6), centre + draw.uniform(-0.05, 0.1))
        sketch.stroke(
            [(middle + lean * 0.6, start), ((middle + tip[0]) / 2, (start + tip[1]) / 2 + 0.02), tip], 0.016, dark
        )


def bare_tree(draw: random.Random, height: int, look: Tones, *, snow: bool, pale: bool = False) -> Image.Image:
    """Return a leafless tree, branching five times, with snow along its limbs; pale ones are birches."""
    sketch = Sketch(height, 0.9)
    wood = mix(look.snow, (214, 208, 200), 0.6) if pale else look.wood

    def grow(x: float, y: float, angle: float, length: float, width: float, level: int) -> None:
        bend = angle + draw.uniform(-0.16, 0.16)
        tip = (x + math.sin(bend) * length, y - math.cos(bend) * length)
        sketch.stroke([(x, y), tip], width, wood if level < 4 else mix(wood, look.dark, 0.5))
        if snow and width > 0.004 and abs(math.sin(bend)) > 0.2:
            lift = width * 0.45
            sketch.stroke([(x, y - lift), (tip[0], tip[1] - lift)], width * 0.5, look.snow)
        if level < 5:
            for _ in range(2 if level else 3):
                turn = draw.uniform(0.2, 0.62) * draw.choice((-1, 1))
                grow(*tip, bend * 0.8 + turn, length * draw.uniform(0.62, 0.82), width * 0.62, level + 1)

    grow(0.45, 1.0, 0.0, 0.3, 0.042, 0)
    if pale:
        for _ in range(9):
            y, reach = draw.uniform(0.7, 0.98), draw.uniform(0.006, 0.016)
            sketch.stroke([(0.45 - reach, y), (0.45 + reach * draw.uniform(0, 1), y)], 0.005, look.dark)
    return sketch.done()


def palm(draw: random.Random, height: int, look: Tones, side: int) -> Image.Image:
    """Return a coconut palm: a bowed ringed trunk and arching fronds of leaflets."""
    sketch = Sketch(height, 1.1)
    bow = draw.uniform(0.08, 0.2) * draw.choice((-1, 1))
    foot, head = 0.55 - bow * 0.9, (0.55 + bow * 0.35, 0.34)
    path = [(foot + (head[0] - foot) * (s / 14) ** 0.6, 1 - (1 - head[1]) * s / 14) for s in range(15)]
    for index, ((x, y), (ahead, above)) in enumerate(pairwise(path)):
        half = 0.026 - 0.0009 * index
        colour = look.wood if index % 2 else darker(look.wood, 0.16)
        sketch.polygon(
            [(x - half, y), (x + half, y), (ahead + half * 0.86, above), (ahead - half * 0.86, above)], colour
        )
        sketch.polygon(
            [(x - side * half, y), (x, y), (ahead, above), (ahead - side * half * 0.86, above)], darker(colour, 0.3)
        )
    fronds = draw.randint(10, 13)
    order = list(range(fronds))
    draw.shuffle(order)
    for count, index in enumerate(order):
        angle = math.pi * (-0.12 + 1.24 * (index + draw.uniform(0.1, 0.9)) / fronds)
        tone = (look.dark, look.middle, look.light, look.gleam)[min(3, count * 4 // fronds)]
        _frond(draw, sketch, head, angle, draw.uniform(0.34, 0.46), tone)
    for _ in range(draw.randint(0, 4)):
        sketch.oval(
            head[0] + draw.uniform(-0.035, 0.035),
            head[1] + draw.uniform(0.01, 0.04),
            0.02,
            0.022,
            darker(look.wood, 0.3),
        )
    return sketch.done()


def _frond(
    draw: random.Random, sketch: Sketch, head: tuple[float, float], angle: float, length: float, tone: Colour
) -> None:
    """Draw one frond: it rises, bows under its weight, and bears leaflets on both sides."""
    rib = []
    for step in range(13):
        share = step / 12
        rib.append(
            (
                head[0] + math.cos(angle) * length * share,
                head[1] - math.sin(angle) * length * share * 0.8 + length * 0.62 * share**2.1,
            )
        )
    for step in range(1, 13):
        (x, y), (back, behind) = rib[step], rib[step - 1]
        leaf = length * 0.27 * math.sin(math.pi * (0.12 + 0.8 * step / 12)) * draw.uniform(0.85, 1.1)
        along = math.atan2(y - behind, x - back)
        for turn in (0.75, -0.75):
            tip = (x + math.cos(along + turn) * leaf * 0.8, y + math.sin(along + turn) * leaf * 0.55 + leaf * 0.5)
            sketch.polygon([(back, behind), (x, y), tip], tone if turn > 0 else darker(tone, 0.15))
    sketch.stroke(rib, 0.007, darker(tone, 0.12))
