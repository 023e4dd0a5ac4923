"""Rows as they are read, the ones that can not be included, and a file that is refused as a whole."""

import json

from mayfly.generate.batches.batch import Row
from mayfly.generate.batches.wording import FILES, row_fault
from mayfly.language.detect import detect_language

MAX_SHOWN = 200


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
