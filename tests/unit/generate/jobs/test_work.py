"""The desk, the workshop and the settlement together: nothing is lost, told twice in earnest, or done after the end."""

import threading
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from mayfly.errors import (
    Busy,
    Gone,
    IdempotencyKeyReused,
    Misconfigured,
    NotFound,
    OutOfTime,
    ProviderFailed,
    ServiceError,
    Unavailable,
)
from mayfly.generate.jobs import moves
from mayfly.generate.jobs.job import Job
from mayfly.generate.jobs.manner import Manner
from mayfly.generate.jobs.moves import MAX_DELIVERIES
from mayfly.generate.jobs.submissions import StillPainting
from mayfly.generate.request import Caller, ImageRequest
from mayfly.generate.result import ImageResult
from tests.doubles import CAPABILITIES
from tests.houses import House as InMemory

CAT = ImageRequest("a cat", count=2)
ASYNC = Manner(wait_seconds=0)
DAY = timedelta(days=1)


class House(InMemory):
    """The house, and a client who orders."""

    def order(self, request=CAT, manner=ASYNC, tenant="t", seconds=20.0):
        return self.submissions.answer(request, Caller(tenant, "https://api", time.monotonic() + seconds), manner)


def test_an_order_is_written_down_then_queued_then_promised():
    house = House()
    job = house.order()
    assert (job.status, house.queue.sent) == ("queued", [job.job_id])
    assert house.work(job.job_id).done
    assert house.look(job.job_id).status == "succeeded"
    assert house.listener.heard == [(job.job_id, "succeeded")]


def test_an_order_that_could_not_be_queued_is_not_promised():
    house = House()
    house.queue.down = 1
    with pytest.raises(Unavailable):
        house.order(manner=replace(ASYNC, key="k"))
    job = house.order(manner=replace(ASYNC, key="k"))
    assert house.queue.sent == [job.job_id]


def test_an_order_that_could_not_be_written_down_is_not_queued():
    house = House()
    house.jobs.down = 1
    with pytest.raises(Unavailable):
        house.order()
    assert house.queue.sent == []


def test_the_news_of_an_end_goes_out_until_it_has_been_heard():
    house = House()
    job = house.order()
    house.listener.down = 1
    assert not house.work(job.job_id).done
    assert house.look(job.job_id).status == "succeeded"
    assert house.work(job.job_id, attempt=2).done
    assert house.listener.heard == [(job.job_id, "succeeded")]
    assert house.work(job.job_id, attempt=3).done
    assert len(house.listener.heard) == 1
    assert len(house.provider.painted) == 2


@pytest.mark.parametrize("writes", range(8))
def test_wherever_the_store_fails_the_job_ends_and_nothing_is_painted_twice(writes):
    house = House()
    job = house.order()
    real, left = house.jobs.replace, [writes]

    def failing(stored, changed):
        left[0] -= 1
        if left[0] == -1:
            raise Unavailable("down")
        return real(stored, changed)

    house.jobs.replace = failing
    attempts = 1
    while not house.work(job.job_id, attempt=attempts).done:
        attempts += 1
    assert house.look(job.job_id).status == "succeeded"
    assert len(house.provider.painted) == 2
    assert (job.job_id, "succeeded") in house.listener.heard


@pytest.mark.parametrize(
    ("error", "done"),
    [
        (ProviderFailed("no"), True), (Unavailable("down"), False), (Busy("b", retry_after_seconds=77), False),
        (Misconfigured("a key is missing"), False),
    ],
)  # fmt: skip
def test_what_stays_is_written_down_and_what_passes_comes_again(error, done):
    house = House(error=error)
    job = house.order()
    verdict = house.work(job.job_id)
    assert verdict.done == done
    assert house.look(job.job_id).status == ("failed" if done else "running")
    if isinstance(error, Busy):
        assert verdict.retry_seconds == 77


def test_it_comes_again_later_each_time():
    house = House(error=Unavailable("down"))
    job = house.order()
    pauses = [house.work(job.job_id, attempt=n).retry_seconds for n in range(1, MAX_DELIVERIES)]
    assert pauses == [10, 20, 40, 80, 160, 320, 640]


def test_after_the_last_try_it_is_given_up_and_a_redriven_message_takes_it_up():
    house = House(error=Unavailable("The model is down."))
    job = house.order()
    assert not house.work(job.job_id, attempt=MAX_DELIVERIES).done
    failed = house.look(job.job_id)
    assert (failed.status, failed.failure.code) == ("failed", "given_up")
    assert "The model is down." in failed.failure.detail
    house.provider.error = None
    assert house.work(job.job_id).done
    assert house.look(job.job_id).status == "succeeded"
    assert [status for _, status in house.listener.heard] == ["failed", "succeeded"]


