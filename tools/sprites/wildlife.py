# ruff: noqa: E501 - path data reads best on one line
"""Birds, sea creatures, insects and beasts that Noto lacks; they look to the left."""

import math

from .animals import Coat, eye, legs
from .drawing import Drawing, Sheet, shade


def bird_legs(d: Drawing, places: tuple[int, ...], top: int, foot: int, colour: str, width: float = 6) -> None:
    """Draw thin legs with toes."""
    for x in places:
        d.line(
            f"M{x} {top} L{x - 4} {foot - 4} M{x - 4} {foot - 4} L{x - 22} {foot} M{x - 4} {foot - 4} L{x + 10} {foot}",
            colour,
            width,
        )


def ostrich(d: Drawing) -> None:
    """Draw an ostrich."""
    bird_legs(d, (126, 170), 196, 316, "#d9a08a", 11)
    d.path("M92 168 C84 120 92 70 78 44", "#d9a08a")
    d.line("M102 176 C84 130 96 90 80 44", "#e3b09a", 17)
    d.path(
        "M70 170 C80 126 140 118 196 130 C232 138 262 128 286 150 C268 154 276 172 256 180 C250 206 200 226 150 220 C104 214 72 200 70 170Z",
        "#33333c",
    )
    d.path(
        "M218 130 C250 112 276 120 296 134 C284 140 296 152 280 158 C288 170 268 172 256 170 C240 160 226 146 218 130Z",
        "#f5f2ec",
    )
    d.path("M110 160 C140 144 190 150 212 172 C190 196 140 200 112 186Z", "#4a4a55")
    d.oval(76, 38, 25, 20, "#e3b09a")
    d.path("M56 34 C36 34 18 42 12 50 C28 56 46 54 60 48Z", "#d9863a")
    eye(d, 72, 34, 6)


def stork(d: Drawing) -> None:
    """Draw a white egret standing in shallow water."""
    bird_legs(d, (138, 164), 186, 312, "#4a4a44", 6)
    d.line("M112 150 C70 130 120 90 88 56", "#fbfaf8", 17)
    d.path(
        "M90 150 C110 112 180 116 216 140 C236 154 256 180 276 190 C240 202 170 214 128 200 C104 192 86 174 90 150Z",
        "#fbfaf8",
    )
    d.path("M134 146 C172 134 214 150 266 190 C220 200 160 196 134 176Z", "#d9dee4")
    d.oval(86, 52, 18, 15, "#fbfaf8")
    d.path("M72 48 L8 58 L74 60Z", "#e8a02a")
    d.line("M98 46 C116 48 126 56 136 66", "#fbfaf8", 4)
    eye(d, 82, 48, 4)


def seagull(d: Drawing) -> None:
    """Draw a gull on the wing."""
    d.path("M150 92 C170 40 220 14 312 10 C290 20 300 26 280 34 C262 60 220 86 190 108Z", "#c3ccd6")
    d.path("M280 34 C300 26 290 20 312 10 L326 8 C316 24 300 34 276 44Z", "#2b2e35")
    d.path("M150 100 C120 50 70 30 4 44 C26 48 20 58 40 62 C70 70 104 92 130 116Z", "#dfe4ea")
    d.path("M40 62 C20 58 26 48 4 44 L-2 46 C10 58 24 66 44 70Z", "#2b2e35")
    d.path(
        "M52 116 C64 96 100 90 140 96 C190 102 230 120 266 120 C250 132 256 140 270 148 C220 156 150 160 104 146 C76 138 56 130 52 116Z",
        "#fbfaf8",
    )
    d.path("M58 108 C40 110 26 116 20 124 C34 130 50 128 62 122Z", "#f2a52c")
    eye(d, 80, 110, 4.4)


