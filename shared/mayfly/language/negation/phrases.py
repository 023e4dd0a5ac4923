"""Phrases of one or more words, looked up at a place of a text."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any


class Phrases:
    """Phrases of one or more words, each with what is told of it; the longest that stands at a place is found."""

    __slots__ = ("_lengths", "_told")

    def __init__(self, told: Mapping[str, Any] | Iterable[str]) -> None:
        self._told: dict[str, Any] = dict(told) if isinstance(told, Mapping) else dict.fromkeys(told)
        lengths: dict[str, tuple[int, ...]] = {}  # of each first word, the greatest first
        for phrase in self._told:
            first, length = phrase.partition(" ")[0], phrase.count(" ") + 1
            known = lengths.get(first, ())
            if length not in known:
                lengths[first] = tuple(sorted((*known, length), reverse=True)) if known else (length,)
        self._lengths = lengths

    def phrases(self) -> list[str]:
        """Return all of them."""
        return list(self._told)

    def firsts(self) -> Iterable[str]:
        """Return the words that they begin with."""
        return self._lengths

    def longest(self, keys: Sequence[str], index: int) -> int:
        """Return how many words the longest phrase at `index` has; 0 where none stands there."""
        if index < len(keys) and (lengths := self._lengths.get(keys[index])):
            left = len(keys) - index
            for length in lengths:
                if length <= left and " ".join(keys[index : index + length]) in self._told:
                    return length
        return 0

    def all(self, keys: Sequence[str], index: int) -> list[tuple[int, Any]]:
        """Return the lengths of the phrases at `index`, the longest first, with what is told of each."""
        left = len(keys) - index
        return [
            (length, self._told[phrase])
            for length in self._lengths.get(keys[index], ())
            if length <= left and (phrase := " ".join(keys[index : index + length])) in self._told
        ]

    def told(self, keys: Sequence[str], index: int, length: int) -> Any:
        """Return what is told of the phrase that `longest` found."""
        return self._told[" ".join(keys[index : index + length])]
