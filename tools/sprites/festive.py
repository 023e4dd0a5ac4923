# ruff: noqa: E501 - path data reads best on one line
"""Festivals, toys and clothes."""

import math

from .drawing import Drawing, Sheet, shade

RED, GOLD, WOOD, GREEN = "#d8343a", "#f2c230", "#a8703f", "#4f9a4a"


def flower(d: Drawing, x: float, y: float, r: float, colour: str, heart: str = "#fff2c0") -> None:
    """Draw a small flower of five petals."""
    for turn in range(5):
        angle = math.tau * turn / 5 - 1.57
        d.oval(round(x + math.cos(angle) * r, 1), round(y + math.sin(angle) * r, 1), r * 0.7, r * 0.7, colour)
    d.dot(x, y, r * 0.45, r * 0.45, heart)


def lion_dance(d: Drawing) -> None:
    """Draw a dancing lion of the new year, with the legs of its two dancers."""
    for x in (92, 130, 250, 290):
        d.path(f"M{x - 13} 176 H{x + 13} L{x + 10} 234 H{x - 10}Z", GOLD)
        d.line(f"M{x - 11} 216 H{x + 11}", RED, 6)
        d.path(f"M{x - 26} 244 C{x - 26} 232 {x - 10} 230 {x + 10} 230 V244Z", "#23252e")
    d.path(
        "M110 96 C160 56 280 60 318 116 C336 150 330 190 322 204 C300 190 286 206 268 196 C250 208 230 192 210 204 C190 190 170 206 150 194 L110 170Z",
        RED,
    )
    for x, y in ((180, 104), (216, 96), (252, 104), (288, 122), (200, 140), (240, 138), (280, 158)):
        d.dot(x, y, 11, 11, GOLD)
        d.dot(x, y, 5, 5, RED)
    d.line("M150 194 C170 206 190 190 210 204 C230 192 250 208 268 196 C286 206 300 190 322 204", "#fdf6e6", 9)
    d.path("M318 116 C350 90 352 60 338 40 C366 60 370 110 330 140Z", GOLD)
    d.path("M18 104 C10 60 40 18 88 16 C136 16 160 60 152 110 C150 150 120 186 82 186 C44 186 22 150 18 104Z", RED)
    for turn in range(-4, 5):
        angle = turn * 0.36 - 1.57
        d.oval(round(86 + math.cos(angle) * 68), round(92 + math.sin(angle) * 70), 13, 13, "#fdf6e6")
    d.path("M84 8 L98 -6 L112 8 L104 30 H92Z", GOLD)
    d.oval(92, 34, 12, 12, "#9fe0f0")
    for x in (54, 112):
        d.oval(x, 84, 24, 24, "#fdf9f0")
        d.oval(x, 84, 16, 16, "#3f9a52")
        d.dot(x - 2, 84, 9, 9, "#1f2127")
        d.dot(x - 5, 79, 3.4, 3.4, "#ffffff")
        d.line(f"M{x - 24} 58 Q{x} 42 {x + 24} 58", GOLD, 8)
    d.oval(82, 112, 20, 13, GOLD)
    d.path("M34 130 C60 120 106 120 132 130 C130 162 108 172 82 172 C56 172 38 162 34 130Z", "#7d1016")
    d.path("M40 131 H124 L118 142 H46Z", "#fdf9f0")
    d.path("M58 168 C70 152 96 152 106 168 C96 174 70 174 58 168Z", "#f08090")
    d.path("M36 176 C60 204 104 204 128 176 C120 214 100 222 82 222 C62 222 44 210 36 176Z", "#fdf6e6")


def star_lantern(d: Drawing) -> None:
    """Draw the star lantern of the mid-autumn festival on its stick."""
    d.line("M110 200 V312", WOOD, 7)
    d.dot(110, 108, 106, 104, "#ffdf80", 0.3)
    points = []
    for turn in range(10):
        angle, r = math.tau * turn / 10 - 1.57, 92 if turn % 2 == 0 else 38
        points.append((110 + math.cos(angle) * r, 108 + math.sin(angle) * r))
    d.path("M" + " L".join(f"{x:.0f} {y:.0f}" for x, y in points) + "Z", RED)
    for turn in range(0, 10, 2):
        x, y = points[turn]
        nx, ny = points[(turn + 1) % 10]
        d.flat(f"M110 108 L{x:.0f} {y:.0f} L{nx:.0f} {ny:.0f}Z", "#ffffff", 0.22)
        d.line(f"M110 108 L{x:.0f} {y:.0f}", GOLD, 3)
        d.line(f"M{x - 7:.0f} {y + 4:.0f} l-4 12 M{x:.0f} {y + 5:.0f} v12 M{x + 7:.0f} {y + 4:.0f} l4 12", GOLD, 3)
    d.oval(110, 108, 26, 26, GOLD)
    d.oval(110, 108, 17, 17, "#fff3c0")


