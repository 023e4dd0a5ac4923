"""What grows low: grass, flowers, ferns, reeds, fallen leaves, stones."""

import math
import random
from functools import lru_cache

from PIL import Image

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.draws import draws
from mayfly.painter.elements.prints import Greys, Print, printed
from mayfly.painter.elements.stamps import Sketch, press, scatter
from mayfly.painter.stage import Colour

GRASS = {"spring": "84c254", "summer": "5fa844", "autumn": "b49a48", "winter": "eef3fa"}
FLOWERS = ("ffffff", "ffd84a", "ff6f91", "c58bff", "ff9f45", "6fa8ff", "e8455a")


def tuft(draw: random.Random, height: int, colour: Colour, tip: Colour) -> Print:
    """Return a tuft of grass blades: one of a few, kept and coloured anew."""
    return printed(_tuft(draw.randrange(6), max(8, -(-height // 8) * 8)), ((0.0, darker(colour, 0.25)), (1.0, tip)))


@lru_cache(maxsize=32)
def _tuft(variant: int, height: int) -> Greys:
    """Return a tuft in grey."""
    draw, sketch = draws(variant, "tuft"), Sketch(height, 1.5)
    for index in range(13):
        x = 0.75 + draw.uniform(-0.42, 0.42)
        lean, tall = (x - 0.75) * draw.uniform(0.4, 1.3) + draw.uniform(-0.12, 0.12), draw.uniform(0.45, 0.97)
        level = round(255 * index / 12 * draw.uniform(0.5, 1))
        bend = (x + lean * 0.35, 1 - tall * 0.6)
        blade = [(x - 0.028, 1), bend, (x + lean, 1 - tall), (bend[0] + 0.04, bend[1]), (x + 0.028, 1)]
        sketch.polygon(blade, (level, level, level))
    return Greys.of(sketch.done())


def flower(draw: random.Random, height: int, petal: Colour, stem: Colour, heart: Colour) -> Image.Image:
    """Return a flower on its stem: a daisy, a tulip or a bell by chance."""
    sketch = Sketch(height, 0.7)
    kind = draw.choice(("daisy", "daisy", "tulip", "poppy"))
    lean = draw.uniform(-0.08, 0.08)
    head = (0.35 + lean, 0.26)
    sketch.stroke([(0.35, 1), (0.35 + lean * 0.2, 0.6), head], 0.035, stem)
    sketch.polygon([(0.35, 0.86), (0.18, 0.6), (0.35, 0.72)], stem)
    if kind == "tulip":
        for shift, tone in ((-0.09, darker(petal, 0.12)), (0.09, petal), (0, lighter(petal, 0.15))):
            x = head[0] + shift
            sketch.polygon(
                [(x - 0.1, 0.36), (x - 0.08, 0.2), (x, 0.06), (x + 0.08, 0.2), (x + 0.1, 0.36), (x, 0.44)], tone
            )
        return sketch.done()
    petals = 5 if kind == "poppy" else 8
    reach = 0.12 if kind == "poppy" else 0.15
    for index in range(petals):
        angle = index / petals * math.tau
        tone = lighter(petal, 0.18) if math.sin(angle) < 0 else darker(petal, 0.08)
        round_ = 0.12 if kind == "poppy" else 0.075
        sketch.oval(
            head[0] + math.cos(angle) * reach, head[1] + math.sin(angle) * reach * 0.8, round_, round_ * 0.85, tone
        )
    sketch.oval(*head, 0.075, 0.06, heart)
    return sketch.done()


def fern(draw: random.Random, height: int, colour: Colour, tip: Colour) -> Image.Image:
    """Return a fern: arching fronds of leaflets out of one root."""
    sketch = Sketch(height, 1.8)
    for index in range(7):
        angle = math.pi * (0.1 + 0.8 * index / 6) + draw.uniform(-0.08, 0.08)
        length = draw.uniform(0.7, 0.95)
        tone = mix(darker(colour, 0.2), tip, draw.uniform(0.1, 0.9))
        for step in range(1, 11):
            share = step / 10
            x = 0.9 + math.cos(angle) * length * share
            y = 1 - math.sin(angle) * length * share + length * 0.3 * share**2
            leaf = 0.13 * (1 - share) + 0.02
            for turn in (1.1, -1.1):
                tilt = angle + turn
                sketch.polygon(
                    [(x - 0.02, y), (x + 0.02, y - 0.01), (x + math.cos(tilt) * leaf, y - math.sin(tilt) * leaf * 0.7)],
                    tone,
                )
    return sketch.done()


def reed(draw: random.Random, height: int, colour: Colour) -> Image.Image:
    """Return a stand of reeds, some with brown heads."""
    sketch = Sketch(height, 0.8)
    for index in range(8):
        x, lean, tall = 0.4 + draw.uniform(-0.22, 0.22), draw.uniform(-0.16, 0.16), draw.uniform(0.5, 0.96)
        tone = mix(darker(colour, 0.3), lighter(colour, 0.1), index / 7)
        top = (x + lean, 1 - tall)
        sketch.polygon(
            [
                (x - 0.016, 1),
                (x + lean * 0.4, 1 - tall * 0.6),
                top,
                (x + lean * 0.4 + 0.02, 1 - tall * 0.6),
                (x + 0.016, 1),
            ],
            tone,
        )
        if draw.random() < 0.4:
            sketch.stroke(
                [(top[0], top[1] + 0.02), (top[0] - lean * 0.1, top[1] + 0.14)], 0.04, mix((92, 58, 36), tone, 0.2)
            )
    return sketch.done()


def stone(draw: random.Random, height: int, colour: Colour, side: int, snow: Colour | None = None) -> Image.Image:
    """Return a boulder with a lit top, a shaded foot, snow on it if given."""
    sketch = Sketch(height, 1.7)
    rim = []
    for index in range(11):
        angle = math.pi * index / 10
        reach = draw.uniform(0.84, 1.0)
        rim.append((0.85 + math.cos(angle) * 0.8 * reach, 0.98 - math.sin(angle) * 0.9 * reach))
    sketch.polygon(rim, colour)
    shaded = [
        point if (point[0] - 0.85) * side < 0.1 else (0.85 + side * 0.1, min(0.98, point[1] + 0.24)) for point in rim
    ]
    sketch.polygon([*shaded, (0.85, 0.98)], darker(colour, 0.32))
    lit = [(x, y) for x, y in rim if (x - 0.85) * side > 0.05]
    if len(lit) > 2:
        sketch.polygon([*lit, (0.85 + side * 0.3, 0.66)], lighter(colour, 0.16))
    if snow:
        cap = [(x, y) for x, y in rim if y < 0.72]
        sketch.polygon([*cap, *[(x, y + draw.uniform(0.1, 0.26)) for x, y in reversed(cap)]], snow)
    return sketch.done()


def meadow_colour(canvas: Canvas) -> Colour:
    """Return the colour of open ground in this season: grass, or snow on it."""
    return rgb("e4ecf6") if canvas.winter else rgb(GRASS[canvas.scene.season])


def grow_grass(canvas: Canvas, far: float, near: float, colour: Colour, count: int = 150, tall: float = 0.075) -> None:
    """Cover ground between two heights with tufts, larger towards the viewer."""
    draw = canvas.draws("grass")
    lit = canvas.lit(colour)
    gleam = mix(lighter(lit, 0.25), canvas.palette.sun, 0.35 * canvas.palette.strength)
    size = max(8, int(tall * canvas.height * 0.8))
    stamps = [tuft(draw, size, lit, mix(gleam, lit, share)) for share in (0, 0.3, 0.55, 0.8)]
    for x, y, nearness in scatter(draw, int(count * canvas.aspect), near, far):
        height = tall * canvas.height * (0.22 + 0.95 * nearness) * draw.uniform(0.6, 1.1)
        foot = (x * canvas.width, y * canvas.height + height * 0.2)
        press(canvas, draw.choice(stamps), foot, height)


def strew_flowers(canvas: Canvas, far: float, near: float, count: int, tall: float = 0.055) -> None:
    """Grow flowers in drifts of two or three colours."""
    draw = canvas.draws("flowers")
    colours = draw.sample(FLOWERS, 3)
    stem = canvas.lit(rgb("4f8f3c"))
    size = max(8, int(tall * canvas.height))
    kinds = [
        flower(draw, size, canvas.lit(rgb(colour)), stem, canvas.lit(rgb("ffcf3f")))
        for colour in (*colours, colours[0])
    ]
    drifts = [(draw.random(), draw.randrange(len(kinds))) for _ in range(5)]
    for x, y, nearness in scatter(draw, int(count * canvas.aspect), near, far):
        centre, kind = draw.choice(drifts)
        at = x if draw.random() < 0.35 else centre + draw.gauss(0, 0.1)
        height = tall * canvas.height * (0.2 + 0.9 * nearness) * draw.uniform(0.7, 1.1)
        stamp = kinds[kind] if draw.random() < 0.75 else draw.choice(kinds)
        press(canvas, stamp, (at * canvas.width, y * canvas.height), height, flip=draw.random() < 0.5)
