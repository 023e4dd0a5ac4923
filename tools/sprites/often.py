# ruff: noqa: E501 - path data reads best on one line
"""What people ask for first and Noto draws as a sign: a tree, a flower."""

import math
import random
from collections.abc import Callable

from .drawing import Drawing, Sheet, shade

BARK, GREEN, STEM = "#7d5a3c", "#5d9c3f", "#4f8f3f"


def leaf_mass(d: Drawing, x: float, y: float, radius: float, tone: str, draw: random.Random, leaves: int) -> None:
    """Fill a round mass of foliage with single leaves, lit from the upper left."""
    d.dot(x, y, radius, radius * 0.92, shade(tone, -0.22))
    for _ in range(leaves):
        angle, reach = draw.uniform(0, math.tau), radius * math.sqrt(draw.random()) * 1.04
        lx, ly = x + math.cos(angle) * reach, y + math.sin(angle) * reach * 0.94
        light = (-(lx - x) * 0.55 - (ly - y) * 0.85) / radius
        colour = shade(tone, max(-0.42, min(0.36, light * 0.3 + draw.uniform(-0.1, 0.1))))
        size, turn = draw.uniform(6.5, 11), draw.uniform(0, 180)
        d.shapes.append(
            f'<ellipse cx="{lx:.1f}" cy="{ly:.1f}" rx="{size:.1f}" ry="{size * 0.58:.1f}" fill="{colour}" transform="rotate({turn:.0f} {lx:.1f} {ly:.1f})"/>'
        )


def deciduous_tree(d: Drawing) -> None:
    """Draw an old broad-leaved tree: branches seen between masses of leaves."""
    draw = random.Random(11)
    for x, y, radius, tone in (
        (92, 150, 62, -0.24), (238, 152, 62, -0.26), (164, 168, 60, -0.3), (58, 128, 46, -0.18), (274, 132, 44, -0.24),
    ):  # fmt: skip
        leaf_mass(d, x, y, radius, shade(GREEN, tone), draw, 90)
    d.path(
        "M146 372 C154 330 152 292 146 258 C134 238 112 222 92 204 L100 194 C122 208 140 220 152 232 C154 208 156 186 156 160 L172 160 C172 190 172 214 174 234 C188 220 206 206 230 194 L238 204 C214 222 194 238 184 260 "
        "C178 292 180 332 190 372 C204 376 216 384 222 390 H112 C120 382 132 376 146 372Z",
        BARK,
    )
    d.flat("M176 250 C172 290 174 334 182 374 L196 384 L212 390 H180 C166 350 164 296 168 250Z", shade(BARK, -0.4), 0.5)
    for mark in ("M156 270 Q160 310 156 352", "M164 262 Q168 300 166 340", "M150 300 Q152 330 148 360"):
        d.line(mark, shade(BARK, -0.35), 2, 0.6)
    for x, y, radius, tone in (
        (102, 92, 62, -0.06), (226, 96, 62, -0.12), (164, 116, 64, -0.06), (72, 132, 42, -0.02), (262, 138, 40, -0.12),
        (128, 62, 50, 0.06), (196, 64, 52, 0.0), (162, 44, 42, 0.1), (134, 148, 40, 0.02), (204, 152, 38, -0.06),
    ):  # fmt: skip
        leaf_mass(d, x, y, radius, shade(GREEN, tone), draw, 84)


def petals(d: Drawing, x: float, y: float, length: float, wide: float, number: int, colour: str, turn: float) -> None:
    """Draw a ring of petals round (x, y), each shaded towards the heart and notched at its tip."""
    for step in range(number):
        angle = turn + 360 * step / number
        tone = shade(colour, 0.1 * math.sin(math.radians(angle + 200)))
        d.open(f"translate({x} {y}) rotate({angle:.1f})")
        d.path(
            f"M0 0 C{-wide} {-length * 0.3:.1f} {-wide * 1.1:.1f} {-length * 0.86:.1f} {-wide * 0.34:.1f} {-length} C{-wide * 0.12:.1f} {-length * 0.95:.1f} {wide * 0.12:.1f} {-length * 0.95:.1f} {wide * 0.34:.1f} {-length} C{wide * 1.1:.1f} {-length * 0.86:.1f} {wide} {-length * 0.3:.1f} 0 0Z",
            tone,
        )
        d.line(
            f"M0 {-length * 0.2:.1f} V{-length * 0.82:.1f} M{-wide * 0.26:.1f} {-length * 0.28:.1f} Q{-wide * 0.5:.1f} {-length * 0.6:.1f} {-wide * 0.4:.1f} {-length * 0.8:.1f} M{wide * 0.26:.1f} {-length * 0.28:.1f} Q{wide * 0.5:.1f} {-length * 0.6:.1f} {wide * 0.4:.1f} {-length * 0.8:.1f}",
            shade(colour, -0.3),
            1.3,
            0.4,
        )
        d.close()


