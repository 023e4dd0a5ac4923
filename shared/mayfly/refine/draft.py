"""The user's words as they will stand, and whether additions may stand behind them."""

from typing import NamedTuple

from mayfly.language.negation import extract_negatives, may_negate
from mayfly.language.policy import check, stays_allowed
from mayfly.refine.composing import append, without_duplicates
from mayfly.refine.plan import Plan
from mayfly.refine.planning import Addition
from mayfly.refine.request import MAX_LENGTH

_REACH = 6  # words behind which a cue opens nothing new
_STAYS = {"en": "without {}", "vi": "không có {}"}


class Draft(NamedTuple):
    """A plan carried out: `user` is what the user wrote less what was moved or said twice; `plan.additions` go behind
    it. `wording` is the whole where a language model worded it.
    """

    plan: Plan
    user: str
    wording: str | None = None


def write(plan: Plan) -> Draft:
    """Return the draft of a plan, without those of its additions that may not stand there."""
    user = _user(plan)
    if plan.additions and not _may_append(plan, user, plan.additions):
        plan = plan._replace(additions=_admissible(plan, user))
    return Draft(plan, user)


def _admissible(plan: Plan, user: str) -> tuple[Addition, ...]:
    """Return the additions that may be appended, where not all of them may."""
    kept: tuple[Addition, ...] = ()
    for addition in plan.additions:
        if _may_append(plan, user, (*kept, addition)):
            kept = (*kept, addition)
    return kept


def rewrite(plan: Plan) -> Draft:
    """Return the draft of a plan of which the user rejected a part: what is left stays as it was."""
    return Draft(plan, _user(plan))


def _user(plan: Plan) -> str:
    return without_duplicates(_base(plan), plan.doubles)


def _base(plan: Plan) -> str:
    """Return the prompt with what is not wanted taken out, but for what the user wants to keep in it."""
    if not plan.kept:
        return plan.positive
    if not plan.moved:
        return plan.prompt
    stays = [_STAYS[plan.reading.language].format(text) for text in plan.kept]
    return append(plan.positive, stays) if plan.positive else ", ".join(stays)


def _may_append(plan: Plan, user: str, additions: tuple[Addition, ...]) -> bool:
    """Say whether the additions may be appended: never past the limit, into a negation, or to what policy refuses."""
    texts = [addition.text for addition in additions]
    refined = append(user, texts, apart=bool(plan.kept))
    if refined == user or len(refined) > MAX_LENGTH:
        return False
    if _negates_nothing(plan, texts[0]):
        return stays_allowed(user, texts, plan.policy) or not check(refined, policy=plan.policy)
    extracted = extract_negatives(refined)
    return extracted.negatives == plan.kept and not check(extracted.positive, policy=plan.policy)


def _negates_nothing(plan: Plan, first: str) -> bool:
    """Say whether no negation can arise where the additions begin with `first`.

    None of ours is one (a test holds all of them to that) and the positive has none left, so it would have to open in
    the positive's last words: a room without.
    """
    if plan.kept:
        return False
    tail = plan.reading.words[-_REACH:]
    if not may_negate(tail):
        return True
    return not extract_negatives(f"{plan.positive[tail[0].start :]}, {first}").negatives
