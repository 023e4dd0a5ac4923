"""Phrases of one or more words, looked up at a place of a text."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any


class Phrases:
    """Phrases of one or more words, each with what is told of it; the longest that stands at a place is found."""

    def __init__(self, told: Mapping[str, Any] | Iterable[str]) -> None:
        items = told.items() if isinstance(told, Mapping) else ((phrase, None) for phrase in told)
        self._told = {tuple(phrase.split(" ")): about for phrase, about in items}
        lengths: dict[str, set[int]] = {}
        for words in self._told:
            lengths.setdefault(words[0], set()).add(len(words))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def phrases(self) -> list[str]:
        """Return all of them."""
        return [" ".join(words) for words in self._told]

    def firsts(self) -> Iterable[str]:
        """Return the words that they begin with."""
        return self._lengths

    def longest(self, keys: Sequence[str], index: int) -> int:
        """Return how many words the longest phrase at `index` has; 0 where none stands there."""
        if index < len(keys):
            for length in self._lengths.get(keys[index], ()):
                if index + length <= len(keys) and tuple(keys[index : index + length]) in self._told:
                    return length
        return 0

    def all(self, keys: Sequence[str], index: int) -> list[tuple[int, Any]]:
        """Return the lengths of the phrases at `index`, the longest first, with what is told of each."""
        return [
            (length, self._told[words])
            for length in self._lengths.get(keys[index], ())
            if (words := tuple(keys[index : index + length])) in self._told and len(words) == length
        ]

    def told(self, keys: Sequence[str], index: int, length: int) -> Any:
        """Return what is told of the phrase that `longest` found."""
        return self._told[tuple(keys[index : index + length])]
