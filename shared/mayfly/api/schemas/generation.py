"""Bodies of the image generation routes."""

from typing import Any, ClassVar

import msgspec

GENERATE_LATER: frozenset[str] = frozenset()


class GenerateIn(msgspec.Struct, forbid_unknown_fields=True):
    """A request for pictures. Size is one of: width and height, size, aspect_ratio (alone or with one side)."""

    EXAMPLE: ClassVar[str] = '{"prompt": "a cat on a beach at sunset, watercolor"}'

    prompt: str
    negative_prompt: str | None = None
    width: int | None = None
    height: int | None = None
    size: str | None = None
    aspect_ratio: str | None = None
    seed: int | None = None
    num_images: int | None = None
    num_inference_steps: int | None = None
    guidance_scale: float | None = None
    style: str | None = None
    refine: str | None = None
    output_format: str | None = None
    quality: int | None = None
    response_format: str | None = None
    provider: str | None = None
    model: str | None = None
    strict: bool | None = None
    metadata_level: str | None = None
    client_reference: str | None = None
    callback_url: str | None = None


class VariationsIn(GenerateIn, forbid_unknown_fields=True):
    """A request for variations of one picture: the seeds count up from the base seed."""

    num_variations: int | None = None


class ImageOut(msgspec.Struct, omit_defaults=True):
    """One picture."""

    index: int
    image_url: str
    image_link: str
    seed: int
    width: int
    height: int
    format: str
    size_bytes: int
    sha256: str
    image_bytes: str | None = None


class ConversionOut(msgspec.Struct):
    """A parameter honoured in another form."""

    requested: Any
    used: Any
    reason: str


class SubjectOut(msgspec.Struct):
    """One thing in the scene; `span` is [start, end) in the prompt. `likeness` names what is drawn in its stead."""

    noun: str
    sprite: str
    span: tuple[int, int]
    count: int
    colour: str | None
    size: str | None
    relation: str | None
    anchor: int | None
    pose: str | None
    group: str | None
    likeness: str | None


class NearestOut(msgspec.Struct):
    """A word the painter could not draw, and known words near it."""

    word: str
    known: list[str]


class SceneOut(msgspec.Struct):
    """What the painter understood."""

    place: str
    time: str
    weather: str
    season: str
    style: str
    subjects: list[SubjectOut]
    features: list[str]
    absent: list[str]
    camera: str | None
    palette: str | None
    mood: str | None
    nearest: list[NearestOut]


class GenerateMetadata(msgspec.Struct, omit_defaults=True):
    """About the first picture and the whole request; `processing_time` in seconds."""

    width: int
    height: int
    format: str
    size_bytes: int
    seed: int
    provider: str
    model: str
    prompt: str
    negative_prompt: str
    refined_prompt: str
    processing_time: float
    cached: bool
    applied: dict[str, Any]
    converted: dict[str, ConversionOut]
    ignored: dict[str, str]
    unmatched: list[str]
    scene: SceneOut | None = None


class GenerateOut(msgspec.Struct, omit_defaults=True):
    """The pictures, as links that live for a while."""

    success: bool
    request_id: str
    image_url: str
    image_link: str
    url_expires_at: str
    picture_expires_at: str
    images: list[ImageOut]
    metadata: GenerateMetadata
    image_bytes: str | None = None
    client_reference: str | None = None


class VariationOut(msgspec.Struct):
    """One variation; `variation_id` counts from 1."""

    variation_id: int
    image_url: str
    image_link: str
    seed: int


class VariationsOut(GenerateOut, kw_only=True, omit_defaults=True):
    """Generate's answer and the variations."""

    variations: list[VariationOut]
    total_variations: int
    processing_time: float
