"""How surely a refined prompt brings what the user means.

Confidence, from 0.05 to 1:
    0.25 + 0.30 * facets covered / 8 + 0.15 * min(user's words, 12) / 12 + 0.30 * specificity - 0.15 * contradictions
Specificity is the mean of four yes/no: a known subject, a setting, a medium, a colour, number or light. Contradictions
are pairs of the user's own words that exclude each other, at most two of them counted.
"""

from mayfly.refine.reading import Reading
from mayfly.refine.signals import FACETS, conflicts

_WORDS = 12  # from which length says no more
_CLASHES = 2


def confidence(reading: Reading, covered: frozenset[str]) -> float:
    """Return the confidence of a prompt whose facets `covered` are filled, by the user or by us."""
    facets = reading.facets
    words = [token.text for token in reading.words if token.kind == "word"]
    numbered = any(map(str.isdigit, words))
    specific = (
        (reading.subject.kind != "unknown")
        + ("setting" in facets)
        + ("medium" in covered)
        + bool(numbered or not facets.isdisjoint(("colour", "lighting")))
    ) / 4
    length = min(len(words), _WORDS) / _WORDS
    score = 0.25 + 0.3 * len(covered) / len(FACETS) + 0.15 * length + 0.3 * specific - 0.15 * _clashes(reading.tags)
    return round(min(1.0, max(0.05, score)), 2)


def _clashes(tags: frozenset[str]) -> int:
    against = conflicts()
    return min(_CLASHES, sum(not tags.isdisjoint(against[tag]) for tag in tags if tag in against) // 2)
