"""Under water: light from above, caustics on the sand, kelp, corals, rocks, bubbles, far shoals."""

import math
import random
from dataclasses import replace

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import curve, darker, lighter, mix, rgb, scaled, slope
from mayfly.painter.elements import land, plants
from mayfly.painter.elements.sky import paint_rays
from mayfly.painter.elements.stamps import Sketch, hazed, press
from mayfly.painter.fields import add_glow, fade, lay, noise, plane_noise, vertical
from mayfly.painter.light import Palette
from mayfly.painter.shapes import rolling_line
from mayfly.painter.stage import Colour, Stage

_WATERS = {
    "day": ("9ae8ee 3fb4d6 1b74ac 0c4478", "bfeef4"),
    "dawn": ("f3dcc4 7fb8c8 3f7fa8 1f4a7a", "d8dcee"),
    "sunset": ("ffc890 c98a9c 5f5a98 2a2f66", "e8c4d0"),
    "night": ("4a78b0 1d4680 0c2656 060f2e", "7f9cd8"),
}
_CORALS = ("ff7a6b", "ffb04f", "f06fa8", "b07fe0", "ffd86b", "f4efe4", "5fd0b8")


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("underwater")
    codes, tint = _WATERS[canvas.scene.time]
    water = [rgb(code) for code in codes.split()]
    canvas.palette = _submerged(canvas.palette, water, rgb(tint))
    canvas.sun = (draw.uniform(0.25, 0.75), -0.05)
    canvas.horizon = canvas.camera.level(draw, 0.7, 0.8)
    canvas.image = vertical(canvas.image.size, [(0, water[0]), (0.25, water[1]), (0.7, water[2]), (1, water[3])])
    span = min(canvas.image.size)
    add_glow(canvas.image, (canvas.sun[0] * canvas.width, 0), span * 1.4, canvas.palette.sun, 0.7, 2.2)
    _surface(canvas)
    for depth, rise in ((0.66, 0.2), (0.42, 0.13)):
        line = [canvas.horizon + 0.02 - rise * max(0.0, value) ** 0.8 for value in rolling_line(draw, 97, 1.6)]
        land.hill(canvas, line, rgb("4a7f8c"), depth, f"reef:{depth}", 0.5)
        _garden(canvas, draw, canvas.horizon + 0.02, depth, round(7 * canvas.aspect))
    _shoal(canvas, draw)
    line = [canvas.horizon + 0.02 - 0.022 * value for value in rolling_line(draw)]
    layer = land.hill(canvas, line, rgb("e4d2a4"), 0.08, "sand", 0.45)
    if layer:
        web = plane_noise(layer.mask.size, canvas.draws("caustics"), (canvas.cells(14)[0], 16), 2)
        lines = web.point(curve(lambda value: 255 - abs(value - 128) * 9))
        lay(canvas.image, canvas.palette.sun, (0, layer.top), ImageChops.multiply(lines.point(scaled(0.4)), layer.mask))
    paint_rays(canvas, draw.uniform(0.3, 0.5))
    _garden(canvas, draw, max(line) + 0.03, 0.0, round(draw.randint(5, 9) * canvas.aspect))
    _bubbles(canvas, draw)
    return canvas.stage(ground=(max(line) + 0.04, 0.95), floats=True)


def _submerged(palette: Palette, water: list[Colour], tint: Colour) -> Palette:
    """Return the palette as it is under water: the water is sky and haze."""
    return replace(
        palette,
        sky=tuple(water),
        haze=mix(water[1], water[2], 0.5),
        tint=tint,
        sun=lighter(water[0], 0.4),
        strength=0.5,
    )


