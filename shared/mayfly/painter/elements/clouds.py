"""Clouds as a density field: heaps, flocks, banks or wisps by the seed, lit from where the sun stands."""

import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter
from PIL.Image import Resampling

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import curve, lighter, mix, ramp, scaled
from mayfly.painter.elements.sky import paint_rainbow
from mayfly.painter.fields import add_glow, fade, lay, noise, relief, toned

_COVER = {
    "clear": (0.16, 0.62),
    "cloudy": (0.75, 0.95),
    "windy": (0.5, 0.75),
    "fog": (0.7, 0.85),
    "rain": (1, 1),
    "snow": (1, 1),
    "storm": (1, 1),
}
_FORMS = {
    "dawn": ("banks", "flock", "wisps", "heaps"),
    "day": ("heaps", "heaps", "flock", "wisps"),
    "sunset": ("banks", "flock", "flock", "heaps", "wisps"),
    "night": ("banks", "flock", "wisps"),
}


def paint_clouds(canvas: Canvas, horizon: float | None = None) -> None:
    """Fill the sky above the horizon with clouds as the weather, the time and the seed have them."""
    size = (canvas.width, max(4, int((horizon or canvas.horizon) * canvas.height)))
    if canvas.allows("clouds"):
        _clouds(canvas, size)
    if canvas.wants("rainbow"):
        paint_rainbow(canvas)
    if (canvas.scene.weather == "storm" and canvas.allows("lightning")) or canvas.wants("lightning"):
        _lightning(canvas, size, canvas.draws("lightning"))


def _clouds(canvas: Canvas, size: tuple[int, int]) -> None:
    draw = canvas.draws("clouds")
    cover = draw.uniform(*_COVER[canvas.scene.weather])
    if canvas.wants("clouds"):
        cover = max(cover, 0.6)
    if cover >= 0.9:
        _overcast(canvas, size, draw)
        return
    form = draw.choice(_FORMS[canvas.scene.time])
    if form == "wisps":
        _lay(canvas, size, _wisps(canvas, size, draw), cover, softness=90, strength=0.75)
    elif form == "flock":
        _lay(canvas, size, _flock(canvas, size, draw), cover, softness=46, strength=0.92)
    elif form == "banks":
        _lay(canvas, size, _banks(canvas, size, draw), cover, softness=40, strength=0.9)
    else:
        if draw.random() < 0.6:
            _lay(canvas, size, _wisps(canvas, size, draw), cover * 0.6, softness=90, strength=0.5)
        _heaps(canvas, size, draw, cover)


def _wisps(canvas: Canvas, size: tuple[int, int], draw: random.Random) -> Image.Image:
    """Return high thin streaks, slightly tilted."""
    return noise(_half(size), draw, canvas.cells(5, 3.4), 5, 0.62)


def _flock(canvas: Canvas, size: tuple[int, int], draw: random.Random) -> Image.Image:
    """Return scattered clouds, smaller and flatter towards the horizon."""
    near = noise(_half(size), draw, canvas.cells(4, 1.2), 6, 0.55)
    far = noise(_half(size), draw, canvas.cells(11, 2.6), 4, 0.55)
    return Image.composite(far, near, fade(near.size, -0.2, 1.1))


def _banks(canvas: Canvas, size: tuple[int, int], draw: random.Random) -> Image.Image:
    """Return long banks that lie over the horizon."""
    field = noise(_half(size), draw, canvas.cells(8, 5.5), 5, 0.5)
    return Image.blend(field, fade(field.size, 0.1, 0.8), 0.25)


def _lay(
    canvas: Canvas, size: tuple[int, int], density: Image.Image, cover: float, *, softness: float, strength: float
) -> None:
    """Paint a density field: the denser the more opaque, shaded by how it rises towards the sun."""
    palette, unit = canvas.palette, canvas.unit / 2
    low = round(206 - 130 * cover)  # whole, so that its table is found again
    veil = fade(density.size, 1.0, 0.45).point(scaled(strength))
    mask = ImageChops.multiply(density.point(ramp(low, low + softness)), veil)
    seen = mask.getbbox()
    if not seen:
        return
    below = -1 if canvas.scene.time in ("dawn", "sunset") else 1
    rise = relief(density.filter(ImageFilter.BoxBlur(1.5 * unit)), -canvas.side * 5 * unit, 8 * below * unit, 0.4)
    lit, shade = palette.cloud_lit, palette.cloud_shade
    stops = ((0.0, shade), (0.5, mix(shade, lit, 0.64)), (1.0, lighter(lit, 0.15)))
    # Whole pixels of the small field, so that what is cut off changes nothing.
    across, down = size[0] / mask.width, size[1] / mask.height
    box = (round(seen[0] * across), round(seen[1] * down), round(seen[2] * across), round(seen[3] * down))
    part = (box[2] - box[0], box[3] - box[1])
    # Vapour is shaded softly; only its outline needs to be smooth.
    vapour = toned(rise.crop(seen), stops).resize(part, Resampling.NEAREST)
    canvas.image.paste(vapour, box[:2], mask.resize(part, Resampling.BILINEAR, seen))


