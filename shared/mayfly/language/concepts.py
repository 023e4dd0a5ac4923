"""The vocabulary of policy: phrases of both languages, each a sign of a concept, found in words read without tricks."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from mayfly.language.evasion import Word, syllable_key
from mayfly.language.text import DATA, fold, load

LOOKALIKE = ""
_FLAGS = "*+~"  # before a phrase, as `read_phrase` says
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


SIGN, ALIKE, TERM = "sign", "alike", "term"  # of the data a sign of its concept or a look-alike, or a deployment's


class Vocabulary:
    """Phrases by their first word, read when it is first met: all of them would take a cold start 60 ms.

    `table` is data/policy_phrases.json, which tools/build_policy.py builds and describes; `terms` are a deployment's
    own lists with their concepts. Its `pieces` are words themselves, so that two of them hide none (the pen is red).
    """

    def __init__(self, table: dict[str, Any], terms: Iterable[tuple[str, str]] = ()) -> None:
        """Keep the table as it is written, and the deployment's terms by their first words."""
        self.longest: int = table["longest"]  # words
        self._concepts = (LOOKALIKE, *table["concepts"].split())
        self._pieces = frozenset(table["pieces"].split())
        self._unread: dict[str, str] = table["phrases"]
        self._terms: dict[str, list[tuple[str, str]]] = {}
        for listed, concept in terms:
            for written, opening in phrases_of(listed):
                self._terms.setdefault(fold(opening), []).append((written, concept))
                self.longest = max(self.longest, written.count(" ") + 1)
        if self._terms:
            self._unread = {**self._unread, **{first: self._unread.get(first, "") for first in self._terms}}
        self._met: dict[str, dict[str, tuple[Phrase, ...]]] = {}  # by the second word, "" for none

    def _first(self, word: str) -> dict[str, tuple[Phrase, ...]]:
        """Return the phrases that begin with a word of those known, by their second, "" for none."""
        if word in self._met:
            return self._met[word]
        rows = [(kind, phrase) for row, concept, kind in self._rows(word) if (phrase := read_phrase(row, concept))]
        signs = {_plain(phrase) for kind, phrase in rows if kind == SIGN}
        by_second: dict[str, list[Phrase]] = {}
        for kind, phrase in rows:
            # "khoa thận" without its marks is not let through: so is what it looks like.
            known = phrase._replace(folds=False) if kind == ALIKE and _plain(phrase) in signs else phrase
            by_second.setdefault(known.parts[1][1] if len(known.parts) > 1 else "", []).append(known)
        self._met[word] = {second: tuple(phrases) for second, phrases in by_second.items()}
        return self._met[word]

    def _rows(self, word: str) -> Iterator[tuple[str, str, str]]:
        """Yield what begins with a word: each phrase as people write it, its concept, and what it is."""
        lines = self._unread[word]
        for line in lines.split(";") if lines else ():
            number, *phrases = line.split(",")
            concept = self._concepts[int(number)]
            for phrase in phrases:
                behind = phrase.lstrip(_FLAGS)
                if not behind or behind[0] == " ":  # the first word is left out
                    phrase = f"{phrase[: len(phrase) - len(behind)]}{word}{behind}"
                yield phrase, concept, SIGN if concept else ALIKE
        yield from ((written, concept, TERM) for written, concept in self._terms.get(word, ()))

    def _joined(self, closed_up: str) -> Iterator[str]:
        """Yield the concepts of the phrases that read so with their gaps closed."""
        if len(closed_up) < _LEAST_JOINED:
            return
        for place in range(1, len(closed_up)):
            if closed_up[:place] in self._unread:
                for second, phrases in self._first(closed_up[:place]).items():
                    if second and closed_up.startswith(second, place):
                        yield from (each.concept for each in phrases if each.concept and _closed(each) == closed_up)

    def hits(self, words: Sequence[Word], text: str = "", *, before: int | None = None) -> list[Hit]:
        """Return every phrase found, in the order of the `text` that the words come from.

        Of those that begin `before` a word only, where that is given.
        """
        found: list[Hit] = []
        known = self._unread
        for index, word in enumerate(words[:before]):
            key, plain, telex, _, closed, start, end = word
            for spelt in plain:
                if spelt in known:
                    self._begun(words, index, spelt, found, text)
                if closed:
                    found += [Hit(concept, start, end) for concept in self._joined(spelt)]
            if telex and telex in known:
                self._begun(words, index, telex, found, text, alone=False)
            if "*" in key or "@" in key:
                found += self._masked(word)
            if key[::-1] in known:
                found += self._hidden(key[::-1], start, end)
            if index + 1 < len(words):
                after = words[index + 1]
                if key + after.key in known and not {key, after.key} & self._pieces:
                    found += self._hidden(key + after.key, start, after.end)
        return list(dict.fromkeys(found)) if len(found) > 1 else found

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
            if second in by_second:
                for phrase in by_second[second]:
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
        for place, (key, folded) in enumerate(parts, index):
            word = words[place]
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


def phrases_of(listed: str) -> Iterator[tuple[str, str]]:
    """Yield the phrases of a list with commas between, in lower case, each with its first word as it is written."""
    for each in _even(listed).split(","):
        written = each.strip()
        if opening := written.lstrip(_FLAGS).strip().partition(" ")[0]:
            yield written, opening


def read_phrase(written: str, concept: str) -> Phrase | None:
    """Return a phrase of the data: `*` before it marks it distinctive, `+` a syllable known without its marks, `~` a
    phrase that only its marks tell from an innocent one.
    """
    spelt = _even(written).lstrip(_FLAGS)
    flags = written[: len(written) - len(written.lstrip(_FLAGS))]
    parts = tuple((syllable_key(word), fold(word)) for word in spelt.split())
    if not parts:
        return None
    folds = ("+" in flags or len(parts) > 1) and flags != "~"
    return Phrase(parts, concept, folds, "*" in flags)


def _even(listed: str) -> str:
    return listed.lower().replace("-", " ").replace("/", " ")


def _plain(phrase: Phrase) -> tuple[str, ...]:
    return tuple(folded for _, folded in phrase.parts)


def _closed(phrase: Phrase) -> str:
    return "".join(_plain(phrase))


def vocabulary(blocked: tuple[str, ...] = (), allowed: tuple[str, ...] = ()) -> Vocabulary:
    """Return the built-in vocabulary, with terms that a deployment blocks (concept `blocked_term`) or allows."""
    return _vocabulary(blocked, allowed)  # a cache knows no defaults: f() and f(()) would be built twice


@cache
def _vocabulary(blocked: tuple[str, ...], allowed: tuple[str, ...]) -> Vocabulary:
    terms = (*((term, "blocked_term") for term in blocked), *((term, LOOKALIKE) for term in allowed))
    return Vocabulary(_table(), terms)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = load(DATA, "policy_phrases.json")
    return table
