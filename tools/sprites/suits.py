# ruff: noqa: E501 - path data reads best on one line
"""Figures in suits of their own: the astronaut and the robot, standing and seated."""

from . import head
from .drawing import Drawing, shade

WHITE, GREY, VISOR = "#f2f4f7", "#b9c2cd", "#31456b"


def astronaut(*, seated: bool) -> str:
    """Return an astronaut with a face behind the visor."""
    d = Drawing(160, 260)
    d.open("translate(0 24)")
    d.path("M50 74 C50 66 110 66 110 74 L112 128 L48 128Z", "#8f9bab")  # the pack on the back
    if seated:
        d.line("M96 128 Q74 122 60 136", shade(WHITE, -0.06), 26)
        d.line("M60 136 Q58 154 60 168", WHITE, 23)
        d.line("M49 158 H71", "#e8743b", 4)
        d.path("M72 168 L72 190 L44 190 C39 190 40 180 46 178 L50 168Z", GREY)
        arms = ("M56 84 Q42 104 34 112", "M104 84 Q98 110 72 116")
    else:
        d.path("M57 122 L79.5 122 L79 212 L56 212 C54 180 54 150 57 122Z", WHITE)
        d.path("M80.5 122 L103 122 C106 150 106 180 104 212 L81 212Z", shade(WHITE, -0.08))
        d.line("M57 172 H78 M82 172 H104", "#e8743b", 4)
        d.path("M55 208 L79 208 L79 228 L50 228 C46 228 46 220 51 217Z", GREY)
        d.path("M81 208 L105 208 L105 228 L76 228 C73 228 73 220 78 217Z", shade(GREY, -0.12))
        arms = ("M56 84 Q44 100 43 122", "M104 84 Q118 92 126 70")
    d.line(arms[1], shade(WHITE, -0.1), 20)
    end = arms[1].split()[-2:]
    d.oval(float(end[0]), float(end[1]) - 2, 10, 10, GREY)
    d.path("M58 70 C68 66 92 66 102 70 C110 78 108 100 105 130 L55 130 C52 100 50 78 58 70Z", WHITE)
    d.path("M64 90 H96 V112 H64Z", "#dfe4ea")
    for x, colour in ((70, "#e0493c"), (78, "#f2c230"), (86, "#3f8fe0")):
        d.dot(x, 97, 2.8, 2.8, colour)
    d.line("M69 105 H91", "#8f9bab", 2.4)
    d.path("M55 122 H105 L105 131 H55Z", "#e8743b")
    d.line(arms[0], WHITE, 20)
    end = arms[0].split()[-2:]
    d.oval(float(end[0]), float(end[1]) + 3, 10, 10, GREY)
    d.oval(80, 38, 37, 37, WHITE)
    d.oval(44, 40, 6, 11, GREY)
    d.oval(116, 40, 6, 11, GREY)
    d.oval(78, 39, 29, 27, VISOR)
    d.open("translate(16 6.5) scale(.78 .80)")
    head.face(d, "#f6cfae")
    head.hair_front(d, "short", "#4a3024")
    d.close()
    d.dot(78, 39, 29, 27, "#6fb6ff", 0.17)
    d.line("M55 32 Q58 20 70 16", "#ffffff", 4.5, 0.75)
    d.path("M48 62 C60 76 100 76 112 62 L110 72 C98 82 62 82 50 72Z", GREY)
    d.close()
    return d.svg()


def robot(*, seated: bool) -> str:
    """Return a friendly robot with jointed limbs."""
    body, dark, light, glow = "#8fb4cf", "#4a6076", "#cfe2ee", "#49e3f2"
    d = Drawing(160, 260)
    d.open("translate(0 22)")
    d.line("M80 8 V-8", dark, 4)
    d.oval(80, -11, 6.5, 6.5, "#f2604a")
    if seated:
        d.line("M94 128 Q76 122 62 136", dark, 15)
        d.line("M62 136 V168", body, 18)
        d.oval(62, 138, 11, 11, light)
        d.path("M74 166 L74 188 L42 188 C40 176 50 166 60 166Z", dark)
        arms = ((58, 84, 44, 104, 36, 112), (102, 84, 98, 108, 74, 116))
    else:
        d.line("M68 126 V208 M92 126 V208", dark, 12)
        d.path("M59 150 H77 V204 H59Z M83 150 H101 V204 H83Z", body)
        d.oval(68, 148, 9, 8, light)
        d.oval(92, 148, 9, 8, light)
        d.path("M78 204 V226 H46 C46 212 56 204 64 204Z", dark)
        d.path("M102 204 V226 H76 C76 212 82 204 90 204Z", shade(dark, -0.15))
        arms = ((56, 84, 44, 100, 44, 122), (104, 84, 120, 96, 124, 74))
    for index, (x0, y0, x1, y1, x2, y2) in enumerate(arms):
        d.line(f"M{x0} {y0} Q{x1} {y1} {x2} {y2}", dark, 9)
        d.oval((x0 + 2 * x1 + x2) / 4, (y0 + 2 * y1 + y2) / 4, 9.5, 9.5, light)
        d.line(f"M{(x0 + 3 * x1) / 4 * 0.3 + x2 * 0.7} {(y0 + 3 * y1) / 4 * 0.3 + y2 * 0.7} L{x2} {y2}", body, 14)
        up = -1 if index and not seated else 1
        d.line(
            f"M{x2 - 6} {y2 + 12 * up} Q{x2 - 9} {y2 + 3 * up} {x2} {y2 + 2 * up} Q{x2 + 9} {y2 + 3 * up} {x2 + 6} {y2 + 12 * up}",
            dark,
            5,
        )
        d.oval(x0, y0, 11, 11, light)
    d.path("M56 74 C56 68 104 68 104 74 L108 118 C106 130 54 130 52 118Z", body)
    d.path("M64 82 H96 C98 90 98 104 96 110 H64 C62 104 62 90 64 82Z", light)
    d.oval(72, 92, 5, 5, "#f2604a")
    d.oval(87, 92, 5, 5, "#f5c445")
    d.line("M68 103 H92", dark, 3)
    d.path("M70 62 H90 V74 H70Z", dark)
    d.path("M44 22 C44 8 116 8 116 22 L118 54 C116 68 44 68 42 54Z", body)
    d.path("M34 30 H44 V50 H34 C30 46 30 34 34 30Z M116 30 H126 C130 34 130 46 126 50 H116Z", dark)
    d.path("M50 26 C50 18 106 18 106 26 L108 50 C106 60 50 60 48 50Z", "#1f2c3d")
    for x in (66, 90):
        d.dot(x, 36, 8.5, 8.5, glow, 0.28)
        d.dot(x, 36, 5.8, 6.5, glow)
        d.dot(x - 1.8, 34, 1.9, 2, "#ffffff", 0.95)
    d.line("M70 49 Q78 54 87 49", glow, 2.6)
    d.line("M52 18 Q60 13.5 74 12.6", "#ffffff", 3.5, 0.6)
    d.close()
    return d.svg()


def suits() -> dict[str, str]:
    """Return id -> SVG of the astronaut and the robot."""
    return {
        "astronaut-full": astronaut(seated=False),
        "astronaut-full-riding": astronaut(seated=True),
        "robot-full": robot(seated=False),
        "robot-full-riding": robot(seated=True),
    }
