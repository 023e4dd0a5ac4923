"""Everything we drew ourselves: id -> SVG document."""

from importlib import import_module

from .animals import animals
from .drawing import drawn
from .figures import figures
from .groups import groups
from .objects import objects
from .suits import suits

# Each has SHEETS: a function that draws, for each name.
ROOMS = tuple(
    import_module(f".{name}", __package__)
    for name in (
        "beings", "cats", "dishes", "dogs", "festive", "flora", "furniture", "gear", "household", "instruments",
        "landmarks", "often", "pets", "sparks", "vehicles", "wildlife",
    )
)  # fmt: skip


def all_drawings() -> dict[str, str]:
    """Return id -> SVG of every own sprite."""
    things = {name: svg for room in ROOMS for name, svg in drawn(room.SHEETS).items()}
    return {**objects(), **animals(), **suits(), **figures(), **groups(), **things}
