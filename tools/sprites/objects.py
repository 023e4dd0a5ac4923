# ruff: noqa: E501 - path data reads best on one line
"""Things and places that Noto lacks."""

import math

from .drawing import Drawing, shade


def hot_air_balloon() -> str:
    """Return a striped balloon with its basket."""
    d = Drawing(200, 260)
    bands = ("#e0483e", "#f6b93b", "#e0483e", "#f6b93b", "#e0483e")
    d.path(
        "M100 6 C40 6 12 50 12 92 C12 136 60 168 80 196 L120 196 C140 168 188 136 188 92 C188 50 160 6 100 6Z", bands[0]
    )
    for edge, colour in ((0.78, bands[1]), (0.5, bands[2]), (0.2, bands[3])):
        half = 88 * edge
        d.path(
            f"M100 6 C{100 - half * 0.8} 6 {100 - half} 50 {100 - half} 92 C{100 - half} 136 {100 - half * 0.5} 168 {100 - 20 * edge} 196 "
            f"L{100 + 20 * edge} 196 C{100 + half * 0.5} 168 {100 + half} 136 {100 + half} 92 C{100 + half} 50 {100 + half * 0.8} 6 100 6Z",
            colour,
        )
    d.flat(
        "M12 92 C12 136 60 168 80 196 L90 196 C64 150 40 120 44 60 C46 40 60 20 80 9 C34 16 12 54 12 92Z",
        "#ffffff",
        0.16,
    )
    d.flat(
        "M188 92 C188 136 140 168 120 196 L108 196 C140 150 166 110 150 40 C146 28 134 16 124 10 C168 18 188 54 188 92Z",
        "#3a1030",
        0.2,
    )
    d.line("M82 197 L86 226 M118 197 L114 226 M100 197 V226", "#6b4a2c", 2.2)
    d.path("M82 224 H118 L114 254 C108 258 92 258 86 254Z", "#b5793f")
    d.line("M82 226 H118", "#8a5628", 5)
    d.line("M85 236 H115 M86 245 H114 M93 228 V254 M107 228 V254", "#8a5628", 1.4, 0.7)
    return d.svg()


def lantern(colour: str) -> str:
    """Return a silk lantern of Hội An."""
    d = Drawing(120, 200)
    d.line("M60 2 V26", "#6b4a2c", 3)
    d.path("M44 24 H76 V32 H44Z", "#8a5a2c")
    d.path("M44 30 C4 52 4 108 44 132 L76 132 C116 108 116 52 76 30Z", colour)
    d.flat("M52 31 C30 56 30 106 52 131 L68 131 C90 106 90 56 68 31Z", shade(colour, 0.5), 0.55)
    for bend in (-46, -26, 0, 26, 46):
        d.line(
            f"M{60 + bend * 0.34} 31 C{60 + bend * 1.15} 54 {60 + bend * 1.15} 108 {60 + bend * 0.34} 131",
            shade(colour, -0.35),
            1.6,
            0.7,
        )
    d.path("M44 130 H76 V138 H44Z", "#8a5a2c")
    for x in (50, 55, 60, 65, 70):
        d.line(f"M{x} 140 V{182 - abs(x - 60)}", "#e3b53f", 2.6)
    return d.svg()


def sky_lantern() -> str:
    """Return a paper lantern that flies by its flame."""
    d = Drawing(120, 160)
    d.path("M20 40 C24 6 96 6 100 40 C104 80 98 120 88 146 L32 146 C22 120 16 80 20 40Z", "#f7a94a")
    d.flat("M36 146 C30 100 40 60 60 40 C80 60 90 100 84 146Z", "#ffe9a8", 0.8)
    d.dot(60, 140, 14, 10, "#fff8dc", 0.9)
    d.line("M32 146 H88", "#a8682c", 4)
    return d.svg()


def non_la() -> str:
    """Return the conical hat alone."""
    d = Drawing(200, 130)
    d.flat("M30 96 C60 112 140 112 170 96 L160 86 L40 86Z", "#5a3b22", 0.6)
    d.line("M52 98 C60 124 140 128 150 98", "#d9667e", 3)
    d.path("M8 94 C36 76 78 26 100 8 C122 26 164 76 192 94 C162 112 38 112 8 94Z", "#ecd9a4")
    for x in range(24, 190, 14):
        d.line(
            f"M100 10 Q{(x + 100) / 2 + (x - 100) * 0.1} 56 {x} {104 - abs(x - 100) * 0.08:.0f}", "#b0914f", 1.3, 0.5
        )
    for step in range(1, 9):
        half = 10.5 * step
        d.line(
            f"M{100 - half} {8 + step * 10.2} Q100 {16 + step * 11.5} {100 + half} {8 + step * 10.2}",
            "#b0914f",
            1.2,
            0.45,
        )
    return d.svg()


