"""What is not drawn: seven categories, read from concepts that stand together, with look-alikes let through.

A rule of data/policy.json names concepts that must all occur, how near, and the contexts that make them harmless
(medicine, museums, prevention, toys, food). Digits, signs, gaps, other alphabets and missing marks are undone before
(language/evasion.py); spans point at what the user wrote. Callers pass the positive text only. Nothing excuses sexual
content with minors: no context, and no term a deployment allows.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from mayfly.language.ages import ages_of_minors
from mayfly.language.concepts import LOOKALIKE, Hit, vocabulary
from mayfly.language.evasion import Word, read_words
from mayfly.language.text import DATA, RECENT, load

CATEGORIES = ("sexual", "sexual_minors", "gore", "hate", "self_harm", "deception", "weapons_drugs", "blocked_term")
ALWAYS_ON = frozenset({"sexual_minors"})
_SWITCHABLE = tuple(category for category in CATEGORIES if category not in (*ALWAYS_ON, "blocked_term"))

Span = tuple[int, int]


class Policy(NamedTuple):
    """What a deployment decides: terms it blocks and allows beside the built-in ones, categories it switches off."""

    block: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    off: frozenset[str] = frozenset()


BUILT_IN = Policy()
_REACH = 5  # words of the longest phrases
_EXCUSED = 30  # characters between a thing and the words that make it harmless
_LONGEST_TERM = 80  # characters


def read_policy(block: Iterable[str], allow: Iterable[str], off: Iterable[str]) -> Policy:
    """Return a deployment's policy. Raises ValueError, in words, for what can not be: a category that does not exist or
    can not be switched off, a term without letters or too long, an allowed one that is sexual content with minors.
    """
    policy = Policy(tuple(block), tuple(allow), frozenset(off))
    for category in sorted(policy.off):
        if category in ALWAYS_ON or category not in _SWITCHABLE:
            raise ValueError(f"{category!r} can not be switched off; there are {', '.join(_SWITCHABLE)}")
    for term in (*policy.block, *policy.allow):
        if not any(letter.isalnum() for letter in term) or len(term) > _LONGEST_TERM or not read_words(term):
            raise ValueError(f"{term!r} is no term: write words, {_LONGEST_TERM} characters at most")
    for term in policy.allow:
        if any(violation.category in ALWAYS_ON for violation in check(term)):
            raise ValueError(f"{term!r} is sexual content with minors and can not be allowed")
    return policy


class Violation(NamedTuple):
    """One thing that is not drawn. `words` are those that caused it; `span` [start, end) covers the first."""

    category: str
    severity: str
    words: tuple[str, ...]
    span: Span


class _Rule(NamedTuple):
    category: str
    severity: str
    groups: tuple[tuple[str, ...], ...]
    within: int  # characters between its concepts; 0: anywhere
    unless: tuple[str, ...]
    needs: tuple[str, ...]
    ordered: bool  # one concept after the other, each `within` of the one before


@cache
def _rules() -> tuple[_Rule, ...]:
    def names(listed: str) -> tuple[str, ...]:
        return tuple(name for name in listed.split("|") if name)

    return (
        _Rule("blocked_term", "medium", (("blocked_term",),), 0, (), (), ordered=False),
        *(
            _Rule(
                row["category"],
                row["severity"],
                tuple(names(group) for group in row["all"]),
                row.get("within", 0),
                names(row.get("unless", "")),
                names(row.get("needs", "")),
                row.get("ordered", False),
            )
            for row in load(DATA, "policy.json")["rules"]
        ),
    )


def check(text: str, language: str = "", policy: Policy = BUILT_IN) -> tuple[Violation, ...]:  # noqa: ARG001 - both languages are always read
    """Return what in `text` is not drawn, the gravest category first; empty where all is well. Never raises."""
    hits, words = _read(text, policy.block)
    strict = _found(hits)
    found = _found(vocabulary(policy.block, policy.allow).hits(words, text)) if policy.allow else strict
    if not strict:
        return ()
    if not _beside_ages().isdisjoint(strict):
        _add_ages(text, strict)
    violations: dict[str, Violation] = {}
    for rule in _beginning(strict):
        if rule.category in violations or rule.category in policy.off - ALWAYS_ON:
            continue
        spans = _satisfied(rule, strict if rule.category in ALWAYS_ON else found)
        if spans:
            words_of = tuple(dict.fromkeys(text[start:end] for start, end in spans))
            violations[rule.category] = Violation(rule.category, rule.severity, words_of, spans[0])
    if "sexual_minors" in violations:
        violations.pop("sexual", None)
    return tuple(sorted(violations.values(), key=lambda violation: violation.severity != "high"))


def stays_allowed(text: str, additions: Sequence[str], policy: Policy = BUILT_IN) -> bool:
    """Say whether a text that may be drawn surely still may with phrases of ours behind it, commas between.

    It does where no rule has all its concepts among those of the text, its end with the beginning of the additions, and
    the additions, however far apart they stand; else `check` has to tell. What runs over from one addition to the next
    are our own words by chance (uyển chuyển, tiền cảnh), no offence. Terms that a deployment blocks are always checked.
    """
    if policy.block:
        return False
    beginning = " ".join(additions[0].split()[:_REACH])
    named = _met(text, beginning).union(*map(_concepts_of, additions))
    if not named.isdisjoint(_beside_ages()):
        found: dict[str, list[Span]] = {}
        _add_ages(text, found)
        named.update(found)
    return not any(all(not named.isdisjoint(group) for group in rule.groups) for rule in _beginning(named))


def _met(text: str, beginning: str) -> set[str]:
    """Return the concepts of a text, of the beginning of what follows it, and of both where they meet."""
    hits, words = _read(text, ())
    after = _words_of(beginning)
    if any(word.closed for word in (*words, *after)) or (after and after[0].end - after[0].start == 1):
        # Letters spread out: they may go on from the one into the other.
        return {hit.concept for hit in vocabulary().hits(read_words(f"{text}, {beginning}"))}
    last = words[1 - vocabulary().longest :]
    return {hit.concept for hit in (*hits, *vocabulary().hits((*last, *after)))}


@lru_cache(maxsize=RECENT)
def _read(text: str, block: tuple[str, ...]) -> tuple[tuple[Hit, ...], tuple[Word, ...]]:
    """Return the phrases found in a text, and its words. One request asks of the same text several times."""
    words = tuple(read_words(text))
    return tuple(vocabulary(block).hits(words, text)), words


@lru_cache(maxsize=4096)
def _words_of(phrase: str) -> tuple[Word, ...]:
    return tuple(read_words(phrase))


@lru_cache(maxsize=4096)
def _concepts_of(phrase: str) -> frozenset[str]:
    return frozenset(hit.concept for hit in vocabulary().hits(_words_of(phrase)))


def _beginning(found: Iterable[str]) -> list[_Rule]:
    """Return the rules, in their order, whose first concept is found: of most texts none or a few of forty."""
    by_concept, rules = _places(), _rules()
    places = {place for concept in found for place in by_concept.get(concept, ())}
    return [rules[place] for place in sorted(places)]


@cache
def _places() -> dict[str, tuple[int, ...]]:
    """Return concept -> the places of the rules that begin with it."""
    found: dict[str, list[int]] = {}
    for place, rule in enumerate(_rules()):
        for concept in rule.groups[0]:
            found.setdefault(concept, []).append(place)
    return {concept: tuple(places) for concept, places in found.items()}


def _found(hits: Sequence[Hit]) -> dict[str, list[Span]]:
    """Return the spans of each concept, in order, without those inside a look-alike."""
    allowed = sorted({(hit.start, hit.end) for hit in hits if hit.concept == LOOKALIKE})
    starts = [start for start, _ in allowed]
    found: dict[str, list[Span]] = {}
    for hit in hits:
        if hit.concept == LOOKALIKE or (allowed and _inside(hit, allowed, starts)):
            continue
        found.setdefault(hit.concept, []).append((hit.start, hit.end))
    for spans in found.values():
        spans.sort()
    return found


def _inside(hit: Hit, allowed: Sequence[Span], starts: Sequence[int]) -> bool:
    """Say whether a look-alike covers the whole hit: of "bath bomb making" it covers the bomb, not the making."""
    place = bisect_left(starts, hit.start + 1)
    return any(end >= hit.end for _, end in allowed[max(0, place - 6) : place])


def _add_ages(text: str, found: dict[str, list[Span]]) -> None:
    lower = text.lower()
    if len(lower) == len(text) and (ages := ages_of_minors(lower)):
        found["age"] = ages


@cache
def _beside_ages() -> frozenset[str]:
    """Return the concepts that mean something else where an age stands beside them."""
    rules = [rule for rule in _rules() if any("age" in group for group in rule.groups)]
    return frozenset(name for rule in rules for group in rule.groups if "age" not in group for name in group)


def _satisfied(rule: _Rule, found: Mapping[str, list[Span]]) -> tuple[Span, ...]:
    """Return a span of each concept of the rule, near enough to each other; empty where it does not hold."""
    groups = []
    for group in rule.groups:
        spans = found[group[0]] if len(group) == 1 and group[0] in found else sorted(_of(group, found))
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
