"""Refinement by a language model: its wording where that may stand, else the draft of the rules with a note."""

import re

from mayfly.refine.advice import say
from mayfly.refine.draft import Draft
from mayfly.refine.inspection import most_characters, objection
from mayfly.refine.model import ModelFailed, PromptModel, ask
from mayfly.refine.planning import Addition
from mayfly.refine.signals import FACETS, implied

_ORDER = ("medium", "lighting", "composition", "camera", "colour", "mood", "setting", "detail")
_PHRASES = re.compile(r"[,;.]\s+")


def reword(draft: Draft, model: PromptModel) -> tuple[Draft, str]:
    """Return the draft to go on with and the method that made it, llm or rule_based. Never raises."""
    plan = draft.plan
    if plan.reading.says_nothing or not draft.user:
        return draft, "rule_based"
    try:
        text = ask(model, draft.user, language=plan.reading.language, most=most_characters(draft))
    except ModelFailed:
        return _noted(draft, "failed"), "rule_based"
    if key := objection(text, draft):
        return _noted(draft, key), "rule_based"
    if text.startswith(draft.user.rstrip(".")):
        rest = text[len(draft.user.rstrip(".")) :].strip(" ,;.")
        additions = tuple(Addition(_facet(part), part, "model") for part in _PHRASES.split(rest) if part)
        return draft._replace(plan=plan._replace(additions=additions), wording=text), "llm"
    whole = Addition("wording", text, "model_whole")
    return draft._replace(plan=plan._replace(additions=(whole,)), wording=text), "llm"


def _noted(draft: Draft, key: str) -> Draft:
    note = say(draft.plan.language, "objections", key)
    return draft._replace(plan=draft.plan._replace(notes=(note, *draft.plan.notes)))


def _facet(phrase: str) -> str:
    filled = implied(phrase)[0] & FACETS
    return next((facet for facet in _ORDER if facet in filled), "detail")
