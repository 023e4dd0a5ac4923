"""The one place where a job changes and where its end is told: no update is lost, no end is forgotten."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from mayfly.errors import Unavailable
from mayfly.generate.jobs import moves
from mayfly.generate.jobs.job import Job
from mayfly.generate.jobs.ports import Announcer, JobStore, StoredJob

Move = Callable[[Job], Job]
PAUSES_SECONDS = (0.0, 0.0, 0.05, 0.1, 0.2, 0.4, 0.8)


class NobodyListens:
    """An `Announcer` for a deployment in which nobody wants to hear of the ends of jobs."""

    def wants(self, job: Job) -> bool:  # noqa: ARG002
        """Nobody does."""
        return False

    def announce(self, job: Job) -> None:
        """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Everyone:
    """Several announcers as one `Announcer`."""

    members: tuple[Announcer, ...]

    def wants(self, job: Job) -> bool:
        """Say whether any of them wants to hear of this job."""
        return any(member.wants(job) for member in self.members)

    def announce(self, job: Job) -> None:
        """Tell those that want to hear, at least once each. Raises Unavailable."""
        for member in self.members:
            if member.wants(job):
                member.announce(job)


@dataclass(frozen=True, slots=True)
class Settlement:
    """Changes jobs. The news of an end goes out before the document says so, and again until it does."""

    store: JobStore
    announcer: Announcer
    now: Callable[[], datetime]

    def change(self, stored: StoredJob, move: Move) -> StoredJob:
        """Apply a move to the newest copy of a job and write it; return the job as it lies in the store then.

        A job that has ended meanwhile is returned as it is. Raises Unavailable, IllegalMove.
        """
        for pause in PAUSES_SECONDS:
            time.sleep(pause)
            moved = move(stored.job)
            if moved is stored.job:
                return self.tell(stored)
            written = self.store.replace(stored, moved)
            if written is not None:
                return self.tell(written)
            newest = self.store.read(stored.job.job_id)
            if newest is None:
                raise Unavailable("This job's document is not there for now. Try again in a moment.")
            if newest.job.final:
                return self.tell(newest)
            stored = newest
        raise Unavailable("Too many change this job at once. Try again in a moment.")

    def tell(self, stored: StoredJob) -> StoredJob:
        """Announce the end of a job that has ended, unless it has been; return the job as it lies in the store then.

        What fails is tried again by whoever comes next: the message of a job is kept until this has been done.
        """
        job = stored.job
        if not job.final or job.announced or not self.announcer.wants(job):
            return stored
        self.announcer.announce(job)
        written = self.store.replace(stored, moves.announced(job, now=self.now()))
        return written or self.store.read(job.job_id) or stored
