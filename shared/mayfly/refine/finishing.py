"""The last step: from the user's words and our additions to the prompt in its target's form."""

from collections.abc import Collection
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from mayfly.refine.changes import changes_of
from mayfly.refine.composing import append
from mayfly.refine.draft import Draft
from mayfly.refine.request import Change

if TYPE_CHECKING:
    from mayfly.refine.targets import Target


class Finished(NamedTuple):
    """The prompt and the negative prompt as the target takes them. `tokens` are those of the prompt.

    `changes` are all that were made; `needed` those of them that the target called for, `cut` the texts of additions
    that found no room in it, `untranslated` the words we have no English for.
    """

    prompt: str
    negative_prompt: str
    target: str
    tokens: int
    changes: tuple[Change, ...] = ()
    needed: tuple[Change, ...] = ()
    cut: frozenset[str] = frozenset()
    untranslated: tuple[str, ...] = ()


def finish(draft: Draft, target: "Target | None", *, cut: Collection[str] = ()) -> Finished:
    """Return the draft in the form of its target; without one in that of any model: the user's words, a comma, ours.

    `cut` are texts of additions that found no room before and are not to come back.
    Raises ContentPolicyViolation where policy refuses the prompt as the target would read it.
    """
    if target is not None:
        from mayfly.refine.targeting import fit  # the translator, which most requests do without

        return fit(draft, target, cut=cut)
    plan = draft.plan
    additions = [addition.text for addition in plan.additions]
    return Finished(
        prompt=draft.wording or append(draft.user, additions, apart=bool(plan.kept)),
        negative_prompt=", ".join(plan.moved),
        target="generic",
        tokens=len(plan.reading.words) + sum(map(_length, additions)),
        changes=changes_of(plan),
    )


@lru_cache(maxsize=1024)
def _length(text: str) -> int:
    return len(text.replace(",", " ,").split())
