"""Whole conversations with the real pipeline and real tokens, over doubles of what is outside."""

import hashlib
import time

from mayfly.gateway.message import ChatMessage
from mayfly.gateway.pipeline import ChatPipeline
from mayfly.gateway.reply import ChatReply
from mayfly.gateway.sketch import Sketch
from mayfly.generate.editing import PictureEditing
from mayfly.generate.request import Caller
from mayfly.generate.service import PictureService
from mayfly.imaging.editor import PillowEditor
from mayfly.scene.spec import STYLES
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
        store = DictionaryStore()
        service = PictureService(
            providers={"painter": lambda: self.provider},
            default_provider="painter",
            store=store,
            finisher=PlainFinisher(),
            message_seed=len,
        )
        self.sessions = SignedSessions(Keys.from_text("a secret of this test only"), 86_400)
        editor = PillowEditor(lambda image, style, seed: image.convert("RGB"), frozenset(STYLES))
        editing = PictureEditing(editor, store, PlainFinisher())
        self.pipeline = ChatPipeline(service, DictionarySketches(), self.sessions, editing)

    def say(self, text: str, **members) -> ChatReply:
        """Answer one message; the session is carried on unless `session` is given."""
        message = ChatMessage(text, **{"session": self.token, **members})
        reply = self.pipeline.answer(message, Caller(self.tenant, "https://api.example", time.monotonic() + 20))
        self.token = reply.session
        return reply
