"""What a prompt is mainly about: its class, and the noun that says so."""

from collections.abc import Sequence
from typing import NamedTuple

from mayfly.language.detect import language_of
from mayfly.language.tokens import Token
from mayfly.refine.nouns import ALIVE, MADE, PARTS, Noun, Nouns, counting, open_ended
from mayfly.refine.signals import Phrases, listed, tables

CLASSES = (
    "person", "animal", "landscape", "city", "interior", "building", "food", "object", "vehicle", "plant",
    "abstract", "graphic", "unknown",
)  # fmt: skip
_FIRST = frozenset({"graphic", "abstract"})
_JOINS = frozenset({"of"})  # a noun that ends so goes on: bowl of ramen
_HOMES = frozenset({"gia", "doi", "cap", "nhom", "bay", "dan"})
_SHOWS = frozenset({
    "with", "has", "have", "wearing", "holding", "reading", "writing", "painting", "drawing", "showing",
    "có", "với", "viết", "vẽ", "mặc", "đeo", "cầm", "dán", "treo", "in", "thêu", "đọc",
    "co", "voi", "viet", "ve", "mac", "deo", "cam", "dan", "theu", "doc",
})  # fmt: skip
_LONGEST_NOUN = 3


class Subject(NamedTuple):
    """`kind` is one of CLASSES, `noun` the user's word for it ("" where none was found); `concept` where it is an idea
    (love, time), which a picture shows by a thing of its own choice.
    """

    kind: str
    noun: str = ""
    plural: bool = False
    concept: bool = False


def subject_class(tokens: Sequence[Token]) -> str:
    """Return the class of what `tokens` are mainly about, one of CLASSES."""
    return find_subject(Phrases(tokens), language=language_of(tuple(tokens)), marked=_marked(tokens)).kind


def find_subject(phrases: Phrases, *, language: str, marked: bool) -> Subject:
    """Return the main subject: lettering and abstract art first, else what is named first; the living over objects.

    Weather, seasons and ideas count only where nothing else is named.
    """
    first = weak = None
    tokens = phrases.tokens
    for noun in Nouns(phrases, language=language, marked=marked).heads():
        if noun.weak or noun.concept:
            weak = weak or noun
            continue
        if noun.kind in _FIRST and (first is None or not _is_shown(tokens, first, noun)):
            return _subject(tokens, noun)
        if noun.kind in _FIRST or (first is None and _only_places(tokens, noun)):
            weak = weak or noun
            continue
        lives = noun.kind in ALIVE and (marked or language == "en")
        if language == "vi" and first and first.kind == "object" and noun.kind == "food" and noun.start == first.end:
            first = noun  # đĩa bánh xèo: what the dish holds
        if first and noun.kind == "animal" and noun.start == first.end and tokens[first.start].folded in _HOMES:
            first = noun  # gia đình chim cánh cụt
        if first is None or (first.kind == "object" and lives and not _belongs(tokens, first, noun)):
            first = noun
    found = first or weak
    return _subject(tokens, found) if found else _pictured(tokens)


def _subject(tokens: Sequence[Token], noun: Noun) -> Subject:
    return Subject(noun.kind, _words(tokens, noun), noun.plural, noun.concept)


def _words(tokens: Sequence[Token], noun: Noun) -> str:
    """Return the words of the noun, a Vietnamese classifier before it and what a bowl holds included."""
    start, end = noun.start, noun.end
    if start and tokens[start - 1].lower in listed("classifiers") and tokens[start - 1].end + 1 == tokens[start].start:
        start -= 1
    if tokens[end - 1].lower in _JOINS:
        most = min(len(tokens), end + _LONGEST_NOUN)
        while end < most and tokens[end].kind == "word" and tokens[end].lower not in open_ended():
            end += 1
    return " ".join(token.text for token in tokens[start:end])


def _clause(tokens: Sequence[Token], index: int) -> int:
    """Return where the clause of a token begins."""
    while index and tokens[index - 1].kind == "word":
        index -= 1
    return index


def _is_shown(tokens: Sequence[Token], first: Noun, noun: Noun) -> bool:
    """Say whether lettering or a pattern is only seen in the picture: a room with posters, a man writing letters."""
    start = max(first.end, _clause(tokens, noun.start))
    small = listed("at") | _SHOWS
    return any(token.lower in small for token in tokens[start : noun.start])


def _only_places(tokens: Sequence[Token], noun: Noun) -> bool:
    """Say whether the noun only tells where: in a forest, a leopard; a face of a frog tells whose."""
    if tokens[noun.end - 1].lower in PARTS and noun.end < len(tokens) and tokens[noun.end].lower == "of":
        return True
    return tokens[_clause(tokens, noun.start)].lower in listed("at")


def _belongs(tokens: Sequence[Token], thing: Noun, noun: Noun) -> bool:
    """Say whether the living thing only tells the object: a mug shaped like a toad, ghế mây hình con voi."""
    between = tokens[thing.end : noun.start]
    if any(token.lower in MADE for token in tokens[thing.start : noun.start]):
        return True
    small = listed("at") | counting() | listed("classifiers")
    return not any(token.kind != "word" or token.lower in small for token in (*between, tokens[noun.start]))


def _pictured(tokens: Sequence[Token]) -> Subject:
    """Return what the first emoji shows, where a prompt has no word for it."""
    for token in tokens:
        for kind, signs in tables("subjects")["emoji"].items():
            if token.text in signs:
                return Subject(kind, token.text)
    return Subject("unknown")


def _marked(tokens: Sequence[Token]) -> bool:
    return any(token.lower != token.folded for token in tokens)
