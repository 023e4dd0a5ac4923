"""A message of a conversation."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """A message and what its pictures should be like where it does not say so itself; sides in pixels.

    `session` is the token of the last answer; `intent` is set where the client knows what is wanted: an action that
    was offered. `image` is a picture file that came along.
    """

    text: str
    session_id: str | None = None
    session: str | None = None
    intent: str | None = None
    style: str | None = None
    width: int | None = None
    height: int | None = None
    negative_prompt: str = ""
    seed: int | None = None
    image: bytes = field(default=b"", repr=False)
