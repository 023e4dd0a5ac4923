"""Pictures in an S3 bucket whose lifecycle sweeps them away."""

import base64
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from mayfly.aws.faults import ConditionFailedError, MissingError, aws_errors
from mayfly.errors import Gone, Misconfigured, Unavailable
from mayfly.generate.ports import Claim, EncodedPicture, PictureName, StoredPicture, TemporaryLink
from mayfly.generate.recipe import Recipe
from mayfly.settings import MAX_LINK_SECONDS, MIN_LINK_SECONDS
from mayfly.storage import names
from mayfly.storage.claims import Claims
from mayfly.storage.keys import Keys

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client
    from types_boto3_s3.type_defs import HeadObjectOutputTypeDef

CACHE_CONTROL = "private, max-age=3600"
_LOOKING = "s3:GetObject on images/* and s3:ListBucket on the bucket (without it a missing picture is 403, not 404)"


def utc_now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class S3PictureStore:
    """`generate.ports.PictureStore` on S3. Errors: Unavailable, and Misconfigured for what the owner must mend.

    A picture lives until its LastModified plus `retention_days`; the bucket's lifecycle, which works by whole
    days and late, removes it some time after that, and what it has not removed yet counts as gone.
    """

    client: "S3Client"
    bucket: str
    keys: Keys
    link_seconds: int
    retention_days: int
    now: Callable[[], datetime] = utc_now

    def __post_init__(self) -> None:
        """Refuse links that are too short to follow or outlive the credentials that sign them."""
        if not MIN_LINK_SECONDS <= self.link_seconds <= MAX_LINK_SECONDS:
            raise Misconfigured(
                f"MAYFLY_LINK_SECONDS={self.link_seconds}: write {MIN_LINK_SECONDS} to {MAX_LINK_SECONDS}."
            )

    def name(self, recipe: Recipe, tenant: str) -> PictureName:
        """Return the name that this tenant's picture of this recipe has, whether it exists or not."""
        return names.picture_name(self.keys, recipe, tenant)

    def parse_name(self, text: str) -> PictureName:
        """Return the name written in a link. Raises NotFound where its tag was not made here."""
        return names.parse_name(self.keys, text)

    def find(self, name: PictureName) -> StoredPicture | None:
        """Return the picture, renewed if past half of its time, or None."""
        head = self._head(name)
        if head is None:
            return None
        picture = self._described(name, head, head["LastModified"])
        if self.now() >= picture.expires_at:
            return None
        if self.now() - picture.stored_at < self._retention / 2:
            return picture
        try:
            return self._renewed(name, head)
        except (ConditionFailedError, Unavailable):
            return picture  # somebody renews it at this moment, or it keeps the time it had
        except MissingError:
            return None

    def read(self, name: PictureName) -> bytes:
        """Return the picture's file. Raises Gone."""
        try:
            with aws_errors(f"reading {name.object_key}", needs=_LOOKING, expects=(MissingError,)):
                answer = self.client.get_object(Bucket=self.bucket, Key=name.object_key)
                content = answer["Body"].read()
        except MissingError:
            raise Gone("This picture's time is over.") from None
        if self.now() >= answer["LastModified"] + self._retention:
            raise Gone("This picture's time is over.")
        return content

    def claim(self, name: PictureName, *, lease_seconds: float) -> Claim | None:
        """Take the right to paint it, or return None while somebody else holds it. Expired claims are taken over."""
        return self._claims.take(name, lease_seconds=lease_seconds)

    def renew(self, claim: Claim, *, lease_seconds: float) -> Claim | None:
        """Hold a claim from now on for another lease; return None where somebody else holds it by now."""
        return self._claims.renew(claim, lease_seconds=lease_seconds)

    def release(self, claim: Claim) -> None:
        """Give the right back after a failure. A claim that somebody took over meanwhile is left alone."""
        self._claims.give_back(claim)

    def put(self, name: PictureName, picture: EncodedPicture, *, tenant: str) -> StoredPicture:
        """Store the file; S3 compares it with its SHA-256 before it takes it."""
        stored_at = self.now().replace(microsecond=0)
        with aws_errors(f"writing {name.object_key}", needs="s3:PutObject on images/*"):
            self.client.put_object(
                Bucket=self.bucket,
                Key=name.object_key,
                Body=picture.content,
                ContentType=picture.media_type,
                ContentDisposition=_disposition(name),
                CacheControl=CACHE_CONTROL,
                ChecksumSHA256=base64.b64encode(bytes.fromhex(picture.sha256)).decode(),
                Metadata={"sha256": picture.sha256, "owner": names.owner_mark(self.keys, tenant)},
            )
        return StoredPicture(name, len(picture.content), picture.sha256, stored_at, stored_at + self._retention)

    def delete(self, name: PictureName, *, tenant: str) -> bool:
        """Remove it and its claim; return False where it is not there or is not this tenant's."""
        head = self._head(name)
        owner = _metadata(head).get("owner", "") if head else ""
        if not hmac.compare_digest(owner.encode(), names.owner_mark(self.keys, tenant).encode()):
            return False
        with aws_errors(f"deleting {name.object_key}", needs="s3:DeleteObject on images/*"):
            self.client.delete_object(Bucket=self.bucket, Key=name.object_key)
        self._claims.drop(name)
        return True

    def link(self, name: PictureName) -> TemporaryLink:
        """Return a presigned URL to it. Touches no network."""
        signed_at = self.now().replace(microsecond=0)
        with aws_errors("presigning a link", needs="credentials"):
            url = self.client.generate_presigned_url(
                "get_object",
                Params={
                    "Bucket": self.bucket,
                    "Key": name.object_key,
                    "ResponseContentType": names.MEDIA_TYPES[name.extension],
                    "ResponseContentDisposition": _disposition(name),
                },
                ExpiresIn=self.link_seconds,
            )
        return TemporaryLink(url, signed_at + timedelta(seconds=self.link_seconds))

    @property
    def _retention(self) -> timedelta:
        return timedelta(days=self.retention_days)

    @property
    def _claims(self) -> Claims:
        return Claims(self.client, self.bucket, self.now)

    def _head(self, name: PictureName) -> "HeadObjectOutputTypeDef | None":
        try:
            with aws_errors(f"looking for {name.object_key}", needs=_LOOKING, expects=(MissingError,)):
                return self.client.head_object(Bucket=self.bucket, Key=name.object_key)
        except MissingError:
            return None

    def _described(self, name: PictureName, head: "HeadObjectOutputTypeDef", modified: datetime) -> StoredPicture:
        stored_at = modified.astimezone(UTC).replace(microsecond=0)
        sha256 = _metadata(head).get("sha256", "")
        return StoredPicture(name, head["ContentLength"], sha256, stored_at, stored_at + self._retention)

    def _renewed(self, name: PictureName, head: "HeadObjectOutputTypeDef") -> StoredPicture:
        """Copy the picture onto itself, which starts its time anew; its bytes and metadata stay."""
        needs = "s3:GetObject and s3:PutObject on images/*"
        with aws_errors(f"renewing {name.object_key}", needs=needs, expects=(MissingError, ConditionFailedError)):
            answer = self.client.copy_object(
                Bucket=self.bucket,
                Key=name.object_key,
                CopySource={"Bucket": self.bucket, "Key": name.object_key},
                CopySourceIfMatch=head["ETag"],
                MetadataDirective="REPLACE",
                Metadata=_metadata(head),
                ContentType=head["ContentType"],
                ContentDisposition=_disposition(name),
                CacheControl=CACHE_CONTROL,
            )
        return self._described(name, head, answer["CopyObjectResult"]["LastModified"])


def _disposition(name: PictureName) -> str:
    return f'inline; filename="{names.file_name(name)}"'


def _metadata(head: "HeadObjectOutputTypeDef") -> dict[str, str]:
    """Return an object's metadata by small names: on its way through proxies a header's case may change."""
    return {key.lower(): value for key, value in head["Metadata"].items()}
