"""A row of a dropped file, and a file that is refused as a whole."""

import json
from dataclasses import dataclass

from mayfly.errors import Fault
from mayfly.generate.batches.wording import FILES, row_fault
from mayfly.language.detect import detect_language

MAX_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it was written. `number` counts rows from 1; `line` is where it begins, None in a JSON list.

    `body` is a generation request as JSON text, not yet checked; where the row could not be read it is empty, `fault`
    says why, and `shown` is what could be read of it.
    """

    number: int
    line: int | None
    body: str
    fault: Fault | None = None
    shown: str = ""


class FileRefused(Exception):
    """A whole file that can not be used. `code` and what is said of it in each language."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.said = {language: text.format(**values) for language, text in FILES[code].items()}
        super().__init__(self.said["en"])


def unreadable(number: int, line: int | None, code: str, text: str, **values: object) -> Row:
    """Return the row of a text that can not be read, with what is said of it in the text's own language."""
    shown = text.strip().replace("\0", "")[:MAX_SHOWN]
    return Row(number, line, "", row_fault(code, detect_language(shown), **values), shown)


def prompt_row(number: int, line: int | None, prompt: str) -> Row:
    """Return the row of a prompt alone."""
    return Row(number, line, json.dumps({"prompt": prompt}))
