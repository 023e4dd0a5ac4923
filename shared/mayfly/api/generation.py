"""From the body of a generation request to the domain's `ImageRequest`: every rule that a type can not say."""

from collections.abc import Iterator
from dataclasses import dataclass

from mayfly.api.schemas.generation import GenerateIn, VariationsIn
from mayfly.errors import Fault, InvalidRequest
from mayfly.generate.limits import (
    DEFAULT_VARIATIONS,
    MAX_CLIENT_REFERENCE_LENGTH,
    MAX_GUIDANCE,
    MAX_IMAGES,
    MAX_PROMPT_LENGTH,
    MAX_QUALITY,
    MAX_SEED,
    MAX_STEPS,
    METADATA_LEVELS,
    MIN_GUIDANCE,
    MIN_QUALITY,
    MIN_STEPS,
    OUTPUT_FORMATS,
    RANDOM_SEED,
    REFINE_MODES,
    choice_fault,
    number_fault,
    prompt_fault,
)
from mayfly.generate.request import ImageRequest
from mayfly.generate.sizes import SizeRequest, resolve_size

RESPONSE_FORMATS = ("url", "base64", "binary")
# API Gateway carries 10 MB and Lambda 6,291,556 bytes; base64 and JSON need their part of it.
MAX_ANSWER_BYTES = 5_500_000
# The fewest bytes a pixel of a painted picture was seen to take; below it a prediction would be a guess.
_LEAST_BYTES_PER_PIXEL = {"png": 0.7, "jpeg": 0.03, "webp": 0.02, "avif": 0.01}


@dataclass(frozen=True, slots=True)
class Asked:
    """A generation request and how its answer should look."""

    request: ImageRequest
    response_format: str


def read_generation(body: GenerateIn, *, accept: str = "", most_images: int = MAX_IMAGES) -> Asked:
    """Return what POST .../generate/ asks for; `most_images` is the highest count.

    Raises InvalidRequest with every fault found.
    """
    count = _one_count(body)
    accepted = _accepted_format(accept)
    output_format = body.output_format or accepted or "png"
    response_format = body.response_format or ("binary" if accept.lower().startswith("image/") else "url")
    faults = list(_faults(body, count, output_format, response_format, most_images))
    try:
        width, height = resolve_size(SizeRequest(body.width, body.height, body.size, body.aspect_ratio))
    except InvalidRequest as error:
        raise InvalidRequest.of(*error.faults, *faults) from None
    if faults:
        raise InvalidRequest.of(*faults)
    request = ImageRequest(
        prompt=body.prompt.strip(),
        negative_prompt=(body.negative_prompt or "").strip(),
        width=width,
        height=height,
        seed=body.seed,
        count=count,
        num_inference_steps=body.num_inference_steps,
        guidance_scale=body.guidance_scale,
        style=body.style or None,
        refine=body.refine or "off",
        output_format=output_format,
        quality=body.quality,
        provider=body.provider or None,
        model=body.model or None,
        strict=bool(body.strict),
        metadata_level=body.metadata_level or "provenance",
        client_reference=body.client_reference,
    )
    _refuse_too_large(request, response_format)
    return Asked(request, response_format)


def _one_count(body: GenerateIn) -> int:
    variations = body.num_variations if isinstance(body, VariationsIn) else None
    if isinstance(body, VariationsIn):
        if body.num_images is not None and variations is not None and body.num_images != variations:
            message = f"num_images says {body.num_images}, num_variations says {variations}. Send only num_variations."
            raise InvalidRequest.of(
                Fault("num_variations", message, "contradiction"),
                Fault("num_images", message, "contradiction"),
            )
        return next((n for n in (variations, body.num_images) if n is not None), DEFAULT_VARIATIONS)
    return 1 if body.num_images is None else body.num_images


def _faults(
    body: GenerateIn, count: int, output_format: str, response_format: str, most_images: int
) -> Iterator[Fault]:
    if fault := prompt_fault("prompt", body.prompt):
        yield fault
    if body.negative_prompt and len(body.negative_prompt) > MAX_PROMPT_LENGTH:
        message = f"negative_prompt may have {MAX_PROMPT_LENGTH} characters; it has {len(body.negative_prompt)}."
        yield Fault("negative_prompt", message, "prompt_too_long")
    count_field = "num_variations" if isinstance(body, VariationsIn) else "num_images"
    numbers = (
        (count_field, count, 1, most_images, "out_of_range"),
        ("seed", body.seed, RANDOM_SEED, MAX_SEED, "invalid_seed"),
        ("num_inference_steps", body.num_inference_steps, MIN_STEPS, MAX_STEPS, "out_of_range"),
        ("guidance_scale", body.guidance_scale, MIN_GUIDANCE, MAX_GUIDANCE, "out_of_range"),
        ("quality", body.quality, MIN_QUALITY, MAX_QUALITY, "out_of_range"),
    )
    for field, value, lowest, highest, code in numbers:
        if value is not None and (fault := number_fault(field, value, lowest, highest, code)):
            yield fault
    choices = (
        ("output_format", output_format, OUTPUT_FORMATS),
        ("response_format", response_format, RESPONSE_FORMATS),
        ("metadata_level", body.metadata_level or "provenance", METADATA_LEVELS),
        ("refine", body.refine or "off", REFINE_MODES),
    )
    for field, text, allowed in choices:
        if fault := choice_fault(field, text, allowed):
            yield fault
    if response_format == "binary" and count > 1:
        message = f"A binary answer carries one picture; {count} were asked for. Use response_format url."
        yield Fault("response_format", message, "invalid_choice")
    if body.client_reference and len(body.client_reference) > MAX_CLIENT_REFERENCE_LENGTH:
        length = len(body.client_reference)
        message = f"client_reference may have {MAX_CLIENT_REFERENCE_LENGTH} characters; it has {length}."
        yield Fault("client_reference", message, "too_long")


def _accepted_format(accept: str) -> str | None:
    first = accept.split(",")[0].split(";")[0].strip().lower()
    name = first.removeprefix("image/").replace("jpg", "jpeg")
    return name if first.startswith("image/") and name in OUTPUT_FORMATS else None


def _refuse_too_large(request: ImageRequest, response_format: str) -> None:
    """Refuse before painting what can not fit into an answer, as far as that can be known."""
    if response_format == "url":
        return
    least = request.width * request.height * _LEAST_BYTES_PER_PIXEL[request.output_format] * request.count * 4 / 3
    if least > MAX_ANSWER_BYTES:
        message = (
            f"About {least / 1e6:.0f} MB of {request.output_format} do not fit into an answer of "
            f"{MAX_ANSWER_BYTES / 1e6} MB. Use response_format url, or output_format jpeg or webp."
        )
        raise InvalidRequest.of(Fault("response_format", message, "response_too_large"))
