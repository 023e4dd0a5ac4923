"""The right to paint a picture: one small object per picture, written under a condition, held for a lease."""

import json
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from mayfly.aws.faults import aws_errors
from mayfly.errors import Unavailable
from mayfly.generate.ports import Claim, PictureName
from mayfly.storage.documents import LOST, PAUSES_SECONDS, Document, Documents

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client


def claim_key(name: PictureName) -> str:
    """Return the S3 key of a picture's claim."""
    return f"claims/{name.picture_id[:2]}/{name.picture_id}"


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims in a bucket. A claim outlives the painting it was for; its lease ends by itself."""

    client: "S3Client"
    bucket: str
    now: Callable[[], datetime]

    def take(self, name: PictureName, *, lease_seconds: float) -> Claim | None:
        """Return the claim, or None while somebody else's lease runs. Raises Unavailable, Misconfigured."""
        key, writer = claim_key(name), secrets.token_hex(16)
        held: _Held | None = None
        for pause in PAUSES_SECONDS:
            time.sleep(pause)
            mine = _Held(writer, held.revision + 1 if held else 1, self._end_of(lease_seconds))
            etag, failure = self._documents.write(key, mine.content(), replaces=held.etag if held else None)
            if etag:
                return Claim(name, etag, mine.expires_at, mine.revision)
            held = _Held.parse(self._documents.read(key))
            if held and held.writer == writer:
                return Claim(name, held.etag, held.expires_at, held.revision)
            if held and held.expires_at > self.now():
                return None
            if isinstance(failure, Unavailable):
                raise failure
        raise Unavailable("Too many ask for this picture at once. Try again in a moment.")

    def renew(self, claim: Claim, *, lease_seconds: float) -> Claim | None:
        """Return the claim with a new lease, or None where somebody else holds it by now. Raises Unavailable."""
        key = claim_key(claim.name)
        mine = _Held(secrets.token_hex(16), claim.revision + 1, self._end_of(lease_seconds))
        etag, failure = self._documents.write(key, mine.content(), replaces=claim.token)
        if etag:
            return Claim(claim.name, etag, mine.expires_at, mine.revision)
        there = _Held.parse(self._documents.read(key))
        if there and there.writer == mine.writer:
            return Claim(claim.name, there.etag, there.expires_at, there.revision)
        if there and there.etag == claim.token and isinstance(failure, Unavailable):
            raise failure
        return None

    def give_back(self, claim: Claim) -> None:
        """Remove the claim if it is still the one that was taken; otherwise leave the other's alone."""
        key = claim_key(claim.name)
        try:
            with aws_errors(f"releasing {key}", needs="s3:DeleteObject and s3:GetObject on claims/*", expects=LOST):
                self.client.delete_object(Bucket=self.bucket, Key=key, IfMatch=claim.token)
        except LOST:
            return

    def drop(self, name: PictureName) -> None:
        """Remove whatever claim there is on a picture."""
        key = claim_key(name)
        with aws_errors(f"removing {key}", needs="s3:DeleteObject on claims/*"):
            self.client.delete_object(Bucket=self.bucket, Key=key)

    @property
    def _documents(self) -> Documents:
        return Documents(self.client, self.bucket, "claims")

    def _end_of(self, lease_seconds: float) -> datetime:
        return self.now() + timedelta(seconds=lease_seconds)


@dataclass(frozen=True, slots=True)
class _Held:
    """A claim as it lies in the bucket."""

    writer: str
    revision: int
    expires_at: datetime
    etag: str = ""

    def content(self) -> bytes:
        document = {"owner": self.writer, "revision": self.revision, "expires_at": self.expires_at.isoformat()}
        return json.dumps(document).encode()

    @classmethod
    def parse(cls, found: Document | None) -> "_Held | None":
        """Read a claim; one that cannot be read counts as long over, or it would block its picture for good."""
        if found is None:
            return None
        try:
            document = json.loads(found.content)
            expires_at = datetime.fromisoformat(document["expires_at"]).astimezone(UTC)
            return cls(str(document["owner"]), int(document["revision"]), expires_at, found.etag)
        except (ValueError, KeyError, TypeError):
            return cls("", 0, datetime.min.replace(tzinfo=UTC), found.etag)
