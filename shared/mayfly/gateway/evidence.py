"""How much each trait of a message speaks for each intent: data/evidence.json.z, learned by tools/build_evidence.py.

A multinomial logistic regression (Nigam, Lafferty, McCallum 1999: maximum entropy for text): the weights of a
message's traits add up, and the softmax of the sums is the confidence. What spoke for an intent can be named.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

from mayfly.gateway.cues import DATA
from mayfly.language.text import load_packed

# A weight is written as one character: its distance from this one, in steps.
ZERO = ord("P")
STEP = 0.06
_MOST_SPANS = 3
_NONE_SHARED, _MOST_SHARED = ord("0"), 60


@dataclass(frozen=True, slots=True)
class Weighing:
    """`chances` maps each intent to its probability, likeliest first; they add up to 1."""

    chances: Mapping[str, float]

    @property
    def first(self) -> str:
        """Return the likeliest intent."""
        return next(iter(self.chances))


@dataclass(frozen=True, slots=True)
class Evidence:
    """The table: `weights` maps a trait to a character for each of `intents`."""

    intents: tuple[str, ...]
    weights: Mapping[str, str]

    def weigh(self, names: Iterable[str]) -> Weighing:
        """Return how likely each intent is, given the traits of a message."""
        table = self.weights
        rows = [table[name].encode("latin-1") for name in names if name in table]
        sums = [STEP * (sum(column) - ZERO * len(rows)) for column in zip(*rows, strict=True)]
        highest = max(sums, default=0.0)
        powers = [math.exp(value - highest) for value in sums]
        total = sum(powers)
        ordered = sorted(zip(powers, self.intents, strict=True), key=lambda pair: -pair[0])
        return Weighing({intent: power / total for power, intent in ordered})

    def spans(self, found: Mapping[str, tuple[int, int]], intent: str) -> tuple[tuple[int, int], ...]:
        """Return the passages that speak most for an intent, in the order of the message; `found` are its traits."""
        place = self.intents.index(intent)
        speaking = [
            (ord(weights[place]), span)
            for name, span in found.items()
            if span[1] and (weights := self.weights.get(name)) and ord(weights[place]) > ZERO
        ]
        spans: list[tuple[int, int]] = []
        for _, (start, end) in sorted(speaking, key=_strength, reverse=True):
            if all(end <= other_start or start >= other_end for other_start, other_end in spans):
                spans.append((start, end))
            if len(spans) == _MOST_SPANS:
                break
        return tuple(sorted(spans))


_strength = itemgetter(0)


@cache
def evidence() -> Evidence:
    """Return the table, read once."""
    table = load_packed(DATA, "evidence.json.z")
    intents, weights = tuple(table["intents"]), table["weights"]
    width = len(intents)
    names = unfolded(table["names"])
    rows = [weights[place : place + width] for place in range(0, len(weights), width)]
    return Evidence(intents, dict(zip(names, rows, strict=True)))


def folded(names: Iterable[str]) -> str:
    """Return sorted names a line each, the letters shared with the name before as one character: their number."""
    lines: list[str] = []
    before = ""
    for name in names:
        most = min(len(before), len(name), _MOST_SHARED)
        shared = next((place for place in range(most) if before[place] != name[place]), most)
        lines.append(chr(_NONE_SHARED + shared) + name[shared:])
        before = name
    return "\n".join(lines)


def unfolded(lines: str) -> list[str]:
    """Return the names that `folded` wrote."""
    names: list[str] = []
    name = ""
    for line in lines.split("\n"):
        name = name[: ord(line[0]) - _NONE_SHARED] + line[1:]
        names.append(name)
    return names
