# ruff: noqa: E501 - path data reads best on one line
"""Beings with bodies of their own: a centaur, a sumo wrestler, a skeleton, a minotaur; and riders."""

from . import body, head
from .animals import Coat, legs
from .drawing import Drawing, Sheet, shade
from .vehicles import spokes

SKIN, BLACK = "#e6b088", "#2b2320"


def centaur(d: Drawing) -> None:
    """Draw a centaur with a bow."""
    fur = "#8a5a3a"
    coat = Coat(fur, "#b58660", "#4a2f20")
    d.path("M290 170 C324 170 330 220 318 268 C302 250 300 220 282 200Z", "#3a2a22")
    legs(d, coat, (150, 262), 210, 318, 22, 26, far=True)
    d.path(
        "M96 156 C130 150 230 154 282 164 C304 180 304 222 286 236 C230 246 150 246 118 234 C92 214 88 176 96 156Z", fur
    )
    legs(d, coat, (128, 244), 216, 326, 25, 28, far=False)
    d.path("M228 190 C240 166 280 170 288 200 C290 222 276 240 264 248 L232 246 C222 226 220 206 228 190Z", fur)
    d.open("translate(36 26)")
    body.arm(d, ((100, 79), (122, 96), (96, 108)), SKIN, None, long=False, wide=14)
    d.path(body.TORSO["man"], SKIN)
    d.path("M57 126 C70 134 92 134 104 126 L108 150 C92 160 70 160 56 150Z", fur)
    d.line("M66 92 Q74 98 80 92 Q86 98 94 92 M80 92 V118", shade(SKIN, -0.3), 2, 0.5)
    d.line("M66 70 L100 126", "#6b3f22", 6)
    head.face(d, SKIN)
    head.hair_front(d, "spiky", "#4a2f20")
    head.beard(d, "full", "#4a2f20")
    d.line("M24 40 C-6 70 -6 120 24 150", "#7a4a22", 6)
    d.line("M24 40 L24 150", "#f0e8d8", 1.8)
    d.line("M-4 96 L70 96", "#c9a264", 3)
    d.path("M-14 96 L0 90 V102Z", "#9aa4af")
    body.arm(d, ((60, 79), (40, 92), (14, 96)), SKIN, None, long=False, wide=14)
    d.close()


def minotaur(d: Drawing) -> None:
    """Draw a minotaur with an axe."""
    fur = "#6b4630"
    d.line("M206 300 L206 40", "#8a5a30", 9)
    d.path(
        "M206 44 C236 24 256 50 252 90 C244 110 226 112 206 100Z M206 44 C176 24 156 50 160 90 C168 110 186 112 206 100Z",
        "#b9c4ce",
    )
    d.path("M84 190 H118 L112 300 H70 C78 264 80 226 84 190Z M126 190 H160 L174 300 H134Z", fur)
    d.path("M66 298 H114 V316 H60Z M132 298 H178 L184 316 H132Z", "#2b211c")
    d.path("M70 178 H174 L182 222 C150 236 96 236 62 222Z", "#8a2f2a")
    d.path("M66 108 C84 90 160 90 178 108 C190 140 180 170 172 190 H72 C64 170 54 140 66 108Z", "#a8744e")
    d.line("M92 140 Q108 152 122 140 Q136 152 152 140 M122 140 V178", "#6b4630", 3, 0.6)
    d.line("M70 116 C40 140 40 170 54 196", "#a8744e", 28)
    d.line("M174 116 C206 130 216 150 208 170", "#a8744e", 28)
    d.path(
        "M80 44 C50 44 36 22 44 0 C58 20 72 26 90 28Z M164 44 C194 44 208 22 200 0 C186 20 172 26 154 28Z", "#f0e6cf"
    )
    d.path("M80 52 C80 20 164 20 164 52 C172 80 158 96 152 116 C140 128 104 128 92 116 C86 96 72 80 80 52Z", fur)
    d.path("M94 90 C100 80 144 80 150 90 C156 116 140 126 122 126 C104 126 88 116 94 90Z", "#c99a78")
    for x in (108, 136):
        d.dot(x, 98, 4, 5, "#2b211c")
        d.dot(x, 66, 5, 6, "#e8c23a")
        d.dot(x, 66, 2.4, 4, "#20140e")
    d.line("M112 112 a10 8 0 0 0 20 0", "#e3b23f", 5)
    d.line("M98 54 L114 60 M146 54 L130 60", "#20140e", 5)


