# ruff: noqa: E501 - path data reads best on one line
"""Musical instruments and what plays music."""

from .drawing import Drawing, Sheet, shade

RED_WOOD, WOOD, BRASS, DARK = "#a8502c", "#c08a4c", "#e3b23f", "#2b2e35"


def cello(d: Drawing) -> None:
    """Draw a cello with its bow."""
    d.line("M100 270 V300", "#8d99a5", 5)
    d.path(
        "M100 106 C140 106 148 132 140 152 C132 168 138 178 152 196 C172 230 146 274 100 274 C54 274 28 230 48 196 C62 178 68 168 60 152 C52 132 60 106 100 106Z",
        RED_WOOD,
    )
    d.flat(
        "M100 112 C134 112 140 134 134 150 C124 168 132 182 146 200 C162 230 140 266 100 266 C90 266 84 264 78 262 C120 230 96 150 100 112Z",
        "#ffffff",
        0.12,
    )
    d.path("M92 20 H108 L111 196 H89Z", DARK)
    d.path("M88 10 C86 -2 114 -2 112 10 L108 24 H92Z", "#6b3018")
    for y in (10, 20):
        d.line(f"M82 {y} H118", DARK, 4)
    d.path("M86 206 H114 L110 258 H90Z", DARK)
    d.line("M84 200 H116", "#f2d9a8", 5)
    d.line("M72 176 q-7 14 2 26 M128 176 q7 14 -2 26", "#3a1a0c", 4)
    d.line("M95 24 V250 M100 24 V250 M105 24 V250", "#e9e2d2", 1.4, 0.9)
    d.line("M168 70 L186 288", "#8a4a24", 5)


def drum_kit(d: Drawing) -> None:
    """Draw a drum kit."""
    red = "#c8323a"
    d.line("M54 84 V240 M286 60 V240 M36 240 L54 214 L72 240 M268 240 L286 214 L304 240", "#8d99a5", 5)
    d.oval(54, 82, 48, 9, BRASS)
    d.oval(286, 58, 52, 10, BRASS)
    for x, y in ((122, 96), (206, 96)):
        d.path(f"M{x - 38} {y} V{y + 40} C{x - 38} {y + 56} {x + 38} {y + 56} {x + 38} {y + 40} V{y}Z", red)
        d.oval(x, y, 38, 12, "#f5f1e8")
        d.line(f"M{x - 38} {y + 6} C{x - 30} {y + 20} {x + 30} {y + 20} {x + 38} {y + 6}", "#d9dee4", 4)
    d.oval(166, 186, 72, 66, red)
    d.oval(166, 186, 60, 55, "#f5f1e8")
    d.oval(166, 186, 22, 20, red)
    for x in (82, 262):
        d.path(f"M{x - 36} 168 V202 C{x - 36} 216 {x + 36} 216 {x + 36} 202 V168Z", red)
        d.oval(x, 168, 36, 11, "#f5f1e8")
        d.line(f"M{x - 24} 212 L{x - 30} 246 M{x + 24} 212 L{x + 30} 246", "#8d99a5", 5)


def grand_piano(d: Drawing) -> None:
    """Draw a grand piano with its lid open."""
    d.path("M60 96 C120 92 150 20 250 10 C300 6 316 40 300 96Z", "#33363f")
    d.line("M238 96 L214 38", "#8a6a44", 5)
    d.path("M24 96 H306 C312 112 310 140 304 150 H24 C16 134 16 110 24 96Z", "#23252c")
    d.path("M10 128 H150 V152 H10Z", "#fbf9f2")
    for x in range(20, 150, 10):
        d.line(f"M{x} 128 V152", "#b9b4a6", 1.2)
    for x in (18, 28, 48, 58, 68, 88, 98, 118, 128, 138):
        d.box(x - 2, 128, 5, 14, "#1c1e24")
    d.box(6, 148, 150, 12, "#33363f", 3)
    for x in (38, 178, 284):
        d.path(f"M{x - 9} 150 H{x + 9} L{x + 5} 226 H{x - 5}Z", "#23252c")
        d.oval(x, 228, 7, 6, BRASS)
    d.line("M38 100 H300", "#ffffff", 3, 0.35)


