"""Everything we drew ourselves: id -> SVG document."""

from . import (
    beings,
    cats,
    dishes,
    dogs,
    festive,
    flora,
    furniture,
    gear,
    household,
    instruments,
    landmarks,
    often,
    pets,
    sparks,
    vehicles,
    wildlife,
)
from .animals import animals
from .drawing import drawn
from .figures import figures
from .groups import groups
from .objects import objects
from .suits import suits

ROOMS = (
    beings,
    cats,
    dishes,
    dogs,
    festive,
    flora,
    furniture,
    gear,
    household,
    instruments,
    landmarks,
    often,
    pets,
    sparks,
    vehicles,
    wildlife,
)


def all_drawings() -> dict[str, str]:
    """Return id -> SVG of every own sprite."""
    things = {name: svg for room in ROOMS for name, svg in drawn(room.SHEETS).items()}
    return {**objects(), **animals(), **suits(), **figures(), **groups(), **things}
