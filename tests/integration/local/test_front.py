"""API Gateway's part: events in, answers out, limits, refusals."""

import base64
import json
import socket
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from local.machine import Machine
from tests.integration.local.asking import ask


def event_of(
    machine: Machine, method: str, path: str, body: object = None, headers: dict[str, str] | None = None
) -> dict[str, Any]:
    reply = ask(machine.port, method, path, body, headers)
    assert reply.status == 200, reply
    event: dict[str, Any] = reply.json["event"]
    return event


def test_an_event_has_the_shape_of_a_rest_proxy_event(machine: Machine) -> None:
    event = event_of(machine, "POST", "/echo/caf%C3%A9?a=1&a=2&b=", {"prompt": "hai con chó"}, {"X-Custom": "Yes"})

    assert set(event) == {
        "resource", "path", "httpMethod", "headers", "multiValueHeaders", "queryStringParameters",
        "multiValueQueryStringParameters", "pathParameters", "stageVariables", "requestContext", "body",
        "isBase64Encoded",
    }  # fmt: skip
    assert (event["resource"], event["path"], event["httpMethod"]) == ("/echo/{name}", "/echo/caf%C3%A9", "POST")
    assert event["pathParameters"] == {"name": "café"}
    assert event["queryStringParameters"] == {"a": "2", "b": ""}
    assert event["multiValueQueryStringParameters"] == {"a": ["1", "2"], "b": [""]}
    assert event["headers"]["X-Custom"] == "Yes"
    assert event["multiValueHeaders"]["X-Custom"] == ["Yes"]
    assert json.loads(event["body"]) == {"prompt": "hai con chó"}
    assert event["isBase64Encoded"] is False
    context = event["requestContext"]
    assert context["stage"] == "live"
    assert context["resourcePath"] == "/echo/{name}"
    assert context["domainName"] == f"127.0.0.1:{machine.port}"
    assert context["identity"]["sourceIp"] == "127.0.0.1"
    assert {
        "accountId",
        "apiId",
        "requestId",
        "extendedRequestId",
        "requestTime",
        "requestTimeEpoch",
        "protocol",
    } <= set(context)


def test_what_is_absent_is_null(machine: Machine) -> None:
    event = event_of(machine, "GET", "/echo")

    absent = ("queryStringParameters", "multiValueQueryStringParameters", "pathParameters", "stageVariables", "body")
    assert [event[name] for name in absent] == [None] * 5


def test_a_forged_host_changes_no_link(machine: Machine) -> None:
    event = event_of(machine, "GET", "/echo", headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})

    assert event["requestContext"]["domainName"] == f"127.0.0.1:{machine.port}"


def test_headers_keep_their_case_and_their_repetitions(machine: Machine) -> None:
    request = b"GET /echo HTTP/1.1\r\nHost: x\r\nx-tWiCe: one\r\nx-tWiCe: two\r\nConnection: close\r\n\r\n"
    with socket.create_connection(("127.0.0.1", machine.port)) as connection:
        connection.sendall(request)
        with connection.makefile("rb") as file:
            event = json.loads(file.read().partition(b"\r\n\r\n")[2])["event"]

    assert event["multiValueHeaders"]["x-tWiCe"] == ["one", "two"]
    assert event["headers"]["x-tWiCe"] == "two"


def test_a_binary_body_arrives_as_base64_and_others_as_text(machine: Machine) -> None:
    picture = bytes(range(256))

    as_image = event_of(machine, "POST", "/echo", picture, {"Content-Type": "image/png"})
    as_json = event_of(machine, "POST", "/echo", b"\xff", {"Content-Type": "application/json"})

    assert as_image["isBase64Encoded"] is True
    assert base64.b64decode(as_image["body"]) == picture
    assert (as_json["isBase64Encoded"], as_json["body"]) == (False, "�")


