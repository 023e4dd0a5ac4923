"""The inside of a wood: great trunks with bark, a leaf canopy overhead, bushes and ferns below."""

import math
import random

from PIL import Image, ImageChops, ImageDraw

from mayfly.painter.canvas import Canvas, offshoot
from mayfly.painter.colour import darker, lighter, mix, ramp, rgb
from mayfly.painter.elements.tree_forms import Tones
from mayfly.painter.fields import lay, noise, side_fade
from mayfly.painter.shapes import Point, polygon_mask
from mayfly.painter.stage import Colour


def trunk(
    canvas: Canvas,
    draw: random.Random,
    x: float,
    foot: float,
    half: float,
    bark: Colour,
    depth: float,
    *,
    birch: bool = False,
    snow: bool = False,
) -> None:
    """Paint a trunk that leaves the picture at the top: tapered, rooted, barked, lit from one side.

    `x`, `foot` and `half` (its half width) are fractions of width, height and the shorter side.
    """
    draw = offshoot(draw)
    span = min(canvas.image.size)
    lean, bow = draw.uniform(-0.05, 0.05), draw.uniform(-0.03, 0.03)
    left_edge: list[Point] = []
    right_edge: list[Point] = []
    for step in range(17):
        t = step / 16
        y = foot * canvas.height * (1 - t) - 6 * t
        centre = x * canvas.width + (lean * t + bow * math.sin(math.pi * t)) * span
        flare = 1.0 + 1.1 * math.exp(-t * 20) - 0.34 * t
        left_edge.append((centre - half * span * flare * draw.uniform(0.96, 1.04), y))
        right_edge.append((centre + half * span * flare * draw.uniform(0.96, 1.04), y))
    outline = left_edge + right_edge[::-1]
    branches = [_branch(draw, left_edge, right_edge, half * span) for _ in range(draw.randint(1, 3))]
    every = [point for polygon in (outline, *branches) for point in polygon]
    left, right = max(0, int(min(px for px, _ in every)) - 1), min(canvas.width, int(max(px for px, _ in every)) + 2)
    bottom = min(canvas.height, int(foot * canvas.height) + 1)
    size = (right - left, bottom)
    if size[0] < 3 or size[1] < 3:
        return
    mask = polygon_mask(size, [[(px - left, py) for px, py in polygon] for polygon in (outline, *branches)])
    colour = canvas.lit(bark, depth)
    clear = 1 - depth
    cells = (max(4, round(half * 150)), 5) if not birch else (3, 26)
    rough = noise(size, draw, cells, 3, 0.65)
    dark, light = mix(darker(colour, 0.6), canvas.palette.haze, depth), mix(colour, canvas.palette.sun, 0.5)
    furrows = ramp(118, 70, 210 * clear) if not birch else ramp(74, 46, 235 * clear)
    centre_x = (left_edge[8][0] + right_edge[8][0]) / 2 - left
    reach = max(2, int(half * span * 2.2))
    turned = Image.new("L", size, 0)
    strip = side_fade((reach, size[1]), 0.0, 0.8) if canvas.side < 0 else side_fade((reach, size[1]), 0.8, 0.0)
    turned.paste(strip, (int(centre_x - reach / 2), 0))
    wood = Image.new("RGB", size, colour)
    lay(wood, light, (0, 0), rough.point(ramp(150, 215, 110 * clear)))
    lay(wood, dark, (0, 0), ImageChops.add(rough.point(furrows), turned))
    canvas.image.paste(wood, (left, 0), mask)
    if snow:
        _snow_side(canvas, draw, mask, left, -canvas.side if draw.random() < 0.5 else canvas.side)


