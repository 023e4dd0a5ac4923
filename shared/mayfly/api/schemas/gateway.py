"""Bodies of the gateway routes."""

from typing import Any, ClassVar

import msgspec

CHAT_LATER = frozenset({"stream"})


class ChatContext(msgspec.Struct, forbid_unknown_fields=True):
    """What a picture should be like where the message does not say it."""

    style: str | None = None
    width: int | None = None
    height: int | None = None
    negative_prompt: str | None = None
    seed: int | None = None


class ChatIn(msgspec.Struct, forbid_unknown_fields=True):
    """A message in English or Vietnamese. `session` is the last answer's, whole; `intent` says what is wanted.

    `image` is a PNG, JPEG or WebP file, as a data URL or in base64.
    """

    EXAMPLE: ClassVar[str] = '{"message": "draw a cat on a beach"}'

    message: str
    session: str | None = None
    intent: str | None = None
    session_id: str | None = None
    context: ChatContext | None = None
    image: str | None = None


class ActionOut(msgspec.Struct):
    """Something the client can offer next; `payload` is the body of the request that does it."""

    id: str
    label: str
    payload: dict[str, Any]


class ChatMetadata(msgspec.Struct):
    """What was understood.

    `spans` are the passages [start, end) of the message that told the intent. `refers_to` is the turn (from 0) of the
    picture the message speaks of, `refers_item` that picture's number in a gallery (from 1).
    """

    intent: str
    confidence: float
    language: str
    parameters: dict[str, Any]
    spans: list[list[int]]
    refers_to: int | None
    refers_item: int | None


class StepOut(msgspec.Struct):
    """One step of the pipeline."""

    name: str
    seconds: float


class PipelineMetadata(msgspec.Struct):
    """How the answer came about; times in seconds."""

    pipeline_id: str
    total_processing_time: float
    intent: str
    intent_confidence: float
    refine_confidence: float | None
    steps: list[StepOut]
    failed_step: str | None


class ChatOut(msgspec.Struct):
    """The answer, in the language of the message. `type`: image, gallery, text, processing, confirmation or error.

    `session` carries the conversation: send it back with the next message.
    """

    type: str
    message: str
    data: dict[str, Any]
    actions: list[ActionOut]
    suggestions: list[str]
    session: str | None
    session_id: str | None
    message_id: str
    timestamp: str
    metadata: ChatMetadata
    pipeline_metadata: PipelineMetadata


class HealthOut(msgspec.Struct):
    """Whether the function answers."""

    status: str
    version: str


class IntentOut(msgspec.Struct):
    """One intent and whether this deployment can serve it."""

    id: str
    available: bool


class ProviderOut(msgspec.Struct):
    """One provider and its limits in pixels."""

    name: str
    models: list[str]
    in_process: bool
    parameters: list[str]
    styles: list[str]
    min_side: int
    max_side: int


class SizesOut(msgspec.Struct):
    """Sides in pixels that a request may ask for."""

    min_side: int
    max_side: int
    default_width: int
    default_height: int


class TargetOut(msgspec.Struct):
    """A kind of model that prompts are refined for and judged by. `limit` counts `unit`, tokens or characters; what is
    not wanted goes to a field, or is worded as its opposite, or neither (none); `form` is tags, sentences or caption.
    """

    id: str
    name: str
    limit: int
    unit: str
    negative: str
    form: str
    needs_english: bool


class CapabilitiesOut(msgspec.Struct):
    """What this deployment can do."""

    version: str
    intents: list[IntentOut]
    providers: list[ProviderOut]
    default_provider: str
    styles: list[str]
    output_formats: list[str]
    response_formats: list[str]
    metadata_levels: list[str]
    refine_modes: list[str]
    sizes: SizesOut
    max_images: int
    max_prompt_length: int
    languages: list[str]
    targets: list[TargetOut]
    parts: dict[str, bool]
