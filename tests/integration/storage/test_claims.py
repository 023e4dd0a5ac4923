"""Two askers of one picture paint it once."""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest

from mayfly.errors import Unavailable
from mayfly.generate.single_flight import make_once
from mayfly.storage.claims import claim_key
from tests.integration.storage.conftest import picture, recipe
from tests.integration.storage.servers import Fault

ASKERS = 20


def race(store, name):
    """Let ASKERS threads claim at one moment; return the claims that were granted."""
    start = Barrier(ASKERS)

    def ask(_):
        start.wait()
        return store.claim(name, lease_seconds=60)

    with ThreadPoolExecutor(ASKERS) as pool:
        return [claim for claim in pool.map(ask, range(ASKERS)) if claim]


def test_of_twenty_who_ask_at_once_one_gets_the_claim(store):
    assert len(race(store, store.name(recipe(101), "internal"))) == 1


def test_of_twenty_who_find_an_expired_claim_one_takes_it_over(store, clock):
    name = store.name(recipe(102), "internal")
    assert store.claim(name, lease_seconds=5)
    clock.ahead = timedelta(seconds=6)

    assert len(race(store, name)) == 1


def test_a_claim_holds_until_its_lease_ends(store, clock):
    name = store.name(recipe(103), "internal")
    first = store.claim(name, lease_seconds=30)

    assert store.claim(name, lease_seconds=30) is None
    clock.ahead = timedelta(seconds=31)
    second = store.claim(name, lease_seconds=30)

    assert second.token != first.token
    document = store.client.get_object(Bucket=store.bucket, Key=claim_key(name))["Body"].read()
    assert json.loads(document)["revision"] == 2


def test_a_released_claim_is_free_at_once(store):
    name = store.name(recipe(104), "internal")
    store.release(store.claim(name, lease_seconds=60))

    assert store.claim(name, lease_seconds=60)


def test_releasing_leaves_a_claim_that_was_taken_over_alone(store, clock):
    name = store.name(recipe(105), "internal")
    first = store.claim(name, lease_seconds=5)
    clock.ahead = timedelta(seconds=6)
    assert store.claim(name, lease_seconds=60)

    store.release(first)

    assert store.claim(name, lease_seconds=60) is None


def test_a_renewed_claim_holds_for_another_lease(store, clock):
    name = store.name(recipe(110), "internal")
    first = store.claim(name, lease_seconds=30)
    clock.ahead = timedelta(seconds=20)

    renewed = store.renew(first, lease_seconds=30)

    assert renewed.token != first.token
    clock.ahead = timedelta(seconds=40)
    assert store.claim(name, lease_seconds=30) is None
    clock.ahead = timedelta(seconds=51)
    assert store.claim(name, lease_seconds=30).revision == 3


def test_a_claim_that_was_taken_over_is_not_renewed(store, clock):
    name = store.name(recipe(111), "internal")
    first = store.claim(name, lease_seconds=5)
    clock.ahead = timedelta(seconds=6)
    second = store.claim(name, lease_seconds=60)

    assert store.renew(first, lease_seconds=60) is None
    assert store.renew(second, lease_seconds=60)


def test_a_claim_that_was_given_back_is_not_renewed(store):
    claim = store.claim(store.name(recipe(112), "internal"), lease_seconds=60)
    store.release(claim)

    assert store.renew(claim, lease_seconds=60) is None


def test_a_renewal_whose_answer_got_lost_is_still_ours(moto_store, interference):
    claim = moto_store.claim(moto_store.name(recipe(113), "internal"), lease_seconds=60)
    interference.faults[:] = [Fault("PUT", "claims", 503, "SlowDown", after=True)]

    renewed = moto_store.renew(claim, lease_seconds=60)

    assert renewed
    assert moto_store.renew(renewed, lease_seconds=60)


def test_a_renewal_that_the_store_refused_for_now_is_unavailable(moto_store, interference):
    claim = moto_store.claim(moto_store.name(recipe(114), "internal"), lease_seconds=60)
    interference.faults[:] = [Fault("PUT", "claims", 503, "SlowDown")] * 3

    with pytest.raises(Unavailable):
        moto_store.renew(claim, lease_seconds=60)
    assert moto_store.renew(claim, lease_seconds=60)


