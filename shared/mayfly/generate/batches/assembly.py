"""One batch's results on their way into the outbox: pictures, zip, contact sheet, table, and last the manifest."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from mayfly.errors import Fault, OutOfTime, Unavailable
from mayfly.generate.batches.batch import Batch, Progress, RowResult
from mayfly.generate.batches.limits import SHEET_PICTURES
from mayfly.generate.batches.manifest import MANIFEST, RESULTS, SHEET, Tally, manifest, written
from mayfly.generate.batches.ports import BatchStore, Lease, Outbox, Sheet, UploadGone
from mayfly.generate.batches.results import table
from mayfly.generate.batches.wording import explained
from mayfly.generate.batches.zipping import Zipping
from mayfly.generate.heartbeat import LEASE_SECONDS
from mayfly.language.detect import detect_language

# Pictures that are copied or fetched at once: enough to hide S3's latency, few enough for the memory.
AT_ONCE = 4
# A step is not begun with less time left than it may take: a few pictures, and a whole sheet of the largest.
STEP_SECONDS, SHEET_SECONDS = 8.0, 40.0
_GONE = "Its time was over before the batch was complete. Drop the file again."


class Held:
    """The right to write a name's results, while it is renewed."""

    def __init__(self, store: BatchStore, lease: Lease) -> None:
        self._store = store
        self._lease: Lease | None = lease

    def renew(self) -> None:
        """Hold it for another lease, unless it is somebody else's by now."""
        if self._lease:
            self._lease = self._store.renew(self._lease, lease_seconds=LEASE_SECONDS)

    def check(self) -> None:
        """Raise Unavailable where somebody else has it."""
        if self._lease is None:
            raise Unavailable("Somebody else puts these results together.")

    def give_back(self) -> None:
        """End it."""
        if self._lease:
            self._store.give_back(self._lease)


@dataclass(slots=True)
class Assembly:
    """Puts one batch's results together, from where the one before ended. `deadline` in time.monotonic seconds."""

    store: BatchStore
    outbox: Outbox
    sheet: Callable[[], Sheet]
    batch: Batch
    held: Held
    deadline: float
    base_url: str

    def assemble(self, *, now: Callable[[], datetime], lives: timedelta, version: str) -> dict[str, Any]:
        """Write everything; return the manifest. Raises OutOfTime with what is done noted, Unavailable."""
        progress = self.store.progress(self.batch.batch_id)
        if progress is None:
            self._check(STEP_SECONDS)
            self.outbox.clear(self._name)
            progress = self._noted(Progress())
        tally = Tally()
        if not self.batch.refusal:
            progress = self._zipped(self._copied(progress))
            self._sheeted(progress)
            results = list(self._results(progress))
            tally.count(results)
            self._put(RESULTS, table(results, base_url=self.base_url), "text/csv; charset=utf-8")
        self._check(0.0)
        self._still_wanted()
        document = manifest(self.batch, tally, now=now(), lives=lives, version=version)
        self._put(MANIFEST, written(document), "application/json")
        return document

    def _copied(self, progress: Progress) -> Progress:
        """Copy the pictures of each chunk into the outbox; those that are gone are noted."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for number in range(progress.copied + 1, self.batch.chunks + 1):
                self._check(STEP_SECONDS, progress)
                self._still_wanted()
                painted = [one for one in self.store.results(self.batch.batch_id, number) if one.picture]
                there = list(pool.map(self._copy, painted))
                gone = [result.number for result, copied in zip(painted, there, strict=True) if not copied]
                progress = replace(progress, copied=number, gone=(*progress.gone, *gone))
        return self._noted(progress)

    def _copy(self, result: RowResult) -> bool:
        return result.picture is not None and self.outbox.copy(self._name, result.file, result.picture.name)

    def _zipped(self, progress: Progress) -> Progress:
        """Zip the pictures from where the upload stands."""
        if progress.zipped:
            return progress
        if progress.zip is None:
            progress = self._noted(replace(progress, zip=self.outbox.begin_zip(self._name)))
        begun = progress.zip
        assert begun is not None  # noqa: S101 - said for the type checker
        zipping = Zipping(begun, self._part_of(begun.upload_id), written_at=self.batch.source.dropped_at)
        try:
            for file, content in self._files(progress, skipping=len(begun.entries)):
                if zipping.add(file, content):
                    self._still_wanted()
                    progress = self._noted(replace(progress, zip=zipping.progress))
                self._check(STEP_SECONDS)
            self.outbox.end_zip(self._name, zipping.close())
        except UploadGone:
            self._noted(replace(progress, zip=None))
            raise Unavailable("The upload of the zip is not known any more. It is begun anew.") from None
        return self._noted(replace(progress, zipped=True))

    def _part_of(self, upload_id: str) -> Callable[[int, bytes], str]:
        return lambda number, content: self.outbox.put_part(self._name, upload_id, number, content)

    def _sheeted(self, progress: Progress) -> None:
        """Draw the first pictures side by side."""
        self._check(SHEET_SECONDS)
        sheet, any_yet = self.sheet(), False
        for file, content in self._files(progress, most=SHEET_PICTURES):
            sheet.add(int(file.split(".", 1)[0]), content)
            any_yet = True
        if any_yet:
            self._put(SHEET, sheet.finished(), "image/jpeg")

    def _files(self, progress: Progress, *, skipping: int = 0, most: int | None = None) -> Iterator[tuple[str, bytes]]:
        """Yield the outbox's pictures in the order of their rows, a few at once."""
        stop = None if most is None else skipping + most
        files = islice((one.file for one in self._results(progress) if one.picture), skipping, stop)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            while few := list(islice(files, AT_ONCE)):
                yield from zip(few, pool.map(self._read, few), strict=True)

    def _read(self, file: str) -> bytes:
        content = self.outbox.read(self._name, file)
        if content is None:
            raise Unavailable("A picture that was just copied is not there. Try again in a moment.")
        return content

    def _results(self, progress: Progress) -> Iterator[RowResult]:
        gone = frozenset(progress.gone)
        for number in range(1, self.batch.chunks + 1):
            for result in self.store.results(self.batch.batch_id, number):
                yield _expired(result) if result.number in gone else result

    @property
    def _name(self) -> str:
        return self.batch.source.name

    def _put(self, file: str, content: bytes, media_type: str) -> None:
        self.outbox.put(self._name, file, content, media_type)

    def _noted(self, progress: Progress) -> Progress:
        self.store.put_progress(self.batch.batch_id, progress)
        return progress

    def _check(self, seconds: float, progress: Progress | None = None) -> None:
        """Go on only with time enough, and while nobody else writes here."""
        self.held.check()
        if time.monotonic() + seconds > self.deadline:
            if progress:
                self._noted(progress)
            raise OutOfTime("There is too little time left.")

    def _still_wanted(self) -> None:
        if not self.store.is_current(self.batch):
            raise Unavailable("A later drop has taken this name.")


def _expired(result: RowResult) -> RowResult:
    fault = Fault("", _GONE, "expired")
    said = explained(result.number, fault, detect_language(result.prompt))
    return replace(result, picture=None, fault=fault._replace(message=said))
