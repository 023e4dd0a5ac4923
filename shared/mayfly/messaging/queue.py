"""The queue on SQS: a message is the id of a job, and is kept from others for as long as its worker lives."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mayfly.aws.faults import aws_errors
from mayfly.errors import Misconfigured, Unavailable
from mayfly.generate.batches.batch import Task
from mayfly.settings import Settings

if TYPE_CHECKING:
    from types_boto3_sqs.client import SQSClient

CONNECT_SECONDS, READ_SECONDS, ATTEMPTS = 2, 5, 3
MAX_DELAY_SECONDS = 900
JOB = "job"
BATCH, CHUNK = "batch", "chunk"
MESSAGES_AT_ONCE = 10
_SERVICE = "The queue"


def sqs_client() -> "SQSClient":
    """Return a client in the region of the environment that waits for seconds, not for a minute."""
    import boto3
    from botocore.config import Config

    with aws_errors("making the SQS client", needs="nothing", service=_SERVICE):
        return boto3.session.Session().client(
            "sqs",
            config=Config(
                connect_timeout=CONNECT_SECONDS,
                read_timeout=READ_SECONDS,
                retries={"mode": "standard", "total_max_attempts": ATTEMPTS},
            ),
        )


def queue_url(settings: Settings) -> str:
    """Return the URL of the queue. Raises Misconfigured where none is set."""
    if not settings.queue_url:
        raise Misconfigured("MAYFLY_QUEUE_URL is not set: name the SQS queue that jobs go through.")
    return settings.queue_url


@dataclass(frozen=True, slots=True)
class SqsJobQueue:
    """`generate.jobs.ports.JobQueue` on SQS."""

    client: "SQSClient"
    url: str

    def send(self, job_id: str, *, delay_seconds: int = 0) -> None:
        """Queue a job. Raises Unavailable (the message may have been sent even then), Misconfigured."""
        with aws_errors("queueing a job", needs="sqs:SendMessage on the queue", service=_SERVICE):
            self.client.send_message(
                QueueUrl=self.url,
                MessageBody=json.dumps({JOB: job_id}),
                DelaySeconds=min(max(delay_seconds, 0), MAX_DELAY_SECONDS),
            )


@dataclass(frozen=True, slots=True)
class SqsDelivery:
    """`generate.jobs.ports.Delivery`: one SQS message in a worker's hands."""

    client: "SQSClient"
    url: str
    receipt_handle: str
    attempt: int

    def hold(self, seconds: float) -> None:
        """Keep it from other workers for so long from now on. Raises Unavailable; Misconfigured where it is gone."""
        with aws_errors("holding a message", needs="sqs:ChangeMessageVisibility on the queue", service=_SERVICE):
            self.client.change_message_visibility(
                QueueUrl=self.url, ReceiptHandle=self.receipt_handle, VisibilityTimeout=max(0, round(seconds))
            )


@dataclass(frozen=True, slots=True)
class SqsBatchQueue:
    """`generate.batches.ports.BatchQueue` on SQS."""

    client: "SQSClient"
    url: str

    def send_tasks(self, tasks: Sequence[Task], *, delay_seconds: int = 0) -> None:
        """Queue tasks, ten at once. Raises Unavailable (some may have been sent even then), Misconfigured."""
        delay = min(max(delay_seconds, 0), MAX_DELAY_SECONDS)
        for start in range(0, len(tasks), MESSAGES_AT_ONCE):
            entries: Any = [
                {
                    "Id": str(index),
                    "MessageBody": json.dumps({BATCH: task.batch_id, CHUNK: task.chunk}),
                    "DelaySeconds": delay,
                }
                for index, task in enumerate(tasks[start : start + MESSAGES_AT_ONCE])
            ]
            with aws_errors("queueing a batch", needs="sqs:SendMessage on the queue", service=_SERVICE):
                answer = self.client.send_message_batch(QueueUrl=self.url, Entries=entries)
            if answer.get("Failed"):
                raise Unavailable("The queue did not take every message. Try again in a moment.")


def task_in(body: str) -> Task | None:
    """Return the task of a batch that a message names, or None where it is something else."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(document, dict) or set(document) != {BATCH, CHUNK}:
        return None
    batch_id, chunk = document[BATCH], document[CHUNK]
    if not isinstance(batch_id, str) or not (chunk is None or type(chunk) is int):
        return None
    return Task(batch_id, chunk)


def job_in(body: str) -> str | None:
    """Return the job id that a message names, or None where it is something else, such as a plain request."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return None
    named = document.get(JOB) if isinstance(document, dict) and set(document) == {JOB} else None
    return named if isinstance(named, str) else None
