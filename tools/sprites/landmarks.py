# ruff: noqa: E501 - path data reads best on one line
"""Buildings, monuments and what stands along a road."""

from .drawing import Drawing, Sheet, shade

STONE, DARK_STONE, WOOD, TILE = "#b9ada0", "#8d8378", "#8a5630", "#b5523c"


def wind_turbine(d: Drawing) -> None:
    """Draw a wind turbine."""
    d.path("M124 118 H136 L144 316 H116Z", "#eef1f4")
    for turn in (10, 130, 250):
        d.open(f"rotate({turn} 130 112)")
        d.path("M126 108 C120 70 124 20 130 2 C142 30 144 76 136 110Z", "#f7f9fb")
        d.close()
    d.oval(130, 112, 10, 10, "#c9d3dc")


def solar_panel(d: Drawing) -> None:
    """Draw a solar panel on its stand."""
    d.line("M130 120 V178 M96 178 H164", "#8d99a5", 9)
    d.path("M52 18 H250 L208 132 H10Z", "#8d99a5")
    d.path("M58 24 H241 L203 126 H19Z", "#234f8f")
    for step in range(1, 5):
        d.line(f"M{58 + step * 36.6:.0f} 24 L{19 + step * 36.8:.0f} 126", "#a9cdf0", 2)
    for y in (50, 76, 101):
        d.line(f"M{58 - (y - 24) * 0.38:.0f} {y} H{241 - (y - 24) * 0.37:.0f}", "#a9cdf0", 2)
    d.flat("M100 24 H140 L96 126 H58Z", "#ffffff", 0.16)


def well(d: Drawing) -> None:
    """Draw a stone well with a roof and a bucket."""
    d.path("M42 80 H54 V190 H42Z M166 80 H178 V190 H166Z", WOOD)
    d.path("M110 8 L214 86 H6Z", TILE)
    d.line("M46 58 L80 84 M76 34 L144 84 M110 12 L206 84", "#7d3426", 3, 0.6)
    d.line("M48 104 H172", WOOD, 8)
    d.line("M110 104 V146", "#d9c9a0", 3)
    d.path("M94 144 H126 L122 172 H98Z", "#a8703f")
    d.path("M24 176 C24 160 196 160 196 176 V250 C196 268 24 268 24 250Z", STONE)
    d.oval(110, 178, 80, 15, "#3a4a58")
    for x, y in ((44, 206), (88, 214), (134, 212), (172, 204), (62, 238), (110, 242), (156, 236)):
        d.line(f"M{x - 15} {y} h30", DARK_STONE, 4, 0.7)


def fence(d: Drawing) -> None:
    """Draw a wooden fence."""
    for y in (54, 100):
        d.box(4, y, 312, 15, "#b98450", 3)
    for x in range(16, 310, 50):
        d.path(f"M{x} 30 L{x + 15} 8 L{x + 30} 30 V146 H{x}Z", "#d9a86c")
        d.line(f"M{x + 22} 30 V142", "#a8743f", 2, 0.6)


def gate(d: Drawing) -> None:
    """Draw a village gate with a tiled roof."""
    d.box(20, 90, 60, 190, "#d9c9a8", 3)
    d.box(220, 90, 60, 190, "#d9c9a8", 3)
    d.path("M20 130 C60 80 240 80 280 130 V90 H20Z", "#cbb98f")
    for y, half in ((70, 150), (26, 92)):
        d.path(
            f"M{150 - half} {y + 8} C{150 - half * 0.8:.0f} {y + 6} {150 - half * 0.7:.0f} {y - 22} {150 - half * 0.6:.0f} {y - 24} H{150 + half * 0.6:.0f} C{150 + half * 0.7:.0f} {y - 22} {150 + half * 0.8:.0f} {y + 6} {150 + half} {y + 8} L{150 + half - 10} {y + 24} H{150 - half + 10}Z",
            TILE,
        )
    d.path("M80 280 V150 C80 110 220 110 220 150 V280 H206 V156 C206 130 94 130 94 156 V280Z", DARK_STONE)


