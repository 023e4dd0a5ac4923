"""What is worn on the head. Each draws on a head centred at x = 80 with its crown at y = 12."""

from collections.abc import Callable

from .drawing import Drawing, shade


def non_la(d: Drawing, colour: str) -> None:
    """Draw the conical palm-leaf hat."""
    d.flat("M58 34 C66 41 94 41 102 34 L101 30 L59 30Z", "#5a3b22", 0.35)
    d.line("M60 33 Q60 58 79 64 Q100 58 101 33", "#d9667e", 1.6, 0.8)
    d.open("translate(0 -6)")  # the eyes are seen
    d.path("M34 33 C48 24 66 4 80 -4 C94 4 112 24 126 33 C112 42 48 42 34 33Z", colour)
    for x in (46, 57, 68, 80, 92, 103, 114):
        d.line(f"M80 -3 Q{(x + 80) / 2 + (x - 80) * 0.1} 16 {x} 37.5", shade(colour, -0.3), 0.9, 0.45)
    for y, half in ((6, 11), (14, 21), (22, 31), (30, 41)):
        d.line(f"M{80 - half} {y + 3} Q80 {y + 8} {80 + half} {y + 3}", shade(colour, -0.3), 0.8, 0.4)
    d.close()


def pointed(d: Drawing, colour: str) -> None:
    """Draw a wizard's hat with its bent tip."""
    d.path("M60 24 C66 4 70 -22 94 -38 C92 -30 92 -28 98 -24 C92 -20 96 2 101 24 C90 30 70 30 60 24Z", colour)
    d.path("M38 26 C50 18 110 18 122 26 C118 36 42 36 38 26Z", shade(colour, -0.1))
    d.path("M60.5 22 C70 27 90 27 100.5 22 L99 14 C90 18 72 18 62.5 14Z", "#e0b23c")
    for x, y, r in ((80, 2, 2.2), (88, -14, 1.7), (74, 8, 1.4)):
        d.dot(x, y, r, r, "#ffe9a0", 0.9)


def crown(d: Drawing, colour: str) -> None:
    """Draw a crown with five points and jewels."""
    d.path("M58 22 L54 -2 L66 10 L72 -8 L80 8 L88 -8 L94 10 L106 -2 L102 22 C92 27 68 27 58 22Z", colour)
    d.path("M58 22 C68 27 92 27 102 22 L103 15 C92 20 68 20 57 15Z", shade(colour, -0.15))
    for x, y, gem in ((67, 19.6, "#3f7fe0"), (80, 20.8, "#d8344a"), (93, 19.6, "#3f7fe0")):
        d.dot(x, y, 2.7, 2.7, gem)
    for x, y in ((54, -3), (72, -9), (88, -9), (106, -3)):
        d.oval(x, y, 2.6, 2.6, "#fff0b0")


def tiara(d: Drawing, colour: str) -> None:
    """Draw a small crown."""
    d.path("M62 17 L64 5 L71 11 L80 -1 L89 11 L96 5 L98 17 C90 12 70 12 62 17Z", colour)
    d.dot(80, 8, 2.6, 2.6, "#e0489a")


def toque(d: Drawing, colour: str) -> None:
    """Draw a cook's tall hat."""
    d.path("M60 22 C50 14 44 -10 62 -14 C68 -26 92 -26 98 -14 C116 -10 110 14 100 22Z", colour)
    d.path("M58 26 C68 31 92 31 102 26 L102 12 C92 17 68 17 58 12Z", shade(colour, -0.06))
    d.line("M70 8 Q68 -2 70 -10 M82 9 V-12 M93 8 Q95 -2 92 -10", "#b9bfc8", 1.6, 0.6)


def straw(d: Drawing, colour: str) -> None:
    """Draw a wide straw hat."""
    d.path("M36 28 C48 14 112 14 124 28 C116 36 44 36 36 28Z", colour)
    d.path("M58 24 C56 -4 104 -4 102 24 C92 30 68 30 58 24Z", shade(colour, 0.12))
    d.path("M57.8 22 C68 28 92 28 102.2 22 L102 14 C92 20 68 20 58 14Z", "#b4472f")