def _half(size: tuple[int, int]) -> tuple[int, int]:
    """Return half a size: vapour has no edges that would need more."""
    return max(4, size[0] // 2), max(4, size[1] // 2)


def _heaps(canvas: Canvas, size: tuple[int, int], draw: random.Random, cover: float) -> None:
    """Paint fair-weather heaps: flat below, billowing above, the far ones small."""
    height = min(size[1], canvas.width * 0.9)
    rough = noise(size, draw, canvas.cells(16, 1.1), 4, 0.6)
    rows = (
        ((0.86, 0.05, 7), (0.66, 0.11, 4), (0.32, 0.22, 2))
        if draw.random() < 0.7
        else ((0.9, 0.07, 6), (0.72, 0.26, 2))
    )
    for base, tall, count in rows:
        body = Image.new("L", size)
        pen = ImageDraw.Draw(body)
        for _ in range(max(1, round(count * (0.5 + cover) * canvas.aspect))):
            _heap(pen, draw, size, (draw.uniform(-0.05, 1.05), base + draw.uniform(-0.1, 0.06)), tall * height)
        _billow(canvas, size, body, rough, tall * height, 1 - base * 0.55)


def _heap(
    pen: ImageDraw.ImageDraw, draw: random.Random, size: tuple[int, int], at: tuple[float, float], tall: float
) -> None:
    """Draw one heap's puffs as discs whose lower edges line up."""
    scale = draw.uniform(0.5, 1.15) * tall
    half = scale * draw.uniform(0.9, 1.9)
    x, floor = at[0] * size[0], at[1] * size[1]
    for _ in range(17):
        across = draw.uniform(-1, 1)
        dome = math.sqrt(max(0.0, 1 - across * across))
        radius = scale * (0.1 + 0.2 * dome) * draw.uniform(0.7, 1.2)
        lift = draw.random() * dome * scale * 0.72
        centre = (x + across * half, floor - radius * 0.7 - lift)
        box = (centre[0] - radius, centre[1] - radius, centre[0] + radius, min(centre[1] + radius, floor))
        if box[3] > box[1]:
            pen.ellipse(box, fill=255)


def _billow(
    canvas: Canvas, size: tuple[int, int], body: Image.Image, rough: Image.Image, tall: float, strength: float
) -> None:
    """Turn discs into vapour: soften, roughen, light from the sun's side, shade the floor."""
    palette = canvas.palette
    box = body.getbbox()
    if not box:
        return
    margin = int(tall * 0.12) + 2
    box = (
        max(0, box[0] - margin),
        max(0, box[1] - margin),
        min(size[0], box[2] + margin),
        min(size[1], box[3] + margin),
    )
    part, rough = body.crop(box), rough.crop(box)
    soft = part.filter(ImageFilter.BoxBlur(tall * 0.035))
    edge = Image.blend(soft, rough, 0.3)
    mask = ImageChops.multiply(edge.point(ramp(92, 150)), soft.point(ramp(0, 90))).point(scaled(0.35 + 0.62 * strength))
    wide = Image.blend(part.filter(ImageFilter.BoxBlur(tall * 0.11)), rough, 0.32)
    rise = relief(wide, -canvas.side * tall * 0.05, tall * 0.09, 0.62)
    lit, shade = lighter(palette.cloud_lit, 0.25), palette.cloud_shade
    shade = mix(shade, palette.sky[-1], 0.45 * (1 - strength))
    stops = ((0.0, shade), (0.486, mix(shade, lit, 0.72)), (1.0, lit))
    canvas.image.paste(toned(rise, stops), box[:2], mask)


def _overcast(canvas: Canvas, size: tuple[int, int], draw: random.Random) -> None:
    """Close the sky with a low ceiling; a storm's is dark and torn, with lightning at times."""
    palette, unit = canvas.palette, canvas.unit
    storm = canvas.scene.weather == "storm"
    field = noise(_half(size), draw, canvas.cells(4, 2.2), 6, 0.58)
    rise = relief(field.filter(ImageFilter.BoxBlur(unit)), 1.5 * unit, -5 * unit, 0.32 if storm else 0.55)
    rise = rise.resize((rise.width, size[1]), Resampling.BILINEAR)  # sideways it is drawn out anyway
    shade = mix(palette.cloud_shade, palette.sky[0], 0.5)
    ceiling = toned(rise, ((0.0, shade), (0.5, mix(shade, palette.sky[-1], 0.55)), (1.0, palette.cloud_lit)))
    low, high = (0.96, 0.55) if storm else (0.88, 0.4)
    holes = ImageChops.multiply(field.point(curve(lambda value: 150 + value * 0.75)), fade(field.size, low, high))
    canvas.image.paste(ceiling.resize(size, Resampling.NEAREST), (0, 0), holes.resize(size, Resampling.NEAREST))


def _lightning(canvas: Canvas, size: tuple[int, int], draw: random.Random) -> None:
    """Strike a forked bolt from the ceiling to the horizon."""
    x, y = draw.uniform(0.15, 0.85) * size[0], size[1] * 0.08
    add_glow(canvas.image, (x, size[1] * 0.35), size[1] * 1.5, (190, 200, 255), 0.6, 2.4)
    bolt = Image.new("L", (size[0] * 2, size[1] * 2))
    pen = ImageDraw.Draw(bolt)
    forks = [(x, y, 3.0, size[1] * 0.98)]
    while forks:
        x, y, width, floor = forks.pop()
        while y < floor:
            ahead = (x + draw.uniform(-0.035, 0.035) * size[1], y + draw.uniform(0.03, 0.075) * size[1])
            pen.line((x * 2, y * 2, ahead[0] * 2, ahead[1] * 2), fill=255, width=max(1, round(width * 2 * canvas.unit)))
            x, y = ahead
            if width > 2 and draw.random() < 0.22:
                forks.append((x, y, 1.3, y + draw.uniform(0.1, 0.3) * size[1]))
    mask = bolt.reduce(2)
    halo = mask.reduce(2).filter(ImageFilter.BoxBlur(max(1, 4 * canvas.unit))).resize(size, Resampling.BILINEAR)
    lay(canvas.image, (176, 190, 255), (0, 0), halo.point(scaled(1.8)))
    lay(canvas.image, (250, 250, 255), (0, 0), mask)