def toucan(d: Drawing) -> None:
    """Draw a toucan on a branch."""
    d.line("M30 250 C110 240 180 252 250 236", "#7a5231", 13)
    d.path("M190 190 C210 220 226 262 220 296 C200 290 176 250 160 220Z", "#23252c")
    d.path(
        "M110 60 C160 30 206 70 214 130 C220 190 196 236 160 244 C120 244 92 210 92 160 C92 110 96 76 110 60Z",
        "#2b2d36",
    )
    d.path("M104 76 C126 66 150 80 146 112 C142 146 112 156 98 140 C90 116 94 88 104 76Z", "#fbf6e8")
    d.path("M148 120 C190 110 212 150 204 206 C170 214 144 180 148 120Z", "#3a3d48")
    d.path("M112 70 C80 40 20 44 4 96 C8 120 24 130 34 122 C50 104 84 104 112 112Z", "#f59a2a")
    d.path("M10 92 C30 60 80 56 112 88 L112 112 C84 104 50 104 34 122 C24 130 8 120 10 92Z", "#f5c02f")
    d.path("M4 96 C2 116 20 134 34 122 C30 110 20 100 14 82Z", "#23252c")
    d.oval(122, 84, 12, 12, "#4fa8d9")
    d.dot(122, 84, 6, 6, "#1f2127")
    d.line("M140 242 v10 M164 242 v9", "#6a7a8a", 7)


def hummingbird(d: Drawing) -> None:
    """Draw a hummingbird that hovers."""
    d.path("M150 110 C170 60 214 24 276 10 C272 60 240 106 180 134Z", "#4fae8a")
    for shift in (0, 18, 36):
        d.line(
            f"M{168 + shift * 0.6:.0f} {116 - shift * 0.5:.0f} C{190 + shift:.0f} {86 - shift * 0.5:.0f} {220 + shift:.0f} {60 - shift * 0.6:.0f} {262 - shift * 0.3:.0f} {30 + shift:.0f}",
            "#2f7a62",
            3,
            0.5,
        )
    d.path(
        "M70 96 C90 76 120 84 146 108 C176 132 196 160 204 200 C180 196 140 196 112 176 C86 158 64 124 70 96Z",
        "#3f9a62",
    )
    d.path("M78 112 C92 110 104 124 108 142 C112 160 104 168 96 162 C82 150 72 130 78 112Z", "#c8344a")
    d.path("M104 160 C130 180 170 190 196 196 C168 200 128 196 108 178Z", "#f0ece2")
    d.path("M190 180 L250 236 L216 230 L220 252 L176 204Z", "#2f6a5a")
    d.line("M76 96 L6 84", "#33333c", 4)
    d.oval(86, 96, 22, 19, "#4fae72")
    eye(d, 80, 92, 4.6)


def hen(d: Drawing) -> None:
    """Draw a brown hen."""
    bird_legs(d, (112, 150), 190, 240, "#e8a02a", 7)
    d.path("M190 130 C210 90 236 70 256 76 C262 104 250 150 220 178Z", "#8a5030")
    d.path(
        "M62 90 C66 70 96 66 106 90 C116 118 150 120 190 124 C222 130 226 170 196 192 C160 214 96 208 72 176 C56 150 56 116 62 90Z",
        "#b5703f",
    )
    d.path("M110 140 C140 126 186 132 200 158 C180 184 130 184 112 164Z", "#8a5030")
    d.line("M126 152 q12 10 22 0 M150 152 q12 10 22 0 M138 168 q12 10 22 0", "#6b3a20", 4)
    d.oval(80, 72, 27, 26, "#c07a45")
    d.path("M62 52 C58 34 72 30 76 42 C78 26 94 28 92 44 C102 36 110 46 100 58Z", "#d8343a")
    d.path("M58 70 L34 80 L60 88Z", "#f2a52c")
    d.path("M62 90 C56 104 64 114 72 106 C78 100 74 92 70 90Z", "#d8343a")
    eye(d, 74, 68, 4.6)


def seahorse(d: Drawing) -> None:
    """Draw a seahorse."""
    main = "#f2a03a"
    d.path(
        "M112 70 C150 84 158 130 140 170 C124 206 100 220 104 250 C108 272 132 272 132 254 C132 246 124 244 120 250",
        main,
    )
    d.line("M112 196 C92 224 84 250 98 268 C116 286 144 270 136 250 C130 240 118 246 122 256", main, 17)
    d.path("M150 112 C178 108 192 130 190 156 C176 150 164 154 148 160Z", "#f7c86a")
    d.path(
        "M84 40 C104 16 140 24 144 60 C160 90 164 140 140 178 C126 200 100 206 90 196 C106 170 104 140 92 120 C84 104 80 92 88 84 C80 84 72 84 64 80Z",
        main,
    )
    d.path("M92 60 L30 84 L28 98 L96 88Z", shade(main, 0.1))
    d.path("M96 30 L100 8 L112 24 L126 8 L130 30 L146 22 L142 46Z", "#e07a2a")
    for y, x, w in ((116, 104, 40), (136, 110, 38), (156, 108, 36), (176, 102, 30)):
        d.line(f"M{x} {y} q{w * 0.5:.0f} 8 {w} -2", "#c8702a", 4, 0.6)
    eye(d, 100, 56, 6)