def gramophone(d: Drawing) -> None:
    """Draw a gramophone with its horn."""
    d.path("M30 214 H220 L230 268 H20Z", "#8a5630")
    d.box(12, 264, 226, 16, "#6b3f22", 4)
    d.oval(110, 210, 88, 18, DARK)
    d.oval(110, 209, 34, 7, "#c8323a")
    d.line("M196 206 C220 196 214 160 186 146", BRASS, 10)
    d.path("M192 156 C150 160 100 150 60 122 C40 96 60 40 120 14 C150 60 170 110 204 138Z", BRASS)
    d.path("M60 122 C34 96 60 36 120 14 C144 40 140 70 120 96 C104 116 80 128 60 122Z", shade(BRASS, 0.3))
    d.path("M72 112 C58 92 78 50 114 34 C128 54 122 74 108 90 C96 106 82 116 72 112Z", shade(BRASS, -0.45))
    d.line("M196 206 L150 206", "#8d99a5", 6)
    d.line("M232 238 L256 226", "#8d99a5", 5)
    d.oval(120, 242, 13, 13, BRASS)


def electric_guitar(d: Drawing) -> None:
    """Draw an electric guitar."""
    d.path(
        "M60 196 C30 190 20 220 34 244 C46 270 96 272 108 240 C124 230 130 206 118 190 C110 180 100 192 96 184 C92 172 82 176 76 186 C72 194 66 196 60 196Z",
        "#d0362f",
    )
    d.path("M62 206 C52 212 50 236 66 244 C84 250 92 232 88 214Z", "#fbf8f0")
    d.line("M80 216 L164 42", "#8a5630", 13)
    d.path("M158 46 L172 52 L186 22 C184 8 170 8 166 18Z", "#5a3420")
    for x, y in ((164, 20), (170, 30), (186, 16)):
        d.dot(x, y, 4, 4, "#d9dee4")
    d.line("M70 218 L86 226 M62 232 L78 240", DARK, 7)
    d.line("M72 234 L168 38 M78 236 L172 42", "#f0ece2", 1.6)
    d.dot(50, 248, 5, 5, BRASS)


def dan_bau(d: Drawing) -> None:
    """Draw a dan bau, the one-stringed zither of Vietnam."""
    d.line("M42 108 C36 60 26 30 54 8", "#5a3420", 6)
    d.path("M30 96 C30 78 58 78 58 96 C64 104 60 118 44 118 C28 118 24 104 30 96Z", "#d9a85a")
    d.path("M16 112 L316 92 L326 126 L22 150Z", RED_WOOD)
    d.path("M22 150 L326 126 L326 142 L24 168Z", shade(RED_WOOD, -0.3))
    d.line("M46 84 L306 104", "#f5f0e2", 2)
    for x in (110, 170, 230):
        for dx, dy in ((0, -7), (6, -2), (4, 5), (-4, 5), (-6, -2)):
            d.dot(x + dx, 124 - (x - 170) * 0.066 + dy, 4, 4, "#f2d9b0", 0.9)
    d.line("M300 96 V116", BRASS, 6)


def dan_tranh(d: Drawing) -> None:
    """Draw a dan tranh, the sixteen-stringed zither."""
    d.path("M6 84 C90 40 250 40 344 76 L338 112 C250 84 90 84 12 126Z", RED_WOOD)
    d.path("M12 126 C90 84 250 84 338 112 L334 124 C250 98 90 100 16 140Z", shade(RED_WOOD, -0.3))
    for step in range(6):
        d.line(
            f"M{20 + step * 3} {88 + step * 5} C110 {54 + step * 5} 240 {52 + step * 5} 330 {78 + step * 5}",
            "#f5ecd4",
            1.3,
            0.9,
        )
    for x, y in ((90, 70), (128, 66), (166, 66), (204, 68), (242, 72), (278, 78)):
        d.path(f"M{x} {y - 10} L{x + 7} {y + 10} H{x - 7}Z", "#f2e6c8")


def bronze_drum(d: Drawing) -> None:
    """Draw a Dong Son bronze drum."""
    bronze = "#8a7a4a"
    d.path(
        "M26 56 C26 92 48 96 52 116 C54 150 40 176 28 206 H232 C220 176 206 150 208 116 C212 96 234 92 234 56Z", bronze
    )
    d.flat("M160 60 C164 110 162 160 172 206 H232 C220 176 206 150 208 116 C212 96 234 92 234 56Z", "#3a3018", 0.25)
    d.oval(130, 54, 106, 40, shade(bronze, 0.2))
    d.oval(130, 54, 88, 32, shade(bronze, -0.08))
    d.oval(130, 54, 56, 20, shade(bronze, 0.16))
    d.path(
        "M130 36 L136 49 L160 46 L143 55 L156 66 L136 60 L130 72 L124 60 L104 66 L117 55 L100 46 L124 49Z", "#e0cf8a"
    )
    for y, half in ((84, 98), (120, 78), (150, 80), (182, 92)):
        d.line(f"M{130 - half} {y} Q130 {y + 20} {130 + half} {y}", "#d6c68a", 3, 0.7)
    for x in range(64, 206, 18):
        d.line(f"M{x} {138 - abs(x - 130) * 0.06:.0f} l6 -9 l6 9", "#d6c68a", 2.4, 0.7)