def windmill() -> str:
    """Return a Dutch windmill."""
    d = Drawing(260, 300)
    d.path("M96 120 L164 120 L184 292 L76 292Z", "#efe6d4")
    d.path("M88 190 L172 190 L175 214 L85 214Z", "#b8503c")
    d.path("M90 122 C92 84 168 84 170 122 C150 130 110 130 90 122Z", "#8a4a38")
    d.path("M114 292 V256 C114 240 146 240 146 256 V292Z", "#6b4a30")
    for x, y in ((118, 150), (118, 222)):
        d.path(f"M{x} {y} H{x + 22} V{y + 24} H{x}Z", "#5a86a8")
        d.line(f"M{x} {y} H{x + 22} V{y + 24} H{x}Z M{x + 11} {y} V{y + 24} M{x} {y + 12} H{x + 22}", "#fbf7ee", 2.4)
    for turn in (20, 110, 200, 290):
        d.open(f"rotate({turn} 130 112)")
        d.path("M133 104 L133 6 L162 6 L162 84 L140 96Z", "#f7f0e0", opacity=0.95)
        d.line("M131 112 V4", "#6b4a30", 5)
        d.line("M133 24 H162 M133 44 H162 M133 64 H162 M133 82 H162 M148 6 V90", "#a98a62", 1.6)
        d.close()
    d.oval(130, 112, 10, 10, "#6b4a30")
    return d.svg()


def waterfall() -> str:
    """Return a waterfall between rocks."""
    d = Drawing(280, 300)
    d.path("M10 292 C4 220 20 120 46 60 C60 30 84 20 104 34 L112 292Z", "#77706a")
    d.path("M270 292 C278 220 262 130 232 66 C218 36 196 24 172 34 L166 292Z", "#6a645f")
    d.path("M96 40 C110 30 168 30 182 40 L186 274 L92 274Z", "#8fd0ec")
    for x, wide in ((104, 6), (118, 9), (136, 7), (152, 10), (170, 6)):
        d.line(f"M{x} 44 C{x - 2} 120 {x + 3} 200 {x} 268", "#ffffff", wide, 0.6)
    d.path("M20 150 C46 132 70 150 76 178 C64 200 30 210 14 196Z", "#8d8680")
    d.path("M260 170 C236 150 212 166 206 196 C220 214 254 222 268 206Z", "#827b75")
    for x, y, r in (
        (34, 62, 24),
        (62, 40, 26),
        (88, 34, 17),
        (196, 34, 20),
        (222, 50, 27),
        (246, 76, 21),
        (26, 110, 17),
        (258, 118, 18),
    ):
        d.oval(x, y, r, r * 0.8, "#4f9a4a")
    d.path("M40 284 C60 262 220 262 246 284 C236 300 50 300 40 284Z", "#5fb4dc")
    for x, y, r in ((96, 270, 17), (118, 276, 20), (140, 272, 22), (164, 276, 19), (186, 270, 16)):
        d.dot(x, y, r, r * 0.62, "#ffffff", 0.75)
    d.path("M14 296 C10 268 50 258 66 282 L70 296Z", "#8d8680")
    d.path("M212 296 C216 270 254 262 270 296Z", "#7a736d")
    return d.svg()


def bridge() -> str:
    """Return a stone bridge with arches."""
    d = Drawing(380, 170)
    d.path(
        "M4 60 C100 20 280 20 376 60 L376 164 L324 164 C324 110 250 110 250 164 L226 164 C226 96 154 96 154 164 L130 164 "
        "C130 110 56 110 56 164 L4 164Z",
        "#a89c8c",
    )
    d.path("M4 60 C100 20 280 20 376 60 L376 74 C280 34 100 34 4 74Z", "#c9beac")
    for x0, x1 in ((56, 130), (154, 226), (250, 324)):
        top = 110 if x0 != 154 else 97
        d.line(f"M{x0} 164 C{x0} {top} {x1} {top} {x1} 164", "#d6ccba", 7)
    for x, y in (
        (24, 92),
        (36, 120),
        (142, 96),
        (138, 130),
        (238, 96),
        (242, 132),
        (344, 92),
        (350, 124),
        (190, 62),
        (90, 76),
        (290, 76),
    ):
        d.line(f"M{x - 8} {y} H{x + 8}", "#7c7164", 3, 0.5)
    return d.svg()


