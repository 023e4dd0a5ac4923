"""Extras that a prompt may ask for at many places: fireflies, strings of lights, a fire in the hearth."""

import math

from PIL import ImageDraw

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.fields import add_glow

_BULBS = ("ffd98a", "ff8a7a", "8ad8ff", "b8ff9a", "ffb0e0")
_PENNANTS = ("e0524a", "f2b134", "4a9fd8", "5aa86a", "9a6ac8", "f08ab0")


def paint_extras(canvas: Canvas) -> None:
    """Paint those extras of the scene that lie over its place."""
    if canvas.wants("fireflies"):
        _fireflies(canvas)
    if canvas.wants("lights"):
        _string_lights(canvas)
    if canvas.wants("garland"):
        _garland(canvas)


def _fireflies(canvas: Canvas) -> None:
    """Let points of warm light hover over the ground."""
    draw = canvas.draws("fireflies")
    for _ in range(round(34 * canvas.aspect)):
        place = (draw.random() * canvas.width, draw.uniform(0.35, 0.97) * canvas.height)
        size = draw.uniform(8, 26) * canvas.unit
        add_glow(canvas.image, place, size, rgb("e8ff8a"), draw.uniform(0.5, 1.0), 2.2)
        add_glow(canvas.image, place, size * 0.3, rgb("fffbd0"), 1.0, 1.0)


def _string_lights(canvas: Canvas) -> None:
    """Hang two strings of coloured bulbs across the upper picture."""
    draw = canvas.draws("lights")
    for level in (draw.uniform(0.06, 0.12), draw.uniform(0.16, 0.24)):
        sag, shift = draw.uniform(0.05, 0.1), draw.uniform(0, 1)
        spans = max(1, round(2 * canvas.aspect))
        pen = ImageDraw.Draw(canvas.image)
        points = []
        for step in range(24 * spans + 1):
            x = step / (24 * spans)
            swing = abs(math.sin(math.pi * (x * spans + shift)))
            points.append((x * canvas.width, (level + sag * swing) * canvas.height))
        pen.line(points, fill=darker(canvas.palette.sky[0], 0.6), width=max(1, round(1.4 * canvas.unit)))
        for index in range(2, len(points), 3):
            hue = rgb(_BULBS[index % len(_BULBS)])
            x, y = points[index][0], points[index][1] + 4 * canvas.unit
            add_glow(canvas.image, (x, y), 34 * canvas.unit, hue, 0.8, 2.0)
            radius = 3.2 * canvas.unit
            ImageDraw.Draw(canvas.image).ellipse(
                (x - radius, y - radius, x + radius, y + radius), fill=lighter(hue, 0.5)
            )


def _garland(canvas: Canvas) -> None:
    """Hang a string of paper pennants, each of its own colour, across the upper picture."""
    draw = canvas.draws("garland")
    level, sag = draw.uniform(0.03, 0.07), draw.uniform(0.07, 0.11)
    spans = max(1, round(2 * canvas.aspect))
    hues = draw.sample(_PENNANTS, len(_PENNANTS))
    pen = ImageDraw.Draw(canvas.image)

    def spot(share: float) -> tuple[float, float]:
        swing = abs(math.sin(math.pi * share * spans))
        return share * canvas.width, (level + sag * swing) * canvas.height

    pen.line([spot(step / 48) for step in range(49)], fill=rgb("8a6a52"), width=max(1, round(1.6 * canvas.unit)))
    count = 9 * spans
    for index in range(count):
        left, right = spot((index + 0.12) / count), spot((index + 0.88) / count)
        low = ((left[0] + right[0]) / 2, max(left[1], right[1]) + 34 * canvas.unit)
        hue = mix(rgb(hues[index % len(hues)]), canvas.palette.haze, 0.12)
        pen.polygon([left, right, low], fill=hue)
        pen.polygon([left, ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2), low], fill=lighter(hue, 0.18))


def paint_fireplace(canvas: Canvas, x: float, floor: float, tall: float) -> None:
    """Build a brick hearth against the wall (`x`, `floor` in fractions, `tall` of the height) with a fire in it."""
    draw = canvas.draws("fireplace")
    pen = ImageDraw.Draw(canvas.image)
    high, half = tall * canvas.height, tall * canvas.height * 0.62
    left, foot, top = x * canvas.width - half, floor * canvas.height + high * 0.06, floor * canvas.height - high
    brick = mix(canvas.lit(rgb("a85a44")), darker(rgb("a85a44"), canvas.palette.darkness * 0.5), 0.5)
    pen.rectangle((left, top, left + half * 2, foot), fill=darker(brick, 0.3))
    course = high / 11
    for row in range(11):
        for column in range(-1, 7):
            start = left + (column + 0.5 * (row % 2)) * half * 0.34
            box = (
                max(left, start),
                top + row * course,
                min(left + half * 2, start + half * 0.32),
                top + (row + 0.86) * course,
            )
            if box[2] > box[0]:
                pen.rectangle(box, fill=mix(brick, darker(brick, 0.25), draw.random()))
    shelf = darker(rgb("7a5030"), canvas.palette.darkness * 0.4)
    pen.rectangle((left - half * 0.14, top - course * 0.7, left + half * 2.14, top + course * 0.4), fill=shelf)
    mouth = (left + half * 0.4, top + high * 0.36, left + half * 1.6, foot)
    pen.pieslice((mouth[0], mouth[1], mouth[2], mouth[1] + half * 1.0), 180, 360, fill=(26, 16, 14))
    pen.rectangle((mouth[0], mouth[1] + half * 0.5, mouth[2], mouth[3]), fill=(26, 16, 14))
    middle, base = (mouth[0] + mouth[2]) / 2, foot - high * 0.03
    add_glow(canvas.image, (middle, base - high * 0.15), high * 2.4, rgb("ff8a3c"), 0.55, 2.0)
    for width, lift, hue in ((0.42, 0.44, "e8502a"), (0.3, 0.34, "ff9a3c"), (0.16, 0.22, "ffe08a")):
        for shift in (-0.5, 0.0, 0.5):
            centre, reach = middle + shift * half * width, high * lift * draw.uniform(0.7, 1.0)
            wing = half * width * 0.5
            flame = [
                (centre - wing, base),
                (centre - wing * 0.8, base - reach * 0.4),
                (centre + wing * 0.1, base - reach),
            ]
            pen.polygon([*flame, (centre + wing * 0.8, base - reach * 0.4), (centre + wing, base)], fill=rgb(hue))
    for tilt in (-1, 1):
        first, last = (middle - tilt * half * 0.4, base + high * 0.02), (middle + tilt * half * 0.4, base - high * 0.04)
        pen.line((*first, *last), fill=(74, 44, 30), width=max(2, round(high * 0.06)))
