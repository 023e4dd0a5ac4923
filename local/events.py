"""HTTP to API Gateway's REST proxy event (version 1) and Lambda's answer back to HTTP."""

import base64
import binascii
import json
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qsl

from local.deployment import ACCOUNT

MAX_REQUEST_BYTES = 10 * 1024 * 1024  # API Gateway's limit on a body
MAX_EVENT_BYTES = 6_291_556  # Lambda's limit on a synchronous event
_NOT_PASSED_ON = frozenset({"connection", "expect", "keep-alive", "proxy-connection", "te", "trailer", "upgrade"})


class BadAnswer(Exception):
    """The function's answer is none that API Gateway can turn into HTTP."""


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request. `path` as sent, percent-encoding and all; `parameters` come decoded from the path."""

    method: str
    path: str
    query: str
    headers: Sequence[tuple[str, str]]
    body: bytes
    resource: str
    parameters: Mapping[str, str]
    request_id: str
    source_ip: str = "127.0.0.1"
    api_key: str = ""
    authorizer: Mapping[str, object] = field(default_factory=dict)

    def header(self, name: str) -> str:
        """Return the header's last value, or nothing."""
        return next((value for key, value in reversed(self.headers) if key.lower() == name), "")


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP response."""

    status: int
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""


@lru_cache(maxsize=512)
def is_binary(media_type: str, binary_types: tuple[str, ...]) -> bool:
    """Whether a Content-Type or the first entry of an Accept header is one of the template's binary media types."""
    plain = media_type.split(",")[0].split(";")[0].strip().lower()
    return bool(plain) and any(fnmatchcase(plain, pattern.lower()) for pattern in binary_types)


def proxy_event(request: Request, *, stage: str, domain: str, binary_types: tuple[str, ...]) -> bytes:
    """Return the event as JSON, in the shape that API Gateway sends to a function with proxy integration.

    The deployment it imitates has a custom domain in front without a base path, so `requestContext.path` is `path`.
    """
    headers = [pair for pair in request.headers if pair[0].lower() not in _NOT_PASSED_ON]
    seen = {name.lower() for name, _ in headers}
    port = domain.partition(":")[2] or "80"
    added = [("X-Forwarded-Port", port), ("X-Forwarded-Proto", "http"), ("X-Forwarded-For", request.source_ip)]
    headers.extend(pair for pair in added if pair[0].lower() not in seen)
    query = parse_qsl(request.query, keep_blank_values=True) if request.query else []
    encoded = is_binary(request.header("content-type"), binary_types)
    body: str | None = None
    if request.body:
        body = base64.b64encode(request.body).decode("ascii") if encoded else request.body.decode("utf-8", "replace")
    now = time.time()
    identity: dict[str, str | None] = dict.fromkeys(_IDENTITY)
    identity |= {"sourceIp": request.source_ip, "userAgent": request.header("user-agent") or None}
    if request.api_key:
        identity |= {"apiKey": request.api_key, "apiKeyId": "local"}
    event: dict[str, Any] = {
        "resource": request.resource,
        "path": request.path,
        "httpMethod": request.method,
        "headers": dict(headers),
        "multiValueHeaders": _many(headers),
        "queryStringParameters": dict(query) or None,
        "multiValueQueryStringParameters": _many(query) or None,
        "pathParameters": dict(request.parameters) or None,
        "stageVariables": None,
        "requestContext": {
            "accountId": ACCOUNT,
            "apiId": "local",
            "deploymentId": "local",
            "domainName": domain,
            "domainPrefix": domain.split(".")[0],
            "extendedRequestId": request.request_id,
            "httpMethod": request.method,
            "identity": identity,
            "path": request.path,
            "protocol": "HTTP/1.1",
            "requestId": request.request_id,
            "requestTime": time.strftime("%d/%b/%Y:%H:%M:%S +0000", time.gmtime(now)),
            "requestTimeEpoch": int(now * 1000),
            "resourceId": "local",
            "resourcePath": request.resource,
            "stage": stage,
        },
        "body": body,
        "isBase64Encoded": bool(request.body) and encoded,
    }
    if request.authorizer:
        event["requestContext"]["authorizer"] = dict(request.authorizer)
    return json.dumps(event, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def http_answer(payload: bytes | bytearray, *, accept: str, binary_types: tuple[str, ...]) -> Answer:
    """Turn a function's answer into HTTP. Raises BadAnswer where API Gateway says 502."""
    try:
        answer = json.loads(payload)
    except ValueError as error:
        raise BadAnswer("no JSON") from error
    if not isinstance(answer, dict) or not answer.keys() <= _MEMBERS:
        raise BadAnswer("no proxy answer")
    status, body = _status(answer.get("statusCode", 200)), answer.get("body")
    if body is not None and not isinstance(body, str):
        raise BadAnswer("the body is no text")
    headers = _headers(answer)
    kind = next((value for name, value in headers if name.lower() == "content-type"), "")
    if not kind:
        headers.append(("Content-Type", "application/json"))  # API Gateway's default
    data = (body or "").encode("utf-8", "surrogatepass")
    if answer.get("isBase64Encoded") and (is_binary(accept, binary_types) or is_binary(kind, binary_types)):
        try:
            data = base64.b64decode(data, validate=True)
        except binascii.Error as error:
            raise BadAnswer("the body is no base64") from error
    return Answer(status, headers, data)


_MEMBERS = frozenset({"statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded", "cookies"})
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_DROPPED = frozenset(
    {"connection", "content-length", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailers"}
    | {"transfer-encoding", "upgrade"}
)
_IDENTITY = (
    "accessKey", "accountId", "caller", "cognitoAuthenticationProvider", "cognitoAuthenticationType",
    "cognitoIdentityId", "cognitoIdentityPoolId", "principalOrgId", "sourceIp", "user", "userAgent", "userArn",
)  # fmt: skip


def _many(pairs: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    many: dict[str, list[str]] = {}
    for name, value in pairs:
        many.setdefault(name, []).append(value)
    return many


def _status(given: object) -> int:
    if isinstance(given, bool) or not isinstance(given, int | str):
        raise BadAnswer("statusCode is no number")
    try:
        status = int(given)
    except ValueError as error:
        raise BadAnswer("statusCode is no number") from error
    if not 200 <= status <= 599:
        raise BadAnswer("statusCode is none of HTTP's")
    return status


def _headers(answer: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Both kinds of headers in one list; a pair that is in both counts once."""
    single, many = answer.get("headers") or {}, answer.get("multiValueHeaders") or {}
    if not isinstance(single, dict) or not isinstance(many, dict):
        raise BadAnswer("headers are no object")
    if not all(isinstance(values, list) for values in many.values()):
        raise BadAnswer("multiValueHeaders holds no lists")
    listed = [(name, value) for name, values in many.items() for value in values]
    pairs = [pair for pair in single.items() if pair not in listed] + listed
    if not all(_HEADER_NAME.fullmatch(name) for name, _ in pairs):
        raise BadAnswer("a header has no name")
    return [(name, _header_text(value)) for name, value in pairs if name.lower() not in _DROPPED]


def _header_text(value: object) -> str:
    if isinstance(value, dict | list) or value is None:
        raise BadAnswer("a header is no text")
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if "\r" in text or "\n" in text:
        raise BadAnswer("a header holds a line break")
    return text.encode("utf-8").decode("latin-1")  # WSGI's form of the bytes
