"""The state machine: no sequence of events makes an illegal move, loses a revision or leaves an end."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mayfly.generate.jobs import moves
from mayfly.generate.jobs.job import FINAL, Failure, Job, Order
from mayfly.generate.jobs.moves import GIVEN_UP, MAX_DELIVERIES, IllegalMove
from mayfly.generate.plan import Plan
from mayfly.generate.ports import PictureName
from mayfly.generate.result import KeptPicture, Treatment
from tests.unit.generate.test_recipe import RECIPE

NOW = datetime(2026, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)
FAULT = Failure("provider_failed", "Provider failed", 502, "no")


def plan(count=2):
    recipes = tuple(replace(RECIPE, seed=i) for i in range(count))
    return Plan(recipes, "a cat", "", "a cat", Treatment())


def picture(number, lives=DAY):
    return KeptPicture(PictureName(f"{number:032x}", "0" * 8, "png"), 10, "0" * 64, False, NOW + lives)


def queued(count=2, **order):
    return moves.queued("id", Order("t", "https://api", plan(count), **order), now=NOW, lives=DAY)


def started(job, attempt=1, at=NOW):
    return moves.started(job, now=at, attempt=attempt, busy_until=at + timedelta(seconds=110))


def given_up(job):
    return moves.failed(job, moves.giving_up(FAULT), now=NOW)


def test_a_job_goes_from_the_queue_over_its_pictures_to_success():
    job = started(queued())
    assert (job.status, job.attempts, job.revision) == ("running", 1, 2)
    job = moves.pictured(job, picture(1), now=NOW)
    assert (job.status, len(job.pictures), job.revision) == ("running", 1, 3)
    job = moves.pictured(job, picture(2), now=NOW)
    assert (job.status, len(job.pictures), job.busy_until) == ("succeeded", 2, None)


def test_the_same_picture_twice_counts_once():
    job = moves.pictured(started(queued()), picture(1), now=NOW)
    assert moves.pictured(job, picture(1), now=NOW).pictures == (picture(1),)


def test_a_job_lives_no_longer_than_its_first_picture_to_go():
    job = moves.pictured(started(queued()), picture(1), picture(2, lives=timedelta(hours=3)), now=NOW)
    assert job.expires_at == NOW + timedelta(hours=3)


@pytest.mark.parametrize(
    ("make", "status"),
    [
        (lambda: moves.canceled(queued(), now=NOW), "canceled"),
        (lambda: moves.canceled(started(queued()), now=NOW), "canceled"),
        (lambda: moves.failed(queued(), FAULT, now=NOW), "failed"),
        (lambda: moves.failed(started(queued()), FAULT, now=NOW), "failed"),
        (lambda: moves.pictured(started(queued(1)), picture(1), now=NOW), "succeeded"),
        (lambda: moves.rejected("id", Order("t", "", plan(0)), FAULT, now=NOW, lives=DAY), "failed"),
    ],
)
def test_an_end_is_the_end(make, status):
    job = make()
    assert (job.status, job.final) == (status, True)
    for move in (
        started,
        lambda job: moves.pictured(job, picture(3), now=NOW),
        lambda job: moves.failed(job, FAULT, now=NOW),
        lambda job: moves.canceled(job, now=NOW),
    ):
        with pytest.raises(IllegalMove):
            move(job)
    assert moves.overdue(job, now=NOW + 9 * DAY) is job


def test_a_queued_job_can_not_have_pictures():
    with pytest.raises(IllegalMove):
        moves.pictured(queued(1), picture(1), now=NOW)


def test_a_job_that_was_given_up_runs_again_when_its_message_comes_back():
    job = replace(given_up(started(queued())), announced=True)
    assert moves.given_up(job)
    again = started(job)
    assert (again.status, again.failure, again.announced) == ("running", None, False)


def test_only_an_end_is_announced():
    with pytest.raises(IllegalMove):
        moves.announced(queued(), now=NOW)
    told = moves.announced(moves.canceled(queued(), now=NOW), now=NOW)
    assert (told.announced, told.status, told.revision) == (True, "canceled", 3)


def test_a_job_whose_own_time_is_over_is_canceled():
    job = started(queued(cancel_at=NOW + timedelta(seconds=60)))
    assert moves.overdue(job, now=NOW + timedelta(seconds=59)) is job
    over = moves.overdue(job, now=NOW + timedelta(seconds=60))
    assert (over.status, over.failure.code) == ("canceled", "canceled_after")


def test_a_job_whose_last_worker_fell_silent_has_failed():
    job = started(queued(), attempt=MAX_DELIVERIES)
    assert moves.overdue(job, now=NOW + timedelta(seconds=109)) is job
    over = moves.overdue(job, now=NOW + timedelta(seconds=110))
    assert (over.status, over.failure.code) == ("failed", GIVEN_UP)
    earlier = started(queued(), attempt=MAX_DELIVERIES - 1)
    assert moves.overdue(earlier, now=NOW + timedelta(hours=2)) is earlier


@pytest.mark.parametrize("make", [queued, lambda: started(queued())])
def test_a_job_whose_message_is_gone_has_failed(make):
    job = make()
    assert moves.overdue(job, now=NOW + timedelta(hours=20, seconds=-1)) is job
    assert moves.overdue(job, now=NOW + timedelta(hours=20)).failure.code == GIVEN_UP


def test_time_does_not_run_backwards():
    job = started(queued(), at=NOW + timedelta(seconds=5))
    assert moves.canceled(job, now=NOW).updated_at == NOW + timedelta(seconds=5)


EVENTS = (
    lambda job, dice: started(job, attempt=dice.randint(1, MAX_DELIVERIES + 1)),
    lambda job, dice: moves.pictured(job, picture(dice.randint(1, 4)), now=NOW),
    lambda job, dice: moves.failed(job, FAULT, now=NOW),
    lambda job, dice: given_up(job),
    lambda job, dice: moves.canceled(job, now=NOW),
    lambda job, dice: moves.announced(job, now=NOW),
    lambda job, dice: moves.overdue(job, now=NOW + timedelta(seconds=dice.randint(0, 300))),
)


@pytest.mark.parametrize("seed", range(60))
def test_whatever_happens_in_whatever_order_the_laws_hold(seed):
    dice = random.Random(seed)
    job: Job = queued(3, cancel_at=NOW + timedelta(seconds=200))
    for _ in range(60):
        try:
            after = dice.choice(EVENTS)(job, dice)
        except IllegalMove:
            continue
        if after is job:
            continue
        assert after.revision == job.revision + 1
        assert after.updated_at >= job.updated_at
        assert set(job.pictures) <= set(after.pictures)
        assert len(after.pictures) <= after.total
        assert (after.status == "succeeded") == (len(after.pictures) == after.total)
        assert after.failure is None or after.status in ("failed", "canceled")
        assert after.failure is not None or after.status != "failed"
        if job.status in FINAL and after.status != job.status:
            assert moves.given_up(job)
            assert after.status == "running"
        job = after
