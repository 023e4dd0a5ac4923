"""The refiner: adds what a prompt leaves open, says what it added and why, and never touches what the user wrote.

Confidence, from 0.05 to 1: how surely the refined prompt brings what the user means.
    0.25 + 0.30 * facets covered / 8 + 0.15 * min(user's words, 12) / 12 + 0.30 * specificity - 0.15 * contradictions
Specificity is the mean of four yes/no: a known subject, a setting, a medium, a colour, number or light. Contradictions
are pairs of the user's own words that exclude each other, at most two of them counted.
"""

from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import blake2b
from time import perf_counter

from mayfly.language.negation import Extraction, extract_negatives, may_negate
from mayfly.language.policy import check
from mayfly.language.tokens import Token, tokenise
from mayfly.refine.admission import refusal
from mayfly.refine.advice import say, suggest
from mayfly.refine.composing import append, without_duplicates
from mayfly.refine.context import RefineContext, Wishes, read_context
from mayfly.refine.faults import MAX_LENGTH
from mayfly.refine.planning import Addition, fill, pool
from mayfly.refine.reading import Reading, read
from mayfly.refine.signals import FACETS, conflicts, crosses, implied, listed

__all__ = ["Change", "RefineContext", "RefineRequest", "Refinement", "refine"]
_PASSES = 3  # extraction of what extraction left behind; one pass is the rule


@dataclass(frozen=True, slots=True)
class RefineRequest:
    """`mode` full adds three or four facets, light one or two; `method` is auto or rule_based."""

    original_prompt: str
    context: RefineContext = field(default_factory=RefineContext)
    mode: str = "full"
    method: str = "auto"
    extract_negative: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `op` is add, remove or move; `id` a hash of op, facet and text, the same in every answer."""

    id: str
    op: str
    facet: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Refinement:
    """What refine gives. `seconds` is the time it took; `style` and `subject` what was understood; `tokens` the words
    and marks of the refined prompt.
    """

    original_prompt: str
    refined_prompt: str
    negative_prompt: str
    confidence_score: float
    method_used: str
    seconds: float
    suggestions: tuple[str, ...]
    changes: tuple[Change, ...]
    language: str
    style: str | None
    subject: str
    target: str
    tokens: int
    context: RefineContext


def refine(request: RefineRequest) -> Refinement:
    """Return the refined prompt with every change and its reason. The same request gives the same answer.

    Raises InvalidRequest or NotSupportedYet for what is asked amiss, ContentPolicyViolation where policy refuses.
    """
    started = perf_counter()
    wishes = read_context(request.context, mode=request.mode, method=request.method)
    prompt = request.original_prompt.strip()
    tokens = tokenise(prompt)
    extraction = _extract(prompt, tokens)
    positive = extraction.positive
    reading = read(positive, tokens if positive == prompt else None)
    if violations := check(positive):
        raise refusal(violations, language=reading.language, field="prompt")
    base = positive if request.extract_negative else prompt
    negatives = tuple(dict.fromkeys(extraction.negatives))
    text, doubles = without_duplicates(base)
    additions, notes = _additions(reading, wishes, mode=request.mode, banned=negatives)
    moved = negatives if request.extract_negative else ()
    kept = () if request.extract_negative else extraction.negatives
    text, additions = _appended(text, additions, kept=kept, cues=may_negate(tokens))
    covered = (
        reading.facets | reading.own_facets | reading.own_covers | {addition.facet for addition in additions}
    ) & FACETS
    style = wishes.style.id if wishes.style and _is_used(wishes, reading, additions) else reading.style
    return Refinement(
        original_prompt=request.original_prompt,
        refined_prompt=text,
        negative_prompt=", ".join(moved),
        confidence_score=_confidence(reading, covered),
        method_used="rule_based",
        seconds=perf_counter() - started,
        suggestions=(*notes, *suggest(reading, medium_known="medium" in covered))[:4],
        changes=_changes(reading, wishes, additions, moved, doubles),
        language=reading.language,
        style=style,
        subject=reading.subject.kind,
        target="generic",
        tokens=len(reading.words) + sum(_length(addition.text) for addition in additions),
        context=request.context,
    )


def _extract(prompt: str, tokens: tuple[Token, ...]) -> Extraction:
    """Extract until nothing more is found, so that refining the result finds nothing either."""
    found = extract_negatives(prompt, tokens)
    for _ in range(_PASSES):
        if not found.negatives:
            break
        again = extract_negatives(found.positive)
        if not again.negatives:
            break
        found = replace(found, positive=again.positive, negatives=(*found.negatives, *again.negatives))
    return found


def _additions(
    reading: Reading, wishes: Wishes, *, mode: str, banned: tuple[str, ...]
) -> tuple[list[Addition], tuple[str, ...]]:
    """Return what to add, the context's wishes first, and a note for each wish that the prompt contradicts."""
    if not any(token.kind == "word" for token in reading.words):
        return [], ()
    known = reading.tags | reading.own_tags
    wanted: list[Addition] = []
    notes: list[str] = []
    taken: set[str] = set()
    if wishes.style:
        texts, tags = _style_words(wishes, reading.language, mode)
        if _stands(texts[:1], reading.own):
            taken.add("medium")
        elif reading.style == wishes.style.id:
            known |= tags
        elif "medium" in reading.own_facets or reading.style or crosses(tags, known):
            notes.append(say(reading.language, "suggestions", "style_kept", name=_name(wishes, reading.language)))
        else:
            wanted.append(Addition("medium", ", ".join(texts), "style"))
            taken.add("medium")
            known |= tags
    known = _add_named(reading, wishes, known, taken, wanted, notes)
    if listed("people").intersection(word.lower() for word in banned):
        known |= {"deserted"}
    said = tuple(addition.text for addition in wanted)
    filled = fill(reading, mode=mode, known=known, taken=taken, banned=banned, said=said)
    quality = _quality(reading) if wishes.high_quality else []
    return [*wanted, *filled, *quality], tuple(notes)


