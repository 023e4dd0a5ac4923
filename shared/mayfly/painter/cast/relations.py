"""Where one actor stands to another: on, in, under, beside, over, behind, before it, riding it."""

import random
from collections.abc import Callable

from mayfly.painter import sprites
from mayfly.painter.cast.pieces import Piece

Placer = Callable[[list[Piece], Piece, random.Random], None]


def _bounds(group: list[Piece]) -> tuple[float, float, float, float]:
    boxes = [piece.box for piece in group]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _move(group: list[Piece], dx: float, dy: float) -> None:
    for piece in group:
        piece.x += dx
        piece.foot += dy


def _shrink(group: list[Piece], factor: float) -> None:
    for piece in group:
        piece.x, piece.foot = piece.x * factor, piece.foot * factor
        piece.width, piece.height = piece.width * factor, piece.height * factor


def _seat_of(anchor: Piece) -> tuple[float, float, float]:
    """Return the anchor's seat, or a guess: the highest point near its middle."""
    if anchor.facts.seat:
        return anchor.facts.seat
    alpha = sprites.picture(anchor.sprite).getchannel("A")
    for share in (0.5, 0.4, 0.6, 0.3, 0.7):
        column = alpha.crop((int(alpha.width * share), 0, int(alpha.width * share) + 1, alpha.height))
        box = column.point([0] * 100 + [255] * 156).getbbox()
        if box:
            return (max(0.0, share - 0.2), min(1.0, share + 0.2), box[1] / alpha.height + 0.03)
    return (0.3, 0.7, 0.05)


def on(group: list[Piece], anchor: Piece, draw: random.Random) -> None:
    """Sit or stand on the anchor's seat line, side by side where there are several."""
    x0, x1, y = _seat_of(anchor)
    room = (x1 - x0) * anchor.width
    total = sum(piece.width for piece in group)
    widest = max(room * 1.25, anchor.width * 0.3)
    if total > widest and not group[0].sprite.endswith("-riding"):
        _shrink(group, max(widest / total, 0.3))
        total = sum(piece.width for piece in group)
    start = -total / 2
    drift = draw.uniform(-0.25, 0.25) * max(0.0, room - total)
    for piece in group:
        piece.x = anchor.across((x0 + x1) / 2) + (start + piece.width / 2 if len(group) > 1 else 0) + drift
        start += piece.width
        piece.foot = anchor.top + y * anchor.height + (0 if piece.sprite.endswith("-riding") else 0.02 * piece.height)
        piece.order, piece.footing, piece.depth = anchor.order + 0.01, "held", anchor.depth
        piece.faces = piece.faces or anchor.faces


def side_by_side(groups: list[list[Piece]], anchor: Piece) -> None:
    """Move groups that share the anchor's seat next to each other, smaller where there is too little room."""
    x0, x1, _ = _seat_of(anchor)
    room = (x1 - x0) * anchor.width
    bounds = [_bounds(group) for group in groups]
    total = sum(right - left for left, _, right, _ in bounds)
    factor = min(1.0, room * 1.05 / total)
    gap = max(0.0, room - total * factor) / (len(groups) + 1)
    start = anchor.across((x0 + x1) / 2) - (total * factor + gap * (len(groups) - 1)) / 2
    for group, (left, _, right, _) in zip(groups, bounds, strict=True):
        for piece in group:
            piece.x = start + (piece.x - left) * factor
            piece.width, piece.height = piece.width * factor, piece.height * factor
        start += (right - left) * factor + gap


def riding(group: list[Piece], anchor: Piece, draw: random.Random) -> None:
    """Sit on the anchor and look where it goes."""
    on(group, anchor, draw)
    for piece in group:
        piece.faces = anchor.faces or anchor.facts.facing or piece.faces


