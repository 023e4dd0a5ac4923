# ruff: noqa: E501 - path data reads best on one line
"""Vehicles, boats and aircraft that Noto lacks; they drive to the left."""

from .drawing import Drawing, Sheet, shade

TYRE, STEEL, GLASS, WOOD = "#2b2e35", "#b9c4ce", "#9fd4ec", "#a8703f"


def wheel(d: Drawing, x: float, y: float, r: float, hub: str = STEEL) -> None:
    """Draw a wheel."""
    d.oval(x, y, r, r, TYRE)
    d.oval(x, y, r * 0.55, r * 0.55, hub)
    d.dot(x, y, r * 0.18, r * 0.18, TYRE)


def spokes(d: Drawing, x: float, y: float, r: float) -> None:
    """Draw a thin wheel with spokes."""
    for turn in range(0, 180, 30):
        d.open(f"rotate({turn} {x} {y})")
        d.line(f"M{x - r} {y} H{x + r}", "#9aa4af", 1.4)
        d.close()
    d.line(f"M{x - r} {y} a{r} {r} 0 1 0 {2 * r} 0 a{r} {r} 0 1 0 {-2 * r} 0", TYRE, 6)
    d.dot(x, y, 5, 5, STEEL)


def tank(d: Drawing) -> None:
    """Draw a battle tank."""
    green = "#6f7d4c"
    d.line("M118 62 H8", shade(green, -0.2), 13)
    d.box(0, 53, 16, 18, shade(green, -0.35), 4)
    d.path("M108 84 C110 44 140 34 180 34 C226 34 246 54 250 84Z", green)
    d.box(166, 20, 44, 16, shade(green, 0.1), 6)
    d.path("M26 84 H312 C322 84 326 96 320 112 H16 C14 96 18 84 26 84Z", shade(green, 0.08))
    d.path(
        "M10 116 C10 104 22 104 40 104 H296 C316 104 328 106 328 118 C328 158 300 168 286 168 H52 C30 168 10 150 10 116Z",
        "#3a3d38",
    )
    for x in range(52, 300, 48):
        wheel(d, x, 136, 21, shade(green, -0.1))
    d.line("M130 68 Q150 48 180 46", "#ffffff", 4, 0.3)


def excavator(d: Drawing) -> None:
    """Draw a yellow excavator."""
    main = "#f2b62c"
    d.line("M176 118 L108 36 L46 82", shade(main, -0.06), 20)
    d.line("M156 84 L116 58", STEEL, 7)
    d.path("M58 76 L24 92 C2 118 14 146 50 146 L62 128 L40 118Z", "#5b626d")
    d.path("M16 134 l-6 12 12 2Z M30 142 l-3 12 11 -4Z", "#3b424d")
    d.box(160, 112, 148, 56, main, 10)
    d.path("M168 116 V56 C168 48 172 46 180 46 H234 V116Z", shade(main, 0.08))
    d.path("M178 108 V62 C178 57 181 56 186 56 H224 V108Z", GLASS)
    d.box(246, 88, 52, 28, shade(main, -0.12), 6)
    d.path("M148 172 H304 C330 172 330 214 304 214 H148 C122 214 122 172 148 172Z", "#3a3d42")
    for x in (150, 202, 252, 302):
        wheel(d, x, 193, 14)


def bulldozer(d: Drawing) -> None:
    """Draw a bulldozer."""
    main = "#f2a52c"
    d.path("M34 84 C8 104 8 150 30 178 L52 178 V84Z", "#7f8893")
    d.line("M50 140 H120", "#5b626d", 12)
    d.box(82, 82, 200, 60, main, 8)
    d.path("M168 84 V24 H262 V84Z", shade(main, 0.08))
    d.path("M178 76 V34 H216 V76Z M224 76 V34 H254 V76Z", GLASS)
    d.box(158, 14, 114, 14, shade(main, -0.15), 5)
    d.line("M116 82 V50", "#5b626d", 9)
    d.path("M98 132 H270 C306 132 306 184 270 184 H98 C62 184 62 132 98 132Z", "#3a3d42")
    for x in (100, 156, 212, 268):
        wheel(d, x, 158, 18, main)


