# ruff: noqa: E501 - path data reads best on one line
"""Tools, weapons, treasure and what schools and workshops hold."""

from .drawing import Drawing, Sheet, shade

STEEL, WOOD, DARK, GOLD = "#c3ccd6", "#a8703f", "#3b424d", "#e3b23f"


def chainsaw(d: Drawing) -> None:
    """Draw a chainsaw."""
    d.path("M6 96 C6 82 14 80 24 80 H176 V118 H24 C14 118 6 112 6 96Z", STEEL)
    for x in range(20, 176, 14):
        d.path(f"M{x} 80 l5 -8 l5 8Z M{x} 118 l5 8 l5 -8Z", DARK)
    d.line("M188 62 C200 20 270 24 282 76", DARK, 13)
    d.path(
        "M164 66 C164 54 176 52 190 52 H268 C286 52 296 66 296 82 V132 C296 144 286 146 276 146 H186 C172 146 164 140 164 128Z",
        "#e8742a",
    )
    d.line("M294 94 C336 88 336 146 294 138", DARK, 13)
    d.box(194, 72, 62, 18, shade("#e8742a", -0.3), 6)
    d.oval(232, 118, 18, 18, DARK)
    d.oval(232, 118, 8, 8, STEEL)


def pliers(d: Drawing) -> None:
    """Draw a pair of pliers."""
    d.line("M96 118 C60 160 60 210 72 262", "#d0362f", 21)
    d.line("M110 118 C146 160 146 210 134 262", shade("#d0362f", -0.12), 21)
    d.path("M102 128 C76 116 70 70 92 14 L103 30 V128Z", STEEL)
    d.path("M104 128 C130 116 136 70 114 14 L104 30 V128Z", shade(STEEL, -0.2))
    d.line("M96 46 h14 M95 58 h16 M95 70 h16", DARK, 2.6)
    d.oval(103, 112, 17, 17, shade(STEEL, -0.1))
    d.oval(103, 112, 7, 7, DARK)


def power_drill(d: Drawing) -> None:
    """Draw a power drill."""
    d.line("M8 62 H70", STEEL, 7)
    d.path("M66 46 H96 V78 H66Z", DARK)
    d.path("M92 34 H216 C232 34 238 46 238 60 V84 C238 92 230 94 222 94 H92Z", "#f2b62c")
    d.path("M152 90 H206 L216 178 H166 C160 150 150 130 152 90Z", DARK)
    d.path("M152 96 C140 100 138 116 146 124 L156 122Z", "#d0362f")
    d.box(146, 174, 86, 32, "#f2b62c", 6)
    d.line("M110 52 H196", shade("#f2b62c", -0.3), 5)


def paint_roller(d: Drawing) -> None:
    """Draw a paint roller."""
    d.line("M196 42 H226 V110 H128 V150", "#8d99a5", 8)
    d.box(14, 14, 186, 56, "#3f86d9", 14)
    d.flat("M24 22 H190 C194 28 194 34 190 38 H24 C20 34 20 28 24 22Z", "#ffffff", 0.3)
    d.path("M116 146 H140 L146 250 C146 264 110 264 110 250Z", "#d0362f")


def pocket_knife(d: Drawing) -> None:
    """Draw a pocket knife, its blades open."""
    d.path("M40 96 L8 28 C30 26 60 56 70 92Z", STEEL)
    d.path("M220 92 C250 70 270 40 292 14 C300 46 280 84 240 104Z", STEEL)
    d.path(
        "M36 88 C36 76 50 76 62 76 H212 C240 76 258 88 258 106 C258 124 240 136 212 136 H72 C48 136 36 124 36 106Z",
        "#cf2f35",
    )
    d.path("M138 96 h14 v-12 h14 v12 h14 v14 h-14 v12 h-14 v-12 h-14Z", "#fbfaf6")
    d.line("M60 86 H200", "#ffffff", 4, 0.3)


def anvil(d: Drawing) -> None:
    """Draw an anvil."""
    d.path(
        "M6 40 C40 40 60 30 76 30 H250 V66 C220 70 190 84 180 104 L190 140 H216 V170 H70 V140 H96 L104 104 C96 80 40 76 6 40Z",
        "#5b626d",
    )
    d.path("M76 30 H250 V44 H70Z", "#8d95a0")


def rake(d: Drawing) -> None:
    """Draw a rake."""
    d.line("M90 60 V300", WOOD, 9)
    d.line("M20 52 H160", "#5b626d", 9)
    for x in range(24, 160, 22):
        d.line(f"M{x} 52 V14", "#5b626d", 6)


