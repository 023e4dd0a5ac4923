"""A message as a row of cues: which of its words ask, draw, refine, point at a picture, name the service."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mayfly.language.detect import language_of
from mayfly.language.text import fold, has_diacritics, load, normalise
from mayfly.language.tokens import Token, tokenise

DATA = Path(__file__).parent / "data"
# A wish is told by how a message begins; the tail of a long one only describes the picture.
_MOST_TOKENS = 120
_LONGEST_PHRASE = 6
_SHORT = 3
_MARKS = {",": "comma", ";": "comma", ":": "colon", "?": "qmark", "!": "stop", ".": "stop", "*": "times", "+": "times",
          "—": "colon", "–": "colon", "-": "colon", ">": "colon", "/": "slash",
          "(": "bracket", "[": "bracket"}  # fmt: skip


class Cue(NamedTuple):
    """A word or phrase and the roles it can play; no role for a word that only describes."""

    text: str
    roles: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A message read for its cues; `marked` where it has letters with marks of Vietnamese."""

    cues: tuple[Cue, ...]
    roles: frozenset[str]
    language: str
    marked: bool


@dataclass(frozen=True, slots=True)
class _Table:
    """Phrases to roles: `english`; `vietnamese` as written; `plain` folded, `telling` those safe in any language."""

    english: dict[str, tuple[str, ...]]
    vietnamese: dict[str, tuple[str, ...]]
    plain: dict[str, tuple[str, ...]]
    telling: dict[str, tuple[str, ...]]
    misspelt: dict[str, str]


def read_cues(message: str, tokens: tuple[Token, ...] | None = None) -> Reading:
    """Return the cues of `message`; `tokens` are those of the normalised message, where the caller has them."""
    text = normalise(message)
    tokens = tokenise(text) if tokens is None else tokens
    language = language_of(tokens)
    marked = has_diacritics(text)
    parts = _parts(tokens[:_MOST_TOKENS])
    cues = tuple(cue for cue in _found(parts, language, marked=marked) if "polite" not in cue.roles)
    return Reading(cues, frozenset(role for cue in cues for role in cue.roles), language, marked)


def _parts(tokens: tuple[Token, ...]) -> list[Token]:
    """Return the tokens with compounds such as `low-poly` taken apart."""
    parts: list[Token] = []
    for token in tokens:
        if token.kind != "word" or "-" not in token.lower:
            parts.append(token)
            continue
        start = token.start
        for piece in token.text.split("-"):
            lower = piece.lower()
            parts.append(Token(piece, lower, fold(lower), start, start + len(piece), "word"))
            start += len(piece) + 1
    return parts


def _found(parts: list[Token], language: str, *, marked: bool) -> list[Cue]:
    table = _table()
    cues: list[Cue] = []
    index = 0
    while index < len(parts):
        token = parts[index]
        if token.kind != "word":
            role = "quote" if token.kind == "quote" else _MARKS.get(token.text, "mark")
            role = "syntax" if token.kind == "syntax" else role
            cues.append(Cue(token.text, (role,), token.start, token.end))
            index += 1
            continue
        length, roles = _longest(table, parts, index, language, marked=marked)
        last = parts[index + length - 1]
        cues.append(Cue(" ".join(part.lower for part in parts[index : index + length]), roles, token.start, last.end))
        index += length
    return cues


def _longest(
    table: _Table, parts: list[Token], index: int, language: str, *, marked: bool
) -> tuple[int, tuple[str, ...]]:
    reach = 1
    while reach < _LONGEST_PHRASE and index + reach < len(parts) and parts[index + reach].kind == "word":
        reach += 1
    for length in range(reach, 0, -1):
        words = parts[index : index + length]
        phrase = " ".join(part.lower for part in words)
        roles = table.vietnamese.get(phrase, ())
        if not marked and phrase.isascii():
            roles = (*roles, *(table.plain if language == "vi" else table.telling).get(phrase, ()))
        if not (language == "vi" and length == 1 and len(phrase) <= _SHORT):
            roles = (*roles, *table.english.get(phrase, ()))
        if roles:
            return length, tuple(dict.fromkeys(roles))
    word = parts[index].lower
    if word[0].isdigit():
        return 1, ("num",)
    corrected = table.misspelt.get(word)
    return 1, table.english[corrected] if corrected else ()


@cache
def _table() -> _Table:
    english: dict[str, tuple[str, ...]] = {}
    vietnamese: dict[str, tuple[str, ...]] = {}
    plain: dict[str, tuple[str, ...]] = {}
    telling: dict[str, tuple[str, ...]] = {}
    for role, listed in load(DATA, "cues.json").items():
        for phrase in _phrases(listed.get("en", "")):
            english[phrase] = (*english.get(phrase, ()), role)
        for entry in _phrases(listed.get("vi", "")):
            phrase = entry.lstrip("=+")
            vietnamese[phrase] = (*vietnamese.get(phrase, ()), role)
            folded = fold(phrase)
            # A syllable without its marks has many meanings: only those with "+" are read so; "=" keeps a phrase out.
            told = " " in phrase or entry.startswith("+")
            if not told or entry.startswith("=") or role in plain.get(folded, ()):
                continue
            plain[folded] = (*plain.get(folded, ()), role)
            if " " in folded:
                telling[folded] = (*telling.get(folded, ()), role)
    return _Table(english, vietnamese, plain, telling, _misspellings(english))


def _phrases(listed: str) -> list[str]:
    return [phrase.strip() for phrase in listed.split(",") if phrase.strip()]


def _misspellings(english: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Return the cue words of seven letters or more with one letter missing or two changed places."""
    misspelt: dict[str, str] = {}
    for word in english:
        if len(word) < 7 or " " in word:
            continue
        for place in range(1, len(word)):
            misspelt.setdefault(word[:place] + word[place + 1 :], word)
            if place < len(word) - 1:
                swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
                misspelt.setdefault(swapped, word)
    return {wrong: right for wrong, right in misspelt.items() if wrong not in english}
