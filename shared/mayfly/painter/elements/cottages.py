"""Small houses as stamps: cottages with gable roofs, stilt huts, barns, silos; windows are lit after dark."""

import random

from PIL import Image

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements.stamps import Sketch
from mayfly.painter.stage import Colour

_WALLS = ("f0e6d2", "e8d2b0", "d8c0a0", "f4efe6", "c9a888", "b8c4c0")
_ROOFS = ("b8523c", "8a4a34", "6a5a52", "a86a3c", "4f5f6a", "c47848")


def _lamp(canvas: Canvas) -> Colour:
    """Return what a window looks like at this hour."""
    if canvas.palette.darkness > 0.12:
        return rgb("ffd98a")
    return mix(canvas.palette.sky[0], rgb("3a4654"), 0.5)


def cottage(draw: random.Random, height: int, canvas: Canvas) -> Image.Image:
    """Return a cottage seen a little from one side: a gable, a long roof, a chimney, a door."""
    sketch = Sketch(height, 1.5)
    wall, roof = canvas.lit(rgb(draw.choice(_WALLS))), canvas.lit(rgb(draw.choice(_ROOFS)))
    if canvas.winter:
        roof = canvas.lit(rgb("f4f8fd"))
    side, glass = canvas.side, _lamp(canvas)
    lit, shade = mix(wall, canvas.palette.sun, 0.2 * canvas.palette.strength), darker(wall, 0.22)
    gable, long = (lit, shade) if side < 0 else (shade, lit)
    eaves, ridge = draw.uniform(0.52, 0.58), draw.uniform(0.16, 0.22)
    sketch.polygon(
        [(1.02, ridge - 0.12), (1.14, ridge - 0.12), (1.14, ridge + 0.2), (1.02, ridge + 0.2)], darker(wall, 0.3)
    )
    sketch.polygon([(0.5, eaves), (1.4, eaves), (1.4, 1), (0.5, 1)], long)
    sketch.polygon([(0.1, eaves), (0.3, ridge + 0.02), (0.5, eaves), (0.5, 1), (0.1, 1)], gable)
    sketch.polygon([(0.3, ridge), (1.26, ridge), (1.46, eaves + 0.03), (0.52, eaves + 0.03)], roof)
    sketch.polygon([(0.3, ridge), (0.34, ridge), (0.56, eaves + 0.03), (0.5, eaves + 0.05)], darker(roof, 0.3))
    sketch.polygon(
        [(0.3, ridge - 0.01), (0.05, eaves + 0.05), (0.09, eaves + 0.05), (0.31, ridge + 0.05)], darker(roof, 0.15)
    )
    for step in range(1, 5):
        y = ridge + (eaves - ridge) * step / 5
        sketch.stroke([(0.3 + 0.04 * step, y), (1.26 + 0.04 * step, y)], 0.008, darker(roof, 0.14))
    sketch.polygon(
        [(0.24, 0.72), (0.37, 0.72), (0.37, 1), (0.24, 1)], darker(rgb("7a4a30"), canvas.palette.darkness * 0.5)
    )
    for x in (0.66, 0.92, 1.16):
        sketch.polygon(
            [(x - 0.015, 0.655), (x + 0.155, 0.655), (x + 0.155, 0.845), (x - 0.015, 0.845)], lighter(wall, 0.3)
        )
        sketch.polygon([(x, 0.67), (x + 0.14, 0.67), (x + 0.14, 0.83), (x, 0.83)], glass)
        sketch.stroke([(x + 0.07, 0.67), (x + 0.07, 0.83)], 0.012, lighter(wall, 0.2))
    sketch.oval(0.3, eaves - 0.08, 0.045, 0.05, glass)
    return sketch.done()


