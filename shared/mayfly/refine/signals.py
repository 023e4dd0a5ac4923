"""What a phrase tells the refiner: the facets it fills, the tags it implies, the class of thing it names.

One vocabulary holds the users' phrases (data/signals.json, data/subjects.json, the names of styles) and our own
additions (data/options.json, the styles' keywords), so that a refined prompt is recognised for what it is.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from mayfly.language.text import load
from mayfly.language.tokens import Token, tokenise
from mayfly.refine.styles import DATA

FACETS = frozenset({"medium", "lighting", "composition", "camera", "colour", "mood", "setting", "detail"})


class Signal(NamedTuple):
    """One phrase. `own` is the facet it was written for where it is an addition of ours; `style` an id."""

    words: tuple[str, ...]
    facets: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    kind: str | None = None
    own: str | None = None
    style: str | None = None


class Option(NamedTuple):
    """One addition as data/options.json has it: its text, the tags it implies, the tags it must find in the prompt."""

    text: str
    tags: frozenset[str]
    needs: frozenset[str]


def words_of(phrase: str) -> tuple[str, ...]:
    """Return the tokens of a phrase as the vocabulary compares them."""
    lower = phrase.lower()
    if lower.replace(" ", "").replace("-", "").replace(",", "").isalnum():
        return tuple(lower.replace(",", " ,").split())
    return tuple(token.lower for token in tokenise(lower))


def parse_option(line: str) -> Option:
    """Read `text #implied ?needed` from a line of data/options.json."""
    if "#" not in line and "?" not in line:
        return Option(line, frozenset(), frozenset())
    parts = line.split(" ")
    marks = [part for part in parts if part[0] in "#?!"]
    text = " ".join(part for part in parts if part[0] not in "#?!")
    implied = frozenset(mark[1:] for mark in marks if mark[0] == "#")
    return Option(text, implied, frozenset(mark[1:] for mark in marks if mark[0] in "?!"))


@cache
def tables(name: str) -> dict[str, Any]:
    """Return a parsed data file of this room."""
    data: dict[str, Any] = load(DATA, f"{name}.json")
    return data


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of words of data/signals.json."""
    return frozenset(tables("signals")[name].split())


@cache
def conflicts() -> dict[str, frozenset[str]]:
    """Return tag -> the tags it can not stand beside: another value of an axis it lies on."""
    found: dict[str, set[str]] = {}
    for axis in tables("signals")["axes"]:
        for tag in axis:
            found.setdefault(tag, set()).update(other for other in axis if other != tag)
    return {tag: frozenset(others) for tag, others in found.items()}


def crosses(tags: Iterable[str], known: frozenset[str]) -> bool:
    """Say whether one of `tags` contradicts what is known."""
    against = conflicts()
    return any(tag in against and not against[tag].isdisjoint(known) for tag in tags)


class Phrases:
    """The phrases that begin at the words of some tokens: `signals[i]` is the longest at token i, None where none does
    or the token is no word.
    """

    __slots__ = ("lowers", "signals", "tokens")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.lowers = lowers = [token.lower for token in tokens]
        known = vocabulary()
        self.signals = [
            find(lowers, index) if lower in known and tokens[index].kind == "word" else None
            for index, lower in enumerate(lowers)
        ]


@cache
def vocabulary() -> dict[str, str]:
    """Return one or two words -> the rows of the phrases that begin so, as tools/build_vocabulary.py writes them.

    Of one word the phrase of that word alone, of two those that are as long or longer, the longest first. A row is the
    phrase's other words, facets, tags, kind, own and style between tabs. They are read when their words are first met:
    all of them would take a cold start 20 ms. Every first word of a phrase is a key.
    """
    rows: dict[str, str] = load(DATA, "vocabulary.json")
    return rows


_met: dict[str, tuple[Signal, ...]] = {}  # bounded by the vocabulary


def _beginning(words: str) -> tuple[Signal, ...]:
    """Return the phrases that begin with these words, which the vocabulary has."""
    known = _met.get(words)
    if known is None:
        rows = vocabulary()[words]
        known = _met[words] = tuple([_signal(words, row) for row in rows.split("\n")]) if rows else ()
    return known


def _signal(beginning: str, row: str) -> Signal:
    rest, facets, tags, kind, own, style = row.split("\t")
    words = (*beginning.split(" "), *rest.split())
    return Signal(words, _names(facets), _names(tags), kind or None, own or None, style or None)


@cache
def _names(listed: str) -> frozenset[str]:
    """Return the set of some names: thousands of phrases share a few hundred, most of their memory."""
    return frozenset(listed.split())


def find(lowers: Sequence[str], index: int) -> Signal | None:
    """Return the longest phrase that begins at `lowers[index]`, with what its parts say; or None."""
    first, known = lowers[index], vocabulary()
    if first not in known:
        return None
    if index + 1 < len(lowers):
        both = f"{first} {lowers[index + 1]}"
        if both in known:
            for signal in _beginning(both):
                words = signal.words
                if len(words) == 2 or tuple(lowers[index : index + len(words)]) == words:
                    return signal
    alone = _beginning(first)
    return alone[0] if alone else None


@lru_cache(maxsize=4096)
def implied(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the facets that the phrases in `text` fill, and the tags they imply."""
    lowers = words_of(text)
    facets: set[str] = set()
    tags: set[str] = set()
    index = 0
    while index < len(lowers):
        signal = find(lowers, index)
        if signal:
            facets |= signal.facets
            tags |= signal.tags
        index += len(signal.words) if signal else 1
    return frozenset(facets), frozenset(tags)
