"""What understanding and answering a message costs beside making its picture: whole pipelines, in this process."""

import time
from functools import partial
from typing import TYPE_CHECKING

from bench.engine import KEYS, finisher, submissions
from bench.measure import Timing, cpu
from bench.memory_store import MemoryStore

if TYPE_CHECKING:
    from mayfly.gateway.pipeline import ChatPipeline
    from mayfly.gateway.sketch import Sketch
    from mayfly.generate.jobs.submissions import Submissions

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

    pictures = submissions(MemoryStore())
    caller = Caller("bench", "https://x.example", time.monotonic() + 3600)
    request = ImageRequest(prompt="a cat", refine="light")
    alone = cpu(lambda _: pictures.generate(request, caller), runs=RUNS, warm=WARM)
    chat = _chat(pictures)
    drawn = cpu(partial(_say, chat, caller, "draw a cat", None), runs=RUNS, warm=WARM)
    token = _say(chat, caller, "draw a cat", None, 0)
    changed = cpu(partial(_say, chat, caller, "make it night", token), runs=RUNS, warm=WARM)
    return alone, drawn, changed


def _say(chat: "ChatPipeline", caller: object, text: str, session: str | None, _: int) -> str | None:
    from mayfly.gateway.message import ChatMessage

    return chat.answer(ChatMessage(text, session=session), caller).session  # type: ignore[arg-type]


def _chat(pictures: "Submissions") -> "ChatPipeline":
    from mayfly.gateway.pipeline import ChatPipeline
    from mayfly.generate.editing import PictureEditing
    from mayfly.imaging.editor import PillowEditor
    from mayfly.storage.sessions import SignedSessions

    editing = PictureEditing(PillowEditor(lambda image, _style, _seed: image, frozenset()), MemoryStore(), finisher())
    return ChatPipeline(pictures, MemorySketches(), SignedSessions(KEYS, 86_400), editing)
