"""Vietnamese prompts in English, by our own glossary: for image models that read no Vietnamese.

Longest match over syllables, then word order: what describes a noun goes before it, articles and plurals are added.
Quoted text, prompt syntax, numbers, names and English are kept; what the glossary does not know is kept and reported.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mayfly.language.detect import language_of
from mayfly.language.glossary import Sense, glossary
from mayfly.language.joining import TIMES
from mayfly.language.nouns import NounPhrase
from mayfly.language.phrases import Phrases
from mayfly.language.senses import Unit, units
from mayfly.language.tokens import Token, tokenise

_WHEN = frozenset(["at", "in", "when", "on", "throughout"])
_IN = frozenset(["field", "fields", "meadow", "garden", "sky", "grassland", "park"])  # in a field, though `trên` it is
_WHERE = frozenset(["on", "in", "under", "around", "over"])  # on the back, but with a long tail
_FIRST = {"without": "no", "drawing": "draw", "for me": "give me"}  # at the start of a clause
# What a verb says of its subject: a person is writing, a vase is painted with flowers.
_OF_SUBJECT = {
    ("person", "written"): "writing",
    ("object", "drawing"): "painted with",
    ("clothes", "drawing"): "painted with",
    ("of", "drawing"): "painted with",
    ("material", "drawing"): "painted with",
    ("food", "clipped"): "filled with",
}
_FILLS = frozenset(
    ["covered", "filled", "planted", "dotted", "laden", "loaded", "studded", "hung", "piled", "surrounded", "strewn"]
)
_SINGULAR_WITHOUT = frozenset(["clothes", "body"])  # a man without a hat, but a street without cars


class Span(NamedTuple):
    """A phrase of the text, `text[start:end]`, and the English it was read as."""

    start: int
    end: int
    english: str


@dataclass(frozen=True, slots=True)
class Translation:
    """The English text, the Vietnamese words that stand in it untranslated, and what was read as what."""

    text: str
    unknown: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()


def translate(text: str, *, within: str | None = None) -> Translation:
    """Return `text` in English. English text comes back as it is; any string is accepted.

    `within` is the whole that `text` is a part of, where one word alone does not tell its language.
    """
    tokens = tokenise(text)
    told = tokens if within is None else tokenise(within)
    if not tokens or language_of(told) != "vi":
        return Translation(text)
    plain = all(token.lower == token.folded for token in told if token.kind == "word")
    writer = _Writer(text)
    for clause in _clauses(text, tokens):
        if not plain and _is_foreign(clause):
            for token in clause:
                writer.write(token.text, token)
        else:
            _translate_clause(writer, clause, units(clause, glossary(), plain=plain))
    return writer.translation(tokens[0], tokens[-1])


class _Writer:
    """Collects the English with the spacing of the original around marks."""

    def __init__(self, text: str) -> None:
        self._source = text
        self._pieces: list[str] = []
        self.unknown: list[str] = []
        self.spans: list[Span] = []
        self.keeps_case = False  # the text begins with a name that has its own capitals

    def write(self, piece: str, token: Token) -> None:
        """Add a piece that begins where `token` stands."""
        if not piece:
            return
        start = token.start
        while start and self._source[start - 1].isspace():
            start -= 1
        if self._pieces and start < token.start:
            self._pieces.append("\n" if "\n" in self._source[start : token.start] else " ")
        self._pieces.append(piece)

    def replace_last(self, piece: str) -> None:
        """Put another piece in the place of the last."""
        self._pieces[-1] = piece

    def translation(self, first: Token, last: Token) -> Translation:
        """Return what was written; what stands before the first token and after the last stays as it was."""
        head, tail = self._source[: first.start], self._source[last.end :]
        body = "".join(self._pieces)
        if first.text[0].isupper() and not self.keeps_case:
            body = body[:1].upper() + body[1:]
        return Translation(head + body + tail, tuple(dict.fromkeys(self.unknown)), tuple(self.spans))


def _clauses(text: str, tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield what stands between marks and ends of lines, each piece with the mark that ends it."""
    start = 0
    for index, token in enumerate(tokens):
        ends = token.kind == "mark" and token.text in ",.;:!?|()[]"
        if ends or (index + 1 < len(tokens) and "\n" in text[token.end : tokens[index + 1].start]):
            yield tokens[start : index + 1]
            start = index + 1
    if start < len(tokens):
        yield tokens[start:]


