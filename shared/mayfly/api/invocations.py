"""A door that is not HTTP: a direct invocation with a plain generation request."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import to_builtins

from mayfly.api.body import decode
from mayfly.api.caller import INTERNAL_TENANT, deadline_of
from mayfly.api.generation import Asked, read_generation
from mayfly.api.pictures import generate_out
from mayfly.api.problems import problem
from mayfly.api.schemas.generation import GENERATE_LATER, GenerateIn
from mayfly.errors import Fault, InvalidRequest, ServiceError
from mayfly.generate.limits import MAX_IMAGES
from mayfly.generate.request import Caller, ImageRequest

if TYPE_CHECKING:
    from mayfly.generate.service import PictureService

# A worker may take longer than an HTTP caller waits, and still ends before its own timeout of 120 s.
LONGEST_WORK_SECONDS = 110.0


def answer_invocation(
    service: "PictureService", event: Mapping[str, Any], context: Any, *, public_url: str
) -> dict[str, Any]:
    """Return generate's answer, or a problem where the client can mend it. Raises what a retry may mend."""
    request_id = str(getattr(context, "aws_request_id", "") or "direct")
    try:
        asked = read_plain(json.dumps(event))
        result = service.generate_patiently(asked.request, worker_caller(context, public_url))
        return dict(to_builtins(generate_out(asked, result, request_id=request_id)))
    except ServiceError as error:
        if error.status >= 500:
            raise
        return problem(error, instance="invoke", request_id=request_id)


def read_row(text: str) -> ImageRequest:
    """Return the request that a row of a batch is: one picture. Raises InvalidRequest."""
    return read_plain(text, most_images=1).request


def read_plain(text: str, *, most_images: int = MAX_IMAGES) -> Asked:
    """Return the generation request in a text. Raises InvalidRequest, also for bytes as an answer: links come back."""
    body = decode(text, GenerateIn, later=GENERATE_LATER)
    asked = read_generation(body, most_images=most_images)
    if body.callback_url is not None:
        message = "callback_url is for requests over HTTP. Leave it out: the bus tells how this ends."
        raise InvalidRequest.of(Fault("callback_url", message, "invalid_choice"))
    if asked.response_format != "url":
        message = f"response_format {asked.response_format} is for HTTP answers. Leave it out: links come back."
        raise InvalidRequest.of(Fault("response_format", message, "invalid_choice"))
    return asked


def worker_caller(context: Any, public_url: str, submission: str | None = None) -> Caller:
    """Return who asks without HTTP: always ourselves, and nothing in a message can say otherwise."""
    deadline = deadline_of(context, longest=LONGEST_WORK_SECONDS)
    return Caller(tenant=INTERNAL_TENANT, base_url=public_url, deadline=deadline, submission=submission)
