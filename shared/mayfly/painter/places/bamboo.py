"""A bamboo grove: culms in rows that fade into green light, feathery leaves, a path between them."""

import random

from PIL import Image, ImageDraw

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements import land, plants, woods
from mayfly.painter.elements.sky import paint_rays, paint_sky
from mayfly.painter.elements.stamps import Sketch, press
from mayfly.painter.fields import add_glow
from mayfly.painter.places.meadow import footpath
from mayfly.painter.shapes import rolling_line
from mayfly.painter.stage import Colour, Stage

_CULMS = ("6fae4a", "8fbf5a", "5a9a48", "a8c46a")


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("bamboo")
    horizon = canvas.camera.level(draw, 0.58, 0.68)
    paint_sky(canvas, horizon)
    glow = mix(canvas.palette.sun, canvas.lit(rgb("d4f0a0")), 0.5)
    middle = draw.uniform(0.35, 0.65)
    span = min(canvas.image.size)
    add_glow(
        canvas.image,
        (middle * canvas.width, horizon * 0.7 * canvas.height),
        span * 1.6,
        glow,
        0.5 * (1 - canvas.palette.darkness),
        1.8,
    )
    for depth, count, half in ((0.74, 34, 0.006), (0.52, 22, 0.009), (0.3, 14, 0.013)):
        _row(canvas, draw, horizon + 0.04 * (1 - depth), depth, count, half, 0.0 if depth > 0.6 else 0.09)
        if depth > 0.4:
            land.mist(canvas, horizon - 0.02, 0.16, 0.35, f"mist:{depth}")
    line = [horizon + 0.04 - 0.014 * value for value in rolling_line(draw)]
    floor = rgb("e8eef6") if canvas.winter else rgb("8a8a4a") if canvas.scene.season == "autumn" else rgb("6f8f46")
    land.hill(canvas, line, floor, 0.0, "floor", 0.5)
    footpath(canvas, draw, max(line) - 0.005)
    if canvas.scene.weather in ("clear", "cloudy") and canvas.palette.darkness < 0.4:
        paint_rays(canvas, draw.uniform(0.25, 0.45))
    _row(canvas, draw, horizon + 0.2, 0.0, 7, 0.02, 0.24)
    if not canvas.winter:
        plants.grow_grass(canvas, max(line) + 0.02, 1.05, floor, 60, 0.05)
        woods.litter(canvas, max(line), ("c9b86a", "a8a050", "8fa050"), 120)
    return canvas.stage(ground=(max(line) + 0.1, 0.95))


def _row(canvas: Canvas, draw: random.Random, foot: float, depth: float, count: int, half: float, gap: float) -> None:
    """Stand a row of culms, open by `gap` about the middle, with sprays of leaves at their upper joints."""
    pen = ImageDraw.Draw(canvas.image)
    span = min(canvas.image.size)
    green = canvas.lit(rgb("6fa846"), depth)
    spray = _spray(
        draw,
        max(14, int(0.2 * canvas.height * (1.1 - depth))),
        green,
        mix(lighter(green, 0.2), canvas.palette.sun, 0.25),
    )
    for index in range(round(count * max(1.0, canvas.aspect))):
        x = (index + draw.uniform(0.1, 0.9)) / round(count * max(1.0, canvas.aspect))
        lean, level = draw.uniform(-0.03, 0.03), foot + draw.uniform(-0.01, 0.05) * (1.2 - depth)
        hue, wide, joint = rgb(draw.choice(_CULMS)), half * span * draw.uniform(0.75, 1.25), draw.uniform(0.085, 0.12)
        leaves = [draw.random() for _ in range(4)]
        if abs(x - 0.5) < gap:
            continue
        _culm(canvas, pen, (x, level), lean, wide, mix(canvas.lit(hue), canvas.palette.haze, depth), joint)
        for place in leaves:
            at = ((x + lean * (1 - place)) * canvas.width, (place * 0.62 * level) * canvas.height)
            press(
                canvas, spray, (at[0], at[1] + spray.height * 0.3), spray.height * (0.6 + 0.5 * place), flip=place > 0.5
            )


def _culm(
    canvas: Canvas,
    pen: ImageDraw.ImageDraw,
    foot: tuple[float, float],
    lean: float,
    half: float,
    colour: Colour,
    joint: float,
) -> None:
    """Draw one culm to the upper edge: a lit and a shaded side, a pale ring at each joint."""
    x, y = foot[0] * canvas.width, foot[1] * canvas.height
    top = x + lean * canvas.width
    light, dark = mix(lighter(colour, 0.2), canvas.palette.sun, 0.15), darker(colour, 0.3)
    pen.polygon([(x - half, y), (x + half, y), (top + half * 0.8, 0), (top - half * 0.8, 0)], fill=colour)
    side = canvas.side
    pen.polygon(
        [(x - side * half, y), (x - side * half * 0.3, y), (top - side * half * 0.24, 0), (top - side * half * 0.8, 0)],
        fill=dark,
    )
    pen.polygon(
        [
            (x + side * half * 0.2, y),
            (x + side * half * 0.6, y),
            (top + side * half * 0.48, 0),
            (top + side * half * 0.16, 0),
        ],
        fill=light,
    )
    level = y - joint * canvas.height * 0.6
    while level > 0:
        share = 1 - level / max(1.0, y)
        middle, wide = x + (top - x) * share, half * (1 - 0.2 * share) * 1.12
        thick = max(1, round(half * 0.28))
        pen.line((middle - wide, level, middle + wide, level), fill=dark, width=thick)
        pen.line((middle - wide, level - thick, middle + wide, level - thick), fill=light, width=max(1, thick // 2))
        level -= joint * canvas.height


def _spray(draw: random.Random, height: int, leaf: Colour, tip: Colour) -> Image.Image:
    """Return a hanging spray of narrow leaves."""
    sketch = Sketch(height, 1.4)
    for index in range(22):
        x, y = 0.7 + draw.uniform(-0.34, 0.34), draw.uniform(0.05, 0.6)
        across, down = (x - 0.7) * draw.uniform(0.5, 1.2) + draw.uniform(-0.08, 0.08), draw.uniform(0.16, 0.34)
        tone = mix(darker(leaf, 0.25), tip, index / 21)
        sketch.polygon(
            [
                (x, y),
                (x + across * 0.5 + 0.03, y + down * 0.4),
                (x + across, y + down),
                (x + across * 0.5 - 0.03, y + down * 0.5),
            ],
            tone,
        )
    return sketch.done()