def _add_named(
    reading: Reading,
    wishes: Wishes,
    known: frozenset[str],
    taken: set[str],
    wanted: list[Addition],
    notes: list[str],
) -> frozenset[str]:
    """Add the mood and the lighting that were asked for, or note why not; return the tags known after it."""
    for facet, wish in (("mood", wishes.mood), ("lighting", wishes.lighting)):
        if wish is None:
            continue
        option = wish[reading.language == "vi"]
        if _stands([option.text], reading.own):
            taken.add(facet)
            continue
        if facet in reading.own_facets or crosses(option.tags, known):
            notes.append(say(reading.language, "suggestions", f"{facet}_kept", name=option.text))
            continue
        wanted.append(Addition(facet, option.text, f"context_{facet}"))
        taken.add(facet)
        known |= option.tags
    return known


def _style_words(wishes: Wishes, language: str, mode: str) -> tuple[tuple[str, ...], frozenset[str]]:
    style = wishes.style
    assert style is not None  # noqa: S101 - the caller asked
    texts = style.keywords_vi if language == "vi" else style.keywords
    return texts[: 1 if mode == "light" else 2], frozenset({style.medium}) | implied(", ".join(texts))[1]


def _quality(reading: Reading) -> list[Addition]:
    own, general = pool(reading.language, "quality", reading.subject.kind)
    options = own or general
    if not options or "quality" in reading.own_facets:
        return []
    return [Addition("quality", options[len(reading.words) % len(options)].text, "quality")]


def _stands(texts: tuple[str, ...] | list[str], own: frozenset[str]) -> bool:
    return all(text.lower().replace(",", " ,") in own for text in texts)


def _name(wishes: Wishes, language: str) -> str:
    style = wishes.style
    return "" if style is None else style.name_vi if language == "vi" else style.name


def _is_used(wishes: Wishes, reading: Reading, additions: list[Addition]) -> bool:
    """Say whether the style that was asked for is in the refined prompt."""
    return any(addition.reason == "style" for addition in additions) or reading.style == getattr(
        wishes.style, "id", None
    )


def _appended(text: str, additions: list[Addition], *, kept: tuple[str, ...], cues: bool) -> tuple[str, list[Addition]]:
    """Append what may be appended: never past the limit, into a negation, or to what policy refuses.

    `kept` are the negatives that stay in the prompt; what is added behind them becomes a sentence of its own.
    `cues` says whether the user's words may hold a negation: where neither they nor ours do, none can arise.
    """
    if not additions:
        return text, []
    refined = append(text, [addition.text for addition in additions], apart=bool(kept))
    if refined == text or len(refined) > MAX_LENGTH or check(refined):
        return text, []
    if cues or any(_negates(addition.text) for addition in additions):
        return (text, []) if extract_negatives(refined).negatives != kept else (refined, additions)
    return refined, additions


@lru_cache(maxsize=4096)
def _negates(addition: str) -> bool:
    """Say whether one of our own additions reads as a negation."""
    return bool(extract_negatives(addition).negatives)


def _changes(
    reading: Reading, wishes: Wishes, additions: list[Addition], moved: tuple[str, ...], doubles: tuple[str, ...]
) -> tuple[Change, ...]:
    language = reading.language
    subject = say(language, "classes", reading.subject.kind)
    changes = [_change("move", "negative", text, say(language, "reasons", "negative")) for text in moved]
    changes += [
        _change("remove", "duplicate", text, say(language, "reasons", "duplicate")) for text in dict.fromkeys(doubles)
    ]
    for addition in additions:
        reason = say(language, "reasons", addition.reason, subject=subject, name=_name(wishes, language))
        changes.append(_change("add", addition.facet, addition.text, reason))
    return tuple(changes)


def _change(op: str, facet: str, text: str, reason: str) -> Change:
    digest = blake2b(f"{op}\x1f{facet}\x1f{text}".encode("utf-8", "surrogatepass"), digest_size=3)
    return Change(digest.hexdigest(), op, facet, text, reason)


@lru_cache(maxsize=1024)
def _length(text: str) -> int:
    return len(text.replace(",", " ,").split())


def _confidence(reading: Reading, covered: frozenset[str]) -> float:
    facets, tags = reading.facets, reading.tags
    words = sum(token.kind == "word" for token in reading.words)
    specific = (
        (reading.subject.kind != "unknown")
        + ("setting" in facets)
        + ("medium" in covered)
        + bool(facets & {"colour", "lighting"} or any(token.text.isdigit() for token in reading.words))
    ) / 4
    clashes = min(2, sum(not others.isdisjoint(tags) for tag, others in conflicts().items() if tag in tags) // 2)
    score = 0.25 + 0.3 * len(covered) / len(FACETS) + 0.15 * min(words, 12) / 12 + 0.3 * specific - 0.15 * clashes
    return round(min(1.0, max(0.05, score)), 2)
