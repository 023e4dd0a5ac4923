"""Job documents: one writer wins, an answer that got lost is found again, no change is lost."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest

from mayfly.errors import Fault as FieldFault
from mayfly.errors import Unavailable
from mayfly.generate.jobs import moves
from mayfly.generate.jobs.job import Failure, Order
from mayfly.generate.jobs.settlement import NobodyListens, Settlement
from mayfly.generate.plan import Plan
from mayfly.generate.ports import PictureName
from mayfly.generate.result import Conversion, KeptPicture, Treatment
from mayfly.storage.jobs import S3JobStore, job_key
from tests.integration.storage.conftest import recipe
from tests.integration.storage.servers import Fault

NOW = datetime(2026, 11, 25, 12, 0, 0, 250_000, tzinfo=UTC)
WRITERS = 12


def jobs_of(store) -> S3JobStore:
    return S3JobStore(store.client, store.bucket, store.keys)


def job(jobs, *, count=1, **order):
    treatment = Treatment(
        applied={"seed": 7, "strict": True},
        converted={"width": Conversion(2000, 1024, "too wide")},
        ignored={"quality": "none"},
    )
    plan = Plan(tuple(recipe(i) for i in range(count)), "một con mèo", "chó", "một con mèo, rõ nét", treatment)
    whole = Order("tenant", "https://api.example", plan, client_reference="đơn 7", **order)
    return moves.queued(jobs.new_id("tenant"), whole, now=NOW, lives=timedelta(days=1))


@pytest.fixture
def jobs(store):
    return jobs_of(store)


@pytest.fixture
def moto_jobs(moto_store):
    return jobs_of(moto_store)


def test_a_job_is_read_as_it_was_written(jobs):
    new = job(jobs, count=2, fingerprint="f", callback="sealed", cancel_at=NOW + timedelta(hours=1))
    name = PictureName("a" * 32, "b" * 8, "png")
    running = moves.started(new, now=NOW, attempt=3, busy_until=NOW + timedelta(seconds=9))
    running = moves.pictured(running, KeptPicture(name, 5, "0" * 64, True, NOW), now=NOW)
    failure = Failure("invalid_size", "Invalid size", 400, "no", (FieldFault("width", "no", "invalid_size"),))
    for each in (new, running, moves.failed(running, failure, now=NOW)):
        each = replace(each, job_id=jobs.new_id("tenant"))
        created = jobs.create(each)
        assert created.job == each
        assert jobs.read(each.job_id) == created


def test_a_job_that_is_not_there_is_none(jobs):
    assert jobs.read(jobs.new_id("tenant")) is None
    assert jobs.read("../images/x") is None


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'{"writer": "w", "job": {"job_id": 7}}'])
def test_a_document_that_can_not_be_read_is_no_job(moto_jobs, content):
    job_id = moto_jobs.new_id("tenant")
    moto_jobs.client.put_object(Bucket=moto_jobs.bucket, Key=job_key(job_id), Body=content)
    assert moto_jobs.read(job_id) is None


def test_of_many_who_create_one_job_at_once_one_does(jobs):
    new, start = job(jobs), Barrier(WRITERS)

    def create(_):
        start.wait()
        return jobs.create(new)

    with ThreadPoolExecutor(WRITERS) as pool:
        assert sum(made is not None for made in pool.map(create, range(WRITERS))) == 1


def test_no_update_is_lost_when_many_change_one_job_at_once(jobs):
    settlement = Settlement(jobs, NobodyListens(), lambda: NOW)
    stored = jobs.create(job(jobs, count=WRITERS + 1))
    stored = settlement.change(
        stored, lambda j: moves.started(j, now=NOW, attempt=1, busy_until=NOW + timedelta(seconds=9))
    )
    start = Barrier(WRITERS)

    def add(number):
        kept = KeptPicture(PictureName(f"{number:032x}", "0" * 8, "png"), 1, "0" * 64, False, NOW)
        start.wait()
        for _ in range(20):
            try:
                return settlement.change(stored, lambda j: moves.pictured(j, kept, now=NOW))
            except Unavailable:
                continue
        raise AssertionError

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(add, range(WRITERS)))
    last = jobs.read(stored.job.job_id).job
    assert len(last.pictures) == WRITERS
    assert last.revision == 2 + WRITERS


def test_an_old_copy_replaces_nothing(jobs):
    stored = jobs.create(job(jobs))
    canceled = moves.canceled(stored.job, now=NOW)
    assert jobs.replace(stored, canceled).job == canceled
    assert jobs.replace(stored, moves.canceled(stored.job, now=NOW)) is None, "equal changes are two all the same"


@pytest.mark.parametrize("status", [500, 503])
def test_a_writing_whose_answer_got_lost_is_still_ours(moto_jobs, interference, status):
    new = job(moto_jobs)
    interference.faults[:] = [Fault("PUT", "jobs", status, "InternalError", after=True)]
    created = moto_jobs.create(new)
    assert created == moto_jobs.read(new.job_id)
    interference.faults[:] = [Fault("PUT", "jobs", status, "InternalError", after=True)]
    replaced = moto_jobs.replace(created, moves.canceled(new, now=NOW))
    assert replaced == moto_jobs.read(new.job_id)
    assert interference.faults == []


def test_a_writing_that_the_store_refused_for_now_is_unavailable_and_changes_nothing(moto_jobs, interference):
    new = job(moto_jobs)
    interference.faults[:] = [Fault("PUT", "jobs", 503, "SlowDown")] * 3
    with pytest.raises(Unavailable):
        moto_jobs.create(new)
    stored = moto_jobs.create(new)
    interference.faults[:] = [Fault("PUT", "jobs", 503, "SlowDown")] * 3
    with pytest.raises(Unavailable):
        moto_jobs.replace(stored, moves.canceled(new, now=NOW))
    assert moto_jobs.read(new.job_id) == stored


def test_a_writing_in_conflict_with_another_is_tried_again(moto_jobs, interference):
    interference.faults[:] = [Fault("PUT", "jobs", 409, "ConditionalRequestConflict")] * 2
    stored = moto_jobs.create(job(moto_jobs))
    interference.faults[:] = [Fault("PUT", "jobs", 409, "ConditionalRequestConflict")] * 2
    assert moto_jobs.replace(stored, moves.canceled(stored.job, now=NOW))
    assert interference.faults == []


def test_a_job_that_vanished_is_not_replaced(moto_jobs):
    stored = moto_jobs.create(job(moto_jobs))
    moto_jobs.client.delete_object(Bucket=moto_jobs.bucket, Key=job_key(stored.job.job_id))
    assert moto_jobs.replace(stored, moves.canceled(stored.job, now=NOW)) is None


def test_an_id_is_its_tenants_alone(moto_jobs):
    for job_id in (moto_jobs.new_id("tenant"), moto_jobs.id_for("tenant", "key", "k")):
        assert moto_jobs.belongs(job_id, "tenant")
        assert not moto_jobs.belongs(job_id, "other")
        assert not moto_jobs.belongs(job_id[:-1] + ("0" if job_id[-1] != "0" else "1"), "tenant")
    for text in ("", "x", "0" * 40, "0" * 41, "é" * 40, "../../" + "0" * 34):
        assert not moto_jobs.belongs(text, "tenant")


def test_a_named_job_has_one_id_and_no_other_name_has_it(moto_jobs):
    ids = {
        moto_jobs.id_for(*names)
        for names in (("a", "key", "b"), ("a", "message", "b"), ("ab", "key", ""), ("a", "keyb", ""), ("b", "key", "b"))
    }
    assert len(ids) == 5
    assert moto_jobs.id_for("a", "key", "b") in ids