def market_stall(d: Drawing) -> None:
    """Draw a market stall full of fruit."""
    d.line("M34 84 V210 M286 84 V210", WOOD, 9)
    for index in range(8):
        x = 16 + index * 36
        d.path(
            f"M{30 + index * 32.5:.0f} 18 H{62.500 + index * 32.5:.0f} L{x + 36} 74 C{x + 32} 94 {x + 4} 94 {x} 74Z",
            "#e0483e" if index % 2 else "#fdf7ea",
        )
    d.path("M22 146 H298 L290 226 H30Z", "#b98450")
    d.line("M26 168 H294 M28 196 H292", "#8a5a30", 3)
    for x, colour in ((56, "#d8402f"), (108, "#f28a2a"), (160, "#7cb84a"), (212, "#f2c230"), (262, "#8a4fa8")):
        for dx, dy in ((-16, 0), (0, 0), (16, 0), (-8, -13), (8, -13), (0, -24)):
            d.oval(x + dx, 140 + dy, 9.5, 9.5, colour)
    d.box(16, 140, 288, 14, "#d9a86c", 4)


def food_stall(d: Drawing) -> None:
    """Draw a Vietnamese street kitchen: pot, bowls, stool, umbrella."""
    d.line("M170 70 V226", "#8d99a5", 7)
    d.path(
        "M20 92 C40 20 300 20 320 92 C290 78 270 82 245 94 C220 80 195 80 170 94 C145 80 120 80 95 94 C70 82 50 78 20 92Z",
        "#3f86c9",
    )
    d.path("M95 94 C100 50 150 30 170 28 C190 30 240 50 245 94 C220 80 195 80 170 94 C145 80 120 80 95 94Z", "#f2c230")
    d.line("M86 128 C74 116 96 108 84 94 M112 128 C100 116 122 108 110 94", "#e9eef2", 6, 0.85)
    d.path("M58 136 H142 V176 H58Z", "#b9c4ce")
    d.oval(100, 136, 42, 10, "#d9e0e6")
    d.oval(100, 137, 34, 6, "#c98a3a")
    d.box(40, 174, 190, 54, "#a8703f", 4)
    for x in (168, 200):
        d.path(f"M{x - 17} 154 C{x - 15} 176 {x + 15} 176 {x + 17} 154Z", "#fbfaf6")
        d.oval(x, 154, 17, 5, "#e0a84a")
        d.dot(x + 3, 153, 5, 2.4, "#5fa04a")
    d.path("M258 190 H314 L308 202 H264Z", "#d0463c")
    d.path("M264 200 H276 L270 232 H258Z M296 200 H308 L314 232 H302Z", "#a8322a")
    d.box(50, 226, 16, 10, "#5a3a22")
    d.box(204, 226, 16, 10, "#5a3a22")


def one_pillar_pagoda(d: Drawing) -> None:
    """Draw the One Pillar Pagoda over its lotus pond."""
    d.path("M10 256 C60 236 240 236 290 256 C290 284 10 284 10 256Z", "#5fa8b8")
    for x, y in ((52, 262), (246, 264), (96, 272), (206, 273)):
        d.oval(x, y, 19, 6, "#4f9a4a")
    for x, y in ((62, 254), (238, 256)):
        for turn in (-34, 0, 34):
            d.open(f"rotate({turn} {x} {y})")
            d.path(
                f"M{x} {y - 18} C{x + 7} {y - 8} {x + 5} {y} {x} {y} C{x - 5} {y} {x - 7} {y - 8} {x} {y - 18}Z",
                "#f08cb0",
            )
            d.close()
    d.path("M132 170 H168 V262 H132Z", STONE)
    d.line("M136 190 L84 150 M164 190 L216 150", "#6b3f22", 9)
    d.box(64, 142, 172, 16, "#7d4a28", 3)
    d.box(84, 88, 132, 56, "#a83a30", 2)
    for x in (92, 118, 182, 208):
        d.line(f"M{x} 90 V142", "#f2c66a", 4)
    d.box(132, 100, 36, 44, "#f2c66a", 2)
    d.line("M70 142 V126 H230 V142", "#c8694a", 4)
    d.path(
        "M20 96 C60 92 90 46 104 26 H196 C210 46 240 92 280 96 C274 106 262 104 250 100 H50 C38 104 26 106 20 96Z",
        "#8a5a48",
    )
    for x in range(60, 250, 18):
        d.line(f"M{x} 98 L{150 + (x - 150) * 0.5:.0f} 30", "#5f3a2c", 2.4, 0.5)
    d.path("M98 28 C120 20 180 20 202 28 L206 16 C190 20 172 12 150 4 C128 12 110 20 94 16Z", "#6f4638")


