# ruff: noqa: E501 - path data reads best on one line
"""Food and drink that Noto lacks."""

import math

from .drawing import Drawing, Sheet, shade

LEAF = "#4f9a4a"


def dragon_fruit(d: Drawing) -> None:
    """Draw a dragon fruit and its cut half."""
    pink = "#e8357d"
    d.path("M100 14 C150 20 186 70 182 130 C178 180 140 206 104 206 C60 206 22 176 20 126 C18 70 56 18 100 14Z", pink)
    for x, y, turn in (
        (40, 70, -50),
        (70, 36, -20),
        (110, 24, 10),
        (150, 54, 40),
        (24, 120, -80),
        (60, 110, -30),
        (110, 80, 0),
        (90, 150, -10),
        (40, 166, -70),
    ):
        d.open(f"rotate({turn} {x} {y})")
        d.path(
            f"M{x - 13} {y + 14} C{x - 8} {y - 6} {x - 4} {y - 18} {x} {y - 30} C{x + 4} {y - 18} {x + 8} {y - 6} {x + 13} {y + 14}Z",
            "#8fb84a",
        )
        d.close()
    d.oval(196, 142, 84, 78, pink)
    d.oval(196, 142, 70, 65, "#fbf8f4")
    for step in range(60):
        angle, r = step * 2.4, math.sqrt(step + 0.5) * 7.6
        d.dot(round(196 + math.cos(angle) * r, 1), round(142 + math.sin(angle) * r * 0.93, 1), 2.2, 2.6, "#23252e")


def durian(d: Drawing) -> None:
    """Draw a durian with its opened side."""
    green = "#8f9a3f"
    d.line("M130 34 V6", "#6b5a26", 14)
    points = []
    for turn in range(44):
        angle, r = math.tau * turn / 44, 1.0 if turn % 2 else 0.9
        points.append(f"{130 + math.cos(angle) * 118 * r:.0f} {130 + math.sin(angle) * 102 * r:.0f}")
    d.path("M" + " L".join(points) + "Z", green)
    for ring, number in ((88, 15), (60, 11), (30, 6)):
        for turn in range(number):
            angle = math.tau * (turn + ring * 0.01) / number
            x, y = 130 + math.cos(angle) * ring, 130 + math.sin(angle) * ring * 0.86
            d.path(f"M{x - 11:.0f} {y + 8:.0f} L{x:.0f} {y - 11:.0f} L{x + 11:.0f} {y + 8:.0f}Z", shade(green, 0.2))
    d.path("M150 70 C200 80 226 130 200 196 C170 214 140 200 128 176 C140 140 146 100 150 70Z", "#f3ead0")
    d.path("M158 92 C186 98 198 126 188 150 C168 152 156 140 154 124Z", "#f2c63f")
    d.path("M150 144 C168 142 190 160 186 186 C166 194 148 182 142 170Z", "#f2c63f")


def lychee(d: Drawing) -> None:
    """Draw lychees on their leaf."""
    d.path("M110 60 C60 10 20 20 6 40 C40 76 80 76 110 60Z M130 56 C170 6 220 14 236 36 C200 72 160 74 130 56Z", LEAF)
    d.line("M120 20 L118 70", "#7a5231", 7)
    for x, y in ((70, 100), (170, 100), (120, 146)):
        d.oval(x, y, 48, 47, "#c8343f")
        for step in range(22):
            angle, r = step * 2.4, math.sqrt(step + 0.5) * 9
            d.dot(round(x + math.cos(angle) * r, 1), round(y + math.sin(angle) * r, 1), 3, 3, "#8a1f2a", 0.55)
    d.path("M150 150 C150 116 200 116 212 150 C216 180 190 196 172 190 C156 186 150 170 150 150Z", "#f7f1ee")


def mangosteen(d: Drawing) -> None:
    """Draw mangosteens, one open."""
    plum = "#5f2a45"
    d.oval(92, 110, 84, 80, plum)
    for turn in (-52, -18, 18, 52):
        d.open(f"rotate({turn} 92 46)")
        d.path("M76 50 C76 16 108 16 108 50Z", "#8fb84a")
        d.close()
    d.line("M92 30 V10", "#6b5a26", 9)
    d.path("M112 140 C112 96 252 96 252 140 C252 184 222 196 182 196 C142 196 112 184 112 140Z", plum)
    d.oval(182, 140, 66, 33, "#c8506a")
    for x, y in ((160, 132), (184, 126), (206, 134), (172, 150), (198, 150)):
        d.oval(x, y, 17, 13, "#fbf8f6")


