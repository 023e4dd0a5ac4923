"""The S3 client, set up so that presigned URLs work everywhere and nothing waits for a minute."""

from typing import TYPE_CHECKING

from mayfly.aws.faults import aws_errors
from mayfly.errors import Misconfigured
from mayfly.settings import Settings

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client

CONNECT_SECONDS = 2
READ_SECONDS = 10
ATTEMPTS = 3


def s3_client(settings: Settings) -> "S3Client":
    """Return a client for the bucket of these settings, in the region of the environment.

    SigV4 and the bucket's regional host, because boto3's own default still signs presigned URLs the old way on
    the global one; botocore takes path style by itself where AWS_ENDPOINT_URL_S3 names an IP address.
    Raises Misconfigured where no bucket is set.
    """
    if not settings.bucket:
        raise Misconfigured("MAYFLY_BUCKET is not set: name the bucket that pictures lie in.")
    import boto3
    from botocore.config import Config

    with aws_errors("making the S3 client", needs="nothing"):
        return boto3.session.Session().client(
            "s3",
            config=Config(
                signature_version="s3v4",
                s3={"addressing_style": "virtual", "us_east_1_regional_endpoint": "regional"},
                connect_timeout=CONNECT_SECONDS,
                read_timeout=READ_SECONDS,
                retries={"mode": "standard", "total_max_attempts": ATTEMPTS},
            ),
        )
