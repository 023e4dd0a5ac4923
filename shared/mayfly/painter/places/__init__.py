"""The places a scene can be in: a table of names and the functions that paint them, imported when first used."""

from importlib import import_module
from typing import TYPE_CHECKING

from mayfly.painter.canvas import Canvas
from mayfly.painter.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

PLACE_MODULES = {
    "meadow": "mayfly.painter.places.meadow",
    "beach": "mayfly.painter.places.beach",
    "sea": "mayfly.painter.places.sea",
    "lake": "mayfly.painter.places.lake",
    "forest": "mayfly.painter.places.forest",
    "mountains": "mayfly.painter.places.mountains",
    "city": "mayfly.painter.places.city",
    "snow": "mayfly.painter.places.snow",
    "desert": "mayfly.painter.places.desert",
    "underwater": "mayfly.painter.places.underwater",
    "space": "mayfly.painter.places.space",
    "room": "mayfly.painter.places.room",
    "studio": "mayfly.painter.places.studio",
    "river": "mayfly.painter.places.river",
    "waterfall": "mayfly.painter.places.waterfall",
    "karsts": "mayfly.painter.places.karsts",
    "terraces": "mayfly.painter.places.terraces",
    "bamboo": "mayfly.painter.places.bamboo",
    "jungle": "mayfly.painter.places.jungle",
    "volcano": "mayfly.painter.places.volcano",
    "street": "mayfly.painter.places.street",
    "old_town": "mayfly.painter.places.old_town",
    "village": "mayfly.painter.places.village",
    "kitchen": "mayfly.painter.places.kitchen",
    "garden": "mayfly.painter.places.garden",
    "farm": "mayfly.painter.places.farm",
    "sky": "mayfly.painter.places.sky",
    "planet": "mayfly.painter.places.planet",
    "abstract": "mayfly.painter.places.abstract",
}


def paint_place(canvas: Canvas) -> Stage:
    """Paint the scene's place and return the stage it leaves for the subjects. Raises KeyError for no such place."""
    paint: Callable[[Canvas], Stage] = import_module(PLACE_MODULES[canvas.scene.place]).paint
    return paint(canvas)
