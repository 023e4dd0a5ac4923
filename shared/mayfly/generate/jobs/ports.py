"""What jobs need from outside: documents that change under a condition, a queue, and whoever passes on news."""

from dataclasses import dataclass
from typing import Protocol

from mayfly.generate.jobs.job import Job


@dataclass(frozen=True, slots=True)
class StoredJob:
    """A job as it lies in the store; `token` proves which copy this is."""

    job: Job
    token: str


class JobStore(Protocol):
    """Job documents in object storage, for a while. Every method but the ids' raises Unavailable."""

    def new_id(self, tenant: str) -> str:
        """Return a random id."""
        ...

    def id_for(self, tenant: str, kind: str, name: str) -> str:
        """Return the one id that a tenant's job of this kind and name has: a retry comes to the same one."""
        ...

    def belongs(self, job_id: str, tenant: str) -> bool:
        """Say whether this text is an id that was made here for this tenant. Touches no network."""
        ...

    def create(self, job: Job) -> StoredJob | None:
        """Write a new document; return None where there is one of this id already."""
        ...

    def read(self, job_id: str) -> StoredJob | None:
        """Return the job, or None."""
        ...

    def replace(self, stored: StoredJob, job: Job) -> StoredJob | None:
        """Write the next revision of a job; return None where somebody else has changed it meanwhile."""
        ...


class JobQueue(Protocol):
    """Brings the ids of jobs to a worker, at least once each."""

    def send(self, job_id: str, *, delay_seconds: int = 0) -> None:
        """Queue a job. Raises Unavailable; the message may have been sent even then."""
        ...


class Delivery(Protocol):
    """One message in a worker's hands."""

    @property
    def attempt(self) -> int:
        """Return how often this message has been delivered, this time included."""
        ...

    def hold(self, seconds: float) -> None:
        """Keep it from other workers for so long from now on; 0 gives it back at once. Raises Unavailable."""
        ...


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a message: it is done with, or it comes again after so many seconds.

    `code` is for the log, and so is `remedy`: what the owner has to mend, or where a fault of ours lies.
    """

    done: bool
    code: str
    retry_seconds: int = 0
    remedy: str = ""


class Announcer(Protocol):
    """Tells the world how a job ended: a callback, an event on the bus."""

    def wants(self, job: Job) -> bool:
        """Say whether anybody wants to hear of this job."""
        ...

    def announce(self, job: Job) -> None:
        """Pass the news on, at least once: it may be called again for the same end. Raises Unavailable."""
        ...
