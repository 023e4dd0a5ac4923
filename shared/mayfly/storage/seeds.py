"""The seed that a request without one was given, kept for two minutes so that its retry gets the same picture.

OpenAI's SDKs send a failed request again, up to twice, and say so in `x-stainless-retry-count`; they send no
idempotency key. A seed drawn anew would paint, and with a paid model charge, a second time.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from mayfly.aws.faults import MissingError, aws_errors
from mayfly.storage.keys import Keys

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client

MEMORY = timedelta(seconds=120)


@dataclass(frozen=True, slots=True)
class RecentSeeds:
    """Seeds in a bucket, one object per tenant and body; a later request with the same body takes its place."""

    client: "S3Client"
    bucket: str
    keys: Keys
    now: Callable[[], datetime]

    def remember(self, tenant: str, body: bytes, seed: int) -> None:
        """Note the seed that a body is being painted with. Raises Unavailable, Misconfigured."""
        key = self._key(tenant, body)
        content = json.dumps({"seed": seed, "at": self.now().isoformat()}).encode()
        with aws_errors(f"writing {key}", needs="s3:PutObject on claims/*"):
            self.client.put_object(Bucket=self.bucket, Key=key, Body=content, ContentType="application/json")

    def recall(self, tenant: str, body: bytes) -> int | None:
        """Return the newest seed of a body that is not older than two minutes. Raises Unavailable, Misconfigured."""
        key = self._key(tenant, body)
        needs = "s3:GetObject on claims/* and s3:ListBucket on the bucket"
        try:
            with aws_errors(f"reading {key}", needs=needs, expects=(MissingError,)):
                content = self.client.get_object(Bucket=self.bucket, Key=key)["Body"].read()
        except MissingError:
            return None
        try:
            document = json.loads(content)
            at, seed = datetime.fromisoformat(document["at"]).astimezone(UTC), int(document["seed"])
        except (ValueError, KeyError, TypeError):
            return None  # nobody's but ours to write; what cannot be read is as good as not there
        return seed if self.now() - at <= MEMORY else None

    def _key(self, tenant: str, body: bytes) -> str:
        mac = self.keys.mac("names", b"seed of body\0" + tenant.encode("utf-8", "replace") + b"\0" + body)
        return f"claims/seeds/{mac[:2]}/{mac[:32]}"
