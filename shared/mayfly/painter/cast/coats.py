"""The coats of fur: what colour words mean on an animal, and one that is seen where it stands."""

from functools import lru_cache

from PIL import Image

from mayfly.painter import sprites
from mayfly.painter.cast.relight import floor_of
from mayfly.painter.cast.tint import SWATCHES
from mayfly.painter.colour import luminance
from mayfly.painter.stage import Colour, Stage

COATS = {
    "red": "fox", "orange": "ginger", "yellow": "sandy", "gold": "sandy", "brown": "bay", "gray": "slate",
    "silver": "slate",
}  # fmt: skip
"""Colour word -> key of tint.SWATCHES; black and white fur are what they are called."""
_CATS = ("ginger", "ginger", "slate", "cream", "tabby", "charcoal")
_NATURAL: dict[str, tuple[str | None, ...]] = {  # what fur may look like where no colour is asked for
    "cat": _CATS, "cat-sitting": _CATS, "cat-sleeping": _CATS,
    "horse": (None, None, "bay", "white", "tabby"),
    "rabbit": (None, "tabby", "cream"),
}  # fmt: skip
_CLEAR = 64.0
"""The least contrast between a coat in the light of the scene and the ground."""
_LEAST_LIGHT = 36
"""The least difference of luminance (of 255) in it: hue alone does not lift an animal off the ground."""
_BAND = (0.78, 0.96)  # of the height: where feet stand, if the place does not say


def coat_of(sprite: str, colour: str) -> str:
    """Return the colour that a word means on this sprite: of fur a natural one, else the colour itself."""
    return COATS.get(colour, colour) if "fur" in sprites.facts_of(sprite).tags else colour


def natural_coats(stage: Stage, sprite: str) -> tuple[str | None, ...]:
    """Return the coats that an animal may have here, those left out that would be lost against the ground in this
    light; where none is clear, the one that is clearest. Empty for what has one coat only; None is the coat as drawn.
    """
    coats = _NATURAL.get(sprite, ())
    if not coats:
        return ()
    ground, floor = _ground(stage), floor_of(stage.light)
    lit = {coat: _lit(sprite, coat, floor) for coat in coats}
    apart = {coat: contrast(colour, ground) for coat, colour in lit.items()}
    told = tuple(coat for coat in coats if apart[coat] >= _CLEAR)
    clear = tuple(coat for coat in told if abs(luminance(lit[coat]) - luminance(ground)) >= _LEAST_LIGHT)
    return clear or told or (max(coats, key=lambda coat: apart[coat]),)


def contrast(first: Colour, second: Colour) -> float:
    """Return how well two colours are told apart: by luminance, and a third as much by what is warm and yellow."""
    warm = abs((first[0] - first[1]) - (second[0] - second[1]))
    yellow = abs((first[0] + first[1]) / 2 - first[2] - (second[0] + second[1]) / 2 + second[2])
    return abs(luminance(first) - luminance(second)) + (warm + yellow) / 3


def _lit(sprite: str, coat: str | None, floor: Colour) -> Colour:
    """Return the colour of a coat under the light that falls on it."""
    plain = SWATCHES[coat] if coat else _drawn(sprite)
    return (plain[0] * floor[0] // 255, plain[1] * floor[1] // 255, plain[2] * floor[2] // 255)


@lru_cache(maxsize=16)
def _drawn(sprite: str) -> Colour:
    """Return the mean colour of a sprite as it is drawn."""
    small = sprites.picture(sprite).convert("RGBa").resize((1, 1), Image.Resampling.BOX).convert("RGBA")
    return _three(small)


def _ground(stage: Stage) -> Colour:
    """Return the mean colour of where feet stand."""
    top, bottom = stage.ground or _BAND
    box = (0, int(top * stage.image.height), stage.image.width, max(1, int(bottom * stage.image.height)))
    return _three(stage.image.resize((1, 1), Image.Resampling.BOX, box))


def _three(pixel: Image.Image) -> Colour:
    red, green, blue = pixel.tobytes()[:3]
    return (red, green, blue)
