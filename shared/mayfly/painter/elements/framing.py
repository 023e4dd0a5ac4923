"""A frame before the picture: a branch or grasses close to the lens, out of focus, that lead the eye into the depth."""

import math
import random

from PIL import Image, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements.stamps import Sketch
from mayfly.painter.stage import Stage

_LEAFY = {
    "meadow": 0.24, "lake": 0.3, "river": 0.3, "mountains": 0.3, "garden": 0.24, "village": 0.3, "terraces": 0.3,
    "farm": 0.2, "waterfall": 0.3, "snow": 0.15, "forest": 0.15,
}  # fmt: skip
"""Place -> the share of seeds with such a frame."""

_LEAVES = {
    "spring": ("f2b8cc", "8fc45a"),
    "summer": ("4f8a3c", "6fa844"),
    "autumn": ("d9822b", "c8502a"),
    "winter": ("e6eef6", "6a6258"),
}


def frame(canvas: Canvas, stage: Stage) -> None:
    """Paint the frame over the picture, away from the subjects; at most places and seeds there is none."""
    draw = canvas.draws("frame")
    if draw.random() > _LEAFY.get(canvas.scene.place, 0.0) or not canvas.allows("trees", "tree", "leaves"):
        return
    side = draw.choice((-1, 1))
    if stage.cast is not None:
        halves = [
            stage.cast.crop((0, 0, canvas.width // 2, canvas.height // 2)),
            stage.cast.crop((canvas.width // 2, 0, canvas.width, canvas.height // 2)),
        ]
        left, right = (sum(half.resize((8, 8), Image.Resampling.BOX).tobytes()) for half in halves)
        side = -1 if left < right else 1
    span = min(canvas.image.size)
    branch = _branch(draw, max(12, round(span * 0.36)), canvas)
    soft = branch.filter(ImageFilter.BoxBlur(1.6 * canvas.unit))
    if side > 0:
        soft = soft.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    canvas.image.paste(soft, (0 if side < 0 else canvas.width - soft.width, 0), soft)


def _branch(draw: random.Random, height: int, canvas: Canvas) -> Image.Image:
    """Return a branch that hangs in from the upper left."""
    sketch = Sketch(height, 1.6)
    season = "winter" if canvas.winter else canvas.scene.season
    first, second = (canvas.lit(rgb(code)) for code in _LEAVES[season])
    wood = darker(canvas.lit(rgb("5a4434")), 0.3)
    reach, droop = draw.uniform(1.0, 1.4), draw.uniform(0.25, 0.5)
    limb = [(-0.05 + reach * t / 8, 0.06 + droop * (t / 8) ** 1.6) for t in range(9)]
    sketch.stroke(limb, 0.035, wood)
    count = 16 if season == "winter" else 70
    for index in range(count):
        share = draw.random() ** 0.8
        at = limb[min(8, int(share * 8))]
        x, y = at[0] + draw.gauss(0, 0.08), at[1] + draw.gauss(0.02, 0.1)
        size, turn = draw.uniform(0.05, 0.09), draw.uniform(0.2, 1.4)
        tone = mix(darker(first, 0.35), second, index / count)
        if index > count * 0.8:
            tone = mix(lighter(tone, 0.15), canvas.palette.sun, 0.3 * canvas.palette.strength)
        along, aside = (math.cos(turn) * size, math.sin(turn) * size), (-math.sin(turn) * size, math.cos(turn) * size)
        leaf = [(-1, 0), (-0.4, 0.34), (0.3, 0.36), (1, 0), (0.3, -0.36), (-0.4, -0.34)]
        sketch.polygon([(x + along[0] * a + aside[0] * b, y + along[1] * a + aside[1] * b) for a, b in leaf], tone)
    return sketch.done()