def water_puppet(d: Drawing) -> None:
    """Draw a Vietnamese water puppet: chú Tễu in the water."""
    d.path("M8 262 C50 240 190 240 232 262 C232 290 8 290 8 262Z", "#4fa0a8")
    d.line("M24 268 q14 -8 28 0 M100 274 q16 -8 32 0 M176 266 q14 -8 28 0", "#d6f0f2", 4, 0.8)
    d.line("M64 168 C36 166 28 130 36 100", "#e6a06a", 22)
    d.line("M176 168 C204 176 214 204 204 226", "#e6a06a", 22)
    d.path("M62 262 C54 200 62 156 84 140 H156 C178 156 186 200 178 262 C150 250 90 250 62 262Z", "#e6a06a")
    d.path(
        "M84 140 L74 262 C66 258 60 260 56 262 C48 204 54 156 74 142Z M156 140 L166 262 C174 258 180 260 184 262 C192 204 186 156 166 142Z",
        RED,
    )
    d.path("M66 216 C90 204 150 204 174 216 L180 262 C150 250 90 250 60 262Z", GOLD)
    d.line("M70 224 Q120 208 170 224", "#c8862a", 4)
    d.oval(36, 92, 13, 13, "#e6a06a")
    d.oval(120, 84, 52, 56, "#eeb07c")
    d.path("M70 66 C70 14 170 14 170 66 C150 42 90 42 70 66Z", "#23252e")
    for x in (66, 174):
        d.oval(x, 52, 15, 15, "#23252e")
        d.path(f"M{x - 10} 60 L{x + 10} 60 L{x} 74Z", RED)
    for x in (102, 140):
        d.dot(x, 80, 7, 8, "#23252e")
        d.dot(x - 2, 77, 2.4, 2.6, "#ffffff")
        d.line(f"M{x - 11} 64 Q{x} 56 {x + 11} 64", "#23252e", 4)
    d.path("M92 102 C106 112 134 112 148 102 C146 124 132 130 120 130 C108 130 94 124 92 102Z", "#a8262e")
    d.path("M94 103 C108 111 132 111 146 103 L142 112 H98Z", "#fdf9f0")
    for x in (84, 156):
        d.dot(x, 98, 9, 7, "#e8624a", 0.5)


def wreath(d: Drawing) -> None:
    """Draw a christmas wreath with a red bow."""
    for ring, r in enumerate((84, 68, 76)):
        for turn in range(26):
            angle = math.tau * (turn + ring * 0.33) / 26
            x, y = 120 + math.cos(angle) * r, 112 + math.sin(angle) * r
            d.oval(round(x, 1), round(y, 1), 19, 19, ("#2f7d46", "#276b3c", "#3f9152")[ring])
    for turn in range(11):
        angle = math.tau * turn / 11 + 0.4
        d.oval(round(120 + math.cos(angle) * 77, 1), round(112 + math.sin(angle) * 77, 1), 8.5, 8.5, RED)
    d.path(
        "M120 190 C80 156 48 176 56 200 C48 222 84 236 120 202Z M120 190 C160 156 192 176 184 200 C192 222 156 236 120 202Z",
        RED,
    )
    d.path("M112 200 L84 252 L106 244 L118 206Z M128 200 L156 252 L134 244 L122 206Z", shade(RED, -0.15))
    d.oval(120, 196, 15, 15, RED)