def papaya(d: Drawing) -> None:
    """Draw a halved papaya."""
    d.path("M130 10 C180 40 216 100 196 170 C180 214 80 214 64 170 C44 100 80 40 130 10Z", "#e8a43a")
    d.path("M130 24 C172 52 202 104 184 166 C170 202 90 202 76 166 C58 104 88 52 130 24Z", "#f58a3f")
    d.path("M130 70 C150 90 160 120 152 152 C146 170 114 170 108 152 C100 120 110 90 130 70Z", "#c8602a")
    for step in range(26):
        angle, r = step * 2.4, math.sqrt(step + 0.5)
        d.dot(round(130 + math.cos(angle) * r * 3.6, 1), round(128 + math.sin(angle) * r * 7, 1), 4.6, 5, "#23252e")


def jackfruit(d: Drawing) -> None:
    """Draw a jackfruit."""
    green = "#a8a03f"
    d.line("M110 30 V4", "#6b5a26", 14)
    d.path("M110 22 C170 24 204 90 196 160 C188 224 150 250 110 250 C70 250 32 224 24 160 C16 90 50 24 110 22Z", green)
    for row in range(13):
        y = 42 + row * 16
        half = 84 * math.sin(math.pi * min(0.98, (y - 14) / 244)) ** 0.6
        number = max(2, int(half / 9))
        for step in range(number + 1):
            x = 110 - half + 2 * half * (step + (row % 2) * 0.5) / (number + 0.5)
            if abs(x - 110) < half:
                d.dot(round(x, 1), y, 4.4, 4, "#6f6a24", 0.6)
                d.dot(round(x - 1, 1), y - 2, 2, 1.6, "#d9d27a", 0.8)


def pumpkin(d: Drawing) -> None:
    """Draw a plain pumpkin."""
    main = "#ef8a2c"
    for x, rx in ((52, 44), (208, 44), (86, 50), (174, 50), (130, 50)):
        d.oval(x, 130, rx, 80, main)
    for x in (74, 108, 152, 186):
        d.line(
            f"M{130 + (x - 130) * 0.5:.0f} 58 C{x - (130 - x) * 0.2:.0f} 90 {x - (130 - x) * 0.2:.0f} 170 {130 + (x - 130) * 0.6:.0f} 202",
            shade(main, -0.3),
            4,
            0.5,
        )
    d.path("M118 62 C120 40 108 26 96 18 L116 8 C136 20 142 40 144 62Z", "#6f8a3a")
    d.line("M144 50 C170 30 190 50 178 62", "#6f8a3a", 6)


def banh_chung(d: Drawing) -> None:
    """Draw a square banh chung, wrapped and tied."""
    d.path("M30 66 L140 14 L250 66 L140 120Z", "#6fa84f")
    d.path("M30 66 L140 120 V200 L30 144Z", "#4f8a3f")
    d.path("M250 66 L140 120 V200 L250 144Z", "#3f7534")
    d.flat("M60 52 L170 106 L186 98 L76 44Z", "#8fc06a", 0.6)
    for path in ("M85 40 L195 93 V172", "M195 40 L85 93 V172", "M30 92 L140 146 L250 92", "M30 118 L140 174 L250 118"):
        d.line(path, "#e8d9a0", 6)


def banh_cuon(d: Drawing) -> None:
    """Draw a plate of steamed rice rolls with dipping sauce."""
    d.oval(150, 108, 144, 52, "#dfe5ea")
    d.oval(150, 102, 138, 46, "#fbfbfa")
    for x, y in ((84, 104), (130, 112), (176, 108), (106, 86), (152, 88)):
        d.open(f"rotate(-16 {x} {y})")
        d.box(x - 50, y - 13, 96, 26, "#f3eee2", 12)
        d.flat(
            f"M{x - 34} {y - 3} C{x - 10} {y - 8} {x + 10} {y + 4} {x + 30} {y - 2} L{x + 28} {y + 5} C{x} {y + 8} {x - 20} {y + 2} {x - 34} {y + 5}Z",
            "#8a5a3a",
            0.35,
        )
        d.close()
    for x, y in ((90, 92), (120, 80), (150, 98), (170, 90), (110, 104), (140, 76), (186, 104), (74, 100)):
        d.line(f"M{x} {y} l8 -5", "#b5682c", 5)
    d.path("M196 66 C196 100 276 100 276 66Z", "#3f6fb8")
    d.oval(236, 66, 40, 13, "#d9883a")
    d.dot(226, 65, 5, 2.6, "#d8343a")
    for x in (214, 226, 240, 252):
        d.path(f"M{x - 120} 132 q8 -14 16 0 q-8 8 -16 0Z", LEAF)


