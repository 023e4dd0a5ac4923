"""Water: a rippled reflection of what stands above it, streaks of light, the sun's path, and running waves."""

import math

from PIL import Image, ImageChops, ImageFilter
from PIL.Image import Resampling, Transpose

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import BLACK, darker, lighter, mix, ramp, scaled
from mayfly.painter.fields import fade, lay, mottle, plane_noise, sampled, vertical
from mayfly.painter.shapes import across, polygon_mask
from mayfly.painter.stage import Colour

_SMEAR = 5  # how many pixels side by side a reflection melts into one


def calm_water(canvas: Canvas, shore: float, clearness: float = 0.6, purpose: str = "water") -> None:
    """Fill the picture below the shore line with water that mirrors what is above it (`clearness` 0..1)."""
    palette = canvas.palette
    top = int(shore * canvas.height)
    height = canvas.height - top
    if height < 4:
        return
    size = (canvas.width, height)
    surface = vertical(size, [(0, palette.water_far), (1, palette.water_near)])
    mirrored = _rippled(canvas, _mirror(canvas, top, size), purpose)
    surface = Image.composite(mirrored, surface, fade(size, 0.35 + 0.6 * clearness, 0.5 * clearness))
    _streaks(canvas, surface, purpose)
    _sun_path(canvas, surface, purpose)
    canvas.image.paste(surface, (0, top))


def _mirror(canvas: Canvas, top: int, size: tuple[int, int]) -> Image.Image:
    """Return the picture above the shore, upside down and smeared sideways: narrower by `_SMEAR`."""
    above = canvas.image.crop((0, max(0, top - size[1]), canvas.width, max(1, top)))
    smeared = above.reduce((_SMEAR, 1)).transpose(Transpose.FLIP_TOP_BOTTOM)
    return smeared if smeared.height == size[1] else smeared.resize((smeared.width, size[1]), Resampling.BILINEAR)


