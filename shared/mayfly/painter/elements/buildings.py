"""Buildings: a skyline in layers, and house fronts seen along a street."""

import math
import random
from collections.abc import Callable

from PIL import Image, ImageDraw
from PIL.Image import Resampling, Transform

from mayfly.painter.canvas import Canvas, offshoot
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.fields import add_glow
from mayfly.painter.stage import Colour

NEON = ("ff2fb0", "23e6ff", "a64bff", "ffd23b", "39ff9d", "ff4a5a")
WALLS = ("b8a08a", "c9b8a0", "9c8478", "a86a58", "8a94a4", "c0a878", "7f8c88", "d0c4b4")
WARM = ("ffd98a", "ffe9b8", "ffc46a", "fff1cf")


def is_neon(canvas: Canvas) -> bool:
    """Say whether neon lights the town."""
    return canvas.wants("neon")


def wall_of(canvas: Canvas) -> Colour:
    """Return the colour (unlit) that the town's walls tend to."""
    return rgb("2a2450") if is_neon(canvas) else rgb("8a8f9c")


def skyline(
    canvas: Canvas,
    purpose: str,
    foot: float,
    tall: float,
    depth: float,
    count: int,
    wall: Colour,
    *,
    neon: bool = False,
) -> None:
    """Paint a row of towers with windows; `tall` is the highest in fractions of the height."""
    draw = canvas.draws(purpose)
    pen = ImageDraw.Draw(canvas.image)
    x = -draw.random() * 0.05 * canvas.width
    total = count * max(0.5, canvas.aspect)
    crest = draw.uniform(0.25, 0.75)
    while x < canvas.width:
        wide = canvas.width / total * draw.uniform(0.55, 1.4)
        hump = 0.55 + 0.6 * math.exp(-(((x / canvas.width - crest) / 0.3) ** 2))
        high = tall * canvas.height * draw.uniform(0.4, 1.0) * hump
        _tower(canvas, draw, pen, (x, foot * canvas.height, wide, high), wall, depth, neon=neon)
        x += wide * draw.uniform(0.9, 1.15)


def _tower(
    canvas: Canvas,
    draw: random.Random,
    pen: ImageDraw.ImageDraw,
    place: tuple[float, float, float, float],
    wall: Colour,
    depth: float,
    *,
    neon: bool,
) -> None:
    """Paint one tower at (left, foot, width, height) in pixels: body, shaded flank, a roof, windows."""
    draw = offshoot(draw)
    x, foot, wide, high = place
    hue = mix(wall, rgb(draw.choice(WALLS)), draw.uniform(0.1, 0.6))
    body = canvas.lit(hue, depth)
    flank = mix(darker(body, 0.4), canvas.palette.haze, depth * 0.5)
    lit_side = mix(body, canvas.palette.sun, 0.22 * canvas.palette.strength)
    top, turn = foot - high, wide * (0.7 if canvas.side > 0 else 0.3)
    left_tone, right_tone = (flank, lit_side) if canvas.side > 0 else (lit_side, flank)
    form = draw.choice(("flat", "flat", "step", "spire", "slant", "dome"))
    if form == "step":
        pen.rectangle((x + wide * 0.2, top - high * 0.1, x + wide * 0.8, top), fill=lit_side)
    elif form == "spire":
        pen.polygon(
            [(x + wide * 0.25, top), (x + wide * 0.5, top - high * 0.28), (x + wide * 0.75, top)], fill=left_tone
        )
        pen.line(
            (x + wide * 0.5, top - high * 0.42, x + wide * 0.5, top - high * 0.2),
            fill=flank,
            width=max(1, int(canvas.unit)),
        )
    elif form == "slant":
        pen.polygon([(x, top), (x + wide, top), (x + wide if canvas.side > 0 else x, top - wide * 0.5)], fill=lit_side)
    elif form == "dome":
        pen.pieslice((x + wide * 0.15, top - wide * 0.4, x + wide * 0.85, top + wide * 0.4), 180, 360, fill=lit_side)
    pen.rectangle((x, top, x + wide, foot + 2), fill=left_tone)
    pen.rectangle((x + turn, top, x + wide, foot + 2), fill=right_tone)
    cell = max(2.5, 7.5 * canvas.unit * (1.25 - depth))
    columns, rows = int(wide / cell), int(high / (cell * 1.25))
    if columns < 2 or rows < 2:
        return
    _windows(canvas, draw, pen, (x, top, wide, high), (columns, rows), (left_tone, right_tone, depth), neon=neon)


