"""Lights in the night sky, drawn without the square of sky that others draw round them."""

import math

from .drawing import Drawing, Sheet


def _burst(d: Drawing, centre: tuple[float, float], reach: float, colours: tuple[str, ...], rays: int) -> None:
    """Draw rays that fly apart, fall a little, and end in sparks."""
    x, y = centre
    for ray in range(rays):
        turn, far = math.tau * ray / rays, reach * (1.0 if ray % 2 else 0.72)
        colour = colours[ray % len(colours)]
        end = (x + far * math.cos(turn), y + far * math.sin(turn) + 0.1 * far)
        middle = (x + 0.6 * far * math.cos(turn), y + 0.6 * far * math.sin(turn) - 0.03 * far)
        start = (x + 0.16 * far * math.cos(turn), y + 0.16 * far * math.sin(turn))
        d.line(
            f"M{start[0]:.1f} {start[1]:.1f} Q{middle[0]:.1f} {middle[1]:.1f} {end[0]:.1f} {end[1]:.1f}",
            colour,
            reach * 0.035,
        )
        d.dot(*end, reach * 0.045, reach * 0.045, "#fff6d8")
    d.dot(x, y, reach * 0.09, reach * 0.09, "#fff6d8")


def fireworks(d: Drawing) -> None:
    """Draw one large burst and two small ones."""
    _burst(d, (150, 140), 130, ("#ff5a6e", "#ffb347", "#ffe27a"), 24)
    _burst(d, (62, 226), 58, ("#6ad0ff", "#b8f0ff"), 16)
    _burst(d, (236, 236), 52, ("#9af08a", "#f4ffb0"), 16)


def sparkler(d: Drawing) -> None:
    """Draw a thin stick that throws sparks."""
    d.line("M100 104 L100 300", "#8c8f98", 5)
    _burst(d, (100, 96), 92, ("#ffd35a", "#fff0b0", "#ffad3a"), 22)


def shooting_star(d: Drawing) -> None:
    """Draw a star and the tail behind it."""
    for tip, width, colour in (((292, 20), 30, "#bcd8ff"), ((276, 12), 18, "#e6f0ff"), ((288, 44), 12, "#ffffff")):
        d.flat(f"M{86 - width} {186 - width} L{tip[0]} {tip[1]} L{86 + width} {186 + width}Z", colour, 0.5)
    points = []
    for step in range(10):
        reach, turn = (62 if step % 2 == 0 else 27), math.tau * step / 10 - 1.3
        points.append(f"{80 + reach * math.cos(turn):.1f} {196 + reach * math.sin(turn):.1f}")
    d.path("M" + " L".join(points) + "Z", "#ffd84a")


SHEETS: dict[str, Sheet] = {
    "fireworks": (300, 300, fireworks),
    "sparkler": (200, 310, sparkler),
    "shooting-star": (300, 270, shooting_star),
}
