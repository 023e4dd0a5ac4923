"""What a message is about, beside pictures: written works, code, money, health... the words of data/topics.json.

A topic tells what a verb such as "draw", "create" or "tạo" has for its object: a picture, or a letter, a plan, a point.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from mayfly.gateway.cues import DATA
from mayfly.language.text import fold, load
from mayfly.language.tokens import Token

_LONGEST = 4


class Topic(NamedTuple):
    """A topic and the span [start, end) of the message that names it."""

    name: str
    start: int
    end: int


def topics(tokens: Sequence[Token], *, vietnamese: bool, marked: bool) -> Iterator[Topic]:
    """Yield the topics of tokens in their order, the longest phrases first; a phrase may belong to several."""
    table = _table()
    index = 0
    while index < len(tokens):
        if tokens[index].kind != "word" or tokens[index].folded not in table.beginnings:
            index += 1
            continue
        length, names = _longest(table, tokens, index, vietnamese=vietnamese, marked=marked)
        for name in names:
            yield Topic(name, tokens[index].start, tokens[index + length - 1].end)
        index += length


class _Table(NamedTuple):
    """Phrases to topics: as written, and folded those that are safe without their marks; `beginnings` are folded."""

    written: dict[str, tuple[str, ...]]
    plain: dict[str, tuple[str, ...]]
    beginnings: frozenset[str]


def _longest(
    table: _Table, tokens: Sequence[Token], index: int, *, vietnamese: bool, marked: bool
) -> tuple[int, tuple[str, ...]]:
    reach = 1
    while reach < _LONGEST and index + reach < len(tokens) and tokens[index + reach].kind == "word":
        reach += 1
    for length in range(reach, 0, -1):
        phrase = " ".join([token.lower for token in tokens[index : index + length]])
        names = table.written.get(phrase, ())
        if not names and not marked and (vietnamese or length > 1):
            names = table.plain.get(phrase, ())
        if names:
            return length, names
    return 1, ()


@cache
def _table() -> _Table:
    written: dict[str, tuple[str, ...]] = {}
    plain: dict[str, tuple[str, ...]] = {}
    for name, listed in load(DATA, "topics.json").items():
        for phrase in (part.strip() for part in f"{listed['en']}, {listed['vi']}".split(",")):
            words = phrase.lstrip("+")
            written[words] = tuple(dict.fromkeys((*written.get(words, ()), name)))
            folded = fold(words)
            # A syllable without its marks has many meanings: only those with "+" are read so.
            if " " in folded or phrase.startswith("+"):
                plain[folded] = tuple(dict.fromkeys((*plain.get(folded, ()), name)))
    beginnings = frozenset(fold(phrase).split()[0] for phrase in (*written, *plain))
    return _Table(written, plain, beginnings)
