# ruff: noqa: E501 - path data reads best on one line
"""What lies on the clothes and what hands hold: ties, belts, armour, staffs, swords."""

from collections.abc import Callable

from .drawing import Drawing, shade


def collar(d: Drawing, colour: str) -> None:
    """Draw a shirt's collar."""
    d.flat("M70 68 L80 80 L74 84 L65 72Z M90 68 L80 80 L86 84 L95 72Z", shade(colour, 0.25), 0.95)


def mandarin(d: Drawing, colour: str) -> None:
    """Draw a standing collar with a slanting seam (ao dai)."""
    d.path("M69 63 C74 67 86 67 91 63 L92 71 C86 75 74 75 68 71Z", colour)
    d.line("M82 73 C90 78 96 82 99 90", shade(colour, -0.35), 1.4, 0.7)


def tie(d: Drawing, colour: str) -> None:
    """Draw a jacket's opening with shirt and tie."""
    d.flat("M70 69 L80 104 L90 69Z", "#fbfbfb")
    d.path("M77 73 L83 73 L82 79 L85 98 L80 104 L75 98 L78 79Z", colour)
    d.flat("M68 70 L80 108 L73 92 L64 84Z M92 70 L80 108 L87 92 L96 84Z", "#0d1018", 0.22)


def bow(d: Drawing, colour: str) -> None:
    """Draw a jacket's opening with a bow tie."""
    d.flat("M70 69 L80 106 L90 69Z", "#fbfbfb")
    d.path("M80 75 L70 70 L70 81Z M80 75 L90 70 L90 81Z", colour)
    d.flat("M68 70 L80 108 L73 92 L64 84Z M92 70 L80 108 L87 92 L96 84Z", "#0d1018", 0.25)


def buttons(d: Drawing, colour: str) -> None:
    """Draw a row of buttons."""
    for y in (82, 95, 108, 121):
        d.dot(80, y, 1.9, 1.9, colour)


def belt(d: Drawing, colour: str) -> None:
    """Draw a belt with a buckle."""
    d.path("M59 120 C70 124 90 124 101 120 L102 128 C90 132 70 132 58 128Z", colour)
    d.path("M75 121 H85 V131 H75Z", "#e6bf4f")


def sash(d: Drawing, colour: str) -> None:
    """Draw a broad sash round the waist."""
    d.path("M60 104 C70 108 90 108 100 104 L102 124 C90 128 70 128 58 124Z", colour)
    d.line("M60 114 C70 118 90 118 101 114", shade(colour, 0.4), 2, 0.8)


def apron(d: Drawing, colour: str) -> None:
    """Draw an apron from chest to knee."""
    d.path(
        "M68 84 L92 84 L94 106 L103 112 C106 140 104 160 102 172 C90 176 70 176 58 172 C56 160 54 140 57 112 L66 106Z",
        colour,
    )
    d.line("M68 85 L72 69 M92 85 L88 69", shade(colour, -0.1), 2.4)
    d.line("M68 132 H92 V146 Q80 150 68 146Z", shade(colour, -0.25), 1.4, 0.7)


def open_coat(d: Drawing, colour: str) -> None:
    """Draw a coat to the knees, open over shirt and trousers."""
    d.path("M61 72 C66 69 70 68 72 68 L76 100 L74 176 C66 178 58 177 54 174 L55 92 C54 82 55 75 61 72Z", colour)
    d.path(
        "M99 72 C94 69 90 68 88 68 L84 100 L88 176 C96 178 103 177 107 174 L105 92 C106 82 105 75 99 72Z",
        shade(colour, -0.06),
    )
    d.line("M60 134 H70 V146 H60Z M92 134 H102 V146 H92Z", shade(colour, -0.3), 1.4, 0.8)


def stethoscope(d: Drawing, colour: str) -> None:
    """Draw a stethoscope round the neck."""
    d.line("M69 68 C66 88 74 100 78 100 C84 100 94 88 91 68 M80 100 V110", colour, 2.2)
    d.oval(80, 113, 4, 4, "#c8d0d8")


def overalls(d: Drawing, colour: str) -> None:
    """Draw a bib with straps."""
    d.path("M66 88 L94 88 L100 114 L103 131 L57 131 L60 114Z", colour)
    d.line("M67 90 L66 70 M93 90 L94 70", colour, 5)
    d.dot(67.5, 91, 2, 2, "#f0d36a")
    d.dot(92.5, 91, 2, 2, "#f0d36a")
    d.line("M73 98 H87 V109 H73Z", shade(colour, -0.3), 1.4)