def test_a_job_whose_last_worker_died_is_failed_by_whoever_looks():
    house = House()
    job = house.order()
    stored = house.jobs.read(job.job_id)
    house.settlement.change(
        stored,
        lambda j: moves.started(
            j, now=house.clock(), attempt=MAX_DELIVERIES, busy_until=house.clock() + timedelta(seconds=110)
        ),
    )
    assert house.look(job.job_id).status == "running"
    house.clock.advance(111)
    assert house.look(job.job_id).failure.code == "given_up"
    assert house.listener.heard == [(job.job_id, "failed")]


def test_a_fault_of_ours_costs_one_job_a_try_and_no_other():
    house = House(error=KeyError("a bug"))
    house.provider.capabilities = replace(CAPABILITIES, in_process=True)
    job = house.order()
    verdict = house.work(job.job_id)
    assert (verdict.done, verdict.code) == (False, "fault_KeyError")
    assert "generate" in verdict.remedy
    assert "a bug" not in verdict.remedy


def test_what_its_owner_has_to_mend_is_for_the_log():
    house = House(error=Misconfigured("Set MAYFLY_SOMETHING."))
    job = house.order()
    assert house.work(job.job_id).remedy == "Set MAYFLY_SOMETHING."
    assert house.work(job.job_id, attempt=MAX_DELIVERIES).remedy == "Set MAYFLY_SOMETHING."
    assert "MAYFLY_SOMETHING" not in house.look(job.job_id).failure.detail


def test_cancellation_is_seen_between_two_pictures():
    house = House()
    job = house.order(replace(CAT, count=4))
    paint = house.provider.generate

    def cancel_after_two(recipe, *, deadline):
        if len(house.provider.painted) == 1:
            house.desk.cancel(job.job_id, "t")
        return paint(recipe, deadline=deadline)

    house.provider.generate = cancel_after_two
    assert house.work(job.job_id).code == "canceled"
    assert len(house.provider.painted) == 2
    assert house.look(job.job_id).status == "canceled"
    assert house.listener.heard == [(job.job_id, "canceled")]


def test_cancellation_is_seen_at_the_very_last_moment():
    house = House()
    job = house.order()
    write = house.jobs.replace

    def cancel_first(stored, changed):
        house.jobs.replace = write
        house.desk.cancel(job.job_id, "t")
        return write(stored, changed)

    house.jobs.replace = cancel_first
    assert house.work(job.job_id).code == "canceled"
    assert not house.provider.painted


def test_a_deadline_is_seen_between_two_pictures():
    house = House()
    job = house.order(replace(CAT, count=4), replace(ASYNC, cancel_at=house.clock() + timedelta(seconds=30)))
    paint = house.provider.generate

    def slowly(recipe, *, deadline):
        house.clock.advance(20)
        return paint(recipe, deadline=deadline)

    house.provider.generate = slowly
    assert house.work(job.job_id).code == "canceled"
    assert len(house.provider.painted) == 2


def test_what_will_not_finish_is_handed_on_and_what_can_not_begin_comes_again():
    house = House()
    house.provider.capabilities = replace(CAPABILITIES, in_process=False, longest_seconds=50)
    job = house.order(replace(CAT, count=2))
    assert not house.work(job.job_id, seconds=40).done, "not even one picture fits"
    house.provider.delay = 0.3
    verdict = house.work(job.job_id, seconds=50.2)
    assert (verdict.done, verdict.code, len(house.provider.painted)) == (True, "handed_on", 1)
    assert house.queue.sent == [job.job_id] * 2
    assert house.work(job.job_id).code == "succeeded"
    assert len(house.provider.painted) == 2


