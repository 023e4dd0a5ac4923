"""The patterns that changes are read with: data/changes.json, of Vietnamese with its marks or without."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

from mayfly.gateway.cues import DATA
from mayfly.language.detect import detect_language
from mayfly.language.text import has_diacritics, load

# Characters. A wish about a picture at hand is short: what is longer describes one of its own.
LONGEST_WISH = 200
_LONGEST_TAIL = 60
_UNSURE = re.compile(r"\b(?:bạn|em|anh|với|há|á)\|")


@dataclass(frozen=True, slots=True)
class Language:
    """The patterns of one language."""

    lead: re.Pattern[str]
    tail: re.Pattern[str]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    again: re.Pattern[str]
    ready: re.Pattern[str]
    undo: re.Pattern[str]
    back: re.Pattern[str]
    size: re.Pattern[str]
    item: re.Pattern[str]


def languages_of(message: str) -> tuple[str, str]:
    """Return the languages to read a message in, its own first."""
    return ("vi", "en") if detect_language(message) == "vi" else ("en", "vi")


def stripped(message: str, language: str) -> str:
    """Return a message without the words around a wish: `ok, now ... please`, `à, thôi ... nhé`."""
    rules, text = grammar(language, is_marked(message, language)), message.strip()
    lead = rules.lead.match(text.lower())
    text = text[lead.end() :] if lead else text
    begin = max(len(text) - _LONGEST_TAIL, 0)
    tail = next((found for found in rules.tail.finditer(text.lower(), begin) if found.end() == len(text)), None)
    return text[: tail.start()].strip(" ,.!?") if tail else text.strip(" ,.!?")


def matched(pattern: str, clause: str, language: str) -> re.Match[str] | None:
    """Return the match of a whole clause with one of the patterns of `Language`, by its name."""
    if len(clause) > LONGEST_WISH:
        return None
    rules = grammar(language, is_marked(clause, language))
    found: re.Match[str] | None = getattr(rules, pattern).fullmatch(clause.lower())
    return found


def is_marked(text: str, language: str) -> bool:
    """Say whether a text of this language is read with the marks of Vietnamese."""
    return language == "vi" and has_diacritics(text)


@cache
def listed(name: str) -> frozenset[str]:
    """Return one of the lists of words."""
    return frozenset(table()["words"][name].split(","))


@cache
def table() -> dict[str, Any]:
    """Return the tables of numbers and sizes."""
    data: dict[str, Any] = load(DATA, "changes.json")
    return data


@cache
def grammar(language: str, marked: bool) -> Language:  # noqa: FBT001 - part of a cache key
    """Return the patterns of a language; of Vietnamese with its marks or without."""
    data = table()

    def pattern(written: str) -> re.Pattern[str]:
        return re.compile(written if marked or language == "en" else _plain(written))

    return Language(
        lead=pattern(data["lead"][language]),
        # Without marks `bạn` at the end of a wish may be a table, `anh` a picture: they stay.
        tail=pattern(data["tail"][language] if marked or language == "en" else _UNSURE.sub("", data["tail"][language])),
        patterns=tuple((kind, pattern(written)) for kind, written in data["patterns"][language]),
        **{name: pattern(data[name][language]) for name in ("again", "ready", "undo", "back", "size", "item")},
    )


def _plain(pattern: str) -> str:
    """Return a pattern without the marks of Vietnamese; its own signs stay as they are."""
    letters = unicodedata.normalize("NFD", pattern.replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