@pytest.mark.parametrize(
    ("path", "resource"),
    [("/echo", "/echo"), ("/echo/", "/echo"), ("/echo/exact", "/echo/exact"), ("/echo/other/", "/echo/{name}"),
     ("/rest/a/b/c", "/rest/{path+}")],
)  # fmt: skip
def test_a_path_finds_its_resource_with_and_without_a_slash(machine: Machine, path: str, resource: str) -> None:
    event = event_of(machine, "GET", path)

    assert (event["resource"], event["path"]) == (resource, path)


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/nope"), ("GET", "/echo//"), ("GET", "/"), ("POST", "/only-get")]
)
def test_an_unknown_path_or_method_is_the_templates_404(machine: Machine, method: str, path: str) -> None:
    reply = ask(machine.port, method, path)

    assert reply.status == 404
    assert reply.headers["Content-Type"] == "application/problem+json"
    assert reply.json == {"code": "not_found", "instance": path, "request_id": reply.headers["x-request-id"]}


def test_what_a_path_holds_cannot_break_the_refusals_json(machine: Machine) -> None:
    with socket.create_connection(("127.0.0.1", machine.port)) as connection:
        connection.sendall(b'GET /"\\x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
        with connection.makefile("rb") as file:
            reply = file.read()

    assert json.loads(reply.partition(b"\r\n\r\n")[2])["code"] == "not_found"


def test_cookies_and_base64_answers_reach_the_client(machine: Machine) -> None:
    cookies = ask(machine.port, "GET", "/echo").headers.get_all("Set-Cookie")
    data = base64.b64encode(b"\x89PNG\x00").decode()
    answer = {"statusCode": 201, "headers": {"Content-Type": "image/png"}, "body": data, "isBase64Encoded": True}
    picture = ask(machine.port, "POST", "/odd", {"answer": answer}, {"Accept": "image/png"})

    assert cookies == ["a=1", "b=2"]
    assert (picture.status, picture.headers["Content-Type"], picture.body) == (201, "image/png", b"\x89PNG\x00")


def test_both_kinds_of_headers_are_merged_and_the_connections_own_are_left_out(machine: Machine) -> None:
    answer = {
        "statusCode": 200,
        "headers": {"x-a": "1", "x-b": "only", "Transfer-Encoding": "chunked", "Content-Length": "99"},
        "multiValueHeaders": {"x-a": ["1", "2"], "x-vi": ["chó"]},
        "body": "ok",
    }
    reply = ask(machine.port, "POST", "/odd", {"answer": answer})

    assert reply.headers.get_all("x-a") == ["1", "2"]
    assert reply.headers["x-b"] == "only"
    assert reply.headers["x-vi"].encode("latin-1").decode() == "chó"
    assert (reply.headers["Content-Length"], reply.headers["Transfer-Encoding"], reply.body) == ("2", None, b"ok")


def test_an_answer_that_is_text_for_the_template_stays_base64(machine: Machine) -> None:
    answer = {"statusCode": 200, "headers": {"Content-Type": "text/plain"}, "body": "aGk=", "isBase64Encoded": True}

    assert ask(machine.port, "POST", "/odd", {"answer": answer}).body == b"aGk="


@pytest.mark.parametrize(
    "answer",
    [None, "text", 7, [], {"status": 200}, {"statusCode": "many"}, {"statusCode": 99}, {"statusCode": 200, "body": {}},
     {"statusCode": 101}, {"statusCode": True}, {"statusCode": 200, "headers": {"x y": "a"}},
     {"statusCode": 200, "multiValueHeaders": {"x": "a"}}, {"statusCode": 200, "headers": {"x": {}}},
     {"statusCode": 200, "headers": ["a"]}, {"statusCode": 200, "headers": {"x": "a\r\nb: c"}},
     {"statusCode": 200, "headers": {"Content-Type": "image/png"}, "body": "no base64!", "isBase64Encoded": True}],
)  # fmt: skip
def test_a_malformed_answer_is_api_gateways_502(machine: Machine, answer: object) -> None:
    reply = ask(machine.port, "POST", "/odd", {"answer": answer})

    assert (reply.status, reply.json) == (502, {"code": "internal_error"})


def test_an_empty_answer_object_is_an_empty_200(machine: Machine) -> None:
    reply = ask(machine.port, "POST", "/odd", {"answer": {}})

    assert (reply.status, reply.body) == (200, b"")


@pytest.mark.parametrize("method", ["HEAD", "GET"])
def test_head_has_the_headers_and_no_body(machine: Machine, method: str) -> None:
    reply = ask(machine.port, method, "/odd")

    assert int(reply.headers["Content-Length"]) > 0
    assert bool(reply.body) == (method == "GET")


def test_ten_megabytes_are_the_limit_of_a_request(machine: Machine) -> None:
    over = ask(machine.port, "POST", "/odd", b"x" * (10 * 1024 * 1024 + 1))
    too_much_for_lambda = ask(machine.port, "POST", "/odd", b"x" * 6_291_556)
    under = ask(machine.port, "POST", "/odd", b'{"a": "' + b"x" * 6_000_000 + b'"}')

    assert (over.status, over.json) == (413, {"code": "payload_too_large"})
    assert too_much_for_lambda.status == 413
    assert under.status == 200


def test_a_chunked_body_is_read(machine: Machine) -> None:
    request = (
        b"POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", machine.port)) as connection:
        connection.sendall(request)
        with connection.makefile("rb") as file:
            event = json.loads(file.read().partition(b"\r\n\r\n")[2])["event"]

    assert event["body"] == "{}"


