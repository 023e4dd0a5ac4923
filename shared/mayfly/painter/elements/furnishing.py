"""What makes a room lived in: windows with a view, curtains, pictures, shelves, rugs, plants, lamps."""

import math
import random

from PIL import Image, ImageDraw, ImageFilter
from PIL.Image import Resampling

from mayfly.painter.canvas import Canvas, offshoot
from mayfly.painter.colour import darker, lighter, mix, rgb, scaled
from mayfly.painter.elements.stamps import Sketch, press
from mayfly.painter.fields import add_glow, lay, shine
from mayfly.painter.shapes import polygon_mask
from mayfly.painter.stage import Colour

Box = tuple[int, int, int, int]
CLOTH = ("c9584a", "3f7a78", "d9a441", "5a6fa8", "8a5a8c", "e0d2b8", "6f8f5a", "c97f9a")


def window(canvas: Canvas, view: Image.Image, box: Box, frame: Colour, *, arched: bool) -> None:
    """Set a window into the wall: its view behind panes, a frame, a sill that throws a shadow."""
    left, top, right, bottom = box
    wide, tall = max(2, right - left), max(2, bottom - top)
    thick = max(2, round(min(wide, tall) * 0.045))
    shape = Image.new("L", (wide * 2, tall * 2))
    pen = ImageDraw.Draw(shape)
    if arched:
        pen.ellipse((0, 0, wide * 2 - 1, wide * 2 - 1), fill=255)
        pen.rectangle((0, wide, wide * 2, tall * 2), fill=255)
    else:
        pen.rectangle((0, 0, wide * 2, tall * 2), fill=255)
    mask = shape.reduce(2)
    rim = mask.resize((wide + thick * 2, tall + thick * 2), Resampling.BILINEAR)
    shade = rim.filter(ImageFilter.BoxBlur(thick)).point(scaled(0.35))
    lay(canvas.image, (20, 14, 24), (left - thick, top - thick + thick // 2), shade)
    lay(canvas.image, frame, (left - thick, top - thick), rim)
    canvas.image.paste(view.resize((wide, tall), Resampling.BILINEAR), (left, top), mask)
    pen = ImageDraw.Draw(canvas.image)
    bar = max(1, thick * 2 // 3)
    middle = (left + right) // 2
    pen.rectangle((middle - bar // 2, top, middle + bar // 2, bottom), fill=frame)
    level = top + tall * 2 // 5
    pen.rectangle((left, level - bar // 2, right, level + bar // 2), fill=frame)
    pen.rectangle((left - thick * 2, bottom, right + thick * 2, bottom + thick * 3 // 2), fill=lighter(frame, 0.2))
    pen.rectangle(
        (left - thick * 2, bottom + thick * 3 // 2, right + thick * 2, bottom + thick * 2), fill=darker(frame, 0.3)
    )


def curtains(canvas: Canvas, box: Box, cloth: Colour) -> None:
    """Hang curtains on a rod at both sides of a window, in folds."""
    left, top, right, bottom = box
    wide, tall = right - left, bottom - top
    pen = ImageDraw.Draw(canvas.image)
    rod = max(2, round(tall * 0.018))
    folds = 6
    drop = bottom + tall * 0.2
    for side in (-1, 1):
        outer = (left - wide * 0.2) if side < 0 else (right + wide * 0.2)
        inner = (left + wide * 0.1) if side < 0 else (right - wide * 0.1)
        for index in range(folds):
            first, second = outer + (inner - outer) * index / folds, outer + (inner - outer) * (index + 1) / folds
            pull = 0.86
            low_first, low_second = outer + (first - outer) * pull, outer + (second - outer) * pull
            for share, tone in ((0.0, cloth), (0.45, darker(cloth, 0.16)), (0.78, darker(cloth, 0.32))):
                start, low = first + (second - first) * share, low_first + (low_second - low_first) * share
                pen.polygon(
                    [(start, top - tall * 0.1), (second, top - tall * 0.1), (low_second, drop), (low, drop)], fill=tone
                )
    pen.rectangle(
        (left - wide * 0.26, top - tall * 0.12, right + wide * 0.26, top - tall * 0.12 + rod), fill=rgb("6a5038")
    )


def picture_frame(canvas: Canvas, draw: random.Random, box: Box, dim: float) -> None:
    """Hang a small painting: hills, a sun, sometimes a leaf."""
    draw = offshoot(draw)
    left, top, right, bottom = box
    wide, tall = right - left, bottom - top
    if wide < 12 or tall < 12:
        return
    pen = ImageDraw.Draw(canvas.image)
    edge = max(1, wide // 12)
    wood = darker(rgb(draw.choice(("8a6238", "3a3a40", "e4dccb", "b8923f"))), dim)
    lay(canvas.image, (20, 16, 24), (left + edge // 2, top + edge), Image.new("L", (wide, tall), 90))
    pen.rectangle(box, fill=wood)
    pen.rectangle((left + edge, top + edge, right - edge, bottom - edge), fill=darker(rgb("f4efe4"), dim))
    inner = (left + edge * 2, top + edge * 2, right - edge * 2, bottom - edge * 2)
    sky, land = (
        darker(rgb(draw.choice(("bfe0ec", "f6d8b8", "d8d0ec"))), dim),
        darker(rgb(draw.choice(("6f9a6a", "4f7f8c", "c07f5a"))), dim),
    )
    pen.rectangle(inner, fill=sky)
    radius = wide * 0.11
    sun = (left + wide * draw.uniform(0.35, 0.65), top + tall * 0.42)
    pen.ellipse(
        (sun[0] - radius, sun[1] - radius, sun[0] + radius, sun[1] + radius),
        fill=darker(rgb(draw.choice(("f2a65a", "fff1c9", "e2686a"))), dim),
    )
    for row, tone in ((0.56, lighter(land, 0.25)), (0.7, land)):
        pen.polygon(
            [
                (inner[0], top + tall * (row + 0.04)),
                (left + wide * draw.uniform(0.3, 0.5), top + tall * (row - 0.1)),
                (inner[2], top + tall * (row + 0.06)),
                (inner[2], inner[3]),
                (inner[0], inner[3]),
            ],
            fill=tone,
        )


def shelf(canvas: Canvas, draw: random.Random, left: float, top: float, wide: float, dim: float) -> None:
    """Fix a shelf with books and a pot on it (pixels)."""
    books = offshoot(draw)
    pen = ImageDraw.Draw(canvas.image)
    thick = max(2, round(wide * 0.035))
    x = left + wide * 0.05
    while x < left + wide * 0.7:
        book, tall = wide * books.uniform(0.035, 0.07), wide * books.uniform(0.2, 0.3)
        tone = darker(rgb(books.choice((*CLOTH, "3a3f4f", "efe6d4"))), dim)
        pen.rectangle((x, top - tall, x + book, top), fill=tone)
        pen.line(
            (x + book / 2, top - tall * 0.8, x + book / 2, top - tall * 0.55),
            fill=lighter(tone, 0.4),
            width=max(1, round(book * 0.3)),
        )
        x += book + (wide * 0.05 if books.random() < 0.14 else 1)
    pen.rectangle((left, top, left + wide, top + thick), fill=darker(rgb("9c6f42"), dim))
    pen.rectangle((left, top + thick, left + wide, top + thick * 3 // 2), fill=darker(rgb("6a4828"), dim))
    press(canvas, potted_plant(draw, max(12, int(wide * 0.4)), canvas, dim), (left + wide * 0.85, top), wide * 0.4)


def potted_plant(draw: random.Random, height: int, canvas: Canvas, dim: float) -> Image.Image:
    """Return a house plant in its pot: long leaves, or round ones."""
    sketch = Sketch(height, 0.9)
    green = darker(rgb(draw.choice(("3f8a4a", "4f9a5a", "2f7a5a", "6a9a4a"))), dim)
    kind = draw.choice(("blades", "round", "fronds"))
    count = 13
    for index in range(count):
        angle = math.pi * (0.06 + 0.88 * ((index * 5) % count) / (count - 1)) + draw.uniform(-0.08, 0.08)
        length = draw.uniform(0.42, 0.62)
        tone = mix(darker(green, 0.3), lighter(green, 0.2), index / count)
        tip = (0.45 + math.cos(angle) * length * 0.72, 0.7 - math.sin(angle) * length)
        if kind == "round":
            sketch.stroke([(0.45, 0.7), tip], 0.012, darker(green, 0.3))
            sketch.oval(*tip, 0.09, 0.075, tone)
        else:
            droop = 0.1 if kind == "fronds" else 0.02
            half = (0.45 + (tip[0] - 0.45) * 0.55, 0.7 + (tip[1] - 0.7) * 0.72)
            spread = 0.05
            sketch.polygon(
                [
                    (0.45, 0.7),
                    (half[0] - spread, half[1]),
                    (tip[0], tip[1] + droop),
                    (half[0] + spread, half[1] + 0.02),
                ],
                tone,
            )
    pot = darker(rgb(draw.choice(("c0683f", "e4ddd0", "4f6f8c", "3f4a4a", "d8a860"))), dim)
    sketch.polygon([(0.25, 0.68), (0.65, 0.68), (0.58, 0.99), (0.32, 0.99)], pot)
    light = 0.0 if canvas.side < 0 else 0.2
    sketch.polygon(
        [(0.27 + light, 0.72), (0.41 + light, 0.72), (0.38 + light, 0.99), (0.33 + light * 0.8, 0.99)],
        lighter(pot, 0.2),
    )
    sketch.polygon([(0.22, 0.64), (0.68, 0.64), (0.67, 0.73), (0.23, 0.73)], darker(pot, 0.12))
    return sketch.done()


def rug(canvas: Canvas, draw: random.Random, centre: tuple[float, float], half: float, tall: float, dim: float) -> None:
    """Lay a rug in perspective (pixels): borders, or rings where it is round."""
    pen_size = (max(4, int(half * 2)), max(4, int(tall)))
    large = Image.new("RGBa", (pen_size[0] * 2, pen_size[1] * 2))
    pen = ImageDraw.Draw(large)
    first, second = (darker(rgb(code), dim) for code in draw.sample(CLOTH, 2))
    cream = darker(rgb("efe4d0"), dim)
    wide, high = large.size
    if draw.random() < 0.5:
        for inset, tone in ((0.0, first), (0.05, cream), (0.09, second), (0.22, cream), (0.25, first)):
            pen.ellipse((inset * wide, inset * high, wide - inset * wide, high - inset * high), fill=tone)
    else:
        slant = 0.14
        for inset, tone in ((0.0, first), (0.04, cream), (0.07, second), (0.17, cream), (0.2, first)):
            pen.polygon(
                [
                    (wide * (slant + inset), high * inset),
                    (wide * (1 - slant - inset), high * inset),
                    (wide * (1 - inset * 1.2), high * (1 - inset)),
                    (wide * inset * 1.2, high * (1 - inset)),
                ],
                fill=tone,
            )
    stamp = large.reduce(2)
    canvas.image.paste(stamp, (int(centre[0] - stamp.width / 2), int(centre[1] - stamp.height / 2)), stamp)


def floor_lamp(canvas: Canvas, foot: tuple[float, float], tall: float, *, on: bool) -> None:
    """Stand a lamp with a fabric shade (pixels); when on it warms wall and floor."""
    x, y = foot
    head = y - tall
    if on:
        add_glow(canvas.image, (x, head + tall * 0.1), tall * 2.6, rgb("ffb45c"), 0.62, 1.9)
        add_glow(canvas.image, (x, head + tall * 0.1), tall * 1.0, rgb("ffe2a8"), 0.6, 1.7)
    pen = ImageDraw.Draw(canvas.image)
    thick = max(1, round(tall * 0.012))
    iron = rgb("4a4038")
    pen.rectangle((x - thick, head + tall * 0.1, x + thick, y), fill=iron)
    pen.ellipse((x - tall * 0.09, y - tall * 0.025, x + tall * 0.09, y + tall * 0.025), fill=iron)
    shade = [
        (x - tall * 0.09, head),
        (x + tall * 0.09, head),
        (x + tall * 0.16, head + tall * 0.2),
        (x - tall * 0.16, head + tall * 0.2),
    ]
    pen.polygon(shade, fill=rgb("ffe6b4") if on else rgb("d8c8ac"))
    pen.polygon(
        [shade[1], shade[2], (x + tall * 0.05, head + tall * 0.2), (x + tall * 0.03, head)],
        fill=rgb("f6cf8c") if on else rgb("c2b094"),
    )


def sunlight(canvas: Canvas, box: Box, floor: float, colour: Colour, amount: float) -> None:
    """Let the window's light fall on the floor in slanting panes."""
    left, _top, right, _bottom = box
    wide = right - left
    shift = -canvas.side * wide * 0.7
    polygons = []
    top, middle, bottom = (
        floor + (canvas.height - floor) * 0.2,
        floor + (canvas.height - floor) * 0.46,
        floor + (canvas.height - floor) * 0.8,
    )
    for first, last in ((0.02, 0.47), (0.53, 0.98)):
        for upper, lower in ((top, middle - 3 * canvas.unit), (middle + 3 * canvas.unit, bottom)):
            up, down = (upper - floor) / (canvas.height - floor), (lower - floor) / (canvas.height - floor)
            polygons.append(
                [
                    (left + wide * first + shift * up, upper),
                    (left + wide * last + shift * up, upper),
                    (left + wide * (last * 1.06) + shift * down, lower),
                    (left + wide * (first * 1.06) + shift * down, lower),
                ]
            )
    row = min(canvas.height - 1, int(floor))
    panes = [[(x, y - row) for x, y in polygon] for polygon in polygons]
    mask = polygon_mask((canvas.width, canvas.height - row), panes).filter(ImageFilter.BoxBlur(2.5 * canvas.unit))
    shine(canvas.image, (0, row), mask.point(scaled(amount)), colour)
