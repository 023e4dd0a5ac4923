"""The vocabulary of policy: phrases of both languages, each a sign of a concept, found in words read without tricks."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from mayfly.language.evasion import Word, syllable_key
from mayfly.language.text import DATA, fold, load

LOOKALIKE = ""
_LEAST_JOINED = 5  # letters of a phrase that is recognised with its gaps closed


class Hit(NamedTuple):
    """A concept found at [start, end) of the text."""

    concept: str
    start: int
    end: int


class Phrase(NamedTuple):
    """`parts` are (key, folded) of each word. `folds`: also recognised without its marks; `distinctive`: also with
    wrong ones, as nothing innocent is spelt so.
    """

    parts: tuple[tuple[str, str], ...]
    concept: str
    folds: bool
    distinctive: bool


class Row(NamedTuple):
    """A phrase as it is written, not read yet: of the data a `sign` of its concept or a `lookalike`, else neither."""

    written: str
    concept: str
    sign: bool = False
    lookalike: bool = False


class Vocabulary:
    """Phrases by their first word, read when it is first met: all of them would take a cold start 60 ms."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = tuple(rows)
        self._unread: dict[str, list[Row]] = defaultdict(list)
        self.longest = 0  # words
        for row in self._rows:
            if spelt := _spelt(row.written):
                self._unread[fold(spelt[0])].append(row)
                self.longest = max(self.longest, len(spelt))
        self._met: dict[str, tuple[tuple[str, Phrase], ...]] = {}  # with the second word, "" for none
        self._closed_up: dict[str, list[str]] | None = None

    def _first(self, word: str) -> tuple[tuple[str, Phrase], ...]:
        """Return the phrases that begin with a word."""
        if word in self._met:
            return self._met[word]
        if word not in self._unread:
            return ()
        rows = [(row, phrase) for row in self._unread[word] if (phrase := read_phrase(row.written, row.concept))]
        signs = {_plain(phrase) for row, phrase in rows if row.sign}
        # "khoa thận" without its marks is not let through: so is what it looks like.
        phrases = [
            phrase._replace(folds=False) if row.lookalike and _plain(phrase) in signs else phrase
            for row, phrase in rows
        ]
        self._met[word] = tuple((each.parts[1][1] if len(each.parts) > 1 else "", each) for each in phrases)
        return self._met[word]

    def _joined(self, closed_up: str) -> Iterable[str]:
        """Return the concepts of the phrases that read so with their gaps closed."""
        if self._closed_up is None:
            self._closed_up = defaultdict(list)
            for row in self._rows:
                phrase = read_phrase(row.written, row.concept)
                if phrase and len(phrase.parts) > 1 and phrase.concept != LOOKALIKE:
                    self._closed_up["".join(_plain(phrase))].append(phrase.concept)
        return self._closed_up.get(closed_up, ()) if len(closed_up) >= _LEAST_JOINED else ()

    def hits(self, words: Sequence[Word]) -> list[Hit]:
        """Return every phrase found, in the order of the text."""
        found: list[Hit] = []
        first = self._first
        for index, word in enumerate(words):
            after = words[index + 1] if index + 1 < len(words) else None
            for spelt in word.plain:
                for second, phrase in first(spelt):
                    if not second or (after and (second in after.plain or second == after.telex)):
                        self._match(words, index, phrase, found)
                if word.closed:
                    found += [Hit(concept, word.start, word.end) for concept in self._joined(spelt)]
            if word.telex:
                for second, phrase in first(word.telex):
                    if second:
                        self._match(words, index, phrase, found)
            if "*" in word.key:
                found += self._masked(word)
        return list(dict.fromkeys(found))

    @staticmethod
    def _match(words: Sequence[Word], index: int, phrase: Phrase, found: list[Hit]) -> None:
        parts = phrase.parts
        last = index + len(parts) - 1
        if last >= len(words):
            return
        for offset, (key, folded) in enumerate(parts):
            word = words[index + offset]
            if key == folded:  # no marks: English, or Vietnamese that has none
                if word.marked or folded not in word.plain:
                    return
            elif word.key != key and not (
                (phrase.distinctive or (phrase.folds and not word.marked))
                and (folded in word.plain or folded == word.telex)
            ):
                return
        found.append(Hit(phrase.concept, words[index].start, words[last].end))

    def _masked(self, word: Word) -> list[Hit]:
        """Return what a word with letters masked (`p*rn`) can only stand for."""
        return [
            Hit(phrase.concept, word.start, word.end)
            for spelt in self._unread
            if len(spelt) == len(word.key) >= 4 and all(a in (b, "*") for a, b in zip(word.key, spelt, strict=True))
            for second, phrase in self._first(spelt)
            if not second and phrase.concept != LOOKALIKE and sum(a == "*" for a in word.key) * 2 <= len(spelt)
        ]


def read_phrase(written: str, concept: str) -> Phrase | None:
    """Return a phrase of the data: `*` before it marks it distinctive, `+` a syllable known without its marks, `~` a
    phrase that only its marks tell from an innocent one.
    """
    flags = written[: len(written) - len(written.lstrip("*+~"))]
    spelt = _spelt(written)
    parts = tuple((syllable_key(word), fold(word)) for word in spelt)
    if not parts:
        return None
    folds = ("+" in flags or len(parts) > 1) and flags != "~"
    return Phrase(parts, concept, folds, "*" in flags)


def _spelt(written: str) -> list[str]:
    return written.lstrip("*+~").lower().replace("-", " ").replace("/", " ").split()


def _plain(phrase: Phrase) -> tuple[str, ...]:
    return tuple(folded for _, folded in phrase.parts)


def _parted(listed: str) -> Iterable[str]:
    return map(str.strip, listed.split(","))


def vocabulary(blocked: tuple[str, ...] = (), allowed: tuple[str, ...] = ()) -> Vocabulary:
    """Return the built-in vocabulary, with terms that a deployment blocks (concept `blocked_term`) or allows."""
    return _vocabulary(blocked, allowed)  # a cache knows no defaults: f() and f(()) would be built twice


@cache
def _vocabulary(blocked: tuple[str, ...], allowed: tuple[str, ...]) -> Vocabulary:
    data = load(DATA, "policy.json")
    return Vocabulary(
        [
            *(
                Row(written, concept, sign=True)
                for concept, listed in data["concepts"].items()
                for text in listed.values()
                for written in _parted(text)
            ),
            *(Row(each, LOOKALIKE, lookalike=True) for text in data["lookalikes"].values() for each in _parted(text)),
            *(Row(written, "blocked_term") for term in blocked for written in _parted(term)),
            *(Row(written, LOOKALIKE) for term in allowed for written in _parted(term)),
        ]
    )
