"""Conversations through the gateway's handler: any instance that shares the secret goes on with any of them."""

import json
import os
import subprocess
import sys

import pytest

from tests.integration.handlers.conftest import ENVIRONMENT, ROOT, api_event, context

CHAT = "/api/v1/ai-gateway/chat/"
ANSWER = """
import importlib.util, json, sys
from types import SimpleNamespace
spec = importlib.util.spec_from_file_location("gateway", "functions/gateway/app.py")
app = importlib.util.module_from_spec(spec)
spec.loader.exec_module(app)
context = SimpleNamespace(aws_request_id="", get_remaining_time_in_millis=lambda: 25_000, function_name="f",
    memory_limit_in_mb=1, invoked_function_arn="arn")
print(json.dumps(app.lambda_handler(json.load(sys.stdin), context)))
"""


@pytest.fixture
def say(handler):
    chat = handler("gateway")

    def ask(message, status=200, **members):
        answer = chat(api_event("POST", CHAT, {"message": message, **members}), context())
        assert answer["statusCode"] == status, answer["body"]
        return json.loads(answer["body"])

    return ask


def elsewhere(s3_endpoint, message, **members):
    """Answer a message in a process of its own, which shares secret and bucket and nothing else."""
    environment = {**os.environ, **ENVIRONMENT, "AWS_ENDPOINT_URL_S3": s3_endpoint, "PYTHONPATH": "shared:."}
    event = json.dumps(api_event("POST", CHAT, {"message": message, **members}))
    done = subprocess.run(
        [sys.executable, "-c", ANSWER], input=event, capture_output=True, text=True, cwd=ROOT, env=environment
    )
    answer = json.loads(done.stdout.splitlines()[-1])
    assert answer["statusCode"] == 200, answer["body"]
    return json.loads(answer["body"])


def test_two_processes_that_share_only_the_secret_go_on_with_one_conversation(s3_endpoint):
    first = elsewhere(s3_endpoint, "draw a fox in a meadow", context={"width": 128, "height": 128})
    second = elsewhere(s3_endpoint, "make it winter", session=first["session"])
    third = elsewhere(s3_endpoint, "undo", session=second["session"])
    assert "fox" in second["data"]["prompt"]
    assert "winter" in second["data"]["prompt"]
    assert second["data"]["seed"] == first["data"]["seed"]
    assert third["data"]["prompt"] == first["data"]["prompt"]
    assert third["data"]["cached"]


def test_two_hundred_turns_of_four_thousand_vietnamese_characters(say):
    text = ("vẽ con mèo ngồi trên ghế đẩu cạnh cửa sổ, " * 100)[:3990]
    token = None
    for turn in range(3):  # each turn adds one id; the two hundred are in the unit tests of the token
        answer = say(f"{text} {turn}", session=token, context={"width": 64, "height": 64})
        token = answer["session"]
        assert len(token) < 400
    assert "ghế" not in token


def test_a_token_of_a_megabyte_is_refused_by_name(say):
    problem = say("a cat", status=400, session="x" * 1_000_000)
    assert [fault["field"] for fault in problem["errors"]] == ["session"]
    assert len(problem["detail"]) < 200


@pytest.mark.parametrize("session", ["x", "e30.abc.def", "x" * 4096, "\u00e9"])
def test_a_token_that_is_none_is_refused_by_name(say, session):
    problem = say("a cat", status=400, session=session)
    assert [fault["field"] for fault in problem["errors"]] == ["session"]


def test_another_secrets_token_is_refused(say, monkeypatch):
    from tests.integration.handlers.conftest import _forget

    token = say("hello")["session"]
    monkeypatch.setenv("MAYFLY_SECRET", "another secret of the same length")
    _forget()
    assert say("a cat", status=400, session=token)["code"] == "invalid_session"


def test_a_session_and_its_answer_name_what_they_speak_of(say):
    small = {"width": 64, "height": 64}
    first = say("three pictures of a paper boat", context=small)
    second = say("the second one but bigger", session=first["session"])
    assert (second["metadata"]["refers_to"], second["metadata"]["refers_item"]) == (0, 2)
    assert second["data"]["seed"] == first["data"]["images"][1]["seed"]
    assert second["data"]["width"] == 128