def carnival_mask(d: Drawing) -> None:
    """Draw a carnival mask with feathers."""
    for x, turn, colour in (
        (60, -34, "#3f9a8a"),
        (90, -18, "#8a4fa8"),
        (130, 0, "#d8343a"),
        (170, 18, "#8a4fa8"),
        (200, 34, "#3f9a8a"),
    ):
        d.open(f"rotate({turn} {x} 110)")
        d.path(f"M{x} 116 C{x - 30} 80 {x - 18} 20 {x} 4 C{x + 18} 20 {x + 30} 80 {x} 116Z", colour)
        d.line(f"M{x} 112 V18", shade(colour, 0.4), 3)
        d.close()
    d.path(
        "M130 118 C170 86 236 90 254 108 C262 150 240 196 196 196 C164 196 150 166 130 166 C110 166 96 196 64 196 C20 196 -2 150 6 108 C24 90 90 86 130 118Z",
        GOLD,
    )
    for x in (70, 190):
        d.path(
            f"M{x - 38} 140 C{x - 20} 116 {x + 20} 116 {x + 38} 140 C{x + 20} 162 {x - 20} 162 {x - 38} 140Z", "#3a2436"
        )
    d.line("M20 110 C60 96 100 100 130 124 C160 100 200 96 240 110", "#8a4fa8", 6)
    d.path("M130 96 L142 112 L130 130 L118 112Z", RED)


def kumquat_tree(d: Drawing) -> None:
    """Draw a potted kumquat tree of Tet."""
    d.path("M110 130 H130 L134 230 H106Z", "#7a5231")
    for x, y, r in ((120, 70, 56), (78, 112, 46), (162, 112, 46), (120, 140, 50), (120, 26, 30)):
        d.oval(x, y, r, r * 0.9, "#3f8a46")
    for x, y in (
        (120, 16),
        (104, 46),
        (140, 44),
        (84, 76),
        (120, 74),
        (158, 78),
        (56, 112),
        (96, 108),
        (140, 112),
        (184, 112),
        (74, 146),
        (114, 148),
        (156, 148),
        (128, 178),
        (92, 174),
    ):
        d.oval(x, y, 10, 10, "#f5962a")
    d.path("M66 218 H174 L160 290 H80Z", "#c8453c")
    d.box(58, 210, 124, 18, shade("#c8453c", -0.1), 5)
    d.path("M98 250 h44 M120 236 v30", "#f2c230")
    d.line("M104 252 H136 M120 238 V268", GOLD, 5)


def rocking_horse(d: Drawing) -> None:
    """Draw a wooden rocking horse."""
    d.line("M20 214 Q140 262 262 208", RED, 13)
    d.line("M92 160 L72 228 M190 160 L212 228", WOOD, 17)
    d.path("M214 120 C250 112 258 150 246 184 C236 170 232 160 216 156Z", "#e8b25a")
    d.path("M62 116 C100 104 190 104 222 120 C232 150 214 172 190 172 H96 C74 172 58 150 62 116Z", "#d29a5a")
    d.path("M62 132 C70 90 66 66 84 40 L92 18 L104 36 C120 46 124 90 118 130Z", "#d29a5a")
    d.path("M84 40 C60 52 36 66 20 88 C18 104 32 110 44 104 L84 90 C96 76 96 56 84 40Z", "#d9a566")
    d.path("M92 20 C124 20 142 70 132 126 C122 110 120 60 92 40Z", "#e8b25a")
    d.dot(66, 66, 5, 6, "#2a1f1c")
    d.line("M38 92 L88 76 M60 60 L66 96", RED, 5)
    d.path("M120 104 C140 98 170 98 184 106 L180 140 H128Z", RED)
    d.path("M116 96 C140 106 168 106 190 96 L186 112 H122Z", "#3f6fa8")


def rubber_duck(d: Drawing) -> None:
    """Draw a rubber duck."""
    d.path(
        "M30 112 C20 170 60 200 130 200 C200 200 240 170 236 104 C220 124 196 128 176 118 C150 106 60 100 30 112Z",
        "#f9cf2f",
    )
    d.oval(92, 76, 56, 54, "#fbd63f")
    d.path("M46 84 C20 78 6 86 4 94 C10 108 40 112 58 104Z", "#f28a2a")
    d.dot(72, 62, 8, 10, "#23252e")
    d.dot(69, 58, 3, 3.4, "#ffffff")
    d.path("M130 130 C150 118 190 124 204 146 C190 170 150 172 132 154Z", "#f2b81f")
    d.flat("M78 32 C92 24 110 28 118 40 C104 34 90 34 78 32Z", "#ffffff", 0.5)


