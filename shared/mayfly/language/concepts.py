"""The vocabulary of policy: phrases of both languages, each a sign of a concept, found in words read without tricks."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from mayfly.language.evasion import Word, syllable_key
from mayfly.language.text import DATA, fold, load

LOOKALIKE = ""
_LEAST_JOINED = 4  # letters of a phrase that is recognised with its gaps closed
_LEAST_HIDDEN = 4  # letters of a word that is recognised backwards or in two pieces
# What is recognised so: single words that say it all.
_HIDDEN = frozenset(["porn", "nude", "undress", "gore_strong", "slur", "always_minor"])


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


# A phrase as it is written, not read yet, its concept, and what it is: of the data a sign of its concept or a
# look-alike, else a deployment's term. Plain tuples: there are thousands, and a cold start makes them all.
SIGN, ALIKE, TERM = "sign", "alike", "term"
Row = tuple[str, str, str]


class Vocabulary:
    """Phrases by their first word, read when it is first met: all of them would take a cold start 60 ms. `pieces` are
    words themselves, so that two of them hide none (the pen is red).
    """

    def __init__(self, rows: Iterable[Row], pieces: Iterable[str] = ()) -> None:
        self._rows = tuple(rows)
        self._unread: dict[str, list[Row]] = defaultdict(list)
        self.longest = 0  # words
        self._pieces = frozenset(pieces)
        for row in self._rows:
            spelt = _even(row[0])
            opening = spelt.partition(" ")[0]
            if opening:
                self._unread[opening if opening.isascii() else fold(opening)].append(row)
                self.longest = max(self.longest, spelt.count(" ") + 1)
        self._met: dict[str, dict[str, tuple[Phrase, ...]]] = {}  # by the second word, "" for none
        self._closed_up: dict[str, list[str]] | None = None

    def _first(self, word: str) -> dict[str, tuple[Phrase, ...]]:
        """Return the phrases that begin with a word of those known, by their second, "" for none."""
        if word in self._met:
            return self._met[word]
        rows = [(kind, phrase) for row, concept, kind in self._unread[word] if (phrase := read_phrase(row, concept))]
        signs = {_plain(phrase) for kind, phrase in rows if kind == SIGN}
        by_second: dict[str, list[Phrase]] = {}
        for kind, phrase in rows:
            # "khoa thận" without its marks is not let through: so is what it looks like.
            known = phrase._replace(folds=False) if kind == ALIKE and _plain(phrase) in signs else phrase
            by_second.setdefault(known.parts[1][1] if len(known.parts) > 1 else "", []).append(known)
        self._met[word] = {second: tuple(phrases) for second, phrases in by_second.items()}
        return self._met[word]

    def _joined(self, closed_up: str) -> Iterable[str]:
        """Return the concepts of the phrases that read so with their gaps closed."""
        if self._closed_up is None:
            self._closed_up = defaultdict(list)
            for written, concept, _ in self._rows:
                phrase = read_phrase(written, concept)
                if phrase and len(phrase.parts) > 1 and phrase.concept != LOOKALIKE:
                    self._closed_up["".join(_plain(phrase))].append(phrase.concept)
        return self._closed_up.get(closed_up, ()) if len(closed_up) >= _LEAST_JOINED else ()

    def hits(self, words: Sequence[Word], text: str = "") -> list[Hit]:
        """Return every phrase found, in the order of the `text` that the words come from."""
        found: list[Hit] = []
        known, last = self._unread, len(words) - 1
        for index, word in enumerate(words):
            after = words[index + 1] if index < last else None
            for spelt in word.plain:
                if spelt in known:
                    self._begun(words, index, spelt, found, text)
                if word.closed:
                    found += [Hit(concept, word.start, word.end) for concept in self._joined(spelt)]
            if word.telex in known and after:
                self._begun(words, index, word.telex, found, text, alone=False)
            key = word.key
            if "*" in key or "@" in key:
                found += self._masked(word)
            if key[::-1] in known:
                found += self._hidden(key[::-1], word.start, word.end)
            if after and key + after.key in known and not {key, after.key} & self._pieces:
                found += self._hidden(key + after.key, word.start, after.end)
        return list(dict.fromkeys(found))

    def _begun(
        self, words: Sequence[Word], index: int, spelt: str, found: list[Hit], text: str, *, alone: bool = True
    ) -> None:
        """Find the phrases that begin with the word at `index` as it is `spelt`; `alone`: also those of one word."""
        by_second = self._met.get(spelt) or self._first(spelt)
        if alone and "" in by_second:
            for phrase in by_second[""]:
                self._match(words, index, phrase, found, text)
        if index + 1 == len(words):
            return
        after = words[index + 1]
        for second in after.plain:
            for phrase in by_second.get(second, ()):
                self._match(words, index, phrase, found, text)
        if after.telex and after.telex in by_second and after.telex not in after.plain:
            for phrase in by_second[after.telex]:
                self._match(words, index, phrase, found, text)

    def _hidden(self, spelt: str, start: int, end: int) -> list[Hit]:
        """Return what a word written backwards (`edun`) or in two (`na ked`) stands for."""
        if len(spelt) < _LEAST_HIDDEN or start >= end:
            return []
        return [
            Hit(phrase.concept, start, end) for phrase in self._first(spelt).get("", ()) if phrase.concept in _HIDDEN
        ]

    @staticmethod
    def _match(words: Sequence[Word], index: int, phrase: Phrase, found: list[Hit], text: str) -> None:
        parts = phrase.parts
        last = index + len(parts) - 1
        if last >= len(words):
            return
        bare = False  # recognised without its marks
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
            else:
                bare = bare or word.key != key
        if bare and ", " in text[words[index].end : words[last].start]:
            return  # `leo treo, có cụ già` hangs nobody
        found.append(Hit(phrase.concept, words[index].start, words[last].end))

    def _masked(self, word: Word) -> list[Hit]:
        """Return what a word with letters masked (`p*rn`, `p@rn`) can only stand for."""
        mask = word.key.replace("@", "*")
        return [
            Hit(phrase.concept, word.start, word.end)
            for spelt in self._unread
            if len(spelt) == len(mask) >= 4 and all(a in (b, "*") for a, b in zip(mask, spelt, strict=True))
            for phrase in self._first(spelt).get("", ())
            if phrase.concept != LOOKALIKE and mask.count("*") * 2 <= len(spelt)
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


def _even(written: str) -> str:
    return written.lstrip("*+~").replace("-", " ").replace("/", " ").strip()


def _spelt(written: str) -> list[str]:
    return _even(written).lower().split()


def _plain(phrase: Phrase) -> tuple[str, ...]:
    return tuple(folded for _, folded in phrase.parts)


def _parted(listed: str) -> list[str]:
    return [each.strip() for each in listed.lower().split(",")]


def vocabulary(blocked: tuple[str, ...] = (), allowed: tuple[str, ...] = ()) -> Vocabulary:
    """Return the built-in vocabulary, with terms that a deployment blocks (concept `blocked_term`) or allows."""
    return _vocabulary(blocked, allowed)  # a cache knows no defaults: f() and f(()) would be built twice


@cache
def _vocabulary(blocked: tuple[str, ...], allowed: tuple[str, ...]) -> Vocabulary:
    data = load(DATA, "policy.json")
    return Vocabulary(
        [
            *(
                (written, concept, SIGN)
                for concept, listed in data["concepts"].items()
                for text in listed.values()
                for written in _parted(text)
            ),
            *((written, LOOKALIKE, ALIKE) for text in data["lookalikes"].values() for written in _parted(text)),
            *((written, "blocked_term", TERM) for term in blocked for written in _parted(term)),
            *((written, LOOKALIKE, TERM) for term in allowed for written in _parted(term)),
        ],
        _parted(data["pieces"]),
    )
