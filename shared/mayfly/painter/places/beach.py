"""A beach: sea and surf, wet sand that mirrors the sky, palms, rocks, shells, a headland."""

import math
import random

from PIL import Image, ImageChops, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, ramp, rgb, scaled
from mayfly.painter.elements import land, plants, trees, water
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import Sketch, drop_shadow, press
from mayfly.painter.fields import lay, noise, plane_noise
from mayfly.painter.shapes import across, polygon_mask, rolling_line, value_at
from mayfly.painter.stage import Colour, Stage


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("beach")
    horizon = canvas.camera.level(draw, 0.34, 0.54)
    paint_sky(canvas, horizon)
    paint_clouds(canvas)
    if draw.random() < 0.7:
        _headland(canvas, draw, horizon)
    water.calm_water(canvas, horizon, 0.5)
    shore = draw.uniform(0.1, 0.24) + horizon
    rough = canvas.scene.weather in ("storm", "rain")
    water.running_waves(
        canvas, horizon + 0.05, shore + 0.02, 0.05 if rough else draw.uniform(0.014, 0.028), foam=0.6 if rough else 0.35
    )
    tilt = draw.uniform(-0.14, 0.14)
    wander = rolling_line(draw, 97, 1.1)
    line = [shore + tilt * (i / 96 - 0.5) + 0.022 * value for i, value in enumerate(wander)]
    _sand(canvas, line)
    _surf(canvas, line)
    _decor(canvas, draw, line)
    edge = max(line) + 0.06
    return canvas.stage(ground=(min(edge, 0.84), 0.95), water=(horizon, min(line)))


def _headland(canvas: Canvas, draw: random.Random, horizon: float) -> None:
    """Let a wooded cape or islands end the bay."""
    left = draw.random() < 0.5
    reach, tall = draw.uniform(0.25, 0.6), draw.uniform(0.04, 0.11)
    for depth, scale in ((0.62, 1.0), (0.42, 0.62)):
        bumps = rolling_line(draw, 97, 2.4)
        line = []
        for i, value in enumerate(bumps):
            x = i / 96 if left else 1 - i / 96
            slope = max(0.0, 1 - x / (reach * scale)) ** 0.7
            line.append(horizon + 0.004 - tall * scale * slope * (0.85 + 0.25 * value))
        green = canvas.lit(rgb("4a7a58"), depth)
        land.fill_below(canvas, line, green, mix(green, canvas.palette.haze, 0.3), horizon + 0.006)


def _sand(canvas: Canvas, line: list[float]) -> None:
    """Spread the sand: a wet strip that takes the sky's colour, then dry sand with ripples and grain."""
    palette = canvas.palette
    sand = canvas.lit(rgb("ecd2a0"))
    glossy = mix(darker(sand, 0.34), palette.sky[-1], 0.42)
    wet = [value - 0.008 for value in line]
    land.fill_below(canvas, wet, glossy, mix(glossy, sand, 0.5), min(1.0, max(line) + 0.07))
    dry = [value + 0.045 + 0.012 * math.sin(i * 0.21) for i, value in enumerate(line)]
    layer = land.fill_below(canvas, dry, mix(sand, palette.sun, 0.2), darker(sand, 0.24))
    if layer is None:
        return
    rows = min(layer.mask.height, math.ceil(max(dry) * canvas.height) - layer.top + math.ceil(9 * canvas.unit))
    rim = layer.mask.crop((0, 0, canvas.width, max(1, rows)))  # below it all is sand
    blend = rim.filter(ImageFilter.BoxBlur(7 * canvas.unit))
    edge = ImageChops.multiply(blend.point(ramp(250, 150)), rim)
    lay(canvas.image, mix(glossy, sand, 0.45), (0, layer.top), edge)
    ripples = plane_noise(layer.mask.size, canvas.draws("ripples"), (canvas.cells(5)[0], 44), 3, 0.5)
    fine = plane_noise(layer.mask.size, canvas.draws("grain"), (canvas.cells(110)[0], 90), 2, 0.8)
    field = Image.blend(ripples, fine, 0.45)
    land.shade(canvas, layer, field, darker(sand, 0.48), lighter(mix(sand, palette.sun, 0.3), 0.25), 0.6)