def pyramid() -> str:
    """Return a pyramid in light and shade."""
    d = Drawing(320, 210)
    d.path("M150 6 L4 204 L206 204Z", "#e6bd77")
    d.path("M150 6 L206 204 L316 190Z", "#a87a42")
    for step in range(1, 9):
        t = step / 9
        d.line(
            f"M{150 - 146 * t:.0f} {6 + 198 * t:.0f} L{150 + 56 * t:.0f} {6 + 198 * t:.0f} L{150 + 166 * t:.0f} {6 + 184 * t:.0f}",
            "#7c5528",
            1.6,
            0.35,
        )
    for x, y in ((120, 90), (96, 130), (150, 150), (70, 176), (130, 186), (176, 176), (160, 110)):
        d.line(f"M{x} {y - 10} V{y + 8}", "#7c5528", 1.4, 0.3)
    return d.svg()


def table() -> str:
    """Return a wooden table."""
    d = Drawing(300, 170)
    d.path("M52 62 H66 L62 150 H54Z M234 62 H248 L246 150 H238Z", "#6f4526")
    d.path("M22 64 H42 L38 166 H26Z M258 64 H278 L274 166 H262Z", "#955f35")
    d.path("M18 54 H282 V74 H18Z", "#8a5630")
    d.path("M44 18 H256 L292 50 C294 58 288 58 284 58 L16 58 C12 58 6 58 8 50Z", "#c08750")
    d.line("M60 26 H240 M40 38 H262 M30 48 H276", "#9a6636", 1.6, 0.5)
    return d.svg()


def sofa() -> str:
    """Return a soft sofa, without any lamp."""
    d = Drawing(380, 210)
    main = "#4f8f9e"
    d.path("M50 188 H66 L62 206 H54Z M314 188 H330 L326 206 H318Z", "#6b4328")
    d.path("M44 40 C44 14 60 8 90 8 L290 8 C320 8 336 14 336 40 L336 130 L44 130Z", shade(main, -0.05))
    d.path("M54 46 C54 24 66 18 92 18 L180 18 C187 18 188 24 188 34 L188 112 L54 112Z", main)
    d.path("M192 34 C192 24 193 18 200 18 L288 18 C314 18 326 24 326 46 L326 112 L192 112Z", main)
    d.path("M46 108 C46 100 54 98 66 98 L182 98 C190 98 190 104 190 112 L190 146 L46 146Z", shade(main, 0.16))
    d.path("M190 112 C190 104 190 98 198 98 L314 98 C326 98 334 100 334 108 L334 146 L190 146Z", shade(main, 0.12))
    d.path("M44 140 H336 V192 H44Z", shade(main, -0.1))
    d.path("M10 94 C10 68 54 68 54 94 L56 194 L22 194 C14 194 10 186 10 176Z", main)
    d.path("M370 94 C370 68 326 68 326 94 L324 194 L358 194 C366 194 370 186 370 176Z", shade(main, -0.06))
    d.path("M86 52 C110 46 128 52 134 62 C138 80 138 92 132 100 C112 106 92 104 82 98 C78 84 80 64 86 52Z", "#e6a23c")
    d.path(
        "M254 54 C276 48 296 52 302 60 C306 80 304 92 298 100 C278 104 258 104 250 98 C248 82 248 68 254 54Z", "#e2725b"
    )
    return d.svg()


