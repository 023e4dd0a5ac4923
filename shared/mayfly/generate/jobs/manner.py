"""How an order is to be taken: at once or as a job, under which key, until when."""

from dataclasses import dataclass
from datetime import datetime

from mayfly.generate.jobs.job import AnswerForm


@dataclass(frozen=True, slots=True)
class Manner:
    """How an order is to be taken.

    `wait_seconds`: how long the client waits at most; 0 for an answer at once, None for what is usual.
    `key`: the client's Idempotency-Key, `fingerprint` the digest of what came with it. `cancel_at`: after that time
    nobody wants the pictures any more. `callback`: sealed, where the end is to be told.
    """

    wait_seconds: float | None = None
    key: str | None = None
    fingerprint: str = ""
    form: AnswerForm = "pictures"
    cancel_at: datetime | None = None
    callback: str | None = None


USUAL = Manner()
