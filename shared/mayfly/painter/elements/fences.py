"""Fences that run across a picture."""

from PIL import ImageDraw

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, mix
from mayfly.painter.stage import Colour


def fence(canvas: Canvas, line: list[float], tall: float, colour: Colour, gap: float = 0.05) -> None:
    """Stand posts with two rails along a line (fractions of the height); `tall` and `gap` in shorter sides."""
    span = min(canvas.image.size)
    wood = canvas.lit(colour)
    dark, light = darker(wood, 0.3), mix(wood, canvas.palette.sun, 0.25)
    pen = ImageDraw.Draw(canvas.image)
    wide = max(1, round(tall * span * 0.12))
    points = [(index / (len(line) - 1) * canvas.width, y * canvas.height) for index, y in enumerate(line)]
    for lift in (0.36, 0.78):
        pen.line([(x, y - lift * tall * span) for x, y in points], fill=dark, width=wide + 1)
        pen.line([(x, y - lift * tall * span - 1) for x, y in points], fill=light, width=wide)
    for index in range(int(canvas.width / (gap * span)) + 1):
        x = index * gap * span
        y = points[min(len(points) - 1, int(x / canvas.width * (len(points) - 1)))][1]
        pen.rectangle((x, y - tall * span, x + wide * 1.5, y), fill=wood)
        pen.rectangle((x + wide * 0.9, y - tall * span, x + wide * 1.5, y), fill=dark)
