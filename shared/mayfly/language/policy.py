"""What is not drawn: seven categories, read from concepts that stand together, with look-alikes let through.

A rule of data/policy_rules.json names concepts that must all occur, how near, and the contexts that make them harmless
(medicine, museums, prevention, toys, food). Digits, signs, gaps, other alphabets and missing marks are undone before
(language/evasion.py); spans point at what the user wrote. Callers pass the positive text only. Nothing excuses sexual
content with minors: no context, and no term a deployment allows.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from mayfly.language.ages import ages_of_minors
from mayfly.language.concepts import LOOKALIKE, Hit, vocabulary
from mayfly.language.evasion import Word, read_words
from mayfly.language.policy_rules import Span, beside_ages, rules_met, satisfied
from mayfly.language.text import RECENT

CATEGORIES = ("sexual", "sexual_minors", "gore", "hate", "self_harm", "deception", "weapons_drugs", "blocked_term")
ALWAYS_ON = frozenset({"sexual_minors"})
_SWITCHABLE = tuple(category for category in CATEGORIES if category not in (*ALWAYS_ON, "blocked_term"))


class Policy(NamedTuple):
    """What a deployment decides: terms it blocks and allows beside the built-in ones, categories it switches off."""

    block: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    off: frozenset[str] = frozenset()


BUILT_IN = Policy()
_REACH = 5  # words of the longest phrases
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


def check(text: str, language: str = "", policy: Policy = BUILT_IN) -> tuple[Violation, ...]:  # noqa: ARG001 - both languages are always read
    """Return what in `text` is not drawn, the gravest category first; empty where all is well. Never raises."""
    hits, words = _read(text, policy.block)
    strict = _found(hits)
    found = _found(vocabulary(policy.block, policy.allow).hits(words, text)) if policy.allow else strict
    if not strict:
        return ()
    if not beside_ages().isdisjoint(strict):
        _add_ages(text, strict)
    violations: dict[str, Violation] = {}
    for rule in rules_met(strict):
        if rule.category in violations or rule.category in policy.off - ALWAYS_ON:
            continue
        spans = satisfied(rule, strict if rule.category in ALWAYS_ON else found)
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
    if not named.isdisjoint(beside_ages()):
        found: dict[str, list[Span]] = {}
        _add_ages(text, found)
        named.update(found)
    return not rules_met(named)


def _met(text: str, beginning: str) -> set[str]:
    """Return the concepts of a text, and of where it meets the beginning of what follows it."""
    hits, words = _read(text, ())
    after = _words_of(beginning)
    if any(word.closed for word in (*words, *after)) or (after and after[0].end - after[0].start == 1):
        # Letters spread out: they may go on from the one into the other.
        return {hit.concept for hit in vocabulary().hits(read_words(f"{text}, {beginning}"))}
    last = words[1 - vocabulary().longest :]
    return {hit.concept for hit in (*hits, *vocabulary().hits((*last, *after), before=len(last)))}


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
