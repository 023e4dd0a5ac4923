"""Actors of a scene in units of their own, before they have a place in the picture."""

import random
from dataclasses import dataclass

from mayfly.painter import sprites
from mayfly.painter.sprites import Facts

SIZE_WORDS = {"tiny": 0.5, "small": 0.74, "large": 1.3, "giant": 1.75}
ROWS: tuple[tuple[int, ...], ...] = (
    (),
    (1,),
    (1, 1),
    (2, 1),
    (2, 2),
    (3, 2),
    (3, 3),
    (4, 3),
    (4, 4),
    (4, 3, 2),
    (4, 3, 3),
    (4, 4, 3),
    (5, 4, 3),
)
MOST = 12


@dataclass(slots=True)
class Piece:
    """One sprite of a cluster. Lengths are in the cluster's unit, y grows downwards, the cluster stands on y = 0.

    `x` is the middle, `foot` the standing line, `width` and `height` the sprite's own; `order` sorts what covers what.
    """

    sprite: str
    facts: Facts
    width: float
    height: float
    x: float = 0.0
    foot: float = 0.0
    footing: str = "ground"
    faces: int = 0  # -1 left, 1 right, 0 as drawn
    colour: str | None = None
    order: float = 0.0
    foot_line: float = 1.0
    keep: float = 1.0
    turn: float = 0.0
    depth: float = 0.0
    key: str = "0"
    tied: "Piece | None" = None  # whose hand, or knot, holds its string

    def model(self) -> None:
        """Take the place of a drawing with its 3d model, of the same length, if there is one."""
        name = sprites.modelled(self.sprite)
        if name == self.sprite:
            return
        length, aspect = max(self.width, self.height), sprites.aspect(name)
        self.width, self.height = (length, length / aspect) if aspect >= 1 else (length * aspect, length)
        self.sprite, self.facts = name, sprites.facts_of(name)
        self.foot_line = self.facts.foot

    @property
    def flip(self) -> bool:
        """Whether the sprite is mirrored to face as wanted."""
        return self.faces != 0 and self.facts.facing not in (0, self.faces)

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.foot - self.height * self.foot_line

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        return (self.x - self.width / 2, self.top, self.x + self.width / 2, self.top + self.height)

    @property
    def hand(self) -> tuple[float, float]:
        """The free hand of a figure; the knot of the strings below the middle one of a bunch."""
        if "hang" in self.facts.tags:
            return self.x, self.foot + 0.5 * self.height
        return self.across(sprites.hand(self.sprite)), self.top + sprites.HAND * self.height

    def across(self, share: float) -> float:
        """Return the x of a fraction of the width as drawn, mirrored with the sprite."""
        return self.x + ((1 - share if self.flip else share) - 0.5) * self.width


@dataclass(slots=True)
class Cluster:
    """Pieces that stay together; `zone` is where they go (clusters.py says which there are)."""

    pieces: list[Piece]
    zone: str
    metres: float
    word: float = 1.0  # the size word's factor
    counted: int = 1

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The bounds of all pieces."""
        boxes = [piece.box for piece in self.pieces]
        return (
            min(box[0] for box in boxes), min(box[1] for box in boxes),
            max(box[2] for box in boxes), max(box[3] for box in boxes),
        )  # fmt: skip

    def scale(self, factor: float) -> None:
        """Make everything larger or smaller about the foot of the cluster."""
        for piece in self.pieces:
            piece.x, piece.foot = piece.x * factor, piece.foot * factor
            piece.width, piece.height = piece.width * factor, piece.height * factor

    def centre(self) -> None:
        """Move the pieces so that the bounds lie evenly about x = 0."""
        left, _, right, _ = self.box
        for piece in self.pieces:
            piece.x -= (left + right) / 2


def piece_of(sprite: str, length: float, colour: str | None, key: str) -> Piece:
    """Return a piece whose longer side is `length`."""
    facts = sprites.facts_of(sprite)
    aspect = sprites.aspect(sprite)
    width, height = (length, length / aspect) if aspect >= 1 else (length * aspect, length)
    return Piece(sprite, facts, width, height, colour=colour, key=key, foot_line=facts.foot)


def _shuffled(sprite: str, looks: tuple[str, ...], draw: random.Random) -> list[str]:
    """Return the figures that may show a sprite, in the seed's order: seated ones where it is seated."""
    names = [f"{name}-riding" for name in looks] if sprite.endswith("-riding") else list(looks)
    if len(names) > 1:
        draw.shuffle(names)
    return names


def gathered(
    sprite: str,
    length: float,
    colour: str | None,
    key: str,
    count: int,
    draw: random.Random,
    looks: tuple[str, ...] = (),
    coats: tuple[str | None, ...] = (),
) -> list[Piece]:
    """Return `count` alike as a group that overlaps and recedes: jittered rows, most turned one way.

    `looks` are the figures that may show the word, where it is not `sprite` alone; `coats` what fur may look like
    where no colour is asked for.
    """
    rows = ROWS[max(1, min(MOST, count))]
    if count in (3, 5, 7) and draw.random() < 0.4:
        rows = tuple(reversed(rows))
    ahead = draw.choice((-1, 1))
    figures = _shuffled(sprite, looks or (sprite.removesuffix("-riding"),), draw)
    metres = sprites.facts_of(sprite if sprite in figures else figures[0]).metres
    pieces: list[Piece] = []
    back = 0.0
    for row, number in enumerate(rows):
        shrink = 0.87**row
        shift = draw.uniform(-0.1, 0.1) if len(rows) > 1 else 0.0
        if row and (rows[row - 1] - number) % 2 == 0:
            shift += draw.choice((-0.5, 0.5))
        for column in range(number):
            figure = figures[len(pieces) % len(figures)]
            true = sprites.facts_of(figure).metres / metres
            piece = piece_of(figure, length * true * shrink * draw.uniform(0.93, 1.05), colour, f"{key}.{len(pieces)}")
            tight = 1.16 if piece.width < piece.height * 0.6 else 1.06
            step = (
                length * shrink * (piece.width / max(piece.width, piece.height)) * tight * (1.0 if row == 0 else 1.12)
            )
            piece.x = (column - (number - 1) / 2 + shift) * step + draw.uniform(-0.07, 0.07) * piece.width
            piece.foot = -back - draw.uniform(0, 0.06) * piece.height
            piece.depth = row * 0.12
            piece.order = piece.foot
            piece.faces = ahead if draw.random() > 0.28 else -ahead
            if colour is None and coats:
                piece.colour = draw.choice(coats)
            pieces.append(piece)
        back += 0.33 * min(pieces[-1].height, 1.2 * pieces[-1].width)
    if count == 2:
        side = draw.choice((-1, 1))
        first, second = pieces
        first.x, second.x = -side * first.width * 0.5, side * second.width * 0.5
        first.faces, second.faces = side, -side
    return pieces