def test_releasing_twice_is_no_error(store):
    claim = store.claim(store.name(recipe(106), "internal"), lease_seconds=60)
    store.release(claim)
    store.release(claim)


def test_claims_of_different_pictures_do_not_meet(store):
    assert store.claim(store.name(recipe(107), "one"), lease_seconds=60)
    assert store.claim(store.name(recipe(107), "two"), lease_seconds=60)


@pytest.mark.parametrize("status", [500, 503])
def test_a_claim_whose_answer_got_lost_is_still_ours(moto_store, interference, status):
    name = moto_store.name(recipe(200 + status), "internal")
    interference.faults[:] = [Fault("PUT", "claims", status, "InternalError", after=True)]

    claim = moto_store.claim(name, lease_seconds=60)

    assert claim
    assert claim.token == moto_store.client.head_object(Bucket=moto_store.bucket, Key=claim_key(name))["ETag"]


def test_a_claim_that_the_store_refused_for_now_is_unavailable(moto_store, interference):
    name = moto_store.name(recipe(301), "internal")
    interference.faults[:] = [Fault("PUT", "claims", 503, "SlowDown")] * 3  # one per attempt of the client

    with pytest.raises(Unavailable):
        moto_store.claim(name, lease_seconds=60)
    assert moto_store.claim(name, lease_seconds=60)


def test_a_claim_in_conflict_with_another_write_is_asked_for_again(moto_store, interference):
    name = moto_store.name(recipe(302), "internal")
    interference.faults[:] = [Fault("PUT", "claims", 409, "ConditionalRequestConflict")] * 2

    assert moto_store.claim(name, lease_seconds=60)
    assert interference.faults == []


def test_an_expired_claim_that_vanishes_before_it_is_taken_over_is_claimed_anew(moto_store, interference, clock):
    name = moto_store.name(recipe(303), "internal")
    assert moto_store.claim(name, lease_seconds=5)
    clock.ahead = timedelta(seconds=6)
    interference.faults[:] = [
        Fault("PUT", "claims", 412, "PreconditionFailed"),
        Fault("PUT", "claims", 404, "NoSuchKey"),
    ]

    assert moto_store.claim(name, lease_seconds=60)


def test_a_store_that_never_settles_is_unavailable_in_the_end(moto_store, interference):
    name = moto_store.name(recipe(304), "internal")
    interference.faults[:] = [Fault("PUT", "claims", 409, "ConditionalRequestConflict")] * 6

    with pytest.raises(Unavailable):
        moto_store.claim(name, lease_seconds=60)


@pytest.mark.parametrize("damaged", [b"", b"[]", b'{"owner": 1}', b'{"owner":"a","revision":1,"expires_at":"x"}'])
def test_a_claim_that_cannot_be_read_blocks_nobody(moto_store, damaged):
    name = moto_store.name(recipe(400 + len(damaged)), "internal")
    moto_store.client.put_object(Bucket=moto_store.bucket, Key=claim_key(name), Body=damaged)

    claim = moto_store.claim(name, lease_seconds=60)

    assert claim is not None
    assert claim.revision == 2  # it had a holder, who may have finished: `make_once` looks again


def test_whoever_takes_over_a_claim_that_cannot_be_read_finds_the_picture_that_is_there(moto_store):
    name = moto_store.name(recipe(410), "internal")

    class Late(type(moto_store)):
        """A store whose first look comes before the picture, and whose claim comes after it."""

        def find(self, name):
            found = super().find(name)
            if found is None:
                moto_store.put(name, picture(b"his"), tenant="internal")
                moto_store.client.put_object(Bucket=moto_store.bucket, Key=claim_key(name), Body=b"{")
            return found

    late = Late(*(getattr(moto_store, field) for field in moto_store.__dataclass_fields__))
    _, cached = make_once(late, name, lambda: picture(b"mine"), tenant="internal", deadline=time.monotonic() + 10)

    assert cached
    assert moto_store.read(name) == b"his"


def test_a_first_claim_costs_one_request(moto_store, interference):
    moto_store.claim(moto_store.name(recipe(305), "internal"), lease_seconds=60)

    assert len(interference.requests) == 1
