"""Where a dropped file becomes a batch: read once, row by row, laid down in chunks, and shared out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from mayfly.generate.batches.batch import Batch, Chunk, Refusal, Row, Source, Task
from mayfly.generate.batches.limits import MAX_FILE_BYTES, ROWS_PER_CHUNK
from mayfly.generate.batches.ports import BatchQueue, BatchStore, Dropped, Outbox
from mayfly.generate.batches.reading import read_rows
from mayfly.generate.batches.rows import FileRefused

SHARED_OUT = "shared-out"


@dataclass(frozen=True, slots=True)
class Intake:
    """Takes files from the inbox. A file that is told of twice, or again after a crash, is one batch."""

    store: BatchStore
    outbox: Outbox
    queue: BatchQueue
    now: Callable[[], datetime]

    def take(self, key: str) -> str:
        """Read a file and share its rows out; return a word for the log. Raises Unavailable, Misconfigured."""
        dropped = self.store.open(key)
        if dropped is None:
            return "drop_gone"
        batch_id = self.store.batch_id(dropped.source)
        batch = self.store.read(batch_id)
        if batch is None:
            if not self.store.make_current(dropped.source, batch_id):
                return "drop_superseded"
            self.outbox.withdraw(dropped.source.name)
            batch = self.store.create(self._read(dropped, batch_id))
        if self.store.marked(batch_id, SHARED_OUT):
            return "drop_known"
        chunks = [Task(batch_id, number) for number in range(1, batch.chunks + 1)]
        self.queue.send_tasks(chunks or [Task(batch_id)])
        self.store.mark(batch_id, SHARED_OUT)
        return batch.refusal.code if batch.refusal else "drop_shared_out"

    def _read(self, dropped: Dropped, batch_id: str) -> Batch:
        try:
            return self._laid_down(dropped, batch_id)
        except FileRefused as refused:
            refusal = Refusal(refused.code, refused.said["en"], refused.said["vi"])
            return Batch(batch_id, dropped.source, self.now(), refusal=refusal)

    def _laid_down(self, dropped: Dropped, batch_id: str) -> Batch:
        _refuse_too_large(dropped.source)
        rows: list[Row] = []
        chunks = total = 0
        for row in read_rows(dropped.source.extension, dropped.pieces):
            rows.append(row)
            total += 1
            if len(rows) == ROWS_PER_CHUNK:
                chunks += 1
                self.store.put_chunk(batch_id, Chunk(chunks, tuple(rows)))
                rows.clear()
        if rows:
            chunks += 1
            self.store.put_chunk(batch_id, Chunk(chunks, tuple(rows)))
        return Batch(batch_id, dropped.source, self.now(), total, chunks)


def _refuse_too_large(source: Source) -> None:
    if source.size_bytes > MAX_FILE_BYTES:
        raise FileRefused("file_too_large")
