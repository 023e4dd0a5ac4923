"""Grey fields: fractal noise, gradients, glows. All random ones draw the same numbers at every size."""

import math
import random
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate, chain, pairwise

from PIL import Image, ImageChops
from PIL.Image import Resampling, Transform

from mayfly.painter.colour import Levels, by_channel, curve, mix, slope
from mayfly.painter.draws import draws
from mayfly.painter.stage import Colour

Size = tuple[int, int]
Stops = Sequence[tuple[float, Colour]]


def noise(size: Size, draw: random.Random, cells: Size, octaves: int = 4, gain: float = 0.5) -> Image.Image:
    """Return fractal value noise, mode L, stretched to the whole of 0..255.

    Built coarse to fine (double, blend), which is ten times faster than summing full-size octaves; stretched on
    the small grid so that the same numbers come out at every size.
    """
    grid = (max(2, cells[0]), max(2, cells[1]))
    field = Image.frombytes("L", grid, draw.randbytes(grid[0] * grid[1]))
    weight = 1.0
    for _ in range(octaves - 1):
        grid = (grid[0] * 2, grid[1] * 2)
        weight *= gain
        finer = Image.frombytes("L", grid, draw.randbytes(grid[0] * grid[1]))
        field = Image.blend(field.resize(grid, Resampling.BICUBIC), finer, weight / (1 + weight))
    field = _stretched(field)
    if grid[0] * 6 < size[0]:
        # Far from its final size a curve is needed, but only as far as straight lines between its points look alike.
        field = field.resize((max(grid[0], size[0] // 4), max(grid[1], size[1] // 4)), Resampling.BICUBIC)
        if grid[0] * 16 <= size[0] and grid[1] * 12 <= size[1]:
            return enlarged(field, size)
    return field.resize(size, Resampling.BILINEAR)


def _stretched(field: Image.Image) -> Image.Image:
    """Return the field with its darkest and its brightest hundredth at 0 and 255."""
    counts = list(accumulate(field.histogram()))
    cut = counts[-1] // 100
    # In steps of four, so that few tables serve all fields.
    low, high = bisect_right(counts, cut) & ~3, bisect_left(counts, counts[-1] - cut) | 3
    return field.point(slope(low, 255 / (high - low))) if high > low else field


def grain(size: Size, draw: random.Random) -> Image.Image:
    """Return one random byte for each pixel, repeated in tiles of 256; the only field whose look follows pixels."""
    tile = Image.frombytes("L", (256, 256), draw.randbytes(65536))
    field = Image.new("L", size)
    for y in range(0, size[1], 256):
        for x in range(0, size[0], 256):
            field.paste(tile, (x, y))
    return field


def vertical(size: Size, stops: Stops) -> Image.Image:
    """Return an RGB gradient from top to bottom through stops of (position 0..1, colour), ascending."""
    if size[1] > 1 and all(abs(at * (len(stops) - 1) - i) < 0.001 for i, (at, _) in enumerate(stops)):
        return _even([colour for _, colour in stops], size[1]).resize(size, Resampling.NEAREST)
    last = max(1, size[1] - 1)
    column = Image.new("RGB", (1, size[1]), stops[-1][1])
    column.paste(stops[0][1], (0, 0, 1, min(size[1], math.ceil(stops[0][0] * last))))
    for (start, first), (end, second) in pairwise(stops):
        top, bottom = math.ceil(start * last), min(size[1], math.floor(end * last) + 1)
        if bottom > top:
            # Between the middles of two pixels, an enlargement is the straight line from the one to the other.
            step = 1 / max(1.0, (end - start) * last)
            low = max(0.0, 0.5 + (top - start * last - 0.5) * step)
            box = (0, low, 1, min(2.0, low + (bottom - top) * step))
            pair = Image.frombytes("RGB", (1, 2), bytes((*first, *second)))
            column.paste(pair.resize((1, bottom - top), Resampling.BILINEAR, box), (0, top))
    return column.resize(size, Resampling.NEAREST)


def _even(colours: Sequence[Colour], height: int) -> Image.Image:
    """Return a column that runs straight from one colour to the next, in equal steps."""
    # Between the middles of two pixels, an enlargement is the straight line from the one to the other.
    count = len(colours)
    row = (count - 1) / (height - 1)
    points = Image.frombytes("RGB", (1, count), bytes(chain.from_iterable(colours)))
    box = (0, max(0.0, 0.5 - 0.5 * row), 1, min(float(count), count - 0.5 + 0.5 * row))
    return points.resize((1, height), Resampling.BILINEAR, box)


def fade(size: Size, top: float, bottom: float) -> Image.Image:
    """Return an L gradient from `top` down to `bottom`, each 0..1."""
    rise = bottom - top
    column = _falling().point(slope(-255 * top / rise, rise) if rise else [int(255 * top)] * 256)
    return column.resize((1, size[1]), Resampling.BILINEAR).resize(size, Resampling.NEAREST)


@lru_cache(maxsize=1)
def _falling() -> Image.Image:
    """Return a column of 0..255."""
    return Image.frombytes("L", (1, 256), bytes(range(256)))


def side_fade(size: Size, left: float, right: float) -> Image.Image:
    """Return an L gradient from `left` to `right`, each 0..1."""
    return fade((1, size[0]), left, right).transpose(Image.Transpose.TRANSPOSE).resize(size, Resampling.NEAREST)


def sampled(size: Size, function: Callable[[float, float], float], steps: Size = (40, 40)) -> Image.Image:
    """Return an L field of a function of (x, y) in 0..1 with values in 0..1, evaluated on a coarse grid."""
    wide, tall = steps
    values = bytes(
        min(255, max(0, int(255 * function((x + 0.5) / wide, (y + 0.5) / tall))))
        for y in range(tall)
        for x in range(wide)
    )
    return Image.frombytes("L", steps, values).resize(size, Resampling.BILINEAR)


@lru_cache(maxsize=64)
def _round_glow(power: float, halvings: int = 0) -> Image.Image:
    """Return a glow on a square of 256 pixels, or of half as many sides as often as asked for."""
    if halvings:
        return _round_glow(power, halvings - 1).reduce(2)
    table = curve(lambda value: 255 * max(0.0, 1 - value / 181) ** power)  # 181 is the value at the sides' middles
    return Image.radial_gradient("L").point(table)


def glow(diameter: float, power: float = 2.0) -> Image.Image:
    """Return a round L glow that falls off to nothing at its rim."""
    side = max(2, int(diameter))
    return _round_glow(power).resize((side, side), Resampling.BILINEAR)


def enlarged(field: Image.Image, size: Size) -> Image.Image:
    """Return a soft field at a larger size: smooth to half of it, each pixel of that twice as wide and high."""
    half = (max(1, size[0] // 2), max(1, size[1] // 2))
    return field.resize(half, Resampling.BILINEAR).resize(size, Resampling.NEAREST)


def lay(image: Image.Image, colour: Colour, corner: tuple[int, int], mask: Image.Image) -> None:
    """Lay a colour over the picture through a mask whose upper left corner is at `corner`."""
    # Pasting a solid picture takes half the time of filling with a colour.
    image.paste(Image.new("RGB", mask.size, colour), corner, mask)


def toned(field: Image.Image, stops: Stops) -> Image.Image:
    """Return the RGB picture of a grey field: black is the first stop's colour, white the last one's."""
    picture = field.copy()
    picture.putpalette(tones(stops))
    return picture.convert("RGB")


def tones(stops: Stops) -> bytes:
    """Return red, green, blue for each of the 256 greys: black is the first stop's colour, white the last one's."""
    return vertical((1, 256), stops).tobytes()


def mottle(
    image: Image.Image, corner: tuple[int, int], field: Image.Image, tones: tuple[Colour, Colour],
    depth: tuple[float, float], mask: Image.Image | None = None, edges: tuple[int, int] = (112, 143),
) -> None:  # fmt: skip
    """Lay the first tone where a grey field lies below the first edge, the second where it lies above the second.

    `depth` is how much each tone covers for each step of the field beyond its edge; `mask` confines both.
    """
    cover = field.point(_beyond(edges, (round(depth[0] * 20) / 20, round(depth[1] * 20) / 20)))
    two_toned(image, corner, field, tones, ImageChops.multiply(mask, cover) if mask else cover)


def two_toned(
    image: Image.Image, corner: tuple[int, int], field: Image.Image, tones: tuple[Colour, Colour], mask: Image.Image
) -> None:
    """Lay the first tone where a grey field is dark and the second where it is bright, through a mask: in one paste."""
    two = field.copy()
    two.putpalette(bytes(tones[0]) * 128 + bytes(tones[1]) * 128)
    image.paste(two.convert("RGB"), corner, mask)


@lru_cache(maxsize=128)
def _beyond(edges: tuple[int, int], depth: tuple[float, float]) -> Levels:
    return curve(lambda value: max((edges[0] - value) * depth[0], (value - edges[1]) * depth[1]))


def shine(image: Image.Image, corner: tuple[int, int], mask: Image.Image, colour: Colour) -> None:
    """Screen light of a colour onto the picture through a mask that lies within it."""
    # Equal to screening mask * colour, without building that picture: base + mask * colour * (1 - base).
    part = image.crop((*corner, corner[0] + mask.width, corner[1] + mask.height))
    image.paste(part.point(by_channel(*map(_screened, colour))), corner, mask)


@lru_cache(maxsize=256)
def _screened(level: int) -> list[int]:
    """Return the table that screens a channel with a level, as ImageChops.screen does."""
    return [255 - (255 - value) * (255 - level) // 255 for value in range(256)]


def add_light(
    image: Image.Image, mask: Image.Image, centre: tuple[float, float], colour: Colour, amount: float = 1.0
) -> None:
    """Screen a colour onto the picture through a mask centred on a pixel; parts outside are cut off."""
    left, top = int(centre[0] - mask.width / 2), int(centre[1] - mask.height / 2)
    box = (max(0, left), max(0, top), min(image.width, left + mask.width), min(image.height, top + mask.height))
    if box[2] <= box[0] or box[3] <= box[1]:
        return
    part = mask.crop((box[0] - left, box[1] - top, box[2] - left, box[3] - top))
    shine(image, box[:2], part, mix((0, 0, 0), colour, min(1.0, amount)))


def add_glow(
    image: Image.Image, centre: tuple[float, float], across: float, colour: Colour, amount: float,
    power: float = 2.0, flatness: float = 1.0,
) -> None:  # fmt: skip
    """Screen a round glow (or one flattened by `flatness`) onto the picture; only its visible part is computed."""
    wide, tall = max(2.0, across), max(2.0, across / flatness)
    left, top = centre[0] - wide / 2, centre[1] - tall / 2
    box = (max(0, int(left)), max(0, int(top)), min(image.width, int(left + wide)), min(image.height, int(top + tall)))
    if box[2] <= box[0] or box[3] <= box[1]:
        return
    # The nearest square that is no smaller is the quickest to scale.
    source = _round_glow(power, min(4, max(0, 9 - math.ceil(max(wide, tall)).bit_length())))
    rows, columns = source.height / tall, source.width / wide
    seen = (
        max(0.0, (box[0] - left) * columns), max(0.0, (box[1] - top) * rows),
        min(float(source.width), (box[2] - left) * columns), min(float(source.height), (box[3] - top) * rows),
    )  # fmt: skip
    mask = source.resize((box[2] - box[0], box[3] - box[1]), Resampling.BILINEAR, box=seen)
    shine(image, box[:2], mask, mix((0, 0, 0), colour, min(1.0, amount)))


def laid_down(texture: Image.Image, size: Size, near: float = 6.0) -> Image.Image:
    """Return a texture seen as a plane that runs to the horizon at the top; `near` is its depth compression."""
    width, height = size
    pull = near / max(1, height)
    across = texture.width / width
    coefficients = (across, across * width / 2 * pull, 0, 0, 0, texture.height - 1, 0, pull)
    # PERSPECTIVE maps output (x, y) to ((ax+by+c)/(gx+hy+1), ...): rows far down are seen from close by.
    return texture.transform(size, Transform.PERSPECTIVE, coefficients, Resampling.BILINEAR)


def plane_noise(
    size: Size, draw: random.Random, cells: Size, octaves: int = 3, gain: float = 0.6, finer: int = 1,
    part: tuple[int, int, int, int] | None = None,
) -> Image.Image:  # fmt: skip
    """Return noise laid down as ground or water: a window, mirrored or not, of one of a few kept planes.

    `finer` says how many times it will be enlarged, so that it keeps its detail; `part` is the box needed of it.
    """
    # A transform costs four times what an enlargement does, and a plane looks the same however deep it is.
    plane = _plane(max(2, size[0] * finer // 2), draw.randrange(2), cells, octaves, gain)
    if draw.random() < 0.5:
        plane = plane.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    left = draw.random() * plane.width / 3
    if part is None:
        return plane.resize(size, Resampling.BILINEAR, (left, 0, left + plane.width * 2 / 3, plane.height))
    across, down = plane.width * 2 / 3 / size[0], plane.height / size[1]
    seen = (left + part[0] * across, part[1] * down, left + part[2] * across, part[3] * down)
    return plane.resize((part[2] - part[0], part[3] - part[1]), Resampling.BILINEAR, seen)


@lru_cache(maxsize=64)
def _plane(wide: int, kind: int, cells: Size, octaves: int, gain: float) -> Image.Image:
    """Return the plane of a kind, half as wide again as asked for, whatever the picture's seed: at most 200 kB each."""
    wide = wide * 3 // 2
    texture = noise((max(64, wide), 256), draws(kind, "texture"), (cells[0] * 3 // 2, cells[1]), octaves, gain)
    return laid_down(texture, (wide, min(256, max(32, wide // 3))))


def relief(field: Image.Image, x: float, y: float, scale: float = 1.0) -> Image.Image:
    """Return how much a field rises towards (x, y) pixels, 128 where it is level: light from that side."""
    moved = ImageChops.offset(field, round(x), round(y))
    return ImageChops.subtract(field, moved, scale, 128)
