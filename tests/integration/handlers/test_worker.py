"""The doors that are not HTTP: queue messages come at least once and take effect once."""

import json
from pathlib import Path

import pytest

from mayfly.errors import ServiceError
from tests.integration.handlers.conftest import context

EVENTS = Path(__file__).resolve().parents[3] / "events"
BODY = {"prompt": "a cat", "size": "64x64"}


def message(number, body):
    return {
        "messageId": f"m{number}", "receiptHandle": "r", "body": body if isinstance(body, str) else json.dumps(body),
        "attributes": {}, "messageAttributes": {}, "md5OfBody": "", "eventSource": "aws:sqs", "awsRegion": "us-east-1",
        "eventSourceARN": "arn:aws:sqs:us-east-1:1:q",
    }  # fmt: skip


def failures(answer):
    return [item["itemIdentifier"] for item in answer["batchItemFailures"]]


@pytest.fixture
def work(handler):
    call = handler("generate", "worker")
    return lambda event, seconds=100: call(event, context(seconds))


def test_a_direct_invocation_answers_like_generate(work):
    answer = work(json.loads((EVENTS / "direct.json").read_text(encoding="utf-8")))
    assert answer["success"] is True
    assert answer["image_url"].startswith("http")


@pytest.mark.parametrize(
    "event", [{}, {"prompt": ""}, {"prompt": "a", "width": 1}, {"prompt": "a", "wdth": 1}, {"detail": 1}]
)
def test_a_bad_direct_invocation_answers_with_a_problem(work, event):
    answer = work(event)
    assert answer["success"] is False
    assert answer["status"] == 400


def test_a_direct_invocation_that_a_retry_may_mend_raises(work):
    with pytest.raises(ServiceError):
        work({**BODY, "seed": 99, "prompt": "a hurried cat"}, seconds=0.1)


@pytest.mark.parametrize("event", [{"Records": []}, {"Records": None}])
def test_an_empty_batch_is_done(work, event):
    assert failures(work(event)) == []


def test_only_what_failed_comes_again(work):
    batch = {
        "Records": [message(1, BODY), message(2, "{"), message(3, {"prompt": ""}), message(4, {**BODY, "seed": 2})]
    }
    assert failures(work(batch)) == ["m2", "m3"]


def test_a_batch_that_fails_whole_names_each(work):
    assert failures(work({"Records": [message(1, "no"), message(2, "[]")]})) == ["m1", "m2"]


def test_a_redelivered_message_paints_nothing_twice(work):
    from mayfly.bootstrap import picture_store

    batch = {"Records": [message("random", {**BODY, "seed": -1})]}
    work(batch)
    store = picture_store()
    listed = [o["Key"] for o in store.client.list_objects_v2(Bucket=store.bucket, Prefix="images/")["Contents"]]
    work(batch)
    assert [o["Key"] for o in store.client.list_objects_v2(Bucket=store.bucket, Prefix="images/")["Contents"]] == listed


def test_a_message_can_not_name_a_tenant_or_ask_for_bytes(work):
    for extra in ({"tenant": "t"}, {"response_format": "base64"}):
        assert failures(work({"Records": [message(1, {**BODY, **extra})]})) == ["m1"]


def test_the_event_files_are_accepted(work):
    assert failures(work(json.loads((EVENTS / "sqs.json").read_text(encoding="utf-8")))) == []