def gong(d: Drawing) -> None:
    """Draw a gong on its frame."""
    d.line("M24 16 V236 M216 16 V236", RED_WOOD, 13)
    d.line("M8 22 H232", RED_WOOD, 14)
    d.line("M4 240 H50 M190 240 H236", RED_WOOD, 12)
    d.line("M84 28 V66 M156 28 V66", "#f2e6c8", 4)
    d.oval(120, 128, 82, 82, BRASS)
    d.oval(120, 128, 68, 68, shade(BRASS, 0.18))
    d.oval(120, 128, 24, 24, shade(BRASS, -0.1))


def bagpipes(d: Drawing) -> None:
    """Draw bagpipes."""
    d.line("M110 120 L72 10 M132 114 L118 2 M154 120 L164 10", DARK, 10)
    for x, y in ((80, 34), (121, 28), (162, 34), (92, 72), (126, 66)):
        d.line(f"M{x - 8} {y} h16", "#f5efe0", 6)
    d.path(
        "M40 150 C40 108 100 98 150 110 C200 118 226 150 206 184 C186 218 110 220 70 200 C50 190 40 170 40 150Z",
        "#b8303c",
    )
    for x in (80, 120, 160):
        d.line(f"M{x} 112 Q{x - 8} 160 {x} 208", "#2f5f4a", 7, 0.7)
    d.line("M46 146 Q126 132 206 150 M52 182 Q126 172 202 186", "#2f5f4a", 7, 0.7)
    d.line("M56 188 L22 276", DARK, 11)
    d.line("M196 126 L226 92", DARK, 8)


def xylophone(d: Drawing) -> None:
    """Draw a toy xylophone."""
    d.path("M14 54 L266 34 V50 L14 74Z M14 128 L266 144 V158 L14 146Z", WOOD)
    for index, colour in enumerate(("#d8402f", "#f28a2a", "#f2c230", "#6fb84a", "#3fa8b8", "#3f6fc8", "#8a4fa8")):
        x, half = 26 + index * 34, 74 - index * 6
        d.box(x, 96 - half, 26, half * 2, colour, 7)
        d.dot(x + 13, 108 - half, 3, 3, "#ffffff", 0.8)
        d.dot(x + 13, 84 + half, 3, 3, "#ffffff", 0.8)
    d.line("M160 200 L252 118", "#8a5630", 5)
    d.oval(256, 114, 11, 11, "#d8402f")


def tuba(d: Drawing) -> None:
    """Draw a tuba."""
    d.path("M34 10 H186 C160 40 150 66 146 100 H88 C84 66 66 40 34 10Z", BRASS)
    d.oval(110, 14, 76, 14, shade(BRASS, -0.4))
    d.line("M117 100 V216 C117 260 196 260 196 210 V130", BRASS, 26)
    d.line(
        "M196 130 C196 96 240 96 240 130 V226 C240 276 76 286 62 226 V150 C62 130 40 130 40 150", shade(BRASS, 0.12), 15
    )
    for x in (146, 168, 190):
        d.line(f"M{x} 152 V196", "#f5e2a8", 11)
        d.dot(x, 146, 8, 5, "#fdfaf0")
    d.line("M40 150 L28 142", "#d9dee4", 8)


def record(d: Drawing) -> None:
    """Draw a vinyl record."""
    d.oval(110, 110, 104, 104, "#1f2127")
    for r in (92, 78, 64, 50):
        d.line(f"M{110 - r} 110 a{r} {r} 0 1 0 {2 * r} 0 a{r} {r} 0 1 0 {-2 * r} 0", "#4a4e58", 1.6)
    d.flat("M110 110 L44 30 A104 104 0 0 1 96 7Z M110 110 L176 190 A104 104 0 0 1 124 213Z", "#ffffff", 0.12)
    d.oval(110, 110, 36, 36, "#d8402f")
    d.dot(110, 110, 6, 6, "#f5f1e8")


SHEETS: dict[str, Sheet] = {
    "cello": (200, 304, cello), "drum-kit": (340, 254, drum_kit), "grand-piano": (320, 238, grand_piano),
    "gramophone": (264, 284, gramophone), "electric-guitar": (200, 276, electric_guitar), "dan-bau": (340, 172, dan_bau),
    "dan-tranh": (350, 144, dan_tranh), "bronze-drum": (260, 212, bronze_drum), "gong": (240, 250, gong),
    "bagpipes": (244, 284, bagpipes), "xylophone": (280, 208, xylophone), "tuba": (260, 284, tuba),
    "vinyl-record": (220, 220, record),
}  # fmt: skip
