"""CSV with a header: commas, semicolons or tabs, cells of several lines; a row that can not be read costs itself."""

import csv
import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from mayfly.generate.batches.batch import Row
from mayfly.generate.batches.limits import MAX_LINE_BYTES
from mayfly.generate.batches.lines import Line, lines
from mayfly.generate.batches.rows import FileRefused, unreadable

SEPARATORS = (",", ";", "\t")
PROMPT = "prompt"
# Cells are text; these columns hold something else. What can not be read as such stays text, and is told to be wrong.
WHOLE = frozenset({"width", "height", "seed", "num_images", "num_inference_steps", "quality"})
DECIMAL = frozenset({"guidance_scale"})
SWITCH = frozenset({"strict"})
_WHOLE = re.compile(r"(?P<whole>[+-]?\d{1,18})(?:[.,]0{1,6})?", re.ASCII)  # pandas writes 7.0 beside empty cells
_DECIMAL = re.compile(r"[+-]?\d{1,9}(?:[.,]\d{1,9})?", re.ASCII)
_SWITCHES = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_FIELD_NAME = re.compile(r"[\s-]+")
MAX_SHOWN = 120


class _Unreadable(Exception):
    """The record that begins with this line has its quotes wrong, or never ends."""


class _Records:
    """The records of a CSV text. One that can not be read costs its first line; reading goes on with the next."""

    def __init__(self, source: Iterator[Line], separator: str) -> None:
        self._source = source
        self._again: deque[Line] = deque()
        self._separator = separator
        self._taken: list[Line] = []

    def __iter__(self) -> Iterator[tuple[Line, list[str] | None]]:
        """Yield each record's first line and its cells; None for cells that can not be read."""
        while line := self._next():
            if line.fault:
                yield line, None
                continue
            if not line.text.strip():
                continue
            self._taken = [line]
            try:
                cells = next(csv.reader(self._rest(), delimiter=self._separator, strict=True))
            except (csv.Error, _Unreadable):
                self._again.extendleft(reversed(self._taken[1:]))
                yield line, None
                continue
            if any(cell.strip() for cell in cells):
                yield line, cells

    def _rest(self) -> Iterator[str]:
        """Hand out the lines of one record, as many as its quotes ask for."""
        yield self._taken[0].text
        size = len(self._taken[0].text.encode())
        while line := self._next():
            self._taken.append(line)
            size += len(line.text.encode())
            if line.fault or size > MAX_LINE_BYTES:
                raise _Unreadable
            yield line.text
        raise _Unreadable

    def _next(self) -> Line | None:
        return self._again.popleft() if self._again else next(self._source, None)


def csv_rows(pieces: Iterable[bytes]) -> Iterator[Row]:
    """Yield a row for each record after the header. Raises FileRefused where no column is the prompt."""
    source = lines(pieces)
    first = next((line for line in source if line.text.strip()), None)
    if first is None:
        raise FileRefused("empty_file")
    separator, columns = _header(first)
    for number, (line, cells) in enumerate(_Records(source, separator), start=1):
        if cells is None:
            yield unreadable(number, line.number, line.fault or "bad_quotes", line.text)
        elif any(cells[len(columns) :]):
            shown, given = line.text, len(cells)
            yield unreadable(number, line.number, "too_many_cells", shown, given=given, wanted=len(columns))
        else:
            yield Row(number, line.number, _body(columns, cells))


def _header(line: Line) -> tuple[str, list[str]]:
    """Return the separator and the columns' names: the separator is the one that finds a prompt and most columns."""
    readings = [(separator, _names(line.text, separator)) for separator in SEPARATORS]
    separator, columns = max(readings, key=lambda reading: (PROMPT in reading[1], len(reading[1])))
    if PROMPT not in columns:
        found = ", ".join(filter(None, columns)).replace("\0", "")[:MAX_SHOWN]
        raise FileRefused("no_prompt_column", found=found or "-")
    for name in filter(None, columns):
        if columns.count(name) > 1:
            raise FileRefused("column_twice", found=name[:MAX_SHOWN])
    return separator, columns


def _names(text: str, separator: str) -> list[str]:
    try:
        cells = next(csv.reader([text], delimiter=separator), [])
    except csv.Error:
        cells = text.split(separator)
    return [_FIELD_NAME.sub("_", cell.strip().lower()) for cell in cells]


def _body(columns: Sequence[str], cells: Sequence[str]) -> str:
    """Return a record as a generation request. An empty cell says nothing, except that a prompt is missing."""
    fields = {
        name or "(no name)": _typed(name, cell) for name, cell in zip(columns, cells, strict=False) if cell.strip()
    }
    return json.dumps({PROMPT: "", **fields})


def _typed(column: str, cell: str) -> object:
    text = cell.strip()
    if column in WHOLE and (match := _WHOLE.fullmatch(text)):
        return int(match["whole"])
    if column in DECIMAL and _DECIMAL.fullmatch(text):
        return float(text.replace(",", "."))
    if column in SWITCH:
        return _SWITCHES.get(text.lower(), text)
    return text
