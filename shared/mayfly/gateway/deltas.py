"""Deltas put into effect: a sketch and a change make the next sketch."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from mayfly.gateway import rewording
from mayfly.gateway.sketch import MOST_DELTAS, Delta, Sketch
from mayfly.language.text import fold

Change = Callable[[Sketch, Delta], Sketch]


def apply_all(sketch: Sketch, deltas: Iterable[Delta]) -> Sketch:
    """Return the sketch after these changes, which it remembers."""
    for delta in deltas:
        changed = CHANGES[delta.kind](sketch, delta)
        sketch = replace(changed, deltas=(*sketch.deltas, delta)[-MOST_DELTAS:])
    return sketch


def _remove(sketch: Sketch, delta: Delta) -> Sketch:
    text = rewording.remove(sketch.text, delta.thing)
    return replace(sketch, text=text, negative=tuple(dict.fromkeys((*sketch.negative, _bare(delta.thing)))))


def _restore(sketch: Sketch, delta: Delta) -> Sketch:
    thing = _bare(delta.thing)
    negative = tuple(words for words in sketch.negative if fold(words) != fold(thing))
    shown = rewording.mentions(sketch.text, thing)
    return replace(sketch, negative=negative, text=sketch.text if shown else rewording.add(sketch.text, thing))


def _only(sketch: Sketch, delta: Delta) -> Sketch:
    return replace(sketch, text=rewording.keep_only(sketch.text, delta.thing))


def _replace(sketch: Sketch, delta: Delta) -> Sketch:
    return replace(sketch, text=rewording.replace_thing(sketch.text, delta.thing, delta.words))


def _like(sketch: Sketch, delta: Delta) -> Sketch:
    return replace(sketch, text=rewording.replace_like(sketch.text, delta.words))


def _colour(sketch: Sketch, delta: Delta) -> Sketch:
    return replace(sketch, text=rewording.recolour(sketch.text, delta.thing, delta.words))


def _number(sketch: Sketch, delta: Delta) -> Sketch:
    return replace(sketch, text=rewording.recount(sketch.text, delta.words, delta.thing))


def _style(sketch: Sketch, delta: Delta) -> Sketch:
    return replace(sketch, text=rewording.set_style(sketch.text, delta.words), style=delta.thing)


def _add(sketch: Sketch, delta: Delta) -> Sketch:
    added = fold(delta.words)
    negative = tuple(words for words in sketch.negative if fold(words) not in added)
    return replace(sketch, negative=negative, text=rewording.add(sketch.text, delta.words))


def _describe(sketch: Sketch, delta: Delta) -> Sketch:
    return replace(sketch, text=rewording.describe_thing(sketch.text, delta.words))


def _facet(sketch: Sketch, delta: Delta) -> Sketch:
    return replace(sketch, text=rewording.set_facet(sketch.text, delta.kind, delta.words))


def _bare(thing: str) -> str:
    words = thing.split()
    while len(words) > 1 and words[0].lower() in ("the", "a", "an", "any", "that", "those", "cái", "những", "mấy"):
        words.pop(0)
    return " ".join(words)


CHANGES: dict[str, Change] = {
    "remove": _remove,
    "restore": _restore,
    "only": _only,
    "replace": _replace,
    "like": _like,
    "colour": _colour,
    "number": _number,
    "style": _style,
    "add": _add,
    "describe": _describe,
    "time": _facet,
    "season": _facet,
    "weather": _facet,
    "place": _facet,
}