def starfish(d: Drawing) -> None:
    """Draw a starfish."""
    points = []
    for turn in range(10):
        angle, r = math.tau * turn / 10 - 1.57, 104 if turn % 2 == 0 else 46
        points.append((115 + math.cos(angle) * r, 116 + math.sin(angle) * r))
    path = f"M{(points[0][0] + points[9][0]) / 2:.0f} {(points[0][1] + points[9][1]) / 2:.0f}"
    for turn in range(10):
        x, y = points[turn]
        nx, ny = points[(turn + 1) % 10]
        path += f" Q{x:.0f} {y:.0f} {(x + nx) / 2:.0f} {(y + ny) / 2:.0f}"
    d.path(path + "Z", "#f0703a")
    for turn in range(0, 10, 2):
        x, y = points[turn]
        for share in (0.2, 0.38, 0.55):
            d.dot(
                round(115 + (x - 115) * share, 1),
                round(116 + (y - 116) * share, 1),
                8 - share * 7,
                8 - share * 7,
                "#fbc08a",
            )
    d.dot(115, 116, 7, 7, "#fbc08a")


def stingray(d: Drawing) -> None:
    """Draw a stingray."""
    d.line("M150 150 C190 190 230 190 290 236", "#5f7288", 6)
    d.path(
        "M20 60 C70 50 90 20 120 8 C160 30 240 50 280 130 C220 130 190 170 150 176 C110 170 50 130 20 60Z", "#6f86a0"
    )
    for x, y in ((110, 70), (140, 60), (160, 90), (130, 100), (170, 120), (100, 100), (190, 100)):
        d.dot(x, y, 6, 4.6, "#c9d8e6", 0.7)
    eye(d, 92, 50, 5)
    eye(d, 116, 36, 5)


def dragonfly(d: Drawing) -> None:
    """Draw a dragonfly."""
    for turn, long in ((-34, 1.0), (-146, 1.0), (18, 0.86), (162, 0.86)):
        d.open(f"translate(140 84) rotate({turn}) scale({long})")
        d.path("M4 -6 C50 -28 110 -26 132 -6 C120 10 60 14 4 6Z", "#bfe4f2", opacity=0.85)
        d.line("M6 -2 H120 M40 -16 L60 8 M74 -18 L92 6", "#6fa8c0", 2)
        d.close()
    d.path("M128 84 C128 70 152 70 152 84 L147 250 C146 262 134 262 133 250Z", "#3f8ac8")
    for y in range(120, 250, 20):
        d.line(f"M131 {y} h18", "#23507d", 3)
    d.oval(140, 84, 18, 24, "#2f6fa8")
    d.oval(140, 50, 15, 13, "#2f6fa8")
    d.oval(128, 46, 11, 12, "#d8433a")
    d.oval(152, 46, 11, 12, "#d8433a")


def caterpillar(d: Drawing) -> None:
    """Draw a green caterpillar."""
    for index, (x, y) in enumerate(((250, 110), (216, 96), (182, 90), (148, 96), (114, 104), (82, 108))):
        d.line(f"M{x} {y + 24} v18", "#3f6a2a", 7)
        d.oval(x, y, 30, 31, "#8fc84a" if index % 2 else "#74b03a")
        d.dot(x, y - 8, 6, 6, "#f2c230")
    d.line("M36 66 L24 36 M60 60 L66 30", "#3f6a2a", 5)
    d.dot(24, 34, 6, 6, "#d8343a")
    d.dot(66, 28, 6, 6, "#d8343a")
    d.oval(50, 92, 37, 37, "#9ad456")
    eye(d, 36, 86, 6)
    eye(d, 62, 84, 6)
    d.line("M36 108 Q48 118 60 106", "#3f6a2a", 4)