def watering_can(d: Drawing) -> None:
    """Draw a watering can."""
    main = "#4f9a8a"
    d.line("M186 62 C250 20 262 130 196 146", main, 13)
    d.line("M84 140 L24 58", main, 16)
    d.path("M4 52 L40 28 L48 40 L12 66Z", shade(main, -0.2))
    d.path("M76 64 H196 L206 186 H66Z", main)
    d.oval(136, 64, 60, 14, shade(main, -0.35))
    d.line("M96 58 C100 20 172 20 176 58", main, 11)


def rope(d: Drawing) -> None:
    """Draw a coil of rope."""
    main = "#c9a264"
    for y in (120, 92, 64):
        d.line(f"M30 {y} C30 {y - 40} 210 {y - 40} 210 {y} C210 {y + 40} 30 {y + 40} 30 {y}", main, 22)
        for x in range(40, 210, 22):
            d.line(f"M{x} {y + 24 - abs(x - 120) * 0.16:.0f} l12 12", "#8a6a34", 3, 0.7)
    d.line("M200 128 C240 140 250 160 236 180", main, 19)


def barrel(d: Drawing) -> None:
    """Draw a wooden barrel."""
    d.path("M40 20 C20 80 20 180 40 240 H180 C200 180 200 80 180 20Z", WOOD)
    for x in (60, 86, 110, 134, 160):
        bend = (x - 110) * 0.22
        d.line(f"M{x} 22 Q{x + bend:.0f} 130 {x} 238", "#6b4326", 3, 0.6)
    for y, half in ((56, 82), (130, 88), (204, 82)):
        d.path(
            f"M{110 - half} {y - 8} Q110 {y + 8} {110 + half} {y - 8} V{y + 8} Q110 {y + 24} {110 - half} {y + 8}Z",
            "#5b626d",
        )
    d.oval(110, 20, 70, 15, shade(WOOD, 0.2))


def crate(d: Drawing) -> None:
    """Draw a wooden crate."""
    d.box(10, 10, 220, 200, "#c08a4c", 4)
    for y in (58, 106, 154):
        d.line(f"M12 {y} H228", "#8a5a2c", 3)
    d.path("M34 40 L200 186 L214 172 L48 26Z", "#a8703a")
    for x, y, w, h in ((10, 10, 220, 26), (10, 184, 220, 26), (10, 10, 26, 200), (204, 10, 26, 200)):
        d.box(x, y, w, h, "#d29a5a", 3)
    for x in (23, 217):
        for y in (23, 197):
            d.dot(x, y, 4, 4, "#6b4326")


def sword(d: Drawing) -> None:
    """Draw a knight's sword, point up."""
    d.path("M66 214 L62 30 L74 4 L86 30 L82 214Z", "#dfe6ee")
    d.flat("M74 4 L86 30 L82 214 H74Z", "#8d9aab", 0.6)
    d.path("M22 212 C40 204 108 204 126 212 C130 222 126 228 120 228 H28 C22 228 18 222 22 212Z", GOLD)
    d.box(65, 226, 18, 50, "#6a3d24", 4)
    d.line("M66 238 L82 244 M66 252 L82 258 M66 266 L82 272", "#c9a264", 3)
    d.oval(74, 284, 13, 12, GOLD)
    d.oval(74, 218, 7, 7, "#c8323a")


def spear(d: Drawing) -> None:
    """Draw a spear."""
    d.line("M40 70 V310", WOOD, 8)
    d.path("M40 4 C58 34 60 56 48 76 H32 C20 56 22 34 40 4Z", STEEL)
    d.path("M32 74 H48 L44 96 C50 104 30 104 36 96Z", "#c8323a")


def knight_shield(d: Drawing) -> None:
    """Draw a shield with a lion-yellow cross."""
    d.path("M10 22 C50 26 80 18 110 4 C140 18 170 26 210 22 C214 130 190 210 110 252 C30 210 6 130 10 22Z", GOLD)
    d.path("M24 36 C56 38 84 30 110 18 C136 30 164 38 196 36 C198 124 178 196 110 234 C42 196 22 124 24 36Z", "#2f5fa8")
    d.path(
        "M96 24 H124 V90 H195 C194 100 192 110 190 118 H124 V226 L110 234 L96 226 V118 H30 C28 110 26 100 25 90 H96Z",
        "#f5efe0",
    )


