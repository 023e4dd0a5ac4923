"""What the rules decide about a prompt: what stays, what is moved, what is said once, what is added."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from mayfly.language.detect import language_of
from mayfly.language.negation import Extraction, extract_negatives
from mayfly.language.policy import BUILT_IN, Policy, check
from mayfly.language.tokens import Token, tokenise
from mayfly.refine.admission import refusal
from mayfly.refine.advice import say
from mayfly.refine.composing import doubles_in
from mayfly.refine.context import Wishes
from mayfly.refine.mending import Typed, find_slips
from mayfly.refine.planning import Addition, fill
from mayfly.refine.reading import Reading, read
from mayfly.refine.request import RefineRequest
from mayfly.refine.signals import listed
from mayfly.refine.wishes import grant, quality

_UNTOUCHED = Typed("", "", {})
_PASSES = 3  # extraction of what extraction left behind; one pass is the rule


class Plan(NamedTuple):
    """A prompt and what becomes of it.

    `positive` is the prompt without what it does not want; `reading` is of the positive. `moved` are the negatives that
    go to the negative prompt, `kept` those that stay in the prompt; `doubles` the terms said twice that will stand
    once. `language` is that of the answer, which our words share but for a target that needs English; `style` the id of
    the style that the result has, `notes` what of the context was left out; `typed` what was written, where slips are
    mended.
    """

    prompt: str
    tokens: tuple[Token, ...]
    positive: str
    reading: Reading
    language: str
    moved: tuple[str, ...]
    kept: tuple[str, ...]
    doubles: tuple[str, ...]
    additions: tuple[Addition, ...]
    notes: tuple[str, ...]
    style: str | None
    style_name: str
    policy: Policy = BUILT_IN
    typed: Typed = _UNTOUCHED

    @property
    def mended(self) -> dict[str, list[str]]:
        """Return word -> how it was typed, of the slips that are mended."""
        found: dict[str, list[str]] = {}
        for word, meant in self.typed.meant.items():
            found.setdefault(meant, []).append(word)
        return found

    def narrowed(
        self,
        *,
        moved: Sequence[str],
        doubles: Sequence[str],
        additions: Sequence[Addition],
        mended: Collection[str],
    ) -> "Plan":
        """Return the plan with fewer changes; what is not moved any more stays in the prompt, slips stay as typed."""
        stays = tuple(text for text in self.moved if text not in moved)
        prompt, positive = self.typed.mended(mended) if self.typed.meant else (self.prompt, self.positive)
        meant = {word: other for word, other in self.typed.meant.items() if other in mended}
        return self._replace(
            prompt=prompt,
            positive=positive,
            typed=self.typed._replace(meant=meant),
            moved=tuple(moved),
            kept=(*self.kept, *stays),
            doubles=tuple(doubles),
            additions=tuple(additions),
        )


def make_plan(request: RefineRequest, wishes: Wishes, policy: Policy = BUILT_IN) -> Plan:
    """Read the prompt and decide. Raises ContentPolicyViolation where policy refuses what is wanted."""
    prompt = request.original_prompt.strip()
    tokens = tokenise(prompt)
    extraction = _extract(prompt)
    positive = extraction.positive
    typed = _typed(prompt, tokens, extraction)
    if typed.meant:
        violations = check(positive, policy=policy)  # as typed too: a slip may be rejected
        if violations:
            raise refusal(violations, language=language_of(tokens), field="prompt")
        prompt, positive = typed.mended(frozenset(typed.meant.values()))
        tokens = tokenise(prompt)
    reading = read(positive, tokens if positive == prompt else None)
    if violations := check(positive, policy=policy):
        raise refusal(violations, language=reading.language, field="prompt")
    if not positive:
        reading = reading._replace(language=language_of(tokens))
    language = wishes.language or reading.language
    negatives = tuple(dict.fromkeys(extraction.negatives))
    base = positive if request.extract_negative else prompt
    additions, notes = _additions(request, wishes, reading, negatives, language)
    return Plan(
        prompt=prompt,
        tokens=tokens,
        positive=positive,
        reading=reading,
        language=language,
        moved=negatives if request.extract_negative else (),
        kept=() if request.extract_negative else extraction.negatives,
        doubles=doubles_in(base),
        additions=additions,
        notes=notes,
        style=_style(wishes, reading, additions),
        style_name=wishes.style.name_in(language) if wishes.style else "",
        policy=policy,
        typed=typed,
    )


def _typed(prompt: str, tokens: tuple[Token, ...], extraction: Extraction) -> Typed:
    """Return the prompt with its slips; without them where mending would make something be read as not wanted."""
    positive = extraction.positive
    meant = find_slips(positive, tokens if positive == prompt else tokenise(positive))
    if not meant:
        return _UNTOUCHED
    typed = Typed(prompt, positive, meant, extraction.removed)
    _, mended = typed.mended(frozenset(meant.values()))
    return _UNTOUCHED if _extract(mended).negatives else typed


def _additions(
    request: RefineRequest, wishes: Wishes, reading: Reading, negatives: tuple[str, ...], language: str
) -> tuple[tuple[Addition, ...], tuple[str, ...]]:
    """Return what to add, the context's wishes first, and a note for each wish that the prompt contradicts."""
    if reading.says_nothing:
        unwanted = ", ".join(negatives)
        return (), (say(language, "suggestions", "only_negative", words=unwanted),) if negatives else ()
    words = "en" if wishes.target and wishes.target.needs_english else language
    granted = grant(wishes, reading, mode=request.mode, language=words, answer=language)
    known = granted.known
    if negatives and listed("people").intersection(word.lower() for word in negatives):
        known |= {"deserted"}
    filled = fill(
        reading,
        mode=request.mode,
        language=words,
        seed=request.seed,
        known=known,
        taken=granted.taken,
        banned=negatives,
        said=tuple(addition.text for addition in granted.additions),
    )
    return (*granted.additions, *filled, *quality(wishes, reading, words)), granted.notes


def _style(wishes: Wishes, reading: Reading, additions: tuple[Addition, ...]) -> str | None:
    """Return the id of the style asked for where the refined prompt has it, else of the style the prompt names."""
    if wishes.style and (reading.style == wishes.style.id or any(addition.reason == "style" for addition in additions)):
        return wishes.style.id
    return reading.style


def _extract(prompt: str) -> Extraction:
    """Extract until nothing more is found, so that refining the result finds nothing either."""
    found = extract_negatives(prompt)
    for _ in range(_PASSES):
        if not found.negatives:
            break
        again = extract_negatives(found.positive)
        if not again.negatives:
            break
        found = found._replace(positive=again.positive, negatives=(*found.negatives, *again.negatives))
    return found
