# ruff: noqa: E501 - path data reads best on one line
"""Bodies of our own under heads that Noto draws (Apache-2.0; NOTICE says so)."""

import re

from .animals import Coat, legs
from .drawing import Drawing, shade

SKIN = "#f6d3b0"


def beneath(head: str, body: Drawing, place: str) -> str:
    """Return the body with Noto's head, moved and scaled by `place`, before it."""
    inner = re.sub(r"^<svg[^>]*>|</svg>$", "", head)
    svg = body.svg().replace("<svg ", '<svg xmlns:xlink="http://www.w3.org/1999/xlink" ', 1)
    return svg.replace("</svg>", f'<g transform="{place}">{inner}</g></svg>')


def baby(head: str) -> str:
    """Return a sitting baby in a romper suit."""
    d = Drawing(200, 226)
    suit = "#8cc9e6"
    for turn in (-1, 1):
        d.line(f"M{100 + 30 * turn} 186 Q{100 + 52 * turn} 190 {100 + 60 * turn} 202", shade(suit, -0.06), 34)
    d.path("M74 104 C56 124 50 164 62 194 C80 212 120 212 138 194 C150 164 144 124 126 104Z", suit)
    for turn in (-1, 1):
        d.oval(100 + 66 * turn, 203, 15, 19, SKIN)
        d.dot(100 + 67 * turn, 207, 7, 9, "#e9a98c", 0.4)
        d.line(f"M{100 + 30 * turn} 122 Q{100 + 52 * turn} 138 {100 + 44 * turn} 160", shade(suit, 0.1), 23)
        d.dot(100 + 42 * turn, 168, 10.5, 10.5, SKIN)
    d.path("M78 108 C84 122 116 122 122 108 L122 128 C114 142 86 142 78 128Z", "#fdf6e8")
    d.path("M100 124 C95 117 88 124 100 134 C112 124 105 117 100 124Z", "#ef7f92")
    for y in (156, 174, 191):
        d.dot(100, y, 3.2, 3.2, "#fdfdfb")
    return beneath(head, d, "translate(40 0) scale(.94)")


def hamster(head: str) -> str:
    """Return a hamster sitting up."""
    d = Drawing(200, 222)
    fur, light, pink = "#f2a45c", "#ffe3c6", "#f6a9ab"
    d.path("M62 96 C34 130 32 186 56 210 C84 222 116 222 144 210 C168 186 166 130 138 96Z", fur)
    d.path("M100 112 C70 116 62 168 76 206 C92 214 108 214 124 206 C138 168 130 116 100 112Z", light)
    for turn in (-1, 1):
        d.line(f"M{100 + 44 * turn} 128 Q{100 + 40 * turn} 150 {100 + 18 * turn} 152", shade(fur, -0.08), 20)
        d.dot(100 + 14 * turn, 152, 9, 8, pink)
        d.oval(100 + 34 * turn, 210, 21, 10, pink)
    return beneath(head, d, "translate(29 0) scale(1.11)")


def moose(head: str) -> str:
    """Return a moose from the side that looks at us."""
    d = Drawing(300, 290)
    fur = "#7d5449"
    coat = Coat(fur, "#a87a6c", "#5f4038")
    d.path("M262 128 C276 132 278 146 270 156 C264 150 260 142 258 134Z", shade(fur, -0.2))
    legs(d, coat, (150, 246), 170, 272, 20, 40, far=True)
    d.path(
        "M84 116 C104 92 134 92 160 106 C196 108 240 104 258 122 C276 146 270 178 258 198 C236 206 214 190 196 190 "
        "C168 200 138 198 118 190 C92 178 78 146 84 116Z",
        fur,
    )
    d.flat("M104 104 C128 90 146 98 160 106 C196 108 236 106 256 120 C220 116 160 122 112 118Z", "#4e332c", 0.4)
    legs(d, coat, (126, 228), 168, 284, 23, 44, far=False)
    d.path("M212 142 C222 120 258 124 264 152 C266 176 254 196 242 206 L216 206 C208 186 206 164 212 142Z", fur)
    d.path("M70 90 C60 120 70 158 108 168 C128 158 132 118 122 92Z", shade(fur, 0.05))
    return beneath(head, d, "translate(12 4) scale(1.3)")


def boar(head: str) -> str:
    """Return a wild boar from the side."""
    d = Drawing(290, 210)
    fur = "#7b554b"
    coat = Coat(fur, "#a1786a", "#4a322c")
    d.line("M262 96 Q282 98 278 122", shade(fur, -0.2), 6)
    legs(d, coat, (126, 228), 140, 192, 20, 18, far=True)
    d.path(
        "M78 64 C108 34 160 34 204 50 C246 58 270 84 268 118 C266 146 250 160 232 164 C200 172 140 174 112 164 C76 148 66 96 78 64Z",
        fur,
    )
    d.path(
        "M88 54 L98 36 L108 44 L122 30 L132 40 L148 30 L156 42 L174 34 L180 46 L198 42 L202 54 C236 60 258 80 264 100 "
        "C220 74 150 62 88 72Z",
        "#4f352e",
    )
    legs(d, coat, (106, 212), 142, 200, 24, 20, far=False)
    d.path("M190 110 C200 86 240 88 248 116 C252 140 240 158 228 168 L198 168 C188 148 184 128 190 110Z", fur)
    return beneath(head, d, "translate(0 12) scale(1.02)")


def alien(head: str) -> str:
    """Return a slim visitor in a silver suit, one hand raised."""
    d = Drawing(180, 270)
    grey, suit = "#a9b8bf", "#7f8fb0"
    d.path("M76 158 L89 158 L87 252 L70 252Z", suit)
    d.path("M91 158 L104 158 L110 252 L93 252Z", shade(suit, -0.12))
    d.path(
        "M87 246 L87 264 L58 264 C56 256 64 252 70 248Z M93 246 L93 264 L122 264 C124 256 116 252 110 248Z", "#4a5573"
    )
    d.line("M112 122 Q134 140 126 172", shade(suit, -0.08), 12)
    d.dot(125, 179, 7, 9, grey)
    d.path("M82 96 L98 96 L100 122 L80 122Z", shade(grey, -0.12))
    d.path("M64 122 C68 110 112 110 116 122 C114 140 106 152 107 168 L73 168 C74 152 66 140 64 122Z", suit)
    d.line("M68 122 Q40 130 34 100", shade(suit, 0.08), 12)
    d.dot(33, 92, 7, 9, grey)
    d.line("M33 90 L27 78 M33 88 L34 75 M34 90 L41 79", grey, 4)
    d.path("M73 158 H107 V167 H73Z", "#4a5573")
    d.dot(90, 136, 8, 8, "#e9f7a8")
    d.dot(90, 136, 4.6, 4.6, "#8fe04a")
    return beneath(head, d, "translate(33 0) scale(.89)")


BODIES = {"alien": alien, "baby": baby, "boar": boar, "hamster": hamster, "moose": moose}


def wholes(noto: dict[str, str]) -> dict[str, str]:
    """Return `<id>-full` -> SVG, of Noto's heads by id."""
    return {f"{name}-full": draw(noto[name]) for name, draw in BODIES.items()}
