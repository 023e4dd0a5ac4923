"""The pictures of a conversation, recalled one at a time from where they lie."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from mayfly.gateway import rewording
from mayfly.gateway.session import Moment, Session
from mayfly.gateway.sketch import Sketch
from mayfly.language.tokens import words
from mayfly.scene.parser import read_scene

if TYPE_CHECKING:
    from mayfly.gateway.returning import FollowUp

_POINTING = frozenset({"one", "ones", "version", "picture", "image", "cai", "tam", "buc", "ban", "hinh", "anh", "kia"})
_EXCEPT = re.compile(r"\s+(?:without|with no|but not|không có|mà không)\s+")
_FACETS = ("time", "season", "weather", "place")


class History:
    """A session's moments with their sketches; each is fetched when it is first needed."""

    def __init__(self, session: Session, recall: Callable[[str], Sketch | None]) -> None:
        self.session = session
        self._recall = recall
        self._known: dict[str, Sketch | None] = {}

    def sketch(self, moment: Moment) -> Sketch | None:
        """Return a moment's sketch, or None where its time is over."""
        if moment.sketch_id not in self._known:
            self._known[moment.sketch_id] = self._recall(moment.sketch_id)
        return self._known[moment.sketch_id]

    def latest(self) -> tuple[Moment, Sketch] | None:
        """Return the moment a message speaks of when it does not say which."""
        moment = self.session.latest
        sketch = self.sketch(moment) if moment else None
        return (moment, sketch) if moment and sketch else None

    def subject(self, follow: "FollowUp") -> tuple[Moment, Sketch] | None:
        """Return the picture that a wish is about, with its sketch; of a gallery the one that was named."""
        moment = self.session.at(follow.refers_to) if follow.refers_to is not None else None
        sketch = self.sketch(moment) if moment else None
        if moment is None or sketch is None or not sketch.names:
            return None
        place = (follow.item or 1) - 1
        one = replace(sketch, names=sketch.names[place : place + 1], seeds=sketch.seeds[place : place + 1])
        return (moment, one) if one.names else None

    def origin(self, turn: int | None) -> int | None:
        """Return the turn in which the picture of a turn was drawn: an edited picture is still that picture."""
        for _ in self.session.moments:
            moment = self.session.at(turn) if turn is not None else None
            sketch = self.sketch(moment) if moment else None
            if sketch is None or sketch.retouched_from < 0:
                break
            turn = sketch.retouched_from
        return turn

    def numbered(self, number: int) -> Moment | None:
        """Return the picture of a number, counted from 1 in the order they were drawn; -1 is the last."""
        moments = self.session.moments
        if number == -1:
            return moments[-1] if moments else None
        return moments[number - 1] if 0 < number <= len(moments) else None

    def showing(self, description: str) -> Moment | None:
        """Return the latest earlier moment that shows what is described and the current one does not."""
        description = _EXCEPT.split(description)[0]
        current = self.latest()
        for fits in (_says, _fits):  # its very words before what means the same
            for moment in self._earlier():
                sketch = self.sketch(moment)
                if sketch is None or not fits(sketch.text, description):
                    continue
                if current is None or not fits(current[1].text, description):
                    return moment
        return None

    def _earlier(self) -> Iterator[Moment]:
        yield from reversed(self.session.moments[:-1])


def _fits(text: str, description: str) -> bool:
    if _says(text, description) or rewording.mentions(text, description):
        return True
    wanted, shown = read_scene(description), read_scene(text)
    facets = wanted.stated & frozenset(_FACETS)
    if not facets or wanted.scene.subjects:
        return False
    return all(name in shown.stated and _same(wanted.scene, shown.scene, name) for name in facets)


def _says(text: str, description: str) -> bool:
    """Say whether a text has every telling word of a description."""
    told = [word.folded for word in words(description) if not rewording.is_small(word.lower) and len(word.folded) > 1]
    told = [word for word in told if word not in _POINTING]
    said = {word.folded for word in words(text)}
    return bool(told) and said.issuperset(told)


def _same(one: object, two: object, name: str) -> bool:
    return bool(getattr(one, name) == getattr(two, name))
