"""What falls or drifts before the whole picture: rain, snow, fog; painted after the subjects."""

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import curve, lighter, mix, rgb, scaled
from mayfly.painter.fields import fade, lay, noise
from mayfly.painter.stage import BACKDROPS, INDOORS


def paint_weather(canvas: Canvas) -> None:
    """Paint the scene's weather over the picture; indoors and in space there is none."""
    if canvas.scene.place in INDOORS | BACKDROPS | {"space", "underwater", "planet"}:
        return
    weather = canvas.scene.weather
    if weather in ("rain", "storm"):
        _rain(canvas, 1.0 if weather == "storm" else 0.7)
    elif weather == "snow" or canvas.wants("snowfall"):
        _snow(canvas)
    elif weather == "fog":
        _fog(canvas)
    elif weather == "windy":
        _wind(canvas)


def paint_shower(canvas: Canvas) -> None:
    """Paint the last drops of a shower that passes."""
    _rain(canvas, 0.3)


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


_BLOWN = {
    "spring": ("f7c4d8", "ffffff", "f2a8c4"),
    "summer": ("8fbf5a", "b8d06a", "f2e6b0"),
    "autumn": ("d9822b", "c8502a", "e0a836"),
    "winter": ("ffffff", "e6eef8"),
}


def _wind(canvas: Canvas) -> None:
    """Blow leaves or petals across in streams, with faint lines of the gust itself."""
    draw = canvas.draws("wind")
    way = draw.choice((-1, 1))
    gusts = Image.new("L", canvas.image.size)
    pen = ImageDraw.Draw(gusts)
    for _ in range(7):
        x, y = draw.random() * canvas.width, draw.uniform(0.1, 0.9) * canvas.height
        reach, bend = draw.uniform(0.16, 0.4) * canvas.width, draw.uniform(0.01, 0.03) * canvas.height
        path = [(x + way * reach * t / 12, y + bend * math.sin(t * 0.55)) for t in range(13)]
        pen.line(path, fill=90, width=max(1, round(1.6 * canvas.unit)), joint="curve")
    white = mix((255, 255, 255), canvas.palette.haze, 0.3)
    lay(canvas.image, white, (0, 0), gusts.filter(ImageFilter.BoxBlur(1.0 * canvas.unit)))
    pen = ImageDraw.Draw(canvas.image)
    stream = draw.uniform(0.3, 0.6)
    for _ in range(round(60 * canvas.aspect)):
        x, y = draw.random() * canvas.width, (stream + draw.gauss(0, 0.2)) * canvas.height
        size, turn = draw.uniform(2.0, 6.5) * canvas.unit, draw.uniform(0, math.tau)
        tip = (math.cos(turn) * size, math.sin(turn) * size * 0.7)
        wing = (-tip[1] * 0.45, tip[0] * 0.45)
        tone = canvas.lit(rgb(draw.choice(_BLOWN[canvas.scene.season])))
        pen.polygon(
            [
                (x - tip[0], y - tip[1]),
                (x + wing[0], y + wing[1]),
                (x + tip[0], y + tip[1]),
                (x - wing[0], y - wing[1]),
            ],
            fill=lighter(tone, draw.uniform(0.0, 0.2)),
        )
