"""Callbacks: signed so that the receiver's library verifies them, tried again for twelve hours, ended by 410."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from standardwebhooks import Webhook

from mayfly.errors import Unavailable
from mayfly.generate.jobs import moves
from mayfly.generate.jobs.job import Failure, Order
from mayfly.generate.jobs.ports import StoredJob
from mayfly.messaging.callbacks.addresses import AddressBook
from mayfly.messaging.callbacks.attempts import Attempt, attempt_in
from mayfly.messaging.callbacks.delivery import PAUSES_SECONDS, Callbacks
from mayfly.messaging.callbacks.news import MAX_BODY_BYTES, body_of
from mayfly.messaging.callbacks.posting import Reply, Unreachable
from mayfly.messaging.callbacks.signing import tenant_secrets
from mayfly.storage.keys import Keys
from tests.unit.generate.jobs.test_moves import DAY, picture, plan

NOW = datetime.now(UTC).replace(microsecond=0)
KEYS = Keys.from_text(
    '{"naming": "a long enough naming secret", "signing": ["the newest signing secret", "an older signing secret"]}'
)
SUBKEYS = KEYS.subkeys("callbacks")
URL = "https://hooks.example/in?token=secret"


class Shelf:
    def __init__(self, job):
        self.job = job

    def read(self, job_id):
        return StoredJob(self.job, "token") if self.job and job_id == self.job.job_id else None


class Line:
    def __init__(self):
        self.sent = []
        self.broken = False

    def send(self, attempt, *, delay_seconds):
        if self.broken:
            raise Unavailable("the queue is down")
        self.sent.append((attempt, delay_seconds))


class Server:
    """What a client's server answers, one reply after another; keeps what it got."""

    def __init__(self, *replies):
        self.replies = list(replies)
        self.got = []

    def __call__(self, place, body, headers):
        self.got.append((place, body, headers))
        reply = self.replies.pop(0) if self.replies else Reply(204)
        if isinstance(reply, Exception):
            raise reply
        return reply


def ended(*, count=1, failure=None, **order):
    job = moves.queued(
        "ab" * 20, Order("alice", "https://api.example", plan(count), callback=URL, **order), now=NOW, lives=DAY
    )
    job = moves.started(job, now=NOW, attempt=1, busy_until=NOW)
    if failure:
        return moves.failed(job, failure, now=NOW)
    return moves.pictured(job, *(replace(picture(index), expires_at=NOW + DAY) for index in range(count)), now=NOW)


def callbacks(job, server, *, at=NOW, line=None):
    book = AddressBook(resolve=lambda host, port: ["93.184.216.34"])
    line = line or Line()
    made = Callbacks(Shelf(job), line, book, lambda tenant: tenant_secrets(SUBKEYS, tenant), lambda: at, server)
    return made, line


def first(job, at=NOW):
    return Attempt(job.job_id, 1, int(at.timestamp()))


def test_a_job_with_a_callback_is_told_of_and_others_are_not():
    told, line = callbacks(ended(), Server())
    assert told.wants(ended())
    assert not told.wants(replace(ended(), order=replace(ended().order, callback=None)))
    told.announce(ended())
    assert line.sent == [(first(ended()), 0)]


def test_the_receivers_library_verifies_it_by_each_secret_that_is_not_rotated_out():
    server = Server(Reply(200))
    now = datetime.now(UTC)  # the library looks at the clock
    assert callbacks(ended(), server, at=now)[0].attempt(first(ended())) == "delivered"
    (place, body, headers) = server.got[0]
    assert (place.host, place.address) == ("hooks.example", "93.184.216.34")
    for secret in tenant_secrets(SUBKEYS, "alice"):
        said = Webhook(secret).verify(body, headers)
        assert said["data"]["job_id"] == ended().job_id
    with pytest.raises(Exception, match="No matching signature"):
        Webhook(tenant_secrets(SUBKEYS, "bob")[0]).verify(body, headers)


def test_a_secret_is_padded_base64_and_each_tenants_own():
    newest, older = tenant_secrets(SUBKEYS, "alice")
    assert newest.startswith("whsec_")
    assert newest.endswith("=")
    assert "_" not in newest.removeprefix("whsec_")
    assert len({newest, older, *tenant_secrets(SUBKEYS, "bob")}) == 4


