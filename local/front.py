"""API Gateway's part: from an HTTP request to a function and back, with its limits and its own refusals."""

import http.client
import logging
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote, unquote
from uuid import uuid4

from local.deployment import ANY, Cloud, Route
from local.doorkeeper import Doorkeeper, Refused
from local.events import (
    MAX_EVENT_BYTES,
    MAX_REQUEST_BYTES,
    Answer,
    BadAnswer,
    Request,
    http_answer,
    proxy_event,
)
from local.functions import Pool, TookTooLong
from local.responses import refusal
from local.server import RAW_HEADERS

_log = logging.getLogger(__name__)
INTEGRATION_SECONDS = 29.0  # API Gateway waits no longer for a function


class Routes:
    """Finds the route of a path: what is written out beats `{name}`, which beats `{name+}`. `/x/` is `/x`."""

    def __init__(self, routes: Sequence[Route]) -> None:
        self._plain: dict[str, dict[str, Route]] = {}
        patterns: dict[str, dict[str, Route]] = {}
        for route in routes:
            table = patterns if "{" in route.path else self._plain
            table.setdefault(route.path.rstrip("/") or "/", {})[route.method] = route
        ordered = sorted(patterns, key=_generality)
        self._patterns = [(_compiled(path), patterns[path]) for path in ordered]

    def find(self, method: str, path: str) -> tuple[Route, dict[str, str]] | None:
        """Return the route and the decoded path parameters, or None."""
        trimmed = path[:-1] if path.endswith("/") and path != "/" else path
        methods, parameters = self._plain.get(trimmed), {}
        if methods is None:
            for pattern, candidate in self._patterns:
                if match := pattern.fullmatch(trimmed):
                    methods = candidate
                    parameters = {name: unquote(value) for name, value in match.groupdict().items()}
                    break
        if methods is None:
            return None
        route = methods.get(method) or methods.get(ANY)
        return (route, parameters) if route else None


class Front:
    """The WSGI application in front of the functions.

    `keys`: what the usage plan holds, asked of keyed routes; `domain`: host and port that clients use.
    """

    def __init__(
        self,
        cloud: Cloud,
        pools: Mapping[str, Pool],
        *,
        domain: str,
        keys: Sequence[str] = (),
        patience: float = INTEGRATION_SECONDS,
    ) -> None:
        self._cloud = cloud
        self._pools = pools
        self._domain = domain
        self._door = Doorkeeper(keys, pools.get(cloud.authorizer), cloud.stage, domain)
        self._patience = patience
        self._routes = Routes(cloud.routes)

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer one request by WSGI."""
        try:
            answer = self.answer(environ)
        except Exception:  # noqa: BLE001 (the last line: a client gets an answer whatever happens here)
            _log.exception("a fault of the local front")
            answer = self._refuse("DEFAULT_5XX", str(uuid4()), "/")
        reason = http.client.responses.get(answer.status, "Unknown")
        body = b"" if answer.status in (204, 304) else answer.body
        headers = [*answer.headers, ("Content-Length", str(len(body)))]
        start_response(f"{answer.status} {reason}", headers)
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else body]

    def answer(self, environ: Mapping[str, Any]) -> Answer:
        """Answer one request."""
        method, request_id = environ["REQUEST_METHOD"], str(uuid4())
        path, _, query = _origin_form(environ["REQUEST_URI"]).partition("?")
        found = self._routes.find(method, path)
        if found is None:
            return self._refuse("MISSING_AUTHENTICATION_TOKEN", request_id, path)
        route, parameters = found
        if route.fixed:
            return Answer(*route.fixed.render("DEFAULT_4XX", self._context(request_id, path)))
        if int(environ.get("CONTENT_LENGTH") or 0) > MAX_REQUEST_BYTES:
            return self._refuse("REQUEST_TOO_LARGE", request_id, path)
        request = Request(
            method=method,
            path=path,
            query=query,
            headers=environ[RAW_HEADERS],
            body=environ["wsgi.input"].read(),
            resource=route.path,
            parameters=parameters,
            request_id=request_id,
            source_ip=environ["REMOTE_ADDR"],
        )
        try:
            return self._invoke(route.function, self._door.admit(request) if route.keyed else request)
        except Refused as refused:
            return self._refuse(refused.kind, request_id, path)
        except TookTooLong:
            return self._refuse("INTEGRATION_TIMEOUT", request_id, path)

    def refuse_http(self, status: int, reason: str) -> tuple[int, list[tuple[str, str]], bytes]:
        """Word what the HTTP server itself refuses: malformed requests (400, 431, 501) and endless bodies (413)."""
        kind = "REQUEST_TOO_LARGE" if status == http.client.REQUEST_ENTITY_TOO_LARGE else "DEFAULT_4XX"
        context = self._context(str(uuid4()), "/")
        return refusal(self._cloud.responses, kind, context, message=f"{reason}.")

    def _invoke(self, function: str, request: Request) -> Answer:
        types = self._cloud.binary_types
        event = proxy_event(request, stage=self._cloud.stage, domain=self._domain, binary_types=types)
        if len(event) > MAX_EVENT_BYTES:
            return self._refuse("REQUEST_TOO_LARGE", request.request_id, request.path)
        outcome = self._pools[function].invoke(event, patience=self._patience)
        if outcome.failed:
            return self._refuse("DEFAULT_5XX", request.request_id, request.path)
        try:
            return http_answer(outcome.payload, accept=request.header("accept"), binary_types=types)
        except BadAnswer:
            return self._refuse("DEFAULT_5XX", request.request_id, request.path)

    def _refuse(self, kind: str, request_id: str, path: str) -> Answer:
        return Answer(*refusal(self._cloud.responses, kind, self._context(request_id, path)))

    def _context(self, request_id: str, path: str) -> dict[str, str]:
        return {
            "requestId": request_id,
            "extendedRequestId": request_id,
            "path": quote(path, safe="/%:@!$&'()*+,;=~"),  # it lands in a JSON text without being escaped
            "stage": self._cloud.stage,
            "domainName": self._domain,
        }


def _origin_form(target: str) -> str:
    """`http://host/path?query`, as sent to proxies, without scheme and host; anything else as it is."""
    target = target.partition("#")[0]
    scheme, separator, rest = target.partition("://")
    if not separator or "/" in scheme or "?" in scheme:
        return target
    return "/" + rest.partition("/")[2]


def _generality(path: str) -> tuple[bool, int, str]:
    return ("+}" in path, path.count("{"), path)


def _compiled(path: str) -> re.Pattern[str]:
    parts = re.split(r"\{([A-Za-z0-9_]+)(\+?)\}", path.rstrip("/"))
    text = re.escape(parts[0])
    for name, greedy, literal in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        text += f"(?P<{name}>{'.+' if greedy else '[^/]+'}){re.escape(literal)}"
    return re.compile(text)
