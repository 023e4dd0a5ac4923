"""Asking after a job, and taking it back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from mayfly.errors import Gone, NotFound
from mayfly.generate.jobs import moves
from mayfly.generate.jobs.job import Job
from mayfly.generate.jobs.ports import JobStore, StoredJob
from mayfly.generate.jobs.settlement import Settlement
from mayfly.generate.result import ImageResult
from mayfly.generate.service import PictureService


@dataclass(frozen=True, slots=True)
class Desk:
    """Answers for jobs that were taken before, each to its own tenant."""

    service: PictureService
    jobs: JobStore
    settlement: Settlement
    now: Callable[[], datetime]

    def look(self, job_id: str, tenant: str) -> Job:
        """Return a job as it stands. Raises NotFound, Gone, Unavailable."""
        return self._current(job_id, tenant).job

    def cancel(self, job_id: str, tenant: str) -> Job:
        """Cancel a job; one that has ended is returned as it is. Raises NotFound, Gone, Unavailable."""
        stored, now = self._current(job_id, tenant), self.now()
        return self.settlement.change(stored, lambda job: job if job.final else moves.canceled(job, now=now)).job

    def result(self, job: Job) -> ImageResult:
        """Return the pictures of a job that has succeeded, with fresh links."""
        return result_of(self.service, job)

    def _current(self, job_id: str, tenant: str) -> StoredJob:
        if not self.jobs.belongs(job_id, tenant):
            raise NotFound("There is no job of this id of yours. Was it copied whole?")
        stored, now = self.jobs.read(job_id), self.now()
        if stored is None or now >= stored.job.expires_at:
            raise Gone("This job's time is over, and its pictures' with it. Send the request again.")
        if moves.overdue(stored.job, now=now) is stored.job:
            return stored
        return self.settlement.change(stored, lambda job: moves.overdue(job, now=now))


def result_of(service: PictureService, job: Job) -> ImageResult:
    """Return the pictures of a job that has succeeded, in the order of their seeds, with fresh links."""
    seconds = (job.updated_at - job.created_at).total_seconds()
    kept = {picture.name: picture for picture in job.pictures}
    names = [service.maker.store.name(recipe, job.order.tenant) for recipe in job.order.plan.recipes]
    return service.present(job.order.plan, [kept[name] for name in names], base_url=job.order.base_url, seconds=seconds)
