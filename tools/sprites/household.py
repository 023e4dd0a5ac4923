# ruff: noqa: E501 - path data reads best on one line
"""Machines and vessels of the house."""

from .drawing import Drawing, Sheet, shade

STEEL, WHITE, DARK = "#b9c4ce", "#eef1f4", "#3b424d"


def refrigerator(d: Drawing) -> None:
    """Draw a refrigerator with two doors."""
    main = "#d8e2e9"
    d.box(20, 286, 20, 12, DARK, 3)
    d.box(140, 286, 20, 12, DARK, 3)
    d.box(8, 6, 164, 284, main, 14)
    d.flat("M8 100 H172 V105 H8Z", "#7f8d99", 0.9)
    d.box(22, 40, 9, 44, "#8d99a5", 4)
    d.box(22, 122, 9, 70, "#8d99a5", 4)
    d.flat(
        "M136 14 H158 C166 14 166 20 166 26 V92 H136Z M136 112 H166 V270 C166 280 160 282 154 282 H136Z",
        "#ffffff",
        0.35,
    )
    d.dot(110, 140, 8, 8, "#e0483e")
    d.box(88, 154, 34, 40, "#fff3b0", 2)


def washing_machine(d: Drawing) -> None:
    """Draw a front-loading washing machine."""
    d.box(8, 6, 184, 206, WHITE, 12)
    d.box(8, 6, 184, 42, "#cfd8e0", 12)
    d.box(22, 16, 56, 22, "#7fb8d8", 4)
    for x in (112, 140):
        d.oval(x, 27, 9, 9, "#8d99a5")
    d.box(158, 22, 22, 10, "#4fae7a", 4)
    d.oval(100, 128, 66, 66, STEEL)
    d.oval(100, 128, 52, 52, "#2f4a63")
    d.flat(
        "M50 138 C66 126 84 150 104 138 C124 126 138 142 150 134 C150 164 128 180 100 180 C72 180 52 164 50 138Z",
        "#6fc3ea",
        0.85,
    )
    for x, y, r in ((82, 140, 9), (112, 150, 12), (96, 162, 7), (128, 138, 7)):
        d.dot(x, y, r, r, "#ffffff", 0.55)
    d.line("M66 104 Q78 86 100 84", "#ffffff", 6, 0.55)


def stove(d: Drawing) -> None:
    """Draw a cooker with an oven."""
    d.box(8, 40, 204, 176, "#d9dee4", 8)
    d.box(8, 40, 204, 40, "#aab4bf", 8)
    for x in (36, 76, 144, 184):
        d.oval(x, 60, 11, 11, DARK)
        d.line(f"M{x} 60 v-8", "#ffffff", 2.5)
    d.box(26, 92, 168, 104, "#2e3540", 8)
    d.flat("M40 110 H180 V184 H40Z", "#e58b3a", 0.45)
    d.box(44, 98, 132, 8, STEEL, 4)
    for x in (60, 160):
        d.line(f"M{x - 34} 38 H{x + 34} M{x - 24} 38 v-9 M{x + 24} 38 v-9", DARK, 6)
        for flame in (-12, 0, 12):
            d.path(
                f"M{x + flame} 14 C{x + flame + 6} 24 {x + flame + 4} 31 {x + flame} 31 C{x + flame - 4} 31 {x + flame - 6} 24 {x + flame} 14Z",
                "#4aa8f0",
            )
    d.box(16, 214, 22, 10, DARK, 3)
    d.box(182, 214, 22, 10, DARK, 3)


