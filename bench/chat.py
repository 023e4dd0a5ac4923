"""What understanding and answering a message costs beside making its picture: whole pipelines, in this process."""

import time
from functools import partial
from typing import TYPE_CHECKING

from bench.measure import Timing, cpu
from bench.memory_store import MemoryStore

if TYPE_CHECKING:
    from mayfly.gateway.pipeline import ChatPipeline
    from mayfly.gateway.sketch import Sketch
    from mayfly.generate.service import PictureService
    from mayfly.imaging.encode import PictureFinisher

RUNS, WARM = 60, 20


class MemorySketches:
    """Sketches that are kept until the process ends."""

    def __init__(self) -> None:
        self._kept: dict[str, Sketch] = {}

    def keep(self, sketch: "Sketch", *, tenant: str) -> str:
        """Keep a sketch under the hash of its words."""
        from hashlib import sha256

        sketch_id = sha256(f"{tenant} {sketch}".encode()).hexdigest()[:32]
        self._kept[sketch_id] = sketch
        return sketch_id

    def recall(self, sketch_id: str, *, tenant: str) -> "Sketch | None":  # noqa: ARG002
        """Return a sketch or None."""
        return self._kept.get(sketch_id)


def overhead() -> tuple[Timing, Timing, Timing]:
    """Return generating "a cat" alone, drawing it by chat, and a follow-up, each with pictures that are there already.

    The painting itself is the same in both and would hide the difference in its own noise.
    """
    from mayfly.generate.request import Caller, ImageRequest

    service, chat = _service(), None
    caller = Caller("bench", "https://x.example", time.monotonic() + 3600)
    request = ImageRequest(prompt="a cat", refine="light")
    alone = cpu(lambda _: service.generate(request, caller), runs=RUNS, warm=WARM)
    chat = _chat(service)
    drawn = cpu(partial(_say, chat, caller, "draw a cat", None), runs=RUNS, warm=WARM)
    token = _say(chat, caller, "draw a cat", None, 0)
    changed = cpu(partial(_say, chat, caller, "make it night", token), runs=RUNS, warm=WARM)
    return alone, drawn, changed


def _say(chat: "ChatPipeline", caller: object, text: str, session: str | None, _: int) -> str | None:
    from mayfly.gateway.message import ChatMessage

    return chat.answer(ChatMessage(text, session=session), caller).session  # type: ignore[arg-type]


def _service() -> "PictureService":
    from mayfly.generate.service import PictureService
    from mayfly.providers import provider_makers

    return PictureService(
        providers=provider_makers(),
        default_provider="painter",
        store=MemoryStore(),
        finisher=_finisher(),
        message_seed=len,
    )


def _finisher() -> "PictureFinisher":
    from mayfly.imaging.encode import PictureFinisher
    from mayfly.storage.keys import Keys

    keys = Keys.from_text("a secret for measuring only")
    return PictureFinisher(sign=partial(keys.sign, "manifests"))


def _chat(service: "PictureService") -> "ChatPipeline":
    from mayfly.gateway.pipeline import ChatPipeline
    from mayfly.generate.editing import PictureEditing
    from mayfly.imaging.editor import PillowEditor
    from mayfly.storage.keys import Keys
    from mayfly.storage.sessions import SignedSessions

    keys = Keys.from_text("a secret for measuring only")
    editing = PictureEditing(PillowEditor(lambda image, _style, _seed: image, frozenset()), MemoryStore(), _finisher())
    return ChatPipeline(service, MemorySketches(), SignedSessions(keys, 86_400), editing)
