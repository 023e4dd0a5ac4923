# ruff: noqa: E501 - path data reads best on one line
"""Plants that Noto lacks."""

import math

from .drawing import Drawing, Sheet, shade

LEAF, STEM, BARK = "#4f9a4a", "#5a9a46", "#7a5231"


def palm_tree(d: Drawing) -> None:
    """Draw a coconut palm."""
    d.open("translate(0 34)")
    d.path("M118 316 C126 240 118 170 146 92 L164 98 C142 170 150 250 150 316Z", "#a8784a")
    for y in range(120, 312, 18):
        d.line(f"M{148 - (y - 110) * 0.13:.0f} {y} q10 6 18 0", "#7a5231", 3, 0.7)
    for turn, length in (
        (-168, 1.0),
        (-140, 0.9),
        (-110, 0.8),
        (-76, 0.8),
        (-44, 0.92),
        (-14, 1.0),
        (12, 0.9),
        (-196, 0.9),
    ):
        d.open(f"translate(156 92) rotate({turn}) scale({length})")
        d.path(
            "M0 0 C40 -34 96 -34 140 14 C120 4 112 6 104 14 C98 2 90 0 80 8 C74 -2 64 -4 54 4 C44 -6 30 -4 0 0Z",
            "#4a9a48" if turn % 4 else "#3f8a42",
        )
        d.line("M0 0 C40 -22 96 -22 134 10", "#2f6a34", 2.4, 0.6)
        d.close()
    for x, y in ((146, 100), (166, 104), (156, 112)):
        d.oval(x, y, 11, 12, "#7a5231")
    d.close()


def willow(d: Drawing) -> None:
    """Draw a weeping willow."""
    d.path("M138 300 C148 220 140 160 120 100 H184 C168 160 166 220 182 300Z", BARK)
    for x, y, rx, ry in ((100, 84, 70, 58), (200, 84, 70, 58), (150, 62, 76, 54)):
        d.oval(x, y, rx, ry, "#8fb84f")
    for index, x in enumerate(range(26, 286, 13)):
        top = 60 + abs(x - 150) * 0.34
        low = 214 + 26 * math.sin(index * 1.9) - abs(x - 150) * 0.1
        bend = (x - 150) * 0.1
        d.line(
            f"M{x} {top:.0f} C{x + bend:.0f} {top + 60:.0f} {x + bend:.0f} {low - 40:.0f} {x + bend * 0.6:.0f} {low:.0f}",
            ("#a8cc62", "#86b04a", "#729c3e")[index % 3],
            8,
            0.95,
        )


def daisy(d: Drawing) -> None:
    """Draw two daisies."""
    d.line("M96 100 C92 180 104 220 108 296", STEM, 8)
    d.line("M180 150 C176 210 150 240 134 296", STEM, 7)
    d.path(
        "M104 230 C60 200 30 210 16 230 C44 252 80 250 106 244Z M140 250 C180 220 214 226 228 244 C200 266 166 266 136 266Z",
        LEAF,
    )
    for x, y, r in ((96, 90, 78), (182, 146, 58)):
        for turn in range(0, 360, 24):
            d.open(f"rotate({turn} {x} {y})")
            d.path(
                f"M{x} {y} C{x - r * 0.2:.0f} {y - r * 0.5:.0f} {x - r * 0.18:.0f} {y - r * 0.95:.0f} {x} {y - r} C{x + r * 0.18:.0f} {y - r * 0.95:.0f} {x + r * 0.2:.0f} {y - r * 0.5:.0f} {x} {y}Z",
                "#fdfdfb",
                0.5,
            )
            d.close()
        d.oval(x, y, r * 0.3, r * 0.3, "#f5c02f")


def lily(d: Drawing) -> None:
    """Draw a white lily."""
    d.line("M120 150 C116 200 124 250 122 298", STEM, 9)
    d.path(
        "M122 236 C80 190 40 196 14 220 C50 250 90 252 122 250Z M122 256 C160 210 200 216 226 238 C190 268 154 268 122 268Z",
        LEAF,
    )
    for turn in (-56, 56, -30, 30, 0):
        d.open(f"rotate({turn} 120 152)")
        d.path("M120 156 C84 120 92 50 120 14 C148 50 156 120 120 156Z", "#fbf6f0")
        d.line("M120 146 V50", "#e8b8c4", 3, 0.7)
        d.close()
    for x, y in ((98, 84), (112, 72), (128, 72), (142, 84)):
        d.line(f"M120 148 L{x} {y}", "#9ab86a", 3)
        d.oval(x, y, 5, 7, "#c8702a")


