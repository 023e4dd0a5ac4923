"""A group under one word, such as a family: its members stand close together, the parents in the middle."""

import random

from mayfly.painter import sprites
from mayfly.painter.cast.pieces import Piece, piece_of

_CLOTHES = (None, None, "red", "blue", "green", "yellow", "purple", "turquoise", "orange", "white", "brown")
"""What its clothes may be dyed, where no colour is asked for; None leaves them as drawn."""
_STEP = 0.235  # between two grown members, of their height
_CHILD = 0.205  # from a parent to the child before it
_NEARER = 0.035  # how much nearer the children stand
_ASIDE = 0.62  # of a group's width, between several groups


def _row(members: tuple[str, ...], unit: float, key: str, draw: random.Random) -> list[Piece]:
    """Return one group: the grown in the middle, the small at both sides and a little nearer; `unit` is the length of
    the tallest."""
    tallest = max(sprites.facts_of(member).metres for member in members)
    grown = [name for name in members if sprites.facts_of(name).metres > 0.8 * tallest]
    small = [name for name in members if name not in grown]
    draw.shuffle(grown)
    draw.shuffle(small)
    order = [*small[::2], *grown, *small[1::2]]
    dyes = draw.sample(_CLOTHES[1:], len(order))
    pieces: list[Piece] = []
    x = 0.0
    for place, (name, dye) in enumerate(zip(order, dyes, strict=True)):
        length = unit * sprites.facts_of(name).metres / tallest * draw.uniform(0.97, 1.03)
        piece = piece_of(name, length, dye if draw.random() < 0.6 else None, f"{key}.{place}")
        if place:
            x += unit * (_STEP if name in grown and order[place - 1] in grown else _CHILD) * draw.uniform(0.94, 1.06)
        piece.x = x
        piece.foot = unit * (0.0 if name in grown else _NEARER) - draw.uniform(0, 0.012) * unit
        piece.order = piece.foot
        pieces.append(piece)
    for piece in pieces:
        piece.x -= x / 2
        piece.faces = 1 if piece.x < 0 else -1  # turned to one another
    return pieces


def together(sprite: str, length: float, colour: str | None, key: str, count: int, draw: random.Random) -> list[Piece]:
    """Return `count` groups of those a sprite stands for, side by side; `length` is that of the tallest of them."""
    choices = sprites.companies(sprite)
    pieces: list[Piece] = []
    for group in range(count):
        row = _row(draw.choice(choices), length, f"{key}.{group}", draw)
        shift = (group - (count - 1) / 2) * length * (_STEP + 2 * _CHILD + _ASIDE * _STEP)
        for piece in row:
            piece.x += shift
            piece.colour = colour or piece.colour
        pieces += row
    return pieces