def iced_coffee(d: Drawing) -> None:
    """Draw a glass of iced coffee with milk."""
    d.path("M24 44 H156 L140 250 C138 262 42 262 40 250Z", "#e6f0f4", opacity=0.7)
    d.path("M27 76 H153 L148 150 H33Z", "#5a3420")
    d.path("M33 148 H148 L142 200 H38Z", "#8a5a38")
    d.path("M38 196 H142 L138 248 C136 256 44 256 42 248Z", "#f3e3cc")
    for x, y, turn in ((62, 86, 14), (106, 94, -18), (84, 118, 30), (124, 128, 8), (56, 132, -12)):
        d.open(f"rotate({turn} {x} {y})")
        d.box(x - 16, y - 16, 32, 32, "#dff0f8", 6)
        d.close()
    d.line("M112 110 L140 4", "#3f9a52", 9)
    d.line("M40 60 L52 236", "#ffffff", 6, 0.6)


def jam_jar(d: Drawing) -> None:
    """Draw a jar of strawberry jam."""
    d.path(
        "M30 58 H150 C168 70 170 90 170 104 V196 C170 214 154 218 140 218 H40 C26 218 10 214 10 196 V104 C10 90 12 70 30 58Z",
        "#b8202c",
    )
    d.box(26, 20, 128, 42, "#f0e2d0", 6)
    for x in range(34, 150, 20):
        for y in (26, 42):
            d.box(x, y, 10, 10, "#d8343a")
    d.box(34, 112, 112, 74, "#fdf8ec", 8)
    d.path("M90 174 C66 160 66 128 90 132 C114 128 114 160 90 174Z", "#d8343a")
    d.path("M76 132 L90 122 L104 132 L90 138Z", LEAF)
    d.line("M24 90 V190", "#ffffff", 6, 0.4)


def macaron(d: Drawing) -> None:
    """Draw three macarons."""
    for x, y, colour in ((74, 150, "#f2a0b8"), (186, 150, "#9fd0a8"), (130, 84, "#f5d98a")):
        d.path(f"M{x - 62} {y} C{x - 62} {y - 48} {x + 62} {y - 48} {x + 62} {y}Z", colour)
        d.box(x - 60, y, 120, 12, "#fdf6ea", 5)
        for step in range(-56, 60, 10):
            d.dot(x + step, y - 1, 6, 4.6, shade(colour, -0.08))
            d.dot(x + step, y + 13, 6, 4.6, shade(colour, -0.14))
        d.path(
            f"M{x - 62} {y + 13} H{x + 62} C{x + 60} {y + 38} {x - 60} {y + 38} {x - 62} {y + 13}Z",
            shade(colour, -0.06),
        )
        d.line(f"M{x - 40} {y - 18} Q{x - 26} {y - 32} {x} {y - 34}", "#ffffff", 4, 0.5)


def spring_rolls(d: Drawing) -> None:
    """Draw a plate of fried spring rolls."""
    d.oval(150, 112, 144, 50, "#dfe5ea")
    d.oval(150, 106, 138, 44, "#fbfbfa")
    d.path("M40 100 C60 70 100 80 110 96 C90 120 60 120 40 100Z", LEAF)
    for x, y in ((110, 108), (150, 116), (190, 112), (130, 82), (172, 86), (152, 60)):
        d.open(f"rotate(-20 {x} {y})")
        d.box(x - 52, y - 15, 104, 30, "#d9913a", 14)
        for step in (-30, -8, 14, 34):
            d.line(f"M{x + step} {y - 12} q8 12 0 24", "#9a5a1c", 2.4, 0.6)
        d.close()


