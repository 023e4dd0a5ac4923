"""Working on the colours of a picture and keeping what is see-through as it is."""

from collections.abc import Callable

from PIL import Image


def on_colours(image: Image.Image, change: Callable[[Image.Image], Image.Image]) -> Image.Image:
    """Return the picture with its colours (RGB) changed and its alpha kept."""
    if image.mode != "RGBA":
        return change(image)
    changed = change(image.convert("RGB"))
    changed.putalpha(image.getchannel("A"))
    return changed
