"""The right to paint a picture: one small object per picture, written under a condition, held for a lease."""

import json
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from mayfly.aws.faults import ConditionFailedError, ConflictError, MissingError, aws_errors
from mayfly.errors import Unavailable
from mayfly.generate.ports import Claim, PictureName

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client

LOST = (ConditionFailedError, ConflictError, MissingError)
PAUSES_SECONDS = (0.0, 0.0, 0.05, 0.1, 0.2, 0.4)


def claim_key(name: PictureName) -> str:
    """Return the S3 key of a picture's claim."""
    return f"claims/{name.picture_id[:2]}/{name.picture_id}"


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims in a bucket. A claim outlives the painting it was for; its lease ends by itself.

    Each one written carries a writer's id made for it alone, so no two ever have the same ETag, and a
    writer whose answer got lost can tell that the claim which is there now is its own.
    """

    client: "S3Client"
    bucket: str
    now: Callable[[], datetime]

    def take(self, name: PictureName, *, lease_seconds: float) -> Claim | None:
        """Return the claim, or None while somebody else's lease runs. Raises Unavailable, Misconfigured."""
        key, writer = claim_key(name), secrets.token_hex(16)
        held: _Held | None = None
        for pause in PAUSES_SECONDS:
            time.sleep(pause)
            expires_at = self.now() + timedelta(seconds=lease_seconds)
            etag, failure = self._write(key, writer, expires_at, replaces=held)
            if etag:
                return Claim(name, etag, expires_at, held.revision + 1 if held else 1)
            held = self._read(key)
            if held and held.writer == writer:
                return Claim(name, held.etag, held.expires_at, held.revision)
            if held and held.expires_at > self.now():
                return None
            if isinstance(failure, Unavailable):
                raise failure
        raise Unavailable("Too many ask for this picture at once. Try again in a moment.")

    def renew(self, claim: Claim, *, lease_seconds: float) -> Claim | None:
        """Return the claim with a new lease, or None where somebody else holds it by now. Raises Unavailable."""
        key, writer = claim_key(claim.name), secrets.token_hex(16)
        expires_at = self.now() + timedelta(seconds=lease_seconds)
        held = _Held("", claim.revision, claim.expires_at, claim.token)
        etag, failure = self._write(key, writer, expires_at, replaces=held)
        if etag:
            return Claim(claim.name, etag, expires_at, claim.revision + 1)
        there = self._read(key)
        if there and there.writer == writer:
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

    def _read(self, key: str) -> "_Held | None":
        try:
            with aws_errors(
                f"reading {key}",
                needs="s3:GetObject on claims/* and s3:ListBucket on the bucket",
                expects=(MissingError,),
            ):
                answer = self.client.get_object(Bucket=self.bucket, Key=key)
                content = answer["Body"].read()
        except MissingError:
            return None
        return _Held.parse(content, answer["ETag"])

    def _write(
        self, key: str, writer: str, expires_at: datetime, *, replaces: "_Held | None"
    ) -> tuple[str | None, Exception | None]:
        """Write the claim if nothing changed since it was read; return its ETag, or None and what happened."""
        document = {
            "owner": writer,
            "revision": replaces.revision + 1 if replaces else 1,
            "expires_at": expires_at.isoformat(),
        }
        condition: Any = {"IfMatch": replaces.etag} if replaces else {"IfNoneMatch": "*"}
        try:
            with aws_errors(f"claiming {key}", needs="s3:PutObject on claims/*", expects=LOST):
                answer = self.client.put_object(
                    Bucket=self.bucket,
                    Key=key,
                    Body=json.dumps(document).encode(),
                    ContentType="application/json",
                    **condition,
                )
        except (*LOST, Unavailable) as failure:
            # Lost, or written by an attempt whose answer never came: only reading tells which.
            return None, failure
        return answer["ETag"], None


@dataclass(frozen=True, slots=True)
class _Held:
    """A claim as it lies in the bucket."""

    writer: str
    revision: int
    expires_at: datetime
    etag: str

    @classmethod
    def parse(cls, content: bytes, etag: str) -> "_Held":
        """Read a claim; one that cannot be read counts as long over, or it would block its picture for good."""
        try:
            document = json.loads(content)
            expires_at = datetime.fromisoformat(document["expires_at"]).astimezone(UTC)
            return cls(str(document["owner"]), int(document["revision"]), expires_at, etag)
        except (ValueError, KeyError, TypeError):
            return cls("", 0, datetime.min.replace(tzinfo=UTC), etag)
