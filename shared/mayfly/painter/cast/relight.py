"""Put a sprite into the light of the scene: ambient, haze, a rim towards the sun, a core shadow away from it."""

from functools import lru_cache

from PIL import Image, ImageChops, ImageFilter

from mayfly.painter import draws
from mayfly.painter.cast.tables import linear
from mayfly.painter.colour import by_channel, mix
from mayfly.painter.fields import enlarged, lay
from mayfly.painter.stage import Colour, Light

_WHITE: Colour = (255, 255, 255)
_LIFTED = {"night": 0.10, "sunset": 0.42}
"""How far the light of an hour is lifted towards white on what the picture is about; else a quarter."""


@lru_cache(maxsize=1)
def _grain() -> Image.Image:
    """Return soft noise round 128 that stands for the surface all things are painted on."""
    draw = draws.draws(0, "grain")
    coarse = Image.frombytes("L", (24, 24), draw.randbytes(576)).resize((192, 192), Image.Resampling.BICUBIC)
    fine = Image.frombytes("L", (96, 96), draw.randbytes(9216)).resize((192, 192), Image.Resampling.BICUBIC)
    return Image.blend(coarse, fine, 0.4)


@lru_cache(maxsize=4)
def _surface(side: int) -> tuple[Image.Image, Image.Image]:
    """Return where that surface is dark and where it is bright, on a square."""
    grain = _grain().resize((side, side), Image.Resampling.BILINEAR)
    return grain.point(linear(-0.2, 116)), grain.point(linear(0.24, 140))


def _veil(image: Image.Image, colour: Colour, share: float) -> Image.Image:
    """Return the image mixed with a colour."""
    return Image.blend(image, Image.new("RGB", image.size, colour), share) if share > 0.004 else image


def _edge(alpha: Image.Image, dx: int, dy: int) -> Image.Image:
    """Return the part of the shape that is not covered when it is moved by (dx, dy)."""
    moved = Image.new("L", alpha.size)
    moved.paste(alpha, (dx, dy))
    return ImageChops.subtract(alpha, moved)


def floor_of(light: Light) -> Colour:
    """Return the light that falls on all sides of a subject."""
    return mix(light.ambient, _WHITE, _LIFTED.get(light.time, 0.25))


def relit(
    image: Image.Image, light: Light, towards: float, depth: float, *, glows: bool, matt: bool = True
) -> Image.Image:
    """Return an RGBA sprite as it looks in `light`, the sun lying `towards` -1 (left) .. 1 (right) of it.

    `depth` is 0 near, 1 at the horizon. What `glows` shines by itself and is left as it is; what is not
    `matt` has its own modelling, and no grain of paint.
    """
    alpha = image.getchannel("A")
    colour = image.convert("RGB")
    if glows:
        return image
    short = max(2, min(image.size))
    side = 1 if towards >= 0 else -1
    # ambient light, kept bright enough that a sprite stays readable
    colour = colour.point(by_channel(*(linear(tone / 255) for tone in floor_of(light))))
    # the side away from the light, following the shape: what a blurred outline no longer covers
    quarter = (max(2, image.width // 4), max(2, image.height // 4))
    reach = max(1, short // 24)
    core = alpha.resize(quarter, Image.Resampling.BOX)
    soft = Image.new("L", quarter)
    soft.paste(core, (reach * side, -reach))
    soft = soft.filter(ImageFilter.BoxBlur(max(1, short / 36)))
    gain = 0.36 + 0.14 * light.strength
    shade = enlarged(soft.point(linear(-gain, 255)), image.size)
    shadow = mix(light.shadow, (20, 16, 40), 0.3)
    step = max(1, round(short / 90))
    rim = Image.blend(_edge(alpha, -side * step, step), _edge(alpha, -side * 2 * step, 2 * step), 0.5)
    shine = rim.point(linear(0.28 + 0.5 * light.strength))
    if matt:
        # squares in powers of two, so that twice the size has the same surface
        square = 1 << (max(16, *image.size) - 1).bit_length()
        dark, bright = (field.crop((0, 0, *image.size)) for field in _surface(square))
        shade, shine = ImageChops.add(shade, dark), ImageChops.add(bright, shine)
    else:
        shade = shade.point(linear(0.6))
    lay(colour, shadow, (0, 0), shade)
    # what catches the key light: the surface here and there, and the rim towards the sun
    lay(colour, mix(light.key, _WHITE, 0.22), (0, 0), shine)
    colour = _veil(colour, light.haze, min(0.6, depth * 0.62))
    colour.putalpha(alpha)
    return colour
