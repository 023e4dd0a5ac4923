"""Whatever reaches a function, a well-formed answer leaves it: status, headers, problem."""

import json
from types import SimpleNamespace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mayfly.api.body import read_json
from mayfly.api.resolver import Resolver, json_response, serve
from mayfly.errors import Busy, ContentPolicyViolation, Fault, Misconfigured


class Body(msgspec.Struct, forbid_unknown_fields=True):
    prompt: str
    width: int | None = None


def make_handler():
    app = Resolver()

    @app.post("/things")
    def add():
        return json_response(read_json(app.current_event.raw_event, Body, later=frozenset({"callback"})))

    @app.get("/things/<name>")
    def show(name: str):
        errors = {
            "crash": ValueError("a secret prompt"),
            "busy": Busy("Later.", retry_after_seconds=7),
            "policy": ContentPolicyViolation("No.", faults=[Fault("prompt", "No.", "content_policy")]),
            "config": Misconfigured("MAYFLY_BUCKET is not set"),
        }
        if name in errors:
            raise errors[name]
        return json_response({"name": name})

    return serve(app)


HANDLER = make_handler()


def call(method="GET", path="/things/a", body=None, **extra):
    event = {"httpMethod": method, "path": path, "body": body, "headers": {}, "requestContext": {}, **extra}
    answer = HANDLER(event, SimpleNamespace(aws_request_id="r"))
    return answer["statusCode"], {k.lower(): v[0] for k, v in answer["multiValueHeaders"].items()}, answer["body"]


def problem_of(status, headers, body):
    document = json.loads(body)
    assert headers["content-type"] == "application/problem+json"
    assert document["status"] == status
    assert document["success"] is False
    assert document["request_id"] == headers["x-request-id"]
    assert document["error"]["message"] == document["detail"]
    assert document["error"]["code"] == document["code"]
    return document


@pytest.mark.parametrize("path", ["/things", "/things/"])
def test_a_path_answers_with_and_without_a_slash(path):
    status, headers, body = call("POST", path, '{"prompt": "mèo"}')
    assert (status, json.loads(body)["prompt"]) == (200, "mèo")
    assert "mèo" in body, "UTF-8 is not escaped"
    assert headers["x-request-id"]


def test_the_request_id_is_the_gateways():
    known = "11111111-2222-3333-4444-555555555555"
    _, headers, _ = call(requestContext={"requestId": known})
    assert headers["x-request-id"] == known


@pytest.mark.parametrize(("method", "path", "allowed"), [("GET", "/things", "POST"), ("PUT", "/things/x", "GET, HEAD")])
def test_a_wrong_method_is_405_with_allow(method, path, allowed):
    status, headers, body = call(method, path)
    assert status == 405
    assert headers["allow"] == allowed
    assert allowed in problem_of(status, headers, body)["detail"]


def test_an_unknown_path_is_404():
    status, headers, body = call("GET", "/nothing")
    assert status == 404
    assert problem_of(status, headers, body)["code"] == "not_found"


def test_head_answers_like_get_without_a_body():
    status, headers, body = call("HEAD", "/things/a")
    assert (status, body) == (200, "")
    assert headers["content-type"] == "application/json"


def test_preflight_is_answered():
    status, headers, _ = call("OPTIONS", "/things", headers={"Origin": "https://x.example"})
    assert status == 204
    assert headers["access-control-allow-origin"] == "*"
    assert "POST" in headers["access-control-allow-methods"]


def test_a_crash_tells_nothing(caplog):
    status, headers, body = call(path="/things/crash")
    assert status == 500
    assert "secret" not in body
    assert "Traceback" not in body
    assert problem_of(status, headers, body)["code"] == "internal_error"
    assert "secret prompt" not in str([record.__dict__ for record in caplog.records])


def test_errors_bring_their_headers():
    assert call(path="/things/busy")[1]["retry-after"] == "7"
    status, headers, _ = call(path="/things/policy")
    assert (status, headers["x-should-retry"]) == (422, "false")