def test_two_workers_on_one_job_paint_each_picture_once():
    house = House(delay=0.1)
    job = house.order(replace(CAT, count=3))
    workers = [threading.Thread(target=house.work, args=(job.job_id,)) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(20)
    assert house.look(job.job_id).status == "succeeded"
    assert len(house.provider.painted) == 3


def test_a_message_of_an_unknown_an_ended_and_an_expired_job_is_done_with():
    house = House()
    assert house.work("unknown").code == "unknown_job"
    job = house.order()
    house.desk.cancel(job.job_id, "t")
    assert house.work(job.job_id).code == "canceled"
    other = house.order()
    house.clock.advance(86400)
    assert house.work(other.job_id).code == "expired"
    assert not house.provider.painted


# --- the desk and the keys ----------------------------------------------------


def test_a_job_is_its_tenants_own_and_has_its_time():
    house = House()
    job = house.order()
    with pytest.raises(NotFound):
        house.desk.look(job.job_id, "other")
    with pytest.raises(NotFound):
        house.desk.cancel(job.job_id, "other")
    house.clock.advance(19 * 3600)
    assert house.look(job.job_id).status == "queued"
    house.clock.advance(5 * 3600 - 1)
    assert house.look(job.job_id).status == "failed", "its message is gone"
    house.clock.advance(1)
    with pytest.raises(Gone):
        house.look(job.job_id)


def test_a_key_is_free_again_when_its_pictures_are_gone():
    house = House()
    first = house.order(manner=Manner(0, "k", "one"))
    with pytest.raises(IdempotencyKeyReused):
        house.order(manner=Manner(0, "k", "two"))
    house.clock.advance(86400)
    again = house.order(manner=Manner(0, "k", "two"))
    assert again.job_id == first.job_id
    assert (again.status, again.order.fingerprint) == ("queued", "two")


def test_a_direct_answer_under_a_key_is_written_down_once():
    house = House(in_process=True)
    random = replace(CAT, seed=-1)
    results = [house.order(random, Manner(key="k", fingerprint="f")) for _ in range(3)]
    assert all(isinstance(result, ImageResult) for result in results)
    assert len({result.pictures[0].recipe.seed for result in results}) == 1
    assert len(house.provider.painted) == 2
    assert house.queue.sent == []
    assert len(house.listener.heard) == 1


def test_a_direct_failure_under_a_key_stays_and_a_passing_one_does_not():
    house = House(in_process=True, error=ProviderFailed("refused"))
    for _ in range(2):
        with pytest.raises(ServiceError) as caught:
            house.order(manner=Manner(key="k"))
        assert (caught.value.status, caught.value.detail) == (502, "refused")
    assert len(house.provider.painted) == 1
    house.provider.error = Unavailable("down")
    with pytest.raises(Unavailable):
        house.order(manner=Manner(key="other"))
    house.provider.error = None
    assert isinstance(house.order(manner=Manner(key="other")), ImageResult)


def test_many_at_once_under_one_key_paint_once():
    house, answers = House(in_process=True, delay=0.1), []
    clients = [
        threading.Thread(target=lambda: answers.append(house.order(replace(CAT, seed=-1), Manner(key="k"))))
        for _ in range(6)
    ]
    for client in clients:
        client.start()
    for client in clients:
        client.join(20)
    assert len(answers) == 6
    assert len(house.provider.painted) == 2
    assert len({answer.pictures[0].recipe.seed for answer in answers}) == 1


@pytest.mark.parametrize("key", [None, "k"])
def test_what_runs_out_of_time_becomes_a_job(key):
    house = House(in_process=True)
    job = house.order(manner=Manner(key=key), seconds=0.5)
    assert isinstance(job, Job)
    assert house.queue.sent == [job.job_id]
    assert house.work(job.job_id).code == "succeeded"


def test_without_a_queue_the_client_has_to_come_again():
    house = House(in_process=True)

    def no_queue():
        raise Misconfigured("MAYFLY_QUEUE_URL is not set")

    house.submissions._queue = no_queue
    with pytest.raises(OutOfTime):
        house.order(manner=Manner(), seconds=0.5)


def test_doors_that_know_no_202_say_that_it_takes_a_while():
    house = House()
    with pytest.raises(StillPainting) as caught:
        house.submissions.generate(CAT, Caller("t", "https://api", time.monotonic() + 0.5))
    assert caught.value.status == 503
    assert house.queue.sent == [caught.value.job.job_id]


def test_who_waits_sees_the_end_as_soon_as_it_comes():
    house = House()
    threading.Timer(0.3, lambda: house.work(house.queue.sent[0])).start()
    started = time.monotonic()
    result = house.order(manner=Manner(wait_seconds=10))
    assert isinstance(result, ImageResult)
    assert time.monotonic() - started < 5


def test_a_callback_is_kept_sealed_and_its_job_is_told_of_even_where_it_is_made_at_once():
    house = House(in_process=True)
    house.order(manner=Manner(callback="sealed"))
    ((job_id, status),) = house.listener.heard
    assert status == "succeeded"
    assert house.jobs.read(job_id).job.order.callback == "sealed"