def plates(d: Drawing, colour: str) -> None:
    """Draw plate armour on chest, shoulders and hips."""
    d.path(
        "M60 74 C70 80 90 80 100 74 C104 92 100 108 96 116 C86 120 74 120 64 116 C60 108 56 92 60 74Z",
        shade(colour, 0.12),
    )
    d.line("M80 78 V118", shade(colour, -0.3), 1.6, 0.7)
    d.line("M66 84 Q68 98 70 108", "#ffffff", 3, 0.55)
    d.oval(58, 79, 11, 9.5, colour)
    d.oval(102, 79, 11, 9.5, shade(colour, -0.08))
    d.path("M58 118 C70 123 90 123 102 118 L106 142 L92 138 L80 146 L68 138 L54 142Z", shade(colour, -0.06))


def lamellar(d: Drawing, colour: str) -> None:
    """Draw samurai armour: laced rows and shoulder boards."""
    d.path("M60 74 C70 78 90 78 100 74 L102 118 C90 122 70 122 58 118Z", colour)
    for y in (84, 93, 102, 111):
        d.line(f"M60 {y} C70 {y + 3} 90 {y + 3} 100 {y}", shade(colour, 0.35), 1.5, 0.85)
    for x, flip in ((50, -1), (110, 1)):
        d.path(f"M{x - 10} 76 L{x + 10} 76 L{x + 9 + flip * 2} 104 L{x - 9 + flip * 2} 104Z", colour)
        for y in (83, 90, 97):
            d.line(f"M{x - 9} {y} H{x + 9}", "#e3b53f", 1.5, 0.9)
    d.path("M57 118 L103 118 L110 152 L92 150 L91 128 L69 128 L68 150 L50 152Z", shade(colour, -0.12))
    for y in (128, 136, 144):
        d.line(f"M55 {y} L67 {y} M93 {y} L106 {y}", "#e3b53f", 1.4, 0.8)
    d.path("M59 113 C70 118 90 118 101 113 L102 121 C90 126 70 126 58 121Z", "#f1ead8")


def vest(d: Drawing, colour: str) -> None:
    """Draw a safety vest."""
    d.path(
        "M62 72 L72 69 L77 128 L58 130 L55 92 C55 82 56 75 62 72Z M98 72 L88 69 L83 128 L102 130 L105 92 C105 82 104 75 98 72Z",
        colour,
    )
    d.line("M57 106 L76 105 M84 105 L103 106", "#f4f4d0", 4.5)


def ermine(d: Drawing, colour: str) -> None:
    """Draw a fur collar with black tails."""
    d.path("M56 76 C64 66 96 66 104 76 C108 84 100 92 80 92 C60 92 52 84 56 76Z", colour)
    for x, y in ((62, 80), (71, 85), (80, 82), (89, 86), (98, 80)):
        d.line(f"M{x} {y} v3.5", "#2b2b30", 2)


def medal(d: Drawing, colour: str) -> None:
    """Draw a sash of honour across the chest."""
    d.path("M62 72 L69 70 L101 118 L100 128 L96 128Z", colour)


def scarf(d: Drawing, colour: str) -> None:
    """Draw a checked scarf (khan ran)."""
    d.path("M64 68 C72 76 90 76 97 68 C101 74 98 80 92 82 L92 110 L84 110 L84 84 C74 84 62 80 64 68Z", colour)
    d.line("M86 86 V110 M89.5 86 V110 M84 92 H92 M84 99 H92", "#ffffff", 1, 0.7)


def stripes(d: Drawing, colour: str) -> None:
    """Draw stripes across a shirt."""
    for y in (82, 92, 102, 112):
        d.line(f"M60 {y} C70 {y + 3} 90 {y + 3} 100 {y}", colour, 3.5)


def staff(d: Drawing, colour: str) -> None:
    """Draw a long staff with a glowing stone."""
    d.line("M124 226 L119 40", colour, 5)
    d.line("M119 42 C108 34 112 18 122 18 C132 20 130 32 124 34", colour, 4)
    d.oval(120.5, 27, 6.5, 6.5, "#63d4ff")
    d.dot(118.5, 25, 2, 2, "#ffffff", 0.9)


def broom(d: Drawing, colour: str) -> None:
    """Draw a broomstick, bristles down."""
    d.line("M124 196 L118 40", colour, 4.5)
    d.path("M120 186 L130 186 L138 224 C130 228 118 228 112 224Z", "#d9a441")
    d.line("M119 190 H131", "#7a4a22", 3)


def sword(d: Drawing, colour: str) -> None:
    """Draw a straight sword, point up."""
    d.path("M117.5 82 L116 20 L121 8 L126 20 L124.5 82Z", "#dfe6ee")
    d.flat("M121 8 L126 20 L124.5 82 L121 82Z", "#8d9aab", 0.6)
    d.line("M109 83 H133", colour, 5)
    d.line("M121 84 V102", "#6a3d24", 5)
    d.dot(121, 105, 3.4, 3.4, colour)