def meerkat(d: Drawing) -> None:
    """Draw a meerkat that stands up."""
    fur, light = "#c9a06a", "#f0dcb8"
    d.line("M126 260 C170 262 186 230 190 196", shade(fur, -0.1), 13)
    d.path("M70 96 C56 140 54 220 66 268 H126 C140 220 138 140 122 96Z", fur)
    d.path("M84 112 C72 150 72 220 82 262 H110 C120 220 120 150 108 112Z", light)
    d.line("M74 130 C60 160 70 186 88 190 M118 130 C132 160 122 186 106 190", shade(fur, -0.12), 13)
    d.path("M60 266 C40 262 34 280 46 282 H90 V262Z M132 266 C150 264 156 280 146 282 H100 V262Z", shade(fur, -0.12))
    d.oval(62, 46, 10, 11, "#6b4a2c")
    d.oval(128, 46, 10, 11, "#6b4a2c")
    d.path("M56 58 C56 24 136 24 136 58 C136 84 116 106 92 108 C70 104 54 84 56 58Z", fur)
    d.path("M66 74 C50 74 30 84 30 92 C40 104 70 108 92 104 C100 92 92 78 66 74Z", light)
    d.oval(32, 90, 8, 6, "#33261c")
    for x in (74, 108):
        d.oval(x, 58, 14, 12, "#6b4a2c")
        eye(d, x - 2, 58, 5)


def capybara(d: Drawing) -> None:
    """Draw a capybara."""
    fur = "#a8744a"
    coat = Coat(fur, "#c99a6c", "#7d5434")
    legs(d, coat, (112, 212), 130, 180, 19, 12, far=True)
    d.path("M70 84 C90 50 190 44 232 66 C264 86 266 140 246 160 C210 176 120 176 92 160 C68 142 58 110 70 84Z", fur)
    legs(d, coat, (98, 200), 136, 186, 23, 12, far=False)
    d.path("M186 110 C200 84 240 90 248 120 C250 146 236 160 226 166 L190 164 C180 150 178 128 186 110Z", fur)
    d.path(
        "M22 66 C30 44 60 32 88 36 C118 42 126 74 116 100 C104 122 70 124 46 118 C26 112 14 90 22 66Z", shade(fur, 0.06)
    )
    d.path("M22 66 C14 84 18 108 40 116 C56 114 62 96 56 78 C48 64 34 60 22 66Z", shade(fur, -0.14))
    d.oval(96, 38, 9, 10, shade(fur, -0.25))
    d.oval(76, 36, 8, 9, shade(fur, -0.2))
    d.line("M27 80 q6 6 10 0", "#3a2418", 5)
    d.line("M28 104 Q42 110 54 102", "#3a2418", 3)
    d.line("M62 62 Q70 56 78 62", "#2a1f1c", 5)


