"""Refinement by rules: what a prompt leaves open is filled with words that fit it, and every change is told.

Deterministic (options are chosen by an unkeyed hash of the prompt), idempotent (what is filled is left alone), and
nothing the user wrote is lost. The words are data (data/options.json, data/styles.json).
"""

import hashlib
import time
from dataclasses import dataclass, field
from functools import lru_cache

from mayfly.errors import Fault, InvalidRequest
from mayfly.language.negation import extract_negatives
from mayfly.language.requests import request_end
from mayfly.language.text import normalise
from mayfly.language.tokens import tokenise
from mayfly.refine.advice import advise
from mayfly.refine.facts import Facts, read_facts
from mayfly.refine.options import Option, conflicts, find_named, fitting
from mayfly.refine.reasons import note, reason
from mayfly.refine.styles import Style, find_style, nearest_styles

MODES = ("light", "full")
METHODS = ("auto", "rule_based")
QUALITIES = ("standard", "high")
_FACETS_OF_MODE = {"light": ("lighting",), "full": ("composition", "lighting", "colour", "mood", "detail")}


@dataclass(frozen=True, slots=True)
class RefineContext:
    """What the refined prompt should fit; each is an id, name or alias in either language, or None."""

    style: str | None = None
    quality: str | None = None
    mood: str | None = None
    lighting: str | None = None


