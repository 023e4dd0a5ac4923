"""A conversation without a memory: what the client carries from message to message, signed by us."""

from dataclasses import dataclass, replace
from typing import Protocol

# The first picture and the latest ones can be gone back to; a token stays well under 4 KB.
MOST_MOMENTS = 48
MAX_TOKEN_CHARACTERS = 4096


@dataclass(frozen=True, slots=True)
class Moment:
    """A turn (counted from 0) that ended with a sketch, and the turn that undo leads to (-1: none)."""

    turn: int
    sketch_id: str
    before: int = -1


@dataclass(frozen=True, slots=True)
class Session:
    """Ids only: how many turns there were, the moments with pictures, the last prompt spoken of."""

    turns: int = 0
    moments: tuple[Moment, ...] = ()
    prompt: Moment | None = None

    @property
    def latest(self) -> Moment | None:
        """Return the moment that a message speaks of when it does not say."""
        return self.moments[-1] if self.moments else None

    def at(self, turn: int) -> Moment | None:
        """Return the moment of a turn, if it is remembered."""
        return next((moment for moment in self.moments if moment.turn == turn), None)

    def passed(self) -> "Session":
        """Return the session after a turn that drew nothing."""
        return replace(self, turns=self.turns + 1)

    def drew(self, sketch_id: str, before: int | None = None) -> "Session":
        """Return the session after a turn that ended with a picture; undo leads to `before`, else the latest."""
        latest = self.latest.turn if self.latest else -1
        moment = Moment(self.turns, sketch_id, latest if before is None else before)
        moments = (*self.moments, moment)
        if len(moments) > MOST_MOMENTS:
            moments = (moments[0], *moments[-MOST_MOMENTS + 1 :])
        return Session(self.turns + 1, moments, None)

    def spoke(self, sketch_id: str) -> "Session":
        """Return the session after a turn about a prompt that was not drawn."""
        return Session(self.turns + 1, self.moments, Moment(self.turns, sketch_id))


class Sessions(Protocol):
    """Signs sessions and reads what it signed."""

    def seal(self, session: Session, *, tenant: str) -> str:
        """Return the token of a session: at most MAX_TOKEN_CHARACTERS of ASCII."""
        ...

    def open(self, token: str, *, tenant: str) -> Session:
        """Return the session of a token.

        Raises InvalidRequest where it was not made here or was changed, Forbidden where it is another tenant's, Gone
        where its time is over; all name the field `session`.
        """
        ...
