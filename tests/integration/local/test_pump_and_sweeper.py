"""The queue reaches the worker, failures come back and end as dead letters; what is old is swept."""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from local import redrive
from local.deployment import Bucket, Expiry
from local.functions import Outcome
from local.machine import Machine
from local.pump import failed_ids
from local.sweeper import sweep

BUCKET, ACCOUNT = "mayfly-local", "123456789012"


def soon(look: Callable[[], Any], seconds: float = 15.0) -> Any:
    """Return what `look` finds as soon as it finds something."""
    end = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)
    return found


def seen(machine: Machine, message_id: str) -> list[str]:
    listed = machine.s3().list_objects_v2(Bucket=BUCKET, Prefix=f"seen/{message_id}/")
    return [entry["Key"] for entry in listed.get("Contents", [])]


def waiting(machine: Machine, queue: str) -> int:
    url = f"{machine.endpoint}/{ACCOUNT}/{queue}"
    found = machine.sqs().get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
    return int(found["ApproximateNumberOfMessages"]) + int(found["ApproximateNumberOfMessagesNotVisible"])


def test_a_message_reaches_the_worker_as_a_real_sqs_record_and_is_gone(machine: Machine) -> None:
    sent = machine.sqs().send_message(
        QueueUrl=f"{machine.endpoint}/{ACCOUNT}/Requests",
        MessageBody=json.dumps({"prompt": "hai con chó"}),
        MessageAttributes={"tenant": {"DataType": "String", "StringValue": "internal"}},
    )

    (key,) = soon(lambda: seen(machine, sent["MessageId"]))
    record = json.loads(machine.s3().get_object(Bucket=BUCKET, Key=key)["Body"].read())

    assert json.loads(record["body"]) == {"prompt": "hai con chó"}
    assert record["md5OfBody"] == sent["MD5OfMessageBody"]
    assert record["eventSource"] == "aws:sqs"
    assert record["eventSourceARN"] == f"arn:aws:sqs:us-east-1:{ACCOUNT}:Requests"
    assert record["messageAttributes"]["tenant"]["stringValue"] == "internal"
    assert {"SentTimestamp", "SenderId", "ApproximateReceiveCount"} <= set(record["attributes"])
    soon(lambda: waiting(machine, "Requests") == 0)
    assert len(seen(machine, sent["MessageId"])) == 1


def test_what_fails_is_tried_again_alone_and_ends_as_a_dead_letter(machine: Machine) -> None:
    entries: list[Any] = [{"Id": str(n), "MessageBody": json.dumps({"fail": n == 1})} for n in range(3)]
    sent = machine.sqs().send_message_batch(QueueUrl=f"{machine.endpoint}/{ACCOUNT}/Requests", Entries=entries)
    ids = {entry["Id"]: entry["MessageId"] for entry in sent["Successful"]}

    soon(lambda: waiting(machine, "Dead") == 1)
    letter = machine.sqs().receive_message(QueueUrl=f"{machine.endpoint}/{ACCOUNT}/Dead")["Messages"][0]

    assert letter["MessageId"] == ids["1"]
    assert sorted(key[-1] for key in seen(machine, ids["1"])) == ["1", "2"], "received twice, as the template says"
    assert [len(seen(machine, ids[name])) for name in ("0", "2")] == [1, 1]
    assert waiting(machine, "Requests") == 0


def test_dead_letters_are_brought_back_to_where_they_came_from(machine: Machine, capsys) -> None:
    sent = machine.sqs().send_message(
        QueueUrl=f"{machine.endpoint}/{ACCOUNT}/Dead", MessageBody=json.dumps({"prompt": "again"})
    )
    assert sent["MessageId"]
    before = waiting(machine, "Dead")

    assert redrive.main(["--state", str(machine._plan.state)]) == 0

    count, words = capsys.readouterr().out.split(maxsplit=1)
    assert words.strip() == "from Dead back to Requests"
    assert int(count) >= 1
    assert waiting(machine, "Dead") == before - int(count), "what somebody else is looking at stays"
    soon(lambda: waiting(machine, "Requests") == 0)


def test_where_nothing_runs_redrive_says_so(tmp_path, capsys) -> None:
    assert redrive.main(["--state", str(tmp_path)]) == 1
    assert "make run" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("answer", "stay"),
    [("null", []), ("{}", []), ('{"batchItemFailures": []}', []), ('{"batchItemFailures": null}', []),
     ('{"batchItemFailures": [{"itemIdentifier": "b"}]}', ["b"]),
     ('{"batchItemFailures": [{"itemIdentifier": "unknown"}]}', ["a", "b"]),
     ('{"batchItemFailures": [{"id": "a"}]}', ["a", "b"]),
     ('{"batchItemFailures": 7}', ["a", "b"]), ('"text"', ["a", "b"])],
)  # fmt: skip
def test_partial_failures_are_read_as_lambda_reads_them(answer: str, stay: list[str]) -> None:
    assert failed_ids(Outcome(answer.encode()), ["a", "b"], partial=True) == set(stay)


def test_without_partial_failures_the_batch_stands_or_falls_together() -> None:
    answer = b'{"batchItemFailures": [{"itemIdentifier": "b"}]}'

    assert failed_ids(Outcome(answer), ["a", "b"], partial=False) == set()
    assert failed_ids(Outcome(b"{}", failed=True), ["a", "b"], partial=True) == {"a", "b"}


def test_the_sweeper_deletes_what_is_older_than_the_templates_days_and_nothing_else(machine: Machine) -> None:
    client = machine.s3()
    for key in ("old/1", "old/2", "other/1"):
        client.put_object(Bucket=BUCKET, Key=key, Body=b"x")
    now = datetime.now(UTC)
    (bucket,) = machine.cloud.buckets
    assert bucket.expiries == (Expiry("", 2),)
    two_days_for_old = Bucket(BUCKET, expiries=(Expiry("old/", 2),))

    early = sweep(client, two_days_for_old, now + timedelta(days=2, minutes=-1))
    late = sweep(client, two_days_for_old, now + timedelta(days=2, minutes=1))

    assert (early, sorted(late)) == ([], ["old/1", "old/2"])
    left = [entry["Key"] for entry in client.list_objects_v2(Bucket=BUCKET)["Contents"]]
    assert "other/1" in left
    assert not {"old/1", "old/2"} & set(left)