def inside(group: list[Piece], anchor: Piece, draw: random.Random) -> None:
    """Look out of a hollow; of a crown of leaves, peep from it; else stand before it."""
    rim = anchor.facts.rim
    if rim is None:
        if "tree-like" in anchor.facts.tags or anchor.facts.seat:
            on(group, anchor, draw)
        else:
            before(group, anchor, draw)
        return
    room = (rim[1] - rim[0]) * anchor.width
    total = sum(piece.width for piece in group)
    if total > room:
        _shrink(group, room / total)
        total = room
    start = -total / 2
    for piece in group:
        piece.x = anchor.across((rim[0] + rim[1]) / 2) + start + piece.width / 2
        start += piece.width
        sunk = 0.42 if "person" in piece.facts.tags else 0.2
        piece.foot = anchor.top + rim[2] * anchor.height + sunk * piece.height
        hidden = anchor.top + (rim[2] + 0.3 * (1 - rim[2])) * anchor.height  # behind the wall, never below it
        hidden = min(hidden, piece.foot - 0.06 * piece.height)  # feet never show before it
        piece.keep = max(0.2, (hidden - piece.top) / piece.height)
        piece.order, piece.footing, piece.depth = anchor.order - 0.01, "held", anchor.depth


def under(group: list[Piece], anchor: Piece, draw: random.Random) -> None:
    """Stand in the shelter of the anchor, off its trunk; a small anchor hangs over their heads."""
    left, top, right, _ = _bounds(group)
    shelter = anchor.facts.roof or anchor.facts.canopy
    if anchor.facts.roof and anchor.height * (1 - anchor.facts.roof) > 0:
        room = anchor.height * (1 - anchor.facts.roof)
        _shrink(group, min(1.0, room * 0.86 / max(0.01, -top)))
        _move(group, anchor.x + draw.uniform(-0.12, 0.12) * anchor.width, anchor.foot - 0.01)
    elif "sky" in anchor.facts.tags or anchor.height < -top * 0.8 or anchor.facts.canopy:
        lift = -top - anchor.height * (1 - (shelter or 1.0)) * 0.9
        anchor.foot = -max(0.0, lift)
        anchor.x = draw.choice((-1, 1)) * (0.3 if anchor.facts.canopy else 0.1) * (right - left)
        anchor.footing = "air"
        anchor.order = 1.0
    else:
        tall = -top
        if anchor.height < tall * 1.75:
            _shrink(group, anchor.height / (tall * 1.75))
        side = draw.choice((-1, 1))
        _move(group, anchor.x + side * anchor.width * draw.uniform(0.16, 0.27), anchor.foot + 0.05 * anchor.height)
        for piece in group:
            piece.order = anchor.order + 0.1 + piece.foot * 0.01


def beside(group: list[Piece], anchor: Piece, draw: random.Random) -> None:
    """Stand close by, turned towards the anchor, a little nearer or farther."""
    left, _, right, _ = _bounds(group)
    side = draw.choice((-1, 1))
    gap = 0.03 * max(anchor.width, right - left)
    nearer = 0.05 * anchor.height * (1 if (right - left) < anchor.width else -0.6)
    dx = anchor.x + side * (anchor.width / 2 + gap) - (left if side > 0 else right)
    _move(group, dx, anchor.foot + nearer)
    for piece in group:
        piece.order = piece.foot + (0.05 if nearer > 0 else -0.05)
        piece.faces = -side
    if len(group) == 1 and not anchor.faces:
        anchor.faces = side


def over(group: list[Piece], anchor: Piece, draw: random.Random) -> None:
    """Hang in the air above the anchor, to one side; several keep apart."""
    if len(group) > 1:
        for piece in group:
            piece.x, piece.foot = piece.x * 1.4, piece.foot * 1.5 - draw.uniform(0, 0.35) * piece.height
    left, _, right, bottom = _bounds(group)
    side = draw.choice((-1, 1))
    wide = max(anchor.width, right - left)
    dx = anchor.x + side * draw.uniform(0.12, 0.34) * wide
    _move(group, dx - (left + right) / 2, anchor.top - bottom - draw.uniform(0.02, 0.10) * anchor.height)
    for piece in group:
        piece.footing, piece.order, piece.faces = "air", anchor.order - 0.5, -side
        piece.turn = draw.uniform(-6, 6)


