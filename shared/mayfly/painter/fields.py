"""Grey fields: fractal noise, gradients, glows. All random ones draw the same numbers at every size."""

import random
from collections.abc import Callable, Sequence
from functools import lru_cache

from PIL import Image, ImageChops, ImageOps
from PIL.Image import Resampling, Transform

from mayfly.painter.colour import curve, mix
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
    stretched = ImageOps.autocontrast(field, cutoff=1)
    near = grid[0] * 5 >= size[0]
    return stretched.resize(size, Resampling.BILINEAR if near else Resampling.BICUBIC)


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
    height = max(2, min(256, size[1]))
    column = bytearray()
    index = 0
    for row in range(height):
        position = row / (height - 1)
        while index < len(stops) - 2 and position > stops[index + 1][0]:
            index += 1
        (start, first), (end, second) = stops[index], stops[index + 1]
        share = min(1.0, max(0.0, (position - start) / ((end - start) or 1.0)))
        column.extend(mix(first, second, share))
    strip = Image.frombytes("RGB", (1, height), bytes(column))
    return strip.resize((1, size[1]), Resampling.BILINEAR).resize(size, Resampling.NEAREST)


def fade(size: Size, top: float, bottom: float) -> Image.Image:
    """Return an L gradient from `top` down to `bottom`, each 0..1."""
    table = curve(lambda value: 255 * (top + (bottom - top) * value / 255))
    column = Image.linear_gradient("L").point(table).resize((1, size[1]), Resampling.BILINEAR)
    return column.resize(size, Resampling.NEAREST)


def side_fade(size: Size, left: float, right: float) -> Image.Image:
    """Return an L gradient from `left` to `right`, each 0..1."""
    return fade((1, size[0]), left, right).transpose(Image.Transpose.TRANSPOSE).resize(size, Resampling.NEAREST)


def sampled(size: Size, function: Callable[[float, float], float], steps: int = 40) -> Image.Image:
    """Return an L field of a function of (x, y) in 0..1 with values in 0..1, evaluated on a coarse grid."""
    values = bytes(
        min(255, max(0, int(255 * function((x + 0.5) / steps, (y + 0.5) / steps))))
        for y in range(steps)
        for x in range(steps)
    )
    return Image.frombytes("L", (steps, steps), values).resize(size, Resampling.BILINEAR)


@lru_cache(maxsize=32)
def _round_glow(power: float) -> Image.Image:
    table = curve(lambda value: 255 * max(0.0, 1 - value / 181) ** power)  # 181 is the value at the sides' middles
    return Image.radial_gradient("L").point(table)


def glow(diameter: float, power: float = 2.0) -> Image.Image:
    """Return a round L glow that falls off to nothing at its rim."""
    side = max(2, int(diameter))
    return _round_glow(power).resize((side, side), Resampling.BILINEAR)


def lay(image: Image.Image, colour: Colour, corner: tuple[int, int], mask: Image.Image) -> None:
    """Lay a colour over the picture through a mask whose upper left corner is at `corner`."""
    # Pasting a solid picture takes half the time of filling with a colour.
    image.paste(Image.new("RGB", mask.size, colour), corner, mask)


def screened(image: Image.Image, mask: Image.Image, colour: Colour) -> Image.Image:
    """Return the picture with light of a colour screened on through a mask of its size."""
    # Equal to screening mask * colour, without building that picture: base + mask * colour * (1 - base).
    bright = ImageChops.screen(image, Image.new("RGB", image.size, colour))
    bright.paste(image, (0, 0), ImageChops.invert(mask))
    return bright


def add_light(
    image: Image.Image, mask: Image.Image, centre: tuple[float, float], colour: Colour, amount: float = 1.0
) -> None:
    """Screen a colour onto the picture through a mask centred on a pixel; parts outside are cut off."""
    left, top = int(centre[0] - mask.width / 2), int(centre[1] - mask.height / 2)
    box = (max(0, left), max(0, top), min(image.width, left + mask.width), min(image.height, top + mask.height))
    if box[2] <= box[0] or box[3] <= box[1]:
        return
    part = mask.crop((box[0] - left, box[1] - top, box[2] - left, box[3] - top))
    image.paste(screened(image.crop(box), part, mix((0, 0, 0), colour, min(1.0, amount))), box[:2])


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
    source = _round_glow(power)
    rows, columns = source.height / tall, source.width / wide
    seen = (
        max(0.0, (box[0] - left) * columns), max(0.0, (box[1] - top) * rows),
        min(256.0, (box[2] - left) * columns), min(256.0, (box[3] - top) * rows),
    )  # fmt: skip
    mask = source.resize((box[2] - box[0], box[3] - box[1]), Resampling.BILINEAR, box=seen)
    image.paste(screened(image.crop(box), mask, mix((0, 0, 0), colour, min(1.0, amount))), box[:2])


def laid_down(texture: Image.Image, size: Size, near: float = 6.0) -> Image.Image:
    """Return a texture seen as a plane that runs to the horizon at the top; `near` is its depth compression."""
    width, height = size
    pull = near / max(1, height)
    across = texture.width / width
    coefficients = (across, across * width / 2 * pull, 0, 0, 0, texture.height - 1, 0, pull)
    # PERSPECTIVE maps output (x, y) to ((ax+by+c)/(gx+hy+1), ...): rows far down are seen from close by.
    return texture.transform(size, Transform.PERSPECTIVE, coefficients, Resampling.BILINEAR)


def plane_noise(size: Size, draw: random.Random, cells: Size, octaves: int = 3, gain: float = 0.6) -> Image.Image:
    """Return noise laid down as ground or water."""
    return laid_down(noise((max(64, size[0]), 256), draw, cells, octaves, gain), size)


def relief(field: Image.Image, x: float, y: float, scale: float = 1.0) -> Image.Image:
    """Return how much a field rises towards (x, y) pixels, 128 where it is level: light from that side."""
    moved = ImageChops.offset(field, round(x), round(y))
    return ImageChops.subtract(field, moved, scale, 128)