def building_blocks(d: Drawing) -> None:
    """Draw toy building blocks."""
    for x, y, colour, letter in (
        (12, 120, "#d8402f", "M40 196 L56 150 L72 196 M46 180 H66"),
        (112, 120, "#3f78c8", "M142 150 V196 M142 150 C168 150 168 172 142 172 C172 172 172 196 142 196"),
        (62, 18, "#f2b62c", "M122 54 C104 46 92 58 92 72 C92 88 106 96 122 88"),
    ):
        d.box(x, y, 96, 98, colour, 8)
        d.box(x + 10, y + 10, 76, 78, shade(colour, 0.55), 5)
        d.line(letter, colour, 9)


def toy_train(d: Drawing) -> None:
    """Draw a wooden toy train."""
    d.box(120, 40, 96, 106, "#3f78c8", 6)
    d.box(134, 56, 66, 40, "#e9f3f8", 5)
    d.box(110, 26, 116, 18, RED, 7)
    d.box(20, 84, 110, 62, RED, 22)
    d.box(40, 50, 26, 40, "#f2b62c", 4)
    d.path("M32 52 L26 30 H80 L74 52Z", "#3f9a52")
    d.box(14, 138, 212, 18, "#e0b878", 5)
    d.box(240, 90, 96, 56, "#f2b62c", 6)
    d.line("M222 148 H244", "#6b4326", 6)
    d.box(236, 138, 104, 18, "#e0b878", 5)
    for x, r in ((50, 24), (108, 24), (188, 30), (262, 21), (316, 21)):
        d.oval(x, 160, r, r, "#3f9a52")
        d.oval(x, 160, r * 0.4, r * 0.4, "#f5e6c8")


def doll(d: Drawing) -> None:
    """Draw a rag doll."""
    d.line("M72 210 V272 M108 210 V272", "#f3c9a5", 19)
    d.line("M72 258 V274 M108 258 V274", RED, 21)
    d.line("M66 134 L28 172 M114 134 L152 172", "#f3c9a5", 18)
    d.path("M62 120 H118 L154 228 C120 240 60 240 26 228Z", "#e57fa0")
    d.line("M30 218 Q90 236 150 218", "#ffffff", 6, 0.9)
    for x, y in ((70, 170), (104, 160), (90, 196), (124, 204), (56, 206)):
        d.dot(x, y, 5, 5, "#ffffff", 0.9)
    for turn in range(-5, 6):
        d.oval(90 + turn * 10.5, 44 + abs(turn) * 8, 16, 17, "#c8502f")
    d.oval(90, 76, 46, 44, "#f8d3b0")
    d.path("M44 70 C46 20 134 20 136 70 C120 48 60 48 44 70Z", "#c8502f")
    for x in (74, 106):
        d.dot(x, 78, 6, 6, "#23252e")
        d.dot(x + (8 if x > 90 else -8), 94, 8, 6, "#ef7d6b", 0.6)
    d.line("M78 98 Q90 108 102 98", "#a2453f", 3)
    d.path("M90 122 L70 112 V136Z M90 122 L110 112 V136Z", RED)


def spinning_top(d: Drawing) -> None:
    """Draw a spinning top."""
    d.box(92, 6, 16, 50, "#a8703f", 5)
    d.path("M16 92 C16 52 184 52 184 92 C184 136 120 170 100 214 C80 170 16 136 16 92Z", "#3f78c8")
    d.path(
        "M20 106 C60 126 140 126 180 106 C172 122 160 136 146 150 C120 160 80 160 54 150 C40 136 28 122 20 106Z",
        "#f2c230",
    )
    d.line("M24 86 C60 102 140 102 176 86", RED, 9)


def paper_boat(d: Drawing) -> None:
    """Draw a boat folded of paper."""
    d.path("M140 6 L214 96 H66Z", "#fdfdfb")
    d.flat("M140 6 L214 96 H140Z", "#a9b8c8", 0.55)
    d.path("M6 74 L92 96 H188 L274 74 L216 156 H64Z", "#f3f5f7")
    d.flat("M140 96 H188 L274 74 L216 156 H140Z", "#a9b8c8", 0.5)


