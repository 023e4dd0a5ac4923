# ruff: noqa: E501 - path data reads best on one line
"""Heads: face, hair, beard and what is worn on it. The head is centred on x = 80, the chin at y = 63."""

from .drawing import Drawing, shade

FACE = "M57 38 C57 20 67 12 80 12 C93 12 103 20 103 38 C103 54 92 63 80 63 C68 63 57 54 57 38Z"
DARK = "#3a2a26"

BACK_HAIR = {
    "long": "M53 38 C48 4 112 4 107 38 C109 58 112 84 107 102 C92 110 68 110 53 102 C48 84 51 58 53 38Z",
    "bob": "M53 38 C48 4 112 4 107 38 C109 50 110 60 106 68 C92 74 68 74 54 68 C50 60 51 50 53 38Z",
    "ponytail": "M92 16 C116 8 130 30 122 52 C120 66 124 74 114 84 C116 66 108 58 106 44Z",
    "pigtails": "M56 34 C36 26 30 52 40 74 C48 70 54 58 57 46Z M104 34 C124 26 130 52 120 74 C112 70 106 58 103 46Z",
    "bun": "M66 10 C62 -8 98 -8 94 10 C98 18 62 18 66 10Z",
    "wild": "M50 40 C38 10 66 0 80 2 C98 0 122 12 110 42 C118 60 114 70 106 74 C92 66 68 66 54 74 C46 68 44 56 50 40Z",
}
FRONT_HAIR = {
    "short": "M55 42 C50 16 66 7 80 7 C98 6 110 18 105 43 C103 36 101 31 98 28 C88 31 76 29 68 24 C64 28 58 32 55 42Z",
    "spiky": "M55 42 C50 28 53 18 58 16 L58 8 L68 11 L74 3 L82 9 L93 3 L95 12 L104 13 C109 22 108 34 105 43 "
    "C103 36 100 31 97 29 L90 32 L84 27 L76 32 L69 27 C62 30 57 35 55 42Z",
    "parted": "M55 46 C50 15 68 7 81 7 C98 7 111 20 105 47 C102 36 97 28 88 23 C82 32 66 35 55 46Z",
    "fringe": "M54 44 C50 14 66 7 80 7 C95 7 110 14 106 44 C104 38 103 35 101 33 C88 36 70 36 59 33 C57 35 55 38 54 44Z",
    "swept": "M55 44 C48 18 64 5 82 6 C100 7 110 20 105 44 C103 34 99 29 95 27 C84 30 68 28 60 20 C60 30 57 34 55 44Z",
    "sides": "M55 46 C52 38 53 30 57 26 C60 32 59 40 58 47Z M105 46 C108 38 107 30 103 26 C100 32 101 40 102 47Z",
}
STRANDS = "M52 60 Q53 86 60 108 M57 60 Q58 86 66 108 M102 60 Q102 86 95 108 M107 60 Q107 86 100 108 M62 64 Q64 90 72 108 M98 64 Q97 90 88 108"
LOCKS = "M84 8 Q70 14 62 34 M86 8 Q78 16 75 30 M88 9 Q92 18 94 30 M92 9 Q102 18 104 36 M78 7 Q62 14 56 32"
STYLES = {  # name -> (behind the head, over the head)
    "short": (None, "short"), "spiky": (None, "spiky"), "swept": (None, "swept"), "bald": (None, "sides"),
    "long": ("long", "parted"), "long-fringe": ("long", "fringe"), "bob": ("bob", "fringe"), "ponytail": ("ponytail", "parted"),
    "pigtails": ("pigtails", "fringe"), "bun": ("bun", "parted"), "wild": ("wild", "spiky"), "none": (None, None),
}  # fmt: skip


def hair_behind(d: Drawing, style: str, colour: str) -> None:
    """Draw the hair that falls behind head and shoulders."""
    back = STYLES[style][0]
    if back:
        d.path(BACK_HAIR[back], shade(colour, -0.12))
        d.open_inside(BACK_HAIR[back])
        d.line(STRANDS, shade(colour, 0.16), 1.1, 0.5)
        d.close()


