# ruff: noqa: E501 - path data reads best on one line
"""More that is worn on the head: crests, hoods, wraps. Drawn as in hats.py."""

from collections.abc import Callable

from .drawing import Drawing, shade


def nemes(d: Drawing, colour: str) -> None:
    """Draw a pharaoh's striped cloth."""
    d.path(
        "M54 40 C50 4 110 4 106 40 L124 96 C114 104 104 104 99 98 L102 46 C98 24 62 24 58 46 L61 98 C56 104 46 104 36 96Z",
        colour,
    )
    for y, half in ((12, 18), (20, 25), (54, 33), (68, 37), (82, 41)):
        for turn in (-1, 1):
            inner = half - 12 if y > 40 else 4
            d.line(f"M{80 + inner * turn} {y} L{80 + half * turn} {y + 2}", "#2f5fa8", 4)
    d.path("M76 18 C76 4 84 4 84 18 L82 26 H78Z", "#2f9a8a")


def crest(d: Drawing, colour: str) -> None:
    """Draw a Roman helmet with its brush."""
    d.path("M42 8 C46 -30 114 -30 118 8 C106 -8 54 -8 42 8Z", "#c8323a")
    d.path("M53 26 C50 -4 68 -10 80 -10 C92 -10 110 -4 107 26 C98 18 62 18 53 26Z", colour)
    d.path(
        "M53 24 L52 60 C58 62 62 58 62 52 L60 28Z M107 24 L108 60 C102 62 98 58 98 52 L100 28Z", shade(colour, -0.15)
    )


def clown(d: Drawing, colour: str) -> None:
    """Draw a clown's little hat and round nose."""
    d.path("M66 8 L80 -30 L94 8 C88 12 72 12 66 8Z", colour)
    d.oval(80, -31, 6, 6, "#f2c230")
    for x, y in ((76, -4), (84, 2)):
        d.dot(x, y, 3, 3, "#f2c230")
    d.oval(76, 46, 6.5, 6, "#e0352f")
    d.line("M64 52 Q77 68 92 52", "#e0352f", 4)


def sailor(d: Drawing, colour: str) -> None:
    """Draw a sailor's flat cap."""
    d.path("M50 10 C50 -4 110 -4 110 10 C112 18 100 22 80 22 C60 22 48 18 50 10Z", colour)
    d.path("M56 26 C66 31 94 31 104 26 L104 16 C94 21 66 21 56 16Z", "#2b3a5e")


def baseball_cap(d: Drawing, colour: str) -> None:
    """Draw a cap with its peak to the left."""
    d.path("M55 26 C52 0 68 -6 80 -6 C94 -6 108 2 105 28 C92 20 70 20 55 26Z", colour)
    d.path("M55 27 C40 24 32 28 30 33 C42 36 62 34 80 28 C72 22 62 22 55 27Z", shade(colour, -0.2))
    d.oval(80, -6, 3.4, 2.6, shade(colour, -0.3))


def headwrap(d: Drawing, colour: str) -> None:
    """Draw a high wound headwrap."""
    d.path("M54 28 C44 -8 70 -26 92 -22 C118 -18 116 8 106 28 C94 18 66 18 54 28Z", colour)
    d.line(
        "M56 20 C70 -4 92 -12 108 -4 M60 6 C74 -12 90 -18 104 -14 M62 26 C80 10 96 6 107 12",
        shade(colour, 0.35),
        3,
        0.8,
    )


def keffiyeh(d: Drawing, colour: str) -> None:
    """Draw a headcloth with a black cord."""
    d.path(
        "M54 34 C50 4 110 4 106 34 L118 92 C106 100 100 90 99 78 L103 40 C98 24 62 24 57 40 L61 78 C60 90 54 100 42 92Z",
        colour,
    )
    d.path("M54 22 C64 12 96 12 106 22 L105 29 C94 20 66 20 55 29Z", "#23252c")


def hood(d: Drawing, colour: str) -> None:
    """Draw a hood that frames the face."""
    d.path(
        "M80 -8 C112 -8 116 24 114 50 C112 66 106 76 96 82 L98 44 C98 22 62 22 62 44 L64 82 C54 76 48 66 46 50 C44 24 48 -8 80 -8Z",
        colour,
    )


def sombrero(d: Drawing, colour: str) -> None:
    """Draw a sombrero."""
    d.path("M20 20 C24 34 50 32 80 32 C110 32 136 34 140 20 C128 24 108 20 101 16 H59 C52 20 32 24 20 20Z", colour)
    d.path("M58 20 C60 -18 70 -26 80 -26 C90 -26 100 -18 102 20 C92 26 68 26 58 20Z", shade(colour, 0.1))
    d.line("M58 14 C68 20 92 20 102 14", "#c8323a", 5)
    d.line("M30 24 C56 32 104 32 130 24", "#c8323a", 3)


def chignon_cap(d: Drawing, colour: str) -> None:
    """Draw a small slanting cap of a stewardess."""
    d.path("M60 14 C66 -10 100 -12 106 8 C98 6 76 10 60 14Z", colour)
    d.line("M66 8 C78 2 92 0 104 4", "#f2c230", 2.4)


HATS: dict[str, Callable[[Drawing, str], None]] = {
    hat.__name__: hat
    for hat in (nemes, crest, clown, sailor, baseball_cap, headwrap, keffiyeh, hood, sombrero, chignon_cap)
}
