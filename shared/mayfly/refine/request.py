"""What a refinement is asked for, and what it answers.

NamedTuples here and beside: each frozen dataclass takes a cold start half a millisecond to make.
"""

from typing import NamedTuple

MAX_LENGTH = 4000  # characters of a prompt


class RefineContext(NamedTuple):
    """What the refined prompt should fit. `style` is an id, name or alias of a style; `quality` standard or high;
    `mood` and `lighting` a name or alias of data/options.json; `language` auto, en or vi, that of the answer: its
    reasons, suggestions and added words; `target` an id, name or alias of data/targets.json.
    """

    style: str | None = None
    quality: str | None = None
    mood: str | None = None
    lighting: str | None = None
    language: str | None = None
    target: str | None = None


class RefineRequest(NamedTuple):
    """`mode` full adds three or four facets, light one or two; `method` is auto, rule_based or llm.

    `seed`, 0 to 2^32-1, varies the choice of words; None derives it from the prompt. `reject` are ids of changes of the
    same request that are not wanted: the others stay exactly as they are.
    """

    original_prompt: str
    context: RefineContext = RefineContext()
    mode: str = "full"
    method: str = "auto"
    extract_negative: bool = True
    seed: int | None = None
    reject: tuple[str, ...] = ()


class Change(NamedTuple):
    """One change. `op` is add, remove, replace, move or translate; `id` a hash of op, facet and text, the same in every
    answer.
    """

    id: str
    op: str
    facet: str
    text: str
    reason: str


class Refinement(NamedTuple):
    """What refine gives. `seconds` is the time it took; `style` and `subject` what was understood; `language` that of
    the prompt; `tokens` the words and marks of the refined prompt, or its CLIP tokens where `target` counts those.
    `untranslated` are Vietnamese words that stand in it because we have no English for them.
    """

    original_prompt: str
    refined_prompt: str
    negative_prompt: str
    confidence_score: float
    method_used: str
    seconds: float
    suggestions: tuple[str, ...]
    changes: tuple[Change, ...]
    language: str
    style: str | None
    subject: str
    target: str
    tokens: int
    context: RefineContext
    untranslated: tuple[str, ...] = ()