def cowboy(d: Drawing, colour: str) -> None:
    """Draw a cowboy's hat."""
    d.path(
        "M34 18 C40 28 56 30 80 30 C104 30 120 28 126 18 C116 24 104 22 100 20 C70 26 62 22 60 20 C54 22 44 24 34 18Z",
        colour,
    )
    d.path("M59 22 C60 2 66 -8 72 -6 C76 -4 84 -4 88 -6 C94 -8 100 2 101 22 C90 28 70 28 59 22Z", shade(colour, 0.1))
    d.path("M59 22 C70 28 90 28 101 22 L100.5 15 C90 20 70 20 59.5 15Z", shade(colour, -0.4))


def cap(d: Drawing, colour: str) -> None:
    """Draw a peaked service cap."""
    d.path("M54 20 C44 8 60 -6 80 -6 C100 -6 116 8 106 20 C96 12 64 12 54 20Z", colour)
    d.path("M56 25 C66 29 94 29 104 25 L105 17 C94 12 66 12 55 17Z", shade(colour, -0.35))
    d.path("M55 25 C60 34 86 36 98 27 C88 30 68 29 55 25Z", "#23262e")
    d.path("M80 -2 L84 4 L80 11 L76 4Z", "#f2c94c")


def hard_hat(d: Drawing, colour: str) -> None:
    """Draw a helmet with a brim: builders, fire fighters."""
    d.path("M54 25 C52 -4 68 -8 80 -8 C92 -8 108 -4 106 25Z", colour)
    d.path("M46 27 C54 20 106 20 114 27 C108 33 52 33 46 27Z", shade(colour, -0.12))
    d.path("M75 -9 C78 -11 82 -11 85 -9 L87 22 L73 22Z", shade(colour, 0.25))


def witch(d: Drawing, colour: str) -> None:
    """Draw a pointed black hat."""
    pointed(d, colour)


def tricorn(d: Drawing, colour: str) -> None:
    """Draw a pirate's hat."""
    d.path("M38 22 C44 4 60 -10 80 -12 C100 -10 116 4 122 22 C108 12 96 16 80 24 C64 16 52 12 38 22Z", colour)
    d.line("M39 21 C45 5 61 -9 80 -11 C99 -9 115 5 121 21", "#e0b23c", 2.2)
    d.dot(80, 3, 5, 4.6, "#f4f1e8")
    d.dot(78, 2.6, 1.2, 1.4, "#23262e")
    d.dot(82, 2.6, 1.2, 1.4, "#23262e")
    d.line("M72 12 L88 6 M72 6 L88 12", "#f4f1e8", 2)


def santa(d: Drawing, colour: str) -> None:
    """Draw a hanging red hat with a white edge."""
    d.path("M57 22 C58 -4 84 -18 104 -6 C118 2 122 16 122 26 C112 14 106 12 103 22Z", colour)
    d.path("M54 26 C52 18 60 16 80 16 C100 16 108 18 106 26 C96 31 64 31 54 26Z", "#fbfbf8")
    d.oval(121, 30, 7, 7, "#fbfbf8")


def beret(d: Drawing, colour: str) -> None:
    """Draw a beret."""
    d.path("M52 20 C42 2 72 -8 92 -4 C112 -2 116 16 106 22 C92 14 68 14 52 20Z", colour)
    d.line("M84 -4 L86 -9", colour, 3)


def kabuto(d: Drawing, colour: str) -> None:
    """Draw a samurai's helmet with its crest and neck guard."""
    d.path("M50 30 C40 40 38 54 40 60 C48 58 54 54 57 46Z", colour)
    d.path("M110 30 C120 40 122 54 120 60 C112 58 106 54 103 46Z", shade(colour, -0.1))
    d.path("M52 32 C50 4 66 -4 80 -4 C94 -4 110 4 108 32 C96 24 64 24 52 32Z", colour)
    d.line("M66 -1 Q63 12 63 25 M80 -4 V24 M94 -1 Q97 12 97 25", shade(colour, 0.3), 1.6, 0.7)
    d.path("M80 12 C72 8 62 -8 58 -28 C68 -16 76 -4 80 2 C84 -4 92 -16 102 -28 C98 -8 88 8 80 12Z", "#e3b53f")
    d.dot(80, 10, 4.2, 4.2, "#c9302c")