def flower_head(d: Drawing, x: float, y: float, size: float, colour: str) -> None:
    """Draw a cosmos: two rings of petals and a golden heart."""
    petals(d, x, y, size, size * 0.34, 8, shade(colour, -0.16), 22.5)
    petals(d, x, y, size * 0.94, size * 0.34, 8, colour, 0)
    d.dot(x, y, size * 0.32, size * 0.32, shade(colour, -0.5), 0.4)
    d.oval(x, y, size * 0.24, size * 0.24, "#f2b632")
    draw = random.Random(5)
    for _ in range(26):
        angle, reach = draw.uniform(0, math.tau), size * 0.23 * math.sqrt(draw.random())
        d.dot(
            x + math.cos(angle) * reach,
            y + math.sin(angle) * reach,
            size * 0.026,
            size * 0.026,
            draw.choice(("#c8801c", "#ffd968", "#a8651a")),
        )


def blossom(d: Drawing) -> None:
    """Draw a flower on its stem, a bud beside it."""
    d.line("M150 118 C146 200 158 270 152 388", STEM, 9)
    d.line("M152 300 C176 262 214 236 226 190", STEM, 6)
    for turn, y, length in ((-1, 300, 1.0), (1, 342, 0.86), (-1, 366, 0.7)):
        x = 152
        d.path(
            f"M{x} {y} C{x + turn * 30 * length:.0f} {y - 46 * length:.0f} {x + turn * 84 * length:.0f} {y - 58 * length:.0f} {x + turn * 124 * length:.0f} {y - 40 * length:.0f} C{x + turn * 92 * length:.0f} {y - 8 * length:.0f} {x + turn * 42 * length:.0f} {y + 8 * length:.0f} {x} {y}Z",
            "#5f9f48",
        )
        d.line(
            f"M{x} {y} Q{x + turn * 60 * length:.0f} {y - 34 * length:.0f} {x + turn * 116 * length:.0f} {y - 40 * length:.0f}",
            shade("#5f9f48", 0.35),
            2,
            0.6,
        )
    d.line("M226 200 Q238 196 246 186", STEM, 6)
    d.open("translate(26 16)")
    d.path("M212 176 C206 150 216 130 230 118 C246 130 252 152 242 178 C234 190 220 190 212 176Z", "#e0679a")
    d.path("M230 118 C224 140 224 160 230 184 C240 168 240 138 230 118Z", shade("#e0679a", -0.2))
    d.path(
        "M208 166 C212 184 220 194 228 196 C238 194 246 184 248 166 C240 176 236 178 230 172 C222 178 216 176 208 166Z",
        "#5f9f48",
    )
    d.close()
    flower_head(d, 148, 112, 108, "#ec7fae")


