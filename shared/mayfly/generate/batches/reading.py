"""From a dropped file to its rows, whatever it is written in; more than is allowed is never read."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from mayfly.generate.batches.array import json_list_rows
from mayfly.generate.batches.batch import Row
from mayfly.generate.batches.delimited import csv_rows
from mayfly.generate.batches.limits import MAX_FILE_BYTES, MAX_ROWS
from mayfly.generate.batches.plain import json_line_rows, text_rows
from mayfly.generate.batches.rows import FileRefused

Reader = Callable[[Iterable[bytes]], Iterator[Row]]
READERS: Mapping[str, Reader] = MappingProxyType(
    {"csv": csv_rows, "jsonl": json_line_rows, "txt": text_rows, "json": json_list_rows}
)


def read_rows(extension: str, pieces: Iterable[bytes]) -> Iterator[Row]:
    """Yield the rows of a file, one after another. Raises FileRefused for what can not be used as a whole."""
    reader = READERS.get(extension)
    if reader is None:
        raise FileRefused("wrong_extension")
    row = None
    for row in reader(_not_too_many(pieces)):
        if row.number > MAX_ROWS:
            raise FileRefused("too_many_rows")
        yield row
    if row is None:
        raise FileRefused("empty_file")


def _not_too_many(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Pass a file's bytes on as long as there are not too many, whatever was said of their number before."""
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > MAX_FILE_BYTES:
            raise FileRefused("file_too_large")
        yield piece
