"""What the doors ask batches for: a drop to be taken, a task to be worked; whatever fails comes again."""

from collections.abc import Callable
from dataclasses import dataclass

from mayfly.errors import Misconfigured, ServiceError
from mayfly.generate.batches.batch import Task
from mayfly.generate.batches.finishing import Finishing
from mayfly.generate.batches.intake import Intake
from mayfly.generate.batches.working import ChunkWork
from mayfly.generate.jobs.ports import Delivery, Verdict
from mayfly.generate.jobs.workshop import pause_after, place_of
from mayfly.generate.request import Caller


@dataclass(frozen=True, slots=True)
class BatchOffice:
    """Everything there is to do for batches."""

    intake: Intake
    chunks: ChunkWork
    finishing: Finishing

    def take(self, key: str, delivery: Delivery) -> Verdict:
        """Take a file from the inbox. Never raises."""
        return _guarded(lambda: Verdict(done=True, code=self.intake.take(key)), delivery)

    def work(self, task: Task, caller: Caller, delivery: Delivery) -> Verdict:
        """Work a task. Never raises."""
        if task.chunk is None:
            return _guarded(lambda: self.finishing.finish(task, caller, delivery), delivery)
        return _guarded(lambda: self.chunks.work(task, caller, delivery), delivery)


def _guarded(work: Callable[[], Verdict], delivery: Delivery) -> Verdict:
    """Let a message come again after whatever failed; after the last time SQS sets it aside, where its owner looks."""
    try:
        return work()
    except ServiceError as error:
        remedy = error.log_detail if isinstance(error, Misconfigured) else ""
        return Verdict(done=False, code=error.code, retry_seconds=pause_after(error, delivery.attempt), remedy=remedy)
    except Exception as fault:  # noqa: BLE001 - a fault of ours must not cost the whole batch of messages
        ours = ServiceError("Something went wrong on our side.", code=f"fault_{type(fault).__name__}")
        pause = pause_after(ours, delivery.attempt)
        return Verdict(done=False, code=ours.code, retry_seconds=pause, remedy=place_of(fault))
