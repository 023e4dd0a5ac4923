"""What can be done to a picture that exists, with Pillow alone: a table of operations and the files they are in.

An operation takes an RGB or RGBA picture and a wish and gives a new picture; see `generate.edits.EditWish`.
"""

from collections.abc import Callable, Mapping
from importlib import import_module

from PIL import Image

from mayfly.generate.edits import EditWish

Operation = Callable[[Image.Image, EditWish], Image.Image]

ROOMS: Mapping[str, str] = {
    "rotate": "geometry",
    "flip": "geometry",
    "crop": "geometry",
    "resize": "geometry",
    "upscale": "geometry",
    "brightness": "tone",
    "contrast": "tone",
    "saturation": "tone",
    "warmth": "tone",
    "grayscale": "tone",
    "sepia": "tone",
    "invert": "tone",
    "sharpen": "detail",
    "blur": "detail",
    "denoise": "detail",
    "round_corners": "frame",
    "border": "frame",
    "remove_background": "background",
    "background_colour": "background",
    "blur_background": "background",
}


def operation(name: str) -> Operation:
    """Return the function of an operation. Raises KeyError for one that is not in `ROOMS`."""
    function: Operation = getattr(import_module(f"mayfly.imaging.edits.{ROOMS[name]}"), name)
    return function