def microwave(d: Drawing) -> None:
    """Draw a microwave oven."""
    d.box(6, 8, 268, 156, "#c6ced6", 10)
    d.box(20, 22, 176, 128, "#2b323d", 8)
    d.flat("M32 34 H184 V138 H32Z", "#e8a54a", 0.4)
    d.oval(108, 122, 54, 9, "#cfd8e0")
    d.path("M84 92 H132 L126 118 H90Z", "#f4efe4")
    d.box(206, 26, 56, 26, "#1d2a2a", 4)
    d.line("M214 39 H254", "#5fe08a", 5)
    for y in (66, 86, 106):
        for x in (216, 234, 252):
            d.oval(x, y, 6.5, 6.5, "#eef1f4")
    d.box(206, 126, 56, 20, "#8d99a5", 5)
    d.box(24, 164, 30, 10, DARK, 3)
    d.box(226, 164, 30, 10, DARK, 3)


def toaster(d: Drawing) -> None:
    """Draw a toaster with two slices."""
    for x in (62, 122):
        d.path(f"M{x} 86 V34 C{x - 10} 12 {x + 66} 12 {x + 56} 34 V86Z", "#c98a45")
        d.path(f"M{x + 7} 86 V38 C{x} 22 {x + 56} 22 {x + 49} 38 V86Z", "#f2d49a")
    d.path("M18 92 C18 66 40 62 60 62 H180 C200 62 222 66 222 92 L228 176 H12Z", "#d0463c")
    d.flat("M44 62 H196 C200 70 198 76 190 78 H50 C42 76 40 70 44 62Z", "#5f1a16", 0.75)
    d.flat("M34 88 C34 82 40 80 48 80 L52 166 H28Z", "#ffffff", 0.28)
    d.box(222, 104, 14, 26, DARK, 4)
    d.oval(120, 146, 13, 13, STEEL)
    d.box(10, 172, 220, 14, DARK, 6)


def blender(d: Drawing) -> None:
    """Draw a blender with a green smoothie."""
    d.path("M40 176 H120 L136 254 H24Z", "#d0463c")
    d.oval(80, 216, 18, 18, WHITE)
    d.line("M80 216 L90 206", DARK, 5)
    d.path("M30 34 H130 L116 176 H44Z", "#dcecf2", opacity=0.85)
    d.path("M34 78 C60 70 100 86 126 78 L116 174 H44Z", "#7cc04a")
    d.line("M118 50 C150 50 150 140 114 146", STEEL, 11)
    d.box(26, 22, 108, 16, DARK, 5)
    d.box(64, 8, 32, 16, DARK, 5)
    d.flat("M44 44 H58 L62 166 H54Z", "#ffffff", 0.45)
    d.box(18, 250, 124, 12, DARK, 5)


def rice_cooker(d: Drawing) -> None:
    """Draw a steaming rice cooker."""
    d.line("M92 44 C80 30 104 22 92 6 M122 44 C110 30 134 22 122 6 M152 44 C140 30 164 22 152 6", "#dfe6ec", 7, 0.8)
    d.path("M22 96 C26 62 70 52 122 52 C174 52 218 62 222 96Z", "#e9eef2")
    d.box(104, 40, 36, 16, DARK, 7)
    d.path("M14 94 H230 C232 150 222 190 204 200 H40 C22 190 12 150 14 94Z", "#f5f3ee")
    d.flat("M14 94 H230 V108 H14Z", "#d0463c", 0.9)
    d.box(86, 126, 72, 50, "#d9dfe5", 10)
    d.oval(122, 142, 9, 9, "#e58b3a")
    d.box(108, 158, 28, 9, "#4fae7a", 4)
    d.box(50, 198, 144, 10, DARK, 4)


def electric_fan(d: Drawing) -> None:
    """Draw a standing electric fan."""
    d.line("M100 110 V270", STEEL, 10)
    d.path("M44 286 C44 268 156 268 156 286Z", "#3f78b8")
    d.dot(100, 96, 90, 90, "#c9d8e4", 0.35)
    for turn in (0, 120, 240):
        d.open(f"rotate({turn} 100 96)")
        d.path("M100 92 C84 60 90 22 118 18 C146 24 136 70 104 96Z", "#5fa8de")
        d.close()
    d.oval(100, 96, 15, 15, "#3f78b8")
    d.line("M100 6 a90 90 0 1 0 0.1 0Z M100 34 a62 62 0 1 0 0.1 0Z", "#8d99a5", 3.4)
    for turn in range(0, 180, 30):
        d.open(f"rotate({turn} 100 96)")
        d.line("M100 8 V184", "#8d99a5", 1.6, 0.8)
        d.close()