def thien_mu(d: Drawing) -> None:
    """Draw an eight-cornered tower of seven storeys, as at Thiên Mụ."""
    d.box(44, 300, 132, 18, DARK_STONE, 3)
    y = 300
    for level in range(7):
        half, tall = 50 - level * 5, 38 - level * 2
        d.path(f"M{110 - half} {y} L{110 - half + 3} {y - tall} H{110 + half - 3} L{110 + half} {y}Z", "#e0b88a")
        d.flat(
            f"M{110 + half * 0.35:.0f} {y} L{110 + half * 0.33:.0f} {y - tall} H{110 + half - 3} L{110 + half} {y}Z",
            "#9a6a44",
            0.4,
        )
        d.path(
            f"M{110 - 9} {y} V{y - tall * 0.5:.0f} C{110 - 9} {y - tall * 0.74:.0f} {110 + 9} {y - tall * 0.74:.0f} {110 + 9} {y - tall * 0.5:.0f} V{y}Z",
            "#5f3a2a",
        )
        d.path(
            f"M{110 - half - 9} {y - tall + 3} L{110 - half + 2} {y - tall - 7} H{110 + half - 2} L{110 + half + 9} {y - tall + 3}Z",
            TILE,
        )
        y -= tall + 5
    d.path(f"M92 {y + 4} C98 {y - 12} 106 {y - 16} 110 {y - 32} C114 {y - 16} 122 {y - 12} 128 {y + 4}Z", "#c9963a")


def rong_house(d: Drawing) -> None:
    """Draw a communal house of the highlands, its roof as high as a sail."""
    for x in (62, 110, 150, 190, 238):
        d.line(f"M{x} 232 V292", WOOD, 10)
    d.box(44, 176, 212, 52, "#b98450", 3)
    for x in range(56, 252, 14):
        d.line(f"M{x} 178 V226", "#8a5a30", 2, 0.6)
    d.box(130, 186, 40, 44, "#4a2e1a", 2)
    d.box(34, 226, 232, 12, WOOD, 3)
    d.path(
        "M30 182 C70 130 92 60 110 8 C136 16 164 16 190 8 C208 60 230 130 270 182 C200 172 100 172 30 182Z", "#b0904e"
    )
    for x in range(44, 262, 14):
        d.line(f"M{x} 178 Q{150 + (x - 150) * 0.62:.0f} 90 {150 + (x - 150) * 0.36:.0f} 16", "#7a5f30", 2.2, 0.5)
    d.line("M106 10 C136 18 164 18 194 10", "#e0c878", 6)
    d.line("M120 236 L104 294 M144 236 L132 294 M116 252 H140 M110 272 H136", WOOD, 5)


def buddha_statue(d: Drawing) -> None:
    """Draw a golden sitting Buddha on a lotus."""
    gold = "#e3b23f"
    d.dot(120, 70, 66, 66, "#ffe9a0", 0.35)
    d.path("M40 196 C24 170 60 158 92 164 H148 C180 158 216 170 200 196 C188 216 52 216 40 196Z", gold)
    d.path("M74 176 C66 130 84 104 120 104 C156 104 174 130 166 176 C150 190 90 190 74 176Z", shade(gold, 0.08))
    d.path("M92 106 C120 130 150 150 162 180 C150 188 128 186 116 180 C116 150 104 128 84 118Z", shade(gold, -0.22))
    d.line("M82 122 C62 146 70 172 104 180 M158 122 C178 146 170 172 136 180", shade(gold, -0.1), 17)
    d.oval(120, 182, 22, 11, shade(gold, 0.2))
    d.oval(120, 74, 31, 36, shade(gold, 0.15))
    d.path("M88 66 C88 36 152 36 152 66 C140 54 100 54 88 66Z", "#8a6420")
    d.oval(120, 38, 13, 12, "#8a6420")
    d.line("M104 74 Q110 78 116 74 M124 74 Q130 78 136 74 M113 92 Q120 96 127 92", "#7a5210", 2.6)
    d.dot(120, 62, 2.6, 2.6, "#c8323a")
    d.path("M88 74 C82 76 84 92 90 92Z M152 74 C158 76 156 92 150 92Z", gold)
    for x, turn in ((34, -52), (62, -34), (92, -16), (120, 0), (148, 16), (178, 34), (206, 52)):
        d.open(f"rotate({turn} {x} 236)")
        d.path(f"M{x} 196 C{x + 20} 212 {x + 18} 236 {x} 240 C{x - 18} 236 {x - 20} 212 {x} 196Z", "#f2a8bf")
        d.close()
    d.path("M14 232 C60 250 180 250 226 232 L216 262 H24Z", "#e58aa8")


