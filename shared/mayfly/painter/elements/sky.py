"""The sky: its gradient, the sun or the moon, stars, a rainbow or northern lights where asked for."""

import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter
from PIL.Image import Resampling

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import lighter, mix, ramp, rgb, scaled
from mayfly.painter.fields import add_glow, fade, lay, noise, sampled, shine, vertical
from mayfly.painter.shapes import disc_mask
from mayfly.painter.stage import Colour

_STARS = (rgb("ffffff"), rgb("cfe0ff"), rgb("ffe9c9"))
_MOON_SEED = 7  # the moon always shows the same face


def paint_sky(canvas: Canvas, horizon: float) -> None:
    """Fill the picture with the sky down to the horizon (a fraction), and set the sun's place for it."""
    canvas.horizon = horizon
    palette = canvas.palette
    canvas.sun = (canvas.sun[0], min(0.97, palette.sun_height) * horizon)
    steps = len(palette.sky) - 1
    stops = [(i / steps * horizon, colour) for i, colour in enumerate(palette.sky)]
    night = palette.darkness > 0.4
    veiled = canvas.scene.weather in ("rain", "storm", "fog", "snow")
    share = 4 if min(canvas.image.size) >= 128 else 1  # all that is soft is painted small
    air = vertical((canvas.width // share, canvas.height // share), [*stops, (1.0, palette.sky[-1])])
    _radiance(canvas, air, night=night, strength=0.4 if veiled else 1.0)
    rows = min(air.height, math.ceil((horizon + 0.25) * air.height))  # the ground hides what lies deeper
    upper = (canvas.width, round(canvas.height * rows / air.height))
    canvas.image.paste(palette.sky[-1], (0, upper[1], *canvas.image.size))
    # Pixels by fours: a sky changes by a level or two from one to the next.
    half = (max(1, upper[0] // 2), max(1, upper[1] // 2))
    paired = air.resize(half, Resampling.BILINEAR, (0, 0, air.width, rows))
    canvas.image.paste(paired.resize(upper, Resampling.NEAREST), (0, 0))
    if (night and not veiled and canvas.allows("stars")) or canvas.wants("stars"):
        paint_stars(canvas, 240 if canvas.scene.weather == "clear" else 90, horizon)
    if canvas.wants("aurora"):
        _aurora(canvas, horizon)
    _luminary(canvas, night=night, veiled=veiled)


def _radiance(canvas: Canvas, air: Image.Image, *, night: bool, strength: float) -> None:
    """Spread the light of the sun or the moon over the sky."""
    palette, side = canvas.palette, min(air.size)
    centre = (canvas.sun[0] * air.width, canvas.sun[1] * air.height)
    if night:
        add_glow(air, centre, side * 1.3, mix(palette.sun, palette.sky[-1], 0.5), 0.5 * strength, 2.6)
        return
    low = canvas.scene.time in ("dawn", "sunset")
    add_glow(air, centre, side * (2.4 if low else 1.9), palette.sun, 0.5 * strength, 2.3)
    add_glow(air, centre, side * 0.62, palette.sun, 0.6 * strength, 1.8)


def _luminary(canvas: Canvas, *, night: bool, veiled: bool) -> None:
    """Paint the sun or the moon; behind thick weather there is only its light."""
    palette, side = canvas.palette, min(canvas.image.size)
    centre = (canvas.sun[0] * canvas.width, canvas.sun[1] * canvas.height)
    if night:
        if (not veiled or canvas.wants("moon")) and canvas.allows("moon"):
            add_glow(canvas.image, centre, side * 0.36, palette.sun, 0.4, 1.6)
            _moon(canvas, centre, side * canvas.draws("moon").uniform(0.05, 0.085))
        return
    low = canvas.scene.time in ("dawn", "sunset")
    if not veiled and canvas.allows("sun"):
        radius = side * canvas.draws("sun").uniform(*((0.052, 0.08) if low else (0.036, 0.048)))
        _disc(canvas.image, centre, radius, lighter(palette.sun, 0.45))
    if canvas.wants("moon"):
        _moon(canvas, ((1 - canvas.sun[0]) * canvas.width, 0.2 * canvas.horizon * canvas.height), side * 0.05, 0.6)


def _disc(image: Image.Image, centre: tuple[float, float], radius: float, colour: Colour) -> None:
    mask = disc_mask(round(radius * 2))
    lay(image, colour, (int(centre[0] - mask.width / 2), int(centre[1] - mask.height / 2)), mask)


def _moon(canvas: Canvas, centre: tuple[float, float], radius: float, strength: float = 1.0) -> None:
    """Paint the moon's disc with its seas."""
    mask = disc_mask(round(radius * 2)).point(scaled(strength))
    corner = (int(centre[0] - mask.width / 2), int(centre[1] - mask.height / 2))
    lay(canvas.image, rgb("f6f2e0"), corner, mask)
    seas = noise(mask.size, random.Random(_MOON_SEED), (4, 4), 3).point(ramp(150, 225, 84))  # noqa: S311 - art
    lay(canvas.image, rgb("a9a48e"), corner, ImageChops.multiply(seas, mask))


def paint_stars(canvas: Canvas, count: int, horizon: float) -> None:
    """Scatter stars, the more the higher, a few of them bright."""
    draw = canvas.draws("stars")
    pen, size = ImageDraw.Draw(canvas.image), canvas.unit
    pixels = canvas.image.load()
    for _ in range(int(count * max(1.0, canvas.aspect))):
        x, y = draw.random() * canvas.width, draw.random() ** 1.3 * horizon * canvas.height
        brightness = draw.random() ** 3
        hue = draw.choice(_STARS)
        under = pixels[min(canvas.width - 1, int(x)), min(canvas.height - 1, int(y))] if pixels else (0, 0, 0)
        colour = mix(under, hue, 0.3 + 0.7 * brightness)  # type: ignore[arg-type]
        radius = (0.4 + brightness) * size
        if radius < 0.8:
            pen.point((x, y), fill=colour)
        else:
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
        if brightness > 0.88:
            add_glow(canvas.image, (x, y), radius * 11, rgb("cfe0ff"), 0.8, 3)


def _aurora(canvas: Canvas, horizon: float) -> None:
    """Hang curtains of northern lights over the upper sky."""
    draw = canvas.draws("aurora")
    size = (canvas.width, max(2, int(horizon * canvas.height * 0.9)))
    for hue in ("3dffa0", "5affc8", "a06bff"):
        centre, bend, phase = draw.uniform(0.3, 0.55), draw.uniform(0.05, 0.16), draw.uniform(0, 6.28)
        rate = draw.uniform(4, 8)

        def curtain(x: float, y: float, c: float = centre, b: float = bend, p: float = phase, r: float = rate) -> float:
            above = c + b * math.sin(r * x + p) - y
            return math.exp(-above * 4.2) if above > 0 else math.exp(above * 34)

        streaks = noise((size[0], 8), draw, (22, 2), 3).resize(size, Resampling.BILINEAR)
        mask = ImageChops.multiply(sampled(size, curtain, (48, 48)), streaks)
        shine(canvas.image, (0, 0), mask.point(scaled(0.8)), rgb(hue))


def paint_rainbow(canvas: Canvas) -> None:
    """Arch a rainbow opposite the sun."""
    size = (canvas.width, max(2, int(canvas.horizon * canvas.height)))
    large = Image.new("RGB", (size[0], size[1]))
    pen = ImageDraw.Draw(large)
    x, radius = (0.5 - canvas.side * 0.14) * size[0], size[1] * 0.86
    bands = ("c03030", "c07a28", "b8b030", "30a050", "3078c0", "5a48b0", "7a3f9a")
    step = size[1] * 0.014
    for index, hue in enumerate((*bands, "000000")):
        reach = radius - index * step
        pen.ellipse((x - reach, size[1] - reach, x + reach, size[1] + reach), fill=rgb(hue))
    soft = large.filter(ImageFilter.BoxBlur(max(0.5, step * 0.4)))
    veil = Image.merge("RGB", [fade(size, 0.5, 0.9)] * 3)
    top = canvas.image.crop((0, 0, *size))
    canvas.image.paste(ImageChops.screen(top, ImageChops.multiply(soft, veil)), (0, 0))


def paint_rays(canvas: Canvas, amount: float, purpose: str = "rays") -> None:
    """Let shafts of light fall from the sun."""
    draw = canvas.draws(purpose)
    small = (max(2, canvas.width // 4), max(2, canvas.height // 4))
    mask = Image.new("L", small)
    pen = ImageDraw.Draw(mask)
    x, y = canvas.sun[0] * small[0], min(canvas.sun[1], 0.25) * small[1]
    reach = 1.6 * max(small)
    lean = math.pi / 2 + canvas.side * 0.3
    for index in range(11):
        angle = lean + (index - 5) * 0.16 + draw.uniform(-0.05, 0.05)
        spread, level = draw.uniform(0.012, 0.045), int(255 * amount * draw.uniform(0.25, 1))
        first = (x + reach * math.cos(angle - spread), y + reach * math.sin(angle - spread))
        second = (x + reach * math.cos(angle + spread), y + reach * math.sin(angle + spread))
        pen.polygon([(x, y), first, second], fill=level)
    mask = ImageChops.multiply(mask.filter(ImageFilter.BoxBlur(max(1, 3 * canvas.unit))), fade(small, 1.0, 0.05))
    # Laying on so pale a colour looks as screening it does, in a third of the time.
    lay(canvas.image, canvas.palette.sun, (0, 0), mask.resize(canvas.image.size, Resampling.BILINEAR))
