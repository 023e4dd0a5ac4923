"""Attempts to tell a client's server, spread over twelve hours by delayed messages: no function ever sleeps for one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from mayfly.aws.faults import aws_errors
from mayfly.errors import InvalidRequest
from mayfly.generate.jobs.job import Job
from mayfly.generate.jobs.ports import JobStore
from mayfly.messaging.callbacks.addresses import AddressBook, Place
from mayfly.messaging.callbacks.attempts import Attempt
from mayfly.messaging.callbacks.news import body_of, message_id
from mayfly.messaging.callbacks.posting import Reply, Unreachable, post
from mayfly.messaging.callbacks.signing import signed_headers
from mayfly.messaging.queue import MAX_DELAY_SECONDS, SqsJobQueue

# Seconds from one attempt to the next; eleven attempts in less than twelve hours, after Standard Webhooks' own advice.
PAUSES_SECONDS = (5, 30, 120, 600, 1800, 3600, 5400, 7200, 10800, 12600)
LONGEST = timedelta(hours=12)
OK, GONE = range(200, 300), 410


class Later(Protocol):
    """Brings an attempt back after a while."""

    def send(self, attempt: Attempt, *, delay_seconds: int) -> None:
        """Queue it. Raises Unavailable."""
        ...


@dataclass(frozen=True, slots=True)
class SqsLater:
    """`Later` on SQS, whose delays end at 900 s: what is due later hops. The queue is opened when it is needed."""

    queue: Callable[[], SqsJobQueue]

    def send(self, attempt: Attempt, *, delay_seconds: int) -> None:
        """Queue an attempt. Raises Unavailable, Misconfigured."""
        queue = self.queue()
        delay = min(max(delay_seconds, 0), MAX_DELAY_SECONDS)
        with aws_errors("queueing a callback", needs="sqs:SendMessage on the queue", service="The queue"):
            queue.client.send_message(QueueUrl=queue.url, MessageBody=attempt.body(), DelaySeconds=delay)


@dataclass(frozen=True, slots=True)
class Callbacks:
    """Tells clients' servers how their jobs ended. An `Announcer`, and what becomes of its messages later.

    `secrets_of` gives a tenant's secrets; `send` is for tests.
    """

    jobs: JobStore
    later: Later
    addresses: AddressBook
    secrets_of: Callable[[str], tuple[str, ...]]
    now: Callable[[], datetime]
    send: Callable[[Place, bytes, dict[str, str]], Reply] = post

    def wants(self, job: Job) -> bool:
        """Say whether its client asked to be told."""
        return job.order.callback is not None

    def announce(self, job: Job) -> None:
        """Queue the first attempt. Raises Unavailable."""
        self.later.send(Attempt(job.job_id, 1, int(self.now().timestamp())), delay_seconds=0)

    def attempt(self, attempt: Attempt) -> str:
        """Make an attempt that is due, or send it on; return in a word what came of it. Raises Unavailable."""
        wait = attempt.due - int(self.now().timestamp())
        if wait > 0:
            self.later.send(attempt, delay_seconds=wait)
            return "not_due"
        stored = self.jobs.read(attempt.job_id)
        if stored is None or not stored.job.final or stored.job.order.callback is None:
            return "nothing_to_tell"
        reply, outcome = self._told(stored.job, stored.job.order.callback)
        if reply is not None and reply.status in OK:
            return "delivered"
        if reply is not None and reply.status == GONE:
            return "unsubscribed"
        return outcome if self._again(attempt, stored.job, reply) else "given_up"

    def _told(self, job: Job, url: str) -> tuple[Reply | None, str]:
        """Send the news of a job; return the reply, None where there was none, and what to log."""
        body = body_of(job)
        secrets = self.secrets_of(job.order.tenant)
        headers = signed_headers(secrets, message_id=message_id(job), body=body, now=self.now())
        try:
            # Looked up and vetted anew: what a name meant when the job was sent is no promise for now.
            reply = self.send(self.addresses.vet(url), body.encode(), headers)
        except InvalidRequest:
            return None, "address_refused"
        except Unreachable as error:
            return None, f"unreachable_{error}"
        return reply, f"refused_{reply.status}"

    def _again(self, attempt: Attempt, job: Job, reply: Reply | None) -> bool:
        """Queue the next attempt, unless there have been enough."""
        if attempt.number > len(PAUSES_SECONDS):
            return False
        asked = reply.retry_after_seconds if reply else None
        pause = max(PAUSES_SECONDS[attempt.number - 1], asked or 0)
        due = self.now() + timedelta(seconds=pause)
        if due > job.updated_at + LONGEST or due >= job.expires_at:
            return False
        self.later.send(Attempt(attempt.job_id, attempt.number + 1, int(due.timestamp())), delay_seconds=pause)
        return True
