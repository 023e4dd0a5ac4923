"""From OpenAI's request to ours: where a field means something else there, its meaning wins."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mayfly.api.generation import read_generation
from mayfly.api.openai.models import Catalogue
from mayfly.api.schemas.generation import GenerateIn
from mayfly.api.schemas.openai import ImagesIn, ModelUsed
from mayfly.api.schemas.openai_edits import ImageForm
from mayfly.errors import Fault, InvalidRequest
from mayfly.generate.limits import MAX_SEED, OUTPUT_FORMATS, RANDOM_SEED, choice_fault, number_fault
from mayfly.generate.request import ImageRequest
from mayfly.generate.result import Conversion

MAX_N = 10
MAX_PARTIAL_IMAGES = 3
AUTO_SIZE = "1024x1024"
RESPONSE_FORMATS = ("url", "b64_json")
QUALITIES = ("auto", "low", "medium", "high", "standard", "hd")
BACKGROUNDS = ("auto", "opaque", "transparent")
MODERATIONS = ("auto", "low")
FIDELITIES = ("low", "high")
# OpenAI's two styles are moods; they are said in the prompt, where any model reads them.
MOODS = {"vivid": "vivid colours", "natural": "natural colours"}
# Models whose clients expect base64 where they name no response_format.
BASE64_MODELS = ("gpt-image-", "chatgpt-image-")
_THEIR_NAMES = {"num_images": "n", "quality": "output_compression"}


@dataclass(frozen=True, slots=True)
class OpenAIAsked:
    """A request in our words, and how OpenAI's answer should look.

    `partial_images` is None without streaming; `kind` begins the names of a stream's events.
    """

    request: ImageRequest
    model: ModelUsed
    base64: bool
    partial_images: int | None
    converted: dict[str, Conversion]
    ignored: dict[str, str]
    kind: str = "image_generation"


def read_images(body: ImagesIn, catalogue: Catalogue) -> OpenAIAsked:
    """Return what POST /v1/images/generations asks for. Raises InvalidRequest with every fault found, NotFound."""
    faults = list(_faults(body))
    try:
        asked = read_generation(_ours(body), most_images=MAX_N)
    except InvalidRequest as error:
        if not error.faults:
            raise
        raise InvalidRequest.of(*(_theirs(fault) for fault in error.faults), *faults) from None
    if faults:
        raise InvalidRequest.of(*faults)
    background = "transparent" if body.background == "transparent" else ""
    model = catalogue.find(body.model, provider=body.provider)
    converted, ignored = _reports(body)
    return OpenAIAsked(
        request=replace(asked.request, provider=model.provider, model=model.id, background=background),
        model=model,
        base64=bool(body.stream) or wants_base64(body.response_format, body.model),
        partial_images=(body.partial_images or 0) if body.stream else None,
        converted=converted,
        ignored=ignored,
    )


def _ours(body: ImagesIn) -> GenerateIn:
    prompt = body.prompt
    if body.style in MOODS and prompt.strip():
        prompt = f"{prompt.strip()}, {MOODS[body.style]}"
    return GenerateIn(
        prompt=prompt,
        negative_prompt=body.negative_prompt,
        size=AUTO_SIZE if body.size in (None, "", "auto") else body.size,
        seed=body.seed,
        num_images=body.n,
        num_inference_steps=body.num_inference_steps,
        guidance_scale=body.guidance_scale,
        style=None if body.style in MOODS else body.style,
        refine=body.refine,
        output_format=body.output_format,
        quality=None if body.output_compression is None else max(body.output_compression, 1),
        strict=body.strict,
        metadata_level=body.metadata_level,
        client_reference=body.client_reference,
    )


def wants_base64(response_format: str | None, model: str | None) -> bool:
    """Say whether pictures travel in the answer: as asked, else as clients of that model expect."""
    if response_format:
        return response_format == "b64_json"
    return (model or "").startswith(BASE64_MODELS)


def faults_of_form(fields: ImageForm) -> Iterator[Fault]:
    """Yield what is wrong with the fields of a form, each by itself."""
    choices = (
        ("response_format", RESPONSE_FORMATS),
        ("quality", QUALITIES),
        ("background", BACKGROUNDS),
        ("moderation", MODERATIONS),
        ("input_fidelity", FIDELITIES),
        ("output_format", OUTPUT_FORMATS),
    )
    for field, allowed in choices:
        text = getattr(fields, field, None)
        if text and (fault := choice_fault(field, text, allowed)):
            yield fault
    numbers = (
        ("n", 1, MAX_N, "out_of_range"),
        ("seed", RANDOM_SEED, MAX_SEED, "invalid_seed"),
        ("output_compression", 0, 100, "out_of_range"),
        ("partial_images", 0, MAX_PARTIAL_IMAGES, "out_of_range"),
    )
    for field, lowest, highest, code in numbers:
        value = getattr(fields, field, None)
        if value is not None and (fault := number_fault(field, value, lowest, highest, code)):
            yield fault
    transparent = getattr(fields, "background", None) == "transparent"
    if transparent and getattr(fields, "output_format", None) == "jpeg":
        yield Fault("output_format", "JPEG can not be see-through. Use png or webp.", "contradiction")


def _faults(body: ImagesIn) -> Iterator[Fault]:
    choices = (
        ("response_format", body.response_format, RESPONSE_FORMATS),
        ("quality", body.quality, QUALITIES),
        ("background", body.background, BACKGROUNDS),
        ("moderation", body.moderation, MODERATIONS),
    )
    for field, text, allowed in choices:
        if text and (fault := choice_fault(field, text, allowed)):
            yield fault
    numbers = (
        ("output_compression", body.output_compression, 0, 100),
        ("partial_images", body.partial_images, 0, MAX_PARTIAL_IMAGES),
    )
    for field, value, lowest, highest in numbers:
        if value is not None and (fault := number_fault(field, value, lowest, highest)):
            yield fault
    if body.partial_images and not body.stream:
        yield Fault("partial_images", "partial_images needs stream: true. Set it, or leave both out.", "contradiction")
    if body.stream and body.response_format == "url":
        yield Fault("response_format", "A stream carries b64_json. Leave response_format out.", "contradiction")


def _reports(body: ImagesIn) -> tuple[dict[str, Conversion], dict[str, str]]:
    """Return what of OpenAI's own fields was honoured in another form, and what was not."""
    converted: dict[str, Conversion] = {}
    ignored: dict[str, str] = {}
    if body.style in MOODS:
        converted["style"] = Conversion(body.style, MOODS[body.style], "It is said in the prompt.")
    if body.size in (None, "", "auto"):
        converted["size"] = Conversion("auto", AUTO_SIZE, "The size that OpenAI's own models take most often.")
    if body.output_compression == 0:
        converted["output_compression"] = Conversion(0, 1, "The lowest quality there is.")
    if body.quality and body.quality != "auto":
        ignored["quality"] = "The model has one effort. num_inference_steps sets it where a model has steps."
    if body.moderation == "low":
        ignored["moderation"] = "The deployment's own policy holds for everyone."
    return converted, ignored


def _theirs(fault: Fault) -> Fault:
    """Return a fault of ours under the name that OpenAI's request has for the field."""
    name = _THEIR_NAMES.get(fault.field)
    return fault if name is None else Fault(name, fault.message.replace(fault.field, name), fault.code)
