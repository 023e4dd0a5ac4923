"""The product itself on the cloud on one machine: its handlers behind its own template."""

import json
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tests.integration.local.asking import Reply, ask
from tests.local_cloud import LocalCloud, cloud

__all__ = ["cloud"]
GENERATE, REFINE = "/api/v1/image-generation/generate/", "/api/v1/prompt-refinement/refine/"


def picture(url: str) -> tuple[str, bytes]:
    with urllib.request.urlopen(url, timeout=20) as response:
        return response.headers["Content-Type"], response.read()


def generated(cloud: LocalCloud, **wish: Any) -> dict[str, Any]:
    reply = ask(cloud.port, "POST", GENERATE, {"width": 64, "height": 64, **wish})
    assert reply.status == 200, reply.body
    answer: dict[str, Any] = reply.json
    return answer


def test_a_prompt_becomes_a_picture_behind_a_presigned_url_and_a_durable_link(cloud: LocalCloud) -> None:
    answer = generated(cloud, prompt="hai con chó trong rừng tuyết")

    kind, body = picture(answer["image_url"])
    assert (kind, body[:8]) == ("image/png", b"\x89PNG\r\n\x1a\n")
    assert answer["image_url"].startswith(cloud.s3_endpoint)
    assert answer["image_link"].startswith(f"{cloud.base_url}/api/temp/")
    assert picture(answer["image_link"]) == (kind, body), "the link leads to a fresh URL of the same picture"


def test_accept_image_answers_the_picture_itself(cloud: LocalCloud) -> None:
    reply = ask(cloud.port, "POST", GENERATE, {"prompt": "a cat", "width": 64, "height": 64}, {"Accept": "image/png"})

    assert (reply.status, reply.headers["Content-Type"], reply.body[:4]) == (200, "image/png", b"\x89PNG")


def test_a_message_in_the_queue_is_painted(cloud: LocalCloud) -> None:
    before = cloud.pictures()
    message = json.dumps({"prompt": "a boat on a lake at night", "width": 64, "height": 64})
    cloud.sqs.send_message(QueueUrl=cloud.queue_url, MessageBody=message)

    end = time.monotonic() + 20
    while not cloud.pictures() - before:
        assert time.monotonic() < end, "the worker never painted"
        time.sleep(0.1)


def test_two_hundred_distinct_prompts_at_once_each_get_their_own_answer(cloud: LocalCloud) -> None:
    def refined(number: int) -> Reply:
        return ask(cloud.port, "POST", REFINE, {"original_prompt": f"a cat with {number} apples"})

    with ThreadPoolExecutor(200) as many:
        replies = list(many.map(refined, range(200)))

    assert {reply.status for reply in replies} == {200}
    assert [reply.json["original_prompt"] for reply in replies] == [f"a cat with {n} apples" for n in range(200)]


def test_a_refusal_is_quick_and_the_process_lives(cloud: LocalCloud) -> None:
    hostile: list[tuple[str, str, Any, int]] = [
        ("POST", REFINE, b"{bad", 400), ("POST", GENERATE, {"prompt": "a cat", "width": -1}, 400),
        ("POST", GENERATE, b'{"prompt": "a", "width": NaN}', 400), ("POST", REFINE, b"x" * (10 * 1024 * 1024 + 1), 413),
        ("GET", REFINE, None, 405), ("GET", "/nope", None, 404),
    ]  # fmt: skip
    for method, path, body, status in hostile:
        took = []
        for _ in range(3):
            begun = time.perf_counter()
            reply = ask(cloud.port, method, path, body)
            took.append(time.perf_counter() - begun)
            assert reply.status == status, reply.body
            assert reply.headers["Content-Type"] == "application/problem+json"
            assert reply.json["request_id"] == reply.headers["x-request-id"]
        assert min(took) < 0.1, (method, path)