def sumo(d: Drawing) -> None:
    """Draw a sumo wrestler."""
    for turn in (-1, 1):
        d.path(
            f"M{120 + 20 * turn} 186 L{120 + 86 * turn} 190 C{120 + 100 * turn} 226 {120 + 96 * turn} 250 {120 + 88 * turn} 262 H{120 + 40 * turn} C{120 + 44 * turn} 236 {120 + 30 * turn} 214 {120 + 20 * turn} 206Z",
            shade(SKIN, -0.05),
        )
        d.path(
            f"M{120 + 36 * turn} 260 H{120 + 96 * turn} C{120 + 102 * turn} 276 {120 + 94 * turn} 278 {120 + 88 * turn} 278 H{120 + 34 * turn}Z",
            shade(SKIN, -0.12),
        )
    d.path("M120 76 C180 76 220 110 216 160 C212 214 170 230 120 230 C70 230 28 214 24 160 C20 110 60 76 120 76Z", SKIN)
    d.line("M62 128 Q90 150 118 130 Q146 150 178 128", shade(SKIN, -0.35), 4, 0.5)
    d.dot(120, 178, 4, 5, shade(SKIN, -0.4))
    d.path("M30 188 C80 214 160 214 210 188 L204 216 C150 232 90 232 36 216Z", "#2f3f7d")
    d.path("M94 206 H146 L138 252 H102Z", "#2f3f7d")
    for turn in (-1, 1):
        d.line(
            f"M{120 + 88 * turn} 116 C{120 + 124 * turn} 140 {120 + 120 * turn} 176 {120 + 88 * turn} 190",
            shade(SKIN, 0.04),
            34,
        )
        d.oval(120 + 84 * turn, 194, 20, 18, SKIN)
    d.oval(120, 50, 46, 44, SKIN)
    d.path("M74 46 C70 0 170 0 166 46 C150 24 90 24 74 46Z", BLACK)
    d.path("M104 8 C100 -10 140 -10 136 8 L130 16 H110Z", BLACK)
    for x in (104, 136):
        d.line(f"M{x - 9} 50 Q{x} 46 {x + 9} 50", BLACK, 4)
        d.line(f"M{x - 11} 38 L{x + 9} 40" if x < 120 else f"M{x - 9} 40 L{x + 11} 38", BLACK, 4)
        d.dot(x + (10 if x > 120 else -10), 64, 9, 6, "#ef7d6b", 0.4)
    d.line("M110 76 Q120 70 130 76", "#7a3b2c", 4)


def skeleton(d: Drawing) -> None:
    """Draw a friendly skeleton."""
    bone = "#f3efe4"
    d.path("M56 50 C52 8 128 8 124 50 C126 66 116 72 112 78 V92 H68 V78 C64 72 54 66 56 50Z", bone)
    for x in (74, 106):
        d.dot(x, 52, 11, 12, "#2b2a33")
    d.path("M90 64 L84 74 H96Z", "#2b2a33")
    d.line("M74 84 V92 M82 84 V92 M90 84 V92 M98 84 V92 M106 84 V92", "#2b2a33", 2.4)
    d.line("M90 96 V176", bone, 11)
    for y, half in ((112, 34), (128, 36), (144, 32), (158, 24)):
        d.line(f"M{90 - half} {y + 6} Q90 {y - 12} {90 + half} {y + 6}", bone, 8)
    d.line("M58 106 L40 142 L36 184 M122 106 L146 128 L150 88", bone, 9)
    d.dot(36, 188, 9, 9, bone)
    d.line("M150 88 L142 74 M150 86 L152 70 M150 88 L162 76", bone, 5)
    d.path("M62 170 C80 182 100 182 118 170 C122 190 110 200 90 200 C70 200 58 190 62 170Z", bone)
    d.line("M76 198 L72 244 L74 286 M104 198 L108 244 L106 286", bone, 10)
    d.path("M80 284 V298 H52 C52 288 62 286 68 284Z M112 284 V298 H84 C84 288 94 286 100 284Z", bone)


