"""A message read against the pictures before it: which one it speaks of, and what should become of it."""

import re
from dataclasses import replace

from mayfly.gateway import rewording
from mayfly.gateway.change_grammar import languages_of, listed, matched, stripped
from mayfly.gateway.cues import read_cues
from mayfly.gateway.deltas import apply_all
from mayfly.gateway.edits import read_edits
from mayfly.gateway.history import History
from mayfly.gateway.intents import Intent
from mayfly.gateway.recomposing import LONGEST_MESSAGE, anew, recomposed
from mayfly.gateway.returning import FollowUp, gone_back, item_in, undone, waited_for
from mayfly.gateway.session import Moment
from mayfly.gateway.sketch import Delta, Sketch
from mayfly.gateway.subject import wish_in
from mayfly.language.requests import request_end
from mayfly.language.text import fold, normalise
from mayfly.scene.parser import read_scene

__all__ = ["FollowUp", "points_back", "resolve"]

# What only the pixels of a picture can be: its words stay as they are.
_PIXELS_ONLY = frozenset({"background_removal", "upscale", "face_swap"})
_IN_WORDS = frozenset({"change", "collage", "brightness"})
_MOST_DETAIL_WORDS = 3
_MOST_STYLE_WORDS = 4
_REPEATING = frozenset({"more", "variation", "same", "last", "strongdraw"})
_ARTICLES = re.compile(r"(?:an?|một|mot)$")
_BEINGS = frozenset({"animal", "person", "fantasy", "bird", "fish", "insect", "vehicle", "building"})
_DRAW_IT = re.compile(r"(?:roi |then |ok |gio |thoi )?(?:ve|tao anh)(?: (?:luon|di|ra|no|nha|nhe|giup|thoi|xem|coi))*$")
_IT = re.compile(r"\b(?:it|that|this)(?: now| please| for me| then)?[\s.!]*$")
_OF_THIS = re.compile(r"(?:it|him|her|them|this|that|the|another|again|more|lại|lai|thêm|them|nó|no)(?:\s|$)")
_NEW = re.compile(r"^(?:now |next |giờ |gio |bây giờ )?(?:an? |một |mot |con |cái |chiếc |\d|two |three |hai |ba )")


def resolve(message: str, intent: Intent, history: History) -> FollowUp | None:
    """Return what a message wants of an earlier picture, or None where it stands for itself. Never raises."""
    text = normalise(message)
    if len(text.lower()) != len(text) or len(text) > LONGEST_MESSAGE:
        return None
    for language in languages_of(text):
        wish = stripped(text, language)
        for look in (waited_for, undone, gone_back):
            if found := look(wish, language, history):
                return found
    if prompt := _spoken_prompt(text, history):
        return prompt
    current = history.latest()
    if current is None:
        return None
    return _about(text, intent, history, *current)


def points_back(message: str) -> str | None:
    """Return what a message by itself lacks, as a reply's name: `undo` a picture before, `is it ready?` one begun."""
    text = normalise(message)
    if len(text.lower()) != len(text):
        return None
    wishes = [(stripped(text, language), language) for language in languages_of(text)]
    lacks = {"undo": "nothing_to_undo", "ready": "nothing_awaited"}
    return next((name for pattern, name in lacks.items() if any(matched(pattern, *wish) for wish in wishes)), None)


def _about(text: str, intent: Intent, history: History, moment: Moment, sketch: Sketch) -> FollowUp | None:
    number, rest = item_in(text)
    if number is not None:
        return _of_item(number, rest, intent, history)
    if _is_new(text, intent, sketch):
        return None
    if _is_pixels(text, intent.name) and not _asks_for_size(text, sketch, intent):
        return FollowUp("edit", intent.name, None, moment.turn)
    found = _changed(text, intent, history, sketch)
    if found:
        return FollowUp("draw", "image_variations", found, moment.turn)
    return None


def _changed(text: str, intent: Intent, history: History, sketch: Sketch) -> Sketch | None:
    turns = history.session.turns
    if found := recomposed(text, sketch, intent, turns):
        return found
    if intent.name == "image_edit" or (intent.name == "image_generation" and _is_detail(text)):
        return apply_all(sketch, [Delta("add", "", stripped(text, languages_of(text)[0]))])
    if intent.name != "image_variations":
        return None
    if len(text.split()) <= _MOST_DETAIL_WORDS and read_cues(text).roles.isdisjoint(_REPEATING):
        return apply_all(sketch, [Delta("describe", "", stripped(text, languages_of(text)[0]))])
    return anew(sketch, len(sketch.seeds), turns)


def _asks_for_size(text: str, sketch: Sketch, intent: Intent) -> bool:
    """Say whether `bigger` of a picture of ours is a matter of drawing it larger."""
    if intent.name not in ("upscale", "image_edit") or any(wish.operation == "crop" for wish in read_edits(text)):
        return False  # `crop it to a square` states a shape too
    found = recomposed(text, sketch, intent, 0)
    return found is not None and (found.width, found.height) != (sketch.width, sketch.height)


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


def _spoken_prompt(text: str, history: History) -> FollowUp | None:
    """Read `then draw it` after a prompt that was checked or refined."""
    moment = history.session.prompt
    if moment is None:
        return None
    asks = not read_cues(text).roles.isdisjoint({"strongdraw", "draw"})
    pointed = _IT.search(text.lower()) is not None or not read_scene(text[request_end(text) :]).scene.subjects
    if not _DRAW_IT.match(fold(text)) and not (asks and pointed):
        return None
    sketch = history.sketch(moment)
    return FollowUp("draw", "image_generation", sketch, moment.turn, before=-1) if sketch else None


def _names_only_a_style(subject: str) -> bool:
    return len(subject.split()) <= _MOST_STYLE_WORDS and rewording.names_style(subject)


def _is_detail(text: str) -> bool:
    """Say whether a few bare words say more of the picture at hand (`blue walls`) than of one of its own (`dragon`)."""
    if request_end(text) or _NEW.match(text.lower()) or len(text.split()) > _MOST_DETAIL_WORDS or "?" in text:
        return False
    reading = read_scene(text)
    return not _BEINGS.intersection(reading.classes) and len(text.split()) > 1


def _is_pixels(text: str, intent: str) -> bool:
    if intent in _PIXELS_ONLY:
        return True
    return intent == "image_edit" and all(wish.operation not in _IN_WORDS for wish in read_edits(text))


def _is_new(text: str, intent: Intent, sketch: Sketch) -> bool:
    """Say whether a message asks for a picture of its own: draw a fox; a green bottle on a shelf."""
    wish = wish_in(text)
    begin = request_end(wish)
    subject = stripped(wish[begin:], languages_of(text)[0])
    shown = bool(read_scene(subject).scene.subjects)
    asked = begin > 0 and "strongdraw" in read_cues(wish[:begin]).roles
    if asked and shown and not _OF_THIS.match(subject.lower()) and not _names_only_a_style(subject):
        return True
    number, _, counted = subject.partition(" ")
    known = rewording.says(sketch.text, counted) or fold(counted) in listed("classifiers")
    if known and " " not in counted and not _ARTICLES.match(number.lower()):
        return False  # three foxes, of two
    return intent.name == "image_generation" and shown and bool(_NEW.match(subject.lower())) and " " in subject