def _windows(
    canvas: Canvas, draw: random.Random, pen: ImageDraw.ImageDraw, box: tuple[float, float, float, float],
    grid: tuple[int, int], tones: tuple[Colour, Colour, float], *, neon: bool,
) -> None:  # fmt: skip
    """Light the windows by night, let them mirror the sky by day."""
    x, top, wide, high = box
    columns, rows = grid
    night = canvas.palette.darkness > 0.12
    glass = mix(canvas.palette.sky[-1], canvas.palette.sky[0], 0.4)
    share = draw.uniform(0.25, 0.6) if night else 0.85
    warm = [rgb(code) for code in (WARM if not neon else (*WARM[:2], "23e6ff", "ff5fd2"))]
    step_x, step_y = wide / columns, high / rows
    for row in range(rows):
        for column in range(columns):
            if draw.random() > share:
                continue
            left, upper = x + (column + 0.25) * step_x, top + (row + 0.3) * step_y
            under = tones[0] if left - x < wide / 2 else tones[1]
            colour = (
                mix(under, draw.choice(warm), 0.9 - tones[2] * 0.75)
                if night
                else mix(under, glass, 0.42 * (1 - tones[2]))
            )
            pen.rectangle((left, upper, left + step_x * 0.5, upper + step_y * 0.5), fill=colour)


def street_wall(
    canvas: Canvas, draw: random.Random, side: int, view: tuple[float, float], half: float, *, neon: bool
) -> None:
    """Paint the houses along one side (-1 left, 1 right) of a street that runs to the vanishing point `view`.

    `half` is the distance of the wall from the street's middle in camera heights; all else follows from perspective.
    """

    def fronts(size: tuple[int, int], depth: float) -> Image.Image:
        return _fronts(canvas, draw, size, depth, lit=side != canvas.side, neon=neon)

    street_side(canvas, fronts, side, view, half)


def street_side(
    canvas: Canvas,
    fronts: Callable[[tuple[int, int], float], Image.Image],
    side: int,
    view: tuple[float, float],
    half: float,
) -> None:
    """Set house fronts, seen straight on (RGBa of a size, for a depth in camera heights), along a street's side."""
    vanish_x, vanish_y = view[0] * canvas.width, view[1] * canvas.height
    focus = 0.86 * min(canvas.height, canvas.width * 1.3)
    reach, ceiling = half * focus, 9.4
    near = 0.96 * reach / max(1.0, vanish_x if side < 0 else canvas.width - vanish_x)
    far = max(near * 3, 40.0)
    texture = fronts((1024, 512), far - near)
    # The wall is the plane X = half: depth = reach / |x - vanish|, height above eye = (vanish - y) * depth / focus.
    left, right = (0, int(vanish_x - reach / far)) if side < 0 else (int(vanish_x + reach / far), canvas.width)
    size = (right - left, canvas.height)
    if size[0] < 4:
        return
    pole = vanish_x - left
    along, up = texture.width / (far - near), texture.height / (ceiling + 1)
    # u = along * (side*reach/(x-pole) - near); v = up * (ceiling - (vanish-y)/focus * side*reach/(x-pole))
    scale = -1.0 / pole if abs(pole) > 1e-6 else 1e6
    u = (along * -near * scale, 0.0, along * (side * reach + near * pole) * scale)
    v = (up * ceiling * scale, up * side * half * scale, up * (-ceiling * pole - vanish_y * side * half) * scale)
    seen = texture.transform(size, Transform.PERSPECTIVE, (*u, *v, scale, 0.0), Resampling.BILINEAR)
    canvas.image.paste(seen, (left, 0), seen)


