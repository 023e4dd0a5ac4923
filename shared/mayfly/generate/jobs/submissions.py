"""The desk where pictures are ordered: made while the client waits, or by a worker as a job."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from mayfly.errors import Gone, IdempotencyKeyReused, Misconfigured, OutOfTime, ServiceError, Unavailable
from mayfly.generate.jobs import moves
from mayfly.generate.jobs.desk import Desk, result_of
from mayfly.generate.jobs.job import Failure, Job, Order
from mayfly.generate.jobs.manner import USUAL, Manner
from mayfly.generate.jobs.ports import JobQueue, JobStore, StoredJob
from mayfly.generate.jobs.settlement import Settlement
from mayfly.generate.jobs.workshop import PASSING
from mayfly.generate.request import Caller, ImageRequest
from mayfly.generate.result import ImageResult, MadePicture
from mayfly.generate.service import PictureService

KEYED = "key"
FIRST_LOOK_SECONDS, LONGEST_LOOK_SECONDS = 0.1, 1.0


class StillPainting(OutOfTime):
    """503 at doors that know no 202: the pictures are on their way as a job, and will go by these `names`."""

    def __init__(self, job: Job, names: tuple[str, ...]) -> None:
        super().__init__("The pictures are being painted and take a while. Ask again in a moment.")
        self.job = job
        self.names = names


class Submissions:
    """Takes orders. `jobs`, `queue` and `settlement` are made at first use: most orders need none of them."""

    def __init__(
        self,
        *,
        service: PictureService,
        jobs: Callable[[], JobStore],
        queue: Callable[[], JobQueue],
        settlement: Callable[[], Settlement],
        now: Callable[[], datetime],
        lives: timedelta,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.service = service
        self._jobs = jobs
        self._queue = queue
        self._settlement = settlement
        self._now = now
        self._lives = lives
        self._sleep = sleep

    def generate(self, request: ImageRequest, caller: Caller) -> ImageResult:
        """Make or find the pictures of one request. Raises what `answer` raises, and StillPainting."""
        return self._pictures(self.answer(request, caller))

    def resume(self, job_id: str, caller: Caller) -> ImageResult:
        """Return the pictures of an order taken before, watched for as long as the client waits.

        Raises NotFound, Gone (a canceled one too), what it failed with, StillPainting, Unavailable.
        """
        desk = Desk(self.service, self._jobs(), self._settlement(), self._now)
        job = desk.look(job_id, caller.tenant)
        answer = self._told(self._watched(job, until=caller.deadline))
        if isinstance(answer, Job) and answer.status == "canceled":
            raise Gone("These pictures were canceled before they were painted. Send the request again.")
        return self._pictures(answer)

    def _pictures(self, answer: ImageResult | Job) -> ImageResult:
        if isinstance(answer, ImageResult):
            return answer
        recipes = answer.order.plan.recipes
        names = (self.service.maker.store.name(recipe, answer.order.tenant) for recipe in recipes)
        raise StillPainting(answer, tuple(map(str, names)))

    def answer(self, request: ImageRequest, caller: Caller, manner: Manner = USUAL) -> ImageResult | Job:
        """Return the pictures, or the job that they will come from where they take longer than the client waits.

        A model over the network is left to the worker; one in this process is asked at once, unless the client does
        not want to wait. Raises InvalidRequest, ContentPolicyViolation, IdempotencyKeyReused, ProviderFailed,
        Unavailable, Misconfigured.
        """
        started = time.perf_counter()
        plan = self.service.planner.plan(request, caller)
        order = Order(
            tenant=caller.tenant,
            base_url=caller.base_url,
            plan=plan,
            form=manner.form,
            fingerprint=manner.fingerprint,
            client_reference=request.client_reference,
            callback=manner.callback,
            cancel_at=manner.cancel_at,
        )
        if manner.wait_seconds is not None:
            caller = replace(caller, deadline=min(caller.deadline, time.monotonic() + manner.wait_seconds))
        if manner.wait_seconds == 0 or not self.service.planner.in_process(plan.recipes[0].provider):
            return self._left_to_a_worker(order, caller, manner)
        if manner.key is not None or manner.callback is not None:
            return self._made_on_record(order, caller, manner)
        return self._made_at_once(order, caller, started)

    def read(self, picture: MadePicture) -> bytes:
        """Return the file of a picture just made."""
        return self.service.read(picture)

    def _made_at_once(self, order: Order, caller: Caller, started: float) -> ImageResult | Job:
        """Make the pictures here; nothing is written but them, unless the time is too short."""
        try:
            kept = self.service.make(order.plan, caller)
        except OutOfTime as error:
            try:
                return self._queued(self._new(moves.queued, order, USUAL)).job
            except Misconfigured:
                raise error from None  # no queue here: the client has to come again
        seconds = time.perf_counter() - started
        return self.service.present(order.plan, kept, base_url=order.base_url, seconds=seconds)

    def _made_on_record(self, order: Order, caller: Caller, manner: Manner) -> ImageResult | Job:
        """Make the pictures here and write the job down, for whoever comes with the same key or wants to be told."""
        stored = self._opened(self._new(moves.begun, order, manner))
        if stored.job.final:
            return self._told(stored.job)
        try:
            kept = self.service.make(stored.job.order.plan, caller)
        except OutOfTime:
            return self._queued(stored.job).job
        except ServiceError as error:
            if error.status not in PASSING:
                failure = Failure.of(error)
                self._changed(stored, lambda job: moves.failed(job, failure, now=self._now()))
            raise
        return self._told(self._changed(stored, lambda job: moves.pictured(job, *kept, now=self._now())).job)

    def _left_to_a_worker(self, order: Order, caller: Caller, manner: Manner) -> ImageResult | Job:
        """Queue the job, and watch it for as long as the client waits."""
        stored = self._queued(self._new(moves.queued, order, manner))
        if manner.wait_seconds == 0:
            return stored.job
        return self._told(self._watched(stored.job, until=caller.deadline))

    def _queued(self, job: Job) -> StoredJob:
        """Write a job down and queue it: the promise of a 202 is given only when both are done.

        A job that was written down and not queued is queued when its client comes again with the same key.
        """
        queue = self._queue()
        stored = self._opened(job)
        if not stored.job.final and stored.job.attempts == 0:
            queue.send(stored.job.job_id)
        return stored

    def _opened(self, job: Job) -> StoredJob:
        """Write a new job down, or return the one that this key had before. Raises IdempotencyKeyReused."""
        jobs = self._jobs()
        for _ in range(5):
            created = jobs.create(job)
            if created is not None:
                return created
            known = jobs.read(job.job_id)
            if known is None:
                continue
            if self._now() >= known.job.expires_at:
                anew = jobs.replace(known, replace(job, revision=known.job.revision + 1))
                if anew is not None:
                    return anew
                continue
            if known.job.order.fingerprint != job.order.fingerprint:
                raise IdempotencyKeyReused
            return known
        raise Unavailable("Too many come with this Idempotency-Key at once. Try again in a moment.")

    def _watched(self, job: Job, *, until: float) -> Job:
        """Look at a job, less often each time, until it ends or the time does."""
        pause = FIRST_LOOK_SECONDS
        while not job.final and time.monotonic() + pause < until:
            self._sleep(pause)
            pause = min(pause * 1.5, LONGEST_LOOK_SECONDS)
            try:
                stored = self._jobs().read(job.job_id)
            except Unavailable:
                continue
            job = stored.job if stored else job
        return job

    def _told(self, job: Job) -> ImageResult | Job:
        """Return what comes of a job that has ended, or the job where there is nothing of it to show yet."""
        if job.status == "succeeded":
            return result_of(self.service, job)
        if job.failure is not None and job.status == "failed":
            raise job.failure.error()
        return job

    def _changed(self, stored: StoredJob, move: Callable[[Job], Job]) -> StoredJob:
        return self._settlement().change(stored, lambda job: job if job.final else move(job))

    def _new(self, born: Callable[..., Job], order: Order, manner: Manner) -> Job:
        jobs = self._jobs()
        job_id = jobs.new_id(order.tenant) if manner.key is None else jobs.id_for(order.tenant, KEYED, manner.key)
        return born(job_id, order, now=self._now(), lives=self._lives)