def paper_plane(d: Drawing) -> None:
    """Draw an aeroplane folded of paper."""
    d.path("M6 76 L274 10 L196 150 L140 104Z", "#fdfdfb")
    d.path("M140 104 L274 10 L128 158Z", "#c9d3dd")
    d.path("M6 76 L274 10 L112 92Z", "#eef2f5")


def sweater(d: Drawing) -> None:
    """Draw a knitted sweater."""
    main = "#3f7f8a"
    d.path(
        "M84 16 L34 44 L4 176 L46 190 L66 112 V226 H194 V112 L214 190 L256 176 L226 44 L176 16 C160 36 100 36 84 16Z",
        main,
    )
    d.line("M84 18 C100 40 160 40 176 18", shade(main, 0.3), 9)
    for y in (96, 108, 120):
        d.line(
            "M68 " + str(y) + " " + " ".join(f"l8 {8 if step % 2 == 0 else -8}" for step in range(15)),
            "#f5efe0" if y != 108 else RED,
            4,
        )
    d.line("M66 216 H194 M6 170 L46 182 M254 170 L214 182", shade(main, -0.3), 9)


def ao_ba_ba(d: Drawing) -> None:
    """Draw the buttoned blouse of the Mekong delta."""
    main = "#7d4a9a"
    d.path(
        "M96 14 L56 34 L6 166 L48 182 L72 112 C76 150 70 190 64 222 H196 C190 190 184 150 188 112 L212 182 L254 166 L204 34 L164 14 C150 32 110 32 96 14Z",
        main,
    )
    d.path("M96 14 C110 32 150 32 164 14 L158 12 C148 24 112 24 102 12Z", shade(main, -0.3))
    d.line("M130 30 V220", shade(main, -0.35), 3)
    for y in (56, 92, 128, 164):
        d.dot(130, y, 5, 5, "#f3e6f5")
    d.line("M82 186 h34 v26 h-34Z M144 186 h34 v26 h-34Z", shade(main, -0.3), 3, 0.8)


def suit_jacket(d: Drawing) -> None:
    """Draw a jacket with shirt and tie."""
    main = "#33415c"
    d.path("M92 12 L44 36 L10 184 L48 196 L66 120 L60 244 H196 L190 120 L208 196 L246 184 L212 36 L164 12Z", main)
    d.path("M92 12 L128 112 L164 12Z", "#fbfbfb")
    d.path("M118 30 L138 30 L134 44 L142 104 L128 118 L114 104 L122 44Z", RED)
    d.path("M92 12 L128 118 L106 90 L76 62Z M164 12 L128 118 L150 90 L180 62Z", shade(main, 0.15))
    d.line("M128 118 V240", shade(main, -0.4), 3)
    for y in (140, 172):
        d.dot(136, y, 5, 5, "#c9a24f")
    d.line("M78 186 H108 M148 186 H178", shade(main, -0.4), 4)


def wooden_clogs(d: Drawing) -> None:
    """Draw a pair of wooden clogs."""
    for x, y in ((10, 54), (70, 10)):
        d.path(
            f"M{x} {y + 64} C{x} {y + 40} {x + 60} {y + 22} {x + 190} {y + 30} C{x + 216} {y + 34} {x + 216} {y + 56} {x + 190} {y + 62} L{x + 20} {y + 92} C{x + 6} {y + 92} {x} {y + 80} {x} {y + 64}Z",
            "#d29a5a",
        )
        d.path(
            f"M{x} {y + 66} L{x + 4} {y + 100} H{x + 60} V{y + 82} L{x + 140} {y + 72} V{y + 96} H{x + 200} L{x + 206} {y + 50} C{x + 200} {y + 62} {x + 190} {y + 62} {x + 20} {y + 92}Z",
            "#9a6634",
        )
        d.path(
            f"M{x + 30} {y + 50} C{x + 40} {y + 8} {x + 100} {y + 2} {x + 116} {y + 34} L{x + 84} {y + 78} C{x + 66} {y + 52} {x + 50} {y + 48} {x + 30} {y + 50}Z",
            RED,
        )


