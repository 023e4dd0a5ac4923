# ruff: noqa: E501 - path data reads best on one line
"""Furniture: what people sit on, lie in, and put things into."""

from .drawing import Drawing, Sheet, shade

OAK, DARK_OAK, PINE = "#b07a45", "#7a4d2a", "#d9aa6c"


def armchair(d: Drawing) -> None:
    """Draw a soft armchair."""
    main = "#b5554a"
    d.path("M46 190 H62 L58 208 H50Z M158 190 H174 L170 208 H162Z", DARK_OAK)
    d.path("M44 50 C44 14 66 6 110 6 C154 6 176 14 176 50 V140 H44Z", shade(main, -0.05))
    d.path("M56 56 C56 28 72 20 110 20 C148 20 164 28 164 56 V120 H56Z", shade(main, 0.1))
    for x, y in ((88, 52), (132, 52), (110, 76), (88, 98), (132, 98)):
        d.dot(x, y, 3.2, 3.2, shade(main, -0.35))
    d.path("M48 122 C48 112 60 110 70 110 H150 C160 110 172 112 172 122 V152 H48Z", shade(main, 0.16))
    d.box(44, 146, 132, 48, shade(main, -0.1), 6)
    d.path("M12 100 C12 78 52 78 52 100 V194 H26 C16 194 12 186 12 178Z", main)
    d.path("M208 100 C208 78 168 78 168 100 V194 H194 C204 194 208 186 208 178Z", shade(main, -0.08))


def rocking_chair(d: Drawing) -> None:
    """Draw a wooden rocking chair from the side."""
    d.line("M16 206 Q110 240 206 200", DARK_OAK, 11)
    d.line("M62 218 L70 138 M160 216 L152 138", OAK, 11)
    d.line("M152 140 L182 18", OAK, 13)
    d.line("M142 134 L170 22 M130 136 L156 26", shade(OAK, -0.15), 6)
    d.path("M150 12 C166 2 190 6 192 18 C190 28 160 30 148 24Z", OAK)
    d.path("M56 132 C70 122 150 122 164 132 C168 144 160 150 150 150 H68 C56 150 52 142 56 132Z", "#c98f55")
    d.line("M58 92 H156 M70 94 V132", DARK_OAK, 9)


def stool(d: Drawing) -> None:
    """Draw a round wooden stool."""
    d.line("M44 40 L24 176 M136 40 L156 176", OAK, 12)
    d.line("M74 42 L66 166 M106 42 L114 166", DARK_OAK, 10)
    d.line("M34 118 H146", DARK_OAK, 8)
    d.path("M20 26 C20 8 160 8 160 26 V40 C160 52 20 52 20 40Z", "#c98f55")
    d.oval(90, 24, 70, 15, "#dca86a")


def bookshelf(d: Drawing) -> None:
    """Draw a tall bookshelf full of books."""
    d.box(8, 6, 204, 290, DARK_OAK, 6)
    colours = ("#c8453c", "#3f78b8", "#e0a83a", "#4f9a62", "#8a5aa8", "#d9d2c0", "#2f5f6f", "#d97a4a")
    step = 0
    for top in (18, 88, 158, 228):
        d.box(18, top, 184, 58, "#4a2e1a")
        x = 20
        while x < 190:
            wide, tall = (11, 15, 9, 13, 18)[step % 5], (50, 44, 54, 47, 40, 52)[step % 6]
            if step % 11 == 7:
                x += 14
            if x + wide > 201:
                break
            colour = colours[step * 5 % 8]
            d.box(x, top + 58 - tall, wide, tall, colour, 1.5)
            d.line(f"M{x + 3} {top + 58 - tall + 9} H{x + wide - 3}", shade(colour, 0.5), 2, 0.8)
            x += wide + 1
            step += 1
        d.box(12, top + 58, 196, 9, OAK)
    d.box(4, 2, 212, 13, OAK, 4)
    d.box(4, 288, 212, 10, OAK, 3)


