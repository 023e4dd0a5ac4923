"""Jobs on the server of `make run`: its own queue, pump and worker."""

import time
import uuid

import requests

from tests.e2e.asking import GENERATE, picture, problem

JOBS = "/api/v1/image-generation/jobs/"
FINAL = {"succeeded", "failed", "canceled"}


def ended(url, seconds=60.0):
    end = time.monotonic() + seconds
    while (job := requests.get(url, timeout=30).json())["status"] not in FINAL:
        assert time.monotonic() < end, job
        time.sleep(0.1)
    return job


def test_an_order_is_promised_at_once_and_its_pictures_come(mayfly):
    body = {"prompt": f"hai con mèo {uuid.uuid4()}", "num_images": 2, "size": "96x64"}
    started = time.monotonic()
    answer = mayfly.post(GENERATE, body, headers={"Prefer": "respond-async"})
    assert answer.status_code == 202
    assert time.monotonic() - started < 20
    assert answer.headers["Location"] == answer.json()["status_url"]
    job = ended(answer.headers["Location"])
    assert (job["status"], job["progress"]) == ("succeeded", {"done": 2, "total": 2})
    assert [picture(image["image_url"]).size for image in job["result"]["images"]] == [(96, 64)] * 2


def test_a_retry_with_its_key_is_the_same_order(mayfly):
    body, headers = {"prompt": "a cat", "seed": -1, "size": "64x64"}, {"Idempotency-Key": str(uuid.uuid4())}
    links = {mayfly.post(GENERATE, body, headers=headers).json()["image_link"] for _ in range(3)}
    assert len(links) == 1
    problem(mayfly.post(GENERATE, {**body, "prompt": "a dog"}, headers=headers), 422)


def test_a_canceled_order_stays_canceled_and_what_has_ended_stays(mayfly):
    answer = mayfly.post(GENERATE, {"prompt": str(uuid.uuid4()), "size": "64x64"}, headers={"Prefer": "respond-async"})
    url = answer.json()["cancel_url"]
    canceled = requests.delete(url, timeout=30).json()["status"]
    assert canceled in FINAL, "canceled, or the worker was quicker"
    time.sleep(1)
    assert ended(url)["status"] == canceled


def test_nobodys_job_is_404(mayfly):
    problem(mayfly.get(f"{JOBS}{'0' * 40}/"), 404)
    problem(mayfly.call("DELETE", f"{JOBS}nonsense"), 404)


def test_a_message_that_is_no_request_does_no_harm(mayfly, cloud):
    for body in ("\x7f", "[]", '{"job": "../x"}', '{"prompt": 7}'):
        cloud.sqs.send_message(QueueUrl=cloud.queue_url, MessageBody=body)
    answer = mayfly.post(GENERATE, {"prompt": "a cat after all", "size": "64x64"}, headers={"Prefer": "respond-async"})
    assert ended(answer.json()["status_url"])["status"] == "succeeded"
