"""The last step: from the user's words and our additions to the prompt in its target's form."""

from dataclasses import dataclass
from functools import lru_cache

from mayfly.refine.composing import append
from mayfly.refine.draft import Draft
from mayfly.refine.request import Change


@dataclass(frozen=True, slots=True)
class Finished:
    """The prompt and the negative prompt as the target takes them. `tokens` are those of the prompt; `changes` what the
    target's form changed besides the plan.
    """

    prompt: str
    negative_prompt: str
    target: str
    tokens: int
    changes: tuple[Change, ...] = ()


def finish(draft: Draft) -> Finished:
    """Return the draft in the form that any model reads: the user's words, a comma, what we add."""
    plan = draft.plan
    additions = [addition.text for addition in plan.additions]
    return Finished(
        prompt=draft.wording or append(draft.user, additions, apart=bool(plan.kept)),
        negative_prompt=", ".join(plan.moved),
        target="generic",
        tokens=len(plan.reading.words) + sum(map(_length, additions)),
    )


@lru_cache(maxsize=1024)
def _length(text: str) -> int:
    return len(text.replace(",", " ,").split())