def _is_foreign(clause: Sequence[Token]) -> bool:
    """Say whether a clause of a text with diacritics is not Vietnamese: it has none, and does not read so."""
    read = [token for token in clause if token.kind == "word" and token.text[0].isalpha()]
    if any(token.lower != token.folded for token in read):
        return False
    known = index = 0
    while index < len(read):
        found = glossary().find(read, index, plain=False)
        known += found[-1].length if found else 0
        index += found[-1].length if found else 1
    return known < len(read) and (known * 2 < len(read) or language_of(tuple(clause)) == "en")


def _translate_clause(writer: _Writer, tokens: Sequence[Token], read: Sequence[Unit]) -> None:
    for unit in read:
        first, last, sense = tokens[unit.first], tokens[unit.last], unit.sense
        if not unit.known:
            writer.unknown.append(first.text)
        elif sense.english and sense.part != "classifier":
            writer.keeps_case = writer.keeps_case or (not writer.spans and "fixed" in sense.tags)
            writer.spans.append(Span(first.start, last.end, sense.english))
    phrases = Phrases(tokens, read)
    before: Sense | None = None
    verb, subjects = "", False
    subject: frozenset[str] = frozenset()
    while not phrases.done():
        token, sense = tokens[read[phrases.place].first], read[phrases.place].sense
        if phrases.opens():
            noun = _noun(phrases, before, subjects=subjects)
            _write_noun(writer, noun, token, before, verb)
            if before is None or before.part == "conjunction":
                subject = noun.head.tags
            before, subjects = noun.head, noun.many if before is None else subjects
            continue
        phrases.place += 1
        said = _said(sense, token, before, subject)
        writer.write(said, token)
        verb = said if sense.part == "verb" else verb
        if sense.part not in ("drop", "mark"):
            before = sense


def _said(sense: Sense, token: Token, before: Sense | None, subject: frozenset[str]) -> str:
    """Return what is written for a word outside noun phrases; `subject` are the tags of its clause's first noun."""
    if sense.part in ("mark", "raw", "name") or "digits" in sense.tags:
        return token.text
    if before is None and sense.english in _FIRST:
        return _FIRST[sense.english]
    if sense.part != "verb":
        return sense.english
    said = [_OF_SUBJECT[tag, sense.english] for tag in subject if (tag, sense.english) in _OF_SUBJECT]
    return said[0] if said else sense.english


def _noun(phrases: Phrases, before: Sense | None, *, subjects: bool) -> NounPhrase:
    """Read a noun phrase; in some places English speaks of many where Vietnamese leaves it open."""
    tags = phrases.sense().tags
    word = before.english if before else ""
    many = (
        word == "full of"
        or (word.endswith(" with") and word.split(" ")[0] in _FILLS)
        or (word == "without" and not tags & _SINGULAR_WITHOUT)
        or (word == "with" and "food" in tags)
        or (word == "wearing" and subjects and "clothes" in tags)
    )
    return phrases.noun_phrase(counted=many)


def _write_noun(writer: _Writer, noun: NounPhrase, token: Token, before: Sense | None, verb: str) -> None:
    """Write a noun phrase, with the preposition that its kind calls for."""
    text, head = noun.text, noun.head
    when = before is not None and before.part in ("preposition", "phrase")
    if head.tags & TIMES:
        preposition, text = _time(text, head.tags, mass=head.number != "one", described=noun.described)
        if when and before and before.english in _WHEN:
            writer.replace_last(preposition)
        elif before and not when and before.part != "conjunction":
            writer.write(preposition, token)
        else:
            text = noun.text
    elif before and before.part == "preposition":
        if preposition := _place(before.english, noun, verb):
            writer.replace_last(preposition)
        if "body" in head.tags and before.english in _WHERE:
            text = re.sub(r"^an? ", "the ", text)
    writer.write(text, token)


def _place(preposition: str, noun: NounPhrase, verb: str) -> str:
    """Return the preposition of a place where English has another than the glossary's; empty where it has none."""
    tags = noun.head.tags
    if preposition == "on":
        if noun.head.english.split(" ")[-1] in _IN:
            return "in"
        return "over" if verb.startswith("flying") and "area" in tags else ""
    if preposition == "in the middle of" and (noun.many or noun.head.number == "many" or "of" in tags):
        return "among"
    return "after" if preposition == "behind" and tags & {"weather", "event"} else ""


def _time(text: str, tags: frozenset[str], *, mass: bool, described: bool) -> tuple[str, str]:
    """Return the preposition of a time and the time: in the morning, on a cold morning, at dusk, in winter."""
    if mass:
        return ("at" if "at" in tags else "on" if "on" in tags else "in"), text
    if "in_the" in tags and not described:
        return "in", re.sub(r"^an? ", "the ", text)
    return ("in" if "in" in tags else "on"), text