def rose(d: Drawing) -> None:
    """Draw a red rose on its stem: petals in whorls, each with a lit rim."""
    red = "#d02a45"
    d.line("M150 180 C154 250 142 310 148 392", STEM, 9)
    for x, y, turn in ((151, 236, 1), (146, 330, -1)):
        d.path(f"M{x} {y} L{x + 13 * turn} {y - 8} L{x + 2 * turn} {y + 9}Z", shade(STEM, -0.2))
    for turn, y, length in ((-1, 292, 1.0), (1, 330, 0.9)):
        x = 147
        d.path(
            f"M{x} {y} C{x + turn * 20 * length:.0f} {y - 56 * length:.0f} {x + turn * 76 * length:.0f} {y - 76 * length:.0f} {x + turn * 118 * length:.0f} {y - 62 * length:.0f} C{x + turn * 108 * length:.0f} {y - 22 * length:.0f} {x + turn * 50 * length:.0f} {y + 14 * length:.0f} {x} {y}Z",
            "#4c8a40",
        )
        d.line(
            f"M{x} {y} Q{x + turn * 58 * length:.0f} {y - 44 * length:.0f} {x + turn * 110 * length:.0f} {y - 58 * length:.0f} M{x + turn * 40 * length:.0f} {y - 30 * length:.0f} l{turn * 8} {-26 * length:.0f} M{x + turn * 52 * length:.0f} {y - 38 * length:.0f} l{turn * 28} 4",
            shade("#4c8a40", 0.35),
            1.8,
            0.6,
        )
    for turn in (-1, 1):
        d.path(
            f"M150 172 C{150 + turn * 26} 186 {150 + turn * 66} 184 {150 + turn * 84} 160 C{150 + turn * 60} 170 {150 + turn * 30} 160 150 160Z",
            "#5a9a46",
        )
    whorls = (
        ("M60 104 C32 128 46 176 104 184 C134 190 152 182 158 168 L86 96Z", -0.2), ("M240 104 C268 128 254 176 196 184 C166 190 148 182 142 168 L214 96Z", -0.28),
        ("M64 58 C40 88 54 140 102 160 C124 166 138 158 142 146 L92 48Z", -0.08), ("M236 58 C260 88 246 140 198 160 C176 166 162 158 158 146 L208 48Z", -0.18),
        ("M92 70 C78 120 104 178 150 182 C196 178 222 120 208 70 C180 96 120 96 92 70Z", 0.0),
        ("M92 44 C96 20 134 8 152 14 C184 8 208 26 210 48 C206 92 180 112 150 112 C118 112 94 88 92 44Z", -0.14),
        ("M104 56 C106 32 136 22 154 28 C178 24 196 38 196 58 C192 90 172 102 150 102 C126 102 106 86 104 56Z", 0.06),
        ("M120 58 C124 40 144 34 156 40 C172 38 182 48 180 62 C176 84 164 90 150 90 C134 90 120 80 120 58Z", -0.2),
        ("M132 60 C136 48 148 46 156 50 C166 50 170 58 168 66 C164 78 158 80 150 80 C140 80 132 74 132 60Z", 0.04),
    )  # fmt: skip
    for shape, tone in whorls:
        d.path(shape, shade(red, tone))
        d.line(shape, shade(red, tone - 0.42), 2.2, 0.75)
    for rim in (
        "M64 58 C50 84 56 124 88 148",
        "M236 58 C250 84 244 124 212 148",
        "M92 70 C84 118 106 172 150 178",
        "M208 70 C214 112 196 164 158 178",
        "M108 52 C112 36 136 28 152 32",
        "M124 56 C128 46 144 40 154 44",
    ):
        d.line(rim, shade(red, 0.42), 3, 0.6)
    d.line("M142 64 Q150 56 158 64 Q156 72 150 72", shade(red, -0.55), 2.4, 0.9)


def lighthouse(d: Drawing) -> None:
    """Draw a lighthouse with red bands on its rock."""
    tower = "M98 100 L162 100 L180 348 L80 348Z"
    d.path(tower, "#f6f1e6")
    d.open_inside(tower)
    for y, tall in ((142, 44), (230, 48), (318, 40)):
        d.path(f"M60 {y} H200 V{y + tall} H60Z", "#cf3d36")
    d.flat("M140 90 L162 100 L182 352 H146Z", "#3a2a4a", 0.2)
    d.flat("M98 100 L108 100 L96 350 L76 350Z", "#ffffff", 0.35)
    d.close()
    for y in (124, 206, 296):
        d.path(f"M123 {y + 18} V{y + 6} C123 {y - 2} 137 {y - 2} 137 {y + 6} V{y + 18}Z", "#3d4a5e")
        d.line(f"M120 {y + 19} H140", "#fbf7ee", 3)
    d.path("M116 348 V324 C116 308 144 308 144 324 V348Z", "#6a4630")
    d.path("M104 50 H156 V92 H104Z", "#ffe08a")
    d.dot(130, 72, 13, 16, "#fff8da")
    d.dot(130, 72, 7, 9, "#ffffff")
    d.line("M104 50 V92 M121 50 V92 M139 50 V92 M156 50 V92", "#3b4252", 3.4)
    d.path("M96 52 C100 26 118 14 130 12 C142 14 160 26 164 52Z", "#c2342f")
    d.line("M130 12 V-4", "#3b4252", 4)
    d.dot(130, -4, 4.4, 4.4, "#3b4252")
    d.path("M84 92 H176 L168 106 H92Z", "#414a5c")
    d.line("M86 78 H174 M86 78 V92 M101 78 V92 M116 78 V92 M144 78 V92 M159 78 V92 M174 78 V92", "#2f3644", 2.6)
    d.path("M18 392 C26 362 52 352 74 344 C104 336 160 336 190 346 C216 354 238 366 246 392Z", "#7d7668")
    for x, y, wide, tone in (
        (40, 372, 40, -0.1),
        (96, 362, 46, 0.12),
        (150, 366, 50, -0.04),
        (196, 372, 40, -0.2),
        (70, 384, 60, -0.24),
        (140, 386, 66, -0.16),
    ):
        d.path(
            f"M{x - wide / 2:.0f} {y + 10} L{x - wide / 3:.0f} {y - 8} L{x + wide / 5:.0f} {y - 10} L{x + wide / 2:.0f} {y + 8}Z",
            shade("#8a8272", tone),
        )


