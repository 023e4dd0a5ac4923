"""Whatever is sent, the answer is a problem that says what would be right, and the process lives."""

import contextlib
import json
import socket
from urllib.parse import urlsplit

import pytest

from tests.e2e.asking import CHAT, EXTRACT, GENERATE, REFINE, STYLES, VALIDATE, VARIATIONS, problem

POSTS = [REFINE, VALIDATE, EXTRACT, GENERATE, VARIATIONS, CHAT]


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400), (b"{", 400), (b"[]", 400), (b"null", 400), (b'"text"', 400), (b"{}", 400), (b"\xff\xfe", 400),
        (b'{"prompt": NaN}', 400), (b"[" * 50_000, 400), (b'{"a":' * 5000, 400), (b'{"x": 1}', 400),
        (b'{"prompt": ' + b"9" * 5000 + b"}", 400), (b'{"prompt": "\\ud800"}', 400), (b" " * 7_000_000, 413),
    ],
)  # fmt: skip
def test_a_bad_body_is_refused_by_every_route(mayfly, path, body, status):
    answer = mayfly.call("POST", path, data=body, headers={"Content-Type": "application/json"})
    document = problem(answer, status)
    assert len(document["detail"]) > 15


@pytest.mark.parametrize(
    ("body", "field", "hint"),
    [
        ({}, "prompt", "missing"),
        ({"prompt": ""}, "prompt", "empty"),
        ({"prompt": " \n\t "}, "prompt", "empty"),
        ({"prompt": "a" * 4001}, "prompt", "4000"),
        ({"prompt": 7}, "prompt", "text"),
        ({"prompt": "a", "width": -1}, "width", "Nearest: 64"),
        ({"prompt": "a", "width": 1e9}, "width", "whole number"),
        ({"prompt": "a", "height": 2049}, "height", "Nearest: 2048"),
        ({"prompt": "a", "width": "512"}, "width", "whole number"),
        ({"prompt": "a", "width": True}, "width", "whole number"),
        ({"prompt": "a", "size": "huge"}, "size", "768x512"),
        ({"prompt": "a", "size": "512x512", "width": 64}, "size", "only one"),
        ({"prompt": "a", "aspect_ratio": "wide"}, "aspect_ratio", "16:9"),
        ({"prompt": "a", "seed": -2}, "seed", "Nearest: -1"),
        ({"prompt": "a", "seed": 2**32}, "seed", "4294967295"),
        ({"prompt": "a", "seed": 10**40}, "seed", "Nearest"),
        ({"prompt": "a", "num_images": 9}, "num_images", "Nearest: 8"),
        ({"prompt": "a", "num_images": 0}, "num_images", "Nearest: 1"),
        ({"prompt": "a", "guidance_scale": 31}, "guidance_scale", "Nearest: 30"),
        ({"prompt": "a", "num_inference_steps": 151}, "num_inference_steps", "Nearest: 150"),
        ({"prompt": "a", "style": "watercolr"}, "style", "watercolor"),
        ({"prompt": "a", "provider": "bedrok"}, "provider", "painter"),
        ({"prompt": "a", "model": "sdxl"}, "model", "painter-1"),
        ({"prompt": "a", "output_format": "gif"}, "output_format", "png, jpeg, webp, avif"),
        ({"prompt": "a", "response_format": "b64"}, "response_format", "base64"),
        ({"prompt": "a", "refine": "yes"}, "refine", "off, light, full"),
        ({"prompt": "a", "quality": 0}, "quality", "Nearest: 1"),
        ({"prompt": "a", "client_reference": "r" * 129}, "client_reference", "128"),
        ({"prompt": "a", "widht": 512}, "widht", "Did you mean width?"),
        ({"prompt": "a", "callback_url": "http://x.example"}, "callback_url", "https://"),
    ],
)
def test_each_field_says_what_would_be_right(mayfly, body, field, hint):
    document = problem(mayfly.post(GENERATE, body), 400)
    assert field in [e["field"] for e in document["errors"]]
    assert hint in document["detail"]


def test_every_fault_is_named_at_once(mayfly):
    document = problem(mayfly.post(GENERATE, {"prompt": "", "width": 1, "seed": -5, "output_format": "gif"}), 400)
    assert {e["field"] for e in document["errors"]} == {"prompt", "width", "seed", "output_format"}


@pytest.mark.parametrize(
    ("method", "path"), [("GET", GENERATE), ("DELETE", REFINE), ("POST", STYLES), ("PATCH", "/health")]
)
def test_a_wrong_method_is_405_with_allow(mayfly, method, path):
    answer = mayfly.call(method, path)
    assert answer.headers["allow"] in problem(answer, 405)["detail"]


@pytest.mark.parametrize(
    "path", ["/api/v2/x", "/api/v1/prompt-refinement/", "/..%2f..%2fetc/passwd", "/%00", "/api//v1"]
)
def test_an_unknown_path_is_404(mayfly, path):
    problem(mayfly.get(path), 404)


def test_a_form_is_told_about_json(mayfly):
    answer = mayfly.call("POST", REFINE, data={"prompt": "a cat"})
    assert "application/json" in problem(answer, 415)["detail"]


@pytest.mark.parametrize(("prompt", "word"), [("a naked woman having sex", "sex"), ("cảnh khiêu dâm", "khiêu dâm")])
def test_policy_names_the_words_that_caused_it(mayfly, prompt, word):
    answer = mayfly.post(GENERATE, {"prompt": prompt})
    document = problem(answer, 422)
    assert document["code"] == "content_policy"
    assert word in document["detail"]
    assert answer.headers["x-should-retry"] == "false"


def test_a_body_over_ten_megabytes_is_413(mayfly):
    host = urlsplit(mayfly.base_url)
    with socket.create_connection((host.hostname, host.port), timeout=20) as link:
        head = (
            f"POST {GENERATE} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10600000\r\n\r\n"
        )
        link.sendall(head.encode())
        with contextlib.suppress(OSError):  # it may have refused by the header already
            for _ in range(106):
                link.sendall(b" " * 100_000)
        assert link.recv(100).split()[1] == b"413"


def test_a_forged_host_is_not_believed(mayfly):
    headers = {"Host": "evil.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https"}
    answer = mayfly.post(GENERATE, {"prompt": "a cat"}, headers=headers).json()
    assert "evil" not in json.dumps(answer)
    assert answer["image_link"].startswith(mayfly.base_url)


def test_it_still_answers_afterwards(mayfly):
    assert mayfly.get("/health/").json()["status"] == "ok"