def behind(group: list[Piece], anchor: Piece, draw: random.Random) -> None:
    """Stand farther off and look out from behind the anchor."""
    left, top, right, _ = _bounds(group)
    side = draw.choice((-1, 1))
    taller = -top > anchor.height * 1.35
    reach = 0.12 if taller else 0.52
    dx = anchor.x + side * (anchor.width * reach + (0 if taller else (right - left) * 0.12))
    _move(group, dx - (left + right) / 2, anchor.foot - 0.10 * anchor.height)
    for piece in group:
        piece.order, piece.depth = anchor.order - 0.3 + piece.foot * 0.01, anchor.depth + 0.12


def before(group: list[Piece], anchor: Piece, draw: random.Random) -> None:
    """Stand nearer than the anchor, off its middle so that both are seen."""
    left, top, right, _ = _bounds(group)
    side = draw.choice((-1, 1))
    small = (right - left) < anchor.width * 0.6 and -top < anchor.height * 0.75
    reach = draw.uniform(0.1, 0.3) if small else 0.62
    _move(
        group,
        anchor.x + side * anchor.width * reach - (left + right) / 2,
        anchor.foot + 0.10 * min(anchor.height, 2 * -top),
    )
    for piece in group:
        piece.order = anchor.order + 0.3 + piece.foot * 0.01
    anchor.depth += 0.1


def held(group: list[Piece], anchor: Piece, draw: random.Random) -> None:
    """Be in the anchor's free hand; what rises hangs above it on its string, a kite flies far out on its own."""
    x, hand = anchor.hand
    for piece in group:
        piece.x = x
        above = "hang" in piece.facts.tags and "low" in piece.facts.tags
        below = 0.0 if above else 0.96 if "hang" in piece.facts.tags else 0.4
        piece.foot = hand + piece.height * (0.05 if piece.facts.canopy else below)
        if above:  # beside the head, not before the face
            piece.x += (1 if x > anchor.x else -1) * (0.24 * anchor.height + 0.2 * piece.width)
            piece.foot = anchor.top + 0.3 * anchor.height
            piece.tied = anchor
        cover = -0.02 if piece.facts.canopy else 0.02  # an umbrella shelters from behind
        piece.order, piece.footing, piece.depth = anchor.order + cover, "air", anchor.depth
        piece.faces = anchor.faces
        if {"hand", "sky"} <= piece.facts.tags and "hang" not in piece.facts.tags:
            away = 1 if x > anchor.x else -1
            piece.x += away * anchor.height * draw.uniform(0.4, 0.6)
            piece.foot = anchor.top - anchor.height * draw.uniform(0.0, 0.15)
            piece.tied = anchor


_MOUTHS = {"dragon": (0.08, 0.3), "dragon@3d": (0.22, 0.16)}
"""Where the mouth of who breathes fire is, as fractions of width and height."""


def breathes(sprite: str) -> bool:
    """Say whether somebody is known to breathe fire."""
    return sprite in _MOUTHS


def breath(group: list[Piece], anchor: Piece, draw: random.Random) -> None:
    """Stream out of the anchor's mouth, forward and a little down."""
    x, y = _MOUTHS.get(anchor.sprite, (0.1, 0.3))
    for piece in group:
        ahead = anchor.faces or anchor.facts.facing or -1
        length = 0.62 * max(anchor.width, anchor.height)
        piece.width, piece.height = length * piece.width / piece.height, length
        piece.turn = -ahead * (90 + draw.uniform(6, 22))
        piece.x = anchor.across(x) + ahead * 0.44 * length
        piece.foot = anchor.top + y * anchor.height + 0.12 * length + piece.height / 2
        piece.order, piece.footing, piece.depth = anchor.order + 0.02, "air", anchor.depth


PLACERS: dict[str, Placer] = {
    "on": on, "riding": riding, "in": inside, "under": under, "beside": beside, "over": over,
    "behind": behind, "in_front": before, "held": held, "breath": breath,
}  # fmt: skip
