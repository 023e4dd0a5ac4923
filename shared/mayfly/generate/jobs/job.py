"""A job as data: what was ordered, how far it is, how it ended."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from mayfly.errors import Fault, ServiceError
from mayfly.generate.plan import Plan
from mayfly.generate.result import KeptPicture

Status = Literal["queued", "running", "succeeded", "failed", "canceled"]
FINAL: frozenset[Status] = frozenset({"succeeded", "failed", "canceled"})
# Which route's answer a job's result is.
AnswerForm = Literal["pictures", "variations"]


@dataclass(frozen=True, slots=True)
class Order:
    """Everything a worker needs to know of a submission, fixed when it was made.

    `fingerprint` is a digest of the body, to tell a retry from another request under the same Idempotency-Key.
    `callback` is sealed: only the messaging room can read it, and nothing ever shows it.
    """

    tenant: str
    base_url: str
    plan: Plan
    form: AnswerForm = "pictures"
    fingerprint: str = ""
    client_reference: str | None = None
    callback: str | None = None
    cancel_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a job has no result, in the words of the error that a direct request would have been answered with."""

    code: str
    title: str
    status: int
    detail: str
    faults: tuple[Fault, ...] = ()

    @classmethod
    def of(cls, error: ServiceError) -> "Failure":
        """Return what is told of an error."""
        return cls(error.code, error.title, error.status, error.detail, error.faults)

    def error(self) -> ServiceError:
        """Return the error again, for whoever waits for the answer. It stays whatever is tried."""
        headers = {"x-should-retry": "false"}
        error = ServiceError(self.detail, code=self.code, title=self.title, faults=self.faults, headers=headers)
        error.status = self.status
        return error


@dataclass(frozen=True, slots=True)
class Job:
    """One submission. `revision` grows by one with each change; `attempts` is how often its message was delivered.

    `busy_until` is when the worker that has it will have stopped, one way or another. `announced` says that whoever
    wanted to hear of its end has been told.
    """

    job_id: str
    order: Order
    status: Status
    created_at: datetime
    updated_at: datetime
    expires_at: datetime
    revision: int = 1
    attempts: int = 0
    busy_until: datetime | None = None
    pictures: tuple[KeptPicture, ...] = ()
    failure: Failure | None = None
    announced: bool = False

    @property
    def total(self) -> int:
        """Return how many pictures were ordered."""
        return len(self.order.plan.recipes)

    @property
    def final(self) -> bool:
        """Say whether it has ended."""
        return self.status in FINAL
