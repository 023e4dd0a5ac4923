"""What the media share: bloom, vignette, saturation, contrast, paper, outlines."""

import random
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageChops, ImageFilter
from PIL.Image import Resampling

from mayfly.painter.colour import Levels, curve, ramp, scaled, slope, spread
from mayfly.painter.fields import enlarged, lay, noise


@dataclass(frozen=True, slots=True)
class Medium:
    """The random stream of the style pass, pixels per design pixel, and where the subjects stand (L, 255 on them)."""

    draw: random.Random
    unit: float
    cast: Image.Image | None = None


def grey_cells(size: tuple[int, int], number: int) -> tuple[int, int]:
    """Return a noise grid with `number` cells over the shorter side."""
    side = min(size)
    return max(2, round(number * min(8, size[0] / side))), max(2, round(number * min(8, size[1] / side)))


_TOUCHED = curve(lambda value: 255 * value)


def reached(shape: Image.Image, grid: tuple[int, int]) -> bytes:
    """Return for each cell of a grid (columns, rows) whether a shape (L) lies in it or beside it: 0 where it does not.

    What is drawn cell by cell and shown through the shape need not be drawn elsewhere.
    """
    cells = shape.resize(grid, Resampling.BOX).point(_TOUCHED)
    return cells.filter(ImageFilter.BoxBlur(1)).tobytes()


def saturated(image: Image.Image, amount: float) -> Image.Image:
    """Return the picture with its colours stronger (above 1) or weaker."""
    grey = image.convert("L")
    return Image.blend(Image.merge("RGB", [grey] * 3), image, amount)


def contrasted(image: Image.Image, amount: float, lift: float = 0) -> Image.Image:
    """Return the picture with its tones spread about the middle and lifted."""
    return image.point(_contrast(amount, lift) * 3)


@lru_cache(maxsize=16)
def _contrast(amount: float, lift: float) -> Levels:
    return curve(lambda value: 128 + (value - 128) * amount + lift)


def bloomed(image: Image.Image, amount: float, unit: float) -> Image.Image:
    """Return the picture with light that spills over from its bright parts."""
    # Scaling the light first equals blending the two pictures afterwards, on a sixteenth of the pixels.
    return ImageChops.screen(image, _spilled(shrunk(image), amount, unit).resize(image.size, Resampling.BILINEAR))


def shrunk(image: Image.Image) -> Image.Image:
    """Return the picture at a quarter of its size, on which all that is soft is worked out."""
    return image.reduce(4) if min(image.size) >= 16 else image


def _spilled(small: Image.Image, amount: float, unit: float) -> Image.Image:
    """Return the light that spills over from the bright parts of a shrunk picture."""
    bright = small.point(slope(150, 2.4) * 3)
    for _ in range(2):
        bright = bright.filter(ImageFilter.BoxBlur(5 * unit))
    return bright.point(scaled(amount) * 3)


def finished(image: Image.Image, marks: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture with a little bloom, a soft vignette, and the marks of a brush (L, as `rippled` returns them).

    Bloom and vignette are worked out in grey on a small picture; what they change is added to the large one together
    with the marks, in one pass over its pixels.
    """
    small = shrunk(image).convert("L")
    bright = small.point(slope(150, 2.4))
    for _ in range(2):
        bright = bright.filter(ImageFilter.BoxBlur(5 * medium.unit))
    soft = ImageChops.screen(small, bright.point(scaled(0.3)))
    soft.paste(10, (0, 0, *small.size), _corners(small.size, 0.28))
    change = enlarged(ImageChops.subtract(soft, small, 1, 128), image.size)
    # Bloom and vignette leave 57..205, so the marks cannot run over.
    both = ImageChops.add_modulo(change, marks)
    return ImageChops.add(image, Image.merge("RGB", [both] * 3), 1, -128)


def rippled(field: Image.Image, amount: float) -> Image.Image:
    """Return how far a grey field lies from the middle, times `amount`, as bytes that wrap round."""
    return field.point([(value - 128) % 256 for value in spread(amount)])


def vignetted(image: Image.Image, amount: float) -> Image.Image:
    """Return the picture with darker corners."""
    lay(image, (8, 6, 18), (0, 0), _corners(image.size, amount))
    return image


@lru_cache(maxsize=8)
def _corners(size: tuple[int, int], amount: float) -> Image.Image:
    """Return a mask of the corners; it is asked for of shrunk pictures, so that eight take little."""
    return Image.radial_gradient("L").point(ramp(120, 330, 255 * amount)).resize(size, Resampling.BILINEAR)


def textured(image: Image.Image, field: Image.Image, amount: float) -> Image.Image:
    """Return the picture with a grey field (128 is neutral) modulating its tones by `amount` (0..1)."""
    table = spread(amount)
    return ImageChops.add(image, Image.merge("RGB", [field.point(table)] * 3), 1, -128)


def paper(size: tuple[int, int], medium: Medium, cells: int = 110) -> Image.Image:
    """Return the tooth of rough paper lit from the upper left, 128 where it is level."""
    field = noise(size, medium.draw, grey_cells(size, cells), 2, 0.8)
    step = max(1, round(medium.unit))
    return ImageChops.subtract(field, ImageChops.offset(field, step, step), 2, 128)


def outlines(image: Image.Image, unit: float, gain: float) -> Image.Image:
    """Return where darker shapes meet lighter ones, as an L mask."""
    grey = image.convert("L")
    fine = grey.filter(ImageFilter.BoxBlur(max(0.6, 0.7 * unit)))
    broad = grey.filter(ImageFilter.BoxBlur(max(1.6, 2.6 * unit)))
    return ImageChops.subtract(broad, fine, 0.16 / gain)
