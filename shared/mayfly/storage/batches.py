"""The documents of batches in the bucket: `batches/<id>/...`, and `batches/names/<name>` for whose turn a name is."""

import json
import re
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

import msgspec

from mayfly.aws.faults import MissingError, aws_errors
from mayfly.errors import Unavailable
from mayfly.generate.batches import ports
from mayfly.generate.batches.batch import Batch, Chunk, Progress, RowResult, Source
from mayfly.generate.batches.limits import MAX_NAME_BYTES
from mayfly.storage.documents import PAUSES_SECONDS, Documents
from mayfly.storage.keys import Keys
from mayfly.storage.leases import Lease, Leases

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client

INBOX, BATCHES = "inbox/", "batches"
ID_HEX_DIGITS = 32
PIECE_BYTES = 65_536
_ID = re.compile(rf"[0-9a-f]{{{ID_HEX_DIGITS}}}", re.ASCII)
_READING = f"s3:GetObject on {INBOX}* and {BATCHES}/* and s3:ListBucket on the bucket"
_WRITING = f"s3:PutObject on {BATCHES}/*"

Content = TypeVar("Content")


class Turn(msgspec.Struct):
    """Whose results a name has. `writer` is made for this one writing of it."""

    batch_id: str
    etag: str
    dropped_at: datetime
    writer: str


def batch_key(batch_id: str, *parts: str) -> str:
    """Return the S3 key of a batch's document, such as its `batch.json` or `done/0001.json`."""
    return "/".join((BATCHES, batch_id, *parts))


def turn_key(name: str) -> str:
    """Return the S3 key of the note of whose turn a name is."""
    return f"{BATCHES}/names/{name}.json"


def name_and_extension(key: str) -> tuple[str, str] | None:
    """Return what the results of a dropped file go by, and how it is written; None for a key that can not name any.

    inbox/a/b.csv goes by a-b: results lie in one folder each. No name has control characters or over 200 bytes.
    """
    path = key.removeprefix(INBOX).replace("/", "-")
    stem, dot, extension = path.rpartition(".")
    name = (stem if dot else path).strip()
    if not name or not name.isprintable() or len(name.encode("utf-8", "surrogatepass")) > MAX_NAME_BYTES:
        return None
    return name, extension.lower() if dot else ""


