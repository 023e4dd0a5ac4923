"""From a sketch to its pictures: refined once, drawn once, and kept for the next message."""

from dataclasses import dataclass, replace
from typing import Protocol

from mayfly.errors import InvalidRequest
from mayfly.gateway import rewording
from mayfly.gateway.message import ChatMessage
from mayfly.gateway.parameters import Parameters
from mayfly.gateway.sketch import Sketch
from mayfly.generate.jobs.submissions import StillPainting
from mayfly.generate.limits import DEFAULT_SIDE, MAX_IMAGES, MAX_SIDE, MIN_SIDE, RANDOM_SEED, number_fault
from mayfly.generate.negotiation import style_id
from mayfly.generate.recipe import SEED_LIMIT, derived_seed
from mayfly.generate.request import Caller, ImageRequest
from mayfly.generate.result import ImageResult
from mayfly.language.negation import extract_negatives
from mayfly.language.policy import Policy
from mayfly.refine.refiner import Refinement, RefineRequest, refine
from mayfly.refine.request import RefineContext
from mayfly.refine.styles import find_style


class Pictures(Protocol):
    """What makes pictures: `generate.jobs.submissions.Submissions`."""

    def generate(self, request: ImageRequest, caller: Caller) -> ImageResult:
        """Make or find the pictures of one request. Raises StillPainting where they take longer than this answer."""
        ...

    def resume(self, job_id: str, caller: Caller) -> ImageResult:
        """Return the pictures that a job paints. Raises NotFound, Gone, StillPainting, and what the job failed with."""
        ...


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pictures of a sketch, and the sketch with their seeds and names."""

    sketch: Sketch
    refinement: Refinement
    result: ImageResult


def sketch_of(message: ChatMessage, stated: Parameters, language: str, *, default_count: int) -> Sketch:
    """Return the sketch that a message asks for by itself. Raises InvalidRequest for a size out of limits."""
    check_sides(stated.width, stated.height)
    wanted = extract_negatives(stated.subject)
    text = wanted.positive or stated.subject
    style = stated.style or message.style
    if stated.style and (found := find_style(stated.style)):
        text = text if rewording.names_style(text) else rewording.add(text, found.name_in(language).lower())
    count = min(max(stated.count or default_count, 1), MAX_IMAGES)
    seed = stated.seed if stated.seed is not None else message.seed
    if seed is None:
        seed = derived_seed(stated.subject, message.negative_prompt, style_id(style) or "")
    negative = [part.strip() for part in message.negative_prompt.split(",")]
    return Sketch(
        wish=stated.subject,
        text=text,
        width=stated.width or message.width or DEFAULT_SIDE,
        height=stated.height or message.height or DEFAULT_SIDE,
        negative=tuple(dict.fromkeys(part for part in (*negative, *wanted.negatives) if part)),
        style=style,
        seeds=(RANDOM_SEED,) * count if seed == RANDOM_SEED else tuple((seed + i) % SEED_LIMIT for i in range(count)),
    )


def refined(sketch: Sketch, policy: Policy) -> Refinement:
    """Return the sketch's words refined: the one time that this is done for its pictures."""
    context = RefineContext(style=sketch.style)
    return refine(RefineRequest(original_prompt=sketch.text, context=context, mode="light"), policy=policy)


def draw(sketch: Sketch, refinement: Refinement, pictures: Pictures, caller: Caller, *, background: str = "") -> Drawn:
    """Make the pictures of a sketch. Raises InvalidRequest for its size, and what making pictures raises."""
    check_sides(sketch.width, sketch.height)
    negatives = dict.fromkeys(part for part in (*sketch.negative, refinement.negative_prompt) if part)
    request = ImageRequest(
        prompt=refinement.refined_prompt,
        negative_prompt=", ".join(negatives),
        width=sketch.width,
        height=sketch.height,
        seed=sketch.seed,
        count=max(len(sketch.seeds), 1),
        style=sketch.style,
        background=background,
    )
    result = pictures.generate(request, caller)
    made = replace(
        sketch,
        seeds=tuple(picture.recipe.seed for picture in result.pictures),
        names=tuple(str(picture.name) for picture in result.pictures),
        retouched_from=-1,
        job_id="",
    )
    return Drawn(made, refinement, result)


def awaited(sketch: Sketch, still: StillPainting) -> Sketch:
    """Return a sketch with what is known of its pictures while a job still paints them."""
    seeds = tuple(recipe.seed for recipe in still.job.order.plan.recipes)
    return replace(sketch, seeds=seeds, names=still.names, retouched_from=-1, job_id=still.job.job_id)


def check_sides(*sides: int | None) -> None:
    """Refuse a size out of limits that a message states. Raises InvalidRequest."""
    for side in sides:
        if side is not None and (fault := number_fault("message", side, MIN_SIDE, MAX_SIDE, "invalid_size")):
            raise InvalidRequest.of(fault)