def helmet(d: Drawing) -> None:
    """Draw a knight's helmet with a red plume."""
    d.path("M110 30 C90 -10 190 -10 206 60 C190 40 150 30 120 44Z", "#c8323a")
    d.path("M30 130 C26 60 64 28 110 28 C156 28 194 60 190 130 L182 214 C160 232 60 232 38 214Z", STEEL)
    d.path("M26 104 C60 92 160 92 194 104 L190 134 H116 V196 H104 V134 H30Z", "#23262e")
    d.line("M60 48 Q46 70 44 98", "#ffffff", 7, 0.6)
    for x in (64, 84, 136, 156):
        for y in (160, 178, 196):
            d.dot(x, y, 3.6, 3.6, DARK)


def cannon(d: Drawing) -> None:
    """Draw an old cannon on wheels."""
    d.path("M8 62 C4 50 10 40 20 38 L210 66 C236 72 240 110 214 118 L30 92 C18 90 10 76 8 62Z", DARK)
    d.oval(17, 64, 12, 27, "#23262e")
    d.line("M60 48 L58 92 M130 58 L128 102", "#5b626d", 7)
    d.path("M96 96 L262 150 V168 H120Z", WOOD)
    d.oval(140, 138, 46, 46, "#6b4326")
    d.oval(140, 138, 35, 35, "#c08a4c")
    for turn in range(0, 180, 45):
        d.open(f"rotate({turn} 140 138)")
        d.line("M104 138 H176", "#6b4326", 6)
        d.close()
    d.oval(140, 138, 10, 10, DARK)


def treasure_map(d: Drawing) -> None:
    """Draw an old map with a cross."""
    d.path(
        "M10 30 C40 14 80 40 120 24 C160 8 220 36 262 18 C254 70 268 140 256 192 C210 208 160 178 118 196 C80 208 40 184 14 198 C22 140 4 90 10 30Z",
        "#e8d2a0",
    )
    d.path("M40 70 C70 50 100 64 110 92 C120 120 80 140 60 124 C40 112 26 88 40 70Z", "#9ab87a")
    d.path("M160 110 C190 96 236 112 232 140 C226 166 176 172 160 150 C150 136 150 118 160 110Z", "#9ab87a")
    d.line("M76 96 C100 80 130 70 150 84 C166 96 176 116 196 130", "#8a4a2c", 5, 0.9)
    d.line("M196 120 L214 140 M214 120 L196 140", "#c8323a", 8)
    d.line("M196 46 l14 24 M210 46 l-14 24 M203 40 V76 M186 58 H220", "#8a5a2c", 3)


def blackboard(d: Drawing) -> None:
    """Draw a blackboard on its stand."""
    d.line("M70 170 L40 244 M250 170 L280 244", WOOD, 10)
    d.box(8, 8, 304, 176, WOOD, 5)
    d.box(22, 22, 276, 148, "#2f5a4a", 2)
    d.line(
        "M44 58 h20 M54 48 v20 M80 48 c16 -8 22 8 6 14 l-6 8 h20 M116 52 h20 M116 64 h20 M154 44 v28 h20 M174 44 v34",
        "#f0f3ee",
        4,
        0.9,
    )
    d.line("M50 140 L92 92 L134 140Z", "#f2d98a", 4, 0.9)
    d.line("M176 134 C196 100 226 100 246 128 C256 140 270 134 276 122", "#f5b0b8", 4, 0.9)
    d.box(120, 170, 80, 9, "#d9dee4", 3)


def globe(d: Drawing) -> None:
    """Draw a globe on its stand."""
    d.path("M60 258 C60 240 140 240 140 258Z", WOOD)
    d.line("M100 222 V250", WOOD, 10)
    d.line("M52 28 C-14 86 10 222 112 226 C160 226 186 200 194 172", GOLD, 9)
    d.oval(108, 112, 84, 84, "#4fa0d9")
    d.path("M70 48 C96 34 116 44 112 66 C104 82 90 76 86 96 C76 104 60 96 50 80 C52 66 60 56 70 48Z", "#6fb05a")
    d.path("M92 112 C110 104 134 116 130 140 C124 166 112 182 104 180 C94 160 84 130 92 112Z", "#6fb05a")
    d.path("M136 50 C160 56 182 80 190 108 C180 120 160 112 152 98 C142 88 130 70 136 50Z", "#6fb05a")
    d.flat("M44 82 C52 56 76 40 100 38 C80 52 62 70 56 100Z", "#ffffff", 0.3)


def spellbook(d: Drawing) -> None:
    """Draw a thick book of spells."""
    d.path("M20 40 L164 14 C176 12 180 20 180 28 V206 L40 238 C24 240 16 230 16 218 V56 C16 46 18 42 20 40Z", "#5a2f7d")
    d.path("M36 222 C26 222 24 210 36 206 L176 178 V200Z", "#f5ead0")
    d.path("M40 56 L160 32 V170 L40 196Z", shade("#5a2f7d", 0.14))
    d.path("M100 62 L109 90 L138 88 L115 105 L125 134 L100 117 L76 138 L85 108 L62 96 L91 92Z", GOLD)
    for x, y in ((24, 48), (160, 24), (160, 170), (26, 200)):
        d.oval(x + 4, y + 6, 8, 8, GOLD)


