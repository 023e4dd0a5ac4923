"""A message read against the pictures before it: which one it speaks of, and what should become of it."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mayfly.gateway.change_grammar import grammar, is_marked, languages_of, matched, stripped, table
from mayfly.gateway.changes import read_changes
from mayfly.gateway.cues import read_cues
from mayfly.gateway.deltas import apply_all
from mayfly.gateway.edits import read_edits
from mayfly.gateway.history import History
from mayfly.gateway.intents import PICTURE_INTENTS, Intent
from mayfly.gateway.parameters import Parameters, read_parameters
from mayfly.gateway.session import Moment
from mayfly.gateway.sketch import Sketch
from mayfly.generate.limits import MAX_SIDE, MIN_SIDE
from mayfly.language.requests import request_end
from mayfly.language.text import fold, normalise
from mayfly.scene.parser import read_scene

EDITING = frozenset({"image_edit", "style_transfer", "background_removal", "upscale", "face_swap"})
_TALKING = frozenset({"help", "unsupported"})
# Chatter is left alone when it is this sure to be some, whatever words of change are in it.
_SURELY_TALK = 0.8
_PARTS = re.compile(r"[,.!;]\s+(?:but |and |mà |nhưng |ma |nhung )?|\s+(?:but|though|mà|nhưng|nhung)\s+")
_SMALLEST_CHANGE = {"change", "collage"}
_NEW = re.compile(
    r"^(?:now |next |giờ |gio |bây giờ )?(?:an? |the |một |mot |con |cái |chiếc |\d|two |three |hai |ba )"
)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a message wants of an earlier picture.

    `kind`: draw (a `sketch` to draw), edit (of the picture's own pixels), missing (there is no such picture), nothing
    (there is nothing to undo). `refers_to` is the turn, `item` the picture of a gallery from 1; undo will lead to
    `before`.
    """

    kind: str
    intent: str
    sketch: Sketch | None = None
    refers_to: int | None = None
    item: int | None = None
    before: int | None = None


def resolve(message: str, intent: Intent, history: History) -> FollowUp | None:
    """Return what a message wants of an earlier picture, or None where it stands for itself. Never raises."""
    text = normalise(message)
    if len(text.lower()) != len(text):
        return None
    for language in languages_of(text):
        wish = stripped(text, language)
        if found := _undone(wish, language, history) or _gone_back(wish, language, history):
            return found
    if prompt := _spoken_prompt(text, history):
        return prompt
    current = history.latest()
    if current is None:
        return None
    return _about(text, intent, history, *current)


def points_back(message: str) -> bool:
    """Say whether a message by itself only makes sense after a picture: `undo`, `go back to the first`."""
    text = normalise(message)
    return len(text.lower()) == len(text) and any(
        matched("undo", stripped(text, language), language) for language in languages_of(text)
    )


def _about(text: str, intent: Intent, history: History, moment: Moment, sketch: Sketch) -> FollowUp | None:
    item, rest = _item(text)
    if item is not None:
        return _of_item(item, rest, intent, history)
    for language in languages_of(text):
        for wish in _wishes(text, language):
            if sized := _resized(wish, language, sketch):
                return FollowUp("draw", "image_variations", sized, moment.turn)
            if again := _again(wish, language, sketch, history):
                return FollowUp("draw", "image_variations", again, moment.turn)
    if intent.name in EDITING and _is_pixels(text, intent.name):
        return FollowUp("edit", intent.name, None, moment.turn)
    if _is_new(text, intent):
        return None
    changes = read_changes(text, sketch)
    if changes.deltas and (changes.asked or not _is_talk(intent)):
        return FollowUp("draw", "image_variations", apply_all(sketch, changes.deltas), moment.turn)
    if intent.name == "image_variations":
        return FollowUp("draw", "image_variations", _anew(sketch, len(sketch.seeds), history), moment.turn)
    return None


def _is_talk(intent: Intent) -> bool:
    return intent.name in _TALKING and intent.confidence > _SURELY_TALK


def _wishes(text: str, language: str) -> Iterator[str]:
    """Yield the wish in a message: all of it, then what stands after its commas and `but`."""
    yield stripped(text, language)
    parts = [part for part in _PARTS.split(text) if part]
    if len(parts) > 1:
        yield from (stripped(part, language) for part in parts)


def _undone(wish: str, language: str, history: History) -> FollowUp | None:
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


def _gone_back(wish: str, language: str, history: History) -> FollowUp | None:
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
    told = [word for word in re.findall(r"dau tien|cuoi cung|\w+", folded) if word in ordinals]
    plain = re.sub(r"\b(?:the|very|one|picture|image|version|cai|tam|buc|con|hinh|anh|ban|thu|so|number)\b", "", folded)
    left = [word for word in re.findall(r"\w+", plain) if word not in ordinals and word not in ("dau", "tien", "cung")]
    return ordinals[told[0]] if told and not left else None


