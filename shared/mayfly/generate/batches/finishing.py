"""Where a batch's results are put together: by one finisher at a time, and by the next where the first ends."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from mayfly.errors import OutOfTime, ServiceError
from mayfly.generate.batches.assembly import Assembly, Held
from mayfly.generate.batches.batch import Batch, Task
from mayfly.generate.batches.ports import BatchQueue, BatchStore, News, Outbox, Sheet
from mayfly.generate.heartbeat import LEASE_SECONDS, Heartbeat
from mayfly.generate.jobs.ports import Delivery, Verdict
from mayfly.generate.request import Caller

FINISHED = "finished"
HELD_ELSEWHERE_SECONDS = 20
_TOLD = ("batch_id", "name", "file", "status", "counts", "error", "times", "recipes_sha256")


@dataclass(frozen=True, slots=True)
class Finishing:
    """Puts results together. `sheet` begins a contact sheet; `lives` is how long results do."""

    store: BatchStore
    outbox: Outbox
    queue: BatchQueue
    news: News
    sheet: Callable[[], Sheet]
    now: Callable[[], datetime]
    lives: timedelta
    version: str

    def finish(self, task: Task, caller: Caller, delivery: Delivery) -> Verdict:  # noqa: ARG002
        """Write the results of a batch whose chunks are all through. Raises ServiceError."""
        batch = self.store.read(task.batch_id)
        if batch is None:
            return Verdict(done=True, code="unknown_batch")
        if self.store.marked(batch.batch_id, FINISHED):
            return Verdict(done=True, code="batch_known")
        if not self.store.is_current(batch):
            return Verdict(done=True, code="superseded")
        if len(self.store.completed(batch.batch_id)) < batch.chunks:
            return Verdict(done=True, code="batch_incomplete")
        lease = self.store.take(batch.source.name, lease_seconds=LEASE_SECONDS)
        if lease is None:
            return Verdict(done=False, code="finished_elsewhere", retry_seconds=HELD_ELSEWHERE_SECONDS)
        held = Held(self.store, lease)
        try:
            with Heartbeat(held.renew):
                self._finished(batch, held, caller)
        except OutOfTime:
            self.queue.send_tasks([task])
            return Verdict(done=True, code="handed_on")
        finally:
            with suppress(ServiceError):  # it ends by itself
                held.give_back()
        return Verdict(done=True, code="batch_complete")

    def _finished(self, batch: Batch, held: Held, caller: Caller) -> None:
        """Do what is left to do: a manifest that lies there is believed, and told of again until that is noted."""
        name = batch.source.name
        document = self.outbox.manifest(name)
        if document is None or document.get("batch_id") != batch.batch_id:
            document = Assembly(
                store=self.store,
                outbox=self.outbox,
                sheet=self.sheet,
                batch=batch,
                held=held,
                deadline=caller.deadline,
                base_url=caller.base_url,
            ).assemble(now=self.now, lives=self.lives, version=self.version)
        told = {member: document[member] for member in _TOLD if member in document}
        self.news.batch_completed({"tenant": caller.tenant, **told, **_places(name, document)})
        self.store.mark(batch.batch_id, FINISHED)


def _places(name: str, document: Mapping[str, object]) -> dict[str, object]:
    return {"outbox": f"outbox/{name}/", "files": document.get("files", [])}
