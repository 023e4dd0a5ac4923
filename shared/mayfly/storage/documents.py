"""Small documents in the bucket that are written under a condition, so that nobody overwrites what he has not seen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mayfly.aws.faults import ConditionFailedError, ConflictError, MissingError, aws_errors
from mayfly.errors import Unavailable

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client

LOST = (ConditionFailedError, ConflictError, MissingError)
# Between the tries of a write that S3 answers with a conflict: it says so while another write is under way.
PAUSES_SECONDS = (0.0, 0.0, 0.05, 0.1, 0.2, 0.4)


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it lies in the bucket; `etag` is what a write has to know to replace it."""

    content: bytes
    etag: str


@dataclass(frozen=True, slots=True)
class Documents:
    """JSON documents under one prefix, such as `claims`. Each one written should carry an id made for it alone:

    equal bytes have equal ETags, and only by its own id can a writer whose answer got lost tell that the document which
    is there now is his.
    """

    client: "S3Client"
    bucket: str
    prefix: str

    def read(self, key: str) -> Document | None:
        """Return a document, or None where there is none. Raises Unavailable, Misconfigured."""
        needs = f"s3:GetObject on {self.prefix}/* and s3:ListBucket on the bucket"
        try:
            with aws_errors(f"reading {key}", needs=needs, expects=(MissingError,)):
                answer = self.client.get_object(Bucket=self.bucket, Key=key)
                return Document(answer["Body"].read(), answer["ETag"])
        except MissingError:
            return None

    def write(self, key: str, content: bytes, *, replaces: str | None) -> tuple[str | None, Exception | None]:
        """Write a document if the one there has the ETag `replaces`, or if there is none where that is None.

        Returns its ETag, or None and what happened: lost to somebody else, or perhaps written by an attempt whose
        answer never came. Only reading tells which. Raises Misconfigured.
        """
        condition: Any = {"IfMatch": replaces} if replaces else {"IfNoneMatch": "*"}
        try:
            with aws_errors(f"writing {key}", needs=f"s3:PutObject on {self.prefix}/*", expects=LOST):
                answer = self.client.put_object(
                    Bucket=self.bucket, Key=key, Body=content, ContentType="application/json", **condition
                )
        except (*LOST, Unavailable) as failure:
            return None, failure
        return answer["ETag"], None
