"""Trees: the tones of a season in this light, and stamps of every form, kept and coloured anew for each picture."""

import random
from functools import lru_cache

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.draws import draws
from mayfly.painter.elements import tree_forms
from mayfly.painter.elements.prints import Greys, Print, printed
from mayfly.painter.elements.tree_forms import Tones
from mayfly.painter.stage import Colour

_LEAVES = {
    "spring": ("7fb848", "96c455", "5fa04a", "f2b8cc"),
    "summer": ("3f8a3c", "4f9a40", "2f7440", "6aa544"),
    "autumn": ("d9822b", "c8502a", "e0a836", "a8432c", "b8872e"),
    "winter": ("8fa3ae", "9aa9b0"),
}
_NEEDLES = {"spring": "3f7d4c", "summer": "2f6b45", "autumn": "4a6b3c", "winter": "3f6468"}
_GREYS = Tones(*((level,) * 3 for level in (85, 128, 170, 212, 42, 255)))
"""The tones a kept stamp is drawn in; where they lie on the scale from wood through leaves to snow."""
_VARIANTS = 3  # trees of one form that differ in more than size and colour


def tones(canvas: Canvas, leaf: Colour, wood: Colour = (96, 70, 50)) -> Tones:
    """Return the tones of a leaf colour (unlit) in the canvas's light."""
    base, strength = canvas.lit(leaf), canvas.palette.strength
    deep = mix(darker(base, 0.55), canvas.palette.sky[0], 0.12)
    glow = mix(
        lighter(base, 0.12), canvas.palette.sun, 0.22 + 0.3 * strength * (0.5 if canvas.palette.darkness > 0.4 else 1)
    )
    snow = mix(canvas.lit((248, 251, 255)), canvas.palette.sun, 0.2 * strength)
    return Tones(deep, darker(base, 0.18), mix(base, glow, 0.45), glow, canvas.lit(wood), snow)


def leaf_tones(canvas: Canvas, draw: random.Random) -> Tones:
    """Return the tones of a broadleaf tree of the season."""
    return tones(
        canvas, rgb(draw.choice(_LEAVES[canvas.scene.season])), rgb(draw.choice(("6b4e38", "5a4638", "7a5c42")))
    )


def needle_tones(canvas: Canvas, draw: random.Random) -> Tones:
    """Return the tones of a fir of the season."""
    base = rgb(_NEEDLES["winter" if canvas.winter else canvas.scene.season])
    other = rgb(draw.choice(("1f4a3a", "4f7a4a", "35606a")))
    return tones(canvas, mix(base, other, draw.uniform(0, 0.4)), rgb("5a4636"))


def fir(draw: random.Random, height: int, look: Tones, side: int, *, snow: bool) -> Print:
    """Return a fir or spruce: overlapping tiers of drooping boughs, jagged, lit from one side."""
    return _stamp(draw, "snowy fir" if snow else "fir", height, look, side)


def crown(
    draw: random.Random, height: int, look: Tones, side: int, form: str = "round", *, snow: bool = False
) -> Print:
    """Return a broadleaf tree; `form` is round, tall, wide or bush (no trunk)."""
    return _stamp(draw, f"snowy {form}" if snow else form, height, look, side)


def bare_tree(draw: random.Random, height: int, look: Tones, *, snow: bool, pale: bool = False) -> Print:
    """Return a leafless tree with snow along its limbs; pale ones are birches."""
    name = "birch" if pale else "bare"
    return _stamp(draw, f"snowy {name}" if snow else name, height, look, 1)


def palm(draw: random.Random, height: int, look: Tones, side: int) -> Print:
    """Return a coconut palm: a bowed ringed trunk and arching fronds of leaflets."""
    return _stamp(draw, "palm", height, look, side)


def _stamp(draw: random.Random, form: str, height: int, look: Tones, side: int) -> Print:
    """Return a kept tree, lit from a side, in the tones of a look."""
    rung = _ladder(height)
    keep = _kept if rung <= _LARGEST else _kept_large
    greys = keep(form, draw.randrange(_VARIANTS), rung)
    turning = mix(look.snow, look.dark, 0.3) if form.startswith("snowy") else look.gleam
    scale = (
        (0.0, darker(look.wood, 0.9)), (1 / 6, look.wood), (2 / 6, look.dark), (3 / 6, look.middle),
        (4 / 6, look.light), (5 / 6, turning), (1.0, look.snow),
    )  # fmt: skip
    return printed(greys, scale, mirrored=side < 0)


def _ladder(height: int) -> int:
    """Return the height of the kept stamp that serves for a height: 32, 48, 64, 96, 128... 512 at most."""
    return next((rung for power in range(5, 9) for rung in (1 << power, 3 << (power - 1)) if rung >= height), 512)


def _drawn(form: str, variant: int, height: int) -> Greys:
    """Return a tree in grey, lit from the right."""
    draw, kind = draws(variant, form), form.removeprefix("snowy ")
    if kind == "fir":
        stamp = tree_forms.fir(draw, height, _GREYS, 1, snow=kind != form)
    elif kind in ("bare", "birch"):
        stamp = tree_forms.bare_tree(draw, height, _GREYS, snow=kind != form, pale=kind == "birch")
    elif kind == "palm":
        stamp = tree_forms.palm(draw, height, _GREYS, 1)
    else:
        stamp = tree_forms.crown(draw, height, _GREYS, 1, kind, snow=kind != form)
    return Greys.of(stamp)


_LARGEST = 256  # pixels high: of these, 120 kB each at most, many are kept; of larger ones a few
_kept = lru_cache(maxsize=96)(_drawn)
_kept_large = lru_cache(maxsize=20)(_drawn)
