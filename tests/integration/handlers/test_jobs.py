"""Jobs from the 202 to the pictures, through the real handlers, S3 and SQS."""

import json
import time
import uuid
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from mayfly import bootstrap, settings
from tests.integration.handlers.conftest import api_event, context
from tests.strangers.stranger import CALLS, LONGEST_SECONDS

GENERATE = "/api/v1/image-generation/generate"
VARIATIONS = "/api/v1/image-generation/generate-variations"
JOBS = "/api/v1/image-generation/jobs/"
STRANGER = {"provider": "stranger", "model": "plain", "size": "64x64"}


def body_of(answer):
    return json.loads(answer["body"])


def headers_of(answer):
    return {name.lower(): values[0] for name, values in answer["multiValueHeaders"].items()}


class Client:
    """One client of a deployment, and the worker behind its queue."""

    def __init__(self, handler, queue):
        self.app, self.worker, self.queue = handler("generate"), handler("generate", "worker"), queue

    def ask(self, body, path=GENERATE, seconds=28.0, tenant=None, **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        event = api_event("POST", path, {"prompt": f"a cat {uuid.uuid4()}", "size": "64x64", **body}, **named)
        return self.app(self._from(event, tenant), context(seconds))

    def job(self, job_id, method="GET", tenant=None):
        return self.app(self._from(api_event(method, f"{JOBS}{job_id}/"), tenant), context())

    def work(self, seconds=100.0):
        records = self.queue.receive()
        answer = self.worker({"Records": records}, context(seconds))
        self.queue.settle(records, answer)
        return [item["itemIdentifier"] for item in answer["batchItemFailures"]]

    @staticmethod
    def _from(event, tenant):
        if tenant:
            event["requestContext"]["identity"] = {"apiKeyId": tenant}
        return event


@pytest.fixture
def client(handler, queue, monkeypatch, tmp_path):
    monkeypatch.setenv("MAYFLY_EXTRA_PROVIDERS", "stranger=tests.strangers.stranger:Stranger")
    monkeypatch.setenv(CALLS, str(tmp_path / "calls"))
    for cached in (settings.settings, bootstrap.providers):
        cached.cache_clear()
    return Client(handler, queue)


def calls(tmp_path):
    path = tmp_path / "calls"
    return len(path.read_text().splitlines()) if path.exists() else 0


def test_an_order_is_promised_worked_and_shown(client):
    promised = client.ask({"client_reference": "đơn 7", "num_images": 2}, Prefer="respond-async")
    assert promised["statusCode"] == 202
    told, headers = body_of(promised), headers_of(promised)
    assert told["status"] == "queued"
    assert headers["location"] == told["status_url"] == told["cancel_url"]
    assert told["status_url"].startswith("https://abc123.execute-api.us-east-1.amazonaws.com/v1/api/v1/")
    assert int(headers["retry-after"]) >= 1
    assert headers["preference-applied"] == "respond-async"

    waiting = client.job(told["job_id"])
    assert body_of(waiting)["progress"] == {"done": 0, "total": 2}
    assert "result" not in body_of(waiting)
    assert headers_of(waiting)["retry-after"]

    assert client.work() == []
    done = body_of(client.job(told["job_id"]))
    assert done["status"] == "succeeded"
    assert done["progress"] == {"done": 2, "total": 2}
    assert done["client_reference"] == done["result"]["client_reference"] == "đơn 7"
    assert len(done["result"]["images"]) == 2
    assert done["expires_at"] >= done["updated_at"] >= done["created_at"]
    assert client.queue.waiting() == 0


def test_links_in_a_result_are_made_when_it_is_read(client):
    job_id = body_of(client.ask({}, Prefer="respond-async"))["job_id"]
    client.work()
    store = bootstrap.job_store()
    document = store.client.get_object(Bucket=store.bucket, Key=f"jobs/{job_id[:2]}/{job_id}")["Body"].read()
    assert b"X-Amz" not in document
    url = body_of(client.job(job_id))["result"]["image_url"]
    assert "X-Amz-Signature" in url


def test_variations_come_as_variations(client):
    job_id = body_of(client.ask({"num_variations": 3}, VARIATIONS, Prefer="respond-async"))["job_id"]
    client.work()
    result = body_of(client.job(job_id))["result"]
    assert [one["variation_id"] for one in result["variations"]] == [1, 2, 3]


@pytest.mark.parametrize("prefer", ["wait=5", "handling=lenient", "wait=abc", "", "respond-asynchronously", "x" * 9000])
def test_a_painter_in_this_process_answers_at_once_whatever_else_is_preferred(client, prefer):
    answer = client.ask({}, Prefer=prefer)
    assert answer["statusCode"] == 200
    assert client.queue.waiting() == 0


def test_a_model_over_the_network_is_only_called_by_the_worker(client, tmp_path):
    started = time.monotonic()
    answer = client.ask(STRANGER, Prefer="wait=1")
    assert answer["statusCode"] == 202
    assert time.monotonic() - started < 4
    assert calls(tmp_path) == 0
    client.work()
    assert calls(tmp_path) == 1
    job = body_of(client.job(body_of(answer)["job_id"]))
    assert job["status"] == "succeeded"
    assert job["result"]["metadata"]["provider"] == "stranger"


def test_who_waits_for_a_model_over_the_network_gets_its_pictures(client):
    """Here the worker is quicker than the client: the same order was worked before."""
    body = {**STRANGER, "prompt": "a cat in a hurry"}
    key = str(uuid.uuid4())
    client.ask(body, Prefer="respond-async", Idempotency_Key=key)
    client.work()
    answer = client.ask(body, Prefer="wait=5", Idempotency_Key=key)
    assert answer["statusCode"] == 200
    assert body_of(answer)["images"][0]["seed"] >= 0


def test_what_does_not_get_done_in_time_goes_on_as_a_job(client):
    answer = client.ask({"num_images": 8}, seconds=0.1)
    assert answer["statusCode"] == 202
    client.work()
    assert body_of(client.job(body_of(answer)["job_id"]))["status"] == "succeeded"


@pytest.mark.parametrize(
    ("model", "code", "status"),
    [
        ("dying", "provider_failed", 502), ("lying", "provider_failed", 502), ("small", "provider_failed", 502),
        ("refusing", "provider_refused", 502), ("hanging", "provider_timeout", 502),
    ],
)  # fmt: skip
def test_a_model_that_misbehaves_is_a_clear_error_and_the_message_is_done_with(
    client, monkeypatch, model, code, status
):
    monkeypatch.setenv(LONGEST_SECONDS, "0.2")
    job_id = body_of(client.ask({**STRANGER, "model": model}, Prefer="respond-async"))["job_id"]
    assert client.work() == []
    job = body_of(client.job(job_id))
    assert (job["status"], job["error"]["code"], job["error"]["status"]) == ("failed", code, status)
    assert "result" not in job


def test_who_waits_for_a_failure_is_answered_with_it_and_told_not_to_try_again(client):
    key, body = str(uuid.uuid4()), {**STRANGER, "model": "refusing", "prompt": "a cat"}
    client.ask(body, Prefer="respond-async", Idempotency_Key=key)
    client.work()
    answer = client.ask(body, Prefer="wait=3", Idempotency_Key=key)
    assert (answer["statusCode"], body_of(answer)["code"]) == (502, "provider_refused")
    assert headers_of(answer)["x-should-retry"] == "false"


def test_a_model_that_is_down_is_tried_again_later(client):
    job_id = body_of(client.ask({**STRANGER, "model": "down"}, Prefer="respond-async"))["job_id"]
    assert len(client.work()) == 1
    job = body_of(client.job(job_id))
    assert job["status"] == "running"
    assert client.queue.waiting() == 0, "it comes again after a pause"


def test_a_canceled_job_is_not_worked(client, tmp_path):
    job_id = body_of(client.ask(STRANGER, Prefer="respond-async"))["job_id"]
    canceled = client.job(job_id, "DELETE")
    assert (canceled["statusCode"], body_of(canceled)["status"]) == (200, "canceled")
    assert client.work() == []
    assert calls(tmp_path) == 0
    assert body_of(client.job(job_id))["status"] == "canceled"


def test_a_job_that_has_ended_is_left_as_it_is(client):
    job_id = body_of(client.ask({}, Prefer="respond-async"))["job_id"]
    client.work()
    before = body_of(client.job(job_id))
    after = body_of(client.job(job_id, "DELETE"))
    assert after["status"] == "succeeded"
    assert after["updated_at"] == before["updated_at"]


def test_two_jobs_share_a_picture_and_not_their_cancellation(client, tmp_path):
    body = {**STRANGER, "prompt": "a shared cat", "seed": 5}
    first, second = (body_of(client.ask(body, Prefer="respond-async"))["job_id"] for _ in range(2))
    assert first != second
    client.job(first, "DELETE")
    client.work()
    assert calls(tmp_path) == 1
    assert [body_of(client.job(job))["status"] for job in (first, second)] == ["canceled", "succeeded"]


@pytest.mark.parametrize("job_id", ["x", "0" * 40, "..%2f..", "é" * 40, "%00", "0" * 4000])
@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_an_id_that_was_not_made_here_is_404(client, job_id, method):
    answer = client.job(job_id, method)
    assert answer["statusCode"] == 404


def test_another_tenants_job_is_404_and_can_not_be_canceled(client):
    job_id = body_of(client.ask({}, tenant="one", Prefer="respond-async"))["job_id"]
    assert client.job(job_id, tenant="two")["statusCode"] == 404
    assert client.job(job_id, "DELETE", tenant="two")["statusCode"] == 404
    assert body_of(client.job(job_id, tenant="one"))["status"] == "queued"


def test_a_job_whose_time_is_over_is_410(client):
    assert client.job(bootstrap.job_store().new_id("public"))["statusCode"] == 410


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH"])
def test_a_job_takes_no_other_method(client, method):
    answer = client.job("0" * 40, method)
    assert answer["statusCode"] == 405
    assert headers_of(answer)["allow"] == "DELETE, GET, HEAD"


def test_a_jobs_own_time_can_be_limited(client, tmp_path):
    job_id = body_of(client.ask(STRANGER, Prefer="respond-async", Cancel_After="1"))["job_id"]
    time.sleep(1.05)
    job = body_of(client.job(job_id))
    assert (job["status"], job["error"]["code"]) == ("canceled", "canceled_after")
    assert client.work() == []
    assert calls(tmp_path) == 0


def test_a_date_limits_a_job_too(client):
    soon = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    assert client.ask({}, Prefer="respond-async", Cancel_After=soon)["statusCode"] == 202


@pytest.mark.parametrize(
    "text", ["0", "-1", "86401", "soon", "", "1.5", "9" * 500, "Wed, 01 Jan 2020 00:00:00 GMT", "tomorrow \x00", "１"]
)
def test_a_limit_that_is_none_is_said(client, text):
    answer = client.ask({}, Cancel_After=text)
    assert (answer["statusCode"], body_of(answer)["code"]) == (400, "invalid_cancel_after")


# --- Idempotency-Key ---------------------------------------------------------


@pytest.mark.parametrize("prefer", ["respond-async", "wait=20", ""])
def test_the_same_key_and_body_is_the_same_answer(client, tmp_path, prefer):
    key, body = str(uuid.uuid4()), {"prompt": "a cat", "seed": -1}
    answers = [body_of(client.ask(body, Prefer=prefer, Idempotency_Key=key)) for _ in range(3)]
    if prefer == "respond-async":
        assert len({answer["job_id"] for answer in answers}) == 1
    else:
        assert len({answer["metadata"]["seed"] for answer in answers}) == 1
        assert len({answer["image_link"] for answer in answers}) == 1
        assert [answer["metadata"]["cached"] for answer in answers] == [False] * 3, "the same answer, not another one"


def test_three_times_the_same_submission_is_worked_once(client, tmp_path):
    key, body = str(uuid.uuid4()), {**STRANGER, "prompt": "a cat", "seed": -1}
    jobs = {body_of(client.ask(body, Prefer="respond-async", Idempotency_Key=key))["job_id"] for _ in range(3)}
    assert len(jobs) == 1
    while client.queue.waiting():
        assert client.work() == []
    assert calls(tmp_path) == 1


@pytest.mark.parametrize("prefer", ["respond-async", ""])
def test_the_same_key_with_another_body_is_422(client, prefer):
    key = str(uuid.uuid4())
    client.ask({"prompt": "a cat"}, Prefer=prefer, Idempotency_Key=key)
    for body, path in (({"prompt": "a dog"}, GENERATE), ({"prompt": "a cat", "seed": 3}, GENERATE),
                       ({"prompt": "a cat"}, VARIATIONS)):  # fmt: skip
        answer = client.ask(body, path, Prefer=prefer, Idempotency_Key=key)
        assert (answer["statusCode"], body_of(answer)["code"]) == (422, "idempotency_key_reused")
        assert headers_of(answer)["x-should-retry"] == "false"


def test_a_key_is_its_tenants_own(client):
    key = "shared"
    one = client.ask({"prompt": "a cat"}, tenant="one", Prefer="respond-async", Idempotency_Key=key)
    two = client.ask({"prompt": "a dog"}, tenant="two", Prefer="respond-async", Idempotency_Key=key)
    assert (one["statusCode"], two["statusCode"]) == (202, 202)
    assert body_of(one)["job_id"] != body_of(two)["job_id"]


def test_a_key_is_the_same_with_and_without_quotes(client):
    key = str(uuid.uuid4())
    bare = client.ask({"prompt": "a cat"}, Prefer="respond-async", Idempotency_Key=key)
    quoted = client.ask({"prompt": "a cat"}, Prefer="respond-async", Idempotency_Key=f'"{key}"')
    assert body_of(bare)["job_id"] == body_of(quoted)["job_id"]


@pytest.mark.parametrize("key", ["", " ", '""', "x" * 256, "x" * 10_000, "khóa", "a b", '"a', 'a"b" c', "a\nb", "\x00"])
def test_a_key_that_is_none_is_said(client, key):
    answer = client.ask({}, Idempotency_Key=key)
    assert (answer["statusCode"], body_of(answer)["code"]) == (400, "invalid_idempotency_key")


def test_a_refused_request_does_not_use_up_its_key(client):
    key = str(uuid.uuid4())
    assert client.ask({"prompt": "a cat", "width": 5}, Idempotency_Key=key)["statusCode"] == 400
    assert client.ask({"prompt": "a cat"}, Idempotency_Key=key)["statusCode"] == 200


def test_a_submission_that_could_not_be_queued_is_queued_when_its_client_comes_again(client, monkeypatch):
    key, body = str(uuid.uuid4()), {"prompt": "a cat"}
    monkeypatch.setenv("AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:9")
    refused = client.ask(body, Prefer="respond-async", Idempotency_Key=key)
    assert refused["statusCode"] == 503
    assert headers_of(refused)["retry-after"]
    monkeypatch.setenv("AWS_ENDPOINT_URL_SQS", bootstrap.job_queue().url.rsplit("/", 2)[0])
    bootstrap.job_queue.cache_clear()
    promised = client.ask(body, Prefer="respond-async", Idempotency_Key=key)
    assert promised["statusCode"] == 202
    client.work()
    assert body_of(client.job(body_of(promised)["job_id"]))["status"] == "succeeded"


ODD_VALUES = (
    None, [], [None], [1], 7, {"a": 1}, [["x"]], ["a", "b"], "\x00", "é" * 100, "\ud800", "a\r\nX: y", "wait=1, " * 900,
    '"' * 5000, "\\" * 5000, ",", "=", ";", " " * 8000, "=?utf-8?b?w6k=?=", "🐈", True,
)  # fmt: skip


@pytest.mark.parametrize("member", ["headers", "multiValueHeaders"])
def test_whatever_is_in_a_header_there_is_an_answer(client, member):
    for name in ("Prefer", "Idempotency-Key", "Cancel-After", "prefer", "IDEMPOTENCY-KEY"):
        for value in ODD_VALUES:
            event = api_event("POST", GENERATE, {"prompt": "a cat", "size": "64x64", "seed": 1})
            event.setdefault(member, {})[name] = value
            answer = client.app(event, context())
            assert answer["statusCode"] in {200, 202, 400}, (name, value, answer["body"])
            if answer["statusCode"] == 400:
                assert body_of(answer)["code"].startswith("invalid_"), (name, value)
