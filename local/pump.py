"""SQS to functions, as Lambda's event source mapping does it: batches, partial failures, retries, dead letters."""

import contextlib
import hashlib
import json
import threading
import time
from typing import TYPE_CHECKING, Any

from local.deployment import ACCOUNT, REGION, Source
from local.functions import Outcome, Pool, TookTooLong

if TYPE_CHECKING:
    from types_boto3_sqs import SQSClient
    from types_boto3_sqs.type_defs import MessageTypeDef

BUSY_SECONDS, IDLE_SECONDS = 0.05, 0.4
_TRANSPORT_ERROR_SECONDS = 2.0


class Pump:
    """Feeds one function from one queue. What the function handled is deleted; the rest comes back by itself."""

    def __init__(self, client: "SQSClient", endpoint: str, source: Source, pool: Pool, *, at_once: int = 2) -> None:
        self._client = client
        self._source = source
        self._pool = pool
        self._url = f"{endpoint}/{ACCOUNT}/{source.queue}"
        self._slots = threading.Semaphore(at_once)

    def run(self, stop: threading.Event) -> None:
        """Poll until told to stop."""
        from botocore.exceptions import BotoCoreError, ClientError

        while not stop.is_set():
            try:
                pause = BUSY_SECONDS if self.step() else IDLE_SECONDS
            except (BotoCoreError, ClientError):
                pause = _TRANSPORT_ERROR_SECONDS  # the store is starting or going
            stop.wait(pause)

    def step(self) -> int:
        """Take one batch if there is one and hand it over; return its size."""
        with self._slots:
            received = self._client.receive_message(
                QueueUrl=self._url,
                MaxNumberOfMessages=min(10, self._source.batch_size),
                AttributeNames=["All"],
                MessageAttributeNames=["All"],
                WaitTimeSeconds=0,
            )
        messages = received.get("Messages", [])
        if messages:
            self._slots.acquire()
            threading.Thread(target=self._deliver, args=(messages,), name="pump", daemon=True).start()
        return len(messages)

    def _deliver(self, messages: "list[MessageTypeDef]") -> None:
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            records = [sqs_record(message, self._source.queue) for message in messages]
            event = json.dumps({"Records": records}).encode()
            try:
                outcome = self._pool.invoke(event, patience=self._pool.function.timeout + 60.0)
            except TookTooLong:
                return
            failed = failed_ids(outcome, [record["messageId"] for record in records], partial=self._source.partial)
            with contextlib.suppress(BotoCoreError, ClientError):  # what is not deleted comes back, as in SQS
                for message in messages:
                    if message["MessageId"] not in failed:
                        self._client.delete_message(QueueUrl=self._url, ReceiptHandle=message["ReceiptHandle"])
        finally:
            self._slots.release()


def failed_ids(outcome: Outcome, sent: list[str], *, partial: bool) -> set[str]:
    """Return the ids of the messages that stay in the queue, by Lambda's rules for `batchItemFailures`."""
    if outcome.failed:
        return set(sent)
    if not partial:
        return set()
    answer = json.loads(outcome.payload)
    if not answer:
        return set()
    failures = answer.get("batchItemFailures") if isinstance(answer, dict) else None
    if failures is None:
        return set() if isinstance(answer, dict) else set(sent)
    try:
        failed = {entry["itemIdentifier"] for entry in failures}
    except (TypeError, KeyError):
        return set(sent)
    unknown = failed.difference(sent)
    return set(sent) if unknown else failed  # an unknown id fails the whole batch


def sqs_record(message: "MessageTypeDef", queue: str) -> dict[str, Any]:
    """Return a message in the shape of a Lambda SQS event's record."""
    attributes = {
        name: {
            **({"stringValue": value["StringValue"]} if "StringValue" in value else {}),
            "stringListValues": [],
            "binaryListValues": [],
            "dataType": value["DataType"],
        }
        for name, value in message.get("MessageAttributes", {}).items()
    }
    now = str(int(time.time() * 1000))
    system = {"ApproximateReceiveCount": "1", "SentTimestamp": now, "ApproximateFirstReceiveTimestamp": now}
    return {
        "messageId": message["MessageId"],
        "receiptHandle": message["ReceiptHandle"],
        "body": message["Body"],
        "attributes": {**system, "SenderId": ACCOUNT, **message.get("Attributes", {})},
        "messageAttributes": attributes,
        "md5OfBody": hashlib.md5(message["Body"].encode(), usedforsecurity=False).hexdigest(),
        "eventSource": "aws:sqs",
        "eventSourceARN": f"arn:aws:sqs:{REGION}:{ACCOUNT}:{queue}",
        "awsRegion": REGION,
    }
