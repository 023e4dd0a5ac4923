"""OpenAI's answers: a link or base64 per picture, all that is ours under `mayfly`, and a stream of events."""

import base64
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from msgspec.json import encode

from mayfly.api.generation import MAX_ANSWER_BYTES, Asked
from mayfly.api.openai.reading import OpenAIAsked
from mayfly.api.pictures import generate_out
from mayfly.api.schemas.openai import CompletedImage, ImageItem, ImagesOut, MayflyOut, PartialImage
from mayfly.errors import Fault, InvalidRequest
from mayfly.generate.copies import Copies
from mayfly.generate.result import Conversion, ImageResult, MadePicture

# What a picture that does not fit is written as instead: format and quality, the better first.
SMALLER = (("jpeg", 85), ("jpeg", 60))
SMALLER_SEE_THROUGH = (("webp", 85), ("webp", 60))
NO_USAGE = {
    "input_tokens": 0,
    "output_tokens": 0,
    "total_tokens": 0,
    "input_tokens_details": {"image_tokens": 0, "text_tokens": 0},
}
_ENVELOPE_BYTES = 200_000
_QUALITY = "auto"

Read = Callable[[MadePicture], bytes]


def images_out(asked: OpenAIAsked, result: ImageResult, copies: Copies, read: Read, *, request_id: str) -> ImagesOut:
    """Return the JSON answer. Raises InvalidRequest (`response_too_large`) where base64 fits in no form."""
    contents: list[str] | None = None
    if asked.base64:
        contents, asked = _contents(asked, result, copies, read, room=MAX_ANSWER_BYTES - _ENVELOPE_BYTES)
    items = [
        ImageItem(
            revised_prompt=result.refined_prompt,
            url=None if contents else picture.link,
            b64_json=contents[index] if contents else None,
        )
        for index, picture in enumerate(result.pictures)
    ]
    return ImagesOut(
        created=int(time.time()),
        data=items,
        background=asked.request.background or "opaque",
        output_format=_format(asked, result),
        size=_size(result.pictures[0]),
        mayfly=_ours(asked, result, request_id),
    )


def stream_out(asked: OpenAIAsked, result: ImageResult, copies: Copies, read: Read, *, request_id: str) -> str:
    """Return the whole stream of server-sent events. Raises InvalidRequest (`response_too_large`)."""
    previews = [list(_previews(asked, picture, copies)) for picture in result.pictures]
    room = MAX_ANSWER_BYTES - _ENVELOPE_BYTES - sum(len(one.b64_json) for some in previews for one in some)
    contents, asked = _contents(asked, result, copies, read, room=room)
    events = []
    for picture, some, content in zip(result.pictures, previews, contents, strict=True):
        done = CompletedImage(
            type=f"{asked.kind}.completed",
            b64_json=content,
            created_at=int(time.time()),
            size=_size(picture),
            quality=_QUALITY,
            background=asked.request.background or "opaque",
            output_format=_format(asked, result),
            usage=NO_USAGE,
            revised_prompt=result.refined_prompt,
            mayfly=_ours(asked, result, request_id),
        )
        events += [*map(_event, some), _event(done)]
    return "".join(events)


def _previews(asked: OpenAIAsked, picture: MadePicture, copies: Copies) -> Iterator[PartialImage]:
    """Yield the pictures on the way, each with twice the side of the one before it."""
    wanted = asked.partial_images or 0
    for index in range(wanted):
        part = 2 ** (wanted - index)
        width, height = (max(side // part, 16) for side in (picture.recipe.width, picture.recipe.height))
        preview = copies.preview(picture.recipe, width=width, height=height)
        if preview is None:
            return
        yield PartialImage(
            type=f"{asked.kind}.partial_image",
            b64_json=base64.b64encode(preview.content).decode("ascii"),
            partial_image_index=index,
            created_at=int(time.time()),
            size=f"{width}x{height}",
            quality=_QUALITY,
            background=asked.request.background or "opaque",
            output_format=picture.recipe.output_format,
        )


def _contents(
    asked: OpenAIAsked, result: ImageResult, copies: Copies, read: Read, *, room: int
) -> tuple[list[str], OpenAIAsked]:
    """Return the files in base64, written smaller where they do not fit into `room` bytes, and what to say of it."""
    if sum(picture.size_bytes for picture in result.pictures) * 4 // 3 <= room:
        return [base64.b64encode(read(picture)).decode("ascii") for picture in result.pictures], asked
    stored = result.pictures[0].recipe.output_format
    for output_format, quality in SMALLER_SEE_THROUGH if asked.request.background else SMALLER:
        files = [copies.in_format(picture, output_format, quality).content for picture in result.pictures]
        if sum(map(len, files)) * 4 // 3 <= room:
            reason = (
                f"As {stored} they do not fit into an answer of {MAX_ANSWER_BYTES / 1e6} MB. The links have them so."
            )
            change = Conversion(stored, f"{output_format}, quality {quality}", reason)
            told = replace(asked, converted={**asked.converted, "output_format": change})
            return [base64.b64encode(content).decode("ascii") for content in files], told
    message = (
        f"{len(result.pictures)} pictures of {_size(result.pictures[0])} do not fit into an answer of "
        f"{MAX_ANSWER_BYTES / 1e6} MB as base64. Use response_format url, fewer pictures or a smaller size."
    )
    raise InvalidRequest.of(Fault("response_format", message, "response_too_large"))


def _ours(asked: OpenAIAsked, result: ImageResult, request_id: str) -> MayflyOut:
    treatment = replace(
        result.treatment,
        converted={**result.treatment.converted, **asked.converted},
        ignored={**_by_their_names(result.treatment.ignored), **asked.ignored},
    )
    native = generate_out(Asked(asked.request, "url"), replace(result, treatment=treatment), request_id=request_id)
    members = {name: getattr(native, name) for name in native.__struct_fields__}
    return MayflyOut(**members, model=asked.model)


def _by_their_names(ignored: object) -> dict[str, str]:
    given = dict(ignored) if isinstance(ignored, dict) else {}
    if "quality" in given:
        given["output_compression"] = given.pop("quality").replace("quality", "output_compression")
    return given


def _format(asked: OpenAIAsked, result: ImageResult) -> str:
    change = asked.converted.get("output_format")
    return str(change.used).partition(",")[0] if change else result.pictures[0].recipe.output_format


def _size(picture: MadePicture) -> str:
    return f"{picture.recipe.width}x{picture.recipe.height}"


def _event(data: PartialImage | CompletedImage) -> str:
    return f"event: {data.type}\ndata: {encode(data).decode('utf-8')}\n\n"
