"""The grammar of cues: the lines of data/rules.json, in the order in which they are tried."""

import re
from dataclasses import dataclass
from functools import cache

from mayfly.gateway.cues import DATA, Reading
from mayfly.language.text import load


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the grammar. `needed` are roles that must be somewhere, `barred` roles that may not be."""

    intent: str
    confidence: float
    pattern: re.Pattern[str]
    needed: tuple[frozenset[str], ...]
    barred: frozenset[str]
    source: str

    def holds(self, reading: Reading) -> bool:
        """Say whether a message has this pattern."""
        if not self.barred.isdisjoint(reading.roles):
            return False
        for options in self.needed:
            if options.isdisjoint(reading.roles):
                return False
        return self.pattern.search(reading.row) is not None


def find_rule(reading: Reading) -> Rule | None:
    """Return the rule that decides, or None for a bare description."""
    return next((rule for rule in rules() if rule.holds(reading)), None)


@cache
def rules() -> tuple[Rule, ...]:
    """Return the grammar, in the order in which it is tried.

    A pattern is a row of elements: a role, roles parted by `|`, `?` after it where it may be missing, `*` any one
    cue, `..3` up to three cues, `...` any number, `^` the beginning, `$` the end, `@role` somewhere, `!role` nowhere.
    """
    return tuple(_rule(*line) for line in load(DATA, "rules.json"))


def _rule(intent: str, confidence: float, source: str) -> Rule:
    needed: list[frozenset[str]] = []
    barred: set[str] = set()
    pattern: list[str] = []
    for element in source.split():
        if element.startswith("!"):
            barred.add(element[1:])
        elif element.startswith("@"):
            needed.append(frozenset(element[1:].split("|")))
        else:
            pattern.append(_element(element))
            if element[0].isalpha() and not element.endswith("?"):
                needed.append(frozenset(element.split("|")))
    return Rule(intent, confidence, re.compile("".join(pattern)), tuple(needed), frozenset(barred), source)


def _element(element: str) -> str:
    if element in ("^", "$"):
        return element
    if element == "...":
        return "(?:<[^>]*>)*?"
    if element.startswith(".."):
        return f"(?:<[^>]*>){{0,{int(element[2:])}}}?"
    optional = "?" if element.endswith("?") else ""
    if element.rstrip("?") == "*":
        return f"(?:<[^>]*>){optional}"
    options = "|".join(re.escape(role) for role in element.rstrip("?").split("|"))
    return f"(?:<[^>]* (?:{options}) [^>]*>){optional}"