def statue(d: Drawing) -> None:
    """Draw a marble statue on a pedestal."""
    marble = "#dcdfe3"
    d.path("M78 96 C70 140 70 170 66 214 H134 C132 170 134 140 124 96Z", marble)
    for x in (82, 98, 114):
        d.line(f"M{x} 130 Q{x - 6} 170 {x - 6} 212", "#a4abb5", 3, 0.6)
    d.path("M70 104 C74 76 128 76 132 104 L124 140 H78Z", shade(marble, 0.3))
    d.line("M128 94 C150 86 146 60 140 40", marble, 14)
    d.line("M74 96 C54 112 58 136 72 146", marble, 14)
    d.dot(140, 36, 8, 8, marble)
    d.line("M146 50 L138 8", "#a4abb5", 5)
    d.oval(100, 54, 18, 22, shade(marble, 0.2))
    d.path("M80 50 C80 24 120 24 120 50 C112 42 90 42 80 50Z", "#b6bcc5")
    d.line("M94 54 v8 M92 66 h12", "#8d95a0", 2.4)
    d.path("M64 84 C80 96 120 96 136 84 L140 110 C120 100 84 104 60 128Z", "#c3c8d0")
    d.box(50, 212, 100, 14, DARK_STONE, 2)
    d.box(60, 226, 80, 54, STONE, 2)
    d.box(42, 278, 116, 16, DARK_STONE, 2)
    d.box(76, 240, 48, 22, "#8d8378", 2)


def eiffel(d: Drawing) -> None:
    """Draw an iron lattice tower on four feet."""
    iron = "#8a6a50"
    d.path("M100 4 L106 60 C112 130 132 210 186 296 H140 C140 262 60 262 60 296 H14 C68 210 88 130 94 60Z", iron)
    d.flat("M100 90 C104 130 112 170 124 206 H76 C88 170 96 130 100 90Z", "#f3efe6", 0.28)
    for x0, y0, x1, y1 in (
        (92, 90, 110, 120),
        (108, 90, 90, 120),
        (87, 126, 118, 160),
        (113, 126, 82, 160),
        (36, 270, 76, 214),
        (60, 276, 52, 236),
        (164, 270, 124, 214),
        (140, 276, 148, 236),
    ):
        d.line(f"M{x0} {y0} L{x1} {y1}", "#5a4030", 3, 0.8)
    d.box(84, 76, 32, 9, "#6b5040", 2)
    d.box(58, 206, 84, 13, "#6b5040", 2)
    d.box(76, 164, 48, 8, "#6b5040", 2)


def clock_tower(d: Drawing) -> None:
    """Draw a tall clock tower."""
    d.path("M70 4 L78 60 H62Z", "#e3b53f")
    d.path("M70 26 L104 92 H36Z", "#4f6a62")
    d.box(36, 90, 68, 70, "#e0c58f", 2)
    d.oval(70, 126, 28, 28, "#6b5532")
    d.oval(70, 126, 24, 24, "#fdf8ea")
    d.line("M70 126 V108 M70 126 L82 134", "#33241a", 4)
    d.box(30, 84, 80, 10, "#b0905a", 2)
    d.box(42, 160, 56, 140, "#d2b27a", 2)
    for x in (52, 66, 80):
        d.box(x, 170, 8, 118, "#9a7c4a", 2)
    d.box(34, 296, 72, 14, "#b0905a", 2)


