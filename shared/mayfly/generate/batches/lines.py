"""From the bytes of a file, in pieces of any size, to its lines: never more than one line in memory."""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from mayfly.generate.batches.limits import MAX_LINE_BYTES

_BREAK = re.compile(rb"\r\n|\n|\r")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its break. `fault` is why it can not be used, `text` then what could be read of it."""

    number: int
    text: str
    fault: str = ""


def lines(pieces: Iterable[bytes]) -> Iterator[Line]:
    """Yield the lines of a text in UTF-8, or UTF-16 with a mark, ended by CRLF, LF or CR; numbers count from 1."""
    for number, (content, too_long) in enumerate(_split(as_utf8(pieces)), start=1):
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            text = content.decode("utf-8", "replace")
            yield Line(number, text, "line_too_long" if too_long else "not_utf8")
            continue
        yield Line(number, text, "line_too_long" if too_long else "null_character" if "\0" in text else "")


def as_utf8(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield a file's bytes as UTF-8 without a mark: UTF-16 (Excel's Unicode text) is told by its own."""
    rest = iter(pieces)
    start = b""
    for piece in rest:
        start += piece
        if len(start) >= len(codecs.BOM_UTF8):
            break
    if start.startswith(_UTF16):
        decoder = codecs.getincrementaldecoder("utf-16")("replace")
        for piece in chain((start,), rest):
            yield decoder.decode(piece).encode("utf-8", "replace")
        yield decoder.decode(b"", final=True).encode("utf-8", "replace")
        return
    yield start.removeprefix(codecs.BOM_UTF8)
    yield from rest


def _split(pieces: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Yield each line, cut after the longest that is allowed, and whether it was longer."""
    kept, size = bytearray(), 0
    for piece in _with_whole_breaks(pieces):
        start = 0
        for match in _BREAK.finditer(piece):
            size += match.start() - start
            _keep(kept, piece[start : match.end()])
            yield bytes(kept), size > MAX_LINE_BYTES
            kept.clear()
            start, size = match.end(), 0
        size += len(piece) - start
        _keep(kept, piece[start:])
    if size:
        yield bytes(kept), size > MAX_LINE_BYTES


def _keep(kept: bytearray, piece: bytes) -> None:
    kept += piece[: max(0, MAX_LINE_BYTES + 2 - len(kept))]


def _with_whole_breaks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Hold a CR at the end of a piece back until it is known whether an LF follows."""
    held = b""
    for piece in pieces:
        joined = held + piece
        held = b"\r" if joined.endswith(b"\r") else b""
        yield joined[: len(joined) - len(held)]
    yield held