def double_decker_bus(d: Drawing) -> None:
    """Draw a red double-decker bus."""
    red = "#cf2f35"
    d.path("M10 36 C10 16 22 8 40 8 H300 C316 8 322 16 322 30 V206 H10Z", red)
    for y, tall in ((28, 50), (112, 46)):
        for x in range(26, 300, 48):
            d.box(x, y, 40, tall, GLASS, 5)
            d.flat(f"M{x + 6} {y + tall - 4} L{x + 22} {y + 4} H{x + 30} L{x + 14} {y + tall - 4}Z", "#ffffff", 0.4)
    d.flat("M10 90 H322 V100 H10Z", "#f5e6c8", 0.95)
    d.box(266, 110, 46, 92, shade(red, -0.2), 4)
    d.line("M289 112 V200", "#f5e6c8", 3)
    d.oval(20, 182, 9, 9, "#ffe9a8")
    d.flat("M10 196 H322 V208 H10Z", "#5a1216", 0.7)
    wheel(d, 78, 208, 26)
    wheel(d, 236, 208, 26)


def caravan(d: Drawing) -> None:
    """Draw a camping trailer."""
    d.line("M18 168 H60", "#5b626d", 7)
    d.path("M48 176 C34 120 40 40 92 26 C160 10 250 14 280 40 C304 70 302 130 296 176Z", "#f5f1e6")
    d.path("M43 118 H300 C300 140 298 160 296 176 H48 C45 160 42 138 43 118Z", "#4fa8b8")
    d.path("M66 60 C80 46 120 44 136 46 V96 H58 C58 84 60 70 66 60Z", GLASS)
    d.box(214, 54, 60, 42, GLASS, 6)
    d.path("M152 50 H200 V176 H152Z", "#e9e1cf")
    d.box(160, 60, 32, 36, GLASS, 4)
    d.dot(193, 122, 4, 4, "#5b626d")
    wheel(d, 116, 178, 24)
    wheel(d, 244, 178, 24)


def food_truck(d: Drawing) -> None:
    """Draw a food truck with an open window."""
    main = "#f28a5a"
    d.path("M14 176 V128 L44 74 H92 V176Z", main)
    d.path("M32 122 L52 86 H84 V122Z", GLASS)
    d.box(88, 26, 228, 150, main, 10)
    d.flat("M88 140 H316 V152 H88Z", "#fff3dc", 0.95)
    d.box(124, 62, 152, 56, "#5a3a2a", 4)
    d.oval(160, 96, 12, 12, "#f6cfae")
    d.path("M142 118 C142 104 178 104 178 118Z", "#ffffff")
    d.path("M148 92 C146 74 174 74 172 92Z", "#ffffff")
    d.box(116, 114, 168, 10, "#fff3dc", 4)
    for index in range(8):
        x = 112 + index * 22
        d.path(f"M{x} 44 H{x + 22} L{x + 22} 70 C{x + 20} 80 {x + 2} 80 {x} 70Z", "#e0483e" if index % 2 else "#fdf7ea")
    d.dot(20, 150, 8, 8, "#ffe9a8")
    wheel(d, 66, 178, 23)
    wheel(d, 258, 178, 23)


def cyclo(d: Drawing) -> None:
    """Draw a Vietnamese cyclo: the seat in front, the rider's saddle behind."""
    d.line("M250 90 L222 176 L300 176 L262 96 M222 176 L150 150 M262 96 L178 120", "#3f86a8", 7)
    d.line("M262 96 L258 72", "#3b424d", 6)
    d.path("M238 66 C250 58 282 60 288 68 C280 76 250 76 238 66Z", "#33241a")
    d.line("M178 120 L206 78 L196 72", "#8d99a5", 6)
    d.path("M40 66 C40 10 150 -2 172 62 L160 74 C140 34 70 34 58 76Z", "#c8453c")
    d.line("M58 72 C80 40 130 36 160 70", "#f5e1b8", 4)
    d.path("M150 66 L174 64 L180 146 L60 150 C50 150 44 138 52 132 L148 122Z", "#d9544a")
    d.path("M62 122 L150 112 L150 132 L60 140Z", "#f2c66a")
    d.line("M60 150 L24 156 M24 156 L18 142", "#8d99a5", 6)
    spokes(d, 78, 176, 36)
    spokes(d, 300, 176, 36)


