"""Whole conversations with the real pipeline and real tokens, over doubles of what is outside."""

import hashlib
import time

from mayfly.gateway.message import ChatMessage
from mayfly.gateway.pipeline import ChatPipeline
from mayfly.gateway.reply import ChatReply
from mayfly.gateway.sketch import Sketch
from mayfly.generate.request import Caller
from mayfly.generate.service import PictureService
from mayfly.storage.keys import Keys
from mayfly.storage.sessions import SignedSessions
from tests.doubles import CountingProvider, DictionaryStore, PlainFinisher


class DictionarySketches:
    """Sketches in memory, by the tenant's own ids."""

    def __init__(self) -> None:
        self.kept: dict[str, Sketch] = {}

    def keep(self, sketch: Sketch, *, tenant: str) -> str:
        sketch_id = hashlib.sha256(f"{tenant}\0{sketch}".encode()).hexdigest()[:32]
        self.kept[f"{tenant}/{sketch_id}"] = sketch
        return sketch_id

    def recall(self, sketch_id: str, *, tenant: str) -> Sketch | None:
        return self.kept.get(f"{tenant}/{sketch_id}")


class Talk:
    """A conversation with the real pipeline and real tokens, over doubles of what is outside."""

    def __init__(self, provider: CountingProvider | None = None, tenant: str = "t") -> None:
        self.provider = provider or CountingProvider()
        self.tenant = tenant
        self.token: str | None = None
        service = PictureService(
            providers={"painter": lambda: self.provider},
            default_provider="painter",
            store=DictionaryStore(),
            finisher=PlainFinisher(),
            message_seed=len,
        )
        self.sessions = SignedSessions(Keys.from_text("a secret of this test only"), 86_400)
        self.pipeline = ChatPipeline(service, DictionarySketches(), self.sessions)

    def say(self, text: str, **members) -> ChatReply:
        """Answer one message; the session is carried on unless `session` is given."""
        message = ChatMessage(text, **{"session": self.token, **members})
        reply = self.pipeline.answer(message, Caller(self.tenant, "https://api.example", time.monotonic() + 20))
        self.token = reply.session
        return reply
