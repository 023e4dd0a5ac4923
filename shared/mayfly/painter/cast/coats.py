"""The natural coats that colour words mean on an animal: a red fox is not crimson."""

from mayfly.painter import sprites

COATS = {
    "red": "fox", "orange": "ginger", "yellow": "sandy", "gold": "sandy", "brown": "bay", "gray": "slate",
    "silver": "slate",
}  # fmt: skip
"""Colour word -> key of tint.SWATCHES; black and white fur are what they are called."""


def coat_of(sprite: str, colour: str) -> str:
    """Return the colour that a word means on this sprite: of fur a natural one, else the colour itself."""
    return COATS.get(colour, colour) if "fur" in sprites.facts_of(sprite).tags else colour