@dataclass(frozen=True, slots=True)
class S3BatchStore:
    """`generate.batches.ports.BatchStore` on S3. Errors: Unavailable, and Misconfigured, the owner's to mend."""

    client: "S3Client"
    bucket: str
    keys: Keys
    tenant: str
    now: Callable[[], datetime]

    def open(self, key: str) -> ports.Dropped | None:
        """Open a file of the inbox; None where it is not there any more, is a folder, or can not name results."""
        named = name_and_extension(key)
        if named is None or key.endswith("/"):
            return None
        try:
            with aws_errors(f"opening {INBOX}", needs=_READING, expects=(MissingError,)):
                answer = self.client.get_object(Bucket=self.bucket, Key=key)
        except MissingError:
            return None
        dropped_at = answer["LastModified"].astimezone(UTC)
        source = Source(key, *named, answer["ETag"].strip('"'), answer["ContentLength"], dropped_at)

        def pieces() -> Iterator[bytes]:
            with aws_errors(f"reading {INBOX}", needs=_READING), closing(answer["Body"]) as body:
                yield from body.iter_chunks(PIECE_BYTES)

        return ports.Dropped(source, pieces())

    def batch_id(self, source: Source) -> str:
        """Return the MAC of tenant, name and this drop: the same however often it is told of."""
        drop = ["batch", self.tenant, source.key, source.etag, source.dropped_at.isoformat()]
        return self.keys.mac("names", json.dumps(drop).encode())[:ID_HEX_DIGITS]

    def make_current(self, source: Source, batch_id: str) -> bool:
        """Give a name to a batch, unless a later drop has it or the file was replaced meanwhile."""
        key = turn_key(source.name)
        mine = Turn(batch_id, source.etag, source.dropped_at, secrets.token_hex(16))
        for pause in PAUSES_SECONDS:
            time.sleep(pause)
            found = self._documents.read(key)
            there = _decoded(found.content, Turn) if found else None
            if there and there.batch_id == batch_id:
                return True
            if there and there.dropped_at > source.dropped_at:
                return False
            if self._replaced(source):
                return False
            content = msgspec.json.encode(mine)
            etag, failure = self._documents.write(key, content, replaces=found.etag if found else None)
            if etag:
                return True
            if isinstance(failure, Unavailable):
                raise failure
        raise Unavailable("Too many files of this name at once. Try again in a moment.")

    def is_current(self, batch: Batch) -> bool:
        """Say whether no later drop has taken the name."""
        turn = self._read(turn_key(batch.source.name), Turn)
        return turn is None or turn.batch_id == batch.batch_id

    def create(self, batch: Batch) -> Batch:
        """Write a batch down; return the one that lies there."""
        self._once(batch_key(batch.batch_id, "batch.json"), batch)
        return self.read(batch.batch_id) or batch

    def read(self, batch_id: str) -> Batch | None:
        """Return a batch, or None."""
        return self._read(batch_key(batch_id, "batch.json"), Batch) if _ID.fullmatch(batch_id) else None

    def put_chunk(self, batch_id: str, chunk: Chunk) -> None:
        """Lay the rows of a chunk down."""
        self._put(batch_key(batch_id, "chunks", _file(chunk.number)), chunk)

    def chunk(self, batch_id: str, number: int) -> Chunk | None:
        """Return a chunk, or None."""
        return self._read(batch_key(batch_id, "chunks", _file(number)), Chunk)

    def put_part(self, batch_id: str, number: int, results: Sequence[RowResult]) -> None:
        """Note what is known of a chunk that is not through."""
        self._put(batch_key(batch_id, "parts", _file(number)), tuple(results))

    def part(self, batch_id: str, number: int) -> tuple[RowResult, ...]:
        """Return what was noted of a chunk."""
        return self._read(batch_key(batch_id, "parts", _file(number)), tuple[RowResult, ...]) or ()

    def complete(self, batch_id: str, number: int, results: Sequence[RowResult]) -> bool:
        """Write down that a chunk is through, once; False where it was written before."""
        return self._once(batch_key(batch_id, "done", _file(number)), tuple(results))

    def completed(self, batch_id: str) -> frozenset[int]:
        """Return the numbers of the chunks that are through: 200 at most, less than one page of a listing."""
        prefix = batch_key(batch_id, "done", "")
        with aws_errors(f"listing {BATCHES}/", needs="s3:ListBucket on the bucket"):
            answer = self.client.list_objects_v2(Bucket=self.bucket, Prefix=prefix)
        found = (entry["Key"].removeprefix(prefix).removesuffix(".json") for entry in answer.get("Contents", ()))
        return frozenset(int(number) for number in found if number.isdigit())

    def results(self, batch_id: str, number: int) -> tuple[RowResult, ...]:
        """Return the results of a chunk that is through. Raises Unavailable where they are not there."""
        found = self._read(batch_key(batch_id, "done", _file(number)), tuple[RowResult, ...])
        if found is None:
            raise Unavailable("The results of a part of this batch are not there for now. Try again in a moment.")
        return found

    def mark(self, batch_id: str, what: str) -> None:
        """Note that something has been done for a batch."""
        self._put(batch_key(batch_id, f"{what}.json"), {"at": self.now()})

    def marked(self, batch_id: str, what: str) -> bool:
        """Say whether it has been noted."""
        return self._documents.read(batch_key(batch_id, f"{what}.json")) is not None

    def put_progress(self, batch_id: str, progress: Progress) -> None:
        """Note how far the results are."""
        self._put(batch_key(batch_id, "progress.json"), progress)

    def progress(self, batch_id: str) -> Progress | None:
        """Return how far the results are; None where nobody has begun."""
        return self._read(batch_key(batch_id, "progress.json"), Progress)

    def take(self, name: str, *, lease_seconds: float) -> ports.Lease | None:
        """Take the right to write the results of a name, or return None while somebody else has it."""
        return _ours(name, self._leases.take(self._lease_key(name), lease_seconds=lease_seconds))

    def renew(self, lease: ports.Lease, *, lease_seconds: float) -> ports.Lease | None:
        """Hold it for another lease; None where somebody else has it by now."""
        return _ours(lease.name, self._leases.renew(self._theirs(lease), lease_seconds=lease_seconds))

    def give_back(self, lease: ports.Lease) -> None:
        """End a lease before its time."""
        self._leases.give_back(self._theirs(lease))

    @property
    def _documents(self) -> Documents:
        return Documents(self.client, self.bucket, BATCHES)

    @property
    def _leases(self) -> Leases:
        return Leases(self.client, self.bucket, "claims", self.now)

    def _lease_key(self, name: str) -> str:
        digest = self.keys.mac("names", json.dumps(["outbox", self.tenant, name]).encode())[:ID_HEX_DIGITS]
        return f"claims/{digest[:2]}/{digest}"

    def _theirs(self, lease: ports.Lease) -> Lease:
        return Lease(self._lease_key(lease.name), lease.token, lease.expires_at, lease.revision)

    def _replaced(self, source: Source) -> bool:
        """Say whether another file lies there by now; one that was removed meanwhile was not replaced."""
        try:
            with aws_errors(f"looking into {INBOX}", needs=_READING, expects=(MissingError,)):
                return self.client.head_object(Bucket=self.bucket, Key=source.key)["ETag"].strip('"') != source.etag
        except MissingError:
            return False

    def _read(self, key: str, kind: type[Content]) -> Content | None:
        found = self._documents.read(key)
        return _decoded(found.content, kind) if found else None

    def _put(self, key: str, content: object) -> None:
        with aws_errors(f"writing {BATCHES}/", needs=_WRITING):
            self.client.put_object(
                Bucket=self.bucket, Key=key, Body=msgspec.json.encode(content), ContentType="application/json"
            )

    def _once(self, key: str, content: object) -> bool:
        """Write a document that is never replaced; say whether this was the writing that did."""
        encoded = msgspec.json.encode(content)
        for pause in PAUSES_SECONDS:
            time.sleep(pause)
            etag, failure = self._documents.write(key, encoded, replaces=None)
            if etag:
                return True
            if self._documents.read(key) is not None:
                return False
            if isinstance(failure, Unavailable):
                raise failure
        raise Unavailable("Too many write this document at once. Try again in a moment.")


def _file(number: int) -> str:
    return f"{number:04d}.json"


def _ours(name: str, lease: Lease | None) -> ports.Lease | None:
    return ports.Lease(name, lease.token, lease.expires_at, lease.revision) if lease else None


def _decoded(content: bytes, kind: type[Content]) -> Content | None:
    """Return a document, or None for what can not be read: only we write here."""
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.MsgspecError, UnicodeError):
        return None