def wardrobe(d: Drawing) -> None:
    """Draw a wardrobe with two doors."""
    d.path("M18 278 H40 L36 298 H22Z M180 278 H202 L198 298 H184Z", DARK_OAK)
    d.path("M12 30 C60 2 160 2 208 30 V42 H12Z", DARK_OAK)
    d.box(14, 36, 192, 248, OAK, 5)
    for x in (26, 114):
        d.box(x, 50, 80, 210, shade(OAK, 0.12), 4)
        d.line(f"M{x + 12} 64 h56 v76 h-56Z M{x + 12} 156 h56 v88 h-56Z", shade(OAK, -0.3), 3, 0.7)
    d.oval(100, 152, 4.5, 8, "#e8c25a")
    d.oval(120, 152, 4.5, 8, "#e8c25a")
    d.box(10, 266, 200, 16, DARK_OAK, 4)


def desk(d: Drawing) -> None:
    """Draw a writing desk with drawers."""
    d.path("M22 46 H44 V186 H26Z", DARK_OAK)
    d.box(176, 44, 106, 142, OAK, 3)
    for y in (52, 96, 140):
        d.box(184, y, 90, 38, shade(OAK, 0.14), 4)
        d.box(216, y + 15, 26, 7, "#e8c25a", 3)
    d.path("M30 16 H270 L298 42 C300 50 294 52 290 52 H10 C4 52 2 48 4 42Z", PINE)
    d.box(6, 42, 288, 12, "#9a6838", 4)


def floor_lamp(d: Drawing) -> None:
    """Draw a lit floor lamp."""
    d.dot(70, 66, 66, 62, "#ffdf90", 0.28)
    d.line("M70 90 V292", "#4a4650", 7)
    d.path("M34 300 C34 286 106 286 106 300Z", "#4a4650")
    d.path("M42 24 H98 L124 98 H16Z", "#f3cf86")
    d.flat("M56 24 H78 L84 98 H46Z", "#fff3cc", 0.7)
    d.line("M16 98 H124", "#c99a4a", 5)


def table_lamp(d: Drawing) -> None:
    """Draw a lit table lamp."""
    d.dot(90, 60, 84, 62, "#ffdf90", 0.28)
    d.path("M78 100 H102 C104 130 130 140 130 168 C130 188 50 188 50 168 C50 140 76 130 78 100Z", "#3f8a86")
    d.path("M44 196 C44 184 136 184 136 196Z", "#6b4628")
    d.path("M58 14 H122 L154 104 H26Z", "#f3cf86")
    d.flat("M72 14 H98 L106 104 H58Z", "#fff3cc", 0.7)


def chandelier(d: Drawing) -> None:
    """Draw a chandelier with candles."""
    gold = "#d9a53a"
    d.dot(130, 96, 122, 84, "#ffe3a0", 0.25)
    d.line("M130 2 V60", gold, 5)
    for reach, low in ((104, 118), (62, 138), (0, 146)):
        for turn in (-1, 1):
            x = 130 + reach * turn
            d.line(f"M130 70 C130 {low + 40} {x} {low + 36} {x} {low}", gold, 6)
            d.path(f"M{x - 15} {low - 8} H{x + 15} L{x + 7} {low + 6} H{x - 7}Z", gold)
            d.box(x - 6, low - 44, 12, 38, "#fdf6e6", 2)
            d.path(
                f"M{x} {low - 74} C{x + 13} {low - 54} {x + 7} {low - 45} {x} {low - 45} C{x - 7} {low - 45} {x - 13} {low - 54} {x} {low - 74}Z",
                "#ffb63a",
            )
            d.path(
                f"M{x} {low - 62} C{x + 6} {low - 52} {x + 3} {low - 47} {x} {low - 47} C{x - 3} {low - 47} {x - 6} {low - 52} {x} {low - 62}Z",
                "#fff3c0",
            )
    d.oval(130, 72, 17, 15, shade(gold, 0.15))
    for x, y in ((130, 190), (78, 176), (182, 176)):
        d.path(f"M{x} {y - 18} L{x + 8} {y} L{x} {y + 13} L{x - 8} {y}Z", "#cdeaf6")