def motorbike_rider(d: Drawing) -> None:
    """Draw somebody on a scooter, as on every street of Vietnam."""
    red = "#d8433a"
    d.path("M190 200 H286 C300 190 300 172 288 164 H206 L190 176Z", red)
    d.path("M196 156 C220 144 290 146 300 160 C290 170 220 172 200 168Z", "#2b2a30")
    d.line("M110 206 H206", "#5b626d", 13)
    d.path("M88 116 C72 140 70 176 86 206 H112 C100 176 104 146 116 122Z", red)
    d.line("M104 122 L120 104", "#3b424d", 8)
    d.oval(88, 126, 11, 11, "#ffe9a8")
    d.path("M44 210 C48 180 96 180 100 206Z", shade(red, -0.15))
    for x in (72, 268):
        d.oval(x, 222, 32, 32, "#2b2e35")
        d.oval(x, 222, 16, 16, "#b9c4ce")
    d.line("M226 148 Q190 140 176 158 M176 158 Q168 182 158 202", "#3f5b94", 25)
    d.path("M142 194 H176 V212 H132 C130 202 136 198 142 194Z", "#33241e")
    d.path("M206 72 C228 66 246 76 250 96 L254 152 C240 160 214 160 204 152Z", "#f2b134")
    d.line("M214 88 C190 104 166 112 126 108", "#f2b134", 15)
    d.dot(122, 108, 9, 9, SKIN)
    d.oval(216, 46, 24, 25, SKIN)
    d.dot(204, 46, 3.4, 4.4, "#3a2a26")
    d.line("M200 58 Q206 62 212 60", "#a2453f", 2.4)
    d.path("M190 40 C188 8 246 6 246 44 L244 52 C236 44 226 40 214 40Z", "#3f6fb8")
    d.path("M188 42 C178 40 176 46 180 50 L204 44Z", "#2f5590")
    d.line("M222 66 Q216 72 206 70", "#23262e", 3)


def cyclo_ride(d: Drawing) -> None:
    """Draw a cyclo with its rider and a passenger."""
    d.open("translate(0 40)")
    d.line("M250 90 L222 176 L300 176 L262 96 M222 176 L150 150 M262 96 L178 120", "#3f86a8", 7)
    d.path("M238 66 C250 58 282 60 288 68 C280 76 250 76 238 66Z", "#33241a")
    d.path("M40 66 C40 10 150 -2 172 62 L160 74 C140 34 70 34 58 76Z", "#c8453c")
    d.path("M150 66 L174 64 L180 146 L60 150 C50 150 44 138 52 132 L148 122Z", "#d9544a")
    d.path("M110 76 C124 72 142 76 146 92 L150 126 H104Z", "#f4f1f6")
    d.line("M140 124 Q104 116 90 132 M90 132 L86 152", "#fbf9f6", 17)
    d.oval(124, 56, 18, 19, "#f6cfae")
    d.path("M92 50 C110 36 118 26 124 20 C132 26 142 36 156 50 C140 58 108 58 92 50Z", "#ecd9a4")
    d.dot(116, 60, 2.6, 3.2, "#3a2a26")
    spokes(d, 78, 176, 36)
    spokes(d, 300, 176, 36)
    d.line("M262 64 Q240 70 238 104 M238 104 Q240 140 252 168", "#3a4152", 19)
    d.path("M262 164 V182 H232 C230 172 240 168 246 164Z", "#33241e")
    d.path("M250 -6 C270 -12 286 -4 288 14 L286 68 C274 74 256 74 248 68Z", "#8fb8d8")
    d.line("M258 10 C234 30 216 50 196 70", "#8fb8d8", 13)
    d.dot(194, 72, 8, 8, SKIN)
    d.oval(262, -26, 19, 20, SKIN)
    d.path("M242 -30 C240 -54 286 -54 284 -26 C272 -36 254 -36 242 -30Z", "#46597d")
    d.path("M244 -30 C232 -34 228 -28 230 -24 L256 -30Z", "#33425e")
    d.dot(252, -24, 2.6, 3.4, "#3a2a26")
    d.line("M178 120 L206 78 L196 72", "#8d99a5", 6)
    d.close()


