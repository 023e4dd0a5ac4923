"""Where jobs are worked: one message in hand, its pictures made one after another, its end written down."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from mayfly.errors import Misconfigured, OutOfTime, ServiceError
from mayfly.generate.jobs import moves
from mayfly.generate.jobs.job import Failure, Job, Order
from mayfly.generate.jobs.ports import Delivery, JobQueue, JobStore, StoredJob, Verdict
from mayfly.generate.jobs.settlement import Settlement
from mayfly.generate.making import PictureMaker
from mayfly.generate.plan import Plan
from mayfly.generate.planning import Planner
from mayfly.generate.recipe import Recipe
from mayfly.generate.request import Caller, ImageRequest
from mayfly.generate.result import KeptPicture, Treatment

FIRST_RETRY_SECONDS, LONGEST_RETRY_SECONDS = 10, 900
# Statuses that another try may mend. Everything else is the request's or the model's own and stays as it is.
PASSING = frozenset({429, 500, 503})
MESSAGES = "message"


class Workshop:
    """Works jobs for the queue's messages. `now` is the time in UTC; deadlines are in time.monotonic seconds."""

    def __init__(
        self,
        *,
        planner: Planner,
        maker: PictureMaker,
        jobs: JobStore,
        queue: JobQueue,
        settlement: Settlement,
        now: Callable[[], datetime],
        lives: timedelta,
    ) -> None:
        self._planner = planner
        self._maker = maker
        self._jobs = jobs
        self._queue = queue
        self._settlement = settlement
        self._now = now
        self._lives = lives

    def work(self, job_id: str, delivery: Delivery, *, deadline: float) -> Verdict:
        """Go on with a job until it ends or the time does. Never raises: what fails comes again or is written down."""
        return self._guarded(lambda: self._found(job_id), delivery, deadline)

    def work_request(self, request: ImageRequest, caller: Caller, delivery: Delivery) -> Verdict:
        """Make a job of a message that is a request itself, and work it. A message delivered again is the same job."""
        return self._guarded(lambda: self._requested(request, caller), delivery, caller.deadline)

    def reject(self, error: ServiceError, caller: Caller) -> Verdict:
        """Write down a message that is no request: it is done with, and its job has failed."""
        try:
            self._rejected(error, caller, None)
        except ServiceError as fault:
            return Verdict(done=False, code=fault.code, retry_seconds=FIRST_RETRY_SECONDS)
        return Verdict(done=True, code=error.code)

    def _guarded(self, find: Callable[[], StoredJob | None], delivery: Delivery, deadline: float) -> Verdict:
        stored: StoredJob | None = None
        try:
            stored = find()
            if stored is None:
                return Verdict(done=True, code="unknown_job")
            return self._worked(stored, delivery, deadline)
        except ServiceError as error:
            return self._ended(stored, error, delivery)
        except Exception as fault:  # noqa: BLE001 - a fault of ours must not cost more than this one job
            ours = ServiceError("Something went wrong on our side.", code=f"fault_{type(fault).__name__}")
            return replace(self._ended(stored, ours, delivery), remedy=place_of(fault))

    def _found(self, job_id: str) -> StoredJob | None:
        return self._jobs.read(job_id)

    def _requested(self, request: ImageRequest, caller: Caller) -> StoredJob | None:
        job_id = self._jobs.id_for(caller.tenant, MESSAGES, caller.submission or "")
        known = self._jobs.read(job_id)
        if known is not None:
            return known
        try:
            plan = self._planner.plan(request, caller)
        except ServiceError as error:
            if error.status in PASSING:
                raise
            return self._rejected(error, caller, request)
        order = Order(caller.tenant, caller.base_url, plan, client_reference=request.client_reference)
        job = moves.queued(job_id, order, now=self._now(), lives=self._lives)
        return self._jobs.create(job) or self._jobs.read(job_id)

    def _rejected(self, error: ServiceError, caller: Caller, request: ImageRequest | None) -> StoredJob | None:
        job_id = self._jobs.id_for(caller.tenant, MESSAGES, caller.submission or "")
        plan = Plan((), request.prompt if request else "", "", "", Treatment())
        reference = request.client_reference if request else None
        order = Order(caller.tenant, caller.base_url, plan, client_reference=reference)
        job = moves.rejected(job_id, order, Failure.of(error), now=self._now(), lives=self._lives)
        stored = self._jobs.create(job) or self._jobs.read(job_id)
        return self._settlement.tell(stored) if stored else None

    def _worked(self, stored: StoredJob, delivery: Delivery, deadline: float) -> Verdict:
        now = self._now()
        if now >= stored.job.expires_at:
            return Verdict(done=True, code="expired")
        stored = self._settlement.change(stored, lambda job: moves.overdue(job, now=now))
        if stored.job.final and not moves.given_up(stored.job):
            return Verdict(done=True, code=stored.job.status)
        busy_until = now + timedelta(seconds=max(0.0, deadline - time.monotonic()))
        stored = self._settlement.change(
            stored, lambda job: moves.started(job, now=now, attempt=delivery.attempt, busy_until=busy_until)
        )
        if stored.job.final:  # somebody ended it just now
            return Verdict(done=True, code=stored.job.status)
        return self._painted(stored, delivery, deadline)

    def _painted(self, stored: StoredJob, delivery: Delivery, deadline: float) -> Verdict:
        """Make what is missing of a running job, looking between two pictures whether anybody still wants it."""
        there = {kept.name for kept in stored.job.pictures}
        order, made = stored.job.order, 0
        for recipe in order.plan.recipes:
            if self._maker.store.name(recipe, order.tenant) in there:
                continue
            try:
                kept = self._made(recipe, order.tenant, deadline)
            except OutOfTime:
                if made and delivery.attempt < moves.MAX_DELIVERIES:
                    return self._hand_on(stored.job)
                raise
            made += 1
            stored = self._settlement.change(stored, partial(_unless_over, kept=kept, now=self._now()))
            if stored.job.final:
                break
        return Verdict(done=True, code=stored.job.status)

    def _made(self, recipe: Recipe, tenant: str, deadline: float) -> KeptPicture:
        """Make a picture, unless it would be cut off half-way: then it is not begun. Raises OutOfTime and others."""
        if time.monotonic() + self._maker.longest_seconds(recipe) > deadline:
            raise OutOfTime("There is too little time left to begin.")
        return self._maker.make_patiently(recipe, tenant=tenant, deadline=deadline)

    def _hand_on(self, job: Job) -> Verdict:
        """Give the rest to whoever comes next by a fresh message: the tries of this one are not used up by success."""
        self._queue.send(job.job_id)
        return Verdict(done=True, code="handed_on")

    def _ended(self, stored: StoredJob | None, error: ServiceError, delivery: Delivery) -> Verdict:
        """Write down an error that stays, or the last of those that pass; the others come again, later each time."""
        last = delivery.attempt >= moves.MAX_DELIVERIES
        remedy = error.log_detail if isinstance(error, Misconfigured) else ""
        pause = 0 if last else pause_after(error, delivery.attempt)
        again = Verdict(done=False, code=error.code, retry_seconds=pause, remedy=remedy)
        if stored is None or (error.status in PASSING and not last):
            return again
        failure = Failure.of(error)
        if error.status in PASSING:
            failure = moves.giving_up(failure)
        try:
            self._settlement.change(
                stored, lambda job: job if job.final else moves.failed(job, failure, now=self._now())
            )
        except ServiceError:
            return again
        # A message that was tried too often is left for SQS to set aside, where its owner finds it.
        return again if error.status in PASSING else Verdict(done=True, code=error.code)


def _unless_over(job: Job, *, kept: KeptPicture, now: datetime) -> Job:
    """Add a picture to a job, unless the time in which it was wanted is over."""
    if job.final:
        return job
    due, more = moves.overdue(job, now=now), moves.pictured(job, kept, now=now)
    return due if due.final and not more.final else more


def pause_after(error: ServiceError, attempt: int) -> int:
    """Return the seconds until the next try: twice as long each time, and as long as the error itself asks for."""
    asked = error.headers.get("Retry-After", "")
    grown = FIRST_RETRY_SECONDS << min(max(0, attempt - 1), 10)
    return min(LONGEST_RETRY_SECONDS, max(grown, int(asked) if asked.isdigit() else 0))


def place_of(error: BaseException) -> str:
    """Return where something broke, without its message: that may hold a user's words."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    return f"{frame.tb_frame.f_code.co_qualname}:{frame.tb_lineno}" if frame else ""
