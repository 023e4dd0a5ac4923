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
    "watercolor": "mayfly.painter.styles.watercolor",
    "oil": "mayfly.painter.styles.oil",
    "pencil": "mayfly.painter.styles.pencil",
    "pixel": "mayfly.painter.styles.pixel",
    "anime": "mayfly.painter.styles.anime",
}


def apply_style(name: str, image: Image.Image, seed: int) -> Image.Image:
    """Return the picture (RGB) in a medium; a name that has no module of its own is painted as an illustration."""
    module = import_module(STYLE_MODULES.get(name, STYLE_MODULES["default"]))
    style: Callable[[Image.Image, Medium], Image.Image] = module.apply
    return style(image, Medium(draws(seed, "style"), min(image.size) / 512))