def orchid(d: Drawing) -> None:
    """Draw an orchid in a pot."""
    d.line("M112 240 C110 160 120 90 190 60 C216 50 232 58 240 74", STEM, 6)
    d.path(
        "M112 244 C70 196 30 204 10 226 C44 254 84 256 112 252Z M114 244 C150 190 196 196 222 220 C186 252 150 256 114 252Z",
        LEAF,
    )
    for x, y, r in ((126, 122, 34), (158, 80, 36), (206, 66, 32), (240, 90, 24)):
        for turn in (0, 72, 144, 216, 288):
            d.open(f"rotate({turn} {x} {y})")
            d.oval(x, y - r * 0.56, r * 0.38, r * 0.5, "#d06ab8")
            d.close()
        d.oval(x, y + r * 0.16, r * 0.24, r * 0.28, "#8a2a70")
        d.dot(x, y, r * 0.14, r * 0.14, "#f5d04a")
    d.path("M70 244 H156 L146 298 H80Z", "#c87a4a")
    d.box(62, 238, 102, 16, shade("#c87a4a", -0.12), 4)


def lavender(d: Drawing) -> None:
    """Draw a bunch of lavender."""
    for index, (x, top, lean) in enumerate(
        ((40, 50, -34), (72, 26, -18), (104, 12, 0), (136, 24, 16), (168, 48, 32), (88, 60, -8), (122, 64, 8))
    ):
        d.line(f"M104 286 Q{104 + lean * 0.5:.0f} 190 {x} {top + 60}", "#7a9a62", 5)
        for step in range(7):
            for side in (-1, 1):
                d.oval(
                    x - lean * step * 0.03 + side * (9 - step * 0.4),
                    top + 70 - step * 11,
                    8,
                    7,
                    ("#8a6ac8", "#7a58b8", "#9a7ad6")[(index + step) % 3],
                )
    d.path("M84 226 H124 L128 250 H80Z", "#d9c9e8")


def dandelion(d: Drawing) -> None:
    """Draw a dandelion clock with flying seeds."""
    d.line("M96 110 C92 190 100 240 98 296", STEM, 7)
    d.path("M98 288 C60 250 30 254 8 262 C26 268 20 276 40 280 C56 290 80 296 98 294Z", LEAF)
    d.oval(96, 96, 10, 10, "#a8a06a")
    for turn in range(0, 360, 15):
        angle = math.radians(turn)
        x, y = 96 + math.cos(angle) * 74, 96 + math.sin(angle) * 74
        d.line(f"M96 96 L{x:.0f} {y:.0f}", "#e9ecef", 2)
        for spread in (-0.18, 0, 0.18):
            d.line(
                f"M{x:.0f} {y:.0f} L{x + math.cos(angle + spread * 3) * 14:.0f} {y + math.sin(angle + spread * 3) * 14:.0f}",
                "#ffffff",
                2.4,
            )
    for x, y in ((204, 60), (226, 110), (196, 22)):
        d.line(f"M{x} {y} l-12 18", "#c9c0a0", 2.4)
        for dx in (-8, 0, 8, 14):
            d.line(f"M{x} {y} l{dx} -13", "#ffffff", 2.4)


def fern(d: Drawing) -> None:
    """Draw a fern."""
    for turn in (-70, 70, -38, 38, -8):
        d.open(f"rotate({turn} 150 210) ")
        d.line("M150 210 C148 150 150 110 154 60", "#2f6a34", 4)
        for step in range(10):
            y, long = 190 - step * 13, 32 - step * 2.4
            for side in (-1, 1):
                d.path(
                    f"M{151} {y} C{151 + side * long * 0.5:.0f} {y - 14} {151 + side * long:.0f} {y - 12} {151 + side * long:.0f} {y - 18} C{151 + side * long * 0.5:.0f} {y - 2} {151 + side * 6} {y + 4} 151 {y}Z",
                    "#4a9a4f" if side < 0 else "#3f8a46",
                )
        d.close()


