# ruff: noqa: E501 - path data reads best on one line
"""Bodies and clothes below the chin: one good figure that every person shares. Soles are at y = 226."""

from .drawing import Drawing, shade

TORSO = {
    "man": "M61 72 C68 68 92 68 99 72 C105 75 106 82 105 92 L102 130 L58 130 L55 92 C54 82 55 75 61 72Z",
    "woman": "M64 73 C70 69 90 69 96 73 C102 76 102 84 100 92 C98 102 96 108 98 116 L101 131 L59 131 L62 116 "
    "C64 108 62 102 60 92 C58 84 58 76 64 73Z",
}
ARMS = {  # pose -> (left arm, right arm), each shoulder, elbow, hand
    "down": (((60, 79), (51, 99), (50, 123)), ((100, 79), (109, 99), (110, 123))),
    "hold": (((60, 79), (51, 99), (51, 123)), ((100, 79), (113, 100), (121, 92))),
    "both": (((60, 79), (52, 102), (70, 110)), ((100, 79), (108, 102), (90, 110))),
    "wave": (((60, 79), (44, 88), (36, 66)), ((100, 79), (109, 99), (110, 123))),
    "reins": (((60, 79), (48, 98), (34, 108)), ((100, 79), (94, 104), (70, 112))),
}


def limb(points: tuple[tuple[int, int], ...]) -> str:
    """Return a path from shoulder by the elbow to the hand."""
    (x0, y0), (x1, y1), (x2, y2) = points
    return f"M{x0} {y0} Q{x1} {y1} {x2} {y2}"


def arm(
    d: Drawing, points: tuple[tuple[int, int], ...], skin: str, sleeve: str | None, *, long: bool, wide: float
) -> None:
    """Draw one arm: hand, forearm, and a sleeve that is short, long or missing."""
    (x0, y0), (x1, y1), (x2, y2) = points
    d.line(limb(points), skin, wide - 2)
    inward = 1 if x2 < x0 else -1
    d.line(
        f"M{x2 + inward * 2} {y2 - 1} L{x2 + inward * wide * 0.5:.1f} {y2 + wide * 0.42:.1f}", shade(skin, -0.06), 3.6
    )
    d.oval(x2, y2 + 2.5, wide * 0.47, wide * 0.62, shade(skin, 0.04))
    if sleeve is None:
        return
    if long:
        end = (x2 * 0.92 + x1 * 0.08, y2 * 0.92 + y1 * 0.08 - 2)
        d.line(f"M{x0} {y0} Q{x1} {y1} {end[0]:.1f} {end[1]:.1f}", sleeve, wide)
    else:
        half = ((x0 + x1) / 2, (y0 + y1) / 2)
        middle = (x0 * 0.25 + x1 * 0.5 + x2 * 0.25, y0 * 0.25 + y1 * 0.5 + y2 * 0.25)
        d.line(f"M{x0} {y0} Q{half[0]:.1f} {half[1]:.1f} {middle[0]:.1f} {middle[1]:.1f}", sleeve, wide + 1.5)


def cloth(d: Drawing, torso: str, colour: str) -> None:
    """Draw how a top falls: shade at the side away from the light, under the arm and the chin, and folds at the waist."""
    d.open_inside(torso)
    d.flat("M96 70 C92 92 92 112 95 134 H110 V70Z", shade(colour, -0.5), 0.22)
    d.flat("M66 66 C70 82 90 82 94 66Z", shade(colour, -0.55), 0.28)
    d.line("M60 120 Q68 124 78 122 M84 123 Q92 124 99 120", shade(colour, -0.5), 1.3, 0.4)
    d.close()


def trousers(d: Drawing, colour: str, skin: str, *, short: bool = False) -> None:
    """Draw both legs in trousers or shorts."""
    if short:
        d.path("M62 150 L77 150 L75 214 L65 214Z", skin)
        d.path("M83 150 L98 150 L95 214 L85 214Z", shade(skin, -0.07))
        d.path("M58 124 L102 124 L102 164 L82 164 L80 142 L78 164 L58 164Z", colour)
        return
    d.path(
        "M59.5 124 L100.5 124 C104 142 104 156 102 172 C101 188 100 202 98.5 216 L82.5 216 C83 200 83 186 82 172 L80 147 L78.5 172 C78.5 188 78 202 77.5 216 "
        "L61.5 216 C60 202 58.5 188 58.5 172 C57 156 57 142 59.5 124Z",
        colour,
    )
    d.flat("M80 146 L82 172 C83 186 83 200 82.5 216 L88 216 C90 200 90 180 88 168Z", shade(colour, -0.4), 0.4)
    d.flat("M58 124 H102 L102.5 129 C90 133 70 133 57.5 129Z", shade(colour, -0.45), 0.4)
    folds = "M63 172 Q69 175 75 171 M86 173 Q92 176 98 171 M62 209 Q69 212 76 209 M84 209 Q91 212 98 209"
    d.line(folds, shade(colour, -0.5), 1.3, 0.45)


def shoes(d: Drawing, colour: str, *, boots: bool = False) -> None:
    """Draw shoes turned to the left, or boots to below the knee."""
    if boots:
        d.path("M61 184 L78 184 L77 214 L62 214Z", colour)
        d.path("M82.5 184 L99 184 L98 214 L83 214Z", shade(colour, -0.1))
    d.path("M77.5 211 L77.5 226 L56 226 C52 226 52 220 56 217.5 L63 212Z", colour)
    d.path("M98.5 211 L98.5 226 L78 226 C74 226 74 220 78 217.5 L84 212Z", shade(colour, -0.1))
    d.flat(
        "M53.5 223.5 H77.5 V226 H55 C54 226 53.5 225 53.5 223.500Z M75.5 223.5 H98.5 V226 H77 C76 226 75.5 225 75.5 223.500Z",
        "#1c1a1e",
        0.45,
    )