def conifer(colour: str, *, snow: bool = False) -> str:
    """Return a pine, plain or under snow."""
    d = Drawing(200, 300)
    d.path("M90 240 H110 L116 296 H84Z", "#6b4628")
    tiers = ((252, 92, 160), (206, 80, 116), (158, 66, 76), (110, 50, 38), (66, 34, 6))
    for bottom, half, top in tiers:
        left, right = 100 - half, 100 + half
        d.path(
            f"M100 {top} C{100 + half * 0.3} {top + 30} {right - 12} {bottom - 18} {right} {bottom} C{right - 14} {bottom + 2} {right - 22} {bottom - 4} "
            f"{100 + half * 0.55} {bottom + 5} C{100 + half * 0.3} {bottom - 2} {100 + half * 0.2} {bottom + 8} 100 {bottom + 6} "
            f"C{100 - half * 0.25} {bottom + 8} {100 - half * 0.3} {bottom - 2} {100 - half * 0.55} {bottom + 5} "
            f"C{left + 22} {bottom - 4} {left + 14} {bottom + 2} {left} {bottom} C{left + 12} {bottom - 18} {100 - half * 0.3} {top + 30} 100 {top}Z",
            shade(colour, 0.05 - bottom / 900),
        )
        if snow:
            d.path(
                f"M100 {top} C{100 + half * 0.3} {top + 30} {right - 12} {bottom - 18} {right} {bottom} C{100 + half * 0.7} {bottom - 18} {100 + half * 0.5} {bottom - 6} "
                f"{100 + half * 0.3} {bottom - 20} C{100 + half * 0.1} {bottom - 8} {100 - half * 0.1} {bottom - 24} {100 - half * 0.35} {bottom - 10} "
                f"C{100 - half * 0.5} {bottom - 20} {100 - half * 0.7} {bottom - 6} {left} {bottom} C{left + 12} {bottom - 18} {100 - half * 0.3} {top + 30} 100 {top}Z",
                "#f2f6fa",
            )
    return d.svg()


def crowned_tree(leaf: str, blossom: str) -> str:
    """Return a broad tree with leaves or blossom of two tones."""
    d = Drawing(280, 300)
    d.path(
        "M122 294 C134 250 130 210 118 170 L134 160 L144 190 L160 152 L174 160 C158 200 154 250 166 294 C150 288 138 288 122 294Z",
        "#7a4f30",
    )
    for x, y, r in (
        (60, 150, 46),
        (222, 146, 46),
        (100, 170, 40),
        (184, 172, 40),
        (80, 96, 56),
        (204, 92, 56),
        (140, 64, 60),
        (140, 132, 62),
    ):
        d.oval(x, y, r, r * 0.88, leaf)
    for index in range(70):
        turn, far = index * 2.399, math.sqrt(index / 70)
        across, down = 140 + math.cos(turn) * 116 * far, 112 + math.sin(turn) * 84 * far
        d.dot(
            round(across, 1),
            round(down, 1),
            7 - far * 2,
            6 - far * 2,
            blossom if index % 3 else shade(leaf, -0.2),
            0.75,
        )
    return d.svg()


def bush() -> str:
    """Return a round bush with berries."""
    d = Drawing(240, 150)
    for x, y, r in ((52, 98, 46), (190, 98, 44), (92, 72, 50), (150, 70, 50), (120, 100, 56)):
        d.oval(x, y, r, r * 0.9, "#4f9a45")
    for x, y in ((70, 66), (108, 50), (150, 62), (188, 90), (128, 92), (84, 104), (46, 92), (164, 112)):
        d.dot(x, y, 5, 5, "#e0483e")
        d.dot(x - 1.5, y - 1.5, 1.4, 1.4, "#ffffff", 0.8)
    return d.svg()


def bamboo() -> str:
    """Return a stand of bamboo."""
    d = Drawing(200, 320)
    for x, lean, top, colour in (
        (60, -14, 30, "#6f9a3c"),
        (150, 16, 24, "#7aa844"),
        (104, 4, 6, "#8aba4c"),
        (80, -6, 60, "#9cc95a"),
        (128, 8, 70, "#84b048"),
    ):
        d.line(f"M{x} 316 Q{x} 160 {x + lean} {top}", colour, 11)
        for y in range(290, top + 10, -38):
            t = (316 - y) / (316 - top)
            d.line(f"M{x + lean * t * t - 6:.0f} {y} h12", shade(colour, -0.4), 2.4, 0.8)
    for x, y, turn in (
        (46, 40, -30),
        (92, 20, 20),
        (160, 36, 25),
        (74, 80, -40),
        (130, 90, 40),
        (164, 110, 20),
        (50, 130, -30),
        (110, 130, 30),
        (80, 170, -25),
    ):
        for spread in (-34, 0, 34):
            d.open(f"translate({x} {y}) rotate({turn + spread})")
            d.path("M0 0 C8 8 8 30 0 46 C-8 30 -8 8 0 0Z", "#5f9438")
            d.close()
    return d.svg()


