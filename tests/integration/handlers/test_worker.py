"""The doors that are not HTTP: queue messages come at least once and take effect once."""

import json
import uuid
from pathlib import Path

import pytest

from mayfly import bootstrap, settings
from mayfly.errors import ServiceError
from mayfly.generate.jobs.moves import MAX_DELIVERIES
from tests.integration.handlers.conftest import context
from tests.strangers import stranger

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
def work(handler, queue):
    call = handler("generate", "worker")
    return lambda event, seconds=100: call(event, context(seconds))


@pytest.fixture
def strangers(monkeypatch, tmp_path):
    """A deployment with a stranger's provider; return the file that its calls are noted in."""
    monkeypatch.setenv("MAYFLY_EXTRA_PROVIDERS", "stranger=tests.strangers.stranger:Stranger")
    monkeypatch.setenv(stranger.CALLS, str(tmp_path / "calls"))
    for cached in (settings.settings, bootstrap.providers):
        cached.cache_clear()
    return tmp_path / "calls"


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


def outcome(message_id):
    """The job that a message became, as its owner finds it."""
    jobs = bootstrap.job_store()
    stored = jobs.read(jobs.id_for("internal", "message", message_id))
    return (stored.job.status, stored.job.failure.code if stored.job.failure else None)


def test_what_can_never_be_done_is_written_down_and_done_with(work):
    messages = {
        "good": BODY, "broken": "{", "empty": {"prompt": ""}, "typo": {**BODY, "wdth": 1}, "list": "[]",
        "policy": {**BODY, "prompt": "a naked woman having sex"}, "deep": "[" * 100_000, "binary": "\x00\xff",
        "bytes": {**BODY, "response_format": "base64"}, "tenant": {**BODY, "tenant": "t"},
        "style": {**BODY, "style": "watercolr"}, "provider": {**BODY, "provider": "nobody"},
    }  # fmt: skip
    names = {name: f"{name}-{uuid.uuid4()}" for name in messages}
    batch = {"Records": [message(names[name], body) for name, body in messages.items()]}
    assert failures(work(batch)) == []
    assert {name: outcome(f"m{names[name]}") for name in messages} == {
        "good": ("succeeded", None),
        "broken": ("failed", "invalid_json"),
        "empty": ("failed", "empty_prompt"),
        "typo": ("failed", "unknown_field"),
        "list": ("failed", "invalid_body"),
        "policy": ("failed", "content_policy"),
        "deep": ("failed", "invalid_body"),
        "binary": ("failed", "invalid_json"),
        "bytes": ("failed", "invalid_choice"),
        "tenant": ("failed", "unknown_field"),
        "style": ("failed", "unknown_style"),
        "provider": ("failed", "unknown_provider"),
    }
    assert failures(work(batch)) == [], "and again: nothing changes"


def test_only_what_another_try_may_mend_comes_again(work, strangers):
    batch = {
        "Records": [
            message(uuid.uuid4(), {**BODY, "provider": "stranger", "model": model})
            for model in ("plain", "down", "refusing", "busy")
        ]
    }
    assert failures(work(batch)) == [batch["Records"][1]["messageId"], batch["Records"][3]["messageId"]]


def test_after_the_last_try_the_job_has_failed_and_the_message_is_left_for_the_dead_letters(work, strangers):
    name = uuid.uuid4()
    record = message(name, {**BODY, "provider": "stranger", "model": "down"})
    record["attributes"] = {"ApproximateReceiveCount": str(MAX_DELIVERIES)}
    assert failures(work({"Records": [record]})) == [f"m{name}"]
    assert outcome(f"m{name}") == ("failed", "given_up")


def test_a_job_that_was_given_up_is_taken_up_when_its_message_is_brought_back(work, strangers, monkeypatch):
    name = uuid.uuid4()
    record = message(name, {**BODY, "provider": "stranger", "model": "down"})
    record["attributes"] = {"ApproximateReceiveCount": str(MAX_DELIVERIES)}
    work({"Records": [record]})
    jobs = bootstrap.job_store()
    job_id = jobs.id_for("internal", "message", f"m{name}")
    monkeypatch.setitem(stranger.MODELS, "down", stranger.plain)
    assert failures(work({"Records": [message(uuid.uuid4(), {"job": job_id})]})) == []
    assert jobs.read(job_id).job.status == "succeeded"