def bare_legs(d: Drawing, skin: str) -> None:
    """Draw bare lower legs below a skirt."""
    d.path("M64 150 L77 150 L75 214 L66 214Z", skin)
    d.path("M83 150 L96 150 L94 214 L85 214Z", shade(skin, -0.07))


def skirt(d: Drawing, colour: str, hem: int, spread: int) -> None:
    """Draw a skirt from the waist down to y = `hem`, `spread` wide to each side at the hem."""
    left, right = 80 - spread, 80 + spread
    d.path(
        f"M61 114 L99 114 C102 130 {right - 4} {hem - 30} {right} {hem - 3} C{right - 14} {hem + 4} {left + 14} {hem + 4} {left} {hem - 3} "
        f"C{left + 4} {hem - 30} 58 130 61 114Z",
        colour,
    )
    for at in (-0.5, 0.05, 0.55):
        x = 80 + spread * at
        d.flat(
            f"M{80 + at * 14:.0f} 122 Q{x - 2:.0f} {hem - 30} {x - 4:.0f} {hem} L{x + 5:.0f} {hem} Q{x + 3:.0f} {hem - 36} {80 + at * 14:.0f} 122Z",
            shade(colour, -0.4),
            0.22,
        )


def gown(d: Drawing, colour: str) -> None:
    """Draw a ball gown to the floor with a lighter front."""
    skirt(d, colour, 223, 46)
    d.path(
        "M72 116 L88 116 C94 150 100 190 104 224 C92 227 68 227 56 224 C60 190 66 150 72 116Z",
        shade(colour, 0.45),
        opacity=0.75,
    )
    d.line("M36 218 C50 226 110 226 124 218", shade(colour, 0.6), 3, 0.7)


def robe(d: Drawing, colour: str) -> None:
    """Draw a long straight robe."""
    d.path("M58 100 L102 100 C106 150 112 190 116 221 C100 228 60 228 44 221 C48 190 54 150 58 100Z", colour)
    for x in (60, 79, 97):
        d.flat(
            f"M{(x + 80) // 2} 128 Q{x - 1} 180 {x - 6} 224 L{x + 4} 224 Q{x + 4} 170 {(x + 80) // 2} 128Z",
            shade(colour, -0.45),
            0.28,
        )


def ao_dai(d: Drawing, colour: str) -> None:
    """Draw the long tunic, open at the sides, over wide white trousers."""
    d.path("M60 124 L100 124 L104 218 L83 219 L80 150 L77 219 L56 218Z", "#fbf9f6")
    d.flat("M92 126 L100 124 L104 218 L96 218Z", "#b9b4c4", 0.45)
    d.path(
        "M59 122 C62 112 98 112 101 122 C104 150 108 185 106 208 C98 213 90 206 82 209 C74 212 66 207 60 210 C54 190 55 150 59 122Z",
        colour,
    )
    d.flat("M84 124 C90 150 92 185 88 208 L96 207 C98 180 95 150 90 124Z", shade(colour, -0.4), 0.25)
    for x, y, r in ((68, 190, 4), (76, 178, 3), (66, 172, 2.5), (74, 196, 2.6), (88, 190, 2.5)):
        for dx, dy in ((0, -1), (0.95, -0.3), (0.6, 0.8), (-0.6, 0.8), (-0.95, -0.3)):
            d.dot(x + dx * r, y + dy * r, r * 0.62, r * 0.62, "#fff3ea", 0.85)
        d.dot(x, y, r * 0.4, r * 0.4, "#f0b43c")


def kimono(d: Drawing, colour: str) -> None:
    """Draw a wrapped robe to the ankles."""
    d.path("M58 110 L102 110 C104 150 104 190 103 219 C92 223 68 223 57 219 C56 190 56 150 58 110Z", colour)
    d.flat("M76 112 C88 150 90 190 88 221 L93 221 C96 180 92 140 84 112Z", shade(colour, -0.4), 0.4)
    for x, y in ((66, 160), (72, 198), (96, 170), (98, 204), (64, 214)):
        for dx, dy in ((0, -3), (2.8, -1), (1.8, 2.4), (-1.8, 2.4), (-2.8, -1)):
            d.dot(x + dx, y + dy, 2, 2, "#fff1f4", 0.9)
        d.dot(x, y, 1.2, 1.2, "#e8b13a")


def seated_legs(d: Drawing, colour: str, shoe: str, *, boots: bool) -> None:
    """Draw one leg that hangs down in front, as on a horse, a chair or a wall: the seat is at y = 132."""
    d.line("M92 128 Q74 122 62 134", shade(colour, -0.1), 20)
    d.line("M62 134 Q60 152 62 168", shade(colour, -0.05), 17)
    if boots:
        d.line("M61.5 152 L62 172", shoe, 17)
    d.path("M70.5 166 L71 184 L48 184 C44 184 44 177 49 175 L54 171 L54 166Z", shoe)


def seated_skirt(d: Drawing, colour: str, shoe: str, hem: int) -> None:
    """Draw a skirt over a leg that hangs down in front."""
    d.path("M68 172 L69 186 L48 186 C44 186 45 180 50 178 L56 172Z", shoe)
    d.path(
        f"M60 114 L100 114 C108 124 106 136 96 140 L78 144 C76 154 77 162 76 {hem} C66 {hem + 4} 56 {hem + 3} 48 {hem - 3} "
        f"C48 150 46 130 60 114Z",
        colour,
    )
    d.flat(f"M64 140 Q60 158 60 {hem} L66 {hem} Q66 156 72 142Z", shade(colour, -0.4), 0.3)
