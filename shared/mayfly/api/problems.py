"""One renderer for everything that went wrong: application/problem+json (RFC 9457) with OpenAI's `error` member."""

import json
from collections.abc import Mapping

from mayfly.errors import MethodNotAllowed, ServiceError

CONTENT_TYPE = "application/problem+json"
TYPE_BASE = "https://mayfly.example/errors/"
MAX_INSTANCE_LENGTH = 200


def problem(error: ServiceError, *, instance: str, request_id: str) -> dict[str, object]:
    """Return the body of an error's answer. Nothing in it comes from anywhere but the error and the path."""
    faults = [{"field": fault.field, "message": fault.message, "code": fault.code} for fault in error.faults]
    return {
        "type": TYPE_BASE + error.code.replace("_", "-"),
        "title": error.title,
        "status": error.status,
        "detail": error.detail,
        "instance": instance[:MAX_INSTANCE_LENGTH],
        "code": error.code,
        "request_id": request_id,
        "success": False,
        "errors": faults,
        "error": {
            "message": error.detail,
            "type": _family(error.status),
            "param": error.faults[0].field if error.faults else None,
            "code": error.code,
        },
    }


def to_json(body: Mapping[str, object]) -> str:
    """Write JSON as UTF-8 text. Lone surrogates, which UTF-8 can not hold, become U+FFFD."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def method_not_allowed(method: str, allowed: frozenset[str]) -> MethodNotAllowed:
    """Return the 405 for a path that exists with other methods."""
    listed = ", ".join(sorted(allowed))
    return MethodNotAllowed(f"{method[:20]} is not allowed here. Use {listed}.", headers={"Allow": listed})


def _family(status: int) -> str:
    if status == 429:
        return "rate_limit_error"
    return "server_error" if status >= 500 else "invalid_request_error"
