"""Who sits gets something to sit on: a bench outdoors, a chair under a roof."""

from dataclasses import replace

from mayfly.painter import sprites
from mayfly.painter.stage import BACKDROPS, INDOORS
from mayfly.scene.spec import Scene, Subject

_SEATS = {True: "armchair", False: "bench"}
"""Whether under a roof -> the seat."""
_SANDY = frozenset({"beach", "desert", "space", "planet", "underwater", "sky", "sea"})


def _sits(subject: Subject) -> bool:
    """Say whether a subject is a person who sits on nothing that is named."""
    figure = sprites.whole(sprites.known(subject.sprite))
    alone = subject.count == 1 and (subject.relation is None or subject.anchor is None)
    return subject.pose == "sitting" and alone and f"{figure}-riding" in sprites.ids()


def seated(scene: Scene, parents: list[int | None]) -> Scene:
    """Return the scene with a seat under the first person who sits on nothing; `parents` is extended to match."""
    if scene.place in BACKDROPS | _SANDY:
        return scene
    subjects = list(scene.subjects[: len(parents)])
    for place, subject in enumerate(subjects):
        if parents[place] is None and _sits(subject):
            seat = _SEATS[scene.place in INDOORS]
            subjects[place] = replace(subject, relation="on", anchor=len(subjects))
            parents[place] = len(subjects)
            subjects.append(Subject(seat, seat, (0, 0)))
            parents.append(None)
            return replace(scene, subjects=tuple(subjects))
    return scene