@pytest.mark.parametrize(
    "body", [{"job": "0" * 40}, {"job": "../../images/x"}, {"job": ""}, {"job": "é"}, {"job": "0" * 100_000}]
)
def test_a_message_of_a_job_that_is_not_there_is_done_with(work, body):
    assert failures(work({"Records": [message(1, body)]})) == []


@pytest.mark.parametrize(
    "record", [None, 7, "x", [], {}, {"messageId": 1}, {"messageId": "m"}, {"messageId": "m", "body": None}]
)
def test_a_record_that_is_none_does_no_harm(work, record):
    good = message(uuid.uuid4(), BODY)
    assert failures(work({"Records": [record, good]})) == []
    assert outcome(good["messageId"]) == ("succeeded", None)


@pytest.mark.parametrize(
    "attributes", [None, 7, {"ApproximateReceiveCount": "x"}, {"ApproximateReceiveCount": "9" * 50}]
)
def test_a_count_that_is_none_counts_as_the_first(work, attributes):
    record = message(uuid.uuid4(), BODY)
    record["attributes"] = attributes
    assert failures(work({"Records": [record]})) == []


def test_what_will_not_finish_in_time_is_handed_on_and_nothing_is_painted_twice(work, strangers, queue, monkeypatch):
    """Six seconds are left; a picture may take five: one is made, the rest goes back to the queue."""
    monkeypatch.setenv(stranger.LONGEST_SECONDS, "5")
    monkeypatch.setenv(stranger.SLOW_SECONDS, "0.5")
    work_with = {**BODY, "provider": "stranger", "model": "slow", "num_images": 3, "prompt": str(uuid.uuid4())}
    first = message(uuid.uuid4(), work_with)
    assert failures(work({"Records": [first]}, 8.3)) == []
    assert outcome(first["messageId"]) == ("running", None)
    rounds = 0
    while records := queue.receive():
        queue.settle(records, work({"Records": records}, 8.3))
        rounds += 1
    assert outcome(first["messageId"]) == ("succeeded", None)
    assert rounds == 2
    assert len(strangers.read_text().splitlines()) == 3


def test_a_message_is_held_while_it_is_worked_and_comes_again_later_each_time(work, strangers, queue):
    queue.send({**BODY, "provider": "stranger", "model": "busy"})
    (record,) = queue.receive()
    assert failures(work({"Records": [record]})) == [record["messageId"]]
    assert queue.receive() == []
    inflight = "ApproximateNumberOfMessagesNotVisible"
    found = queue.client.get_queue_attributes(QueueUrl=queue.url, AttributeNames=[inflight])
    assert found["Attributes"][inflight] == "1"


def test_a_direct_invocation_asks_a_model_over_the_network_too(work, strangers):
    assert work({**BODY, "provider": "stranger", "model": "plain"})["success"] is True
    failed = None
    try:
        work({**BODY, "provider": "stranger", "model": "refusing"})
    except ServiceError as error:
        failed = error.code
    assert failed == "provider_refused"


def test_a_redelivered_message_paints_nothing_twice(work):
    from mayfly.bootstrap import picture_store

    batch = {"Records": [message("random", {**BODY, "seed": -1})]}
    work(batch)
    store = picture_store()
    listed = [o["Key"] for o in store.client.list_objects_v2(Bucket=store.bucket, Prefix="images/")["Contents"]]
    work(batch)
    assert [o["Key"] for o in store.client.list_objects_v2(Bucket=store.bucket, Prefix="images/")["Contents"]] == listed


def test_the_event_files_are_accepted(work):
    assert failures(work(json.loads((EVENTS / "sqs.json").read_text(encoding="utf-8")))) == []