def banana_tree(d: Drawing) -> None:
    """Draw a banana plant with its bunch."""
    d.open("translate(6 42)")
    d.path("M132 300 C136 220 134 160 138 100 H168 C170 160 170 220 178 300Z", "#8fae5a")
    for turn, scale in ((-150, 1.0), (-118, 1.0), (-84, 1.0), (-52, 1.0), (-22, 1.0), (8, 0.9), (-186, 0.9)):
        d.open(f"translate(153 108) rotate({turn}) scale({scale})")
        d.path("M0 0 C36 -34 100 -36 140 8 C100 30 40 22 0 0Z", "#5fae4f")
        d.line("M0 0 C44 -8 96 -6 134 6", "#d9e8a0", 3)
        for x in (40, 70, 100):
            d.line(f"M{x} {-20 + abs(x - 70) * 0.1:.0f} L{x + 8} 14", "#3f8a42", 2.4, 0.6)
        d.close()
    d.line("M166 116 C196 120 200 140 198 166", "#6f8a3a", 7)
    for y in (142, 160, 178):
        for x in (180, 192, 204, 216):
            d.line(f"M{x} {y - 12} q-4 14 2 20", "#f2cf3a", 9)
    d.path("M198 190 C210 204 208 224 198 234 C188 224 186 204 198 190Z", "#a83a6a")
    d.close()


def apricot_tree(d: Drawing) -> None:
    """Draw a yellow apricot tree of Tet in its pot."""
    d.path(
        "M140 226 C150 180 120 170 136 130 C146 104 120 96 112 76 L124 70 C140 92 160 100 152 134 C146 170 172 180 164 226Z",
        "#6b4a30",
    )
    d.line(
        "M144 130 C176 116 196 104 220 70 M140 150 C100 140 76 120 60 84 M120 80 C104 60 100 40 104 16 M150 110 C160 70 176 50 180 24 M152 180 C190 172 220 160 244 138 M146 186 C104 182 70 170 44 150",
        "#6b4a30",
        7,
    )
    spots = (
        (220, 66),
        (196, 98),
        (60, 80),
        (84, 116),
        (104, 14),
        (100, 46),
        (180, 22),
        (166, 58),
        (246, 136),
        (216, 158),
        (42, 148),
        (76, 168),
        (126, 76),
        (150, 96),
        (120, 128),
        (176, 120),
        (132, 40),
        (232, 100),
        (70, 56),
        (152, 30),
        (112, 166),
        (186, 176),
    )
    for x, y in spots:
        for turn in range(5):
            angle = math.tau * turn / 5 - 1.57
            d.oval(round(x + math.cos(angle) * 9, 1), round(y + math.sin(angle) * 9, 1), 7.6, 7.6, "#f9cf2f")
        d.dot(x, y, 4, 4, "#d9822a")
    d.path("M92 232 H212 L198 296 H106Z", "#3f6fa8")
    d.box(84, 222, 136, 18, shade("#3f6fa8", -0.12), 5)


def bougainvillea(d: Drawing) -> None:
    """Draw a branch of bougainvillea."""
    d.line("M10 190 C80 170 150 120 270 30", "#6b4a30", 8)
    spots = (
        (60, 160),
        (96, 150),
        (120, 116),
        (150, 130),
        (176, 84),
        (200, 100),
        (226, 52),
        (250, 66),
        (84, 182),
        (140, 160),
        (188, 130),
        (230, 100),
        (150, 92),
        (262, 34),
    )
    for x, y in spots:
        d.oval(x + 14, y + 14, 17, 10, LEAF)
    for x, y in spots:
        for turn in (0, 120, 240):
            d.open(f"rotate({turn + x % 60} {x} {y})")
            d.path(
                f"M{x} {y} C{x - 18} {y - 8} {x - 14} {y - 28} {x} {y - 32} C{x + 14} {y - 28} {x + 18} {y - 8} {x} {y}Z",
                "#d83a8f",
            )
            d.close()
        d.dot(x, y, 4.4, 4.4, "#fdf6e0")


