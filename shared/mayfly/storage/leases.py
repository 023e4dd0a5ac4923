"""Rights that one holds at a time: a small object each, written under a condition, held until its lease ends."""

import json
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from mayfly.aws.faults import aws_errors
from mayfly.errors import Unavailable
from mayfly.storage.documents import LOST, PAUSES_SECONDS, Document, Documents

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client


@dataclass(frozen=True, slots=True)
class Lease:
    """What is held, the ETag that proves it, until when, and how many holders and renewals there were up to this."""

    key: str
    token: str
    expires_at: datetime
    revision: int


@dataclass(frozen=True, slots=True)
class Leases:
    """Leases under a prefix of the bucket. One outlives what it was for; it ends by itself."""

    client: "S3Client"
    bucket: str
    prefix: str
    now: Callable[[], datetime]

    def take(self, key: str, *, lease_seconds: float) -> Lease | None:
        """Return the lease, or None while somebody else's runs. Raises Unavailable, Misconfigured."""
        writer = secrets.token_hex(16)
        held: _Held | None = None
        for pause in PAUSES_SECONDS:
            time.sleep(pause)
            mine = _Held(writer, held.revision + 1 if held else 1, self._end_of(lease_seconds))
            etag, failure = self._documents.write(key, mine.content(), replaces=held.etag if held else None)
            if etag:
                return Lease(key, etag, mine.expires_at, mine.revision)
            held = _Held.parse(self._documents.read(key))
            if held and held.writer == writer:
                return Lease(key, held.etag, held.expires_at, held.revision)
            if held and held.expires_at > self.now():
                return None
            if isinstance(failure, Unavailable):
                raise failure
        raise Unavailable("Too many ask for the same at once. Try again in a moment.")

    def renew(self, lease: Lease, *, lease_seconds: float) -> Lease | None:
        """Return it with a new end, or None where somebody else holds it by now. Raises Unavailable."""
        mine = _Held(secrets.token_hex(16), lease.revision + 1, self._end_of(lease_seconds))
        etag, failure = self._documents.write(lease.key, mine.content(), replaces=lease.token)
        if etag:
            return Lease(lease.key, etag, mine.expires_at, mine.revision)
        there = _Held.parse(self._documents.read(lease.key))
        if there and there.writer == mine.writer:
            return Lease(lease.key, there.etag, there.expires_at, there.revision)
        if there and there.etag == lease.token and isinstance(failure, Unavailable):
            raise failure
        return None

    def give_back(self, lease: Lease) -> None:
        """Remove it if it is still the one that was taken; otherwise leave the other's alone."""
        needs = f"s3:DeleteObject and s3:GetObject on {self.prefix}/*"
        try:
            with aws_errors(f"releasing {lease.key}", needs=needs, expects=LOST):
                self.client.delete_object(Bucket=self.bucket, Key=lease.key, IfMatch=lease.token)
        except LOST:
            return

    def drop(self, key: str) -> None:
        """Remove whatever lease there is."""
        with aws_errors(f"removing {key}", needs=f"s3:DeleteObject on {self.prefix}/*"):
            self.client.delete_object(Bucket=self.bucket, Key=key)

    @property
    def _documents(self) -> Documents:
        return Documents(self.client, self.bucket, self.prefix)

    def _end_of(self, lease_seconds: float) -> datetime:
        return self.now() + timedelta(seconds=lease_seconds)


@dataclass(frozen=True, slots=True)
class _Held:
    """A lease as it lies in the bucket."""

    writer: str
    revision: int
    expires_at: datetime
    etag: str = ""

    def content(self) -> bytes:
        document = {"owner": self.writer, "revision": self.revision, "expires_at": self.expires_at.isoformat()}
        return json.dumps(document).encode()

    @classmethod
    def parse(cls, found: Document | None) -> "_Held | None":
        """Read a lease; one that cannot be read counts as long over, or it would block what it is for for good.

        It had a holder all the same, who may have finished: whoever takes over from him has to look.
        """
        if found is None:
            return None
        try:
            document = json.loads(found.content)
            expires_at = datetime.fromisoformat(document["expires_at"]).astimezone(UTC)
            return cls(str(document["owner"]), int(document["revision"]), expires_at, found.etag)
        except (ValueError, KeyError, TypeError):
            return cls("", 1, datetime.min.replace(tzinfo=UTC), found.etag)