def rowing_boat() -> str:
    """Return a Vietnamese wooden boat with a woven roof and an oar."""
    d = Drawing(360, 170)
    d.path("M110 88 C110 34 246 34 250 88Z", "#b98a4c")
    for x in (130, 150, 170, 190, 210, 230):
        d.line(f"M{x} 88 C{x - 3} 62 {x + 2} 54 {x + (180 - x) * 0.2:.0f} 46", "#8a6230", 2, 0.6)
    d.line("M114 76 H246 M122 62 H238", "#8a6230", 2, 0.6)
    d.path("M4 62 C40 96 300 96 356 50 C350 104 310 140 270 146 L100 146 C56 142 20 112 4 62Z", "#8a5530")
    d.path("M4 62 C40 96 300 96 356 50 L354 62 C300 106 44 106 8 74Z", "#b57a45")
    d.line("M24 104 C90 124 270 124 338 96 M44 122 C110 136 260 136 318 118", "#5f3820", 2.4, 0.6)
    d.line("M330 30 L276 156", "#a9753f", 5)
    d.path("M284 136 L272 166 C266 166 262 162 262 158 L274 132Z", "#a9753f")
    return d.svg()


def junk() -> str:
    """Return a sailing junk as on Hạ Long bay."""
    d = Drawing(320, 300)
    d.line("M96 20 V226 M186 4 V226 M256 50 V220", "#5f3820", 6)
    for x, top, wide, foot in ((96, 24, 66, 196), (186, 8, 84, 204), (256, 54, 48, 190)):
        d.path(
            f"M{x - 6} {top} C{x + wide * 0.5} {top + 6} {x + wide * 0.75} {top + 60} {x + wide * 0.62} {foot} L{x - wide * 0.6} {foot - 8} "
            f"C{x - wide * 0.5} {top + 80} {x - wide * 0.2} {top + 20} {x - 6} {top}Z",
            "#c8743a",
        )
        for step in range(1, 6):
            y = top + (foot - top) * step / 6
            d.line(
                f"M{x - wide * (0.1 + 0.09 * step):.0f} {y:.0f} L{x + wide * 0.64:.0f} {y + 6:.0f}", "#8a4620", 2.4, 0.7
            )
    d.path(
        "M10 196 C30 226 60 222 90 226 L250 222 C280 220 300 206 312 180 C314 226 290 268 260 282 L70 282 C36 268 14 236 10 196Z",
        "#7a4a2a",
    )
    d.path("M150 204 H260 V226 H150Z", "#a8703f")
    d.path("M142 198 H268 L262 208 H148Z", "#5f3820")
    for x in (162, 186, 210, 234):
        d.path(f"M{x} 211 h12 v9 h-12Z", "#ffe2a0")
    d.line("M22 228 C90 244 240 244 300 224", "#c99a5f", 3, 0.8)
    return d.svg()


def stilt_house() -> str:
    """Return a house on stilts with a thatched roof."""
    d = Drawing(320, 280)
    for x in (60, 110, 160, 210, 260):
        d.line(f"M{x} 176 V274", "#6b4628" if x % 100 else "#7d5331", 9)
    d.path("M48 108 H272 V184 H48Z", "#b98452")
    for x in range(62, 272, 14):
        d.line(f"M{x} 110 V182", "#8f6238", 1.6, 0.6)
    d.path("M36 178 H284 V192 H36Z", "#7d5331")
    d.path("M92 184 V132 H124 V184Z", "#5a3a22")
    d.path("M176 130 H226 V160 H176Z", "#3d4f5a")
    d.line("M176 130 H226 V160 H176Z M201 130 V160", "#e3c08c", 3.4)
    d.path("M10 118 C50 76 70 34 92 10 L228 10 C250 34 272 76 310 118 C260 108 60 108 10 118Z", "#a8884c")
    for x in range(30, 300, 16):
        d.line(f"M{x} 112 Q{160 + (x - 160) * 0.75:.0f} 56 {160 + (x - 160) * 0.5:.0f} 14", "#7a5f30", 2, 0.45)
    d.line("M108 192 L84 276 M134 192 L112 276 M104 210 H128 M98 232 H123 M92 254 H117", "#7d5331", 5)
    return d.svg()


