"""The refiner: adds what a prompt leaves open, says what it added and why, and keeps what the user wrote but for slips.

A request becomes wishes (context.py), a plan (plan.py), less what the user rejects (changes.py), then a draft of the
user's words with the additions behind them (draft.py), and last the form of its target (finishing.py).
"""

from time import perf_counter
from typing import TYPE_CHECKING

from mayfly.language.policy import BUILT_IN, Policy
from mayfly.refine.advice import say, suggest
from mayfly.refine.changes import without
from mayfly.refine.confidence import confidence
from mayfly.refine.context import Wishes, read_context
from mayfly.refine.draft import Draft, rewrite, write
from mayfly.refine.finishing import Finished, finish
from mayfly.refine.plan import Plan, make_plan
from mayfly.refine.request import Change, RefineContext, Refinement, RefineRequest
from mayfly.refine.signals import FACETS

if TYPE_CHECKING:
    from mayfly.refine.model import PromptModel

__all__ = ["Change", "RefineContext", "RefineRequest", "Refinement", "refine"]
_MOST_SUGGESTIONS = 4
_MOST_NAMED = 5


def refine(request: RefineRequest, *, model: "PromptModel | None" = None, policy: Policy = BUILT_IN) -> Refinement:
    """Return the refined prompt with every change and its reason. By rules the same request gives the same answer.

    With a `model`, methods auto and llm let it word the prompt; where its wording may not stand the rules' does, with a
    note among the suggestions. Without one auto is rule_based and llm is refused (`method_unavailable`).

    Raises InvalidRequest for what is asked amiss, ContentPolicyViolation where policy refuses.
    """
    started = perf_counter()
    wishes = read_context(request, has_model=model is not None)
    draft, finished, method = _finished(request, wishes, model, policy)
    plan, reading = draft.plan, draft.plan.reading
    covered = _covered(draft)
    return Refinement(
        original_prompt=request.original_prompt,
        refined_prompt=finished.prompt,
        negative_prompt=finished.negative_prompt,
        confidence_score=confidence(reading, covered),
        method_used=method,
        seconds=perf_counter() - started,
        suggestions=_suggestions(plan, covered, _unsaid(wishes, plan, finished)),
        changes=finished.changes,
        language=reading.language,
        style=plan.style,
        subject=reading.subject.kind,
        target=finished.target,
        tokens=finished.tokens,
        context=request.context,
        untranslated=finished.untranslated,
    )


def _finished(
    request: RefineRequest, wishes: Wishes, model: "PromptModel | None", policy: Policy
) -> tuple[Draft, Finished, str]:
    """Return the draft, its last form and the method that made it.

    What the whole draft had no room for stays out when a part is rejected.
    """
    draft = write(make_plan(request, wishes, policy))
    if request.reject:
        whole = finish(draft, wishes.target)
        draft = rewrite(without(draft.plan, request.reject, needed=whole.needed))
        return draft, finish(draft, wishes.target, cut=whole.cut), "rule_based"
    method = "rule_based"
    if model is not None and request.method != "rule_based":
        from mayfly.refine.rewording import reword

        draft, method = reword(draft, model)
    return draft, finish(draft, wishes.target), method


def _unsaid(wishes: Wishes, plan: Plan, finished: Finished) -> tuple[str, ...]:
    """Return the suggestion to say in English what we could not translate."""
    if not finished.untranslated or wishes.target is None:
        return ()
    words = ", ".join(f"“{word}”" for word in finished.untranslated[:_MOST_NAMED])
    return (say(plan.language, "suggestions", "untranslated", words=words, name=wishes.target.name),)


def _suggestions(plan: Plan, covered: frozenset[str], first: tuple[str, ...]) -> tuple[str, ...]:
    if plan.notes and plan.reading.says_nothing:
        return plan.notes
    own = suggest(plan.reading, plan.language, medium_known="medium" in covered)
    return (*first, *plan.notes, *own)[:_MOST_SUGGESTIONS]


def _covered(draft: Draft) -> frozenset[str]:
    reading = draft.plan.reading
    ours = [addition.facet for addition in draft.plan.additions]
    return (reading.facets | reading.own_facets | reading.own_covers).union(ours) & FACETS
