"""What a message states, with the shape it asks for as sides in pixels: what a picture request is made of."""

from dataclasses import replace

from mayfly.errors import InvalidRequest
from mayfly.generate.limits import MAX_SIDE
from mayfly.generate.sizes import SizeRequest, resolve_size
from mayfly.language import parameters as language
from mayfly.language.parameters import Parameters

__all__ = ["Parameters", "read_parameters"]

_RATIO_OF_ORIENTATION = {"portrait": "2:3", "landscape": "3:2"}


def read_parameters(message: str) -> Parameters:
    """Return the parameters `message` states and its subject; a ratio or an orientation gives both sides. Never raises.

    A ratio too long for the limits of a picture gives no sides; stated sides may be out of limits.
    """
    stated = language.read_parameters(message)
    ratio = stated.aspect_ratio or _RATIO_OF_ORIENTATION.get(stated.orientation or "")
    if ratio is None or stated.width or stated.height:
        return stated
    try:
        width, height = resolve_size(SizeRequest(aspect_ratio=ratio))
    except InvalidRequest:
        return stated
    return replace(stated, width=min(width, MAX_SIDE), height=min(height, MAX_SIDE))
