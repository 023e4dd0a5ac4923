"""How much each trait of a message speaks for each intent: data/evidence.json, learned by tools/build_evidence.py.

A multinomial logistic regression (Nigam, Lafferty, McCallum 1999: maximum entropy for text): the weights of a
message's traits add up, and the softmax of the sums is the confidence. What spoke for an intent can be named.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from mayfly.gateway.cues import DATA
from mayfly.gateway.traits import Trait
from mayfly.language.text import load

# A weight is written as one character: its distance from this one, in steps.
ZERO = ord("P")
STEP = 0.06
_MOST_SPANS = 3


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
        rows = [self.weights[name].encode("latin-1") for name in names if name in self.weights]
        sums = [STEP * (sum(column) - ZERO * len(rows)) for column in zip(*rows, strict=True)]
        highest = max(sums, default=0.0)
        powers = [math.exp(value - highest) for value in sums]
        total = sum(powers)
        ordered = sorted(zip(powers, self.intents, strict=True), key=lambda pair: -pair[0])
        return Weighing({intent: power / total for power, intent in ordered})

    def spans(self, found: Sequence[Trait], intent: str) -> tuple[tuple[int, int], ...]:
        """Return the passages that speak most for an intent, in the order of the message."""
        place = self.intents.index(intent)
        speaking = [
            (ord(self.weights[trait.name][place]) - ZERO, trait)
            for trait in found
            if trait.end > trait.start and trait.name in self.weights
        ]
        best = sorted((pair for pair in speaking if pair[0] > 0), key=lambda pair: -pair[0])
        spans: list[tuple[int, int]] = []
        for _, trait in best:
            if all(trait.end <= start or trait.start >= end for start, end in spans):
                spans.append((trait.start, trait.end))
            if len(spans) == _MOST_SPANS:
                break
        return tuple(sorted(spans))


@cache
def evidence() -> Evidence:
    """Return the table, read once."""
    table = load(DATA, "evidence.json")
    return Evidence(tuple(table["intents"]), table["weights"])
