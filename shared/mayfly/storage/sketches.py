"""The sketches of conversations, as JSON beside their pictures: same bucket, same lifecycle, bound to the tenant."""

import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from mayfly.aws.faults import MissingError, aws_errors
from mayfly.gateway.sketch import Sketch
from mayfly.storage.keys import Keys
from mayfly.storage.names import ID_HEX_DIGITS

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client

VERSION = 1


@dataclass(frozen=True, slots=True)
class S3Sketches:
    """`gateway.sketch.Sketches` on S3. A sketch's id is the MAC of tenant and content: what was changed, or belongs to
    another tenant, is not found. Errors: Unavailable, Misconfigured.
    """

    client: "S3Client"
    bucket: str
    keys: Keys

    def keep(self, sketch: Sketch, *, tenant: str) -> str:
        """Store a sketch; one that is there already has its time begun anew."""
        content = msgspec.json.encode({"version": VERSION, "sketch": sketch})
        sketch_id = self._id(content, tenant)
        key = _key(sketch_id)
        with aws_errors(f"writing {key}", needs="s3:PutObject on images/*"):
            self.client.put_object(Bucket=self.bucket, Key=key, Body=content, ContentType="application/json")
        return sketch_id

    def recall(self, sketch_id: str, *, tenant: str) -> Sketch | None:
        """Return a sketch, or None where its time is over, it is another tenant's or of a form of later versions."""
        key = _key(sketch_id)
        needs = "s3:GetObject on images/* and s3:ListBucket on the bucket"
        try:
            with aws_errors(f"reading {key}", needs=needs, expects=(MissingError,)):
                content = self.client.get_object(Bucket=self.bucket, Key=key)["Body"].read()
        except MissingError:
            return None
        if not hmac.compare_digest(self._id(content, tenant), sketch_id):
            return None
        try:
            document: dict[str, Any] = msgspec.json.decode(content)
            return msgspec.convert(document["sketch"], Sketch) if document["version"] == VERSION else None
        except (msgspec.MsgspecError, KeyError, TypeError):
            return None

    def _id(self, content: bytes, tenant: str) -> str:
        message = f"sketch\0{tenant}\0".encode("utf-8", "surrogatepass") + content
        return self.keys.mac("names", message)[:ID_HEX_DIGITS]


def _key(sketch_id: str) -> str:
    return f"images/{sketch_id[:2]}/{sketch_id}.json"
