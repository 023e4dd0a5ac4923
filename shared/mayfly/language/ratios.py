"""The ratio of sides that a message states: 16:9, four by five, tỉ lệ 3/2; not scores, clocks or verses."""

import re

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.parameter_patterns import Patterns

_CLOCK_END = ":10"  # "16:10" alone may be ten past four
_CLOCK = LazyPattern(r"(?<!\w)(?:at|lúc|luc|clock|train|bus)\s+$")
_BEFORE = 40  # characters before a ratio in which its thing is looked for
_ANY_RATIO = re.compile(r"\d{1,2}(?:\.\d{1,2})?:[1-9](?:\.\d{1,2})?")  # minutes have two digits
_SAID_BETWEEN = frozenset({"by", "to"})  # the sides of a ratio
_WRITTEN_BETWEEN = (":", "/", "x9", "x16", "×")
_MARKS = ",;.!?()[]|"


def find_ratio(lower: str, words: frozenset[str], table: Patterns) -> tuple[str | None, tuple[int, int]]:
    """Return the ratio that a text in small letters states ("16:9") with its span [start, end), or None and (0, 0)."""
    for found in table.named_ratio.finditer(lower):
        ratio = _ratio_of(found, table)
        if ratio and (":" in found[0] or ratio in table.ratios):
            return ratio, found.span()
    if words.isdisjoint(_SAID_BETWEEN) and not any(sign in lower for sign in _WRITTEN_BETWEEN):
        return None, (0, 0)
    for found in table.bare_ratio.finditer(lower):
        ratio = _ratio_of(found, table)
        if ratio is None:
            continue
        is_known = ratio in table.ratios and not ratio.endswith(_CLOCK_END)
        if (is_known and not _is_score(found, lower, table)) or _is_of_a_thing(found, ratio, lower, table):
            return ratio, found.span()
    return None, (0, 0)


def _is_of_a_thing(found: re.Match[str], ratio: str, lower: str, table: Patterns) -> bool:
    """Say whether a ratio, which then may be an unusual one, stands beside what it is the shape of."""
    if ratio not in table.ratios and not (":" in found[0] and _ANY_RATIO.fullmatch(ratio)):
        return False
    before = lower[max(0, found.start() - _BEFORE) : found.start()]
    if table.shaped_before.search(before):
        return True
    behind = table.shaped_behind.match(lower, found.end())
    return behind is not None and not _CLOCK.search(before) and not table.ratio_trap.search(before)


def _is_score(found: re.Match[str], lower: str, table: Patterns) -> bool:
    """Say whether the clause of a ratio tells of scores, verses or clocks. A ratio that is a clause is a ratio."""
    start = max(lower.rfind(mark, 0, found.start()) for mark in _MARKS) + 1
    ends = (lower.find(mark, found.end()) for mark in _MARKS)
    end = min((place for place in ends if place >= 0), default=len(lower))
    return table.ratio_trap.search(lower, start, end) is not None


def _ratio_of(found: re.Match[str], table: Patterns) -> str | None:
    first, second = [side for side in found.groups() if side][-2:]
    sides = [_side(first, table), _side(second, table)]
    if all(0 < float(side) < 100 for side in sides):
        return ":".join(sides)
    return None


def _side(written: str, table: Patterns) -> str:
    return written if written[0].isdigit() else str(table.numbers.get(written, 0))