def hammock(d: Drawing) -> None:
    """Draw a hammock on two posts."""
    d.path("M14 30 H32 V186 H14Z M308 30 H326 V186 H308Z", DARK_OAK)
    d.line("M26 52 L72 92 M26 56 L66 106 M314 52 L268 92 M314 56 L274 106", "#e9dcc0", 4)
    d.path("M64 90 C110 152 230 152 276 90 C278 140 240 176 170 176 C100 176 62 140 64 90Z", "#e2574c")
    d.path("M64 90 C110 152 230 152 276 90 C240 130 200 140 170 140 C140 140 100 130 64 90Z", shade("#e2574c", -0.3))
    for shift in (-70, -35, 0, 35, 70):
        d.line(
            f"M{170 + shift} {138 - abs(shift) * 0.22:.0f} Q{170 + shift * 1.06:.0f} 160 {170 + shift * 0.94:.0f} {175 - abs(shift) * 0.12:.0f}",
            "#fbeecb",
            5,
            0.9,
        )


def grandfather_clock(d: Drawing) -> None:
    """Draw a tall pendulum clock."""
    d.path("M18 40 C40 2 100 2 122 40Z", DARK_OAK)
    d.box(16, 36, 108, 90, OAK, 4)
    d.oval(70, 80, 38, 38, "#e8c25a")
    d.oval(70, 80, 32, 32, "#fdf7e6")
    for x, y in ((70, 54), (96, 80), (70, 106), (44, 80)):
        d.dot(x, y, 3, 3, "#5a3a22")
    d.line("M70 80 V60 M70 80 L86 88", "#33241a", 4)
    d.box(28, 126, 84, 132, OAK, 3)
    d.box(40, 138, 60, 108, "#3a2417", 4)
    d.line("M70 138 V206", "#e8c25a", 4)
    d.oval(70, 216, 14, 14, "#f0cf6a")
    d.path("M14 258 H126 L132 298 H8Z", DARK_OAK)


def swing(d: Drawing) -> None:
    """Draw a swing on its frame."""
    d.line("M30 12 L6 206 M30 12 L58 206 M250 12 L222 206 M250 12 L274 206", "#3f78b8", 10)
    d.line("M24 14 H256", "#3f78b8", 12)
    d.line("M104 18 V150 M176 18 V150", "#8d939c", 4)
    d.box(92, 146, 96, 15, "#e0483e", 6)


def fireplace(d: Drawing) -> None:
    """Draw a brick fireplace with a fire in it."""
    d.box(28, 40, 224, 176, "#b5614a", 3)
    for y in range(56, 216, 20):
        d.line(f"M28 {y} H252", "#e0c4b0", 2, 0.7)
        for x in range(40 + (y // 20 % 2) * 20, 250, 40):
            d.line(f"M{x} {y} v-18", "#e0c4b0", 2, 0.7)
    d.path("M76 216 V120 C76 76 204 76 204 120 V216Z", "#2b1c18")
    d.path(
        "M140 106 C158 134 182 146 182 180 C182 204 160 212 140 212 C120 212 98 204 98 180 C98 160 112 152 116 138 C124 146 128 152 128 158 C136 146 142 128 140 106Z",
        "#f2702a",
    )
    d.path(
        "M142 146 C152 164 164 170 164 188 C164 204 154 210 140 210 C126 210 116 204 116 190 C116 176 126 172 128 162 C134 166 138 172 138 176 C142 168 144 158 142 146Z",
        "#fbc04c",
    )
    d.line("M98 208 L182 196 M98 196 L182 208", "#6b4326", 11)
    d.box(10, 20, 260, 24, PINE, 5)
    d.box(14, 212, 252, 14, "#8d7f78", 4)


SHEETS: dict[str, Sheet] = {
    "armchair": (220, 214, armchair), "rocking-chair": (220, 236, rocking_chair), "stool": (180, 184, stool),
    "bookshelf": (220, 300, bookshelf), "wardrobe": (220, 300, wardrobe), "desk": (300, 190, desk),
    "floor-lamp": (140, 304, floor_lamp), "table-lamp": (180, 200, table_lamp), "chandelier": (260, 210, chandelier),
    "hammock": (340, 190, hammock), "grandfather-clock": (140, 300, grandfather_clock), "swing": (280, 212, swing),
    "fireplace": (280, 228, fireplace),
}  # fmt: skip