def _branch(draw: random.Random, left: list[Point], right: list[Point], half: float) -> list[Point]:
    """Return a limb that leaves the upper trunk and tapers."""
    step = draw.randint(7, 14)
    direction = draw.choice((-1, 1))
    x, y = (left if direction < 0 else right)[step]
    x -= direction * half * 0.5
    length, width, rise = half * draw.uniform(3, 7), half * draw.uniform(0.24, 0.4), draw.uniform(0.5, 1.3)
    knee = (x + direction * length * 0.5, y - length * 0.28 * rise)
    tip = (x + direction * length, y - length * rise)
    return [(x, y - width), (knee[0], knee[1] - width * 0.6), tip, (knee[0], knee[1] + width * 0.6), (x, y + width)]


def _snow_side(canvas: Canvas, draw: random.Random, mask: Image.Image, left: int, side: int) -> None:
    """Blow snow against one side of a trunk."""
    edge = ImageChops.subtract(mask, ImageChops.offset(mask, round(-side * 3.5 * canvas.unit), round(2 * canvas.unit)))
    patches = noise(mask.size, draw, (3, 9), 3).point(ramp(100, 150))
    lay(canvas.image, canvas.lit((246, 250, 255)), (left, 0), ImageChops.multiply(edge, patches))


def canopy(
    canvas: Canvas, purpose: str, look: Tones, reach: float, count: int, depth: float = 0.0, *, snow: bool = False
) -> None:
    """Hang leaves from the top: clusters that reach down to `reach` (fraction) at the sides, less in the middle."""
    draw = canvas.draws(purpose)
    height = max(4, int(min(1.0, reach * 1.5) * canvas.height))
    large = Image.new("RGBa", (canvas.width * 2, height * 2))
    pen = ImageDraw.Draw(large)
    span = min(canvas.image.size) * 2
    tones = [mix(tone, canvas.palette.haze, depth) for tone in (look.dark, look.middle, look.light, look.gleam)]
    white = mix(look.snow, canvas.palette.haze, depth)
    gap = draw.uniform(0.3, 0.7)
    total = round(count * max(1.0, canvas.aspect))
    for index in range(total):
        x = draw.uniform(-0.03, 1.03)
        hang = reach * (0.25 + 0.9 * min(1.0, abs(x - gap) * 1.9)) * canvas.height * 2
        y = draw.random() ** 1.4 * hang
        centre, size = (x * canvas.width * 2, y), span * draw.uniform(0.025, 0.05)
        tone = tones[min(3, int(index / total * 2.3 + draw.uniform(0, 1.5)))]
        if snow and draw.random() < 0.5:
            tone = white
        for _ in range(7):
            across, down = draw.random() + draw.random() - 1, draw.random() + draw.random() - 1
            dx, dy, radius = across * size * 1.8, down * size * 1.35, size * draw.uniform(0.2, 0.46)
            box = (
                centre[0] + dx - radius,
                centre[1] + dy - radius * 0.7,
                centre[0] + dx + radius,
                centre[1] + dy + radius * 0.7,
            )
            pen.ellipse(box, fill=tone)
    stamp = large.reduce(2)
    canvas.image.paste(stamp, (0, 0), stamp)


def litter(canvas: Canvas, top: float, colours: tuple[str, ...], count: int) -> None:
    """Strew fallen leaves (or petals) over the ground below a height."""
    draw = canvas.draws("litter")
    pen = ImageDraw.Draw(canvas.image)
    for index in range(round(count * canvas.aspect)):
        share = (index / (count * canvas.aspect)) ** 0.8
        x, y = draw.random() * canvas.width, (top + (1 - top) * share) * canvas.height
        size = (1.2 + 4.2 * share) * canvas.unit * draw.uniform(0.6, 1.2)
        colour = canvas.lit(mix(rgb(draw.choice(colours)), (60, 40, 20), draw.uniform(0, 0.3)))
        turn = draw.uniform(0, math.tau)
        tip = (math.cos(turn) * size, math.sin(turn) * size * 0.5)
        wing = (-tip[1] * 0.8, tip[0] * 0.4)
        pen.polygon(
            [
                (x - tip[0], y - tip[1]),
                (x + wing[0], y + wing[1]),
                (x + tip[0], y + tip[1]),
                (x - wing[0], y - wing[1]),
            ],
            fill=lighter(colour, 0.08),
        )
