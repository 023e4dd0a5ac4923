"""The resolver every HTTP function uses: Powertools' routing, our problems, 405 with Allow, and the outer guard."""

import re
import time
import uuid
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayRestResolver, CORSConfig, Response
from aws_lambda_powertools.event_handler.exceptions import NotFoundError
from aws_lambda_powertools.event_handler.exceptions import ServiceError as PowertoolsError
from msgspec.json import encode

from mayfly.api.problems import CONTENT_TYPE, method_not_allowed, problem, to_json
from mayfly.errors import InvalidRequest, Misconfigured, NotFound, ServiceError
from mayfly.telemetry import logger, record_request

Event = dict[str, Any]
Handler = Callable[[Event, Any], dict[str, Any]]

EXPOSED_HEADERS = ["Location", "Retry-After", "x-request-id"]
_CORS = CORSConfig(
    allow_origin="*",
    allow_headers=["Content-Type", "Authorization", "x-api-key", "Prefer", "Idempotency-Key", "Cancel-After"],
    expose_headers=EXPOSED_HEADERS,
    max_age=86400,
)
_UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


class Resolver(APIGatewayRestResolver):
    """Powertools' REST resolver that remembers what it serves: `served` maps a path template to its methods."""

    def __init__(self) -> None:
        super().__init__(cors=_CORS, serializer=to_json)
        self.served: dict[str, set[str]] = {}
        self._served_rules: dict[str, re.Pattern[str]] = {}
        self.request_id = ""
        self.exception_handler(ServiceError)(self._answer_problem)
        self.exception_handler(PowertoolsError)(self._answer_powertools)
        # Unhandled, Powertools would log the exception's message, which may hold a user's words.
        self.exception_handler(Exception)(self._answer_crash)
        self.not_found(self._answer_not_found)

    def route(self, rule: str, method: str | list[str] | tuple[str], *options: Any, **named: Any) -> Any:
        """Register a route as Powertools does, and remember it."""
        methods = {method} if isinstance(method, str) else set(method)
        self.served.setdefault(rule, set()).update(name.upper() for name in methods)
        self._served_rules[rule] = self._compile_regex(rule)
        return super().route(rule, method, *options, **named)

    def allowed_methods(self, path: str) -> frozenset[str]:
        """Return the methods served at a path; none where the path is unknown."""
        allowed: set[str] = set()
        for rule, pattern in self._served_rules.items():
            if pattern.match(path):
                allowed |= self.served[rule]
        return frozenset(allowed | {"HEAD"} if "GET" in allowed else allowed)

    def matched_route(self, path: str) -> str:
        """Return the template of a path, for logs: never what the client wrote."""
        return next((rule for rule, pattern in self._served_rules.items() if pattern.match(path)), "unmatched")

    def answer(self, error: ServiceError) -> Response[str]:
        """Return an error's answer for the request at hand."""
        body = problem(error, instance=self.current_event.path or "/", request_id=self.request_id)
        headers: dict[str, str | list[str]] = dict(error.headers)
        return Response(error.status, content_type=CONTENT_TYPE, body=to_json(body), headers=headers)

    def _answer_problem(self, error: ServiceError) -> Response[str]:
        if isinstance(error, Misconfigured):
            logger().error("misconfigured", remedy=error.log_detail)
        return self.answer(error)

    def _answer_crash(self, error: Exception) -> Response[str]:
        return self.answer(_told_to_the_log(error, self.request_id))

    def _answer_powertools(self, error: PowertoolsError) -> Response[str]:
        ours = InvalidRequest(str(error.msg), code="bad_request")
        ours.status = int(error.status_code)
        return self.answer(ours)

    def _answer_not_found(self, _error: NotFoundError) -> Response[str]:
        path, method = self.current_event.path, self.current_event.http_method
        allowed = self.allowed_methods(path)
        if allowed:
            return self.answer(method_not_allowed(method, allowed))
        return self.answer(NotFound("There is nothing at this path. /docs shows what there is."))