def taj_mahal(d: Drawing) -> None:
    """Draw a white domed mausoleum with minarets."""
    white = "#f3efe6"
    for x in (20, 340):
        d.box(x - 9, 88, 18, 150, white, 2)
        d.path(f"M{x - 13} 90 C{x - 14} 66 {x + 14} 66 {x + 13} 90Z", white)
        d.line(f"M{x - 12} 130 H{x + 12} M{x - 12} 178 H{x + 12}", "#cfc4ae", 4)
    d.path("M116 110 C96 62 140 34 180 6 C220 34 264 62 244 110Z", white)
    d.line("M180 8 V-8", "#e3b53f", 4)
    for x in (100, 260):
        d.path(f"M{x - 22} 126 C{x - 26} 102 {x - 8} 96 {x} 82 C{x + 8} 96 {x + 26} 102 {x + 22} 126Z", white)
    d.box(64, 122, 232, 116, shade(white, -0.02), 2)
    d.box(132, 108, 96, 130, white, 2)
    d.path("M152 238 V164 C152 140 170 134 180 122 C190 134 208 140 208 164 V238Z", "#9c8a70")
    for x in (82, 106, 236, 260):
        for y in (142, 194):
            d.path(
                f"M{x} {y + 32} V{y + 10} C{x} {y} {x + 8} {y - 2} {x + 9} {y - 6} C{x + 10} {y - 2} {x + 18} {y} {x + 18} {y + 10} V{y + 32}Z",
                "#b8a688",
            )
    d.box(4, 236, 352, 20, "#d6cab4", 2)


def sphinx(d: Drawing) -> None:
    """Draw a sphinx of stone."""
    sand = "#d9b070"
    d.path("M96 190 C96 120 150 96 220 100 C290 104 322 140 322 190Z", sand)
    d.path("M250 190 C250 140 320 140 320 190Z", shade(sand, -0.1))
    d.box(14, 166, 150, 26, shade(sand, 0.06), 11)
    d.path("M58 20 C20 60 22 130 40 160 H140 C150 120 140 60 116 20 C100 6 74 6 58 20Z", "#c4924a")
    for y in (60, 84, 108, 132):
        d.line(f"M{40 - (y - 60) * 0.1:.0f} {y} H56 M112 {y} H{132 + (y - 60) * 0.08:.0f}", "#8a6230", 5, 0.6)
    d.path("M60 46 C60 26 112 26 112 46 V90 C112 116 98 126 86 126 C74 126 60 116 60 90Z", shade(sand, 0.12))
    d.line("M70 68 H80 M92 68 H102 M78 104 Q86 108 94 104 M86 74 V90", "#7a5528", 4)
    d.box(4, 188, 330, 16, "#b98d4f", 3)


def barn(d: Drawing) -> None:
    """Draw a red barn."""
    red = "#b5382f"
    d.path("M30 120 L62 56 L150 14 L238 56 L270 120 V246 H30Z", red)
    for x in range(48, 266, 22):
        d.line(f"M{x} 120 V244", "#7d231d", 2, 0.5)
    d.path("M14 122 L54 48 L150 2 L246 48 L286 122 L270 128 L236 60 L150 20 L64 60 L30 128Z", "#6b5a52")
    d.box(96, 142, 108, 104, "#f3ece0", 2)
    d.box(102, 148, 96, 98, "#8f2a24")
    d.line("M102 148 L198 246 M198 148 L102 246 M150 148 V246", "#f3ece0", 6)
    d.box(128, 66, 44, 40, "#f3ece0", 2)
    d.box(133, 71, 34, 30, "#4a2a20")


def treehouse(d: Drawing) -> None:
    """Draw a house in a tree."""
    d.path("M126 300 C140 230 134 190 128 150 H176 C170 190 164 230 182 300Z", "#7a5231")
    for x, y, r in ((70, 96, 54), (150, 62, 62), (232, 98, 54), (110, 130, 46), (196, 132, 46)):
        d.oval(x, y, r, r * 0.86, "#5fa548")
    d.box(92, 118, 120, 78, "#c08a50", 2)
    for y in (134, 152, 170):
        d.line(f"M92 {y} H212", "#8a5a30", 2, 0.6)
    d.path("M76 124 L152 66 L228 124Z", "#a8483a")
    d.box(134, 148, 34, 48, "#5a3a22", 3)
    d.box(180, 140, 24, 22, "#ffe08a", 2)
    d.box(78, 194, 148, 11, "#8a5a30", 2)
    d.line("M104 204 L92 300 M128 204 L118 300 M103 220 H127 M100 244 H124 M98 268 H121", "#8a5a30", 5)


