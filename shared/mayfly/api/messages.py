"""The queue's door: batches of messages that name a job, or are a plain generation request themselves."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from mayfly.api.events import Dropped, Event, Foreign, Requested, event_in, read_event
from mayfly.api.invocations import read_plain, worker_caller
from mayfly.errors import Misconfigured, ServiceError
from mayfly.generate.heartbeat import LEASE_SECONDS, Heartbeat
from mayfly.generate.jobs.ports import Delivery, Verdict
from mayfly.generate.request import Caller
from mayfly.messaging.callbacks.attempts import Attempt, attempt_in
from mayfly.messaging.queue import job_in, task_in
from mayfly.telemetry import logger

if TYPE_CHECKING:
    from mayfly.generate.batches.office import BatchOffice
    from mayfly.generate.jobs.workshop import Workshop
    from mayfly.messaging.callbacks.delivery import Callbacks

# When storage or the queue were not there for a callback.
CALLBACK_RETRY_SECONDS = 30

Opener = Callable[[str, int], Delivery]


class ComesAgain(Exception):
    """This message is not done with; its visibility says when it comes again."""


def work_batch(
    workshop: Callable[[], "Workshop"],
    delivery_of: Opener,
    callbacks: "Callable[[], Callbacks]",
    batches: "Callable[[], BatchOffice]",
    event: Mapping[str, Any],
    context: Any,
    *,
    public_url: str,
) -> dict[str, Any]:
    """Work a batch of SQS messages; those that are not done with are named, so that only they come again.

    All are held by a lease that is renewed until the batch is through: if this worker dies, they come back within a
    minute. `delivery_of` opens a message by its receipt handle and the number of times it was delivered.
    """
    records = [record for record in event.get("Records") or () if _readable(record)]
    if not records:
        return {"batchItemFailures": []}
    in_hand = {record["messageId"]: delivery_of(record["receiptHandle"], _attempt(record)) for record in records}
    shop = workshop()

    def work(record: SQSRecord) -> None:
        delivery = in_hand[record.message_id]
        attempt = attempt_in(record.body)
        task = None if attempt else task_in(record.body)
        if attempt:
            verdict = _told(callbacks(), attempt)
        elif task:
            verdict = batches().work(task, worker_caller(context, public_url), delivery)
        else:
            verdict = _worked(shop, batches, record, delivery, context, public_url)
        in_hand.pop(record.message_id)
        _log("message", verdict, message_id=record.message_id)
        if not verdict.done:
            _hold(delivery, verdict.retry_seconds)
            raise ComesAgain

    def renew() -> None:
        for delivery in tuple(in_hand.values()):
            _hold(delivery, LEASE_SECONDS)

    processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)
    renew()
    with Heartbeat(renew):
        return dict(
            process_partial_response(
                event={"Records": records}, record_handler=work, processor=processor, context=context
            )
        )


def _hold(delivery: Delivery, seconds: float) -> None:
    """Keep a message for so long; where that fails, the time it is held for already has to do."""
    try:
        delivery.hold(seconds)
    except Misconfigured as error:
        logger().warning("message_not_held", remedy=error.log_detail)
    except ServiceError:
        return


def _log(what: str, verdict: Verdict, **more: str) -> None:
    """Write the line of one piece of work; with what its owner has to mend, where there is something."""
    line: dict[str, Any] = {"code": verdict.code, "done": verdict.done, **more}
    if verdict.remedy:
        logger().error(what, **line, remedy=verdict.remedy)
    else:
        logger().info(what, **line)


def _told(callbacks: "Callbacks", attempt: Attempt) -> Verdict:
    """Make an attempt to tell a client's server how its job ended."""
    try:
        return Verdict(done=True, code=f"callback_{callbacks.attempt(attempt)}")
    except ServiceError as error:
        return Verdict(done=False, code=error.code, retry_seconds=CALLBACK_RETRY_SECONDS)


def work_event(
    workshop: "Callable[[], Workshop]",
    batches: "Callable[[], BatchOffice]",
    event: Mapping[str, Any],
    context: Any,
    *,
    public_url: str,
) -> dict[str, Any]:
    """Work an EventBridge event that came without a queue, as `sam local invoke` sends one.

    Raises ComesAgain where another try may mend it: Lambda tries asynchronous invocations again by itself.
    """
    verdict = _evented(workshop(), batches, read_event(event) or Foreign(""), _InHand(), context, public_url)
    _log("event", verdict)
    if not verdict.done:
        raise ComesAgain
    return {"code": verdict.code}


def _worked(
    shop: "Workshop",
    batches: "Callable[[], BatchOffice]",
    record: SQSRecord,
    delivery: Delivery,
    context: Any,
    public_url: str,
) -> Verdict:
    job_id = job_in(record.body)
    if job_id is not None:
        return shop.work(job_id, delivery, deadline=worker_caller(context, public_url).deadline)
    event = event_in(record.body)
    if event is not None:
        return _evented(shop, batches, event, delivery, context, public_url)
    return _requested(shop, record.body, delivery, worker_caller(context, public_url, record.message_id))


def _evented(
    shop: "Workshop",
    batches: "Callable[[], BatchOffice]",
    event: Event,
    delivery: Delivery,
    context: Any,
    public_url: str,
) -> Verdict:
    """Work an event from the bus or the bucket; one that is not ours is done with."""
    match event:
        case Requested(event_id, request):
            return _requested(shop, request, delivery, worker_caller(context, public_url, f"event {event_id}"))
        case Dropped(key=key):
            return batches().take(key, delivery)
        case _:
            return Verdict(done=True, code="foreign_event")


def _requested(shop: "Workshop", text: str, delivery: Delivery, caller: Caller) -> Verdict:
    try:
        asked = read_plain(text)
    except ServiceError as error:
        return shop.reject(error, caller)
    return shop.work_request(asked.request, caller, delivery)


class _InHand:
    """A `Delivery` without a queue behind it."""

    attempt = 1

    def hold(self, seconds: float) -> None:
        """Nobody else could take it."""


def _readable(record: object) -> bool:
    """Say whether this is an SQS record at all. Whatever is not can neither be worked nor named as failed."""
    members = ("messageId", "receiptHandle", "body")
    return isinstance(record, dict) and all(isinstance(record.get(member), str) for member in members)


def _attempt(record: Mapping[str, Any]) -> int:
    attributes = record.get("attributes")
    count = attributes.get("ApproximateReceiveCount") if isinstance(attributes, Mapping) else None
    return int(count) if isinstance(count, str) and count.isascii() and count.isdigit() and len(count) < 10 else 1