@dataclass(frozen=True, slots=True)
class RefineRequest:
    """A prompt to refine. `mode`: light (style and lighting) or full; `method`: auto or rule_based."""

    original_prompt: str
    context: RefineContext = field(default_factory=RefineContext)
    mode: str = "full"
    method: str = "auto"
    extract_negative: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `op`: add, remove, replace, move or translate. `id` is a short hash of op, facet and text."""

    id: str
    op: str
    facet: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Refinement:
    """A refined prompt and how it came about. `confidence_score` is 0..1 (see `_confidence`); `tokens` counts words
    and marks of the refined prompt; `seconds` is the time it took.
    """

    original_prompt: str
    refined_prompt: str
    negative_prompt: str
    confidence_score: float
    method_used: str
    suggestions: tuple[str, ...]
    changes: tuple[Change, ...]
    language: str
    style: str | None
    subject: str
    target: str
    tokens: int
    context: RefineContext
    seconds: float = field(compare=False, default=0.0)


def refine(request: RefineRequest) -> Refinement:
    """Refine a prompt. Raises InvalidRequest for an unknown mode, method, style, quality, mood or lighting."""
    started = time.perf_counter()
    _check(request)
    draft = _Draft(request)
    draft.clean()
    draft.add_all()
    return draft.result(started)


def change_of(op: str, facet: str, text: str, language: str, subject: str) -> Change:
    """Return a change with its stable id and its reason in `language`."""
    digest = hashlib.blake2b(f"{op}|{facet}|{text}".encode(errors="backslashreplace"), digest_size=3).hexdigest()
    return Change(digest, op, facet, text, reason(op, facet, language, subject))


def _check(request: RefineRequest) -> None:
    context = request.context
    for name, value, allowed in (
        ("mode", request.mode, MODES),
        ("method", request.method, METHODS),
        ("context.quality", context.quality, QUALITIES),
    ):
        if value is not None and value not in allowed:
            message = f"{name} must be one of {', '.join(allowed)}; {value!r} was given."
            raise InvalidRequest.of(Fault(name, message, f"unknown_{name.rpartition('.')[2]}"))


def _wanted_style(text: str | None) -> Style | None:
    if text is None:
        return None
    style = find_style(text)
    if style is None:
        near = ", ".join(nearest_styles(text))
        raise InvalidRequest.of(Fault("context.style", f"Style {text!r} is not known. Nearest: {near}.", "unknown_style"))
    return style


class _Draft:
    """A prompt on its way to being refined."""

    def __init__(self, request: RefineRequest) -> None:
        self.request = request
        self.wanted = _wanted_style(request.context.style)
        self.mood = find_named("moods", request.context.mood, "context.mood") if request.context.mood else None
        self.lighting = (
            find_named("lightings", request.context.lighting, "context.lighting") if request.context.lighting else None
        )
        self.text = normalise(request.original_prompt)
        self.changes: list[Change] = []
        self.suggestions: list[str] = []
        self.negatives: tuple[str, ...] = ()
        self.additions: list[str] = []

    def clean(self) -> None:
        """Take out negatives, the frame of a request and repeated clauses; then read what is left."""
        removed: list[tuple[str, str]] = []
        normal = self.text
        tokens = tokenise(normal)
        if self.request.extract_negative:
            extraction = extract_negatives(normal, tokens)
            self.negatives = tuple(dict.fromkeys(extraction.negatives))
            if extraction.positive:
                self.text = extraction.positive
                removed += [("negative", words) for words in self.negatives]
        end = request_end(self.text)
        if end:
            removed.append(("request", self.text[:end].strip()))
            self.text = self.text[end:].strip()
        self.text, repeated = without_repeats(self.text)
        removed += [("duplicate", words) for words in repeated]
        self.text = self.text.rstrip(" .,;")
        self.facts: Facts = read_facts(self.text, tokens if self.text == normal else None)
        self.language = self.facts.reading.language
        subject = self.facts.subject
        self.changes = [change_of("remove", facet, words, self.language, subject) for facet, words in removed]
        self.tags = self.facts.tags
        if any(words.lower() in ("people", "person", "người", "nguoi", "humans") for words in self.negatives):
            self.tags |= {"deserted"}

    def add_all(self) -> None:
        """Fill the facets that are empty, in the order a prompt reads."""
        if not any(token.kind in ("word", "quote") for token in self.facts.reading.tokens):
            return
        self._add_style()
        for facet in _FACETS_OF_MODE[self.request.mode]:
            self._fill(facet)
        if self.request.mode == "light" and self.mood:
            self._fill("mood")
        if self.request.context.quality == "high":
            self._fill("quality")

    def _add_style(self) -> None:
        style, stated = self.wanted, self.facts.style
        if style is None or (stated and stated.id == style.id):
            return
        medium = frozenset({style.medium})
        if stated or conflicts(medium, self.tags):
            named = stated.name if stated else "/".join(conflicts(medium, self.tags))
            self.wanted = None
            self.suggestions.append(note("style_stated", self.language, wanted=style.name, stated=named))
            return
        words = style.keywords_vi if self.language == "vi" else style.keywords
        self._add("style", ", ".join(words[:2]))
        self.tags |= medium

    def _fill(self, facet: str) -> None:
        asked = {"mood": self.mood, "lighting": self.lighting}.get(facet)
        if asked:
            option = asked.option(self.language)
            if option.text.lower() in self.text.lower():
                return
            if facet in self.facts.filled or conflicts(option.tags, self.tags):
                self.suggestions.append(note("asked_contradicts", self.language, wanted=option.text))
                return
            self._take(facet, option)
            return
        if facet in self.facts.filled:
            return
        options = fitting(self.language, facet, self.facts.subject, self.tags)
        if options:
            self._take(facet, options[self._draw(facet) % len(options)])

    def _take(self, facet: str, option: Option) -> None:
        self._add(facet, option.text)
        self.tags |= option.tags

    def _draw(self, facet: str) -> int:
        text = f"{facet}|{self.text.lower()}".encode(errors="backslashreplace")
        return int.from_bytes(hashlib.blake2b(text, digest_size=4).digest(), "big")

    def _add(self, facet: str, text: str) -> None:
        self.additions.append(text)
        self.changes.append(change_of("add", facet, text, self.language, self.facts.subject))

    def result(self, started: float) -> Refinement:
        refined = ", ".join([self.text, *self.additions]) if self.text else self.text
        style = self.wanted or self.facts.style
        covered = self.facts.filled | {change.facet for change in self.changes if change.op == "add"}
        return Refinement(
            original_prompt=self.request.original_prompt,
            refined_prompt=refined,
            negative_prompt=", ".join(self.negatives),
            confidence_score=_confidence(self.facts, frozenset(covered), contradicted=bool(self.suggestions)),
            method_used="rule_based",
            suggestions=(*self.suggestions, *advise(self.facts)),
            changes=tuple(self.changes),
            language=self.language,
            style=style.id if style else None,
            subject=self.facts.subject,
            target="generic",
            tokens=len(self.facts.reading.tokens) + sum(_length(text) + 1 for text in self.additions),
            context=self.request.context,
            seconds=time.perf_counter() - started,
        )


@lru_cache(maxsize=1024)
def _length(text: str) -> int:
    return len(tokenise(text))


def _confidence(facts: Facts, covered: frozenset[str], *, contradicted: bool) -> float:
    """Return how likely the refined prompt gets what is meant, 0..1:

    0.25 for a subject the lexicon knows (0.1 for a place alone), up to 0.35 for facets covered (of six), up to 0.25 for
    the user's own words (of twelve), 0.15 for the absence of contradictions and of words that name nothing known.
    """
    scene = facts.reading.scene
    known = 0.25 if scene.subjects else 0.1 if "place" in facts.reading.stated or "time" in facts.reading.stated else 0.0
    facets = 0.35 * min(1.0, len(covered - {"quality"}) / 6)
    words = 0.25 * min(1.0, len(facts.reading.tokens) / 12)
    clear = 0.15 if not contradicted and not scene.unmatched else 0.05
    return round(known + facets + words + clear, 2)


def without_repeats(text: str) -> tuple[str, tuple[str, ...]]:
    """Return `text` without clauses that are said twice, and those. Bracketed or quoted text is left as it is."""
    if "," not in text or any(mark in text for mark in "()[]<>{}\"“'"):
        return text, ()
    clauses = [clause.strip() for clause in text.split(",")]
    kept: list[str] = []
    repeated: list[str] = []
    for index, clause in enumerate(clauses):
        lower = clause.lower()
        later = [other.lower() for other in clauses[index + 1 :]]
        if not clause:
            continue
        if lower in (other.lower() for other in kept) or any(other.startswith(lower + " ") for other in later):
            repeated.append(clause)
        else:
            kept.append(clause)
    if not repeated:
        return text, ()
    return ", ".join(kept), tuple(repeated)