def cargo_tricycle(d: Drawing) -> None:
    """Draw a tricycle that carries flowers."""
    d.line("M222 78 L206 160 L290 168 L236 90 M206 160 L140 150", "#3f7f5a", 7)
    d.path("M212 62 C226 54 254 58 258 66 C250 74 224 72 212 62Z", "#33241a")
    d.line("M178 120 L186 66 L170 62", "#8d99a5", 6)
    for x, y, colour in (
        (44, 66, "#e0483e"),
        (70, 52, "#f6b93b"),
        (96, 62, "#e87fa8"),
        (122, 50, "#f6b93b"),
        (146, 66, "#e0483e"),
        (58, 84, "#e87fa8"),
        (88, 84, "#fdf3f6"),
        (118, 82, "#e0483e"),
        (140, 88, "#f6b93b"),
    ):
        d.dot(x, y + 10, 18, 14, "#4f9a4a", 0.9)
        d.oval(x, y, 15, 14, colour)
        d.dot(x, y, 5, 5, "#fff2c0")
    d.path("M18 92 H172 L164 146 H28Z", WOOD)
    d.line("M20 106 H170 M24 124 H167", "#6b4326", 3)
    spokes(d, 66, 170, 32)
    spokes(d, 290, 170, 32)


def horse_carriage(d: Drawing) -> None:
    """Draw an open carriage without its horse."""
    d.line("M4 116 H110", "#6b3f22", 7)
    d.path(
        "M100 70 C104 130 150 150 196 146 C250 146 276 110 280 62 C262 62 256 96 226 98 H160 C132 98 128 78 118 70Z",
        "#8a2f3c",
    )
    d.path("M204 60 C214 6 296 10 300 66 L282 66 C276 36 236 34 226 66Z", "#33241a")
    d.path("M146 98 C146 82 228 82 228 98Z", "#d9a53a")
    d.line("M100 72 C108 128 150 148 196 146", "#e3b53f", 3.4)
    spokes(d, 122, 160, 34)
    spokes(d, 240, 152, 46)


def basket_boat(d: Drawing) -> None:
    """Draw a round woven basket boat with its paddle."""
    d.path("M12 62 C14 128 70 152 130 152 C190 152 246 128 248 62Z", "#c99a56")
    for step in range(1, 12):
        x = 12 + step * 19.6
        d.line(f"M{x:.0f} 66 Q{130 + (x - 130) * 0.86:.0f} 116 {130 + (x - 130) * 0.6:.0f} 150", "#8a6230", 2.4, 0.6)
    for y, half in ((92, 110), (118, 92), (138, 66)):
        d.line(f"M{130 - half} {y - 6} Q130 {y + 22} {130 + half} {y - 6}", "#8a6230", 2.4, 0.6)
    d.oval(130, 62, 118, 32, "#8a6230")
    d.oval(130, 66, 102, 24, "#6b4a24")
    d.line("M16 62 a114 30 0 1 0 228 0 a114 30 0 1 0 -228 0", "#e0b878", 8)
    d.line("M150 84 L222 8", WOOD, 7)
    d.path("M216 2 C232 -2 240 10 232 22 L218 26 L208 16Z", WOOD)


def sampan(d: Drawing) -> None:
    """Draw a long wooden sampan with a woven roof."""
    d.path("M6 62 C40 92 90 98 170 98 C250 98 300 92 334 54 C330 110 280 138 170 138 C70 138 20 116 6 62Z", "#7d5331")
    d.path(
        "M6 62 C40 92 90 98 170 98 C250 98 300 92 334 54 L330 76 C280 110 250 112 170 112 C90 112 50 106 10 78Z",
        shade("#7d5331", 0.22),
    )
    d.path("M100 98 C100 24 244 24 244 98Z", "#c9a05a")
    for x in (122, 148, 172, 196, 222):
        d.line(f"M{x} 98 Q{172 + (x - 172) * 0.8:.0f} 50 {172 + (x - 172) * 0.62:.0f} 45", "#8a6a30", 2.6, 0.6)
    d.path("M124 98 C124 56 152 50 172 50 C192 50 220 56 220 98Z", "#3a2a1c", opacity=0.75)
    d.line("M268 110 L322 18", WOOD, 6)


