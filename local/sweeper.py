"""The bucket's lifecycle: what is older than the template's days is deleted, so that temporary is true here too."""

import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from local.deployment import Bucket

if TYPE_CHECKING:
    from types_boto3_s3 import S3Client

EVERY_SECONDS = 60.0


def sweep(client: "S3Client", bucket: Bucket, now: datetime) -> list[str]:
    """Delete every object that a lifecycle rule says is over at `now`; return the keys."""
    gone: list[str] = []
    for expiry in bucket.expiries:
        oldest = now - timedelta(days=expiry.days)
        pages = client.get_paginator("list_objects_v2").paginate(Bucket=bucket.name, Prefix=expiry.prefix)
        over = [entry["Key"] for page in pages for entry in page.get("Contents", []) if entry["LastModified"] < oldest]
        for key in over:
            client.delete_object(Bucket=bucket.name, Key=key)
        gone.extend(over)
    return gone


def run(client: "S3Client", buckets: tuple[Bucket, ...], stop: threading.Event) -> None:
    """Sweep every minute until told to stop."""
    from botocore.exceptions import BotoCoreError, ClientError

    while not stop.wait(EVERY_SECONDS):
        for bucket in buckets:
            try:
                sweep(client, bucket, datetime.now(UTC))
            except (BotoCoreError, ClientError):
                continue  # the store is going; the next minute will do
