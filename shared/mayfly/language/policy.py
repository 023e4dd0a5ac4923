"""What is not drawn: seven categories of words and of combinations of words, with look-alikes let through.

Words, rules and look-alikes are in data/policy.json. A rule names groups of phrases that must all occur, and groups
that make it harmless (prevention, history). Evasion by digits, signs, spacing, look-alike letters and missing
diacritics is undone before matching; spans point at what the user wrote. Callers pass the positive text only.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from mayfly.language.text import DATA, fold, load

CATEGORIES = ("sexual", "sexual_minors", "gore", "hate", "self_harm", "deception", "weapons_drugs")

_WORD = re.compile(r"[\w\u0300-\u036f@$+*\u200b-\u200d\u00ad\ufeff]+(?:['’\-][\w\u0300-\u036f@$]+)*|[!|]")
_HIDDEN = re.compile("[\u0300-\u036f\u200b-\u200d\u00ad\ufeff*]")
_LEET = str.maketrans("0134578@$!|", "oieastbasii")
_SWAP = re.compile(r"[0134578@$]")
_LETTER = re.compile(r"[^\W\d_]")
_REPEATED = re.compile(r"(.)\1{2,}")
# Letters of other scripts that look like Latin ones.
_HOMOGLYPHS = str.maketrans("аеорсухікмтнвѕјԁӏгпαεορτυνικ", "aeopcyxikmthbsjdlrnaeoptuvik")
_GAPS = re.compile(r"(?<!\w)(?:[^\W\d_][\s.\-_*]{1,2}){2,}[^\W\d_](?!\w)")


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that is not drawn. `words` are those that caused it; `span` [start, end) covers the first."""

    category: str
    severity: str
    words: tuple[str, ...]
    span: tuple[int, int]


class _Word(NamedTuple):
    lower: str
    plain: str
    start: int
    end: int


class _Rules(NamedTuple):
    phrases: dict[str, list[tuple[tuple[str, ...], str]]]  # first word -> (phrase, group); "" is the allow list
    rules: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...]


@cache
def _rules() -> _Rules:
    data = load(DATA, "policy.json")
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group, listed in (("", data["allow"]), *data["groups"].items()):
        for phrase in listed:
            parts = tuple(re.findall(r"[\w+']+", phrase))
            phrases.setdefault(parts[0], []).append((parts, group))
    for options in phrases.values():
        options.sort(key=lambda option: -len(option[0]))
    rules = tuple(
        (rule["category"], rule["severity"], tuple(rule["groups"]), tuple(rule.get("unless", ())))
        for rule in data["rules"]
    )
    return _Rules(phrases, rules)


def check(text: str, language: str = "") -> tuple[Violation, ...]:  # noqa: ARG001 - both languages are always read
    """Return what in `text` is not drawn, the gravest category first; empty where all is well. Never raises."""
    rules = _rules()
    found: dict[str, list[tuple[int, int]]] = {}
    for words in _readings(text):
        for group, span in _hits(words, rules):
            found.setdefault(group, []).append(span)
    if not found:
        return ()
    violations: dict[str, Violation] = {}
    for category, severity, groups, unless in rules.rules:
        if (
            category in violations
            or any(group in found for group in unless)
            or not all(group in found for group in groups)
        ):
            continue
        spans = [found[group][0] for group in groups]
        violations[category] = Violation(
            category, severity, tuple(dict.fromkeys(text[a:b] for a, b in spans)), spans[0]
        )
    if "sexual_minors" in violations:
        violations.pop("sexual", None)
    return tuple(sorted(violations.values(), key=lambda violation: violation.severity != "high"))


def _readings(text: str) -> list[list[_Word]]:
    """Return the words as they stand and, where letters are spaced out, as they read when closed up."""
    return [_split(text), *_closed_up(text)]


def _split(text: str) -> list[_Word]:
    words: list[_Word] = []
    for match in _WORD.finditer(text):
        piece = match.group()
        start = match.start()
        if piece.isalnum():
            words.append(_Word(*_spellings(piece), start, match.end()))
            continue
        words.extend(
            _word(part.group(), start + part.start(), start + part.end())
            for part in re.finditer(r"[^'’\-]+(?:['’]s\b)?", piece)
        )
    return words


def _word(piece: str, start: int, end: int) -> _Word:
    return _Word(*_spellings(piece), start, end)


@lru_cache(maxsize=4096)
def _spellings(piece: str) -> tuple[str, str]:
    """Return a word in small letters, and plain: without marks, repetitions, digits for letters, other alphabets."""
    lower = piece.lower()
    if lower.isalpha() and lower.isascii():
        return lower, _REPEATED.sub(r"\1", lower)
    composed = unicodedata.normalize("NFC", lower)
    plain = fold(_HIDDEN.sub("", unicodedata.normalize("NFKC", composed)).translate(_HOMOGLYPHS))
    if _LETTER.search(plain) and _SWAP.search(plain) and not plain.endswith(("yo", "+")):
        plain = plain.translate(_LEET)
    return composed, _REPEATED.sub(r"\1", plain)


def _closed_up(text: str) -> list[list[_Word]]:
    """Return what runs of single letters read as, also without a first or last letter that is a word of its own."""
    readings = []
    for match in _GAPS.finditer(text):
        letters = [(letter, match.start() + place) for place, letter in enumerate(match.group()) if letter.isalnum()]
        for part in (letters, letters[1:], letters[:-1]):
            closed = "".join(letter for letter, _ in part)
            readings.append([_word(closed, part[0][1], part[-1][1] + 1)])
    return readings


def _hits(words: list[_Word], rules: _Rules) -> list[tuple[str, tuple[int, int]]]:
    """Return (group, span) of each phrase found, look-alikes taken out first."""
    hits: list[tuple[str, tuple[int, int]]] = []
    allowed: set[int] = set()
    found: list[tuple[int, int, str]] = []
    for index, word in enumerate(words):
        options = rules.phrases.get(word.lower, ())
        if word.plain != word.lower:
            options = [*options, *rules.phrases.get(word.plain, ())]
        for phrase, group in options:
            if not _matches(words, index, phrase):
                continue
            if group == "":
                allowed.update(range(index, index + len(phrase)))
            else:
                found.append((index, index + len(phrase), group))
    for first, end, group in found:
        if not allowed.isdisjoint(range(first, end)):
            continue
        hits.append((group, (words[first].start, words[end - 1].end)))
    return hits


def _matches(words: list[_Word], index: int, phrase: tuple[str, ...]) -> bool:
    if index + len(phrase) > len(words):
        return False
    for offset, part in enumerate(phrase):
        word = words[index + offset]
        # A word with Vietnamese marks is compared with them: "gian" is not "giân".
        if part != word.lower and not (part == word.plain and (part.isascii() and not _vietnamese(word))):
            return False
    return True


def _vietnamese(word: _Word) -> bool:
    return word.lower != word.plain and any(
        "\u1ea0" <= letter <= "\u1ef9" or letter in "đơưăâêô" for letter in word.lower
    )
