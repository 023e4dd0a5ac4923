"""Groves: clumps of trees and bushes along a ridge, of the kinds that one countryside has."""

import random
from collections.abc import Sequence

from mayfly.painter.canvas import Canvas
from mayfly.painter.elements import trees
from mayfly.painter.elements.prints import Print
from mayfly.painter.elements.stamps import drop_shadow, hazed, press
from mayfly.painter.shapes import value_at


def plant(canvas: Canvas, draw: random.Random, stamps: Sequence[Print], line: list[float], depth: float) -> None:
    """Plant clumps of trees and bushes along a ridge, or a lone tree on a near one."""
    if not canvas.allows("trees", "tree"):
        return
    size = max(12, int((0.3 - 0.36 * depth) * canvas.height))
    row = [hazed(stamp, canvas.palette.haze, depth) for stamp in stamps]
    crowded = draw.random() < 0.4 and depth > 0.2
    for _ in range(round(draw.randint(2, 3 if not crowded else 6) * max(1.0, canvas.aspect * 0.8))):
        centre, count = draw.random(), draw.randint(1, 3 + round(12 * depth))
        for _ in range(count):
            x = centre + draw.gauss(0, 0.04 + 0.09 * depth)
            stamp, height = draw.choice(row), size * draw.choice((0.55, 0.8, 1.0))
            foot = (x * canvas.width, value_at(line, x) * canvas.height + height * 0.05)
            drop_shadow(canvas, (foot[0], foot[1] - height * 0.02), height * 0.22, height * 0.45, 0.32 * (1 - depth))
            press(canvas, stamp, foot, height, flip=draw.random() < 0.4)


def kinds(canvas: Canvas, draw: random.Random) -> list[Print]:
    """Return the kinds of trees of this countryside: three crowns, or bare trees and firs in winter."""
    size = max(16, int(0.26 * canvas.height))
    if canvas.winter:
        look = trees.leaf_tones(canvas, draw)
        fir = trees.fir(draw, size, trees.needle_tones(canvas, draw), canvas.side, snow=True)
        return [
            trees.bare_tree(draw, size, look, snow=True),
            fir,
            trees.bare_tree(draw, size, look, snow=True, pale=True),
        ]
    forms = draw.choice(
        (("round", "wide", "round"), ("tall", "tall", "round"), ("round", "tall", "wide"), ("wide", "round", "fir"))
    )
    made = []
    for form in forms:
        if form == "fir":
            made.append(trees.fir(draw, size, trees.needle_tones(canvas, draw), canvas.side, snow=False))
        else:
            made.append(trees.crown(draw, size, trees.leaf_tones(canvas, draw), canvas.side, form))
    return made
