"""Answers in words, and what to offer next, in the language of the message. The words are data/replies.json."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from mayfly.gateway.cues import DATA
from mayfly.gateway.intents import Intent
from mayfly.generate.recipe import SEED_LIMIT
from mayfly.generate.result import ImageResult
from mayfly.language.text import load
from mayfly.refine.refiner import Refinement
from mayfly.refine.styles import find_style
from mayfly.refine.validation import Validation
from mayfly.scene.spec import Scene

if TYPE_CHECKING:
    from mayfly.generate.jobs.job import Job

# Tried in this order when another style is offered; all of them the painter's own.
_OFFERED_STYLES = ("watercolor", "oil", "pixel")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the pipeline and how long it took, in seconds."""

    name: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Action:
    """Something to offer next; `payload` is the body of a chat request that does it."""

    id: str
    label: str
    payload: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ChatReply:
    """An answer. `type`: image, gallery, text, processing, confirmation or error.

    `drawn`, `awaited`, `refinement` and `validation` are what it carries: `awaited` the job that still paints; at most
    one of `drawn`, `awaited` and `validation`; a picture's `refinement` is the one it was drawn from. `alt_text` is for
    those who do not see the picture; `missing` are the words of the user that it does not show. `refers_to` is the turn
    of the picture it speaks of, `refers_item` that picture's number in a gallery, from 1; `seconds` is for all of it.
    """

    type: str
    message: str
    intent: Intent
    prompt: str = ""
    alt_text: str = ""
    drawn: ImageResult | None = None
    awaited: "Job | None" = None
    missing: tuple[str, ...] = ()
    refinement: Refinement | None = None
    validation: Validation | None = None
    actions: tuple[Action, ...] = ()
    suggestions: tuple[str, ...] = ()
    refers_to: int | None = None
    refers_item: int | None = None
    failed_step: str | None = None
    session: str | None = None
    session_id: str | None = None
    steps: tuple[Step, ...] = ()
    seconds: float = 0.0


def say(name: str, language: str, **values: object) -> str:
    """Return the words for `name` with `values` filled in."""
    return str(_table()[language][name]).format(**values)


def examples(language: str) -> tuple[str, ...]:
    """Return messages worth trying."""
    return tuple(_table()[language]["examples"])


def describe(scene: Scene, language: str) -> str:
    """Return what a picture shows, for a screen reader: things with their number, place, time, style."""
    table = _table()[language]
    things = ", ".join(f"{s.noun} ×{s.count}" if s.count > 1 else s.noun for s in scene.subjects)
    parts = [things, table["places"][scene.place], table["times"][scene.time]]
    style = find_style(scene.style) if scene.style != "default" else None
    if style:
        parts.append(style.name_vi if language == "vi" else style.name.lower())
    return say("alt_text", language, what=", ".join(part for part in parts if part))


def offer_after_picture(subject: str, context: Mapping[str, object], seed: int, language: str) -> tuple[Action, ...]:
    """Return what can be done with a picture just drawn of `subject`. `context` is the request's own."""
    style = next(name for name in _OFFERED_STYLES if name != context.get("style"))
    found = find_style(style)
    name = style if found is None else found.name_vi if language == "vi" else found.name.lower()
    versions = say("versions_of", language, what=subject)
    again = say("draw_this", language, prompt=subject)
    return (
        Action("regenerate", say("regenerate", language), _body(again, {**context, "seed": -1})),
        Action(
            "variations",
            say("variations", language),
            _body(versions, {**context, "seed": (seed + 1) % SEED_LIMIT}),
        ),
        Action("refine", say("refine", language), _body(say("refine_this", language, prompt=subject), {})),
        Action(
            "change_style",
            say("change_style", language, style=name),
            _body(again, {**context, "style": style, "seed": seed}),
        ),
    )


def offer_drawing(prompt: str, language: str) -> tuple[Action, ...]:
    """Return the offer to draw a prompt."""
    return (Action("draw", say("draw", language), _body(say("draw_this", language, prompt=prompt), {})),)


def offer_examples(language: str) -> tuple[Action, ...]:
    """Return the offer to draw an example."""
    example = examples(language)[0]
    return (Action("draw", say("draw_example", language, what=example), _body(example, {})),)


def _body(message: str, context: Mapping[str, object]) -> dict[str, object]:
    given = {name: value for name, value in context.items() if value not in (None, "")}
    return {"message": message, "context": given} if given else {"message": message}


@cache
def _table() -> dict[str, dict[str, Any]]:
    tables: dict[str, dict[str, Any]] = load(DATA, "replies.json")
    return tables
