"""Whole conversations with the real pipeline and real tokens, over doubles of what is outside."""

import hashlib
import time

from mayfly.gateway.message import ChatMessage
from mayfly.gateway.pipeline import ChatPipeline
from mayfly.gateway.reply import ChatReply
from mayfly.gateway.sketch import Sketch
from mayfly.generate.editing import PictureEditing
from mayfly.generate.request import Caller
from mayfly.imaging.editor import PillowEditor
from mayfly.scene.spec import STYLES
from mayfly.storage.keys import Keys
from mayfly.storage.sessions import SignedSessions
from tests.doubles import CountingProvider, PlainFinisher
from tests.houses import House


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

    def __init__(self, provider: CountingProvider | None = None, tenant: str = "t", *, seconds: float = 20) -> None:
        self.house = House(provider or CountingProvider())
        self.tenant = tenant
        self.seconds = seconds
        self.token: str | None = None
        self.sessions = SignedSessions(Keys.from_text("a secret of this test only"), 86_400)
        editor = PillowEditor(lambda image, style, seed: image.convert("RGB"), frozenset(STYLES))
        editing = PictureEditing(editor, self.house.store, PlainFinisher())
        self.pipeline = ChatPipeline(self.house.submissions, DictionarySketches(), self.sessions, editing)

    @property
    def provider(self) -> CountingProvider:
        """Return the model that paints."""
        return self.house.provider

    def say(self, text: str, **members) -> ChatReply:
        """Answer one message; the session is carried on unless `session` is given."""
        message = ChatMessage(text, **{"session": self.token, **members})
        caller = Caller(self.tenant, "https://api.example", time.monotonic() + self.seconds)
        reply = self.pipeline.answer(message, caller)
        self.token = reply.session
        return reply