def face(d: Drawing, skin: str, *, old: bool = False, lashes: bool = False) -> None:
    """Draw head, ears and face, turned a little to the left."""
    d.oval(57, 42, 5, 7, skin)
    d.oval(103, 42, 5, 7, shade(skin, -0.06))
    d.path(FACE, skin, 0.7)
    dark = shade(skin, -0.45)
    brow = "#d2d2d2" if old else shade(dark, -0.3)
    for x in (67, 86):
        d.dot(x, 42, 3.9, 4.9, DARK)
        d.dot(x, 43.8, 2.7, 2.5, "#7d4d30")
        d.dot(x, 42.4, 2, 2.8, "#1f1512")
        d.dot(x - 1.3, 39.9, 1.5, 1.7, "#ffffff", 0.95)
        d.dot(x + 1.2, 44.4, 0.7, 0.7, "#ffffff", 0.8)
        d.line(f"M{x - 5.6} 33.6 Q{x} 29.8 {x + 5} 33", brow, 1.8 if not lashes else 1.5, 0.85)
        if lashes:
            side = -1 if x < 80 else 1
            d.line(f"M{x - 4} 39.4 Q{x} 35.6 {x + 4} 39.4 M{x + side * 3.6} 38.6 L{x + side * 6} 36.6", DARK, 1.5)
    for cheek in (62.5, 92):
        d.dot(cheek, 49.5, 4.6, 3, "#ef7d6b", 0.32)
    d.flat("M57 38 C57 20 67 12 80 12 C93 12 103 20 103 38 C92 29 68 29 57 38Z", shade(skin, -0.4), 0.16)
    d.line("M76 44 Q74 48 77 48.8", dark, 1.5, 0.6)
    if lashes:
        d.flat(
            "M69.4 52 C72.4 53.2 75 52.800 77 53.400 C79 52.800 82 53 84.600 51.800 C82.200 58.800 72.400 59 69.400 52Z",
            "#d0585a",
            0.95,
        )
        d.line("M69.4 52 Q77 56.400 84.6 51.800", "#8f3336", 1, 0.85)
    else:
        d.line("M69.5 53 Q77 58.8 84.5 52.8", shade(skin, -0.58), 2)
    if old:
        d.line("M62 54 Q64 57 66 58", dark, 1, 0.5)
        d.line("M90 54 Q89 57 87 58", dark, 1, 0.5)
        d.line("M70 22 Q79 20 89 22", dark, 1, 0.35)


def hair_front(d: Drawing, style: str, colour: str) -> None:
    """Draw the hair over the brow, with a soft shine."""
    front = STYLES[style][1]
    if front:
        d.path(FRONT_HAIR[front], colour)
        if front != "sides":
            d.open_inside(FRONT_HAIR[front])
            d.line(LOCKS, shade(colour, -0.45), 1, 0.55)
            d.line("M60 24 Q70 11 90 12.5 M64 27 Q74 16 92 17", shade(colour, 0.4), 1.9, 0.42)
            d.close()


def beard(d: Drawing, style: str, colour: str) -> None:
    """Draw a beard: short, full or long."""
    shapes = {
        "short": "M57 42 C57 58 68 68 80 68 C92 68 103 58 103 42 C99 48 96 50 90 50 C84 47 74 47 68 50 C62 50 60 48 57 42Z",
        "full": "M56 42 C54 64 64 82 78 84 C94 82 106 64 104 42 C100 49 96 51 90 50 C84 46 74 46 68 50 C62 51 60 49 56 42Z",
        "long": "M56 42 C52 72 62 112 76 124 C92 112 108 72 104 42 C100 49 96 51 90 50 C84 46 74 46 68 50 C62 51 60 49 56 42Z",
        "goatee": "M70 52 C66 62 74 74 78 76 C84 74 90 62 85 52 C81 50 74 50 70 52Z",
    }
    d.path(shapes[style], colour)
    d.line("M71 55.5 Q77 59.5 84 55.5", "#7c3b35", 2)
    d.path(
        "M77.5 49.5 C72 46 64 49 62 54 C68 55.5 74 54 77.5 51 C81 54 88 55.5 94 54 C92 49 83 46 77.5 49.5Z",
        shade(colour, 0.12),
    )
    if style == "long":
        d.line("M70 70 Q72 92 76 112 M84 70 Q84 92 79 110", shade(colour, -0.25), 1.4, 0.6)


def glasses(d: Drawing) -> None:
    """Draw round glasses."""
    d.line(
        "M60.5 42.5 a7 7 0 1 0 14 0 a7 7 0 1 0 -14 0 M79.5 42.5 a7 7 0 1 0 14 0 a7 7 0 1 0 -14 0 M74.5 41 Q77 39 79.5 41",
        "#4a4038",
        1.8,
    )
