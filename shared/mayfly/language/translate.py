"""Vietnamese prompts in English, by our own glossary: for image models that read no Vietnamese.

Longest match over syllables, then word order: what describes a noun goes before it, articles and plurals are added.
Quoted text, prompt syntax, numbers, names and English are kept; what the glossary does not know is kept and reported.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mayfly.language.detect import language_of
from mayfly.language.glossary import glossary
from mayfly.language.phrases import TIMES, Phrases
from mayfly.language.senses import Unit, units
from mayfly.language.tokens import Token, tokenise

_WHEN = frozenset(["at", "in", "when", "on", "throughout"])
_SINGULAR_WITHOUT = frozenset(["clothes", "body"])


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


def translate(text: str) -> Translation:
    """Return `text` in English. English text comes back as it is; any string is accepted."""
    tokens = tokenise(text)
    if language_of(tokens) != "vi":
        return Translation(text)
    plain = all(token.lower == token.folded for token in tokens if token.kind == "word")
    writer = _Writer(text)
    for clause in _clauses(tokens):
        if not plain and _is_foreign(clause):
            for token in clause:
                writer.write(token.text, token)
        else:
            _translate_clause(writer, clause, units(clause, glossary(), plain=plain))
    return writer.translation()


class _Writer:
    """Collects the English with the spacing of the original around marks."""

    def __init__(self, text: str) -> None:
        self._source = text
        self._pieces: list[str] = []
        self._after_mark = False
        self.unknown: list[str] = []
        self.spans: list[Span] = []
        self.upper = False

    def write(self, piece: str, token: Token, *, mark: bool = False) -> None:
        """Add a piece that begins where `token` stands."""
        if not piece:
            return
        spaced = token.start > 0 and self._source[token.start - 1].isspace()
        if self._pieces and (spaced or not (mark or self._after_mark)):
            self._pieces.append(" ")
        self._pieces.append(piece)
        self._after_mark = mark

    def replace_last(self, piece: str) -> None:
        """Put another piece in the place of the last."""
        self._pieces[-1] = piece

    def translation(self) -> Translation:
        """Return what was written, with the ends of the text as they were."""
        text = self._source
        head = text[: len(text) - len(text.lstrip())]
        tail = text[len(text.rstrip()) :] if text.strip() else ""
        body = "".join(self._pieces)
        first = text.lstrip()[:1]
        if first.isupper() and first.isalpha():
            body = body[:1].upper() + body[1:]
        return Translation(head + body + tail, tuple(dict.fromkeys(self.unknown)), tuple(self.spans))


def _clauses(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield the text between commas and full stops, each with the mark that ends it."""
    start = 0
    for index, token in enumerate(tokens):
        if token.kind == "mark" and token.text in ",.;:!?\n|()[]":
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
        known += found.length if found else 0
        index += found.length if found else 1
    return known < len(read) and (known * 2 < len(read) or language_of(tuple(clause)) == "en")


def _translate_clause(writer: _Writer, tokens: Sequence[Token], read: Sequence[Unit]) -> None:
    for unit in read:
        first, last, sense = tokens[unit.first], tokens[unit.last], unit.sense
        if not unit.known:
            writer.unknown.append(first.text)
        elif sense.english:
            writer.spans.append(Span(first.start, last.end, sense.english))
    phrases = Phrases(tokens, read)
    before = ""  # the part of speech written last; `when` after a preposition of time
    while phrases.part() != "end":
        unit = read[phrases.place]
        token, sense = tokens[unit.first], unit.sense
        if phrases.opens():
            before = _write_noun(writer, phrases, token, before)
            continue
        phrases.place += 1
        before = sense.part
        if sense.part == "mark":
            writer.write(token.text, token, mark=token.kind == "mark")
        elif sense.part in ("raw", "name") or "digits" in sense.tags:
            writer.write(token.text, token)
        elif sense.part == "preposition" and sense.english == "without":
            writer.write(sense.english, token)
            before = "without"
        elif sense.part == "number":
            writer.write(sense.english, token)
        else:
            writer.write(sense.english, token)
            if sense.part == "preposition" and sense.english in _WHEN:
                before = "when"


def _write_noun(writer: _Writer, phrases: Phrases, token: Token, before: str) -> str:
    bare = phrases.sense()
    without = before == "without" and bare is not None and not bare.tags & _SINGULAR_WITHOUT
    text, head, described = phrases.noun_phrase(counted=without)
    if head.tags & TIMES and before != "without":
        preposition, text = _time(text, head.tags, mass=head.number != "one", described=described)
        if before == "when":
            writer.replace_last(preposition)
        elif before in ("noun", "verb", "adverb", "adjective", "raw", "name"):
            writer.write(preposition, token)
    writer.write(text, token)
    return "noun"


def _time(text: str, tags: frozenset[str], *, mass: bool, described: bool) -> tuple[str, str]:
    """Return the preposition of a time and the time: in the morning, on a cold morning, at dusk, in winter."""
    if mass:
        return ("at" if "at" in tags else "on" if "on" in tags else "in"), text
    if "in_the" in tags and not described:
        return "in", re.sub(r"^an? ", "the ", text)
    return ("in" if "in" in tags else "on"), text
