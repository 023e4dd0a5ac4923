"""Bodies of the OpenAI-compatible routes. What OpenAI's clients do not know sits under one key, `mayfly`."""

from typing import Any, ClassVar

import msgspec

from mayfly.api.schemas.generation import GenerateOut


class ImagesIn(msgspec.Struct, forbid_unknown_fields=True):
    """A request for pictures in OpenAI's words, and extensions of ours that its SDKs send along (`extra_body`)."""

    EXAMPLE: ClassVar[str] = '{"prompt": "a cat on a beach", "n": 1, "size": "1024x1024"}'

    prompt: str
    model: str | None = None
    n: int | None = None
    size: str | None = None
    quality: str | None = None
    response_format: str | None = None
    output_format: str | None = None
    output_compression: int | None = None
    background: str | None = None
    moderation: str | None = None
    style: str | None = None
    stream: bool | None = None
    partial_images: int | None = None
    user: str | None = None
    safety_identifier: str | None = None
    seed: int | None = None
    negative_prompt: str | None = None
    refine: str | None = None
    provider: str | None = None
    num_inference_steps: int | None = None
    guidance_scale: float | None = None
    strict: bool | None = None
    metadata_level: str | None = None
    client_reference: str | None = None


class ImageItem(msgspec.Struct, omit_defaults=True):
    """One picture: a durable link, or the file in base64."""

    revised_prompt: str
    url: str | None = None
    b64_json: str | None = None


class ModelUsed(msgspec.Struct, omit_defaults=True):
    """Which model made the pictures, and the name it was asked for by."""

    id: str
    provider: str
    alias: str | None = None


class MayflyOut(GenerateOut, kw_only=True, omit_defaults=True):
    """The native route's answer, with the model."""

    model: ModelUsed


class ImagesOut(msgspec.Struct):
    """OpenAI's answer; `created` in seconds since 1970."""

    created: int
    data: list[ImageItem]
    background: str
    output_format: str
    size: str
    mayfly: MayflyOut


class ModelInfo(msgspec.Struct, omit_defaults=True):
    """A model or an alias of one."""

    id: str
    object: str
    created: int
    owned_by: str
    mayfly: ModelUsed


class ModelsOut(msgspec.Struct):
    """Every model and alias."""

    object: str
    data: list[ModelInfo]


class PartialImage(msgspec.Struct):
    """A preview on the way, in the stream."""

    type: str
    b64_json: str
    partial_image_index: int
    created_at: int
    size: str
    quality: str
    background: str
    output_format: str


class CompletedImage(msgspec.Struct):
    """The picture, in the stream. `usage` counts tokens, of which none are used."""

    type: str
    b64_json: str
    created_at: int
    size: str
    quality: str
    background: str
    output_format: str
    usage: dict[str, Any]
    revised_prompt: str
    mayfly: MayflyOut
