"""The table of a batch: a line for each row, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable

from mayfly.generate.batches.batch import RowResult

COLUMNS = (
    "row", "line", "status", "prompt", "seed", "file", "link", "cached", "client_reference",
    "error_code", "error_field", "error",
)  # fmt: skip
# What makes a spreadsheet read a cell as a formula (OWASP, CSV injection), the full-width forms included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def table(results: Iterable[RowResult], *, base_url: str) -> bytes:
    """Return results.csv (RFC 4180, UTF-8) for results in the order of their rows."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for result in results:
        writer.writerow([safe(cell) for cell in _cells(result, base_url)])
    return text.getvalue().encode("utf-8", "replace")


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe before what begins like one."""
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell


def _cells(result: RowResult, base_url: str) -> tuple[str, ...]:
    picture, fault = result.picture, result.fault
    return (
        str(result.number),
        "" if result.line is None else str(result.line),
        "succeeded" if picture else "failed",
        result.prompt,
        str(picture.seed) if picture else "",
        result.file,
        f"{base_url}/api/temp/{picture.name}" if picture else "",
        str(picture.cached).lower() if picture else "",
        result.client_reference or "",
        fault.code if fault else "",
        fault.field if fault else "",
        fault.message if fault else "",
    )
