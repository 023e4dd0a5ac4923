"""The Vietnamese-English glossary: phrases with their senses, found by longest match over syllables.

The table is data/glossary.json, built by tools/build_glossary.py from our own lists (tools/glossary) and from the
nouns of the one lexicon (tools/lexicon), whose translation is a column there. Its phrases stand by their first syllable
without marks, a phrase and its senses a line, and a syllable's lines are read when a text first has it: a prompt needs
a few of them, and nested JSON of all takes ten times the memory and the time.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from mayfly.language.text import DATA, fold, load
from mayfly.language.tokens import Token

# The mark of an open oa, oe, uy is written on either vowel (hoà, hòa), a lone i also y (kì, kỳ): we look up one.
_LATE_MARKS = dict(
    zip(
        ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        strict=True,
    )
)
_I_TO_Y = str.maketrans("iìíỉĩị", "yỳýỷỹỵ")
_LONE_I = re.compile(r"(?:[hklmst]|qu)[iìíỉĩị]")


@lru_cache(maxsize=4096)
def canonical(word: str) -> str:
    """Return a syllable in lower case in the one spelling the glossary is kept in."""
    early = _LATE_MARKS.get(word[-2:])
    if early and not word.startswith("qu"):
        return word[:-2] + early
    return word.translate(_I_TO_Y) if _LONE_I.fullmatch(word) else word


class Sense(NamedTuple):
    """One meaning of a phrase.

    `part` is a part of speech, `tags` say how the word joins others (person, medium, at...), `english` is the word,
    `modifier` its form before a noun. `number` is `one`, `mass` (no article, no plural) or `many` (already plural).
    """

    part: str
    tags: frozenset[str]
    english: str
    modifier: str
    number: str = "one"
    definite: bool = False


def _sense(header: str, written: str) -> Sense:
    part, *tags = header.split()
    english, _, modifier = written.partition("|")
    number = {"~": "mass", "+": "many"}.get(english[-1:], "one")
    english = english.rstrip("~+")
    definite = part == "noun" and english.startswith("the ")
    english = english.removeprefix("the ") if definite else english
    return Sense(part, frozenset(tags), english, modifier or english, number, definite)


class Found(NamedTuple):
    """A phrase found at a token: how many tokens long it is, and its senses, likeliest first."""

    length: int
    senses: tuple[Sense, ...]


class _Phrases(NamedTuple):
    """The phrases that begin with a syllable: phrase without marks -> phrase -> senses as written, and the longest."""

    table: dict[str, dict[str, list[str]]]
    longest: int


_NONE = _Phrases({}, 0)


class Glossary:
    """Phrases to senses.

    `data` has `headers` (a letter -> part of speech and tags), `phrases` (a syllable without marks -> lines of a
    phrase and its senses, with tabs between: the header's letter and the English), `plain` (what may be meant without
    marks) and `english`.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self._headers: dict[str, str] = data["headers"]
        self._lines: dict[str, str] = data["phrases"]
        self._plain: dict[str, list[str]] = data["plain"]
        self._english_words: str = data["english"]
        self._english: frozenset[str] | None = None
        self._phrases: dict[str, _Phrases] = {}
        self._read: dict[tuple[str, str | None], Found] = {}

    def __len__(self) -> int:
        return sum(lines.count("\n") + 1 for lines in self._lines.values())

    def _beginning(self, syllable: str) -> _Phrases:
        """Return the phrases that begin with a syllable without marks."""
        known = self._phrases.get(syllable)
        if known is None:
            lines = self._lines.get(syllable)
            known = self._phrases[syllable] = _phrases(lines) if lines else _NONE
        return known

    def find(self, tokens: Sequence[Token], index: int, *, plain: bool) -> list[Found]:
        """Return the phrases that begin at `tokens[index]`, shortest first.

        With `plain` the text is read as Vietnamese without its marks.
        """
        exact = canonical(tokens[index].lower)
        folded = fold(exact)
        table, reach = self._beginning(folded)
        phrases = []
        for length in range(1, reach + 1):
            if length > 1:
                if index + length > len(tokens) or tokens[index + length - 1].kind != "word":
                    break
                word = canonical(tokens[index + length - 1].lower)
                exact = f"{exact} {word}"
                folded = f"{folded} {fold(word)}"
            words = table.get(folded)
            if words and (plain or exact in words):
                found = self._found(words, folded, None if plain else exact, length)
                if found.senses:
                    phrases.append(found)
        return phrases

    def _found(self, words: dict[str, list[str]], folded: str, exact: str | None, length: int) -> Found:
        """Return the phrase of a key of the table; `exact` is None where it may be any that sounds alike."""
        known = self._read.get((folded, exact))
        if known is None:
            if exact is not None:
                senses = self._senses(words[exact])
            elif length == 1:
                senses = self._syllable(folded, words)
            else:
                chosen = self._plain.get(folded, words)
                senses = [sense for word in chosen for sense in self._senses(words[word])]
            known = self._read[folded, exact] = Found(length, tuple(senses))
        return known

    def _senses(self, written: Sequence[str]) -> list[Sense]:
        return [_sense(self._headers[sense[0]], sense[1:]) for sense in written]

    def _syllable(self, folded: str, words: dict[str, list[str]]) -> list[Sense]:
        """A single syllable without marks may be several words: what the list allows, else only what is one word."""
        allowed = self._plain.get(folded)
        senses = [sense for word in allowed or words for sense in self._senses(words.get(word, ()))]
        if allowed or len(words) == 1:
            return senses
        parts = [sense.part for sense in senses]
        return [sense for sense in senses if parts.count(sense.part) == 1]

    def thing(self, words: Sequence[str], index: int, *, plain: bool) -> int:
        """Return how many of `words`, two or more, name from `index` on a thing and nothing else; 0 where none do.

        With `plain` the words are Vietnamese without marks.
        """
        length, headers = self._headed(words, index, plain=plain)
        return length if length > 1 and all(header.startswith("noun") for header in headers) else 0

    def doing(self, words: Sequence[str], index: int) -> bool:
        """Say whether the words at `index`, Vietnamese with marks, are a verb and nothing else."""
        _, headers = self._headed(words, index, plain=False)
        return bool(headers) and all(header.startswith("verb") for header in headers)

    def being(self, words: Sequence[str], index: int) -> bool:
        """Say whether the words at `index`, Vietnamese with marks, name people or an animal."""
        _, headers = self._headed(words, index, plain=False)
        return not headers.isdisjoint(("noun person", "noun animal"))

    def _headed(self, words: Sequence[str], index: int, *, plain: bool) -> tuple[int, set[str]]:
        """Return the length of the longest phrase at `index` and the headers of its senses; 0 where there is none."""
        table, reach = self._beginning(fold(words[index]))
        for length in range(min(reach, len(words) - index), 0, -1):
            exact = [canonical(word) for word in words[index : index + length]]
            meanings = table.get(" ".join([fold(word) for word in exact]))
            if not meanings:
                continue
            written = meanings.values() if plain else [meanings.get(" ".join(exact), [])]
            headers = {self._headers[sense[0]] for senses in written for sense in senses}
            if headers:
                return length, headers
        return 0, set()

    def is_english(self, word: str) -> bool:
        """Say whether a word shaped like a Vietnamese syllable is one of the glossary's English words."""
        if self._english is None:
            self._english = frozenset(self._english_words.split())
        return word in self._english


class _Folds(dict[int, str]):
    """A letter's code -> the letter without marks: a whole syllable's phrases are folded by one `translate`."""

    def __missing__(self, code: int) -> str:
        letter = self[code] = fold(chr(code))
        return letter


_FOLDS = _Folds()  # bounded by the glossary's letters


def _phrases(lines: str) -> _Phrases:
    rows = [line.split("\t") for line in lines.split("\n")]
    keys = "\n".join([row[0] for row in rows]).translate(_FOLDS).split("\n")
    table: dict[str, dict[str, list[str]]] = {}
    for key, row in zip(keys, rows, strict=True):
        table.setdefault(key, {})[row[0]] = row[1:]
    return _Phrases(table, max([key.count(" ") for key in keys]) + 1)


@cache
def glossary() -> Glossary:
    """Return the glossary, read once."""
    return Glossary(load(DATA, "glossary.json"))