def bow_tie(d: Drawing) -> None:
    """Draw a bow tie."""
    d.path(
        "M110 50 C80 10 20 6 10 18 C2 40 2 70 10 92 C20 104 80 98 110 62 C140 98 200 104 210 92 C218 70 218 40 210 18 C200 6 140 10 110 50Z",
        RED,
    )
    d.box(92, 36, 36, 42, shade(RED, -0.15), 9)


def skirt(d: Drawing) -> None:
    """Draw a pleated skirt."""
    main = "#c8456a"
    d.path("M60 14 H160 L212 190 C160 210 60 210 8 190Z", main)
    for x in (40, 75, 110, 145, 180):
        d.line(f"M{110 + (x - 110) * 0.6:.0f} 30 L{x + (x - 110) * 0.16:.0f} 198", shade(main, -0.35), 4, 0.6)
    d.box(56, 8, 108, 22, shade(main, -0.25), 5)


def face_mask(d: Drawing) -> None:
    """Draw a medical face mask."""
    d.line("M46 42 C-10 20 -10 130 48 112 M194 42 C250 20 250 130 192 112", "#eef2f5", 6)
    d.path("M44 34 C90 10 150 10 196 34 L192 116 C160 150 80 150 48 116Z", "#8fc9e3")
    d.line("M48 60 Q120 42 192 60 M48 84 Q120 68 192 84 M52 106 Q120 96 188 106", "#5a9ec0", 3, 0.8)


def towel(d: Drawing) -> None:
    """Draw a towel, folded over a bar."""
    d.line("M6 20 H214", "#b9c4ce", 9)
    d.path("M40 14 C40 8 180 8 180 14 V210 H40Z", "#4fa8b8")
    d.flat("M40 150 H180 V166 H40Z M40 176 H180 V186 H40Z", "#eef6f8", 0.95)
    for x in range(44, 180, 8):
        d.line(f"M{x} 210 v9", "#4fa8b8", 3)


def surfboard(d: Drawing) -> None:
    """Draw a surfboard on end."""
    d.path("M50 4 C92 50 96 240 72 296 H28 C4 240 8 50 50 4Z", "#f7f2e6")
    d.path("M50 4 C66 22 76 60 80 104 H20 C24 60 34 22 50 4Z", "#e8742a")
    d.path("M19 110 H81 C83 130 84 150 84 164 H16 C16 150 17 130 19 110Z", "#3fa0b8")
    d.line("M50 14 V290", "#8a5a34", 3)


def necklace(d: Drawing) -> None:
    """Draw a pearl necklace with a pendant."""
    for step in range(25):
        angle = math.radians(-30 + step * 10)
        d.oval(round(120 - math.cos(angle) * 104, 1), round(70 + math.sin(angle) * 104, 1), 10, 10, "#f5f1ea")
        d.dot(round(117 - math.cos(angle) * 104, 1), round(66 + math.sin(angle) * 104, 1), 3, 3, "#ffffff", 0.9)
    d.path("M120 186 L146 214 L120 254 L94 214Z", "#3f78c8")
    d.path("M120 186 L146 214 L120 222 L94 214Z", "#8fc0f2")


SHEETS: dict[str, Sheet] = {
    "lion-dance": (372, 252, lion_dance), "star-lantern": (220, 318, star_lantern), "water-puppet": (240, 284, water_puppet),
    "wreath": (240, 258, wreath), "carnival-mask": (260, 202, carnival_mask), "kumquat-tree": (240, 294, kumquat_tree),
    "rocking-horse": (280, 250, rocking_horse), "rubber-duck": (244, 206, rubber_duck),
    "building-blocks": (220, 224, building_blocks), "toy-train": (344, 192, toy_train), "doll": (180, 288, doll),
    "spinning-top": (200, 218, spinning_top), "paper-boat": (280, 160, paper_boat), "paper-plane": (280, 162, paper_plane),
    "sweater": (260, 232, sweater), "ao-ba-ba": (260, 228, ao_ba_ba), "suit-jacket": (256, 250, suit_jacket),
    "wooden-clogs": (290, 160, wooden_clogs), "bow-tie": (220, 108, bow_tie), "skirt": (220, 206, skirt),
    "face-mask": (240, 146, face_mask), "towel": (220, 222, towel), "surfboard": (100, 300, surfboard), "necklace": (240, 260, necklace),
}  # fmt: skip
