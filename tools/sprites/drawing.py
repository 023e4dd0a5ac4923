"""A sheet of SVG: shapes in layers, each filled with a soft gradient of one colour."""

from collections.abc import Callable
from colorsys import hls_to_rgb, rgb_to_hls


def shade(colour: str, by: float) -> str:
    """Return `#rrggbb` lighter (by > 0) or darker (by < 0); by is -1..1. Shadows cool, lights warm a little."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    hue, light, full = rgb_to_hls(*parts)
    light = light + (1 - light) * by if by > 0 else light * (1 + by)
    return "#" + "".join(f"{round(part * 255):02x}" for part in hls_to_rgb(hue, light, full))


class Drawing:
    """Collects shapes; `svg()` returns the document. Light falls from the upper left."""

    def __init__(self, width: int, height: int) -> None:
        """Start an empty sheet of `width` x `height` units."""
        self.width, self.height = width, height
        self.definitions: dict[str, str] = {}
        self.shared = False  # whether one gradient runs over all shapes, so that parts of a garment join unseen
        self.shapes: list[str] = []

    def paint(self, colour: str, depth: float = 1.0) -> str:
        """Return a fill that goes softly from light to dark over the shape."""
        name = f"{'s' if self.shared else 'g'}{colour[1:]}{int(depth * 10)}"
        run = 'x1="0" y1="0" x2=".75" y2="1"'
        if self.shared:
            run = 'x1="48" y1="76" x2="118" y2="200" gradientUnits="userSpaceOnUse"'
        self.definitions[name] = (
            f'<linearGradient id="{name}" {run}>'
            f'<stop offset="0" stop-color="{shade(colour, 0.16 * depth)}"/><stop offset=".45" stop-color="{colour}"/>'
            f'<stop offset="1" stop-color="{shade(colour, -0.22 * depth)}"/></linearGradient>'
        )
        return f"url(#{name})"

    def path(self, d: str, colour: str, depth: float = 1.0, opacity: float = 1.0) -> None:
        """Fill a path."""
        fade = "" if opacity == 1 else f' opacity="{opacity}"'
        self.shapes.append(f'<path d="{d}" fill="{self.paint(colour, depth)}"{fade}/>')

    def box(self, x: float, y: float, width: float, height: float, colour: str, round_: float = 0.0) -> None:
        """Fill a rectangle, its corners rounded by `round_`."""
        self.shapes.append(
            f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{round_}" fill="{self.paint(colour)}"/>'
        )

    def flat(self, d: str, colour: str, opacity: float = 1.0) -> None:
        """Fill a path with one plain colour: folds, shadows, highlights."""
        self.shapes.append(f'<path d="{d}" fill="{colour}" opacity="{opacity}"/>')

    def line(self, d: str, colour: str, width: float, opacity: float = 1.0) -> None:
        """Stroke a path with round ends."""
        self.shapes.append(
            f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" '
            f'stroke-linejoin="round" opacity="{opacity}"/>'
        )

    def oval(self, x: float, y: float, rx: float, ry: float, colour: str, opacity: float = 1.0) -> None:
        """Fill an ellipse with a gradient."""
        self.shapes.append(
            f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{self.paint(colour)}" opacity="{opacity}"/>'
        )

    def dot(self, x: float, y: float, rx: float, ry: float, colour: str, opacity: float = 1.0) -> None:
        """Fill an ellipse with one plain colour."""
        self.shapes.append(f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{colour}" opacity="{opacity}"/>')

    def open(self, transform: str) -> None:
        """Begin a group moved or scaled by `transform`."""
        self.shapes.append(f'<g transform="{transform}">')

    def open_inside(self, d: str) -> None:
        """Begin a group that is seen only inside a path: what lies on a coat ends where the coat does."""
        name = f"c{len(self.definitions)}"
        self.definitions[name] = f'<clipPath id="{name}"><path d="{d}"/></clipPath>'
        self.shapes.append(f'<g clip-path="url(#{name})">')

    def close(self) -> None:
        """End the group."""
        self.shapes.append("</g>")

    def svg(self) -> str:
        """Return the document."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}"><defs>'
            + "".join(self.definitions.values())
            + "</defs>"
            + "".join(self.shapes)
            + "</svg>"
        )


Sheet = tuple[int, int, Callable[[Drawing], None]]
"""Width and height of a drawing in units, and what draws it."""


def drawn(sheets: dict[str, Sheet]) -> dict[str, str]:
    """Return id -> SVG of each sheet."""
    result = {}
    for name, (width, height, draw) in sheets.items():
        d = Drawing(width, height)
        draw(d)
        result[name] = d.svg()
    return result
