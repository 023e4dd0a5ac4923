"""The rules of data/policy_rules.json: which concepts stand together, how near, in what order, what excuses them."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from mayfly.language.text import DATA, load

Span = tuple[int, int]

_EXCUSED = 30  # characters between a thing and the words that make it harmless


class Rule(NamedTuple):
    """What is not drawn: a concept of each of `groups` together, unless an excuse is near; `needs`: one of them too."""

    category: str
    severity: str
    groups: tuple[frozenset[str], ...]
    within: int  # characters between its concepts; 0: anywhere
    unless: tuple[str, ...]
    needs: tuple[str, ...]
    ordered: bool  # one concept after the other, each `within` of the one before


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return the rules of the data, behind the one of terms that a deployment blocks."""

    def names(listed: str) -> tuple[str, ...]:
        return tuple(name for name in listed.split("|") if name)

    return (
        Rule("blocked_term", "medium", (frozenset({"blocked_term"}),), 0, (), (), ordered=False),
        *(
            Rule(
                row["category"],
                row["severity"],
                tuple(frozenset(names(group)) for group in row["all"]),
                row.get("within", 0),
                names(row.get("unless", "")),
                names(row.get("needs", "")),
                row.get("ordered", False),
            )
            for row in load(DATA, "policy_rules.json")["rules"]
        ),
    )


def rules_met(found: Collection[str]) -> list[Rule]:
    """Return the rules, in their order, whose concepts are all found, wherever: of most texts none."""
    by_concept, rules = _places(), all_rules()
    places = {place for concept in found if concept in by_concept for place in by_concept[concept]}
    return [rules[place] for place in sorted(places) if _is_met(rules[place], found)]


def _is_met(rule: Rule, found: Collection[str]) -> bool:
    for group in rule.groups:  # noqa: SIM110 - all() would take twice as long, ten times a text
        if group.isdisjoint(found):
            return False
    return True


@cache
def _places() -> dict[str, tuple[int, ...]]:
    """Return concept -> the places of the rules that begin with it."""
    found: dict[str, list[int]] = {}
    for place, rule in enumerate(all_rules()):
        for concept in rule.groups[0]:
            found.setdefault(concept, []).append(place)
    return {concept: tuple(places) for concept, places in found.items()}


@cache
def beside_ages() -> frozenset[str]:
    """Return the concepts that mean something else where an age stands beside them."""
    rules = [rule for rule in all_rules() if any("age" in group for group in rule.groups)]
    return frozenset(name for rule in rules for group in rule.groups if "age" not in group for name in group)


def satisfied(rule: Rule, found: Mapping[str, list[Span]]) -> tuple[Span, ...]:
    """Return a span of each concept of the rule, near enough to each other; empty where it does not hold."""
    groups = []
    for group in rule.groups:
        spans = sorted(_of(group, found))
        if not spans:
            return ()
        groups.append(spans)
    if rule.needs and not any(name in found for name in rule.needs):
        return ()
    excuses = sorted(_of(rule.unless, found))
    for first in groups[0]:
        chosen = [first]
        for spans in groups[1:]:
            nearest = _next(chosen[-1], spans, rule.within) if rule.ordered else _nearest(first, spans, rule.within)
            if nearest is None:
                break
            chosen.append(nearest)
        else:
            if not _excused(chosen, excuses):
                return tuple(chosen)
    return ()


def _excused(chosen: Sequence[Span], excuses: Sequence[Span]) -> bool:
    """Say whether something that makes harmless stands near what it is to excuse: a museum elsewhere in the picture
    does not, nor the welcome in "not welcome"."""
    return any(
        max(excuse[0] - end, start - excuse[1]) <= _EXCUSED
        for excuse in excuses
        if not any(start <= excuse[0] and excuse[1] <= end and excuse != (start, end) for start, end in chosen)
        for start, end in chosen
    )


def _of(group: Iterable[str], found: Mapping[str, list[Span]]) -> list[Span]:
    return [span for name in group for span in found.get(name, ())]


def _next(before: Span, spans: Sequence[Span], within: int) -> Span | None:
    """Return the first span behind `before`, at most `within` characters away."""
    place = bisect_left(spans, (before[1], 0))
    return spans[place] if place < len(spans) and spans[place][0] - before[1] <= within else None


def _nearest(first: Span, spans: Sequence[Span], within: int) -> Span | None:
    """Return the span nearest to `first` that does not overlap it, at most `within` characters away (0: any)."""
    place = bisect_left(spans, first)
    best: tuple[int, Span] | None = None
    for span in spans[max(0, place - 3) : place + 4]:
        if span[0] < first[1] and first[0] < span[1]:
            continue
        gap = max(span[0] - first[1], first[0] - span[1])
        if (not within or gap <= within) and (best is None or gap < best[0]):
            best = (gap, span)
    return best[1] if best else None
