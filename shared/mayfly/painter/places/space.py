"""Space: nebulae, stars, a planet with rings or an atmosphere; a cratered ground where asked for."""

import math
import random
from dataclasses import replace

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps
from PIL.Image import Resampling, Transform

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, ramp, rgb, scaled
from mayfly.painter.elements import land
from mayfly.painter.elements.sky import paint_stars
from mayfly.painter.fields import add_glow, add_light, lay, noise, sampled, shine, vertical
from mayfly.painter.light import PALETTES
from mayfly.painter.shapes import disc_mask, fractal_line
from mayfly.painter.stage import Colour, Stage

_NEBULAE = (
    ("5a2fd0", "e0409a", "2aa8e0"), ("1f6fd0", "8a3fe0", "ff7a5c"), ("0fa89a", "3f5fe0", "d04fe0"),
    ("c8502a", "e0a040", "7a2fa0"), ("2a7fd0", "4fd0e0", "f0f0ff"), ("a02f5f", "ff6f6f", "4f3fb0"),
)  # fmt: skip
_PLANETS = (
    ("e0b070", "8a4a2c"),
    ("7fb4e4", "1f4478"),
    ("c09ae0", "4a2a70"),
    ("e08a6a", "702a2a"),
    ("8fd0b0", "1f5a5a"),
    ("d8d0c0", "6a6460"),
)


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("space")
    canvas.palette = replace(
        PALETTES["night"][0], tint=rgb("d4d8f0"), sun=rgb("fff6e0"), haze=rgb("1a1c40"), strength=0.8
    )
    canvas.sun = (draw.choice((0.12, 0.88)), draw.uniform(0.05, 0.3))
    canvas.horizon = 1.0
    top, bottom = rgb(draw.choice(("03030c", "06061a", "0a0414"))), rgb(draw.choice(("0a0a24", "140a28", "04141e")))
    small = (max(8, canvas.width // 3), max(8, canvas.height // 3))  # gas has no edges
    sky = vertical(small, [(0, top), (0.5, bottom), (1, top)])
    if canvas.allows("nebula"):
        _nebula(canvas, draw, sky)
    canvas.image = sky.resize(canvas.image.size, Resampling.BILINEAR)
    if canvas.allows("stars"):
        paint_stars(canvas, 420, 1.0)
    if draw.random() < 0.35:
        _galaxy(canvas, draw)
    span = min(canvas.image.size)
    add_glow(
        canvas.image,
        (canvas.sun[0] * canvas.width, canvas.sun[1] * canvas.height),
        span * 0.9,
        rgb("bcd0ff"),
        0.35,
        3.0,
    )
    if canvas.allows("planet", "planets"):
        _planets(canvas, draw)
    if canvas.wants("moonground") or canvas.wants("marsground"):
        return _ground(canvas, draw)
    return canvas.stage(ground=None, floats=True)


def _nebula(canvas: Canvas, draw: random.Random, sky: Image.Image) -> None:
    """Drift coloured gas across the small picture of a sky, dust lanes before it."""
    small = sky.size
    tilt = draw.uniform(-0.6, 0.6)
    offset = draw.uniform(0.35, 0.65)
    band = sampled(small, lambda x, y: math.exp(-(((y - offset - tilt * (x - 0.5)) / 0.3) ** 2)), (24, 24))
    for index, code in enumerate(draw.choice(_NEBULAE)):
        gas = _turned_noise(canvas, small, draw, 3, 6).point(ramp(96, 240))
        place = _turned_noise(canvas, small, draw, 2, 2).point(ramp(70, 230))
        mask = ImageChops.multiply(gas, ImageChops.blend(place, band, 0.55)).point(scaled(1.25 - 0.15 * index))
        shine(sky, (0, 0), mask, rgb(code))
    dust = _turned_noise(canvas, small, draw, 4, 6).point(ramp(110, 40, 170))
    lay(sky, (4, 3, 12), (0, 0), ImageChops.multiply(dust, band))


def _turned_noise(canvas: Canvas, size: tuple[int, int], draw: random.Random, cells: int, octaves: int) -> Image.Image:
    """Return noise turned by a random angle, so that its lattice does not show along the edges."""
    larger = (size[0] * 3 // 2, size[1] * 3 // 2)
    field = noise(larger, draw, canvas.cells(cells * 1.5), octaves, 0.56)
    angle = draw.uniform(0.35, 1.2)
    sine, cosine = math.sin(angle) * 0.72, math.cos(angle) * 0.72
    x, y = larger[0] / 2, larger[1] / 2
    turn = (
        cosine,
        -sine,
        x - cosine * size[0] / 2 + sine * size[1] / 2,
        sine,
        cosine,
        y - sine * size[0] / 2 - cosine * size[1] / 2,
    )
    return field.transform(size, Transform.AFFINE, turn, Resampling.BILINEAR)


def _galaxy(canvas: Canvas, draw: random.Random) -> None:
    """Set a far spiral galaxy, tilted."""
    side = max(8, int(draw.uniform(0.16, 0.3) * min(canvas.image.size)))
    turns = draw.uniform(2.2, 3.2)

    def arm(x: float, y: float) -> float:
        dx, dy = x - 0.5, y - 0.5
        radius = math.hypot(dx, dy) * 2
        wave = 0.5 + 0.5 * math.cos(2 * math.atan2(dy, dx) + turns * 3 * radius)
        return float(max(0.0, 1 - radius) ** 1.4 * (0.25 + 0.75 * wave) + math.exp(-((radius / 0.16) ** 2)))

    disc = sampled((side, side), arm, (48, 48)).resize((side, max(3, int(side * 0.5))), Resampling.BILINEAR)
    tilted = disc.rotate(draw.uniform(-50, 50), Resampling.BICUBIC, expand=True)
    place = (draw.uniform(0.15, 0.85) * canvas.width, draw.uniform(0.1, 0.5) * canvas.height)
    add_light(canvas.image, tilted, place, rgb(draw.choice(("ffe8d0", "d0d8ff", "ffd0f0"))), 0.9)


def _planets(canvas: Canvas, draw: random.Random) -> None:
    """Hang one large planet and at times a small moon of it."""
    span = min(canvas.image.size)
    radius = span * draw.choice((draw.uniform(0.1, 0.16), draw.uniform(0.18, 0.3)))
    side = draw.choice((-1, 1))
    centre = ((0.5 + side * draw.uniform(0.22, 0.42)) * canvas.width, draw.uniform(0.14, 0.36) * canvas.height)
    planet(canvas, draw, centre, radius, rings=draw.random() < 0.55)
    if draw.random() < 0.6:
        small = ((0.5 - side * draw.uniform(0.1, 0.4)) * canvas.width, draw.uniform(0.08, 0.5) * canvas.height)
        planet(canvas, draw, small, span * draw.uniform(0.025, 0.06), rings=False)


def planet(canvas: Canvas, draw: random.Random, centre: tuple[float, float], radius: float, *, rings: bool) -> None:
    """Paint a planet: banded or mottled, a night side, an atmosphere's rim, rings behind and before it."""
    side = max(6, round(radius * 2))
    light, dark = (rgb(code) for code in draw.choice(_PLANETS))
    banded = draw.random() < 0.5
    surface = noise((side, side), draw, (2, 10) if banded else (5, 5), 5, 0.56)
    body = ImageOps.colorize(surface, dark, lighter(light, 0.3), mid=light).rotate(
        draw.uniform(-25, 25), Resampling.BILINEAR
    )
    to_left = canvas.sun[0] * canvas.width < centre[0]
    sx = 0.3 if to_left else 0.7
    day = sampled((side, side), lambda x, y: min(1.0, max(0.02, 1.3 - 1.55 * math.hypot(x - sx, y - 0.32))))
    body = ImageChops.multiply(body, Image.merge("RGB", [day] * 3))
    corner = (int(centre[0] - side / 2), int(centre[1] - side / 2))
    add_glow(canvas.image, centre, side * 1.5, mix(light, (255, 255, 255), 0.3), 0.5, 1.2)
    far, near = _ring(draw, radius) if rings else (None, None)
    ice = mix(light, (255, 255, 255), 0.4)
    if far:
        lay(canvas.image, ice, (int(centre[0] - far.width / 2), int(centre[1] - far.height / 2)), far)
    mask = disc_mask(side)
    canvas.image.paste(body, corner, mask)
    if near:
        lay(canvas.image, ice, (int(centre[0] - near.width / 2), int(centre[1] - near.height / 2)), near)


def _ring(draw: random.Random, radius: float) -> tuple[Image.Image, Image.Image]:
    """Return the masks of the far and the near half of a ring."""
    wide, tall = max(8, int(radius * 4.4)), max(4, int(radius * 1.2))
    large = Image.new("L", (wide * 2, tall * 2))
    pen = ImageDraw.Draw(large)
    for inset, level in ((0, 150), (0.07, 70), (0.1, 190), (0.2, 110), (0.24, 170), (0.3, 0)):
        pen.ellipse((inset * wide, inset * tall, 2 * wide - inset * wide, 2 * tall - inset * tall), fill=level)
    flat = large.reduce(2)
    tilt = draw.uniform(8, 26) * draw.choice((-1, 1))
    halves = []
    for upper in (True, False):
        half = flat.copy()
        half.paste(0, (0, tall // 2, wide, tall) if upper else (0, 0, wide, tall // 2))
        halves.append(half.rotate(tilt, Resampling.BILINEAR, expand=True))
    return halves[0], halves[1]


def _ground(canvas: Canvas, draw: random.Random) -> Stage:
    """Lay a cratered ground under the stars, with hills behind: grey on a moon, red on Mars."""
    horizon = canvas.camera.level(draw, 0.6, 0.72)
    canvas.horizon = horizon
    hue = rgb("b8683f" if canvas.wants("marsground") else draw.choice(("a8a8b4", "b4aca4", "9c9ca0")))
    line = [horizon - 0.05 - 0.05 * value for value in fractal_line(draw, 129, 0.55)]
    land.hill(canvas, line, darker(hue, 0.35), 0.25, "ridge", 0.6)
    line = [horizon - 0.008 * value for value in fractal_line(draw, 65, 0.5)]
    layer = land.hill(canvas, line, hue, 0.0, "regolith", 0.9)
    if layer:
        fine = noise(layer.mask.size, draw, canvas.cells(40, 1.6), 3, 0.7)
        land.shade(canvas, layer, fine, darker(canvas.lit(hue), 0.6), lighter(canvas.lit(hue), 0.3), 0.3)
    bright, dark = lighter(canvas.lit(hue), 0.3), darker(canvas.lit(hue), 0.65)
    for index in range(round(14 * canvas.aspect)):
        share = (index / (14 * canvas.aspect)) ** 0.8
        x, y = draw.random() * canvas.width, (horizon + 0.03 + (0.98 - horizon) * share) * canvas.height
        _crater(canvas, (x, y), (0.012 + 0.075 * share * draw.random()) * canvas.height * 1.6, bright, dark)
    return canvas.stage(ground=(horizon + 0.1, 0.95))


def _crater(canvas: Canvas, centre: tuple[float, float], half: float, bright: Colour, dark: Colour) -> None:
    """Press a crater: a lit far rim, a shaded near wall."""
    wide, tall = max(3, int(half * 2)), max(2, int(half * 0.62))
    corner = (int(centre[0] - wide / 2), int(centre[1] - tall / 2))
    shape = disc_mask(wide).resize((wide, tall), Resampling.BILINEAR)
    soft = shape.filter(ImageFilter.BoxBlur(max(0.3, tall * 0.04)))
    lay(canvas.image, bright, corner, soft.point(scaled(0.5)))
    shift = (round(canvas.side * wide * 0.05), -max(1, round(tall * 0.12)))
    inner = ImageChops.multiply(ImageChops.offset(shape, *shift), shape)
    lay(canvas.image, dark, corner, inner.point(scaled(0.55)))
    floor = (
        disc_mask(wide)
        .resize((max(2, int(wide * 0.66)), max(2, int(tall * 0.6))), Resampling.BILINEAR)
        .point(scaled(0.5))
    )
    lay(
        canvas.image,
        mix(dark, bright, 0.45),
        (int(centre[0] - floor.width / 2), int(centre[1] - floor.height / 2 + tall * 0.06)),
        floor,
    )
