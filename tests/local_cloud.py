"""The whole product running on this machine, for end-to-end tests.

from tests.local_cloud import LocalCloud, cloud

def test_health(cloud: LocalCloud) -> None:
    with urllib.request.urlopen(f"{cloud.base_url}/health/") as answer: ...
"""

import atexit
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from local.machine import Machine, Plan

if TYPE_CHECKING:
    from types_boto3_s3 import S3Client
    from types_boto3_sqs import SQSClient


@dataclass(frozen=True, slots=True)
class LocalCloud:
    """`base_url` has no trailing slash; `s3` and `sqs` may do everything."""

    base_url: str
    port: int
    s3_endpoint: str
    bucket: str
    queue_url: str
    logs: Path
    s3: "S3Client"
    sqs: "SQSClient"

    def pictures(self) -> set[str]:
        """Return the keys of all pictures; all tests of a run together leave more than a listing's page."""
        pages = self.s3.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix="images/")
        return {entry["Key"] for page in pages for entry in page.get("Contents", [])}


@lru_cache(maxsize=1)
def _running() -> LocalCloud:
    """Start it once for all modules of a test run, and stop it at the end."""
    state = tempfile.TemporaryDirectory(prefix="mayfly-tests-")
    machine = Machine(Plan(state=Path(state.name), port=0))
    machine.start()
    atexit.register(state.cleanup)
    atexit.register(machine.stop)
    machine.wait_until_warm()
    source = machine.cloud.sources[0]
    return LocalCloud(
        base_url=machine.url,
        port=machine.port,
        s3_endpoint=machine.endpoint,
        bucket=machine.cloud.buckets[0].name,
        queue_url=f"{machine.endpoint}/123456789012/{source.queue}",
        logs=Path(state.name) / "logs",
        s3=machine.s3(),
        sqs=machine.sqs(),
    )


@pytest.fixture(scope="session")
def cloud() -> LocalCloud:
    """Return the product on a port of its own, warm, with an empty store."""
    return _running()
