"""Bodies of the prompt refinement routes."""

from typing import ClassVar

import msgspec


class RefineContext(msgspec.Struct, forbid_unknown_fields=True):
    """What the refined prompt should fit. `style` is an id, name or alias of GET .../styles; `quality` is standard or
    high; `language` auto, en or vi: that of the reasons, suggestions and added words.

    `target` is generic, sd15, sdxl, sd3, flux, stability, nova or openai: the prompt takes its form, keeps within its
    limit, and is English where it needs that.
    """

    style: str | None = None
    quality: str | None = None
    mood: str | None = None
    lighting: str | None = None
    language: str | None = None
    target: str | None = None


class RefineIn(msgspec.Struct, forbid_unknown_fields=True):
    """Exactly one of `original_prompt` and `prompt`. `mode`: light or full; `method`: auto, rule_based or llm.

    `seed`, 0 to 2^32-1, varies the choice of words. `reject`: ids of changes of the same request that are not wanted;
    the others stay exactly as they are.
    """

    EXAMPLE: ClassVar[str] = '{"original_prompt": "a cat", "context": {"style": "realistic"}}'

    original_prompt: str | None = None
    prompt: str | None = None
    context: RefineContext | None = None
    mode: str = "full"
    method: str = "auto"
    extract_negative: bool = True
    seed: int | None = None
    reject: list[str] = []


class ChangeOut(msgspec.Struct):
    """One change and its reason. `op`: add, remove, replace, move or translate."""

    id: str
    op: str
    facet: str
    text: str
    reason: str


class RefineMetadata(msgspec.Struct):
    """What was understood. `tokens` are CLIP's for targets that count those, else words and marks; `untranslated`:
    Vietnamese words kept because we have no English for them.
    """

    language: str
    style: str | None
    subject: str
    target: str
    original_length: int
    refined_length: int
    tokens: int
    context: dict[str, str]
    untranslated: list[str]


class RefineOut(msgspec.Struct):
    """The refined prompt and what was changed and why. `processing_time` in seconds."""

    request_id: str
    original_prompt: str
    refined_prompt: str
    negative_prompt: str
    confidence_score: float
    method_used: str
    processing_time: float
    suggestions: list[str]
    changes: list[ChangeOut]
    metadata: RefineMetadata


class PromptIn(msgspec.Struct, forbid_unknown_fields=True):
    """A prompt to look at."""

    EXAMPLE: ClassVar[str] = '{"prompt": "beautiful landscape"}'

    prompt: str


class ValidateIn(msgspec.Struct, forbid_unknown_fields=True):
    """A prompt to judge; `target` as in refine's context: judged by what that kind of model takes."""

    EXAMPLE: ClassVar[str] = '{"prompt": "beautiful landscape", "target": "sdxl"}'

    prompt: str
    target: str | None = None


class IssueOut(msgspec.Struct, omit_defaults=True):
    """One thing to know about a prompt; `span` is [start, end) in characters."""

    code: str
    severity: str
    message: str
    text: str | None = None
    span: tuple[int, int] | None = None
    category: str | None = None


class ValidateMetadata(msgspec.Struct):
    """What was understood. `length` in characters; `tokens` are CLIP's for targets that count those, else words and
    marks.
    """

    language: str
    length: int
    tokens: int
    target: str


class ValidateOut(msgspec.Struct):
    """Whether a prompt can be used, and what is wrong with it."""

    request_id: str
    is_valid: bool
    issues: list[IssueOut]
    suggestions: list[str]
    metadata: ValidateMetadata


class ExtractOut(msgspec.Struct):
    """A prompt parted into what is wanted and what is not."""

    request_id: str
    positive_prompt: str
    negative_prompt: str
    negatives: list[str]


class StyleOut(msgspec.Struct):
    """One style."""

    id: str
    name: str
    name_vi: str
    family: str
    keywords: list[str]
    negative_keywords: list[str]


class StylesOut(msgspec.Struct):
    """All styles."""

    styles: list[StyleOut]
