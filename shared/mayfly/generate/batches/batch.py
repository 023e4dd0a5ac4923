"""A batch as data: the file it came from, how it is shared out, and what became of each row."""

from dataclasses import dataclass
from datetime import datetime

from mayfly.errors import Fault
from mayfly.generate.ports import PictureName


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


@dataclass(frozen=True, slots=True)
class Source:
    """A file in the inbox. `name` is what its results go by; `etag` and `dropped_at` tell this drop from others."""

    key: str
    name: str
    extension: str
    etag: str
    size_bytes: int
    dropped_at: datetime


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a whole file was refused, in English and in Vietnamese."""

    code: str
    message: str
    message_vi: str


@dataclass(frozen=True, slots=True)
class Batch:
    """One drop of one file. `rows` are shared out over `chunks`, numbered from 1; both are 0 where it was refused."""

    batch_id: str
    source: Source
    read_at: datetime
    rows: int = 0
    chunks: int = 0
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What a message asks for: to work a chunk, or with None to put the results together."""

    batch_id: str
    chunk: int | None = None


@dataclass(frozen=True, slots=True)
class RowPicture:
    """The picture of a row; `cached` where it was there before. `recipe` is the SHA-256 of its recipe, in hex."""

    name: PictureName
    size_bytes: int
    sha256: str
    cached: bool
    seed: int
    recipe: str


@dataclass(frozen=True, slots=True)
class RowResult:
    """What became of a row: a picture, or a fault that says why there is none, in the row's language."""

    number: int
    line: int | None
    prompt: str
    picture: RowPicture | None = None
    fault: Fault | None = None
    client_reference: str | None = None

    @property
    def file(self) -> str:
        """Return the name of its picture in the outbox and in the zip, or nothing."""
        return f"{self.number:04d}.{self.picture.name.extension}" if self.picture else ""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Rows that are worked together."""

    number: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ZipProgress:
    """A zip that is being uploaded: what of it S3 has.

    `parts` are the ETags of its parts in order; `entries` are name, CRC-32, size and offset of each file that lies
    wholly in them; `size` is where the next one begins.
    """

    upload_id: str
    parts: tuple[str, ...] = ()
    entries: tuple[tuple[str, int, int, int], ...] = ()
    size: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the results of a batch have been put together.

    `copied` counts the chunks whose pictures lie there, `gone` are the rows whose pictures were not there any more.
    """

    copied: int = 0
    gone: tuple[int, ...] = ()
    zip: ZipProgress | None = None
    zipped: bool = False
