"""What falls or drifts before the whole picture: rain, snow, fog; painted after the subjects."""

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import curve, lighter, mix, scaled
from mayfly.painter.fields import fade, lay, noise


def paint_weather(canvas: Canvas) -> None:
    """Paint the scene's weather over the picture; indoors and in space there is none."""
    if canvas.scene.place in ("room", "studio", "space", "underwater"):
        return
    weather = canvas.scene.weather
    if weather in ("rain", "storm"):
        _rain(canvas, 1.0 if weather == "storm" else 0.7)
    elif weather == "snow" or canvas.wants("snowfall"):
        _snow(canvas)
    elif weather == "fog":
        _fog(canvas)


def _rain(canvas: Canvas, amount: float) -> None:
    """Draw slanting streaks of two distances, and rings where they strike."""
    draw = canvas.draws("rain")
    slant = draw.uniform(0.12, 0.32) * draw.choice((-1, 1))
    mask = Image.new("L", canvas.image.size)
    pen = ImageDraw.Draw(mask)
    for _ in range(int(320 * amount * canvas.aspect)):
        x, y, near = draw.uniform(-0.2, 1.2) * canvas.width, draw.uniform(-0.1, 1) * canvas.height, draw.random() ** 2
        length = (10 + 34 * near) * canvas.unit
        pen.line(
            (x, y, x + length * slant, y + length),
            fill=int(60 + 90 * near),
            width=max(1, round((0.7 + near) * canvas.unit)),
        )
    soft = mask.filter(ImageFilter.BoxBlur(0.5 * canvas.unit))
    lay(canvas.image, lighter(canvas.palette.haze, 0.45), (0, 0), soft)


def _snow(canvas: Canvas) -> None:
    """Let flakes fall: many far, some near and out of focus."""
    draw = canvas.draws("snow")
    far, near = Image.new("L", canvas.image.size), Image.new("L", canvas.image.size)
    for mask, count, small, large in ((far, 260, 0.6, 2.2), (near, 34, 2.4, 5.5)):
        pen = ImageDraw.Draw(mask)
        for _ in range(int(count * canvas.aspect)):
            x, y, radius = (
                draw.random() * canvas.width,
                draw.random() * canvas.height,
                draw.uniform(small, large) * canvas.unit,
            )
            level = draw.randint(120, 230)
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=level)
    white = mix((255, 255, 255), canvas.palette.haze, 0.12)
    lay(canvas.image, white, (0, 0), far.filter(ImageFilter.BoxBlur(0.5 * canvas.unit)))
    lay(canvas.image, white, (0, 0), near.filter(ImageFilter.BoxBlur(2.0 * canvas.unit)).point(scaled(0.85)))


def _fog(canvas: Canvas) -> None:
    """Drift fog over everything, thickest around the horizon."""
    wool = noise(canvas.image.size, canvas.draws("fog"), canvas.cells(3, 2), 4)
    depth = fade(canvas.image.size, 0.0, 1.0).point(
        curve(lambda value: 235 * math.exp(-(((value / 255 - canvas.horizon) / 0.32) ** 2)))
    )
    mask = ImageChops.multiply(wool.point(curve(lambda value: 110 + value * 0.57)), depth).point(scaled(0.62))
    lay(canvas.image, lighter(canvas.palette.haze, 0.25), (0, 0), mask)
