"""What a picture of a conversation was drawn from, so that the next message can change it."""

from dataclasses import dataclass, field
from typing import Protocol

MOST_DELTAS = 40


@dataclass(frozen=True, slots=True)
class Delta:
    """One change of a description. `kind` names it (see changes.py); `thing` and `words` are the user's own."""

    kind: str
    thing: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A prompt with everything that was changed about it. `text` is the effective prompt, `wish` the one it began as.

    `negative` are the things that are not wanted, `style` a style's id, sides in pixels; `seeds` are those of its
    pictures in their order and `names` the pictures' public names. `retouched_from` is the turn of the picture that
    something was done to, -1 for pictures drawn from the words. `job_id` names the job that paints them, where they
    were left to one.
    """

    wish: str
    text: str
    width: int
    height: int
    negative: tuple[str, ...] = ()
    style: str | None = None
    seeds: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    deltas: tuple[Delta, ...] = field(default=())
    drawn: bool = True
    retouched_from: int = -1
    job_id: str = ""

    @property
    def seed(self) -> int:
        """Return the first picture's seed."""
        return self.seeds[0] if self.seeds else 0


class Sketches(Protocol):
    """Where sketches lie, beside their pictures and for as long. Every method raises Unavailable."""

    def keep(self, sketch: Sketch, *, tenant: str) -> str:
        """Store a sketch; return its id, 32 hex digits, the same for the same sketch and tenant."""
        ...

    def recall(self, sketch_id: str, *, tenant: str) -> Sketch | None:
        """Return a sketch, or None where its time is over or it is another tenant's."""
        ...
