"""A studio: a plain lit backdrop that runs into a soft floor, for a still object, a portrait, food."""

from dataclasses import replace

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements import land
from mayfly.painter.fields import add_glow, noise, vertical
from mayfly.painter.stage import Stage

_BACKDROPS = ("f0c35a", "84c8c4", "f2937f", "a3b8e2", "bdd8aa", "e6b8d4", "d8c8b0", "8fa8b8", "c9b2e0", "f4d9a8")
_DUSK = {"dawn": ("ffe4d0", 0.0), "day": ("ffffff", 0.0), "sunset": ("ffd0a8", 0.06), "night": ("5f6ea8", 0.42)}


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("studio")
    hue = rgb(draw.choice(_BACKDROPS))
    cast, dusk = _DUSK[canvas.scene.time]
    hue = darker(mix(hue, rgb(cast), 0.25 if dusk < 0.3 else 0.4), dusk)
    edge = draw.uniform(0.58, 0.72)
    canvas.horizon = edge
    canvas.sun = (canvas.sun[0], 0.08)
    white = rgb("ffffff") if dusk < 0.3 else rgb("c4ccf0")
    canvas.palette = replace(
        canvas.palette,
        sky=(darker(hue, 0.25), hue),
        haze=lighter(hue, 0.3),
        tint=mix(rgb("ffffff"), rgb(cast), 0.4),
        sun=white,
        strength=0.5,
        darkness=dusk,
    )
    size = canvas.image.size
    sweep = (
        (0, darker(hue, 0.16)),
        (edge - 0.12, lighter(hue, 0.2)),
        (edge, mix(hue, white, 0.12)),
        (edge + 0.1, lighter(hue, 0.26)),
        (1, darker(hue, 0.1)),
    )
    canvas.image = vertical(size, sweep)
    span = min(size)
    add_glow(
        canvas.image,
        ((0.5 + canvas.side * 0.14) * canvas.width, 0.36 * canvas.height),
        span * 1.7,
        white,
        0.42 * (1 - dusk),
        1.8,
    )
    add_glow(
        canvas.image,
        (0.5 * canvas.width, (edge + 0.2) * canvas.height),
        span * 1.5,
        white,
        0.3 * (1 - dusk),
        1.6,
        flatness=4,
    )
    layer = land.Layer(0, noise(size, draw, (2, 2), 1).point([255] * 256), ())
    wash = noise(size, draw, canvas.cells(3), 4, 0.55)
    land.shade(canvas, layer, wash, darker(hue, 0.35), lighter(hue, 0.5), 0.2)
    return canvas.stage(ground=(edge + 0.1, 0.93))
