"""The outbox in the bucket: a folder for the results of each name, written by one finisher at a time."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mayfly.aws.faults import MissingError, aws_errors
from mayfly.generate.batches.batch import ZipProgress
from mayfly.generate.batches.manifest import MANIFEST, ZIP
from mayfly.generate.batches.ports import UploadGone
from mayfly.generate.ports import PictureName

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client

OUTBOX = "outbox"
_READING = f"s3:GetObject on images/* and {OUTBOX}/*, and s3:ListBucket on the bucket"
_WRITING = f"s3:PutObject on {OUTBOX}/*"


def outbox_key(name: str, file: str) -> str:
    """Return the S3 key of a result."""
    return f"{OUTBOX}/{name}/{file}"


@dataclass(frozen=True, slots=True)
class S3Outbox:
    """`generate.batches.ports.Outbox` on S3. Errors: Unavailable, and Misconfigured for what the owner must mend."""

    client: "S3Client"
    bucket: str

    def clear(self, name: str) -> None:
        """Remove all that lies there, a thousand objects at once."""
        needs = f"s3:DeleteObject on {OUTBOX}/* and s3:ListBucket on the bucket"
        with aws_errors(f"clearing {OUTBOX}/", needs=needs):
            pages = self.client.get_paginator("list_objects_v2").paginate(
                Bucket=self.bucket, Prefix=outbox_key(name, "")
            )
            for page in pages:
                if found := page.get("Contents"):
                    doomed: Any = {"Objects": [{"Key": entry["Key"]} for entry in found], "Quiet": True}
                    self.client.delete_objects(Bucket=self.bucket, Delete=doomed)

    def withdraw(self, name: str) -> None:
        """Remove the manifest."""
        with aws_errors(f"removing from {OUTBOX}/", needs=f"s3:DeleteObject on {OUTBOX}/*"):
            self.client.delete_object(Bucket=self.bucket, Key=outbox_key(name, MANIFEST))

    def manifest(self, name: str) -> dict[str, Any] | None:
        """Return the manifest that lies there, or None."""
        content = self.read(name, MANIFEST)
        try:
            document = json.loads(content) if content else None
        except ValueError:
            return None
        return document if isinstance(document, dict) else None

    def copy(self, name: str, file: str, picture: PictureName) -> bool:
        """Copy a picture within S3; False where it is not there any more."""
        source: Any = {"Bucket": self.bucket, "Key": picture.object_key}
        try:
            with aws_errors(f"copying to {OUTBOX}/", needs=f"{_READING}; {_WRITING}", expects=(MissingError,)):
                self.client.copy_object(Bucket=self.bucket, Key=outbox_key(name, file), CopySource=source)
        except MissingError:
            return False
        return True

    def read(self, name: str, file: str) -> bytes | None:
        """Return a file, or None where it is not there."""
        try:
            with aws_errors(f"reading {OUTBOX}/", needs=_READING, expects=(MissingError,)):
                return self.client.get_object(Bucket=self.bucket, Key=outbox_key(name, file))["Body"].read()
        except MissingError:
            return None

    def put(self, name: str, file: str, content: bytes, media_type: str) -> None:
        """Write a file."""
        with aws_errors(f"writing {OUTBOX}/", needs=_WRITING):
            self.client.put_object(Bucket=self.bucket, Key=outbox_key(name, file), Body=content, ContentType=media_type)

    def begin_zip(self, name: str) -> ZipProgress:
        """Begin the upload of the zip."""
        with aws_errors(f"beginning an upload to {OUTBOX}/", needs=_WRITING):
            begun = self.client.create_multipart_upload(
                Bucket=self.bucket, Key=outbox_key(name, ZIP), ContentType="application/zip"
            )
        return ZipProgress(begun["UploadId"])

    def put_part(self, name: str, upload_id: str, number: int, content: bytes) -> str:
        """Upload part `number`, counted from 1; return its ETag. Raises UploadGone."""
        key = outbox_key(name, ZIP)
        try:
            with aws_errors(f"uploading to {OUTBOX}/", needs=_WRITING, expects=(MissingError,)):
                answer = self.client.upload_part(
                    Bucket=self.bucket, Key=key, UploadId=upload_id, PartNumber=number, Body=content
                )
        except MissingError:
            raise UploadGone from None
        return answer["ETag"]

    def end_zip(self, name: str, progress: ZipProgress) -> None:
        """Make the parts one file. Raises UploadGone."""
        parts: Any = [{"PartNumber": number, "ETag": etag} for number, etag in enumerate(progress.parts, start=1)]
        key = outbox_key(name, ZIP)
        try:
            with aws_errors(f"ending an upload to {OUTBOX}/", needs=_WRITING, expects=(MissingError,)):
                self.client.complete_multipart_upload(
                    Bucket=self.bucket, Key=key, UploadId=progress.upload_id, MultipartUpload={"Parts": parts}
                )
        except MissingError:
            raise UploadGone from None