def watchtower(d: Drawing) -> None:
    """Draw a round stone tower with battlements."""
    d.path("M40 90 H140 L150 296 H30Z", STONE)
    d.path("M26 60 H154 V96 H26Z", DARK_STONE)
    for x in (26, 62, 98, 134):
        d.box(x, 40, 20, 26, DARK_STONE, 1)
    d.path("M76 296 V250 C76 232 104 232 104 250 V296Z", "#4a3326")
    for x, y in ((84, 120), (66, 180), (108, 190)):
        d.path(f"M{x} {y + 24} V{y + 6} C{x} {y - 4} {x + 13} {y - 4} {x + 13} {y + 6} V{y + 24}Z", "#3a3f48")
    for x, y in ((56, 118), (120, 150), (54, 220), (120, 232), (88, 160), (60, 270), (126, 276)):
        d.line(f"M{x - 9} {y} h18", "#857a6e", 3.4, 0.7)
    d.line("M90 40 V6", WOOD, 4)
    d.path("M92 8 L128 18 L92 30Z", "#c8323a")


def phone_booth(d: Drawing) -> None:
    """Draw a red telephone box."""
    red = "#cf2f35"
    d.path("M14 30 C40 0 120 0 146 30Z", red)
    d.box(14, 28, 132, 264, red, 3)
    d.box(28, 36, 104, 20, "#f5efe2", 2)
    for y in (68, 100, 132, 164, 196):
        for x in (34, 66, 98):
            d.box(x, y, 28, 28, "#bfe2ef", 2)
    d.box(28, 232, 104, 46, shade(red, -0.15), 3)
    d.box(8, 288, 144, 12, "#3b424d", 2)


def fire_hydrant(d: Drawing) -> None:
    """Draw a fire hydrant."""
    red = "#d0362f"
    d.path("M46 60 C46 20 114 20 114 60Z", red)
    d.box(72, 14, 16, 16, shade(red, -0.2), 3)
    d.box(38, 56, 84, 16, shade(red, -0.15), 5)
    d.box(48, 70, 64, 116, red, 4)
    for x in (22, 112):
        d.box(x, 96, 28, 34, shade(red, -0.12), 6)
    d.oval(80, 118, 22, 22, shade(red, -0.15))
    d.oval(80, 118, 13, 13, "#c9d0d8")
    d.box(34, 184, 92, 18, shade(red, -0.2), 5)


def signpost(d: Drawing) -> None:
    """Draw a wooden signpost with two arms."""
    d.box(104, 20, 18, 250, WOOD, 4)
    d.path("M16 52 L44 30 H196 V78 H44Z", "#d0a066")
    d.path("M214 122 L186 100 H44 V146 H186Z", "#c08f55")
    d.line("M62 54 H176 M62 124 H170", "#7a5028", 5, 0.7)


def flag(d: Drawing) -> None:
    """Draw a plain flag on a pole."""
    d.line("M24 10 V290", "#9aa4af", 9)
    d.oval(24, 10, 8, 8, "#e3b53f")
    d.path("M28 22 C74 2 116 46 206 22 V126 C116 150 74 106 28 126Z", "#d8343a")
    d.flat("M84 20 C104 28 124 36 150 34 V138 C124 138 104 130 84 122Z", "#7d1016", 0.2)


def vietnam_flag(d: Drawing) -> None:
    """Draw the flag of Vietnam on a pole."""
    flag(d)
    d.path("M116 44 L124 68 L149 68 L129 83 L136 107 L116 93 L96 107 L103 83 L83 68 L108 68Z", "#ffd83a")


def stone_arch(d: Drawing) -> None:
    """Draw a triumphal arch."""
    d.path("M14 62 H286 V262 H196 V150 C196 96 104 96 104 150 V262 H14Z", "#dccfb4")
    d.box(4, 40, 292, 28, "#c9b996", 2)
    d.box(22, 8, 256, 34, "#dccfb4", 2)
    d.line("M104 150 C104 98 196 98 196 150", "#b8a680", 9)
    for x in (34, 230):
        d.box(x, 96, 38, 56, "#c2b28c", 2)
        d.box(x, 176, 38, 60, "#c2b28c", 2)
    d.box(0, 258, 110, 16, "#b8a680", 2)
    d.box(190, 258, 110, 16, "#b8a680", 2)


def obelisk(d: Drawing) -> None:
    """Draw an obelisk."""
    d.path("M60 4 L80 34 L92 270 H28 L40 34Z", "#d6c3a0")
    d.flat("M60 4 L80 34 L92 270 H66Z", "#8a744e", 0.35)
    for y in (70, 104, 138, 172, 206):
        d.line(f"M50 {y} h12 M50 {y + 12} h8", "#8a744e", 3.4, 0.7)
    d.box(14, 268, 92, 20, "#b8a680", 2)


