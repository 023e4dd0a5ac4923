"""Where the rows of a chunk are worked, one after another: each ends as a picture or as words that say why not."""

import hashlib
import json
import time
from dataclasses import dataclass

from mayfly.errors import Fault, OutOfTime, ServiceError
from mayfly.generate.batches.batch import Batch, Chunk, Row, RowPicture, RowResult, Task
from mayfly.generate.batches.ports import BatchQueue, BatchStore, RowReader
from mayfly.generate.batches.rows import MAX_SHOWN
from mayfly.generate.batches.wording import explained
from mayfly.generate.jobs.moves import GIVEN_UP, MAX_DELIVERIES
from mayfly.generate.jobs.ports import Delivery, Verdict
from mayfly.generate.jobs.workshop import PASSING, pause_after
from mayfly.generate.making import PictureMaker
from mayfly.generate.planning import Planner
from mayfly.generate.request import Caller
from mayfly.language.detect import detect_language

# Whoever says so says it of every row: the others are not tried in vain.
EVERYBODYS = frozenset({429, 503})


@dataclass(frozen=True, slots=True)
class ChunkWork:
    """Works chunks for the queue's messages."""

    store: BatchStore
    queue: BatchQueue
    read_row: RowReader
    planner: Planner
    maker: PictureMaker

    def work(self, task: Task, caller: Caller, delivery: Delivery) -> Verdict:
        """Work a chunk until it is through or the time is over. Raises ServiceError where the store is not there."""
        number = task.chunk or 0
        batch = self.store.read(task.batch_id)
        chunk = self.store.chunk(task.batch_id, number) if batch and 1 <= number <= batch.chunks else None
        if batch is None or chunk is None:
            return Verdict(done=True, code="unknown_chunk")
        if not self.store.is_current(batch):
            return Verdict(done=True, code="superseded")
        if number in self.store.completed(batch.batch_id):
            return self._closed(batch)
        return self._worked(batch, chunk, caller, delivery)

    def _worked(self, batch: Batch, chunk: Chunk, caller: Caller, delivery: Delivery) -> Verdict:
        results = {result.number: result for result in self.store.part(batch.batch_id, chunk.number)}
        before, passing = len(results), None
        last = delivery.attempt >= MAX_DELIVERIES
        for row in chunk.rows:
            if row.number in results:
                continue
            try:
                results[row.number] = self._row(batch, row, caller)
            except ServiceError as error:
                passing = error
                out_of_time = isinstance(error, OutOfTime)
                if last and not (out_of_time and len(results) > before):
                    results[row.number] = _given_up(row, error)
                elif out_of_time or error.status in EVERYBODYS:
                    break
        if len(results) == len(chunk.rows):
            self.store.complete(batch.batch_id, chunk.number, [results[row.number] for row in chunk.rows])
            return self._closed(batch)
        progress = len(results) > before
        if progress:
            self.store.put_part(batch.batch_id, chunk.number, tuple(results.values()))
        reason = passing or OutOfTime("There is too little time left.")
        if not progress:
            return Verdict(done=False, code=reason.code, retry_seconds=pause_after(reason, delivery.attempt))
        # A fresh message: the tries of this one are not used up by success.
        pause = 0 if isinstance(reason, OutOfTime) else pause_after(reason, 1)
        self.queue.send_tasks([Task(batch.batch_id, chunk.number)], delay_seconds=pause)
        return Verdict(done=True, code="handed_on")

    def _closed(self, batch: Batch) -> Verdict:
        """Ask for the results where this was the last chunk. Two may both be last: the results are made once."""
        if len(self.store.completed(batch.batch_id)) >= batch.chunks:
            self.queue.send_tasks([Task(batch.batch_id)])
        return Verdict(done=True, code="chunk_complete")

    def _row(self, batch: Batch, row: Row, caller: Caller) -> RowResult:
        """Return what becomes of a row. Raises ServiceError where another try may mend it."""
        if row.fault:
            return failed(row, row.fault)
        try:
            return self._made(batch, row, caller)
        except ServiceError as error:
            if error.status in PASSING:
                raise
            return failed(row, *(error.faults or (Fault("", error.detail, error.code),)))
        except Exception as fault:
            # A fault of ours must not cost more than this row; its text may hold the prompt.
            raise ServiceError("Something went wrong on our side.", code=f"fault_{type(fault).__name__}") from fault

    def _made(self, batch: Batch, row: Row, caller: Caller) -> RowResult:
        request = self.read_row(row.body)
        asker = Caller(caller.tenant, caller.base_url, caller.deadline, submission=_submission(batch, row))
        recipe = self.planner.plan(request, asker).recipes[0]
        if time.monotonic() + self.maker.longest_seconds(recipe) > caller.deadline:
            raise OutOfTime("There is too little time left to begin.")
        kept = self.maker.make_patiently(recipe, tenant=caller.tenant, deadline=caller.deadline)
        digest = hashlib.sha256(recipe.canonical_json().encode("utf-8", "surrogatepass")).hexdigest()
        picture = RowPicture(kept.name, kept.size_bytes, kept.sha256, kept.cached, recipe.seed, digest)
        return RowResult(row.number, row.line, request.prompt, picture, client_reference=request.client_reference)


def failed(row: Row, *faults: Fault) -> RowResult:
    """Return the result of a row that has no picture: every fault in words, the first one's code and field."""
    prompt, reference = written(row)
    language = detect_language(prompt)
    said = " ".join(explained(row.number, fault, language) for fault in faults)
    fault = Fault(faults[0].field, said, faults[0].code)
    return RowResult(row.number, row.line, prompt, fault=fault, client_reference=reference)


def written(row: Row) -> tuple[str, str | None]:
    """Return the prompt and the client's reference as they were written, as far as they can be read."""
    try:
        fields = json.loads(row.body) if row.body else None
    except (ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict):
        return row.shown or row.body[:MAX_SHOWN], None
    prompt, reference = fields.get("prompt"), fields.get("client_reference")
    return _text(prompt) or "", _text(reference)


def _text(value: object) -> str | None:
    return value.encode("utf-8", "replace").decode().replace("\0", "") if isinstance(value, str) else None


def _given_up(row: Row, error: ServiceError) -> RowResult:
    detail = f"This was tried {MAX_DELIVERIES} times and given up. {error.detail}"
    return failed(row, Fault("", detail, GIVEN_UP))


def _submission(batch: Batch, row: Row) -> str:
    """Return what a random seed is derived from: the same row of a file of the same name has the same picture."""
    return json.dumps(["batch", batch.source.name, row.number, row.body])
