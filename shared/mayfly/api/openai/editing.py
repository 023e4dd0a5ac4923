"""Edits and variations of a picture that is sent along: OpenAI's forms, done with what this deployment can."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from mayfly.api.form import Form, fields_of
from mayfly.api.openai.models import Catalogue
from mayfly.api.openai.reading import OpenAIAsked, faults_of_form, wants_base64
from mayfly.api.schemas.openai import ModelUsed
from mayfly.api.schemas.openai_edits import EditForm, ImageForm, VariationForm
from mayfly.errors import Fault, InvalidRequest
from mayfly.gateway.intents import classify
from mayfly.gateway.retouching import EDITING, VARIATIONS, wishes_in
from mayfly.generate.editing import MODEL, PROVIDER, EditRequest
from mayfly.generate.edits import EditWish
from mayfly.generate.recipe import SEED_LIMIT
from mayfly.generate.request import ImageRequest
from mayfly.generate.result import Conversion
from mayfly.generate.sizes import SizeRequest, resolve_size
from mayfly.refine.admission import admit

_POSSIBLE = (
    "Mayfly can turn, mirror, crop, resize, enlarge, brighten or darken, change contrast, colours and warmth, sharpen, "
    "blur, make black and white or sepia, frame, cut out or recolour a plain background, and repaint in a style."
)


@dataclass(frozen=True, slots=True)
class AskedEdits:
    """What to do, once per picture of the answer, and how the answer should look."""

    requests: tuple[EditRequest, ...]
    asked: OpenAIAsked


def read_edit_form(form: Form, catalogue: Catalogue, can: Callable[[EditWish], bool]) -> AskedEdits:
    """Return what POST /v1/images/edits asks for. Raises InvalidRequest, NotFound, ContentPolicyViolation."""
    fields = fields_of(form, EditForm)
    image, mask = _file(form, "image"), _file(form, "mask") if "mask" in form.files else None
    if not fields.prompt.strip():
        message = "prompt is empty. Say what to do to the picture, for example: make it brighter."
        raise InvalidRequest.of(Fault("prompt", message, "empty_prompt"))
    admit(fields.prompt)
    wishes = _wishes(fields.prompt)
    if fields.background == "transparent" and all(wish.operation != "remove_background" for wish in wishes):
        known = tuple(wish for wish in wishes if wish.operation != "change")
        wishes = (*known, EditWish("remove_background"))
    if impossible := [wish for wish in wishes if not can(wish)]:
        named = ", ".join(dict.fromkeys(wish.operation.replace("_", " ") for wish in impossible))
        message = f"This can not be done to a picture here ({named}). {_POSSIBLE}"
        raise InvalidRequest.of(Fault("prompt", message, "edit_not_possible"))
    asked = _asked(fields, catalogue, prompt=fields.prompt.strip())
    converted = dict(asked.converted)
    if asked.request.count > 1 and all(wish.operation != "style" for wish in wishes):
        reason = "This edit has one outcome: the pictures are the same."
        converted["n"] = Conversion(asked.request.count, 1, reason)
    ignored = {name: "Editing has no use for it." for name in ("quality", "input_fidelity") if getattr(fields, name)}
    asked = replace(asked, converted=converted, ignored={**asked.ignored, **ignored})
    return AskedEdits(_requests(asked, image, mask, [wishes] * asked.request.count), asked)


def read_variation_form(form: Form, catalogue: Catalogue) -> AskedEdits:
    """Return what POST /v1/images/variations asks for. Raises InvalidRequest, NotFound."""
    fields = fields_of(form, VariationForm)
    image = _file(form, "image")
    asked = _asked(fields, catalogue, prompt="")
    first = (asked.request.seed or 0) % len(VARIATIONS)
    rows = [VARIATIONS[(first + index) % len(VARIATIONS)] for index in range(asked.request.count)]
    return AskedEdits(_requests(asked, image, None, rows), asked)


def _requests(
    asked: OpenAIAsked, image: bytes, mask: bytes | None, rows: list[tuple[EditWish, ...]]
) -> tuple[EditRequest, ...]:
    request = asked.request
    sized = (EditWish("resize", width=request.width, height=request.height),) if request.width else ()
    return tuple(
        EditRequest(
            content=image,
            wishes=(*wishes, *sized),
            prompt=request.prompt,
            mask=mask,
            seed=((request.seed or 0) + index) % SEED_LIMIT if _seeded(wishes) else 0,
            output_format=request.output_format,
            quality=request.quality,
        )
        for index, wishes in enumerate(rows)
    )


def _asked(fields: ImageForm, catalogue: Catalogue, *, prompt: str) -> OpenAIAsked:
    if faults := list(faults_of_form(fields)):
        raise InvalidRequest.of(*faults)
    width = height = 0
    if fields.size not in (None, "", "auto"):
        width, height = resolve_size(SizeRequest(None, None, fields.size, None))
    used = catalogue.find(fields.model)
    compression = getattr(fields, "output_compression", None)
    streamed = bool(getattr(fields, "stream", None))
    return OpenAIAsked(
        request=ImageRequest(
            prompt=prompt,
            width=width,
            height=height,
            seed=fields.seed,
            count=fields.n or 1,
            output_format=getattr(fields, "output_format", None) or "png",
            quality=None if compression is None else max(1, compression),
        ),
        model=ModelUsed(MODEL, PROVIDER, fields.model if fields.model not in (None, used.id) else None),
        base64=streamed or wants_base64(fields.response_format, fields.model),
        partial_images=0 if streamed else None,
        converted={},
        ignored={},
        kind="image_edit",
    )


def _wishes(prompt: str) -> tuple[EditWish, ...]:
    intent = classify(prompt, image=True).name
    return wishes_in(prompt, intent if intent in EDITING else "image_edit")


def _seeded(wishes: tuple[EditWish, ...]) -> bool:
    return any(wish.operation == "style" for wish in wishes)


def _file(form: Form, name: str) -> bytes:
    files = form.files.get(name, [])
    if len(files) == 1 and files[0]:
        return files[0]
    if len(files) > 1:
        message = f"{len(files)} files were sent as {name}; one picture is edited at a time."
        raise InvalidRequest.of(Fault(name, message, "not_supported_yet"))
    message = f"Send a PNG, JPEG or WebP file in the field {name}; {'an empty one' if files else 'none'} was sent."
    raise InvalidRequest.of(Fault(name, message, "missing_field"))