def ceiling_fan(d: Drawing) -> None:
    """Draw a ceiling fan with a lamp."""
    d.line("M160 2 V56", "#8a6a44", 8)
    for turn in (-1, 1):
        d.path(
            f"M{160 + 20 * turn} 66 L{160 + 150 * turn} 50 C{160 + 158 * turn} 62 {160 + 156 * turn} 76 {160 + 148 * turn} 82 L{160 + 20 * turn} 78Z",
            "#a8703f",
        )
    d.path("M150 76 L132 118 C148 126 172 126 188 118 L170 76Z", "#8a5a32")
    d.oval(160, 66, 30, 19, "#c9a05a")
    d.oval(160, 96, 24, 19, "#fff0bf")


def frying_pan(d: Drawing) -> None:
    """Draw a frying pan with two eggs."""
    d.line("M196 92 L322 66", DARK, 17)
    d.line("M250 80 L318 66", "#6b4628", 15)
    d.path("M8 76 C8 40 206 40 206 76 C206 132 176 142 107 142 C38 142 8 132 8 76Z", "#2e343e")
    d.oval(107, 76, 92, 32, "#4b535f")
    for x, y in ((76, 72), (136, 80)):
        d.path(
            f"M{x - 36} {y} C{x - 32} {y - 18} {x + 22} {y - 20} {x + 34} {y - 4} C{x + 40} {y + 12} {x + 10} {y + 18} {x - 8} {y + 15} C{x - 26} {y + 16} {x - 38} {y + 10} {x - 36} {y}Z",
            "#fdfcf6",
        )
        d.oval(x, y - 3, 14, 9, "#f7b733")


def plate(d: Drawing) -> None:
    """Draw an empty plate."""
    d.path("M6 46 C20 86 220 86 234 46Z", "#c9d0d8")
    d.oval(120, 44, 114, 38, "#fbfbfa")
    d.oval(120, 45, 76, 23, "#e6eaee")
    d.line("M12 44 a108 34 0 1 0 216 0 a108 34 0 1 0 -216 0", "#5f8fc8", 3, 0.8)


def bowl(d: Drawing) -> None:
    """Draw an empty ceramic bowl."""
    d.path("M12 40 C12 116 60 138 110 138 C160 138 208 116 208 40Z", "#4f7fb8")
    d.path("M76 136 H144 L150 150 H70Z", shade("#4f7fb8", -0.2))
    d.oval(110, 40, 98, 26, "#eef3f8")
    d.oval(110, 44, 84, 19, "#c3d2e2")
    d.line("M24 66 Q110 112 196 66", "#ffffff", 4, 0.6)


def mug(d: Drawing) -> None:
    """Draw a mug."""
    d.line("M132 58 C184 50 184 130 130 126", "#c8453c", 17)
    d.path("M16 26 H140 V146 C140 164 120 168 78 168 C36 168 16 164 16 146Z", "#d9544a")
    d.oval(78, 26, 62, 15, "#f3e6dc")
    d.oval(78, 29, 52, 10, "#5a3420")
    d.flat("M28 50 H42 V146 C42 152 34 150 28 144Z", "#ffffff", 0.35)


def typewriter(d: Drawing) -> None:
    """Draw a typewriter with a sheet of paper."""
    d.box(76, 6, 128, 84, "#fdfbf4", 2)
    d.line("M92 24 H188 M92 38 H176 M92 52 H184", "#a9adb5", 3)
    d.box(22, 78, 236, 24, "#31363f", 10)
    d.box(6, 80, 22, 20, "#8d99a5", 6)
    d.box(252, 80, 22, 20, "#8d99a5", 6)
    d.path("M44 98 H236 L262 190 C264 204 16 204 18 190Z", "#3f7f78")
    for row, y in enumerate((124, 146, 168)):
        for x in range(58 - row * 6, 232 + row * 6, 22):
            d.oval(x, y, 8, 7, "#f5efe0")
    d.box(84, 182, 112, 11, "#f5efe0", 5)


