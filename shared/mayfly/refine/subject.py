"""What a prompt is mainly about: its class, and the noun that says so."""

from collections.abc import Sequence
from typing import NamedTuple

from mayfly.language.detect import language_of
from mayfly.language.lexicon import Entry, lexicon, singulars
from mayfly.language.tokens import Token
from mayfly.refine.signals import find, listed

CLASSES = (
    "person", "animal", "landscape", "city", "interior", "building", "food", "object", "vehicle", "plant",
    "abstract", "graphic", "unknown",
)  # fmt: skip
_OF_LEXICON = {
    "bird": "animal", "fish": "animal", "insect": "animal", "fantasy": "person", "boat": "vehicle", "air": "vehicle",
    "water_plant": "plant", "sky": "landscape", "nature": "landscape", "space": "landscape", "furniture": "object",
}  # fmt: skip
_OF_PLACE = {"city": "city", "room": "interior"}
_FIRST = frozenset({"graphic", "abstract"})
_ALIVE = frozenset({"person", "animal"})


class Subject(NamedTuple):
    """`kind` is one of CLASSES, `noun` the user's word for it ("" where none was found)."""

    kind: str
    noun: str = ""
    plural: bool = False


def subject_class(tokens: Sequence[Token]) -> str:
    """Return the class of what `tokens` are mainly about, one of CLASSES."""
    return find_subject(tokens, language=language_of(tuple(tokens)), marked=_marked(tokens)).kind


def find_subject(tokens: Sequence[Token], *, language: str, marked: bool) -> Subject:
    """Return the main subject: lettering and abstract art first, else what is named first; the living over objects."""
    lowers = [token.lower for token in tokens]
    first: Subject | None = None
    index = 0
    while index < len(tokens):
        kind, length, plural = _kind_at(tokens, lowers, index, language=language, marked=marked)
        if kind:
            subject = Subject(kind, _noun(tokens, index, length), plural)
            if kind in _FIRST:
                return subject
            if first is None or (first.kind == "object" and kind in _ALIVE):
                first = subject
        index += length
    return first or Subject("unknown")


def _kind_at(
    tokens: Sequence[Token], lowers: Sequence[str], index: int, *, language: str, marked: bool
) -> tuple[str | None, int, bool]:
    token = tokens[index]
    if token.kind != "word":
        return None, 1, False
    signal = find(lowers, index)
    plural = language == "en" and bool(singulars(lowers[index + len(signal.words) - 1] if signal else token.lower))
    if signal and signal.kind:
        return signal.kind, len(signal.words), plural
    if signal and "colour" in signal.facets and len(signal.words) == 1:
        return None, 1, False  # the colour orange, not the fruit
    match = lexicon().find(tokens, index, language=language, marked=marked)
    if match and not (signal and "medium" in signal.facets and match.length < len(signal.words)):
        return _class_of(match.entry), match.length, match.plural
    skipped = signal is not None and (signal.own or "medium" in signal.facets)
    return None, len(signal.words) if signal and skipped else 1, False


def _class_of(entry: Entry) -> str | None:
    if entry.subject_class:
        return _OF_LEXICON.get(entry.subject_class, entry.subject_class)
    return _OF_PLACE.get(entry.place, "landscape") if entry.place else None


def _noun(tokens: Sequence[Token], index: int, length: int) -> str:
    """Return the words of the noun, a Vietnamese classifier before it included."""
    if index and tokens[index - 1].lower in listed("classifiers") and tokens[index - 1].end + 1 == tokens[index].start:
        index, length = index - 1, length + 1
    return " ".join(token.text for token in tokens[index : index + length])


def _marked(tokens: Sequence[Token]) -> bool:
    return any(token.lower != token.folded for token in tokens)