def dragon_boat(d: Drawing) -> None:
    """Draw a racing boat with a dragon's head and tail."""
    red = "#c8323a"
    d.path(
        "M52 96 H330 C352 92 356 66 344 44 C372 60 380 104 348 132 C330 146 90 150 60 132 C46 122 44 108 52 96Z", red
    )
    d.line("M64 118 H338", "#f2c230", 6)
    for x in range(84, 330, 30):
        d.line(f"M{x} 112 q9 14 18 0", "#f2c230", 3.6)
    d.path(
        "M76 110 C60 90 74 70 60 56 C52 50 22 56 8 48 C2 40 14 34 26 34 C20 26 10 28 8 20 C24 14 34 20 40 22 C40 8 50 2 58 8 C84 16 104 40 98 108Z",
        "#3f9a52",
    )
    d.path("M8 48 C22 56 52 50 60 56 L54 66 C36 62 14 64 8 48Z", "#f4e6c4")
    d.dot(48, 27, 6, 6, "#ffffff")
    d.dot(46, 27, 2.8, 3.2, "#20242a")
    d.path("M66 14 C84 0 96 4 104 -2 C100 14 92 20 84 24 C96 26 104 34 108 44 C98 42 90 44 84 48Z", "#f2a52c")
    d.path("M344 44 C352 30 346 18 352 6 C364 18 366 34 360 48 C370 48 376 42 380 36 C382 54 370 66 356 68Z", "#f2a52c")
    for x in range(130, 320, 44):
        d.line(f"M{x} 92 L{x - 22} 158", WOOD, 5)
        d.path(f"M{x - 18} 148 L{x - 14} 152 L{x - 20} 174 L{x - 32} 170Z", WOOD)


def gondola(d: Drawing) -> None:
    """Draw a Venetian gondola."""
    d.path(
        "M16 20 C8 20 6 34 14 36 C22 96 90 128 190 128 C290 128 330 104 346 52 C330 70 290 96 190 96 C110 96 50 86 34 34 C34 26 26 18 16 20Z",
        "#23252e",
    )
    d.flat(
        "M34 60 C70 92 120 102 190 102 C270 102 312 86 336 66 C312 84 280 92 190 92 C120 92 62 84 34 60Z",
        "#e3b53f",
        0.8,
    )
    d.path("M160 96 C160 70 230 70 230 96Z", "#c8323a")
    d.path("M150 72 C170 60 216 60 236 72 L232 82 H154Z", "#a8262e")
    d.line("M262 100 L338 4", "#a8703f", 6)
    for y in (24, 30, 36):
        d.line(f"M6 {y} h10", "#d5dce4", 3)


def pirate_ship(d: Drawing) -> None:
    """Draw a three-masted sailing ship under white sails."""
    d.line("M96 36 V222 M182 12 V222 M262 52 V222", "#6b4326", 8)
    d.line("M30 214 L2 178", "#6b4326", 7)
    for x, top, wide, tall in (
        (96, 44, 52, 66),
        (96, 116, 60, 62),
        (182, 30, 60, 78),
        (182, 116, 68, 70),
        (262, 66, 44, 60),
        (262, 132, 48, 52),
    ):
        d.path(
            f"M{x - wide * 0.8:.0f} {top} H{x + wide * 0.72:.0f} C{x + wide * 0.5:.0f} {top + tall * 0.4:.0f} {x + wide * 0.56:.0f} {top + tall * 0.8:.0f} {x + wide * 0.8:.0f} {top + tall} H{x - wide:.0f} C{x - wide * 1.2:.0f} {top + tall * 0.7:.0f} {x - wide * 1.1:.0f} {top + tall * 0.3:.0f} {x - wide * 0.8:.0f} {top}Z",
            "#f4ecd8",
        )
    d.path("M182 2 L214 10 L182 22Z", "#c8323a")
    d.path(
        "M20 212 C60 226 220 226 256 212 L262 188 H326 C330 240 300 282 270 286 H80 C48 282 26 250 20 212Z", "#8a5630"
    )
    d.path("M256 212 L262 188 H326 L324 212Z", "#b07a45")
    d.line("M26 236 C80 250 260 250 318 226", "#e3b53f", 5)
    for x in (96, 140, 184, 228):
        d.box(x - 8, 252, 16, 14, "#3a2417", 2)


