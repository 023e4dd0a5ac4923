"""The engine in this process over a store in memory, as every measurement of a whole request needs it."""

from functools import partial

from bench.memory_store import MemoryStore
from mayfly.generate.jobs.submissions import Submissions
from mayfly.generate.service import PictureService
from mayfly.imaging.encode import PictureFinisher
from mayfly.providers import provider_makers
from mayfly.storage.keys import Keys

KEYS = Keys.from_text("a secret for measuring only")


class NotMeasuredError(Exception):
    """A measurement reached for what it must not need."""


def finisher() -> PictureFinisher:
    """Return what encodes and signs pictures."""
    return PictureFinisher(sign=partial(KEYS.sign, "manifests"))


def submissions(store: MemoryStore) -> Submissions:
    """Return where pictures are ordered: painted in this process, never a job."""
    service = PictureService(
        providers=provider_makers(),
        default_provider="painter",
        store=store,
        finisher=finisher(),
        message_seed=len,
    )
    return Submissions(service=service, jobs=_none, queue=_none, settlement=_none, now=_none, lives=None)  # type: ignore[arg-type]


def _none() -> object:
    raise NotMeasuredError
