"""The right to paint a picture: a lease of its name."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from mayfly.generate.ports import Claim, PictureName
from mayfly.storage.leases import Lease, Leases

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
        return _claim(name, self._leases.take(claim_key(name), lease_seconds=lease_seconds))

    def renew(self, claim: Claim, *, lease_seconds: float) -> Claim | None:
        """Return the claim with a new lease, or None where somebody else holds it by now. Raises Unavailable."""
        return _claim(claim.name, self._leases.renew(_lease(claim), lease_seconds=lease_seconds))

    def give_back(self, claim: Claim) -> None:
        """Remove the claim if it is still the one that was taken; otherwise leave the other's alone."""
        self._leases.give_back(_lease(claim))

    def drop(self, name: PictureName) -> None:
        """Remove whatever claim there is on a picture."""
        self._leases.drop(claim_key(name))

    @property
    def _leases(self) -> Leases:
        return Leases(self.client, self.bucket, "claims", self.now)


def _claim(name: PictureName, lease: Lease | None) -> Claim | None:
    return Claim(name, lease.token, lease.expires_at, lease.revision) if lease else None


def _lease(claim: Claim) -> Lease:
    return Lease(claim_key(claim.name), claim.token, claim.expires_at, claim.revision)