def pagoda() -> str:
    """Return an East Asian temple with curved roofs."""
    d = Drawing(320, 300)
    d.path("M40 268 H280 L292 294 H28Z", "#a39a8e")
    for top, wide, body in ((186, 118, 84), (106, 92, 62), (36, 66, 42)):
        d.path(f"M{160 - body} {top + 26} H{160 + body} V{top + 86} H{160 - body}Z", "#b23a30")
        for x in (-0.78, -0.26, 0.26, 0.78):
            d.line(f"M{160 + body * x:.0f} {top + 28} V{top + 84}", "#7d2420", 5)
        d.path(f"M{160 - 14} {top + 46} H{160 + 14} V{top + 86} H{160 - 14}Z", "#f2c66a")
        d.path(
            f"M{160 - wide - 16} {top + 16} C{160 - wide} {top + 34} {160 - wide * 0.5} {top + 10} {160 - body * 0.55} {top - 16} H{160 + body * 0.55} "
            f"C{160 + wide * 0.5} {top + 10} {160 + wide} {top + 34} {160 + wide + 16} {top + 16} C{160 + wide} {top + 44} {160 + wide * 0.6} {top + 38} 160 {top + 38} "
            f"C{160 - wide * 0.6} {top + 38} {160 - wide} {top + 44} {160 - wide - 16} {top + 16}Z",
            "#4a5f58",
        )
    d.line("M160 22 V2", "#e0b23c", 6)
    d.oval(160, 6, 6, 6, "#e0b23c")
    d.path("M140 294 V270 H180 V294Z", "#c9c0b4")
    return d.svg()


def igloo() -> str:
    """Return an igloo."""
    d = Drawing(260, 160)
    d.path("M10 152 C10 40 70 10 120 10 C176 10 226 50 226 152Z", "#e6eff6")
    for y, half in ((44, 82), (80, 100), (116, 107)):
        d.line(f"M{118 - half} {y} Q118 {y + 10} {118 + half} {y}", "#a9c0d4", 2.2, 0.8)
    for x, y in (
        (80, 22),
        (140, 22),
        (60, 62),
        (110, 66),
        (166, 60),
        (40, 98),
        (90, 102),
        (140, 100),
        (196, 94),
        (66, 136),
        (30, 132),
    ):
        d.line(f"M{x} {y} v22", "#a9c0d4", 2.2, 0.8)
    d.path("M140 152 V122 C140 82 250 82 250 122 V152Z", "#f4f8fb")
    d.path("M162 152 V126 C162 102 226 102 226 126 V152Z", "#34465e")
    return d.svg()


def campfire() -> str:
    """Return a camp fire."""
    d = Drawing(180, 180)
    d.path(
        "M90 6 C108 44 146 64 146 112 C146 146 120 160 90 160 C60 160 34 146 34 112 C34 88 52 78 58 56 C66 64 70 70 72 78 C84 60 90 34 90 6Z",
        "#f2702a",
    )
    d.path(
        "M92 58 C102 84 124 92 124 122 C124 146 108 156 90 156 C72 156 56 146 56 122 C56 104 70 100 74 86 C82 92 86 98 86 104 C92 92 94 76 92 58Z",
        "#fbb23c",
    )
    d.path(
        "M90 100 C98 114 106 120 106 134 C106 148 98 154 90 154 C82 154 74 148 74 134 C74 120 84 116 90 100Z", "#fff0b0"
    )
    d.line("M22 172 L150 146 M30 146 L158 172", "#6f4426", 15)
    d.dot(154, 171, 6, 7, "#c48f5a")
    d.dot(26, 171, 6, 7, "#c48f5a")
    return d.svg()


def street_lamp() -> str:
    """Return an old street lamp, lit."""
    d = Drawing(100, 320)
    d.line("M50 110 V300", "#30343c", 8)
    d.path("M32 316 L40 286 H60 L68 316Z", "#3a3f48")
    d.line("M34 128 H66", "#30343c", 5)
    d.dot(50, 64, 44, 50, "#ffd878", 0.25)
    d.path("M28 44 H72 L62 108 H38Z", "#ffe9a8")
    d.path("M20 44 L50 10 L80 44Z", "#30343c")
    d.line("M28 44 L38 108 H62 L72 44 M50 44 V108", "#30343c", 4)
    return d.svg()