def fried_rice_plate(d: Drawing) -> None:
    """Draw a plate of broken rice with a chop, an egg and cucumber."""
    d.oval(150, 116, 144, 54, "#dfe5ea")
    d.oval(150, 110, 138, 48, "#fbfbfa")
    d.path("M70 110 C70 54 190 54 200 110 C180 130 90 130 70 110Z", "#f8f4e8")
    for x, y in ((100, 84), (120, 76), (144, 72), (164, 84), (128, 92), (108, 102), (150, 98)):
        d.line(f"M{x} {y} l9 3", "#d9cfb4", 3.4)
    d.path("M160 92 C200 70 260 82 262 110 C250 136 190 140 166 124Z", "#a8542c")
    d.line("M186 96 L206 122 M210 90 L230 120 M234 90 L248 112", "#6b2f14", 4, 0.7)
    d.path("M60 122 C50 104 90 96 110 110 C130 122 110 140 88 138 C74 138 66 132 60 122Z", "#fdfcf6")
    d.oval(88, 120, 15, 11, "#f7b733")
    for x in (140, 160, 180):
        d.oval(x, 138, 14, 9, "#bfe08a")
        d.line(f"M{x - 14} 138 a14 9 0 1 0 28 0 a14 9 0 1 0 -28 0", LEAF, 3)


def sausage(d: Drawing) -> None:
    """Draw a string of sausages."""
    for x, y, turn in ((80, 70, -18), (180, 70, 18), (130, 130, 0)):
        d.open(f"rotate({turn} {x} {y})")
        d.box(x - 62, y - 22, 124, 44, "#b5482c", 22)
        d.line(f"M{x - 40} {y - 9} H{x + 36}", "#ffffff", 5, 0.35)
        d.close()


def soup_bowl(d: Drawing) -> None:
    """Draw a steaming bowl of soup."""
    d.line("M92 46 C78 30 104 22 92 4 M130 46 C116 30 142 22 130 4 M168 46 C154 30 180 22 168 4", "#eef2f5", 7, 0.85)
    d.path("M18 76 C18 156 72 182 130 182 C188 182 242 156 242 76Z", "#c8602f")
    d.path("M92 180 H168 L174 194 H86Z", shade("#c8602f", -0.2))
    d.oval(130, 76, 112, 28, "#f5ecd8")
    d.oval(130, 78, 98, 21, "#e8953a")
    for x, y in ((90, 76), (140, 70), (170, 82), (116, 86)):
        d.dot(x, y, 10, 5, "#f2c86a")
        d.dot(x + 12, y + 2, 6, 3, LEAF)


def fruit_bowl(d: Drawing) -> None:
    """Draw a bowl of many fruits."""
    d.path("M60 100 C40 60 50 20 90 8 C84 40 96 70 120 92Z", "#f2cf3a")
    d.path("M76 104 C66 66 84 30 120 18 C110 50 118 80 140 100Z", "#f5d95a")
    for x, y, r, colour in (
        (150, 66, 34, "#e8342f"),
        (206, 78, 33, "#f5962a"),
        (110, 92, 30, "#8fc04a"),
        (240, 104, 26, "#f5c02f"),
    ):
        d.oval(x, y, r, r, colour)
        d.line(
            f"M{x - r * 0.5:.0f} {y - r * 0.4:.0f} Q{x - r * 0.3:.0f} {y - r * 0.7:.0f} {x} {y - r * 0.75:.0f}",
            "#ffffff",
            4,
            0.45,
        )
    d.line("M150 36 q2 -16 12 -20", "#6b4326", 5)
    d.path("M156 24 C170 8 186 12 190 20 C178 30 166 30 156 24Z", LEAF)
    for x, y in ((168, 98), (184, 92), (200, 104), (176, 114), (192, 118), (160, 112)):
        d.oval(x, y, 11, 11, "#7a3f9a")
    d.path("M24 108 H276 C272 164 220 190 150 190 C80 190 28 164 24 108Z", "#c08a4c")
    d.path("M14 104 H286 C290 116 286 122 278 122 H22 C14 122 10 116 14 104Z", "#d9a868")
    d.path("M104 186 H196 L204 204 H96Z", "#9a6634")


SHEETS: dict[str, Sheet] = {
    "dragon-fruit": (284, 224, dragon_fruit), "durian": (260, 240, durian), "lychee": (244, 200, lychee),
    "mangosteen": (258, 204, mangosteen), "papaya": (260, 216, papaya), "jackfruit": (220, 256, jackfruit),
    "pumpkin": (260, 216, pumpkin), "banh-chung": (280, 206, banh_chung), "banh-cuon": (300, 166, banh_cuon),
    "iced-coffee": (180, 264, iced_coffee), "jam-jar": (180, 224, jam_jar), "macaron": (260, 196, macaron),
    "spring-rolls": (300, 168, spring_rolls), "rice-plate": (300, 176, fried_rice_plate), "sausages": (260, 160, sausage),
    "soup-bowl": (260, 198, soup_bowl), "fruit-bowl": (300, 210, fruit_bowl),
}  # fmt: skip
