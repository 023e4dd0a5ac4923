"""The manifest of a batch: what came of it, in numbers; it is written last, so whoever sees it sees all of it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from mayfly.generate.batches.batch import Batch, RowResult
from mayfly.generate.batches.limits import MAX_FILE_BYTES, MAX_LINE_BYTES, MAX_ROWS, ROWS_PER_CHUNK, SHEET_PICTURES

RESULTS, ZIP, SHEET, MANIFEST = "results.csv", "images.zip", "contact-sheet.jpg", "manifest.json"
MADE_BY = "mayfly"


@dataclass
class Tally:
    """Counts what became of rows, in their order; `digest` is of every picture's recipe."""

    succeeded: int = 0
    failed: int = 0
    cached: int = 0
    errors: dict[str, int] = field(default_factory=dict)
    digest: Any = field(default_factory=hashlib.sha256)

    def count(self, results: Iterable[RowResult]) -> None:
        """Count more rows."""
        for result in results:
            self.digest.update(f"{result.number} {result.picture.recipe if result.picture else '-'}\n".encode())
            if result.picture:
                self.succeeded += 1
                self.cached += result.picture.cached
            else:
                self.failed += 1
                code = result.fault.code if result.fault else "unknown"
                self.errors[code] = self.errors.get(code, 0) + 1


def manifest(batch: Batch, tally: Tally, *, now: datetime, lives: timedelta, version: str) -> dict[str, Any]:
    """Return the manifest as JSON values. `status` is failed where the whole file was refused."""
    source = batch.source
    made: dict[str, Any] = {
        "batch_id": batch.batch_id,
        "name": source.name,
        "file": source.key,
        "etag": source.etag,
        "status": "failed" if batch.refusal else "succeeded",
        "counts": {
            "rows": batch.rows,
            "succeeded": tally.succeeded,
            "failed": tally.failed,
            "painted": tally.succeeded - tally.cached,
            "found": tally.cached,
        },
        "errors": dict(sorted(tally.errors.items())),
        "times": {
            "dropped_at": stamp(source.dropped_at),
            "read_at": stamp(batch.read_at),
            "completed_at": stamp(now),
            "expires_at": stamp(now + lives),
        },
        "recipes_sha256": tally.digest.hexdigest(),
        "files": [] if batch.refusal else [RESULTS, *([ZIP, SHEET] if tally.succeeded else [ZIP])],
        "limits": {
            "file_bytes": MAX_FILE_BYTES,
            "rows": MAX_ROWS,
            "line_bytes": MAX_LINE_BYTES,
            "rows_per_message": ROWS_PER_CHUNK,
            "contact_sheet_pictures": SHEET_PICTURES,
        },
        "made_by": {"name": MADE_BY, "version": version},
    }
    if batch.refusal:
        refusal = batch.refusal
        made["error"] = {"code": refusal.code, "message": refusal.message, "message_vi": refusal.message_vi}
    return made


def written(document: dict[str, Any]) -> bytes:
    """Return a document as a file for people and programs."""
    return json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def stamp(moment: datetime) -> str:
    """Return a time as RFC 3339, in whole seconds of UTC."""
    return moment.replace(microsecond=0, tzinfo=None).isoformat() + "Z"