def serve(app: Resolver) -> Handler:
    """Return the Lambda handler of a resolver: whatever comes in, a well-formed JSON answer goes out."""

    def lambda_handler(event: Event, context: Any) -> dict[str, Any]:
        started = time.perf_counter()
        app.request_id = _request_id(event, context)
        path = "/"
        try:
            event = _checked(event)
            path = event["path"]
            answer = _resolve(app, event, context)
        except Exception as error:  # noqa: BLE001 - the outermost guard: nothing may leave as a stack trace
            answer = _last_resort(error, path, app.request_id)
        headers = answer.setdefault("multiValueHeaders", {})
        headers["x-request-id"] = [app.request_id]
        headers.setdefault("Cache-Control", ["no-store"])
        # Also without an Origin: what an <img> put into a browser's cache is found there by a later fetch().
        headers.setdefault("Access-Control-Allow-Origin", ["*"])
        headers.setdefault("Access-Control-Expose-Headers", [",".join(EXPOSED_HEADERS)])
        headers["X-Content-Type-Options"] = ["nosniff"]
        record_request(
            route=app.matched_route(path),
            status=answer["statusCode"],
            seconds=time.perf_counter() - started,
            request_id=app.request_id,
        )
        return answer

    return lambda_handler


def _resolve(app: Resolver, event: Event, context: Any) -> dict[str, Any]:
    if event["httpMethod"] == "HEAD" and "GET" in app.allowed_methods(event["path"]):
        answer = app.resolve({**event, "httpMethod": "GET"}, context)
        return {**answer, "body": "", "isBase64Encoded": False}
    return app.resolve(event, context)


def _checked(event: object) -> Event:
    """Return an API Gateway event with the members that routing needs, or raise InvalidRequest."""
    if not isinstance(event, dict):
        raise InvalidRequest("This function answers API Gateway proxy events; events/ has one of each kind.")
    path, method = event.get("path"), event.get("httpMethod")
    if not isinstance(path, str) or not isinstance(method, str):
        raise InvalidRequest("The event has no path or httpMethod: send an API Gateway proxy event, as in events/.")
    checked = {**event, "path": path or "/", "httpMethod": method.upper()}
    for member in (
        "headers",
        "multiValueHeaders",
        "queryStringParameters",
        "multiValueQueryStringParameters",
    ):
        if not isinstance(checked.get(member), dict):
            checked[member] = {}
    if not isinstance(checked.get("requestContext"), dict):
        checked["requestContext"] = {}
    return checked


def _request_id(event: object, context: object) -> str:
    candidates: list[object] = []
    if isinstance(event, Mapping) and isinstance(event.get("requestContext"), Mapping):
        candidates.append(event["requestContext"].get("requestId"))
    candidates.append(getattr(context, "aws_request_id", None))
    return next((c for c in candidates if isinstance(c, str) and re.fullmatch(_UUID, c)), None) or str(uuid.uuid4())


def _last_resort(error: Exception, path: str, request_id: str) -> dict[str, Any]:
    if not isinstance(error, ServiceError):
        # The type and the place are for the owner; the message may hold a user's words and is left out.
        logger().error("unhandled", error_type=type(error).__name__, place=_place(error), request_id=request_id)
        error = ServiceError("Something went wrong on our side. Try again; the request_id helps to find the reason.")
    headers = {name: [value] for name, value in error.headers.items()}
    headers["Content-Type"] = [CONTENT_TYPE]
    return {
        "statusCode": int(error.status),
        "multiValueHeaders": headers,
        "body": to_json(problem(error, instance=path, request_id=request_id)),
        "isBase64Encoded": False,
    }


def _told_to_the_log(error: Exception, request_id: str) -> ServiceError:
    """Log where something broke, without its message: that may hold a user's words. Return what the client learns."""
    logger().error("unhandled", error_type=type(error).__name__, place=_place(error), request_id=request_id)
    return ServiceError("Something went wrong on our side. Try again; the request_id helps to find the reason.")


def _place(error: BaseException) -> str:
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    return f"{frame.tb_frame.f_code.co_qualname}:{frame.tb_lineno}" if frame else ""


def json_response(
    body: Any, *, status: HTTPStatus = HTTPStatus.OK, headers: Mapping[str, str] | None = None
) -> Response[str]:
    """Return a JSON answer from something msgspec can write."""
    text = encode(body).decode("utf-8")
    return Response(int(status), content_type="application/json", body=text, headers=dict(headers or {}))
