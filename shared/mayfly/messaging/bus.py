"""News for everybody in the account: how jobs and batches ended, as events on a bus of our own (docs/events.md)."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mayfly.aws.faults import aws_errors
from mayfly.errors import Unavailable
from mayfly.generate.jobs.job import Job, Status
from mayfly.messaging.callbacks.news import data_of
from mayfly.messaging.names import BATCH_COMPLETED, FAILED, GENERATED, SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from types_boto3_events.client import EventBridgeClient

DETAIL_TYPES: dict[Status, str] = {"succeeded": GENERATED, "failed": FAILED}
CONNECT_SECONDS, READ_SECONDS, ATTEMPTS = 2, 5, 3


def events_client() -> "EventBridgeClient":
    """Return a client in the region of the environment that waits for seconds, not for a minute."""
    import boto3
    from botocore.config import Config

    with aws_errors("making the EventBridge client", needs="nothing", service="The event bus"):
        return boto3.session.Session().client(
            "events",
            config=Config(
                connect_timeout=CONNECT_SECONDS,
                read_timeout=READ_SECONDS,
                retries={"mode": "standard", "total_max_attempts": ATTEMPTS},
            ),
        )


@dataclass(frozen=True)
class EventBus:
    """An `Announcer` that puts events on the bus `name`; without a name nobody listens."""

    name: str
    client: "Callable[[], EventBridgeClient]" = events_client

    @cached_property
    def _opened(self) -> "EventBridgeClient":
        return self.client()

    def wants(self, job: Job) -> bool:
        """Say whether this end is news: what was canceled is not."""
        return bool(self.name) and job.status in DETAIL_TYPES

    def announce(self, job: Job) -> None:
        """Tell how a job ended. Raises Unavailable."""
        self.put(DETAIL_TYPES[job.status], {"tenant": job.order.tenant, **data_of(job)})

    def batch_completed(self, detail: dict[str, object]) -> None:
        """Tell that a batch is complete. Raises Unavailable."""
        self.put(BATCH_COMPLETED, detail)

    def put(self, detail_type: str, detail: dict[str, object]) -> None:
        """Put one event. Raises Unavailable, Misconfigured."""
        if not self.name:
            return
        entry = {
            "Source": SOURCE,
            "DetailType": detail_type,
            "Detail": json.dumps(detail, ensure_ascii=False, separators=(",", ":")),
            "EventBusName": self.name,
        }
        with aws_errors("putting an event", needs="events:PutEvents on the bus", service="The event bus"):
            answer = self._opened.put_events(Entries=[entry])  # type: ignore[list-item]
        if answer["FailedEntryCount"]:
            raise Unavailable("The event bus did not take an event. Try again in a moment.")