def branch(d: Drawing) -> None:
    """Draw a young tree with a bough that reaches out to the left, with twigs and leaves."""
    draw = random.Random(7)
    d.path(
        "M322 388 C336 372 338 300 334 216 C330 130 312 66 280 18 L290 12 C318 48 340 90 348 134 C354 96 368 60 388 34 L395 42 C376 80 367 120 366 166 C366 250 368 340 386 388 C366 382 340 382 322 388Z",
        BARK,
    )
    d.flat("M352 150 C358 230 356 320 366 384 L386 388 C368 340 366 250 366 166 L358 140Z", shade(BARK, -0.4), 0.45)
    d.open("translate(-48 62)")
    d.path(
        "M392 92 C330 104 284 118 220 126 C150 134 88 132 20 148 C84 142 150 146 224 142 C292 138 340 128 392 128Z",
        BARK,
    )
    d.path(
        "M300 118 C276 84 250 58 214 40 C248 66 268 94 284 124Z M170 134 C142 160 120 184 104 220 C130 190 154 164 190 142Z M110 138 C92 118 74 104 50 94 C74 110 88 124 98 142Z",
        shade(BARK, -0.1),
    )
    d.line("M380 104 Q300 116 230 132 M360 118 Q300 126 240 136 M120 141 Q70 142 40 146", shade(BARK, -0.35), 2, 0.6)
    d.close()
    spots = (
        (280, 16),
        (292, 36),
        (306, 58),
        (392, 38),
        (384, 56),
        (376, 84),
        (318, 84),
        (166, 102),
        (184, 118),
        (202, 136),
        (56, 282),
        (66, 266),
        (82, 244),
        (2, 156),
        (20, 168),
        (-28, 210),
        (-12, 208),
        (224, 158),
    )
    for x, y in spots:
        for _ in range(3):
            turn, size = draw.uniform(0, 360), draw.uniform(20, 30)
            d.open(f"translate({x} {y}) rotate({turn:.0f})")
            leaf = f"M0 0 C{size * 0.3:.1f} {-size * 0.42:.1f} {size * 0.9:.1f} {-size * 0.36:.1f} {size * 1.3:.1f} 0 C{size * 0.9:.1f} {size * 0.36:.1f} {size * 0.3:.1f} {size * 0.42:.1f} 0 0Z"
            d.path(leaf, shade(GREEN, draw.uniform(-0.18, 0.24)))
            d.line(f"M2 0 H{size * 1.15:.1f}", shade(GREEN, 0.4), 1.2, 0.5)
            d.close()


def _shifted(d: Drawing, draw: Callable[[Drawing], None], by: float) -> None:
    """Draw something `by` units farther to the right."""
    d.open(f"translate({by} 0)")
    draw(d)
    d.close()


def _lowered(d: Drawing, draw: Callable[[Drawing], None], by: float) -> None:
    """Draw something `by` units farther down the sheet."""
    d.open(f"translate(0 {by})")
    draw(d)
    d.close()


SHEETS: dict[str, Sheet] = {
    "deciduous-tree": (332, 392, deciduous_tree),
    "blossom": (300, 392, blossom),
    "branch": (440, 392, lambda d: _shifted(d, branch, 42)),
    "rose": (300, 396, rose),
    "lighthouse": (264, 406, lambda d: _lowered(d, lighthouse, 12)),
}
