"""Balloons in a bunch: each of its own colour, close together, their strings meeting in one knot."""

import math
import random

from mayfly.painter.cast.pieces import Piece

BUNCHED = "balloon"
_COLOURS = ("red", "yellow", "blue", "green", "purple", "orange", "pink", "turquoise")
_SMALLER = 0.74
"""What each is of one that floats alone: a head or two."""


def bunch(pieces: list[Piece], colour: str | None, draw: random.Random) -> None:
    """Move two balloons or more into a fan over a knot below the middle one; dye them where no colour is asked for."""
    colours = draw.sample(_COLOURS, len(_COLOURS))
    for piece in pieces:
        piece.width, piece.height = piece.width * _SMALLER, piece.height * _SMALLER
    wide, tall = pieces[0].width, pieces[0].height
    middle = pieces[0]
    row = max(2, round(math.sqrt(len(pieces) * 1.7)))
    for place, piece in enumerate(pieces):
        piece.colour = colour or colours[place % len(colours)]
        level, column = divmod(place, row)
        across = column - (min(row, len(pieces) - level * row) - 1) / 2
        piece.x = across * 0.86 * wide + draw.uniform(-0.06, 0.06) * wide
        piece.foot = -0.8 * tall - level * 0.62 * tall + abs(across) * 0.14 * tall + draw.uniform(-0.05, 0.05) * tall
        piece.turn = -across * 9
        piece.order = -place * 0.01
        piece.depth = 0.0
        if abs(across) < 1 and not level:
            middle = piece
    for piece in pieces:
        piece.tied = middle
