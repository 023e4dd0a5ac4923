"""Fields of the OpenAI-compatible forms: edits and variations of a picture that is sent along."""

from typing import ClassVar

import msgspec


class ImageForm(msgspec.Struct, forbid_unknown_fields=True):
    """What edits and variations share. The file itself is the form's `image`."""

    model: str | None = None
    n: int | None = None
    size: str | None = None
    response_format: str | None = None
    user: str | None = None
    seed: int | None = None


class VariationForm(ImageForm, forbid_unknown_fields=True):
    """Fields of POST /v1/images/variations."""

    EXAMPLE: ClassVar[str] = '{"n": "2"}'

    output_format: str | None = None
    output_compression: int | None = None


class EditForm(ImageForm, kw_only=True, forbid_unknown_fields=True):
    """Fields of POST /v1/images/edits. The file `mask` is see-through where the picture may change."""

    EXAMPLE: ClassVar[str] = '{"prompt": "make it brighter"}'

    prompt: str
    quality: str | None = None
    output_format: str | None = None
    output_compression: int | None = None
    background: str | None = None
    input_fidelity: str | None = None
    moderation: str | None = None
    stream: bool | None = None
    partial_images: int | None = None
    safety_identifier: str | None = None
