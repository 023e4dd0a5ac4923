"""The real handlers in this process, against moto's S3 over HTTP, wired by the real bootstrap from the environment."""

import importlib.util
import json
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import boto3
import pytest

from local.pump import sqs_record
from mayfly import bootstrap, settings
from tests.integration.storage.servers import Interference, moto_server

ROOT = Path(__file__).resolve().parents[3]
BUCKET, QUEUE = "mayfly-handlers", "mayfly-handlers"
ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_REGION": "us-east-1",
    "MAYFLY_BUCKET": BUCKET,
    "MAYFLY_SECRET": "a secret of more than sixteen characters",
}


@pytest.fixture(scope="session")
def s3_endpoint() -> Iterator[str]:
    with moto_server(Interference()) as url:
        client = boto3.client("s3", endpoint_url=url, region_name="us-east-1", **_keys())
        client.create_bucket(Bucket=BUCKET)
        boto3.client("sqs", endpoint_url=url, region_name="us-east-1", **_keys()).create_queue(QueueName=QUEUE)
        yield url


@pytest.fixture(autouse=True)
def _deployment(monkeypatch, s3_endpoint):
    """Set the environment of a deployment and build everything anew from it."""
    addresses = {
        "AWS_ENDPOINT_URL_S3": s3_endpoint,
        "AWS_ENDPOINT_URL_SQS": s3_endpoint,
        "MAYFLY_QUEUE_URL": f"{s3_endpoint}/123456789012/{QUEUE}",
    }
    for name, value in {**ENVIRONMENT, **addresses}.items():
        monkeypatch.setenv(name, value)
    _forget()
    yield
    _forget()


@pytest.fixture
def handler() -> Callable[..., Callable[..., Any]]:
    """Return a loader of handlers: handler("generate", "worker")."""
    return lambda folder, module="app": load(folder, module).lambda_handler


def load(folder: str, module: str = "app") -> ModuleType:
    """Load functions/<folder>/<module>.py under a name of its own."""
    path = ROOT / "functions" / folder / f"{module}.py"
    spec = importlib.util.spec_from_file_location(f"{folder}_{module}", path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def api_event(method: str, path: str, body: Any = None, **headers: str) -> dict[str, Any]:
    """Make an API Gateway event of an execute-api domain and the stage v1."""
    return {
        "httpMethod": method,
        "path": path,
        "headers": {"Content-Type": "application/json", **headers},
        "requestContext": {"domainName": "abc123.execute-api.us-east-1.amazonaws.com", "stage": "v1"},
        "body": body if body is None or isinstance(body, str) else json.dumps(body),
    }


def context(seconds: float = 28.0) -> SimpleNamespace:
    """Make a Lambda context with so much time left."""
    return SimpleNamespace(aws_request_id="r", get_remaining_time_in_millis=lambda: int(seconds * 1000))


class Queue:
    """The queue as an event source mapping sees it: what is waiting goes to the worker, what is done is deleted."""

    def __init__(self, endpoint: str, name: str) -> None:
        self.client = boto3.client("sqs", endpoint_url=endpoint, region_name="us-east-1", **_keys())
        self.client.create_queue(QueueName=name)
        self.url = f"{endpoint}/123456789012/{name}"

    def waiting(self) -> int:
        """Return how many messages anybody could receive now."""
        names = ["ApproximateNumberOfMessages"]
        found = self.client.get_queue_attributes(QueueUrl=self.url, AttributeNames=names)
        return int(found["Attributes"][names[0]])

    def receive(self, most: int = 10) -> list[dict[str, Any]]:
        """Take what is waiting, as records of a Lambda event."""
        answer = self.client.receive_message(QueueUrl=self.url, MaxNumberOfMessages=most, AttributeNames=["All"])
        return [sqs_record(message, QUEUE) for message in answer.get("Messages", [])]

    def settle(self, records: list[dict[str, Any]], answer: dict[str, Any]) -> None:
        """Delete what the worker does not name as failed."""
        failed = {item["itemIdentifier"] for item in answer["batchItemFailures"]}
        for record in records:
            if record["messageId"] not in failed:
                self.client.delete_message(QueueUrl=self.url, ReceiptHandle=record["receiptHandle"])

    def send(self, body: Any) -> str:
        """Send a message; return its id."""
        text = body if isinstance(body, str) else json.dumps(body)
        return str(self.client.send_message(QueueUrl=self.url, MessageBody=text)["MessageId"])


@pytest.fixture
def queue(s3_endpoint, monkeypatch) -> Queue:
    """Give the deployment a queue of this test alone."""
    queue = Queue(s3_endpoint, f"{QUEUE}-{uuid.uuid4()}")
    monkeypatch.setenv("MAYFLY_QUEUE_URL", queue.url)
    return queue


def _keys() -> dict[str, str]:
    return {"aws_access_key_id": "testing", "aws_secret_access_key": "testing"}


def _forget() -> None:
    settings.settings.cache_clear()
    for made in vars(bootstrap).values():
        if hasattr(made, "cache_clear"):
            made.cache_clear()
