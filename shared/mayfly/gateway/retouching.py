"""Doing something to a picture that exists: one of the conversation, or one that came with the message."""

from dataclasses import dataclass, replace
from typing import Protocol

from mayfly.gateway.edits import read_edits
from mayfly.gateway.sketch import Sketch
from mayfly.generate.editing import EditRequest
from mayfly.generate.edits import EditWish
from mayfly.generate.limits import DEFAULT_SIDE, MAX_SIDE, MIN_SIDE
from mayfly.generate.recipe import SEED_LIMIT
from mayfly.generate.request import Caller
from mayfly.generate.result import ImageResult
from mayfly.refine.styles import find_style

EDITING = frozenset({"image_edit", "style_transfer", "background_removal", "upscale", "face_swap"})
# Variations of any picture at all: other light, other cut, another hand. A seed says where the row begins.
VARIATIONS: tuple[tuple[EditWish, ...], ...] = (
    (EditWish("warmth", 1.25), EditWish("contrast", 1.08)),
    (EditWish("style", style="watercolor"),),
    (EditWish("flip", axis="horizontal"), EditWish("saturation", 1.25)),
    (EditWish("style", style="oil"),),
    (EditWish("warmth", 0.8), EditWish("brightness", 0.82)),
    (EditWish("style", style="pencil"),),
    (EditWish("crop"), EditWish("brightness", 1.18)),
    (EditWish("style", style="anime"),),
    (EditWish("rotate", 4.0), EditWish("saturation", 0.7)),
    (EditWish("sepia"), EditWish("contrast", 1.12)),
)


class Retouching(Protocol):
    """What does things to pixels: `generate.editing.PictureEditing`."""

    def can(self, wish: EditWish) -> bool:
        """Say whether this deployment can do it at all."""
        ...

    def edit(self, requests: tuple[EditRequest, ...], caller: Caller) -> ImageResult:
        """Do each request; raises InvalidRequest (`edit_not_possible`, `bad_picture`), PayloadTooLarge, Unavailable."""
        ...

    def content_of(self, name: str) -> bytes:
        """Return the file of a picture by its public name. Raises NotFound, Gone, Unavailable."""
        ...


@dataclass(frozen=True, slots=True)
class Retouched:
    """Pictures after something was done to one, the wishes, and the sketch that stands for them."""

    sketch: Sketch
    wishes: tuple[EditWish, ...]
    result: ImageResult


def wishes_in(text: str, intent: str) -> tuple[EditWish, ...]:
    """Return what a message wants done to a picture, styles named as the painter names them."""
    return tuple(map(for_painter, read_edits(text, intent)))


def for_painter(wish: EditWish) -> EditWish:
    """Return a wish with the id of the painter's style that its style comes to."""
    style = find_style(wish.style) if wish.operation == "style" and wish.style else None
    return replace(wish, style=style.painter_style) if style else wish


def retouched(
    content: bytes,
    rows: tuple[tuple[EditWish, ...], ...],
    editing: Retouching,
    caller: Caller,
    *,
    before: Sketch | None,
    turn: int,
) -> Retouched:
    """Do each row of wishes to a picture file, one picture a row.

    `before` is the sketch of the picture, None of one that was sent; `turn` the turn it is from, -1 if it was sent.
    """
    words = before.text if before else ""
    seed = before.seed if before else 0
    requests = tuple(
        EditRequest(content, wishes, prompt=words, seed=(seed + index) % SEED_LIMIT)
        for index, wishes in enumerate(rows)
    )
    result = editing.edit(requests, caller)
    sketch = before or Sketch(wish="", text="", width=DEFAULT_SIDE, height=DEFAULT_SIDE, seeds=(seed,))
    first = result.pictures[0].recipe
    if all(MIN_SIDE <= side <= MAX_SIDE for side in (first.width, first.height)):
        sketch = replace(sketch, width=first.width, height=first.height)
    names = tuple(str(picture.name) for picture in result.pictures)
    seeds = (sketch.seed,) if len(names) == 1 else tuple(picture.recipe.seed for picture in result.pictures)
    return Retouched(replace(sketch, names=names, seeds=seeds, retouched_from=turn, job_id=""), rows[0], result)
