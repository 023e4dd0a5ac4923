"""A JSON list, read element by element: its ends are found by brackets and quotes, so one bad element costs itself."""

import codecs
import re
from collections.abc import Iterable, Iterator

from mayfly.generate.batches.batch import Row
from mayfly.generate.batches.limits import MAX_LINE_BYTES
from mayfly.generate.batches.lines import as_utf8
from mayfly.generate.batches.plain import json_row
from mayfly.generate.batches.rows import FileRefused, unreadable

_OUTSIDE, _INSIDE = re.compile(r'["\[\]{},]'), re.compile(r'\\.|"', re.DOTALL)
_ESCAPED = re.compile(r"[\udc80-\udcff]")  # what surrogateescape makes of bytes that are not UTF-8


def json_list_rows(pieces: Iterable[bytes]) -> Iterator[Row]:
    """Yield a row for each element. Raises FileRefused where the file is no list, or not a whole one."""
    for number, (text, too_long) in enumerate(_elements(_texts(pieces)), start=1):
        if too_long:
            yield unreadable(number, None, "line_too_long", _ESCAPED.sub("\ufffd", text))
        elif _ESCAPED.search(text):
            yield unreadable(number, None, "not_utf8", _ESCAPED.sub("\ufffd", text))
        elif "\0" in text:
            yield unreadable(number, None, "null_character", text)
        elif not text:
            yield unreadable(number, None, "empty_element", "")
        else:
            yield json_row(number, None, text)


def _texts(pieces: Iterable[bytes]) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    for piece in as_utf8(pieces):
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)


class _Element:
    """The text of one element, cut after the longest that is allowed."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._bytes = 0

    def add(self, text: str) -> None:
        if self._bytes <= MAX_LINE_BYTES:
            self._parts.append(text[: MAX_LINE_BYTES + 1])
        self._bytes += len(text.encode("utf-8", "surrogateescape"))

    def taken(self) -> tuple[str, bool]:
        text, too_long = "".join(self._parts).strip(), self._bytes > MAX_LINE_BYTES
        self._parts.clear()
        self._bytes = 0
        return text, too_long


def _elements(texts: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Yield the text of each element and whether it was too long."""
    scanner = _Scanner()
    for text in texts:
        yield from scanner.feed(text)
    scanner.end()


class _Scanner:
    """Finds where elements end: at commas and brackets of the list itself, outside of strings and deeper lists."""

    def __init__(self) -> None:
        self._element = _Element()
        self._depth = 0
        self._quoted = False
        self._closed = False
        self._held = ""  # a backslash whose character is still to come

    def feed(self, piece: str) -> Iterator[tuple[str, bool]]:
        """Yield the elements that end in this piece. Raises FileRefused."""
        text, self._held, start, position = self._held + piece, "", 0, 0
        while not self._closed and (match := (_INSIDE if self._quoted else _OUTSIDE).search(text, position)):
            position = match.end()
            if not self._depth:
                if match.group() != "[" or text[start : match.start()].strip():
                    raise FileRefused("not_a_list")
                self._depth, start = 1, position
            elif self._ends(match.group()):
                self._element.add(text[start : match.start()])
                found, too_long = self._element.taken()
                start = position
                if found or not self._closed:  # a comma before the last bracket is forgiven
                    yield found, too_long
        if self._quoted and text.endswith("\\") and position < len(text):
            text, self._held = text[:-1], "\\"
        rest = text[start:]
        if not self._depth and rest.strip():
            raise FileRefused("text_after_list" if self._closed else "not_a_list")
        self._element.add(rest)

    def end(self) -> None:
        """Raise FileRefused where the list has not ended, or not even begun."""
        if not self._closed:
            raise FileRefused("cut_off" if self._depth else "empty_file")

    def _ends(self, mark: str) -> bool:
        """Take note of a mark; say whether an element ends with it."""
        if self._quoted:
            self._quoted = mark != '"'
            return False
        if mark == '"':
            self._quoted = True
        elif mark in "[{":
            self._depth += 1
        elif mark in "]}":
            self._depth -= 1
            self._closed = self._depth == 0
        return self._closed or (mark == "," and self._depth == 1)