def _item(text: str) -> tuple[int | None, str]:
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


def _of_item(number: int, rest: str, intent: Intent, history: History) -> FollowUp:
    """Take one picture of a gallery, or else the picture of that number; and change it as the rest says."""
    current = history.latest()
    if current is None:
        return FollowUp("missing", "help")
    moment, sketch = current
    item: int | None = None
    if len(sketch.seeds) > 1:
        place = number - 1 if number > 0 else len(sketch.seeds) - 1
        if place >= len(sketch.seeds):
            return FollowUp("missing", "help", None, moment.turn)
        item = place + 1
        sketch = replace(sketch, seeds=(sketch.seeds[place],), names=sketch.names[place : place + 1])
    else:
        target = history.numbered(number)
        found = history.sketch(target) if target else None
        if target is None or found is None:
            return FollowUp("missing", "help")
        moment, sketch = target, found
    if rest:
        found_rest = _about(rest, intent, history, moment, sketch)
        if found_rest:
            return replace(found_rest, refers_to=moment.turn, item=item)
    return FollowUp("draw", "image_variations", sketch, moment.turn, item)


def _resized(wish: str, language: str, sketch: Sketch) -> Sketch | None:
    """Return the sketch at the size a wish names: bigger, wider, 1024x512, square."""
    found = matched("size", wish, language)
    kind = fold(found["kind"]).split(" format")[0] if found else ""
    words = next((name for name in (kind, kind.split(" ")[0]) if name in table()["scales"]), None)
    if words:
        across, down = table()["scales"][words]
        return replace(sketch, width=_side(sketch.width * across), height=_side(sketch.height * down))
    shape = next((name for name in (kind, kind.split(" ")[0]) if name in table()["shapes"]), None)
    stated = read_parameters(wish)
    if stated.width and stated.height and not _names_something(stated):
        return replace(sketch, width=_side(stated.width), height=_side(stated.height))
    if shape:
        width, height = table()["shapes"][shape]
        return replace(sketch, width=width, height=height)
    return None


def _side(pixels: float) -> int:
    return max(MIN_SIDE, min(MAX_SIDE, round(pixels / 8) * 8))


def _names_something(stated: Parameters) -> bool:
    return bool(read_scene(stated.subject).scene.subjects)


def _again(wish: str, language: str, sketch: Sketch, history: History) -> Sketch | None:
    """Return the sketch with new seeds where a wish asks for another, or for more of them."""
    found = matched("again", wish, language)
    if found is None:
        return None
    said = next((value for name, value in found.groupdict().items() if name.startswith("n") and value), "")
    count = int(said) if said.isdigit() else table()["counts"].get(fold(said), 1)
    return _anew(sketch, count, history)


def _anew(sketch: Sketch, count: int, history: History) -> Sketch:
    first = _next_seed(sketch.seed, history.session.turns)
    return replace(sketch, seeds=tuple((first + i) % 2**32 for i in range(max(1, min(count, 8)))), names=())


def _next_seed(seed: int, turns: int) -> int:
    """Return a seed that a retry of the same message gets again: BLAKE2b-32 of the last one and the turn."""
    digest = hashlib.blake2b(f"{seed} {turns}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big")


def _spoken_prompt(text: str, history: History) -> FollowUp | None:
    """Read `then draw it` after a prompt that was checked or refined."""
    moment = history.session.prompt
    if moment is None:
        return None
    asks = not read_cues(text).roles.isdisjoint({"strongdraw", "draw"})
    if not asks or read_scene(text[request_end(text) :]).scene.subjects:
        return None
    sketch = history.sketch(moment)
    return FollowUp("draw", "image_generation", sketch, moment.turn, before=-1) if sketch else None


def _is_pixels(text: str, intent: str) -> bool:
    if intent in ("background_removal", "face_swap", "upscale"):
        return True
    return intent == "image_edit" and any(wish.operation not in _SMALLEST_CHANGE for wish in read_edits(text)) and (
        "brightness" not in {wish.operation for wish in read_edits(text)}
    )  # fmt: skip


def _is_new(text: str, intent: Intent) -> bool:
    """Say whether a message asks for a picture of its own: draw a fox; a green bottle on a shelf."""
    if intent.name not in PICTURE_INTENTS or intent.name == "image_variations":
        return False
    begin = request_end(text)
    subject = text[begin:] if begin else text
    shown = read_scene(subject).scene.subjects
    asked = begin > 0 and not read_cues(text[:begin]).roles.isdisjoint({"strongdraw"})
    if asked and shown:
        return True
    return bool(_NEW.match(subject.lower())) and len(subject.split()) > 2 and bool(shown)
