"""The state machine of a job: which state may follow which, and nothing else may.

queued -> running -> succeeded | failed | canceled, and queued -> failed | canceled. The end is the end, with one
exception: a job that was given up after too many tries runs again when the owner redrives its message.
Every function is pure: a job and the time in, the next job out, with the next revision.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from mayfly.generate.jobs.job import Failure, Job, Order, Status
from mayfly.generate.result import KeptPicture

MOVES: Mapping[Status, frozenset[Status]] = {
    "queued": frozenset({"running", "failed", "canceled"}),
    "running": frozenset({"running", "succeeded", "failed", "canceled"}),
    "succeeded": frozenset(),
    "failed": frozenset(),
    "canceled": frozenset(),
}
# How often a message is delivered before it is set aside; template.yaml's maxReceiveCount.
MAX_DELIVERIES = 8
# How long SQS keeps a message; template.yaml's MessageRetentionPeriod. After that it is gone without a word.
MESSAGE_LIVES = timedelta(hours=20)
GIVEN_UP = "given_up"
LOST = Failure(GIVEN_UP, "Given up", 503, "This waited in the queue for too long and was dropped. Send it again.")
OVERDUE = Failure("canceled_after", "Canceled after its time", 200, "The time given by Cancel-After was over.")


class IllegalMove(Exception):
    """A job may not go from this state to that one; whoever tried has an old copy, or a fault."""


def queued(job_id: str, order: Order, *, now: datetime, lives: timedelta) -> Job:
    """Return a new job that waits for a worker."""
    return Job(job_id, order, "queued", now, now, now + lives)


def begun(job_id: str, order: Order, *, now: datetime, lives: timedelta) -> Job:
    """Return a new job that whoever makes it works on at once, without a queue."""
    return Job(job_id, order, "running", now, now, now + lives)


def rejected(job_id: str, order: Order, failure: Failure, *, now: datetime, lives: timedelta) -> Job:
    """Return a new job that can not be done at all."""
    return Job(job_id, order, "failed", now, now, now + lives, failure=failure)


def started(job: Job, *, now: datetime, attempt: int, busy_until: datetime) -> Job:
    """A worker has received its message for the `attempt`-th time and will have stopped by `busy_until`."""
    if given_up(job):
        job = replace(job, status="running", failure=None, announced=False)
    return _moved(job, "running", now, attempts=attempt, busy_until=busy_until)


def pictured(job: Job, *pictures: KeptPicture, now: datetime) -> Job:
    """More of its pictures are there, in the order of its recipes; with the last one it has succeeded."""
    known = {kept.name for kept in job.pictures}
    pictures = (*job.pictures, *(kept for kept in pictures if kept.name not in known))
    if len(pictures) < job.total:
        return _moved(job, "running", now, pictures=pictures)
    ends = min((job.expires_at, *(kept.expires_at for kept in pictures)))
    return _moved(job, "succeeded", now, pictures=pictures, expires_at=ends, busy_until=None)


def failed(job: Job, failure: Failure, *, now: datetime) -> Job:
    """It can not be done."""
    return _moved(job, "failed", now, failure=failure, busy_until=None)


def canceled(job: Job, *, now: datetime, why: Failure | None = None) -> Job:
    """Nobody wants it any more, `why` where nobody said so. What is painted stays: others may have asked for it too."""
    return _moved(job, "canceled", now, failure=why, busy_until=None)


def announced(job: Job, *, now: datetime) -> Job:
    """Return the job after whoever wanted to hear of its end has been told."""
    if not job.final:
        raise IllegalMove(f"a {job.status} job has no end to tell of")
    return replace(job, announced=True, revision=job.revision + 1, updated_at=max(now, job.updated_at))


def given_up(job: Job) -> bool:
    """Say whether a job has failed only because it was tried too often."""
    return job.status == "failed" and job.failure is not None and job.failure.code == GIVEN_UP


def overdue(job: Job, *, now: datetime) -> Job:
    """Return the job as it must stand at this time: canceled where its own time is over, failed where its message is
    gone or the last delivery of it ended without a word; otherwise the job itself."""
    if job.final:
        return job
    if job.order.cancel_at is not None and now >= job.order.cancel_at:
        return canceled(job, now=now, why=OVERDUE)
    if job.attempts >= MAX_DELIVERIES and job.busy_until is not None and now >= job.busy_until:
        return failed(job, giving_up(None), now=now)
    return failed(job, LOST, now=now) if now >= job.updated_at + MESSAGE_LIVES else job


def giving_up(last: Failure | None) -> Failure:
    """Return the failure of a job that was tried as often as is allowed; `last` is what went wrong last."""
    detail = f"This was tried {MAX_DELIVERIES} times and given up."
    return Failure(GIVEN_UP, "Given up", 503, f"{detail} {last.detail}" if last else detail)


def _moved(job: Job, status: Status, now: datetime, **changes: object) -> Job:
    if status not in MOVES[job.status]:
        raise IllegalMove(f"a {job.status} job can not become {status}")
    # Clocks of different machines differ a little: time does not run backwards in a document.
    moved = {"status": status, "revision": job.revision + 1, "updated_at": max(now, job.updated_at), **changes}
    return replace(job, **moved)  # type: ignore[arg-type]