def stairs(d: Drawing) -> None:
    """Draw a flight of stone steps."""
    for step in range(7):
        x, y = 10 + step * 36, 216 - step * 30
        d.path(f"M{x} {y} H266 V{y + 30} H{x}Z", shade(STONE, 0.1 - step * 0.04))
        d.path(f"M{x} {y} L{x + 18} {y - 12} H284 L266 {y}Z", shade(STONE, 0.4))
    d.path("M266 36 L284 24 V234 L266 246Z", shade(STONE, -0.25))


def suspension_bridge(d: Drawing) -> None:
    """Draw a red suspension bridge."""
    red = "#c8472f"
    d.box(84, 10, 18, 170, red, 3)
    d.box(278, 10, 18, 170, red, 3)
    d.line("M84 44 H102 M84 84 H102 M278 44 H296 M278 84 H296", shade(red, -0.3), 7)
    d.line("M2 116 Q60 80 93 14 Q190 200 287 14 Q320 80 378 116", red, 6)
    for x in range(112, 280, 16):
        y = 14 + (1 - ((x - 190) / 97) ** 2) * 93
        d.line(f"M{x} {y:.0f} V126", red, 2.6)
    for x, y in ((24, 104), (44, 90), (64, 66), (316, 66), (336, 90), (356, 104)):
        d.line(f"M{x} {y} V126", red, 2.6)
    d.box(0, 122, 380, 14, shade(red, -0.1), 2)


def great_wall(d: Drawing) -> None:
    """Draw a wall that climbs over hills to a tower."""
    d.path("M0 230 C60 150 120 200 190 120 C240 70 300 60 360 90 V240 H0Z", "#5f9a4e")
    d.path(
        "M4 226 C70 150 110 190 180 124 C220 88 250 84 270 90 L268 128 C250 122 230 128 204 152 C130 220 90 190 26 240 H4Z",
        STONE,
    )
    for x, y in ((18, 200), (42, 180), (68, 166), (96, 164), (124, 152), (150, 132), (176, 112), (202, 94)):
        d.box(x, y, 13, 13, DARK_STONE, 1)
    d.box(232, 38, 88, 84, STONE, 2)
    d.box(222, 28, 108, 18, DARK_STONE, 2)
    for x in (222, 250, 278, 308):
        d.box(x, 12, 18, 18, DARK_STONE, 1)
    for x in (248, 288):
        d.path(f"M{x} 100 V72 C{x} 60 {x + 18} 60 {x + 18} 72 V100Z", "#4a4038")
    d.path("M0 236 C80 214 150 234 220 190 C270 160 320 150 360 160 V246 H0Z", "#4f8a42")


SHEETS: dict[str, Sheet] = {
    "wind-turbine": (260, 320, wind_turbine), "solar-panel": (260, 184, solar_panel), "well": (220, 272, well),
    "fence": (320, 150, fence), "village-gate": (300, 284, gate), "market-stall": (320, 230, market_stall),
    "food-stall": (340, 238, food_stall), "one-pillar-pagoda": (300, 284, one_pillar_pagoda),
    "thien-mu-pagoda": (220, 322, thien_mu), "rong-house": (300, 298, rong_house),
    "buddha-statue": (240, 266, buddha_statue), "statue": (200, 298, statue), "eiffel-tower": (200, 300, eiffel),
    "clock-tower": (140, 314, clock_tower), "taj-mahal": (360, 260, taj_mahal), "sphinx": (340, 208, sphinx),
    "barn": (300, 250, barn), "treehouse": (300, 304, treehouse), "watchtower": (180, 300, watchtower),
    "phone-booth": (160, 304, phone_booth), "fire-hydrant": (160, 206, fire_hydrant), "signpost": (230, 274, signpost),
    "flag": (220, 296, flag), "vietnam-flag": (220, 296, vietnam_flag), "triumphal-arch": (300, 278, stone_arch),
    "obelisk": (120, 292, obelisk), "suspension-bridge": (380, 184, suspension_bridge), "great-wall": (360, 246, great_wall), "stairs": (290, 250, stairs),
}  # fmt: skip
