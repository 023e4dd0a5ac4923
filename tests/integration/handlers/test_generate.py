"""The generate handlers as Lambda calls them."""

import base64
import io
import json

import pytest
from PIL import Image

from tests.integration.handlers.conftest import api_event, context

GENERATE = "/api/v1/image-generation/generate"
SMALL = {"prompt": "a cat", "size": "64x64"}


def answer_of(answer):
    return answer["statusCode"], json.loads(answer["body"])


def test_links_begin_at_the_apis_own_domain_and_stage(handler):
    event = api_event("POST", GENERATE, SMALL, Host="evil.example")
    status, body = answer_of(handler("generate")(event, context()))
    assert status == 200
    assert body["image_link"].startswith("https://abc123.execute-api.us-east-1.amazonaws.com/v1/api/temp/")


def test_links_begin_at_a_custom_domain(handler, monkeypatch):
    monkeypatch.setenv("MAYFLY_PUBLIC_URL", "https://pictures.example/")
    _, body = answer_of(handler("generate")(api_event("POST", GENERATE, SMALL), context()))
    assert body["image_link"].startswith("https://pictures.example/api/temp/")


def test_accept_image_is_a_binary_answer(handler):
    answer = handler("generate")(api_event("POST", GENERATE, SMALL, Accept="image/webp"), context())
    assert answer["isBase64Encoded"] is True
    assert Image.open(io.BytesIO(base64.b64decode(answer["body"]))).size == (64, 64)


def test_base64_and_variations(handler):
    body = {**SMALL, "num_variations": 2, "response_format": "base64", "output_format": "jpeg"}
    event = api_event("POST", "/api/v1/image-generation/generate-variations", body)
    status, answer = answer_of(handler("generate")(event, context()))
    assert status == 200
    assert len({image["image_bytes"] for image in answer["images"]}) == 2


def test_a_link_is_followed_and_a_picture_deleted(handler):
    call = handler("generate")
    _, made = answer_of(call(api_event("POST", GENERATE, {**SMALL, "seed": 77}), context()))
    name = made["image_link"].rsplit("/", 1)[1]
    redirect = call(api_event("GET", f"/api/temp/{name}"), context())
    assert redirect["statusCode"] == 302
    assert "X-Amz-Signature" in redirect["multiValueHeaders"]["Location"][0]
    stranger = api_event("DELETE", f"/api/v1/image-generation/pictures/{name}")
    stranger["requestContext"]["identity"] = {"apiKeyId": "somebody else"}
    assert call(stranger, context())["statusCode"] == 404
    assert call(api_event("DELETE", f"/api/v1/image-generation/pictures/{name}"), context())["statusCode"] == 204
    assert call(api_event("GET", f"/api/temp/{name}"), context())["statusCode"] == 410


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("MAYFLY_BUCKET", ""), ("MAYFLY_BUCKET", "no-such-bucket"), ("MAYFLY_SECRET", ""), ("MAYFLY_SECRET", "short"),
        ("MAYFLY_LINK_SECONDS", "10"), ("MAYFLY_RETENTION_DAYS", "soon"), ("MAYFLY_PROVIDER", "bedrok"),
        ("MAYFLY_PUBLIC_URL", "pictures.example"), ("MAYFLY_POLICY_OFF", "sexual_minors"), ("MAYFLY_POLICY_OFF", "all"),
        ("MAYFLY_POLICY_ALLOW", "a nude child"), ("MAYFLY_POLICY_BLOCK", "!?"),
    ],
)  # fmt: skip
def test_a_bad_setting_is_told_to_the_log_and_not_to_the_client(handler, monkeypatch, caplog, variable, value):
    monkeypatch.setenv(variable, value)
    status, body = answer_of(handler("generate")(api_event("POST", GENERATE, {**SMALL, "seed": 5}), context()))
    assert (status, body["code"]) == (500, "misconfigured")
    assert variable not in json.dumps(body)
    told = caplog.records[-1].remedy
    assert variable in told or "bucket" in told.lower()
    assert "short" not in told or variable != "MAYFLY_SECRET"


def test_too_little_time_left_is_said_with_retry_after_where_there_is_no_queue(handler, monkeypatch):
    monkeypatch.delenv("MAYFLY_QUEUE_URL")
    event = api_event("POST", GENERATE, {**SMALL, "seed": 123})
    answer = handler("generate")(event, context(seconds=0.1))
    assert answer["statusCode"] == 503
    assert answer["multiValueHeaders"]["Retry-After"]


def test_nothing_that_a_user_wrote_is_logged(handler, caplog, capsys):
    secret = "a very private unicorn wedding"
    for body in ({**SMALL, "prompt": secret}, {"prompt": secret, "width": 1}, {secret: 1}, "{" + secret):
        handler("generate")(api_event("POST", GENERATE, body), context())
    logged = capsys.readouterr().out + str([record.__dict__ for record in caplog.records])
    assert "unicorn" not in logged
    assert "X-Amz" not in logged
    assert "api/temp/" not in logged.replace("/api/temp/<name>", "")
