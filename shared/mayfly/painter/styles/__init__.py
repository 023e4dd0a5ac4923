"""The media a picture can be painted in: a table of names and functions, imported when first used."""

from importlib import import_module
from typing import TYPE_CHECKING

from PIL import Image

from mayfly.painter.draws import draws
from mayfly.painter.styles.medium import Medium

if TYPE_CHECKING:
    from collections.abc import Callable

STYLE_MODULES = {
    "default": "mayfly.painter.styles.illustration",
    "gouache": "mayfly.painter.styles.illustration",
    "photo": "mayfly.painter.styles.photo",
    "watercolor": "mayfly.painter.styles.watercolor",
    "oil": "mayfly.painter.styles.oil",
    "pastel-drawing": "mayfly.painter.styles.pastel",
    "pencil": "mayfly.painter.styles.pencil",
    "charcoal": "mayfly.painter.styles.charcoal",
    "ink": "mayfly.painter.styles.ink",
    "line-art": "mayfly.painter.styles.line_art",
    "anime": "mayfly.painter.styles.anime",
    "vector": "mayfly.painter.styles.vector",
    "pop-art": "mayfly.painter.styles.pop_art",
    "ukiyo-e": "mayfly.painter.styles.ukiyo_e",
    "dong-ho": "mayfly.painter.styles.dong_ho",
    "pixel": "mayfly.painter.styles.pixel",
    "low-poly": "mayfly.painter.styles.low_poly",
    "3d": "mayfly.painter.styles.render_3d",
    "neon": "mayfly.painter.styles.neon",
    "vaporwave": "mayfly.painter.styles.vaporwave",
    "noir": "mayfly.painter.styles.noir",
    "vintage": "mayfly.painter.styles.vintage",
    "stained-glass": "mayfly.painter.styles.stained_glass",
    "mosaic": "mayfly.painter.styles.mosaic",
    "blueprint": "mayfly.painter.styles.blueprint",
}


def apply_style(name: str, image: Image.Image, seed: int, cast: Image.Image | None = None) -> Image.Image:
    """Return the picture (RGB) in a medium; a name that has no module of its own is painted as an illustration.

    `cast` (L, of the picture's size) is 255 where the subjects stand: media draw them with more care than the rest.
    """
    module = import_module(STYLE_MODULES.get(name, STYLE_MODULES["default"]))
    style: Callable[[Image.Image, Medium], Image.Image] = module.apply
    return style(image, Medium(draws(seed, "style"), min(image.size) / 512, cast))