def headband(d: Drawing, colour: str) -> None:
    """Draw a band round the brow."""
    d.path("M55 30 C66 24 94 24 105 30 L105 23 C94 17 66 17 55 23Z", colour)


def veil(d: Drawing, colour: str) -> None:
    """Draw a flower wreath on a veil."""
    for x, y in ((62, 17), (70, 11), (80, 9), (90, 11), (98, 17)):
        d.oval(x, y, 4.2, 4, colour)
        d.dot(x, y, 1.4, 1.4, "#f2c94c")


def turban(d: Drawing, colour: str) -> None:
    """Draw the round folded headdress that goes with an ao dai (khan dong)."""
    d.path("M52 26 C48 6 64 -2 80 -2 C96 -2 112 6 108 26 C98 15 62 15 52 26Z", colour)
    d.line("M55 18 C66 4 94 4 105 18 M60 10 C70 0 90 0 100 10", shade(colour, 0.3), 1.4, 0.8)


def headscarf(d: Drawing, colour: str) -> None:
    """Draw a scarf wound round head and neck that leaves the face free."""
    d.path(
        "M80 -3 C104 -3 112 16 110 40 C110 58 112 68 122 84 C108 96 52 96 38 84 C48 68 50 58 50 40 C48 16 56 -3 80 -3Z "
        "M80 17 C66 17 60 30 61 43 C62 57 72 66 80 66 C88 66 98 57 99 43 C100 30 94 17 80 17Z",
        colour,
    )
    d.line("M58 20 Q70 4 90 6 M56 62 Q74 84 104 66 M50 78 Q80 94 112 76", shade(colour, 0.25), 1.6, 0.7)
    d.line("M103 50 Q104 72 92 90", shade(colour, -0.3), 2, 0.6)


def fedora(d: Drawing, colour: str) -> None:
    """Draw a felt hat."""
    d.path("M44 24 C54 14 106 14 116 24 C110 31 50 31 44 24Z", shade(colour, -0.1))
    d.path("M59 20 C58 -8 72 -10 80 -5 C88 -10 102 -8 101 20 C92 25 68 25 59 20Z", colour)
    d.path("M59 20 C68 25 92 25 101 20 L101 13 C92 17 68 17 59 13Z", "#23262e")


def mortarboard(d: Drawing, colour: str) -> None:
    """Draw a graduate's cap."""
    d.path("M58 22 C66 28 94 28 102 22 L102 6 L58 6Z", shade(colour, -0.2))
    d.path("M80 -10 L118 5 L80 18 L42 5Z", colour)
    d.line("M80 4 L108 10 V26", "#e3b53f", 2)


def horned(d: Drawing, colour: str) -> None:
    """Draw a viking's helmet."""
    d.path("M56 16 C40 16 32 2 36 -14 C42 -2 50 2 60 2Z", "#f1e7d0")
    d.path("M104 16 C120 16 128 2 124 -14 C118 -2 110 2 100 2Z", "#e2d5b8")
    d.path("M53 26 C50 -2 68 -6 80 -6 C92 -6 110 -2 107 26 C96 20 64 20 53 26Z", colour)
    d.path("M53 27 C64 20 96 20 107 27 L106 18 C96 12 64 12 54 18Z", "#b98b3a")


HATS: dict[str, Callable[[Drawing, str], None]] = {
    hat.__name__: hat
    for hat in (
        non_la, pointed, crown, tiara, toque, straw, cowboy, cap, hard_hat, witch, tricorn, santa, beret, kabuto,
        headband, veil, turban, headscarf, fedora, mortarboard, horned,
    )
}  # fmt: skip
