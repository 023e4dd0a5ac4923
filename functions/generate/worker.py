"""Pictures made without HTTP: jobs and requests from the queue, events, and direct invocations."""

from typing import Any

from mayfly.api.invocations import answer_invocation
from mayfly.api.messages import work_batch, work_event
from mayfly.bootstrap import batch_office, callbacks, delivery_of, picture_service, workshop
from mayfly.settings import settings


def lambda_handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """Work a batch of SQS messages, an event of EventBridge, or one plain generation request."""
    public_url = settings().public_url
    if "Records" in event:
        return work_batch(workshop, delivery_of, callbacks, batch_office, event, context, public_url=public_url)
    if "detail-type" in event:
        return work_event(workshop, batch_office, event, context, public_url=public_url)
    return answer_invocation(picture_service(), event, context, public_url=public_url)
