"""A sketch made anew as a message wants it: another size, other seeds, changes of what it shows; several at once."""

import hashlib
import re
from dataclasses import replace

from mayfly.gateway.change_grammar import languages_of, matched, stripped, table
from mayfly.gateway.changes import read_changes
from mayfly.gateway.deltas import apply_all
from mayfly.gateway.intents import Intent
from mayfly.gateway.parameters import Parameters, read_parameters
from mayfly.gateway.sketch import Sketch
from mayfly.generate.limits import MAX_IMAGES, MAX_SIDE, MIN_SIDE
from mayfly.generate.recipe import SEED_LIMIT
from mayfly.language.text import fold
from mayfly.scene.parser import read_scene

_TALKING = frozenset({"help", "unsupported"})
# Chatter is left alone when it is this sure to be some, whatever words of change are in it.
_SURELY_TALK = 0.8
_VERBS = (
    r"add|remove|make|put|change|give|turn|take|get rid|lose|drop|replace|set|move|without|delete|erase|swap|"
    r"thêm|bỏ|xóa|xoá|đổi|cho|thay|chuyển|bớt|them|bo|xoa|doi|thay|chuyen|bot"
)
_JOINTS = re.compile(
    rf"(?:\s*[,.;!]\s+(?:(?:and|then|but|also|và|rồi|nhưng|mà|va|roi|nhung|ma)\s+)?|"
    rf"\s+(?:and|then|but|also|và|rồi|nhưng|mà|va|roi|nhung|ma)\s+)(?=(?:{_VERBS})\s)|"
    r"\s*[,.;!]?\s+(?:but|nhưng|mà|nhung)\s+",
    re.IGNORECASE,
)
LONGEST_MESSAGE = 600  # characters, of several wishes at once
_COMMAS = re.compile(r"[,.!;]\s+(?:but |and |mà |nhưng |ma |nhung )?")


def recomposed(text: str, sketch: Sketch, intent: Intent, turns: int) -> Sketch | None:
    """Return the sketch as a message wants it, or None where it asks for nothing of that kind.

    `turns` is how many there were: with the last seed it gives the next one.
    """
    if len(text) > LONGEST_MESSAGE:
        return None
    for language in languages_of(text):
        wish = stripped(text, language)
        if sized := _resized(wish, language, sketch):
            return sized
        if count := _count(wish, language):
            return anew(sketch, count, turns)
    for language in languages_of(text):
        parts = [part for part in _JOINTS.split(text) if part.strip()]
        if found := _all_of(parts, sketch, intent, turns, language):
            return found
        commas = [part for part in _COMMAS.split(text) if part.strip()]
        if len(commas) > 1 and (found := _asked_in(commas, sketch, intent, turns, language)):
            return found
    return None


def anew(sketch: Sketch, count: int, turns: int) -> Sketch:
    """Return the sketch with `count` other seeds, the same for a retry of the same message."""
    digest = hashlib.blake2b(f"{sketch.seed} {turns}".encode(), digest_size=4).digest()
    first = int.from_bytes(digest, "big")
    seeds = tuple((first + i) % SEED_LIMIT for i in range(max(1, min(count, MAX_IMAGES))))
    return replace(sketch, seeds=seeds, names=())


def _all_of(parts: list[str], sketch: Sketch, intent: Intent, turns: int, language: str) -> Sketch | None:
    """Put every part of a message into effect that is understood; None where none is."""
    result, count, understood = sketch, 0, False
    for part in parts:
        wish = stripped(part, language)
        if sized := _resized(wish, language, result):
            result, understood = sized, True
        elif again := _count(wish, language):
            count, understood = again, True
        else:
            changes = read_changes(part, result)
            if changes.deltas and (changes.asked or not _is_talk(intent)):
                result, understood = apply_all(result, changes.deltas), True
    if not understood:
        return None
    return anew(result, count, turns) if count else result


def _asked_in(parts: list[str], sketch: Sketch, intent: Intent, turns: int, language: str) -> Sketch | None:
    """Read what is asked beside chatter: `too much, lose the plants`."""
    for part in parts:
        wish = stripped(part, language)
        changed = read_changes(part, sketch).asked
        if changed or _count(wish, language) or _resized(wish, language, sketch):
            return _all_of([part], sketch, intent, turns, language)
    return None


def _is_talk(intent: Intent) -> bool:
    return intent.name in _TALKING and intent.confidence > _SURELY_TALK


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
        return replace(sketch, width=stated.width, height=stated.height)
    if shape:
        width, height = table()["shapes"][shape]
        return replace(sketch, width=width, height=height)
    return None


def _side(pixels: float) -> int:
    return max(MIN_SIDE, min(MAX_SIDE, round(pixels / 8) * 8))


def _names_something(stated: Parameters) -> bool:
    return bool(read_scene(stated.subject).scene.subjects)


def _count(wish: str, language: str) -> int:
    """Return how many more a wish asks for: `another`, `three more`, `thêm 2 bản`; 0 where it does not."""
    found = matched("again", wish, language)
    if found is None:
        return 0
    said = next((value for name, value in found.groupdict().items() if name.startswith("n") and value), "")
    return int(said) if said.isdigit() else int(table()["counts"].get(fold(said), 1))
