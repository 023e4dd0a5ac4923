"""Everything we drew ourselves: id -> SVG document."""

from pathlib import Path

from .animals import animals
from .figures import figures
from .objects import objects
from .suits import suits

FOLDER = Path(__file__).resolve().parent


def all_drawings() -> dict[str, str]:
    """Return id -> SVG of every own sprite: the files of this folder and the figures."""
    files = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.svg"))}
    return {**files, **objects(), **animals(), **suits(), **figures()}
