"""API Gateway's own answers: what it says when no function speaks, as the template's GatewayResponses word it."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

# Type -> (status, message) where the template says nothing: "Gateway response types" in API Gateway's developer guide.
DEFAULTS: dict[str, tuple[int, str]] = {
    "MISSING_AUTHENTICATION_TOKEN": (403, "Missing Authentication Token"),
    "INVALID_API_KEY": (403, "Forbidden"),
    "UNAUTHORIZED": (401, "Unauthorized"),
    "ACCESS_DENIED": (403, "User is not authorized to access this resource"),
    "AUTHORIZER_FAILURE": (500, "Internal server error"),
    "AUTHORIZER_CONFIGURATION_ERROR": (500, "Internal server error"),
    "REQUEST_TOO_LARGE": (413, "Request Too Long"),
    "INTEGRATION_TIMEOUT": (504, "Endpoint request timed out"),
    "DEFAULT_4XX": (400, "Bad Request"),
    "DEFAULT_5XX": (502, "Internal server error"),
}
_VARIABLE = re.compile(r"\$context\.([A-Za-z]+(?:\.[A-Za-z]+)*)")


@dataclass(frozen=True, slots=True)
class GatewayResponse:
    """One customised answer; `status` None keeps the type's own. `body` may hold `$context` variables."""

    status: int | None
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = "application/json"
    body: str = '{"message":$context.error.messageString}'

    def render(
        self, kind: str, context: Mapping[str, str], message: str = ""
    ) -> tuple[int, list[tuple[str, str]], bytes]:
        """Return status, headers and body, with the variables of `context` (such as "requestId") filled in."""
        usual_status, usual_message = DEFAULTS.get(kind, DEFAULTS["DEFAULT_4XX"])
        message = message or usual_message
        values = {
            **context,
            "error.message": message,
            "error.messageString": json.dumps(message),
            "error.responseType": kind,
        }
        body = _VARIABLE.sub(lambda match: values.get(match[1], ""), self.body)
        headers = [(name, _header(value, values)) for name, value in self.headers.items()]
        if not any(name.lower() == "content-type" for name, _ in headers):
            headers.append(("Content-Type", self.content_type))
        return self.status or usual_status, headers, body.encode("utf-8")


def refusal(
    responses: Mapping[str, GatewayResponse], kind: str, context: Mapping[str, str], message: str = ""
) -> tuple[int, list[tuple[str, str]], bytes]:
    """Return API Gateway's answer of a type such as "INTEGRATION_TIMEOUT".

    A type that the template leaves out takes all of its family's answer, status included, as in API Gateway.
    """
    family = "DEFAULT_4XX" if DEFAULTS[kind][0] < 500 else "DEFAULT_5XX"
    response = responses.get(kind) or responses.get(family) or GatewayResponse(None)
    return response.render(kind, context, message)


def read_gateway_responses(
    sam: Mapping[str, Any], openapi: Mapping[str, Any], resources: Sequence[Mapping[str, Any]]
) -> dict[str, GatewayResponse]:
    """Read the three places where a template can word API Gateway's answers."""
    found = {kind: _from_sam(entry) for kind, entry in sam.items()}
    found |= {kind: _read(entry, "responseParameters", "responseTemplates") for kind, entry in openapi.items()}
    found |= {
        str(entry["ResponseType"]): _read(entry, "ResponseParameters", "ResponseTemplates") for entry in resources
    }
    return found


def _from_sam(entry: Mapping[str, Any]) -> GatewayResponse:
    headers = (entry.get("ResponseParameters") or {}).get("Headers") or {}
    prefixed = {f"gatewayresponse.header.{name}": value for name, value in headers.items()}
    return _read({**entry, "ResponseParameters": prefixed}, "ResponseParameters", "ResponseTemplates")


def _read(entry: Mapping[str, Any], parameters: str, templates: str) -> GatewayResponse:
    status = entry.get("StatusCode") or entry.get("statusCode")
    headers = {
        name.removeprefix("gatewayresponse.header."): str(value)
        for name, value in (entry.get(parameters) or {}).items()
        if name.startswith("gatewayresponse.header.")
    }
    bodies = entry.get(templates) or {}
    whole = GatewayResponse(int(status) if status else None, headers)
    if not bodies:
        return whole
    content_type, body = next(iter(bodies.items()))
    return GatewayResponse(whole.status, headers, content_type, str(body))


def _header(value: str, values: Mapping[str, str]) -> str:
    """A literal in single quotes, or context.something."""
    if value.startswith("'") and value.endswith("'"):
        return value[1:-1]
    return values.get(value.removeprefix("context."), "")