def raft(d: Drawing) -> None:
    """Draw a raft of bamboo."""
    for index, y in enumerate((66, 80, 94)):
        for x in range(10, 300, 290):
            d.box(x + index * 4, y, 290, 16, "#c9a854", 8)
    d.line("M60 64 V112 M160 64 V112 M260 64 V112", "#7d5a2a", 7)
    d.line("M228 66 L270 0", "#a8863a", 6)


def airship(d: Drawing) -> None:
    """Draw an airship."""
    d.path("M290 40 L334 14 V54 L300 70Z M290 104 L334 130 V90 L300 74Z", "#b8303c")
    d.path("M6 72 C6 24 110 8 190 12 C270 16 322 50 322 72 C322 94 270 128 190 132 C110 136 6 120 6 72Z", "#d9dee6")
    d.line("M20 52 C100 34 260 38 316 62 M20 92 C100 110 260 106 316 82", "#9aa6b4", 3)
    d.flat("M8 64 H320 V80 H8Z", "#c8323a", 0.85)
    d.path("M112 130 H212 C210 160 196 166 176 166 H142 C124 166 114 156 112 130Z", "#7d8a99")
    for x in (130, 152, 174):
        d.box(x, 138, 15, 13, "#ffe9a8", 3)


def hang_glider(d: Drawing) -> None:
    """Draw a hang glider with its pilot."""
    d.path("M6 70 C60 16 120 6 160 4 C200 6 260 16 314 70 C250 52 200 56 160 66 C120 56 70 52 6 70Z", "#e0483e")
    d.path("M86 24 C120 8 140 6 160 4 V66 C130 58 110 56 78 57Z", "#f6b93b")
    d.path("M234 24 C200 8 180 6 160 4 V66 C190 58 210 56 242 57Z", "#3f86c9")
    d.line("M160 60 L130 124 H190 L160 60", "#5b626d", 4)
    d.line("M136 112 L222 104", "#3f5b94", 17)
    d.line("M140 112 L176 106", "#d97a4a", 18)
    d.oval(122, 108, 14, 14, "#f6cfae")
    d.path("M108 106 C108 90 136 90 136 104 C126 100 116 102 108 106Z", "#c8323a")


def drone(d: Drawing) -> None:
    """Draw a drone with four rotors."""
    d.line("M60 44 L120 72 L220 72 L280 44", "#3b424d", 12)
    for x in (60, 280):
        d.line(f"M{x} 30 V48", "#5b626d", 8)
        d.dot(x, 24, 56, 9, "#8d99a5", 0.65)
        d.oval(x, 26, 8, 6, "#3b424d")
    d.path("M112 62 C112 46 228 46 228 62 L218 96 C212 106 128 106 122 96Z", "#e9edf1")
    d.oval(170, 100, 19, 17, "#2b323d")
    d.oval(170, 101, 10, 10, "#5fa8de")
    d.line("M120 98 L104 132 M220 98 L236 132 M92 132 H118 M222 132 H248", "#5b626d", 6)
    d.dot(144, 72, 5, 5, "#4fd07a")


def spaceship(d: Drawing) -> None:
    """Draw a sleek spaceship with burning engines."""
    d.path("M290 70 C330 64 356 78 372 84 C352 92 326 100 290 96Z", "#ffb63a")
    d.path("M288 76 C310 74 326 80 338 84 C326 88 308 92 288 92Z", "#fff3c0")
    d.path("M214 62 L286 6 L300 62Z M214 104 L286 158 L300 104Z", "#8a97a8")
    d.path("M4 84 C60 44 160 34 250 46 C282 50 300 62 300 84 C300 106 282 116 250 120 C160 132 60 122 4 84Z", "#dfe5ec")
    d.flat("M4 84 C60 122 160 132 250 120 C282 116 300 106 300 84Z", "#5d6b80", 0.35)
    d.path("M72 72 C96 54 128 52 146 54 C152 66 150 78 140 82 C116 88 88 84 72 72Z", "#3f6fb8")
    d.flat("M84 70 C100 60 118 58 134 58", "#ffffff", 0.5)
    d.line("M160 84 H272", "#c8323a", 7)
    for x in (184, 212, 240):
        d.oval(x, 66, 7, 7, "#ffe9a8")
    d.box(286, 58, 18, 52, "#5b626d", 5)