def _fronts(
    canvas: Canvas,
    draw: random.Random,
    size: tuple[int, int],
    depth: float,
    *,
    lit: bool,
    neon: bool,
    haze: float = 0.55,
) -> Image.Image:
    """Return house fronts side by side, seen straight on, the first the nearest; sky is transparent.

    The last fades by `haze` (0..1) into the distance.
    """
    image = Image.new("RGBa", size)
    pen = ImageDraw.Draw(image)
    night = canvas.palette.darkness > 0.12
    width, height = size
    x = 0.0
    while x < width:
        wide = width / depth * draw.uniform(3.6, 6.4)
        top = height * (1 - draw.uniform(0.42, 0.94))
        hue = rgb(draw.choice(WALLS)) if not neon else mix(rgb("2a2548"), rgb(draw.choice(WALLS)), 0.16)
        body = canvas.lit(hue, min(0.6, haze * x / width))
        body = mix(body, canvas.palette.sun, 0.2 * canvas.palette.strength) if lit else darker(body, 0.3)
        dark, light = darker(body, 0.3), lighter(body, 0.18)
        pen.rectangle((x, top, x + wide, height), fill=body)
        pen.rectangle((x, top, x + wide, top + height * 0.025), fill=light)
        pen.rectangle((x + wide - 4, top, x + wide, height), fill=dark)
        _front_windows(canvas, draw, pen, (x, top, wide, height), (body, dark, light), night=night, neon=neon)
        _shop(canvas, draw, pen, (x, wide, height), body, night=night, neon=neon)
        x += wide
    return image


def row_of_houses(
    canvas: Canvas, draw: random.Random, size: tuple[int, int], depth: float, *, neon: bool
) -> Image.Image:
    """Return a row of houses on the far side of a street, seen straight on (RGBA); `depth` as for `street_side`."""
    return _fronts(canvas, draw, size, depth, lit=True, neon=neon, haze=0.0)


def _front_windows(
    canvas: Canvas, draw: random.Random, pen: ImageDraw.ImageDraw, box: tuple[float, float, float, float],
    tones: tuple[Colour, Colour, Colour], *, night: bool, neon: bool,
) -> None:  # fmt: skip
    x, top, wide, height = box
    body, dark, light = tones
    floors = max(1, int((height * 0.78 - top) / (height * 0.105)))
    columns = draw.randint(3, 4)
    glass = mix(canvas.palette.sky[0], canvas.palette.sky[-1], 0.5)
    balconies = draw.random() < 0.35
    for floor in range(floors):
        upper = top + height * (0.05 + 0.105 * floor)
        for column in range(columns):
            left = x + wide * (column + 0.25) / columns
            box_ = (left, upper, left + wide * 0.5 / columns, upper + height * 0.066)
            on = night and draw.random() < 0.5
            lamp = rgb(draw.choice(WARM if not neon else (*WARM, "8fe8ff", "ff9fe0")))
            pen.rectangle((box_[0] - 2, box_[1] - 2, box_[2] + 2, box_[3] + 3), fill=light)
            pen.rectangle(box_, fill=lamp if on else mix(dark, glass, 0.25 if night else 0.55))
            pen.line(((box_[0] + box_[2]) / 2, box_[1], (box_[0] + box_[2]) / 2, box_[3]), fill=dark, width=2)
            if balconies:
                pen.rectangle((box_[0] - 5, box_[3] - 6, box_[2] + 5, box_[3] + 5), fill=darker(body, 0.45))


