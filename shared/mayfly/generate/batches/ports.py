"""What batches need from outside: documents, an outbox, a queue, a contact sheet, and whoever passes on news."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from mayfly.generate.batches.batch import Batch, Chunk, Progress, RowResult, Source, Task, ZipProgress
from mayfly.generate.ports import PictureName
from mayfly.generate.request import ImageRequest

# Reads the body of a row by the rules of every request. Raises InvalidRequest.
RowReader = Callable[[str], ImageRequest]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file in the inbox, opened: its bytes come in pieces."""

    source: Source
    pieces: Iterator[bytes]


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to put the results of a name together; `token` proves it."""

    name: str
    token: str
    expires_at: datetime
    revision: int


class UploadGone(Exception):
    """This upload has ended: it was finished, given up, or swept away."""


class BatchStore(Protocol):
    """The documents of batches. Every method but `batch_id` raises Unavailable."""

    def open(self, key: str) -> Dropped | None:
        """Open a file of the inbox; None where it is not there any more."""
        ...

    def batch_id(self, source: Source) -> str:
        """Return the one id of this drop: however often it is told, it is one batch."""
        ...

    def make_current(self, source: Source, batch_id: str) -> bool:
        """Make this the batch whose results the name has; False where a later drop of the name is known."""
        ...

    def is_current(self, batch: Batch) -> bool:
        """Say whether no later drop has taken the name."""
        ...

    def create(self, batch: Batch) -> Batch:
        """Write a batch down; return the one that lies there, which may be another's writing of the same."""
        ...

    def read(self, batch_id: str) -> Batch | None:
        """Return a batch, or None."""
        ...

    def put_chunk(self, batch_id: str, chunk: Chunk) -> None:
        """Lay the rows of a chunk down."""
        ...

    def chunk(self, batch_id: str, number: int) -> Chunk | None:
        """Return a chunk, or None."""
        ...

    def put_part(self, batch_id: str, number: int, results: Sequence[RowResult]) -> None:
        """Note what is known of a chunk that is not through."""
        ...

    def part(self, batch_id: str, number: int) -> tuple[RowResult, ...]:
        """Return what was noted of a chunk."""
        ...

    def complete(self, batch_id: str, number: int, results: Sequence[RowResult]) -> bool:
        """Write down that a chunk is through, once; False where it was written before."""
        ...

    def completed(self, batch_id: str) -> frozenset[int]:
        """Return the numbers of the chunks that are through."""
        ...

    def results(self, batch_id: str, number: int) -> tuple[RowResult, ...]:
        """Return the results of a chunk that is through."""
        ...

    def mark(self, batch_id: str, what: str) -> None:
        """Note that something has been done for a batch."""
        ...

    def marked(self, batch_id: str, what: str) -> bool:
        """Say whether it has been noted."""
        ...

    def put_progress(self, batch_id: str, progress: Progress) -> None:
        """Note how far the results are."""
        ...

    def progress(self, batch_id: str) -> Progress | None:
        """Return how far the results are; None where nobody has begun."""
        ...

    def take(self, name: str, *, lease_seconds: float) -> Lease | None:
        """Take the right to write the results of a name, or return None while somebody else has it."""
        ...

    def renew(self, lease: Lease, *, lease_seconds: float) -> Lease | None:
        """Hold it for another lease; None where somebody else has it by now."""
        ...

    def give_back(self, lease: Lease) -> None:
        """End a lease before its time."""
        ...


class Outbox(Protocol):
    """Where results go, a folder for each name. Every method raises Unavailable."""

    def clear(self, name: str) -> None:
        """Remove all that lies there."""
        ...

    def withdraw(self, name: str) -> None:
        """Remove the manifest: what lies there is not of the newest drop any more."""
        ...

    def manifest(self, name: str) -> dict[str, Any] | None:
        """Return the manifest that lies there, or None."""
        ...

    def copy(self, name: str, file: str, picture: PictureName) -> bool:
        """Copy a picture within the store; False where it is not there any more."""
        ...

    def read(self, name: str, file: str) -> bytes | None:
        """Return a file, or None where it is not there."""
        ...

    def put(self, name: str, file: str, content: bytes, media_type: str) -> None:
        """Write a file."""
        ...

    def begin_zip(self, name: str) -> ZipProgress:
        """Begin the upload of the zip."""
        ...

    def put_part(self, name: str, upload_id: str, number: int, content: bytes) -> str:
        """Upload part `number`, counted from 1; return its ETag. Raises UploadGone."""
        ...

    def end_zip(self, name: str, progress: ZipProgress) -> None:
        """Make the parts one file. Raises UploadGone."""
        ...


class BatchQueue(Protocol):
    """Brings tasks to workers, at least once each."""

    def send_tasks(self, tasks: Sequence[Task], *, delay_seconds: int = 0) -> None:
        """Queue tasks. Raises Unavailable; some may have been sent even then."""
        ...


class Sheet(Protocol):
    """A contact sheet in the making: one picture after another."""

    def add(self, number: int, content: bytes) -> None:
        """Add the picture of a row; what is no picture becomes an empty place."""
        ...

    def finished(self) -> bytes:
        """Return the sheet as JPEG."""
        ...


class News(Protocol):
    """Tells the world that a batch is complete."""

    def batch_completed(self, detail: dict[str, object]) -> None:
        """Tell, at least once. Raises Unavailable."""
        ...
