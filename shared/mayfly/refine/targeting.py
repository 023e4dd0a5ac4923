"""A draft for one kind of model: in English where it reads nothing else, in its form, within its limit.

What the model can not take is said otherwise or left out, and each such change is named with its reason.
"""

from collections.abc import Collection
from dataclasses import dataclass

from mayfly.language.negation import extract_negatives
from mayfly.language.policy import check
from mayfly.language.tokens import tokenise
from mayfly.language.translate import translate
from mayfly.refine.admission import refusal
from mayfly.refine.advice import say
from mayfly.refine.changes import change, changes_of
from mayfly.refine.draft import Draft
from mayfly.refine.finishing import Finished
from mayfly.refine.plan import Plan
from mayfly.refine.request import Change
from mayfly.refine.signals import tables
from mayfly.refine.targets import Dropped, PromptParts, Rendered, Target, render

_WITHOUT = "không có "  # behind it the translator says a thing as English lists it: people, not a person


@dataclass(frozen=True, slots=True)
class _Wording:
    """The user's words and what is not wanted, as the target reads them; `negatives` by the words they were."""

    user: str
    negatives: dict[str, str]
    language: str
    untranslated: tuple[str, ...] = ()


def fit(draft: Draft, target: Target, *, cut: Collection[str] = ()) -> Finished:
    """Return the draft as `target` takes it. `cut` are texts of additions to leave out, as found before.

    Raises ContentPolicyViolation where policy refuses the words that the target would read.
    """
    plan = draft.plan
    worded = _worded(draft, target)
    importance: dict[str, int] = tables("targets")["importance"]
    rendered = render(
        PromptParts(
            user=worded.user,
            additions=tuple(
                (addition.facet, addition.text, importance.get(addition.reason, 1))
                for addition in (() if draft.wording else plan.additions)
                if addition.text not in cut
            ),
            negatives=tuple(worded.negatives.values()),
            language=worded.language,
        ),
        target,
    )
    read = extract_negatives(rendered.prompt).positive
    if worded.user != _written(draft) and (violations := check(read, policy=plan.policy)):
        raise refusal(violations, language=plan.reading.language, field="prompt")
    left = [Dropped(each.facet, each.text, "limit") for each in plan.additions if each.text in cut]
    dropped = (*rendered.dropped, *left)
    without_room = frozenset(each.text for each in dropped if each.facet not in ("prompt", "negative"))
    needed = _needed(plan, target, _written(draft), worded, rendered, dropped)
    return Finished(
        prompt=rendered.prompt,
        negative_prompt=rendered.negative_prompt,
        target=target.id,
        tokens=rendered.tokens if rendered.tokens is not None else len(tokenise(rendered.prompt)),
        changes=_once((*_made(plan, target, worded, without_room, dropped), *needed)),
        needed=needed,
        cut=without_room,
        untranslated=worded.untranslated,
    )


def _written(draft: Draft) -> str:
    """Return the words that stay as they are: the user's, or the whole that a language model worded."""
    return draft.wording or draft.user


def _worded(draft: Draft, target: Target) -> _Wording:
    plan = draft.plan
    if not target.needs_english:
        return _Wording(_written(draft), {text: text for text in plan.moved}, plan.reading.language)
    user = translate(_written(draft), within=plan.prompt)
    negatives = {text: translate(_WITHOUT + text, within=plan.prompt) for text in plan.moved}
    unknown = [*user.unknown, *(word for each in negatives.values() for word in each.unknown)]
    return _Wording(
        user.text,
        {text: each.text.removeprefix(_WITHOUT).removeprefix("no ") for text, each in negatives.items()},
        "en",
        tuple(dict.fromkeys(unknown)),
    )


def _made(
    plan: Plan, target: Target, worded: _Wording, cut: frozenset[str], dropped: tuple[Dropped, ...]
) -> list[Change]:
    """Return the plan's own changes, less those that came to nothing with this target."""
    lost = {each.text for each in dropped if each.facet == "negative"}
    gone = {text for text, english in worded.negatives.items() if target.negative != "field" or english in lost}
    return [
        each
        for each in changes_of(plan)
        if not (each.op == "move" and each.text in gone) and not (each.op == "add" and each.text in cut)
    ]


def _needed(
    plan: Plan, target: Target, user: str, worded: _Wording, rendered: Rendered, dropped: tuple[Dropped, ...]
) -> tuple[Change, ...]:
    """Return what the target called for: translations, other wordings, what was left out."""
    language, name = plan.language, target.name

    def because(key: str, **values: str) -> str:
        return say(language, "reasons", key, name=name, **values)

    limit = say(language, "reasons", target.unit, count=str(target.limit))
    changes = []
    if worded.user != user:
        changes.append(change("translate", "prompt", worded.user, because("translate")))
    for text, english in worded.negatives.items():
        if english != text and english in rendered.negative_prompt:
            changes.append(change("translate", "negative", english, because("translate")))
    asked: dict[str, list[str]] = {}
    for each in rendered.rewordings:
        if each.reason == "weights":
            changes.append(change("replace", "syntax", each.text, because("weights", original=each.original)))
        elif each.reason == "extra_arguments":
            changes.append(change("remove", "syntax", each.original, because("extra_arguments")))
        else:
            asked.setdefault(each.text, []).append(_original(worded, each.original))
    for wording, negatives in asked.items():
        reason = because("negative_wording", original=", ".join(negatives))
        changes.append(change("replace", "negative", wording, reason))
    for left in dropped:
        text = _original(worded, left.text) if left.facet == "negative" else left.text
        changes.append(change("remove", left.facet, text, because(left.reason, limit=limit)))
    return _once(changes)


def _original(worded: _Wording, english: str) -> str:
    return next((text for text, said in worded.negatives.items() if said == english), english)


def _once(changes: Collection[Change]) -> tuple[Change, ...]:
    return tuple({each.id: each for each in changes}.values())