def katana(d: Drawing, colour: str) -> None:
    """Draw a curved sword, point up."""
    d.path("M118 80 C118 50 122 24 134 2 C138 26 128 58 124 82Z", "#e4eaf1")
    d.line("M113 82 L129 84", colour, 4.5)
    d.line("M120 86 L118 108", "#2b2b36", 5.5)


def ladle(d: Drawing, colour: str) -> None:
    """Draw a ladle."""
    d.line("M121 104 L124 58", colour, 4)
    d.path("M114 48 C114 62 136 62 136 48Z", colour)


def scythe(d: Drawing, colour: str) -> None:
    """Draw a hoe over the shoulder."""
    d.line("M120 200 L122 36", "#8a5a30", 4.5)
    d.path("M122 36 C112 34 102 40 98 52 C108 48 118 46 124 46Z", colour)


def trident(d: Drawing, colour: str) -> None:
    """Draw a pitchfork."""
    d.line("M122 220 L120 52", "#8a5a30", 4.5)
    d.line("M110 26 V42 Q110 52 120 52 Q130 52 130 42 V26 M120 22 V52", colour, 3.2)


def book(d: Drawing, colour: str) -> None:
    """Draw a book held before the body."""
    d.path("M64 98 L80 102 L96 98 L96 120 L80 124 L64 120Z", colour)
    d.flat("M66 97 L80 100.5 L94 97 L94 100 L80 104 L66 100Z", "#fffdf2")


def bouquet(d: Drawing, colour: str) -> None:
    """Draw a small bunch of flowers before the body."""
    d.path("M72 112 L88 112 L82 134 L78 134Z", "#5c9a4a")
    for x, y in ((70, 108), (80, 104), (90, 108), (75, 114), (86, 114), (80, 111)):
        d.oval(x, y, 5, 5, colour)
        d.dot(x, y, 1.6, 1.6, "#fff2c0")


def sceptre(d: Drawing, colour: str) -> None:
    """Draw a royal staff."""
    d.line("M123 150 L119 60", colour, 4)
    d.oval(119, 54, 6.5, 6.5, colour)
    d.dot(119, 54, 3, 3, "#d8344a")


def shield(d: Drawing, colour: str) -> None:
    """Draw a shield on the left arm and a sword in the right hand."""
    sword(d, "#d5a83c")
    d.path("M32 92 C42 92 46 90 51 86 C56 90 60 92 70 92 C72 118 64 136 51 144 C38 136 30 118 32 92Z", colour)
    d.line("M51 90 V140 M35 110 H67", "#f4e2a4", 4)


def brush(d: Drawing, colour: str) -> None:
    """Draw a palette and a brush."""
    d.line("M121 106 L126 72", "#a8703a", 3)
    d.path("M123 74 C122 66 126 60 129 58 C131 64 130 70 128 75Z", colour)
    d.path("M34 118 C34 104 60 102 66 114 C70 124 58 130 50 130 C40 130 34 126 34 118Z", "#c98e52")
    for x, y, paint in ((42, 116, "#d8344a"), (50, 111, "#f2c230"), (59, 114, "#3f7fe0"), (44, 123, "#4aa04a")):
        d.dot(x, y, 2.6, 2.6, paint)


def flask(d: Drawing, colour: str) -> None:
    """Draw a flask with a bright liquid."""
    d.path("M117 66 H126 V80 L134 98 C134 103 109 103 109 98 L117 80Z", "#d8eef4", opacity=0.9)
    d.path("M114 88 H129 L133 98 C132 102 111 102 110 98Z", colour)


def microphone(d: Drawing, colour: str) -> None:
    """Draw a microphone."""
    d.line("M121 96 L119 76", "#3a3d46", 5)
    d.oval(118.5, 69, 6.5, 7.5, colour)


Piece = Callable[[Drawing, str], None]
DETAILS: dict[str, Piece] = {
    piece.__name__: piece
    for piece in (
        collar, mandarin, tie, bow, buttons, belt, sash, apron, open_coat, stethoscope, overalls, plates, lamellar, vest,
        ermine, medal, scarf, stripes,
    )
}  # fmt: skip
PROPS: dict[str, Piece] = {
    piece.__name__: piece
    for piece in (
        staff, broom, sword, katana, ladle, scythe, trident, book, bouquet, sceptre, shield, brush, flask, microphone,
    )
}  # fmt: skip
IN_FRONT = ("book", "bouquet")
