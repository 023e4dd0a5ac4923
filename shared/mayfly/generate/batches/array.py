"""A JSON list, read element by element: its ends are found by brackets and quotes, so one bad element costs itself."""

import codecs
import re
from collections.abc import Iterable, Iterator

from mayfly.generate.batches.limits import MAX_LINE_BYTES
from mayfly.generate.batches.lines import as_utf8
from mayfly.generate.batches.plain import json_row
from mayfly.generate.batches.rows import FileRefused, Row, unreadable

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
    element, depth, quoted, ended, held, any_yet = _Element(), 0, False, False, "", False
    for piece in texts:
        text, held = held + piece, ""
        start = position = 0
        while match := (_INSIDE if quoted else _OUTSIDE).search(text, position):
            token, position = match.group(), match.end()
            if ended or (not depth and (token != "[" or text[start : match.start()].strip())):
                break
            if quoted:
                quoted = token != '"'
            elif token == '"':
                quoted = True
            elif token in "[{":
                depth += 1
                start = position if depth == 1 else start
            elif token in "]}":
                depth -= 1
            if depth == 0 or (token == "," and depth == 1 and not quoted):
                element.add(text[start : match.start()])
                found, too_long = element.taken()
                ended = depth == 0
                if found or not ended:
                    any_yet = True
                    yield found, too_long
                start = position
        if quoted and text.endswith("\\") and position < len(text):
            text, held = text[:-1], "\\"
        if (ended or not depth) and text[start:].strip():
            raise FileRefused("text_after_list" if ended else "not_a_list")
        element.add(text[start:])
    if not ended:
        raise FileRefused("cut_off" if depth or any_yet else "empty_file")
