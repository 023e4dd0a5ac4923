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


class Vocabulary:
    """Phrases by their first word."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._first: dict[str, list[tuple[str, Phrase]]] = defaultdict(list)  # with the second word, "" for none
        self._joined: dict[str, list[str]] = defaultdict(list)
        self.longest = 0  # words
        for phrase in phrases:
            self.longest = max(self.longest, len(phrase.parts))
            second = phrase.parts[1][1] if len(phrase.parts) > 1 else ""
            self._first[phrase.parts[0][1]].append((second, phrase))
            joined = "".join(folded for _, folded in phrase.parts)
            if len(joined) >= _LEAST_JOINED and len(phrase.parts) > 1 and phrase.concept != LOOKALIKE:
                self._joined[joined].append(phrase.concept)

    def hits(self, words: Sequence[Word]) -> list[Hit]:
        """Return every phrase found, in the order of the text."""
        found: list[Hit] = []
        first, joined = self._first, self._joined
        for index, word in enumerate(words):
            after = words[index + 1] if index + 1 < len(words) else None
            for spelt in word.plain:
                for second, phrase in first.get(spelt, ()):
                    if not second or (after and (second in after.plain or second == after.telex)):
                        self._match(words, index, phrase, found)
                if word.closed:
                    found += [Hit(concept, word.start, word.end) for concept in joined.get(spelt, ())]
            if word.telex:
                for second, phrase in first.get(word.telex, ()):
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
            for spelt, phrases in self._first.items()
            if len(spelt) == len(word.key) >= 4 and all(a in (b, "*") for a, b in zip(word.key, spelt, strict=True))
            for second, phrase in phrases
            if not second and phrase.concept != LOOKALIKE and sum(a == "*" for a in word.key) * 2 <= len(spelt)
        ]


def read_phrase(written: str, concept: str) -> Phrase | None:
    """Return a phrase of the data: `*` before it marks it distinctive, `+` a syllable known without its marks, `~` a
    phrase that only its marks tell from an innocent one.
    """
    flags = written[: len(written) - len(written.lstrip("*+~"))]
    spelt = written[len(flags) :].lower().replace("-", " ").replace("/", " ").split()
    parts = tuple((syllable_key(word), fold(word)) for word in spelt)
    if not parts:
        return None
    folds = ("+" in flags or len(parts) > 1) and flags != "~"
    return Phrase(parts, concept, folds, "*" in flags)


def _phrases(listed: str, concept: str) -> Iterable[Phrase]:
    for written in listed.split(","):
        if phrase := read_phrase(written.strip(), concept):
            yield phrase


def vocabulary(blocked: tuple[str, ...] = (), allowed: tuple[str, ...] = ()) -> Vocabulary:
    """Return the built-in vocabulary, with terms that a deployment blocks (concept `blocked_term`) or allows."""
    return _vocabulary(blocked, allowed)  # a cache knows no defaults: f() and f(()) would be built twice


@cache
def _vocabulary(blocked: tuple[str, ...], allowed: tuple[str, ...]) -> Vocabulary:
    data = load(DATA, "policy.json")
    phrases = [
        phrase
        for concept, listed in data["concepts"].items()
        for text in listed.values()
        for phrase in _phrases(text, concept)
    ]
    signs = {tuple(folded for _, folded in phrase.parts) for phrase in phrases}
    # "khoa thận" without its marks is not let through: so is what it looks like.
    phrases += [
        phrase._replace(folds=False) if tuple(folded for _, folded in phrase.parts) in signs else phrase
        for text in data["lookalikes"].values()
        for phrase in _phrases(text, LOOKALIKE)
    ]
    phrases += [phrase for term in blocked for phrase in _phrases(term, "blocked_term")]
    phrases += [phrase for term in allowed for phrase in _phrases(term, LOOKALIKE)]
    return Vocabulary(phrases)