def bench() -> str:
    """Return a park bench."""
    d = Drawing(280, 150)
    d.path("M40 84 H52 V146 H40Z M228 84 H240 V146 H228Z M44 10 H54 V90 H44Z M226 10 H236 V90 H226Z", "#3a3f48")
    for y in (12, 34):
        d.path(f"M12 {y} H268 V{y + 15} H12Z", "#a86f3c")
    d.path("M8 74 H272 L276 86 H4Z", "#b97e48")
    d.path("M4 86 H276 V94 H4Z", "#8a5830")
    return d.svg()


def submarine() -> str:
    """Return a small yellow submarine."""
    d = Drawing(320, 190)
    d.line("M150 30 V10 H176", "#d99a20", 9)
    d.path("M122 76 L132 34 C134 28 184 28 186 34 L196 76Z", "#e8ab28")
    d.path("M290 116 L316 84 V168 L290 136Z", "#c98a1c")
    d.path(
        "M10 122 C10 84 60 66 140 66 L210 66 C270 66 306 96 306 124 C306 154 270 184 210 184 L130 184 C60 184 10 160 10 122Z",
        "#f5c23a",
    )
    d.flat("M14 138 C30 170 80 184 130 184 L210 184 C262 184 298 160 304 134 C240 160 80 160 14 138Z", "#a86a10", 0.35)
    for x in (70, 130, 190):
        d.oval(x, 116, 23, 23, "#b98420")
        d.oval(x, 116, 16, 16, "#7fd0ee")
        d.line(f"M{x - 9} 110 Q{x - 6} 104 {x} 103", "#ffffff", 3, 0.8)
    return d.svg()


def cottage() -> str:
    """Return a log cabin with a smoking chimney and lit windows."""
    d = Drawing(320, 270)
    d.path("M222 40 H250 V110 H222Z", "#8d7f78")
    d.path("M48 130 H272 V260 H48Z", "#a8703f")
    for y in range(146, 260, 16):
        d.line(f"M48 {y} H272", "#7a4c28", 2.4, 0.7)
    d.path("M160 20 L306 140 L290 152 L160 46 L30 152 L14 140Z", "#6f3f33")
    d.path("M160 42 L286 148 L272 150 H48 L34 148Z", "#b9804c")
    d.path("M160 20 L306 140 L290 152 L160 44 L30 152 L14 140Z", "#8a4638")
    d.path("M136 260 V190 C136 174 184 174 184 190 V260Z", "#5f3a22")
    d.dot(174, 226, 3.4, 3.4, "#f0c860")
    for x in (70, 206):
        d.path(f"M{x} 176 h44 v44 h-44Z", "#ffe08a")
        d.line(f"M{x} 176 h44 v44 h-44Z M{x + 22} 176 v44 M{x} 198 h44", "#f5ead6", 4)
    d.oval(160, 108, 17, 17, "#ffe08a")
    d.line("M160 91 V125 M143 108 H177", "#f5ead6", 3.4)
    return d.svg()


def objects() -> dict[str, str]:
    """Return id -> SVG of things and places."""
    return {
        "hot-air-balloon": hot_air_balloon(), "lantern": lantern("#e0483e"), "lantern-yellow": lantern("#f2b134"),
        "lantern-blue": lantern("#3f86c9"), "sky-lantern": sky_lantern(), "non-la": non_la(), "windmill": windmill(),
        "waterfall": waterfall(), "bridge": bridge(), "pyramid": pyramid(), "table": table(), "sofa": sofa(),
        "pine": conifer("#3f7d4a"), "snowy-pine": conifer("#3f6f5a", snow=True), "bush": bush(), "bamboo": bamboo(),
        "cherry-tree": crowned_tree("#f4b3c8", "#fde3ec"), "autumn-tree": crowned_tree("#e08a2e", "#f6c04a"),
        "apple-tree": crowned_tree("#5fa548", "#d8402f"), "rowing-boat-vn": rowing_boat(), "junk": junk(),
        "stilt-house": stilt_house(), "pagoda": pagoda(), "igloo": igloo(), "campfire": campfire(),
        "street-lamp": street_lamp(), "bench": bench(), "submarine": submarine(), "cottage": cottage(),
    }  # fmt: skip