def _rippled(canvas: Canvas, mirrored: Image.Image, purpose: str) -> Image.Image:
    """Return the reflection as wide as the picture, its rows pushed to and fro, more so near the viewer."""
    draw = canvas.draws(purpose + ":ripples")
    width, height = mirrored.size
    strips = 44
    margin = max(2, width // 20)
    phases = [draw.uniform(0, math.tau) for _ in range(2)]
    padded = mirrored.resize((width + 2 * margin, height), Resampling.BILINEAR)
    padded.paste(mirrored, (margin, 0))
    wide = max(1, canvas.width // 2)  # it is smeared wider than that
    result = Image.new("RGB", (wide, height))
    for index in range(strips):
        low, high = (int(height * (row / strips) ** 1.5) for row in (index, index + 1))
        if high <= low:
            continue
        swing = math.sin(index * 1.7 + phases[0]) + 0.6 * math.sin(index * 0.61 + phases[1])
        push = swing * (0.003 + 0.012 * index / strips) * width
        seen = (margin + push, low, margin + push + width, high)
        result.paste(padded.resize((wide, high - low), Resampling.BILINEAR, seen), (0, low))
    return result.resize((canvas.width, height), Resampling.NEAREST)


def _streaks(canvas: Canvas, surface: Image.Image, purpose: str) -> None:
    """Lay dark troughs and bright crests over the water."""
    palette = canvas.palette
    rough = {"storm": 1.5, "rain": 1.1}.get(canvas.scene.weather, 0.8)
    field = plane_noise(surface.size, canvas.draws(purpose + ":streaks"), (canvas.cells(15)[0], 72), 3, 0.65)
    trough, crest = darker(palette.water_near, 0.35), lighter(mix(palette.water_far, palette.sky[-1], 0.6), 0.12)
    mottle(surface, (0, 0), field, (trough, crest), (1.7 * rough, 2.2 * rough), edges=(96, 168))


def _sun_path(canvas: Canvas, surface: Image.Image, purpose: str) -> None:
    """Glitter under the sun or the moon."""
    palette = canvas.palette
    power = palette.strength * (0.75 if palette.darkness > 0.4 else 1.0)
    if power < 0.2:
        return
    at = canvas.sun[0]
    low = canvas.scene.time in ("dawn", "sunset")
    near = 0.1 if low else 0.16

    def path(x: float, y: float) -> float:
        return math.exp(-(((x - at) / (0.03 + near * y)) ** 2)) * (1 - 0.5 * y)

    column = sampled(surface.size, path, (40, 12))
    box = column.getbbox() or (0, 0, 1, 1)
    column = column.crop(box)
    glitter = plane_noise(surface.size, canvas.draws(purpose + ":path"), (canvas.cells(26)[0], 120), 2, part=box)
    sparks = ImageChops.multiply(column, glitter.point(ramp(112, 180)))
    colour = lighter(palette.sun, 0.2)
    lay(surface, palette.sun, box[:2], column.point(scaled(0.3 * power)))
    lay(surface, colour, box[:2], sparks.point(scaled(min(1.0, 1.1 * power) if low else 0.8 * power)))


def running_waves(
    canvas: Canvas, far: float, near: float, height: float, purpose: str = "waves", foam: float = 0.5
) -> None:
    """Roll rows of swell towards the viewer: bright translucent crests, dark troughs, foam on the tallest."""
    palette = canvas.palette
    draw = canvas.draws(purpose)
    rows = 8
    for row in range(rows):
        share = (row + 0.6) / rows
        y = far + (near - far) * share**1.6
        swell = height * (0.1 + 0.9 * share**1.3)
        rate = (9 - 5.5 * share) * canvas.aspect
        phases = [draw.uniform(0, math.tau) for _ in range(3)]
        line = []
        for step in range(129):
            x = step / 128
            wave = abs(math.sin(math.pi * rate * 0.5 * x + phases[0] + 0.5 * math.sin(rate * x + phases[1])))
            gust = 0.6 + 0.4 * math.sin(rate * 0.9 * x + phases[2])
            line.append(y - swell * (1 - wave) ** 1.3 * gust)
        base = mix(palette.water_far, palette.water_near, 0.25 + 0.6 * share)
        lit = lighter(mix(base, palette.sky[-1], 0.35), 0.06)
        _swell(canvas, line, (lit, darker(base, 0.2)), min(1.0, y + swell * 1.9 + 0.012))
        if foam > 0:
            _crests(canvas, line, y, swell, foam)


def _swell(canvas: Canvas, line: list[float], colours: tuple[Colour, Colour], floor: float) -> None:
    """Paint one wave: solid along its crest, thinning into the trough before it."""
    points = across(line, canvas.width, canvas.height)
    top = max(0, int(min(y for _, y in points)) - 1)
    height = math.ceil(floor * canvas.height) - top
    if height < 3:
        return
    size = (canvas.width, height)
    outline = [(-1.0, float(height)), *((x, y - top) for x, y in points), (canvas.width + 1.0, float(height))]
    mask = ImageChops.multiply(polygon_mask(size, [outline]), fade(size, 1.1, 0.0))
    canvas.image.paste(vertical(size, [(0, colours[0]), (0.6, colours[1]), (1, colours[1])]), (0, top), mask)


def _crests(canvas: Canvas, line: list[float], y: float, swell: float, foam: float) -> None:
    """Whiten the crests that rise highest, thickest at the top."""
    points = across(line, canvas.width, canvas.height)
    limit = y - swell * (1.0 - foam)
    polygons = []
    run: list[tuple[float, float]] = []
    for x, height in [*points, (canvas.width, canvas.height)]:
        if height / canvas.height < limit:
            run.append((x, height))
        elif len(run) > 2:
            thick = swell * canvas.height * 0.1
            under = [(px, py + thick * math.sin(math.pi * (i + 0.5) / len(run))) for i, (px, py) in enumerate(run)]
            polygons.append(run + under[::-1])
            run = []
        else:
            run = []
    if not polygons:
        return
    top = max(0, int(min(py for polygon in polygons for _, py in polygon)) - 2)
    bottom = min(canvas.height, int(max(py for polygon in polygons for _, py in polygon)) + 3)
    if bottom - top < 2:
        return
    mask = polygon_mask((canvas.width, bottom - top), [[(px, py - top) for px, py in polygon] for polygon in polygons])
    mask = mask.filter(ImageFilter.BoxBlur(1.1 * canvas.unit)).point(scaled(0.8))
    white = mix(lighter(canvas.palette.cloud_lit, 0.4), BLACK, canvas.palette.darkness * 0.35)
    lay(canvas.image, white, (0, top), mask)