def sewing_machine(d: Drawing) -> None:
    """Draw a sewing machine."""
    d.box(8, 168, 264, 26, "#b07a45", 6)
    d.path("M196 168 V72 H76 V104 H44 V44 C44 26 58 20 76 20 H220 C240 20 250 32 250 52 V168Z", "#2f3b52")
    d.oval(250, 62, 22, 30, "#8d99a5")
    d.line("M60 104 V150", STEEL, 6)
    d.line("M44 152 H78", STEEL, 7)
    d.line("M96 44 H200", "#e8c25a", 5)
    d.box(110, 4, 22, 18, "#d0463c", 4)
    d.path("M20 160 C50 150 90 170 130 158 V170 H20Z", "#e57f9a")


def iron(d: Drawing) -> None:
    """Draw a clothes iron."""
    d.line("M92 66 C100 30 196 26 212 70", "#3f78b8", 20)
    d.path("M14 132 C30 84 80 66 140 66 H220 C236 66 240 100 240 132Z", "#5fa8de")
    d.path("M6 132 H244 V150 H6Z", STEEL)
    d.oval(150, 100, 13, 13, WHITE)


def vase(d: Drawing) -> None:
    """Draw a blue and white vase."""
    d.path(
        "M46 10 H94 C96 40 84 50 90 64 C126 84 136 120 128 152 C120 190 104 206 100 214 H40 C36 206 20 190 12 152 C4 120 14 84 50 64 C56 50 44 40 46 10Z",
        "#eef3fa",
    )
    d.line("M16 118 Q70 140 124 118 M14 146 Q70 168 126 146 M50 64 Q70 70 90 64", "#3f6fb8", 4)
    for x in (36, 70, 104):
        for dx, dy in ((0, -7), (6.6, -2), (4, 6), (-4, 6), (-6.6, -2)):
            d.dot(x + dx, 100 + dy, 5, 5, "#3f6fb8", 0.85)
    d.oval(70, 11, 24, 6, "#c9d6e6")


def lantern_camping(d: Drawing) -> None:
    """Draw an oil lantern, lit."""
    d.line("M40 66 C36 4 124 4 120 66", "#4a4650", 6)
    d.dot(80, 120, 74, 70, "#ffd878", 0.28)
    d.path("M52 66 C50 44 110 44 108 66Z", "#8a3a30")
    d.path("M46 70 H114 C128 104 124 140 112 166 H48 C36 140 32 104 46 70Z", "#ffeab0", opacity=0.9)
    d.path("M80 92 C98 118 92 138 80 140 C68 138 62 118 80 92Z", "#ff9d2e")
    d.line("M46 68 V166 M114 68 V166", "#4a4650", 5)
    d.path("M38 164 H122 L130 206 H30Z", "#8a3a30")


SHEETS: dict[str, Sheet] = {
    "refrigerator": (180, 300, refrigerator), "washing-machine": (200, 218, washing_machine), "stove": (220, 226, stove),
    "microwave": (280, 176, microwave), "toaster": (240, 190, toaster), "blender": (160, 266, blender),
    "rice-cooker": (244, 212, rice_cooker), "electric-fan": (200, 290, electric_fan), "ceiling-fan": (320, 126, ceiling_fan),
    "frying-pan": (330, 150, frying_pan), "plate": (240, 86, plate), "bowl": (220, 154, bowl), "mug": (180, 172, mug),
    "typewriter": (280, 208, typewriter), "sewing-machine": (280, 198, sewing_machine), "iron": (250, 154, iron),
    "vase": (140, 218, vase), "oil-lantern": (160, 210, lantern_camping),
}  # fmt: skip
