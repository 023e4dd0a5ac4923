"""In a room, what belongs on a table gets one: food, cups, candles, vases, lamps, books."""

from dataclasses import replace

from mayfly.painter import sprites
from mayfly.painter.stage import INDOORS
from mayfly.scene.spec import Scene, Subject

_TABLE = "table"
_LONGEST = 0.62  # metres of what stands on a table; what is larger, or a toy, stands on the floor
_FLOOR = frozenset(("teddy-bear", "basket", "backpack", "luggage", "broom", "bucket", "toolbox", "yarn"))
_BALL = "ball"


def _belongs(subject: Subject) -> bool:
    """Return whether a thing stands on tables."""
    name = sprites.known(subject.sprite)
    facts = sprites.facts_of(name)
    if "hand" not in facts.tags or facts.tags & {"sky", "hang", "wall", "canopy", "person"} or facts.canopy:
        return False
    return facts.metres <= _LONGEST and name not in _FLOOR and _BALL not in name


def laid(scene: Scene, parents: list[int | None]) -> Scene:
    """Return the scene with a table under its loose small things; `parents` is extended and set to match.

    Where the scene has a table of its own, they are put on it.
    """
    if scene.place not in INDOORS:
        return scene
    loose = [place for place, parent in enumerate(parents) if parent is None and _belongs(scene.subjects[place])]
    if not loose:
        return scene
    subjects = list(scene.subjects[: len(parents)])
    tables = [place for place, subject in enumerate(subjects) if subject.sprite == _TABLE and parents[place] is None]
    if not tables:
        subjects.append(Subject(_TABLE, _TABLE, (0, 0)))
        parents.append(None)
    table = tables[0] if tables else len(subjects) - 1
    for place in loose:
        subjects[place] = replace(subjects[place], relation="on", anchor=table)
        parents[place] = table
    return replace(scene, subjects=tuple(subjects))
