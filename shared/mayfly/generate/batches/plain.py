"""Files with a row a line: prompts as they are, and JSON objects."""

import json
from collections.abc import Iterable, Iterator

from mayfly.generate.batches.batch import Row
from mayfly.generate.batches.lines import Line, lines
from mayfly.generate.batches.rows import prompt_row, unreadable


def text_rows(pieces: Iterable[bytes]) -> Iterator[Row]:
    """Yield a row for each line that is not blank: the line is the prompt."""
    for number, line in _written(pieces):
        if line.fault:
            yield unreadable(number, line.number, line.fault, line.text)
        else:
            yield prompt_row(number, line.number, line.text.strip())


def json_line_rows(pieces: Iterable[bytes]) -> Iterator[Row]:
    """Yield a row for each line that is not blank: a JSON object, or a JSON string that is the prompt."""
    for number, line in _written(pieces):
        if line.fault:
            yield unreadable(number, line.number, line.fault, line.text)
        else:
            yield json_row(number, line.number, line.text.strip())


def json_row(number: int, line: int | None, text: str) -> Row:
    """Return the row of a JSON text. Whether it is one is found when it is worked, by the rules of every request."""
    if text.startswith('"'):
        try:
            return prompt_row(number, line, json.loads(text))
        except ValueError:
            return Row(number, line, text)
    return Row(number, line, text)


def _written(pieces: Iterable[bytes]) -> Iterator[tuple[int, Line]]:
    filled = (line for line in lines(pieces) if line.fault or line.text.strip())
    return enumerate(filled, start=1)
