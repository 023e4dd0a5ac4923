"""The doors that are not HTTP: a direct invocation with a plain generation request, and queue messages with one."""

import json
from collections.abc import Mapping
from typing import Any

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from msgspec import to_builtins

from mayfly.api.body import decode
from mayfly.api.caller import INTERNAL_TENANT, deadline_of
from mayfly.api.generation import read_generation
from mayfly.api.pictures import generate_out
from mayfly.api.problems import problem
from mayfly.api.schemas.generation import GENERATE_LATER, GenerateIn
from mayfly.errors import Fault, InvalidRequest, ServiceError
from mayfly.generate.request import Caller
from mayfly.generate.service import PictureService
from mayfly.telemetry import logger

# A worker may take longer than an HTTP caller waits, and still ends before its own timeout of 120 s.
LONGEST_WORK_SECONDS = 110.0


def answer_invocation(
    service: PictureService, event: Mapping[str, Any], context: Any, *, public_url: str
) -> dict[str, Any]:
    """Return generate's answer, or a problem where the client can mend it. Raises what a retry may mend."""
    request_id = str(getattr(context, "aws_request_id", "") or "direct")
    try:
        return _generate(service, json.dumps(event), request_id, _caller(context, public_url, None))
    except ServiceError as error:
        if error.status >= 500:
            raise
        return problem(error, instance="invoke", request_id=request_id)


def work_batch(service: PictureService, event: Mapping[str, Any], context: Any, *, public_url: str) -> dict[str, Any]:
    """Paint what a batch of queue messages asks for; the failed ones are named, so that only they come again.

    A redelivered message finds its pictures in the store: a random seed is derived from the message's id.
    """
    if not event.get("Records"):
        return {"batchItemFailures": []}

    def work(record: SQSRecord) -> None:
        caller = _caller(context, public_url, record.message_id)
        try:
            _generate(service, record.body, record.message_id, caller)
        except ServiceError as error:
            logger().warning("message_failed", code=error.code, message_id=record.message_id)
            raise

    processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)
    return dict(process_partial_response(event=dict(event), record_handler=work, processor=processor, context=context))


def _generate(service: PictureService, text: str, request_id: str, caller: Caller) -> dict[str, Any]:
    asked = read_generation(decode(text, GenerateIn, later=GENERATE_LATER))
    if asked.response_format != "url":
        message = f"response_format {asked.response_format} is for HTTP answers. Leave it out: links come back."
        raise InvalidRequest.of(Fault("response_format", message, "invalid_choice"))
    result = service.generate(asked.request, caller)
    return dict(to_builtins(generate_out(asked, result, request_id=request_id)))


def _caller(context: Any, public_url: str, submission: str | None) -> Caller:
    deadline = deadline_of(context, longest=LONGEST_WORK_SECONDS)
    return Caller(tenant=INTERNAL_TENANT, base_url=public_url, deadline=deadline, submission=submission)