def _surf(canvas: Canvas, line: list[float]) -> None:
    """Draw the lace of foam where the waves run out, and older lines behind it."""
    width, height = canvas.width, canvas.height
    top = max(0, int((min(line) - 0.09) * height))
    bottom = min(height, int((max(line) + 0.06) * height))
    size = (width, bottom - top)
    if size[1] < 4:
        return
    lace = noise(size, canvas.draws("lace"), canvas.cells(26, 1.6), 3, 0.7)
    white = mix(canvas.lit((255, 255, 255)), canvas.palette.sky[-1], 0.18)
    draw = canvas.draws("surf")
    for offset, thick, strength in ((0.0, 0.022, 1.0), (-0.034, 0.016, 0.8), (-0.066, 0.011, 0.6)):
        sway = rolling_line(draw, len(line), 3.0)
        front = [value + offset + 0.007 * sway[i] for i, value in enumerate(line)]
        lower = [(x, y - top) for x, y in across(front, width, height)]
        upper = [
            (x, y - thick * height * (0.55 + 0.45 * math.sin(i * 0.37 + offset * 90))) for i, (x, y) in enumerate(lower)
        ]
        mask = polygon_mask(size, [lower + upper[::-1]])
        solid = mask.filter(ImageFilter.BoxBlur(max(0.5, 2.4 * canvas.unit)))
        torn = ImageChops.multiply(solid, lace.point(ramp(70, 150)))
        shade = (
            mask.transform(size, Image.Transform.AFFINE, (1, 0, 0, 0, 1, -3.0 * canvas.unit)) if offset == 0 else None
        )
        if shade:
            lay(canvas.image, darker(canvas.lit(rgb("b89868")), 0.3), (0, top), shade.point(scaled(0.3)))
        lay(canvas.image, white, (0, top), torn.point(scaled(1.25 * strength)))
        rim = polygon_mask(size, [[*lower, *[(x, y - 2.2 * canvas.unit) for x, y in reversed(lower)]]])
        lay(canvas.image, white, (0, top), rim.point(scaled(0.9 * strength)))


def _decor(canvas: Canvas, draw: random.Random, line: list[float]) -> None:
    """Stand palms at one side, rocks at the water, and strew shells, starfish and dune grass."""
    palette = canvas.palette
    side = draw.choice((-1, 1))
    if canvas.allows("rocks") and draw.random() < 0.5:
        x = 0.5 - side * draw.uniform(0.25, 0.46)
        for _ in range(draw.randint(2, 4)):
            at, tall = x + draw.gauss(0, 0.07), draw.uniform(0.03, 0.085) * canvas.height
            stamp = plants.stone(draw, int(tall), canvas.lit(rgb("7d756e")), canvas.side)
            press(canvas, stamp, (at * canvas.width, value_at(line, at) * canvas.height + tall * 0.15), tall)
    if canvas.wants("palms") or (canvas.allows("palms", "trees") and draw.random() < 0.62):
        look = trees.tones(canvas, rgb("4f9440"), rgb("94704c"))
        for index in range(draw.choice((1, 2, 2, 3))):
            tall = draw.uniform(0.5, 0.86) * canvas.height * (1 - 0.18 * index)
            x, y = 0.5 + side * draw.uniform(0.34, 0.5), max(line) + draw.uniform(0.09, 0.2) - 0.03 * index
            palm = trees.palm(draw, int(tall), look, canvas.side)
            foot = (x * canvas.width, y * canvas.height)
            drop_shadow(canvas, (foot[0], foot[1] - tall * 0.01), tall * 0.13, tall * 0.5, 0.3)
            press(canvas, palm, foot, tall, flip=draw.random() < 0.5)
            blades = plants.tuft(
                draw, max(8, int(tall * 0.12)), canvas.lit(rgb("8fa050")), lighter(canvas.lit(rgb("c9c878")), 0.1)
            )
            for shift in (-0.03, 0.0, 0.035):
                press(
                    canvas,
                    blades,
                    (foot[0] + shift * canvas.width, foot[1] + tall * 0.01),
                    tall * draw.uniform(0.06, 0.11),
                )
    for _ in range(round(draw.randint(3, 8) * canvas.aspect)):
        x, y = draw.random(), draw.uniform(max(line) + 0.08, 0.99)
        tall = draw.uniform(0.016, 0.03) * canvas.height * (0.5 + y)
        hue = canvas.lit(rgb(draw.choice(("f3d9c9", "e8b4a0", "f4efe2", "d98f6c", "c9b8a8"))))
        drop_shadow(canvas, (x * canvas.width, y * canvas.height), tall * 0.8, tall * 0.5, 0.4)
        stamp = _starfish(hue) if draw.random() < 0.3 else _shell(hue, mix(hue, palette.sun, 0.4))
        press(canvas, stamp, (x * canvas.width, y * canvas.height + tall * 0.3), tall, flip=draw.random() < 0.5)


def _shell(colour: Colour, light: Colour) -> Image.Image:
    """Return a scallop shell."""
    sketch = Sketch(28, 1.2)
    rim = [(0.6 + 0.56 * math.cos(math.pi * i / 8), 0.8 - 0.7 * math.sin(math.pi * i / 8)) for i in range(9)]
    sketch.polygon([*rim, (0.5, 0.98), (0.7, 0.98)], colour)
    for x, y in rim[1:-1]:
        sketch.stroke([(0.6, 0.95), (x, y)], 0.05, light if x > 0.6 else darker(colour, 0.2))
    return sketch.done()


def _starfish(colour: Colour) -> Image.Image:
    """Return a starfish."""
    sketch = Sketch(28, 1.2)
    outline = []
    for i in range(10):
        reach = 0.5 if i % 2 == 0 else 0.2
        outline.append((0.6 + reach * 1.1 * math.sin(math.pi * i / 5), 0.52 - reach * 0.85 * math.cos(math.pi * i / 5)))
    sketch.polygon(outline, mix(colour, (214, 92, 52), 0.5))
    sketch.oval(0.6, 0.52, 0.1, 0.08, lighter(colour, 0.3))
    return sketch.done()
