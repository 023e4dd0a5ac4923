"""The ways back to a picture: `is it ready?`, undo, `go back to the first`, `quay về đôi giày`, the second of many."""

import re
from dataclasses import dataclass

from mayfly.gateway.change_grammar import grammar, is_marked, languages_of, matched, stripped, table
from mayfly.gateway.history import History
from mayfly.gateway.sketch import Sketch
from mayfly.language.text import fold

_POINTERS = re.compile(
    r"^(?:(?:the|very|picture|image|version|cai|tam|buc|con|hinh|anh|ban|thu|so|number)\s+)+|"
    r"\s+(?:one|picture|image|version|pic)$"
)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a message wants of an earlier picture.

    `kind`: draw (a `sketch` to draw), edit (of the picture's own pixels), wait (for a picture that a job still
    paints), idle (nothing is being painted), missing (there is no such picture), nothing (there is nothing to undo).
    `refers_to` is the turn, `item` the picture of a gallery from 1; undo will lead to `before`.
    """

    kind: str
    intent: str
    sketch: Sketch | None = None
    refers_to: int | None = None
    item: int | None = None
    before: int | None = None


def waited_for(wish: str, language: str, history: History) -> FollowUp | None:
    """Return the picture that `is it ready?` asks after; where none was left to a job, that nothing is painted."""
    latest = history.latest() if matched("ready", wish, language) else None
    if latest is None:
        return None
    moment, sketch = latest
    if sketch.job_id:
        return FollowUp("wait", "image_generation", sketch, moment.turn)
    return FollowUp("idle", "help", None, moment.turn)


def undone(wish: str, language: str, history: History) -> FollowUp | None:
    """Return the way back to what was before the latest picture."""
    if not matched("undo", wish, language):
        return None
    latest = history.session.latest
    if latest is None:
        return FollowUp("nothing", "help")
    target = history.session.at(latest.before)
    sketch = history.sketch(target) if target else None
    if target is None or sketch is None:
        return FollowUp("nothing", "help", None, latest.turn)
    return FollowUp("draw", "image_variations", sketch, target.turn, before=target.before)


def gone_back(wish: str, language: str, history: History) -> FollowUp | None:
    """Return the way back to a picture that is named by its number or by what it shows."""
    for part in (wish, *(stripped(piece, language) for piece in re.split(r"[,.!]\s+", wish)[1:])):
        found = matched("back", part, language)
        if found is None or not history.session.moments:
            continue
        name = next(key for key, value in found.groupdict().items() if value)
        described = part[found.start(name) : found.end(name)].strip(" ,.")
        number = _ordinal(described)
        target = history.numbered(number) if number else history.showing(described)
        if number and target is None:
            return FollowUp("missing", "help")
        sketch = history.sketch(target) if target else None
        if target and sketch:
            return FollowUp("draw", "image_variations", sketch, target.turn)
    return None


def _ordinal(described: str) -> int | None:
    """Return the number that a description of a picture names: the very first, tấm thứ hai, the original."""
    folded = fold(described)
    if re.search(r"\b(?:original|very first|ban dau|goc)\b", folded):
        return 1
    ordinals: dict[str, int] = table()["ordinals"]
    return ordinals.get(_POINTERS.sub("", folded))


def item_in(text: str) -> tuple[int | None, str]:
    """Return the number of a picture that a message begins with, and the rest of the message."""
    for language in languages_of(text):
        wish = stripped(text, language)
        found = grammar(language, is_marked(wish, language)).item.match(wish.lower())
        if found:
            said = next(value for value in found.groupdict().values() if value)
            number = int(said) if said.isdigit() else table()["ordinals"].get(fold(said))
            rest = wish[found.end() :]
            if number and not re.match(r"\s+\w+(?:'s)?\s+(?:of|style)\b|'s", rest):
                return number, rest.strip(" ,.!")
    return None, text