def potion(d: Drawing) -> None:
    """Draw a round potion bottle."""
    d.path(
        "M74 60 H106 V92 C150 106 166 150 150 190 C140 214 116 222 90 222 C64 222 40 214 30 190 C14 150 30 106 74 92Z",
        "#d8eef4",
        opacity=0.85,
    )
    d.path(
        "M24 140 C50 126 80 156 110 142 C130 134 146 140 156 146 C156 170 154 216 90 218 C28 216 22 170 24 140Z",
        "#9a4fd0",
    )
    for x, y, r in ((66, 170, 8), (104, 186, 11), (122, 162, 6), (82, 196, 5)):
        d.dot(x, y, r, r, "#ffffff", 0.5)
    d.box(68, 30, 44, 34, "#b98450", 5)
    d.line("M46 130 Q50 112 66 106", "#ffffff", 6, 0.7)


def magic_lamp(d: Drawing) -> None:
    """Draw a golden oil lamp of the Arabian nights."""
    d.line("M228 84 C284 60 284 140 214 130", GOLD, 12)
    d.path(
        "M92 92 C70 96 40 84 14 52 L30 48 C54 66 80 62 104 62 H196 C226 62 240 80 236 100 C226 138 180 146 150 146 C110 146 96 120 92 92Z",
        GOLD,
    )
    d.path("M124 144 H180 L196 172 H108Z", shade(GOLD, -0.15))
    d.path("M116 62 C116 34 188 34 188 62Z", shade(GOLD, 0.15))
    d.oval(152, 34, 8, 9, GOLD)
    d.line("M118 86 Q160 104 204 84", "#fff0b8", 5, 0.8)


def throne(d: Drawing) -> None:
    """Draw a royal throne."""
    d.path("M44 70 C44 20 90 26 110 4 C130 26 176 20 176 70 V200 H44Z", GOLD)
    d.path("M62 78 C62 46 96 46 110 34 C124 46 158 46 158 78 V170 H62Z", "#a8283c")
    for x, y in ((90, 80), (130, 80), (110, 106), (90, 132), (130, 132)):
        d.dot(x, y, 4, 4, GOLD)
    d.oval(110, 22, 8, 8, "#3f86d9")
    d.box(28, 172, 164, 34, "#b8303c", 8)
    d.path("M18 130 C18 116 50 116 50 130 V262 H22Z M202 130 C202 116 170 116 170 130 V262 H198Z", GOLD)
    d.box(30, 204, 160, 26, shade(GOLD, -0.1), 3)
    d.path("M22 228 H46 L42 282 H28Z M198 228 H174 L178 282 H192Z", shade(GOLD, -0.15))


def calculator(d: Drawing) -> None:
    """Draw a calculator."""
    d.box(10, 8, 150, 214, "#4a5568", 12)
    d.box(24, 24, 122, 46, "#cfe3d0", 4)
    d.line("M104 36 v22 M122 36 v22 M134 36 v22", "#2f3b33", 5)
    for row, y in enumerate((88, 120, 152, 184)):
        for column, x in enumerate((24, 56, 88, 120)):
            d.box(x, y, 26, 24, "#f2a52c" if column == 3 else "#eef1f4" if row else "#b9c4ce", 5)


SHEETS: dict[str, Sheet] = {
    "chainsaw": (340, 150, chainsaw), "pliers": (206, 276, pliers), "power-drill": (244, 212, power_drill),
    "paint-roller": (240, 264, paint_roller), "pocket-knife": (300, 142, pocket_knife), "anvil": (256, 176, anvil),
    "rake": (180, 306, rake), "watering-can": (262, 192, watering_can), "rope": (252, 190, rope),
    "barrel": (220, 246, barrel), "crate": (240, 220, crate), "sword": (148, 300, sword), "spear": (80, 316, spear),
    "knight-shield": (220, 258, knight_shield), "knight-helmet": (220, 234, helmet), "cannon": (270, 188, cannon),
    "treasure-map": (274, 208, treasure_map), "blackboard": (320, 250, blackboard), "globe": (204, 264, globe),
    "spellbook": (196, 244, spellbook), "potion": (180, 226, potion), "magic-lamp": (280, 178, magic_lamp),
    "throne": (220, 288, throne), "calculator": (170, 230, calculator),
}  # fmt: skip
