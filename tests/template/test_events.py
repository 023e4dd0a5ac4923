"""events/ holds one real event for every way in: the same files for tests, `make invoke` and `sam local invoke`."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.template.deployment import ROOT, deployment, written

EVENTS = ROOT / "events"
# What every API Gateway REST proxy event (version 1) has.
MEMBERS = {
    "resource",
    "path",
    "httpMethod",
    "headers",
    "multiValueHeaders",
    "queryStringParameters",
    "multiValueQueryStringParameters",
    "pathParameters",
    "stageVariables",
    "requestContext",
    "body",
    "isBase64Encoded",
}


def read(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8")))


def over_http() -> dict[str, dict[str, Any]]:
    found = {path.name: read(path) for path in sorted(EVENTS.glob("*.json"))}
    return {name: event for name, event in found.items() if "requestContext" in event and "methodArn" not in event}


@pytest.mark.parametrize("name", over_http())
def test_an_http_event_is_what_api_gateway_sends(name: str) -> None:
    event = over_http()[name]
    assert set(event) == MEMBERS
    assert event["multiValueHeaders"] == {header: [value] for header, value in event["headers"].items()}
    context = event["requestContext"]
    assert (context["resourcePath"], context["httpMethod"]) == (event["resource"], event["httpMethod"])
    assert context["path"] == f"/{context['stage']}{event['path']}"
    assert event["resource"].format_map(event["pathParameters"] or {}) == event["path"].rstrip("/")


def test_there_is_an_event_for_every_route_and_none_for_a_route_that_is_not() -> None:
    assert {event["resource"] for event in over_http().values()} == {path for path, _, _ in deployment().routes()}


@pytest.mark.parametrize("name", over_http())
def test_an_event_of_a_keyed_route_carries_its_key(name: str) -> None:
    event = over_http()[name]
    keyed = {path for path, operation, _ in deployment().routes() if operation.get("security")}
    assert ("apiKeyId" in event["requestContext"]["identity"]) == (event["resource"] in keyed)
    assert ("x-api-key" in event["headers"]) == (event["resource"] in keyed)


def test_the_authorizer_is_asked_with_the_request_and_the_method_it_wants() -> None:
    event = read(EVENTS / "authorizer.json")
    assert set(event) == (MEMBERS - {"body", "isBase64Encoded"}) | {"type", "methodArn"}
    assert event["type"] == "REQUEST"
    assert event["methodArn"].endswith(f"/live/{event['httpMethod']}{event['resource']}")


def test_the_queue_brings_a_plain_generation_request() -> None:
    records = read(EVENTS / "sqs.json")["Records"]
    assert all(record["eventSource"] == "aws:sqs" for record in records)
    assert [json.loads(record["body"])["prompt"] for record in records] == ["hai con chó trong rừng tuyết"]


def test_a_direct_invocation_is_a_plain_generation_request() -> None:
    assert isinstance(read(EVENTS / "direct.json")["prompt"], str)


def test_local_variables_are_ones_that_the_template_names() -> None:
    """`sam local` drops what the template does not name."""
    tree = written()
    named = {
        name
        for holder in (tree["Globals"]["Function"], tree["Resources"]["GenerateFunction"]["Properties"])
        for name in holder["Environment"]["Variables"]
    }
    assert set(read(EVENTS / "local-env.json")["Parameters"]) <= named