def lotus_pond(d: Drawing) -> None:
    """Draw lotus flowers and leaves on water."""
    d.path("M6 160 C60 120 300 120 354 160 C354 216 6 216 6 160Z", "#4fa0b8")
    for x, y, rx, ry in (
        (70, 166, 54, 19),
        (180, 182, 62, 21),
        (286, 168, 56, 19),
        (130, 148, 36, 12),
        (236, 146, 38, 12),
    ):
        d.oval(x, y, rx, ry, "#4f9a4a")
        d.line(
            f"M{x} {y} l{-rx * 0.6:.0f} {-ry * 0.3:.0f} M{x} {y} l{rx * 0.6:.0f} {-ry * 0.3:.0f} M{x} {y} l{rx * 0.3:.0f} {ry * 0.6:.0f} M{x} {y} l{-rx * 0.4:.0f} {ry * 0.6:.0f}",
            "#2f6a34",
            2,
            0.6,
        )
    d.line("M96 150 L92 96 M196 166 L204 60 M290 156 L284 104", "#5a9a46", 6)
    for x, y, r in ((92, 92, 44), (204, 56, 54), (284, 100, 40)):
        for turn in (-58, 58, -30, 30, 0):
            d.open(f"rotate({turn} {x} {y})")
            d.path(
                f"M{x} {y} C{x - r * 0.5:.0f} {y - r * 0.3:.0f} {x - r * 0.4:.0f} {y - r * 0.8:.0f} {x} {y - r} C{x + r * 0.4:.0f} {y - r * 0.8:.0f} {x + r * 0.5:.0f} {y - r * 0.3:.0f} {x} {y}Z",
                "#f08cb0" if turn else "#f7b3cb",
            )
            d.close()


def tree_stump(d: Drawing) -> None:
    """Draw a tree stump."""
    d.path(
        "M46 40 C44 90 40 120 10 154 C40 150 56 156 70 168 C90 152 140 152 160 168 C176 154 196 150 226 156 C196 120 190 90 188 40Z",
        BARK,
    )
    d.oval(117, 40, 72, 22, "#e0b878")
    for r in (52, 34, 16):
        d.line(f"M{117 - r} 40 a{r} {r * 0.3:.0f} 0 1 0 {2 * r} 0 a{r} {r * 0.3:.0f} 0 1 0 {-2 * r} 0", "#b07a45", 2.6)


def reeds(d: Drawing) -> None:
    """Draw a patch of reeds with cattails."""
    for x, top, lean in (
        (40, 60, -14),
        (80, 30, -4),
        (120, 14, 6),
        (160, 44, 14),
        (60, 100, -20),
        (140, 90, 20),
        (100, 80, 0),
    ):
        d.path(
            f"M{96 + (x - 100) * 0.4:.0f} 290 C{x} 200 {x + lean} 140 {x + lean} {top} C{x + lean + 10} 150 {x + 12} 210 {112 + (x - 100) * 0.4:.0f} 290Z",
            "#6f9a46" if x % 40 else "#86b058",
        )
    for x, y in ((70, 30), (124, 12), (168, 50)):
        d.line(f"M{x} {y + 70} L{104 + (x - 104) * 0.5:.0f} 290", "#6f8a3a", 4)
        d.box(x - 8, y, 16, 74, "#7a4a2a", 8)
        d.line(f"M{x} {y} v-16", "#7a4a2a", 4)


SHEETS: dict[str, Sheet] = {
    "coconut-palm": (310, 354, palm_tree), "willow": (300, 306, willow), "daisy": (240, 302, daisy), "lily": (240, 304, lily),
    "orchid": (268, 304, orchid), "lavender": (210, 292, lavender), "dandelion": (244, 302, dandelion), "fern": (300, 250, fern),
    "banana-tree": (316, 346, banana_tree), "apricot-tree": (290, 302, apricot_tree), "bougainvillea": (290, 210, bougainvillea),
    "lotus-pond": (360, 210, lotus_pond), "tree-stump": (236, 172, tree_stump), "reeds": (210, 296, reeds),
}  # fmt: skip