def test_it_says_how_the_job_ended_with_links_and_never_the_callback():
    body = body_of(ended(count=2, client_reference="order 7"))
    said = json.loads(body)
    assert said["type"] == "image.generated"
    assert said["data"]["client_reference"] == "order 7"
    assert said["data"]["status_url"].endswith(f"/jobs/{ended().job_id}/")
    assert [image["image_link"].startswith("https://api.example/api/temp/") for image in said["data"]["images"]] == [
        True,
        True,
    ]
    assert "hooks.example" not in body
    assert "X-Amz" not in body


def test_a_failure_says_why():
    failure = Failure("provider_failed", "Provider failed", 502, "It answered badly. " * 2000)
    said = json.loads(body_of(ended(failure=failure)))
    assert said["type"] == "image.failed"
    assert said["data"]["error"]["code"] == "provider_failed"


def test_it_stays_under_twenty_kilobytes():
    failure = Failure("x" * 40, "Provider failed", 502, "đ" * 50_000)
    assert len(body_of(ended(count=8, client_reference="r" * 128)).encode()) < MAX_BODY_BYTES
    assert len(body_of(ended(failure=failure, client_reference="r" * 128)).encode()) < MAX_BODY_BYTES


@pytest.mark.parametrize(
    "reply", [Reply(500), Reply(404), Reply(301), Reply(307), Reply(199), Unreachable("TimeoutError")]
)
def test_anything_but_success_is_tried_again_with_the_same_id_and_a_fresh_signature(reply):
    server = Server(reply, Reply(200))
    told, line = callbacks(ended(), server)
    assert told.attempt(first(ended())) not in ("delivered", "given_up")
    ((again, delay),) = line.sent
    assert (again.number, delay) == (2, PAUSES_SECONDS[0])
    later, _ = callbacks(ended(), server, at=NOW + timedelta(seconds=delay))
    assert later.attempt(again) == "delivered"
    before, after = (headers for _, _, headers in server.got)
    assert before["webhook-id"] == after["webhook-id"]
    assert before["webhook-timestamp"] != after["webhook-timestamp"]
    assert before["webhook-signature"] != after["webhook-signature"]


def test_410_ends_it():
    told, line = callbacks(ended(), Server(Reply(410)))
    assert told.attempt(first(ended())) == "unsubscribed"
    assert line.sent == []


def test_retry_after_is_honoured_when_it_is_longer():
    told, line = callbacks(ended(), Server(Reply(503, 400)))
    told.attempt(first(ended()))
    assert line.sent[0][1] == 400


def test_attempts_end_within_twelve_hours():
    assert sum(PAUSES_SECONDS) < 12 * 3600
    last = Attempt(ended().job_id, len(PAUSES_SECONDS) + 1, int(NOW.timestamp()))
    told, line = callbacks(ended(), Server(Reply(500)))
    assert told.attempt(last) == "given_up"
    told, line = callbacks(ended(), Server(Reply(503, 50_000)))
    assert told.attempt(first(ended())) == "given_up"
    assert line.sent == []


def test_what_is_not_due_hops_and_is_not_sent():
    server = Server()
    told, line = callbacks(ended(), server)
    waiting = Attempt(ended().job_id, 7, int(NOW.timestamp()) + 3000)
    assert told.attempt(waiting) == "not_due"
    assert line.sent == [(waiting, 3000)]
    assert server.got == []


def test_a_name_that_leads_inside_by_now_gets_no_connection_and_is_looked_up_again_later():
    server = Server()
    told, line = callbacks(ended(), server)
    inside = replace(told, addresses=AddressBook(resolve=lambda host, port: ["169.254.169.254"]))
    assert inside.attempt(first(ended())) == "address_refused"
    assert server.got == []
    assert len(line.sent) == 1


def test_a_job_that_is_not_there_or_has_not_ended_is_nothing_to_tell():
    running = moves.queued("ab" * 20, Order("alice", "https://api.example", plan(1), callback=URL), now=NOW, lives=DAY)
    for job in (None, running):
        assert callbacks(job, Server())[0].attempt(first(ended())) == "nothing_to_tell"


def test_a_queue_that_is_down_leaves_the_message_where_it_is():
    line = Line()
    line.broken = True
    told, _ = callbacks(ended(), Server(Reply(500)), line=line)
    with pytest.raises(Unavailable):
        told.attempt(first(ended()))


def test_a_message_reads_back_and_others_are_not_read():
    attempt = Attempt("ab" * 20, 3, 1_800_000_000)
    assert attempt_in(attempt.body()) == attempt
    for other in (
        '{"prompt": "a cat"}',
        "[]",
        "",
        '{"callback": 3}',
        '{"callback": {"job": 1}}',
        '{"job": "x"}',
        "nonsense",
        "[" * 50_000,
    ):
        assert attempt_in(other) is None