def pangolin(d: Drawing) -> None:
    """Draw a pangolin."""
    main = "#9a7048"
    legs(d, Coat(main, "#d9b890", "#6b4a2c"), (110, 180), 130, 168, 18, 8, far=True)
    d.path(
        "M40 116 C60 60 130 36 190 60 C240 80 270 130 326 150 C300 168 250 166 216 148 C180 160 100 160 70 146 C52 138 40 128 40 116Z",
        main,
    )
    for row, (y, x0, x1) in enumerate(((66, 110, 190), (84, 84, 220), (102, 66, 240), (120, 60, 262), (138, 76, 300))):
        for x in range(x0 + (row % 2) * 9, x1, 18):
            d.path(
                f"M{x} {y - 8} C{x + 16} {y - 10} {x + 20} {y + 8} {x + 10} {y + 14} C{x - 2} {y + 12} {x - 4} {y} {x} {y - 8}Z",
                shade(main, 0.18 if (x // 18 + row) % 2 else -0.1),
            )
    legs(d, Coat(main, "#d9b890", "#6b4a2c"), (94, 164), 136, 174, 20, 8, far=False)
    d.path("M66 100 C40 100 14 122 6 140 C24 150 56 146 76 134 C82 120 78 106 66 100Z", "#d9b890")
    d.oval(66, 108, 8, 9, "#b58a60")
    eye(d, 44, 122, 4.4)
    d.dot(9, 138, 5, 4, "#33261c")


def chimpanzee(d: Drawing) -> None:
    """Draw a sitting chimpanzee."""
    fur, skin = "#3a302c", "#d9ab86"
    d.path("M60 110 C40 150 40 210 60 246 H160 C180 210 180 150 160 110Z", fur)
    d.path("M86 130 C76 170 78 210 90 236 H130 C142 210 144 170 134 130Z", shade(fur, 0.16))
    d.line("M66 126 C30 160 30 210 56 232 M154 126 C190 160 190 210 164 232", fur, 26)
    d.oval(60, 236, 14, 13, skin)
    d.oval(160, 236, 14, 13, skin)
    d.line("M76 232 C50 236 40 250 46 258 M144 232 C170 236 180 250 174 258", fur, 26)
    d.oval(44, 262, 24, 11, skin)
    d.oval(176, 262, 24, 11, skin)
    for x in (48, 172):
        d.oval(x, 72, 18, 20, skin)
        d.dot(x, 72, 9, 11, "#b57f5c", 0.7)
    d.path("M54 70 C52 10 168 10 166 70 C166 110 140 128 110 128 C80 128 54 110 54 70Z", fur)
    d.path(
        "M72 62 C72 42 104 40 110 54 C116 40 148 42 148 62 C152 74 150 84 144 90 C146 116 130 122 110 122 C90 122 74 116 76 90 C70 84 68 74 72 62Z",
        skin,
    )
    eye(d, 94, 66, 5)
    eye(d, 126, 66, 5)
    d.dot(104, 84, 3, 2.4, "#5a3a2a")
    d.dot(116, 84, 3, 2.4, "#5a3a2a")
    d.line("M86 102 Q110 114 134 102", "#7a4a34", 4)


def triceratops(d: Drawing) -> None:
    """Draw a triceratops."""
    main = "#7f9a62"
    coat = Coat(main, "#b8c890", "#5f7a48")
    d.path("M250 110 C290 120 330 130 366 164 C330 168 280 166 244 160Z", main)
    legs(d, coat, (150, 244), 140, 206, 28, 14, far=True)
    d.path(
        "M110 80 C150 50 240 56 270 96 C290 130 276 170 250 180 C210 190 150 190 124 176 C100 150 94 104 110 80Z", main
    )
    legs(d, coat, (132, 226), 150, 212, 34, 14, far=False)
    d.path("M84 30 C110 2 160 20 160 76 C160 116 140 136 116 136 C110 100 84 70 84 30Z", "#a8b876")
    for x, y in ((90, 22), (112, 10), (136, 16), (154, 36), (164, 62), (162, 92)):
        d.oval(x, y, 9, 9, "#e8e0c0")
    d.path(
        "M100 60 C130 70 136 110 120 136 C90 150 50 146 26 130 C10 124 12 106 28 102 C50 96 60 64 100 60Z",
        shade(main, 0.08),
    )
    d.path("M76 74 L30 20 L92 60Z M110 64 L84 4 L124 56Z M44 98 L22 72 L58 88Z", "#f3ecd6")
    d.path("M30 104 C14 106 8 120 24 130 C34 128 38 112 30 104Z", "#d9c890")
    eye(d, 78, 92, 6)
    d.line("M34 128 Q60 132 84 122", "#4a5f38", 4)


def griffin(d: Drawing) -> None:
    """Draw a griffin: an eagle before, a lion behind."""
    fur, feather = "#d9a24a", "#8a5a34"
    d.line("M262 150 Q310 140 306 84", fur, 9)
    d.path("M306 92 C288 80 292 58 308 44 C322 58 324 80 306 92Z", feather)
    legs(d, Coat(fur, fur, "#e8c07a"), (240,), 170, 240, 24, 14, far=True)
    d.path(
        "M150 110 C180 40 250 10 320 16 C300 40 306 54 282 64 C288 80 262 86 250 100 C240 118 200 136 170 140Z",
        shade(feather, 0.1),
    )
    d.line("M176 116 C210 70 256 44 300 32 M180 126 C216 96 246 84 270 72", shade(feather, -0.3), 4, 0.6)
    d.path(
        "M96 120 C130 104 220 116 262 134 C282 150 280 190 262 200 C220 206 150 206 122 196 C96 180 88 140 96 120Z", fur
    )
    legs(d, Coat(fur, fur, "#e8c07a"), (226,), 176, 248, 27, 14, far=False)
    bird_legs(d, (124, 150), 190, 246, "#f2b62c", 11)
    d.path("M70 76 C60 120 80 170 124 190 C160 186 166 140 140 110 C130 90 120 70 110 60Z", "#f3e6cf")
    d.path("M52 56 C56 26 100 20 114 50 C124 80 110 104 86 104 C64 100 50 80 52 56Z", "#f7efe0")
    d.path("M56 56 C34 56 20 70 22 92 C34 88 44 84 58 80Z", "#f2b62c")
    d.path("M96 32 L112 8 L116 44Z", feather)
    eye(d, 72, 58, 6)
    d.line("M58 46 L84 48", feather, 5)


def pegasus_wing(d: Drawing) -> None:
    """Draw a plucked angel wing pair."""
    for turn in (-1, 1):
        for index, long in enumerate((1.0, 0.86, 0.7, 0.54)):
            d.path(
                f"M{150 + 12 * turn} 60 C{150 + 60 * turn} {10 + index * 16} {150 + 130 * turn * long:.0f} {-6 + index * 26} {150 + 140 * turn * long:.0f} {60 + index * 30} C{150 + 110 * turn * long:.0f} {90 + index * 26} {150 + 60 * turn} {110 + index * 20} {150 + 12 * turn} {110 + index * 8}Z",
                shade("#eef1f6", -0.05 * index),
            )


def seashell(d: Drawing) -> None:
    """Draw a scallop shell."""
    d.path("M92 196 L80 222 H160 L148 196Z", "#e8a88a")
    d.path(
        "M120 206 C60 196 10 140 12 92 C20 70 34 66 44 74 C48 44 66 30 82 44 C92 14 110 10 120 26 C130 10 148 14 158 44 C174 30 192 44 196 74 C206 66 220 70 228 92 C230 140 180 196 120 206Z",
        "#f5c4a8",
    )
    for x, y in ((16, 96), (44, 76), (82, 46), (120, 28), (158, 46), (196, 76), (224, 96)):
        d.line(f"M120 202 Q{120 + (x - 120) * 0.66:.0f} {(y + 190) / 2:.0f} {x} {y + 6}", "#d98a6a", 4, 0.7)


def walrus(d: Drawing) -> None:
    """Draw a walrus."""
    main = "#8a6a5a"
    d.path("M250 150 C290 130 320 150 326 176 C300 190 270 186 244 176Z", shade(main, -0.12))
    d.path("M60 60 C90 20 150 40 190 80 C240 110 280 140 272 176 C230 196 110 200 70 186 C40 160 40 90 60 60Z", main)
    d.path("M110 150 C140 140 160 160 156 184 C130 196 96 194 84 182Z", shade(main, -0.16))
    d.path("M46 66 C50 30 110 26 118 64 C124 96 106 112 82 112 C56 110 44 94 46 66Z", shade(main, 0.06))
    d.path("M40 86 C44 70 70 74 72 90 C76 74 104 74 104 92 C100 112 48 112 40 86Z", "#c9a48c")
    d.path("M54 104 L50 160 L62 158 L66 106Z M82 106 L82 162 L94 158 L94 106Z", "#fbf6e6")
    d.oval(71, 80, 9, 6, "#33261c")
    eye(d, 62, 58, 4.6)
    eye(d, 94, 58, 4.6)
    for x in (52, 58, 88, 96):
        d.dot(x, 92, 1.8, 1.8, "#5a3a2a")


SHEETS: dict[str, Sheet] = {
    "ostrich": (310, 322, ostrich), "egret": (284, 318, stork), "seagull": (330, 164, seagull), "toucan": (262, 302, toucan),
    "hummingbird": (284, 260, hummingbird), "hen": (264, 246, hen), "seahorse": (200, 286, seahorse),
    "starfish": (230, 220, starfish), "stingray": (300, 242, stingray), "dragonfly": (280, 264, dragonfly),
    "caterpillar": (288, 156, caterpillar), "meerkat": (200, 288, meerkat), "capybara": (270, 192, capybara),
    "pangolin": (332, 180, pangolin), "chimpanzee": (220, 278, chimpanzee), "triceratops": (370, 218, triceratops),
    "griffin": (326, 254, griffin), "angel-wings": (300, 200, pegasus_wing), "walrus": (332, 202, walrus), "seashell": (240, 228, seashell),
}  # fmt: skip
