"""Give a sprite another colour and keep its shading, its dark features and its other colours."""

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from PIL import Image, ImageChops

from mayfly.painter.colour import Levels, curve, mix, rgb
from mayfly.painter.fields import toned
from mayfly.painter.stage import Colour

SWATCHES: dict[str, Colour] = {
    "red": rgb("d8232f"), "orange": rgb("f2801d"), "yellow": rgb("f5c518"), "green": rgb("2f9e44"),
    "turquoise": rgb("22b8b0"), "blue": rgb("2b62d9"), "purple": rgb("7d3fc4"), "pink": rgb("f06fa8"),
    "brown": rgb("8a5a33"), "black": rgb("2c2d36"), "white": rgb("ecedf0"), "gray": rgb("8b8f98"),
    "gold": rgb("dba61f"), "silver": rgb("b4bcc8"),
    "ginger": rgb("e89a4c"), "cream": rgb("ecd8b6"), "tabby": rgb("a88a6c"), "bay": rgb("7a4a32"),
    "slate": rgb("858a96"), "charcoal": rgb("4a4c58"), "fox": rgb("c4602c"), "sandy": rgb("dcb06a"),
}  # fmt: skip
_NEAR, _FAR = 16, 30  # hue distance (of 256) that is wholly, and no longer, the main colour
_SKIN = range(6, 32)  # hues of skin, which a person's colour word never means
_GREY = 46  # saturation under which a pixel has no hue
_FINE = 96  # pixels of a side from which hues are told apart at half the size
_FEATURES = curve(lambda value: (value - 34) * 7)  # eyes, noses, tyres stay as they are
_VISIBLE = curve(lambda value: (value - 30) * 6)
_PALE = curve(lambda level: (110 - level) * 5)
_VIVID = curve(lambda level: (level - 18) * 7)


def _main_hue(thumb: Image.Image, alpha: Image.Image, *, person: bool) -> int | None:
    """Return the hue that covers most of the sprite, or None where it is mostly grey."""
    hue, saturation, value = thumb.convert("HSV").split()
    colourful = saturation.point([0] * _GREY + [255] * (256 - _GREY))
    visible = ImageChops.multiply(value.point(_VISIBLE), alpha)
    counts = hue.histogram(ImageChops.multiply(colourful, visible).point([0] * 128 + [255] * 128))
    if person:
        counts = [0 if place in _SKIN else count for place, count in enumerate(counts)]
    bins = [sum(counts[4 * place : 4 * place + 4]) for place in range(64)]
    around = [sum(bins[(place + step) % 64] for step in range(-2, 3)) for place in range(64)]
    best = max(range(64), key=lambda place: (around[place], -place))
    opaque = max(1, sum(alpha.histogram()[128:]))
    return best * 4 + 2 if around[best] > opaque * (0.10 if person else 0.22) else None


def _mask(image: Image.Image, hue: int | None) -> Image.Image:
    """Return where the main colour lies: around its hue, or wherever there is hardly any."""
    small = image.reduce(2) if min(image.size) >= _FINE else image
    hues, saturation, _ = small.convert("HSV").split()
    if hue is None:
        mask = saturation.point(_PALE)
    else:
        mask = ImageChops.multiply(hues.point(_near(hue)), saturation.point(_VIVID))
    return mask if small is image else mask.resize(image.size, Image.Resampling.BILINEAR)


@lru_cache(maxsize=64)
def _near(hue: int) -> Levels:
    """Return hue -> whether it is the main one, 0..255."""

    def nearness(place: float) -> float:
        distance = min(abs(place - hue), 256 - abs(place - hue))
        return 255 * (_FAR - distance) / (_FAR - _NEAR)

    return curve(nearness)


def tinted(image: Image.Image, colour: str, *, person: bool = False, paint: int | None = None) -> Image.Image:
    """Return an RGBA sprite whose main colour (of a person: the clothes) is `colour`, a key of SWATCHES.

    `paint` is the hue (0..255) of the main colour, where it is known and not to be found out.
    """
    wanted = SWATCHES.get(colour)
    if wanted is None:
        return image
    alpha = image.getchannel("A")
    plain = image.convert("RGB")
    if paint is None:
        small = plain.resize((48, 48), Image.Resampling.BOX), alpha.resize((48, 48), Image.Resampling.BOX)
        paint = _main_hue(*small, person=person)
    mask = _mask(plain, paint)
    light = plain.convert("L")
    mask = ImageChops.multiply(mask, light.point(_FEATURES))
    solid = ImageChops.multiply(mask, alpha).point([0] * 160 + [255] * 96)
    counts = list(accumulate(light.histogram(solid)))
    middle = bisect_right(counts, counts[-1] // 2) if counts[-1] else 128
    bright = sum(wanted) / 3
    if bright < 60:
        dark, pale = mix(wanted, (0, 0, 0), 0.75), mix(wanted, (190, 196, 216), 0.7)
    elif bright > 220:
        dark, pale = (104, 110, 124), (255, 255, 255)
    else:
        dark, pale = mix(wanted, (10, 6, 20), 0.72), mix(wanted, (255, 255, 255), 0.66)
    stops = ((0.0, dark), (min(215, max(50, middle)) / 255, wanted), (1.0, pale))
    plain.paste(toned(light, stops), (0, 0), mask)
    plain.putalpha(alpha)
    return plain
