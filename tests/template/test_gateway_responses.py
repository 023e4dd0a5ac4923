"""API Gateway's own answers read like ours: RFC 9457, OpenAI's `error`, CORS, the right status."""

import json
from typing import Any

import pytest

from mayfly import errors
from mayfly.api.problems import CONTENT_TYPE, problem
from mayfly.api.resolver import EXPOSED_HEADERS
from mayfly.errors import ServiceError
from tests.template.deployment import GATEWAY_RESPONSES_KEY, deployment

# Every type of gateway response that API Gateway has.
STATUSES = {
    "ACCESS_DENIED": 403,
    "API_CONFIGURATION_ERROR": 500,
    "AUTHORIZER_CONFIGURATION_ERROR": 500,
    "AUTHORIZER_FAILURE": 500,
    "BAD_REQUEST_BODY": 400,
    "BAD_REQUEST_PARAMETERS": 400,
    "DEFAULT_4XX": 400,
    "DEFAULT_5XX": 500,
    "EXPIRED_TOKEN": 401,
    "INTEGRATION_FAILURE": 503,
    "INTEGRATION_TIMEOUT": 503,
    "INVALID_API_KEY": 401,
    "INVALID_SIGNATURE": 401,
    "MISSING_AUTHENTICATION_TOKEN": 404,
    "QUOTA_EXCEEDED": 429,
    "REQUEST_TOO_LARGE": 413,
    "RESOURCE_NOT_FOUND": 404,
    "THROTTLED": 429,
    "UNAUTHORIZED": 401,
    "UNSUPPORTED_MEDIA_TYPE": 415,
    "WAF_FILTERED": 403,
}
CODES = {kind.code: kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, ServiceError)}


def response(kind: str) -> dict[str, Any]:
    return dict(deployment().body()[GATEWAY_RESPONSES_KEY][kind])


def body(kind: str) -> dict[str, Any]:
    (template,) = response(kind)["responseTemplates"].values()
    return dict(json.loads(template))


def headers(kind: str) -> dict[str, str]:
    prefix = "gatewayresponse.header."
    return {name.removeprefix(prefix): value for name, value in response(kind)["responseParameters"].items()}


def test_none_is_left_to_api_gateway() -> None:
    assert set(deployment().body()[GATEWAY_RESPONSES_KEY]) == set(STATUSES)


@pytest.mark.parametrize(("kind", "status"), STATUSES.items())
def test_the_status_is_what_clients_expect_and_the_body_says_the_same(kind: str, status: int) -> None:
    assert response(kind)["statusCode"] == str(status)
    assert body(kind)["status"] == status


@pytest.mark.parametrize("kind", STATUSES)
def test_the_body_has_the_members_of_our_own_problems(kind: str) -> None:
    ours = problem(_like(body(kind)), instance="$context.path", request_id="$context.requestId")
    assert body(kind) == ours


@pytest.mark.parametrize("kind", STATUSES)
def test_the_headers_let_a_browser_read_it(kind: str) -> None:
    sent = headers(kind)
    assert sent["Content-Type"] == f"'{CONTENT_TYPE}'"
    assert sent["Access-Control-Allow-Origin"] == "'*'"
    assert sent["Access-Control-Expose-Headers"] == f"'{','.join(EXPOSED_HEADERS)}'"
    assert sent["x-request-id"] == "context.requestId"


@pytest.mark.parametrize("kind", ["THROTTLED", "QUOTA_EXCEEDED", "INTEGRATION_TIMEOUT", "INTEGRATION_FAILURE"])
def test_who_shall_come_back_learns_when(kind: str) -> None:
    assert int(headers(kind)["Retry-After"].strip("'")) >= 1


def _like(shown: dict[str, Any]) -> ServiceError:
    """An error of ours with the code, title and words that API Gateway shows."""
    error = ServiceError(shown["detail"], code=shown["code"], title=shown["title"])
    error.status = shown["status"]
    return error


@pytest.mark.parametrize("kind", [kind for kind in STATUSES if body(kind)["code"] in CODES])
def test_a_code_of_ours_keeps_its_status_and_title(kind: str) -> None:
    ours = CODES[body(kind)["code"]]
    assert (body(kind)["status"], body(kind)["title"]) == (ours.status, ours.title)
