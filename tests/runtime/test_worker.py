"""WorkerFunction under the real Lambda runtime: the queue and direct invocation."""

import json

import boto3
import pytest

from tests.runtime.conftest import Invoke, event
from tools.local_aws import REGION


@pytest.fixture
def kept(aws: dict[str, str]) -> "Kept":
    return Kept(aws)


class Kept:
    """How many pictures lie in the bucket."""

    def __init__(self, aws: dict[str, str]) -> None:
        session = boto3.Session(aws["AWS_ACCESS_KEY_ID"], aws["AWS_SECRET_ACCESS_KEY"], region_name=REGION)
        self._s3 = session.client("s3", endpoint_url=aws["AWS_ENDPOINT_URL"])
        self._bucket = aws["MAYFLY_BUCKET"]

    def pictures(self) -> int:
        return int(self._s3.list_objects_v2(Bucket=self._bucket, Prefix="images/")["KeyCount"])


def test_a_message_becomes_a_picture_and_only_once(invoke: Invoke, kept: Kept) -> None:
    before = kept.pictures()
    assert invoke("WorkerFunction", "sqs.json").payload == {"batchItemFailures": []}
    assert kept.pictures() == before + 1
    assert invoke("WorkerFunction", "sqs.json").payload == {"batchItemFailures": []}
    assert kept.pictures() == before + 1


def test_a_message_that_no_try_can_mend_is_done_with_and_its_job_tells(invoke: Invoke) -> None:
    batch = event("sqs.json")
    good = batch["Records"][0]
    bad = {**good, "messageId": "00000000-0000-4000-8000-000000000001", "body": json.dumps({"prompt": ""})}
    answer = invoke("WorkerFunction", {"Records": [good, bad]})
    assert answer.payload == {"batchItemFailures": []}


def test_an_empty_batch_is_no_failure(invoke: Invoke) -> None:
    assert invoke("WorkerFunction", {"Records": []}).payload == {"batchItemFailures": []}


def test_a_direct_invocation_answers_as_generate_does(invoke: Invoke) -> None:
    said = invoke("WorkerFunction", "direct.json").payload
    assert said["success"] is True
    assert (said["metadata"]["width"], said["metadata"]["height"]) == (256, 256)
    assert said["image_link"].startswith("https://Api.execute-api.us-east-1.amazonaws.com/live/api/temp/")


def test_a_direct_invocation_that_asks_for_nonsense_learns_what_is_wrong(invoke: Invoke) -> None:
    said = invoke("WorkerFunction", {"prompt": "a cat", "width": -1}).payload
    assert said["status"] == 400
    assert said["errors"][0]["field"] == "width"