def moon_rover(d: Drawing) -> None:
    """Draw a six-wheeled rover with a camera mast and solar wings."""
    d.line("M90 96 V24", STEEL, 8)
    d.box(64, 8, 52, 26, "#e9edf1", 6)
    d.oval(74, 21, 8, 8, "#2b323d")
    d.path("M132 62 L250 40 L272 62 L152 84Z", "#2f5f9c")
    d.line("M162 76 L174 54 M192 70 L204 49 M222 64 L234 43 M142 72 L262 52", "#a9cdf0", 2)
    d.box(60, 84, 180, 42, "#d9a53a", 8)
    d.line("M44 118 L20 88 L8 96", STEEL, 7)
    d.line("M62 148 L96 122 L150 148 M150 148 L210 122 L238 148", "#5b626d", 7)
    for x in (62, 150, 238):
        wheel(d, x, 152, 26)


def jet_fighter(d: Drawing) -> None:
    """Draw a fighter jet that climbs to the left."""
    main = "#8d9aa8"
    d.path("M224 60 L268 4 L292 6 L276 70Z", shade(main, -0.15))
    d.path("M4 92 C60 70 130 58 210 60 L300 70 C312 76 312 96 300 100 L210 108 C130 112 60 106 4 92Z", main)
    d.path("M120 92 L222 156 L256 154 L214 92Z", shade(main, -0.22))
    d.path("M78 70 C96 52 132 52 150 62 C140 74 104 80 78 70Z", "#3f6fa8")
    d.path("M300 74 L338 84 L300 98Z", "#ffb63a")
    d.oval(232, 84, 9, 9, "#c8323a")
    d.line("M4 92 H-2", TYRE, 4)


def wheelbarrow(d: Drawing) -> None:
    """Draw a wheelbarrow."""
    d.line("M70 128 L282 66 M150 110 L196 166", "#6b4326", 9)
    d.path("M40 56 H206 L182 122 H96Z", "#4f9a62")
    d.path("M56 56 C80 22 170 22 196 56Z", "#8a5a34")
    d.box(34, 50, 178, 12, shade("#4f9a62", -0.2), 5)
    wheel(d, 64, 138, 28)


def traffic_cone(d: Drawing) -> None:
    """Draw a traffic cone."""
    d.path("M66 8 H94 L126 160 H34Z", "#f2702a")
    d.path("M56 60 H104 L111 92 H49Z M43 120 H117 L122 144 H38Z", "#fbfaf6")
    d.box(8, 156, 144, 20, "#d95a1c", 6)


SHEETS: dict[str, Sheet] = {
    "tank": (336, 172, tank), "excavator": (336, 218, excavator), "bulldozer": (310, 190, bulldozer),
    "double-decker-bus": (332, 236, double_decker_bus), "caravan": (310, 206, caravan), "food-truck": (326, 204, food_truck),
    "cyclo": (344, 218, cyclo), "cargo-tricycle": (326, 208, cargo_tricycle), "horse-carriage": (310, 204, horse_carriage),
    "basket-boat": (260, 158, basket_boat), "sampan": (340, 142, sampan), "dragon-boat": (388, 180, dragon_boat),
    "gondola": (352, 132, gondola), "galleon": (340, 290, pirate_ship), "raft": (320, 116, raft),
    "airship": (340, 170, airship), "hang-glider": (320, 136, hang_glider), "drone": (340, 142, drone),
    "spaceship": (376, 164, spaceship), "moon-rover": (280, 182, moon_rover), "jet-fighter": (342, 160, jet_fighter),
    "wheelbarrow": (290, 170, wheelbarrow), "traffic-cone": (160, 180, traffic_cone),
}  # fmt: skip