def _shop(
    canvas: Canvas,
    draw: random.Random,
    pen: ImageDraw.ImageDraw,
    place: tuple[float, float, float],
    body: Colour,
    *,
    night: bool,
    neon: bool,
) -> None:
    """Open a shop on the ground floor: a lit window, a door, an awning or a sign."""
    x, wide, height = place
    awning = canvas.lit(rgb(draw.choice(("b8433c", "2f6f6a", "d09a3c", "3f5a8c", "8a3f6a", "f0e2c8"))))
    inside = rgb(draw.choice(WARM)) if night else mix(darker(body, 0.5), canvas.palette.sky[-1], 0.3)
    pen.rectangle((x + wide * 0.08, height * 0.84, x + wide * 0.66, height * 0.96), fill=inside)
    pen.rectangle((x + wide * 0.73, height * 0.83, x + wide * 0.92, height), fill=darker(body, 0.5))
    pen.rectangle((x + wide * 0.04, height * 0.79, x + wide * 0.96, height * 0.835), fill=awning)
    if neon:
        hue = rgb(draw.choice(NEON))
        pen.rectangle((x + wide * 0.06, height * 0.79, x + wide * 0.94, height * 0.83), fill=lighter(hue, 0.35))
        pen.rectangle(
            (x + wide * 0.1, height * draw.uniform(0.35, 0.5), x + wide * 0.2, height * 0.74),
            fill=lighter(rgb(draw.choice(NEON)), 0.3),
        )
        return
    stripes = 8
    for index in range(stripes):
        tone = awning if index % 2 else lighter(awning, 0.55)
        left = x + wide * (0.04 + 0.92 * index / stripes)
        pen.polygon(
            [
                (left, height * 0.835),
                (left + wide * 0.115, height * 0.835),
                (left + wide * 0.115, height * 0.862),
                (left, height * 0.862),
            ],
            fill=tone,
        )


def lamp_post(canvas: Canvas, foot: tuple[float, float], tall: float, side: int) -> None:
    """Stand a street lamp (pixels) whose arm reaches to `side`; it shines when it is dark."""
    pen = ImageDraw.Draw(canvas.image)
    iron = canvas.lit(rgb("3a3f48"))
    x, y = foot
    wide = max(1, round(tall * 0.022))
    pen.line((x, y, x, y - tall), fill=iron, width=wide)
    head = (x + side * tall * 0.16, y - tall * 0.99)
    pen.line((x, y - tall, head[0], head[1]), fill=iron, width=wide)
    radius = tall * 0.035
    if canvas.palette.darkness > 0.12:
        add_glow(canvas.image, head, tall * 0.85, rgb("ffd28a"), 0.75, 2.2)
        add_glow(canvas.image, (head[0], y), tall * 0.9, rgb("ffc878"), 0.4, 1.8, flatness=5)
        pen.ellipse((head[0] - radius, head[1] - radius, head[0] + radius, head[1] + radius), fill=rgb("fff0cc"))
    else:
        pen.ellipse((head[0] - radius, head[1] - radius, head[0] + radius, head[1] + radius), fill=lighter(iron, 0.5))


def neon_sign(canvas: Canvas, draw: random.Random, centre: tuple[float, float], tall: float) -> None:
    """Hang an upright neon sign with invented strokes, and its glow."""
    hue = rgb(draw.choice(NEON))
    wide = tall * draw.uniform(0.26, 0.4)
    add_glow(canvas.image, centre, tall * 2.2, hue, 0.6, 2)
    pen = ImageDraw.Draw(canvas.image)
    x, y = centre[0] - wide / 2, centre[1] - tall / 2
    pen.rectangle(
        (x, y, x + wide, y + tall), fill=(18, 12, 34), outline=lighter(hue, 0.3), width=max(1, round(tall * 0.025))
    )
    marks = 3
    line = max(1, round(tall * 0.03))
    for index in range(marks):
        top, left, size = y + tall * (0.1 + 0.29 * index), x + wide * 0.24, wide * 0.52
        tone = lighter(hue, 0.55)
        for _ in range(3):
            if draw.random() < 0.5:
                level = top + size * draw.random()
                pen.line((left, level, left + size, level), fill=tone, width=line)
            else:
                across = left + size * draw.random()
                pen.line((across, top, across, top + size), fill=tone, width=line)