def bicycle_rider(d: Drawing) -> None:
    """Draw a woman in an ao dai on a bicycle."""
    white = "#fbfafc"
    spokes(d, 62, 214, 48)
    spokes(d, 230, 214, 48)
    d.line("M62 214 L96 138 H176 L230 214 M96 138 L150 214 L176 138 M150 214 H230", "#3f7f8a", 7)
    d.line("M96 138 L90 112 L70 108", "#8d99a5", 6)
    d.path("M160 130 C170 124 200 124 206 130 C200 138 170 138 160 130Z", "#33241a")
    d.path("M176 112 C204 120 226 150 234 186 C214 186 196 166 180 140Z", white)
    d.line("M184 124 Q150 124 140 152 M140 152 Q140 190 146 216", "#f0edf4", 19)
    d.path("M156 212 V228 H128 C126 220 136 216 142 212Z", "#e6dccf")
    d.path("M164 48 C182 44 196 52 200 68 L202 126 C190 134 170 134 162 126Z", white)
    d.line("M172 62 C150 82 120 96 84 108", white, 13)
    d.dot(80, 108, 8, 8, "#f6cfae")
    d.path("M166 20 C172 4 204 8 204 36 C208 60 212 80 206 98 C196 90 188 60 184 40Z", BLACK)
    d.oval(172, 28, 20, 21, "#f6cfae")
    d.path("M128 22 C148 10 160 -4 170 -12 C180 -4 196 10 212 22 C196 32 146 32 128 22Z", "#ecd9a4")
    d.dot(162, 32, 2.8, 3.6, "#3a2a26")
    d.line("M160 42 Q166 46 172 43", "#a2453f", 2.2)


def couple_on_bench(d: Drawing) -> None:
    """Draw a couple on a park bench, seen from behind."""
    for y in (118, 142):
        d.path(f"M6 {y} H294 V{y + 16} H6Z", "#a86f3c")
    for x, hair, coat in ((108, "#5d3a24", "#3f78b8"), (192, BLACK, "#c8456a")):
        d.path(f"M{x - 40} 130 C{x - 42} 90 {x + 42} 90 {x + 40} 130Z", coat)
        d.oval(x, 62, 31, 34, hair)
    d.path("M6 118 H294 V128 H6Z", "#b97e48")
    d.path("M40 158 H52 V210 H40Z M248 158 H260 V210 H248Z", "#3a3f48")
    d.path("M4 164 H296 L300 176 H0Z", "#8a5830")


SHEETS: dict[str, Sheet] = {
    "centaur": (336, 330, centaur), "minotaur": (262, 320, minotaur), "sumo-full": (240, 282, sumo),
    "skeleton": (180, 304, skeleton), "motorbike-rider": (320, 258, motorbike_rider), "cyclo-ride": (344, 256, cyclo_ride),
    "bicycle-rider": (284, 270, bicycle_rider), "couple-on-bench": (300, 214, couple_on_bench),
}  # fmt: skip
