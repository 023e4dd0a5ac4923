"""One message being answered."""

from dataclasses import dataclass

from mayfly.gateway.history import History
from mayfly.gateway.intents import Intent
from mayfly.gateway.message import ChatMessage
from mayfly.gateway.session import Session
from mayfly.gateway.watch import Watch
from mayfly.generate.request import Caller


@dataclass(frozen=True, slots=True)
class Turn:
    """A message, what it was understood as, and the conversation it belongs to."""

    message: ChatMessage
    intent: Intent
    caller: Caller
    history: History
    watch: Watch

    @property
    def session(self) -> Session:
        """Return the session as it was when the message came."""
        return self.history.session