def stilt_hut(draw: random.Random, height: int, canvas: Canvas) -> Image.Image:
    """Return a thatched hut on stilts, as stands among rice fields."""
    sketch = Sketch(height, 1.3)
    wood, straw = canvas.lit(rgb("8a6242")), canvas.lit(rgb(draw.choice(("b8955a", "a8824c", "9a7a52"))))
    for x in (0.3, 0.52, 0.78, 1.0):
        sketch.stroke([(x, 0.66), (x, 1.0)], 0.03, darker(wood, 0.3))
    sketch.polygon([(0.24, 0.46), (1.06, 0.46), (1.06, 0.74), (0.24, 0.74)], wood)
    sketch.polygon([(0.24, 0.46), (0.24, 0.74), (0.44, 0.74), (0.44, 0.46)], darker(wood, 0.25))
    sketch.polygon([(0.56, 0.52), (0.72, 0.52), (0.72, 0.74), (0.56, 0.74)], _lamp(canvas))
    sketch.polygon([(0.4, 0.1), (0.9, 0.1), (1.24, 0.52), (0.06, 0.52)], straw)
    sketch.polygon([(0.4, 0.1), (0.06, 0.52), (0.34, 0.52)], darker(straw, 0.25))
    for step in range(6):
        x = 0.4 + 0.1 * step
        sketch.stroke([(x, 0.1), (0.3 + 0.16 * step, 0.52)], 0.008, darker(straw, 0.16))
    return sketch.done()


def barn(height: int, canvas: Canvas) -> Image.Image:
    """Return a red barn with white trim, and a silo beside it."""
    sketch = Sketch(height, 1.7)
    red, white = canvas.lit(rgb("b03a30")), canvas.lit(rgb("f4efe6"))
    roof = canvas.lit(rgb("f4f8fd") if canvas.winter else rgb("6a5a56"))
    steel = canvas.lit(rgb("c0c6cc"))
    sketch.polygon([(1.32, 0.24), (1.6, 0.24), (1.6, 1), (1.32, 1)], steel)
    sketch.polygon([(1.32, 0.24), (1.42, 0.24), (1.42, 1), (1.32, 1)], darker(steel, 0.25))
    sketch.oval(1.46, 0.24, 0.14, 0.13, lighter(steel, 0.15))
    sketch.polygon([(0.62, 0.5), (1.28, 0.5), (1.28, 1), (0.62, 1)], darker(red, 0.22))
    sketch.polygon([(0.36, 0.1), (1.06, 0.1), (1.22, 0.3), (1.32, 0.53), (0.64, 0.53)], roof)
    front = [(0.1, 1), (0.1, 0.5), (0.17, 0.28), (0.36, 0.12), (0.55, 0.28), (0.62, 0.5), (0.62, 1)]
    sketch.polygon(front, red)
    sketch.stroke(front[1:6], 0.03, white)
    sketch.polygon([(0.22, 0.64), (0.5, 0.64), (0.5, 1), (0.22, 1)], darker(red, 0.3))
    for path in (
        [(0.22, 0.64), (0.5, 1)],
        [(0.5, 0.64), (0.22, 1)],
        [(0.22, 0.64), (0.5, 0.64), (0.5, 1), (0.22, 1), (0.22, 0.64)],
    ):
        sketch.stroke(path, 0.02, white)
    sketch.polygon([(0.3, 0.32), (0.42, 0.32), (0.42, 0.46), (0.3, 0.46)], _lamp(canvas))
    return sketch.done()


def haystack(height: int, canvas: Canvas) -> Image.Image:
    """Return a round bale of straw."""
    sketch = Sketch(height, 1.2)
    straw = canvas.lit(rgb("dcb45a"))
    sketch.oval(0.6, 0.52, 0.56, 0.48, darker(straw, 0.2))
    sketch.oval(0.5, 0.52, 0.44, 0.46, straw)
    for reach in (0.34, 0.22, 0.1):
        sketch.oval(0.5, 0.52, reach + 0.02, reach + 0.04, darker(straw, 0.14))
        sketch.oval(0.5, 0.52, reach, reach + 0.02, lighter(straw, 0.12))
    return sketch.done()
