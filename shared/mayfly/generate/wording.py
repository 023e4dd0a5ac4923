"""The words a model is given: as written, or refined."""

from dataclasses import dataclass

from mayfly.generate.request import ImageRequest
from mayfly.language.policy import BUILT_IN, Policy
from mayfly.refine.refiner import RefineRequest, refine
from mayfly.refine.request import RefineContext


@dataclass(frozen=True, slots=True)
class Wording:
    """The effective prompt and negative prompt."""

    prompt: str
    negative_prompt: str


def word(request: ImageRequest, policy: Policy = BUILT_IN) -> Wording:
    """Return the request's own words, or, where it asks for refinement, the refined ones."""
    if request.refine == "off":
        return Wording(request.prompt, request.negative_prompt)
    context = RefineContext(style=request.style)
    refined = refine(RefineRequest(original_prompt=request.prompt, context=context, mode=request.refine), policy=policy)
    negatives = [part for part in (request.negative_prompt, refined.negative_prompt) if part]
    return Wording(refined.refined_prompt, ", ".join(negatives))