def test_a_misconfiguration_is_told_to_the_log_only(caplog):
    status, headers, body = call(path="/things/config")
    assert status == 500
    assert problem_of(status, headers, body)["code"] == "misconfigured"
    assert "MAYFLY_BUCKET" not in body
    assert "MAYFLY_BUCKET" in caplog.records[-1].remedy


@pytest.mark.parametrize(
    ("body", "status", "code", "said"),
    [
        (None, 400, "empty_body", "prompt"),
        ("", 400, "empty_body", "prompt"),
        ("{", 400, "invalid_json", "JSON"),
        ("[]", 400, "invalid_body", "list was sent"),
        ('{"prompt": 1}', 400, "wrong_type", "prompt must be text"),
        ('{"prompt": "a", "width": "1"}', 400, "wrong_type", "width must be a whole number"),
        ('{"prompt": "a", "width": 1e9}', 400, "wrong_type", "a decimal number was given"),
        ('{"prompt": "a", "width": NaN}', 400, "invalid_json", "JSON"),
        ('{"prompt": "a", "width": ' + "9" * 5000 + "}", 400, "invalid_value", "width"),
        ('{"prompt": "a", "widht": 1}', 400, "unknown_field", "Did you mean width?"),
        ('{"prompt": "a", "callback": 1}', 400, "not_supported_yet", "callback"),
        ("{}", 400, "missing_field", "prompt is missing"),
        ('{"prompt": "\\ud800"}', 400, "invalid_json", "JSON"),
        ("[" * 100_000, 400, "invalid_body", "list"),
        ('{"prompt": ' + "[" * 100_000, 400, "wrong_type", "text"),
        ("x" * 1_500_000, 413, "payload_too_large", "1,000,000"),
    ],
)
def test_a_bad_body_says_what_would_be_right(body, status, code, said):
    answer = call("POST", "/things", body)
    assert answer[0] == status
    document = problem_of(*answer)
    assert document["code"] == code
    assert said in document["detail"]


@pytest.mark.parametrize("body", ["!!!", "gg==", "é"])
def test_a_body_that_is_no_base64_is_refused(body):
    assert call("POST", "/things", body, isBase64Encoded=True)[0] == 400


def test_form_bodies_are_told_about_the_header():
    answer = call("POST", "/things", "prompt=a", headers={"content-type": "application/x-www-form-urlencoded"})
    assert answer[0] == 415
    assert "Content-Type: application/json" in problem_of(*answer)["detail"]


@pytest.mark.parametrize(
    "event",
    [None, [], "x", 7, {}, {"path": None, "httpMethod": "GET"}, {"path": "/", "httpMethod": None}, {"Records": []}]
    + [{"path": "/things", "httpMethod": "POST", "body": {"prompt": "a"}}]
    + [{"path": "/things/a", "httpMethod": "GET", "headers": None, "queryStringParameters": {"a": None}}]
    + [{"path": "/things/a", "httpMethod": "get", "requestContext": None, "multiValueHeaders": {"X": None}}],
)
def test_an_odd_event_gets_an_answer(event):
    answer = HANDLER(event, None)
    assert 200 <= answer["statusCode"] < 500
    assert isinstance(answer["body"], str)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
)


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "path",
                "httpMethod",
                "body",
                "headers",
                "isBase64Encoded",
                "requestContext",
                "multiValueHeaders",
                "pathParameters",
                "queryStringParameters",
            ]
        ),
        JSON,
    )
)
def test_no_event_makes_it_fall_over(event):
    answer = HANDLER(event, None)
    assert 200 <= answer["statusCode"] < 500
    json.dumps(answer)


def test_served_paths_are_known():
    app = Resolver()
    app.get("/a")(lambda: None)
    app.post("/a")(lambda: None)
    assert app.served == {"/a": {"GET", "POST"}}