def _surface(canvas: Canvas) -> None:
    """Ripple the surface seen from below."""
    size = (canvas.width, max(4, canvas.height // 4))
    ripples = plane_noise(size, canvas.draws("surface"), (canvas.cells(9)[0], 40), 3).transpose(
        Image.Transpose.FLIP_TOP_BOTTOM
    )
    mask = ImageChops.multiply(ripples.point(slope(120, 2.2)), fade(size, 0.85, 0.0))
    lay(canvas.image, lighter(canvas.palette.sun, 0.4), (0, 0), mask)


def _garden(canvas: Canvas, draw: random.Random, floor: float, depth: float, count: int) -> None:
    """Grow corals, kelp and stones; near ones leave the middle open."""
    kinds = (_branching, _fan, _brain, _tubes, _kelp, _kelp)
    for index in range(count):
        share = index / max(1, count)
        x = draw.random() if depth > 0.2 else draw.choice((draw.uniform(-0.03, 0.25), draw.uniform(0.75, 1.03)))
        y = floor + (0.22 * share if depth == 0 else 0.03)
        tall = (0.09 + 0.15 * (1 - depth) * (0.5 + share)) * canvas.height * draw.uniform(0.6, 1.2)
        kind = draw.choice(kinds)
        if draw.random() < 0.2:
            stamp, tall = (
                plants.stone(draw, max(8, int(tall * 0.5)), canvas.lit(rgb("6a7480")), canvas.side),
                tall * 0.5,
            )
        else:
            hue = canvas.lit(rgb(draw.choice(_CORALS)), 0.0)
            stamp = kind(draw, max(12, int(tall)), hue, lighter(mix(hue, canvas.palette.sun, 0.35), 0.1))
        if kind is _kelp:
            tall *= 1.5
        press(
            canvas,
            hazed(stamp, canvas.palette.haze, depth),
            (x * canvas.width, y * canvas.height + tall * 0.04),
            tall,
            flip=draw.random() < 0.5,
        )


def _branching(draw: random.Random, height: int, colour: Colour, light: Colour) -> Image.Image:
    """Return a staghorn coral."""
    sketch = Sketch(height, 1.1)

    def grow(x: float, y: float, angle: float, length: float, width: float, level: int) -> None:
        tip = (x + math.sin(angle) * length, y - math.cos(angle) * length)
        tone = mix(darker(colour, 0.25), light, level / 4)
        sketch.stroke([(x, y), tip], width, tone)
        sketch.oval(*tip, width * 0.5, width * 0.5, tone)
        if level < 4:
            for turn in (-0.42, 0.42):
                grow(
                    *tip,
                    angle + turn * draw.uniform(0.5, 1.3),
                    length * draw.uniform(0.66, 0.86),
                    width * 0.74,
                    level + 1,
                )

    grow(0.55, 1.0, draw.uniform(-0.2, 0.2), 0.26, 0.1, 0)
    return sketch.done()


def _fan(draw: random.Random, height: int, colour: Colour, light: Colour) -> Image.Image:
    """Return a sea fan: a lattice of fine ribs."""
    sketch = Sketch(height, 1.3)
    for index in range(17):
        angle = math.pi * (0.08 + 0.84 * index / 16)
        reach = draw.uniform(0.78, 0.94)
        bend = (0.65 + math.cos(angle) * reach * 0.4, 1 - math.sin(angle) * reach * 0.5)
        tip = (0.65 + math.cos(angle) * reach * 0.66, 1 - math.sin(angle) * reach)
        sketch.stroke([(0.65, 1), bend, tip], 0.022, mix(colour, light, index % 3 / 3))
    for ring in (0.35, 0.5, 0.65, 0.8):
        arc = [
            (0.65 + math.cos(math.pi * t / 12) * ring * 0.62, 1 - math.sin(math.pi * t / 12) * ring)
            for t in range(1, 12)
        ]
        sketch.stroke(arc, 0.014, darker(colour, 0.12))
    return sketch.done()


def _brain(draw: random.Random, height: int, colour: Colour, light: Colour) -> Image.Image:
    """Return a rounded coral with furrows."""
    sketch = Sketch(height, 1.7)
    sketch.oval(0.85, 0.98, 0.8, 0.9, darker(colour, 0.2))
    sketch.oval(0.8, 0.9, 0.66, 0.74, colour)
    for _ in range(15):
        x, y = 0.85 + draw.uniform(-0.6, 0.6), draw.uniform(0.2, 0.95)
        path = [(x + 0.07 * step, y + 0.05 * math.sin(step * 2 + x * 9)) for step in range(4)]
        if ((path[-1][0] - 0.85) / 0.74) ** 2 + ((y - 0.98) / 0.84) ** 2 < 1 and x > 0.18:
            sketch.stroke(path, 0.035, light if y < 0.5 else darker(colour, 0.3))
    return sketch.done()


def _tubes(draw: random.Random, height: int, colour: Colour, light: Colour) -> Image.Image:
    """Return a cluster of tube sponges."""
    sketch = Sketch(height, 0.9)
    for index in range(6):
        x, top, half = 0.45 + draw.uniform(-0.24, 0.24), draw.uniform(0.1, 0.5), draw.uniform(0.06, 0.09)
        tone = mix(darker(colour, 0.25), colour, index / 5)
        lean = (x - 0.45) * 0.5
        sketch.polygon([(x - half * 0.7, 1), (x + lean - half, top), (x + lean + half, top), (x + half * 0.7, 1)], tone)
        sketch.polygon(
            [(x - half * 0.7, 1), (x + lean - half, top), (x + lean - half * 0.4, top), (x - half * 0.2, 1)],
            mix(tone, light, 0.5),
        )
        sketch.oval(x + lean, top, half, half * 0.5, light)
        sketch.oval(x + lean, top, half * 0.66, half * 0.3, darker(colour, 0.6))
    return sketch.done()


def _kelp(draw: random.Random, height: int, _colour: Colour, light: Colour) -> Image.Image:
    """Return swaying kelp; it keeps to greens whatever the coral colour, taking only its gleam."""
    sketch = Sketch(height, 0.6)
    for _ in range(4):
        x, phase, tall = 0.3 + draw.uniform(-0.14, 0.14), draw.uniform(0, 6.28), draw.uniform(0.65, 0.97)
        green = mix(rgb(draw.choice(("2f7a5a", "4f8a4a", "3f8f7a"))), light, 0.12)
        stem = [(x + 0.06 * math.sin(phase + 5 * step / 12) * step / 12, 1 - tall * step / 12) for step in range(13)]
        for step in range(1, 12):
            (px, py), (qx, qy) = stem[step], stem[step + 1]
            turn = 0.09 * (1 if step % 2 else -1) * (1.15 - step / 12)
            sketch.polygon(
                [(px, py), (px + turn, (py + qy) / 2 - 0.05), (qx, qy - 0.02)],
                lighter(green, 0.12) if step % 2 else green,
            )
        sketch.stroke(stem, 0.022, darker(green, 0.12))
    return sketch.done()


def _shoal(canvas: Canvas, draw: random.Random) -> None:
    """Let a far shoal of small fish turn in the haze."""
    if not canvas.allows("fish"):
        return
    pen = ImageDraw.Draw(canvas.image)
    for _ in range(draw.randint(1, 2)):
        x, y, way = draw.uniform(0.15, 0.85), draw.uniform(0.2, 0.5), draw.choice((-1, 1))
        tone = mix(darker(canvas.palette.haze, 0.35), canvas.palette.haze, draw.uniform(0.2, 0.5))
        for _ in range(round(22 * canvas.aspect)):
            px, py = (x + draw.gauss(0, 0.09)) * canvas.width, (y + draw.gauss(0, 0.04)) * canvas.height
            size = draw.uniform(3, 6) * canvas.unit
            pen.ellipse((px - size, py - size * 0.38, px + size, py + size * 0.38), fill=tone)
            pen.polygon(
                [
                    (px - way * size * 0.7, py),
                    (px - way * size * 1.6, py - size * 0.5),
                    (px - way * size * 1.6, py + size * 0.5),
                ],
                fill=tone,
            )


def _bubbles(canvas: Canvas, draw: random.Random) -> None:
    """Let strings of bubbles rise."""
    mask = Image.new("L", canvas.image.size)
    pen = ImageDraw.Draw(mask)
    for _ in range(draw.randint(3, 5)):
        x = draw.random()
        for _ in range(9):
            px, py = (x + draw.gauss(0, 0.02)) * canvas.width, draw.random() * canvas.height
            radius = (1 + 6 * draw.random() ** 3) * canvas.unit
            pen.ellipse(
                (px - radius, py - radius, px + radius, py + radius), outline=150, width=max(1, round(canvas.unit))
            )
            pen.ellipse((px - radius * 0.5, py - radius * 0.5, px - radius * 0.1, py - radius * 0.1), fill=230)
    motes = noise(canvas.image.size, draw, canvas.cells(60), 2, 0.9).point(slope(232, 5))
    mask = ImageChops.lighter(mask.filter(ImageFilter.BoxBlur(0.4 * canvas.unit)), motes)
    lay(canvas.image, lighter(canvas.palette.sun, 0.3), (0, 0), mask)