def test_lambdas_answer_limit_is_kept_to_the_byte(machine: Machine) -> None:
    frame = len(json.dumps({"statusCode": 200, "body": ""}))
    fits = ask(machine.port, "POST", "/odd", {"size": 6_291_556 - frame})
    too_large = ask(machine.port, "POST", "/odd", {"size": 6_291_556 - frame + 1})

    assert (fits.status, len(fits.body)) == (200, 6_291_556 - frame)
    assert (too_large.status, too_large.json) == (502, {"code": "internal_error"})


def test_broken_http_is_refused_in_the_templates_words(machine: Machine) -> None:
    for broken in (b"GET\r\n\r\n", b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", b"GET /" + b"x" * 70_000):
        with socket.create_connection(("127.0.0.1", machine.port)) as connection:
            connection.sendall(broken)
            with connection.makefile("rb") as file:
                reply = file.read()
        assert reply.startswith(b"HTTP/1.")
        assert b" 400 " in reply.partition(b"\r\n")[0]
        assert json.loads(reply.partition(b"\r\n\r\n")[2]) == {"code": "invalid_request"}


def test_a_keyed_route_wants_the_key_and_others_do_not(machine: Machine) -> None:
    without = ask(machine.port, "GET", "/keyed")
    wrong = ask(machine.port, "GET", "/keyed", headers={"x-api-key": "guess"})
    right = ask(machine.port, "GET", "/keyed", headers={"X-Api-Key": "let-me-in"})

    assert (without.status, wrong.status, right.status) == (401, 401, 200)
    assert right.json["event"]["requestContext"]["identity"]["apiKeyId"] == "local"
    assert ask(machine.port, "GET", "/echo").status == 200


def test_options_is_answered_without_key_or_function(machine: Machine) -> None:
    reply = ask(machine.port, "OPTIONS", "/keyed", headers={"Origin": "https://page.example"})

    assert reply.status == 200
    assert reply.headers["Access-Control-Allow-Origin"] == "*"
    assert reply.headers["Access-Control-Allow-Methods"] == "GET,POST"


def test_the_api_waits_no_longer_than_its_limit(machine: Machine) -> None:
    """The sample's API gives up after 4 s (API Gateway: 29), its slow function would go on."""
    pool = machine.pools["Odd"]
    slow = pool.function.timeout
    assert slow < 4.0
    with ThreadPoolExecutor(24) as many:
        replies = list(many.map(lambda _: ask(machine.port, "POST", "/odd", {"sleep": 1.5}), range(24)))

    assert {reply.status for reply in replies} == {200, 504}
    assert all(reply.json == {"code": "too_slow"} for reply in replies if reply.status == 504)


def test_two_hundred_at_once_each_get_their_own_answer(machine: Machine) -> None:
    with ThreadPoolExecutor(200) as many:
        replies = list(
            many.map(lambda n: ask(machine.port, "POST", f"/echo/{n}", {"prompt": f"number {n}"}), range(200))
        )

    for number, reply in enumerate(replies):
        event = reply.json["event"]
        assert event["pathParameters"] == {"name": str(number)}
        assert json.loads(event["body"]) == {"prompt": f"number {number}"}
    assert len({reply.json["request_id"] for reply in replies}) == 200
    assert 1 < len({reply.json["pid"] for reply in replies}) <= 4
