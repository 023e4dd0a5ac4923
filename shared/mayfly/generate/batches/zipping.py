"""A zip written from its beginning to its end without going back, in parts, by several workers where one is not enough.

Pictures do not get smaller by deflating: they are stored. Each has its size and CRC-32 before its bytes, so that a
reader of streams can unpack it too; the directory at the end is written by the standard library, ZIP64 where it must.
"""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from io import RawIOBase
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from mayfly.generate.batches.batch import ZipProgress

# S3 takes parts of 5 MiB and more, the last one excepted, and 10,000 of them.
PART_BYTES = 8 * 1024 * 1024
_FILE_MODE = 0o100644 << 16

Upload = Callable[[int, bytes], str]


class Zipping:
    """Adds files to a zip that is being uploaded. `progress` is what of it S3 has: from there another may go on."""

    def __init__(self, progress: ZipProgress, upload: Upload, *, written_at: datetime) -> None:
        self.progress = progress
        self._upload = upload
        self._date = written_at.timetuple()[:6]
        self._buffer = bytearray()
        self._waiting: list[tuple[str, int, int, int]] = []

    def add(self, name: str, content: bytes) -> bool:
        """Add a file; say whether a part was uploaded, and `progress` has moved with it."""
        entry = (name, zlib.crc32(content), len(content), self._end)
        self._buffer += self._info(entry).FileHeader() + content
        self._waiting.append(entry)
        if len(self._buffer) < PART_BYTES:
            return False
        self._flush()
        return True

    def close(self) -> ZipProgress:
        """Upload what is left and the directory; return all there is of it."""
        directory = _Directory(self._end)
        with ZipFile(directory, "w", ZIP_STORED) as archive:
            archive.filelist.extend(self._info(entry) for entry in (*self.progress.entries, *self._waiting))
        self._buffer += directory.written
        self._flush()
        return self.progress

    @property
    def _end(self) -> int:
        return self.progress.size + len(self._buffer)

    def _flush(self) -> None:
        etag = self._upload(len(self.progress.parts) + 1, bytes(self._buffer))
        self.progress = replace(
            self.progress,
            parts=(*self.progress.parts, etag),
            entries=(*self.progress.entries, *self._waiting),
            size=self._end,
        )
        self._buffer.clear()
        self._waiting.clear()

    def _info(self, entry: Sequence[Any]) -> ZipInfo:
        name, crc, size, offset = entry
        info = ZipInfo(name, self._date)
        info.compress_type, info.external_attr = ZIP_STORED, _FILE_MODE
        info.CRC, info.file_size, info.compress_size, info.header_offset = crc, size, size, offset
        return info


class _Directory(RawIOBase):
    """Where the standard library writes the directory of a zip of which it has not seen the rest."""

    def __init__(self, offset: int) -> None:
        super().__init__()
        self._offset = offset
        self.written = bytearray()

    def writable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._offset + len(self.written)

    def write(self, content: Any) -> int:
        self.written += content
        return len(content)
