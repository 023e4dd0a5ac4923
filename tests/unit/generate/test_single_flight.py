"""However many ask at once, one paints; a failed or dead painter holds nobody up for long."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from mayfly.errors import ProviderFailed, Unavailable
from mayfly.generate import heartbeat, single_flight
from mayfly.generate.ports import Claim, EncodedPicture
from mayfly.generate.single_flight import held_by_renewal, held_for_its_lease, make_once
from tests.doubles import DictionaryStore
from tests.unit.generate.test_recipe import RECIPE

PICTURE = EncodedPicture(b"picture", "image/png", 512, 512, "0" * 64)


def test_twenty_askers_paint_once():
    store, painted = DictionaryStore(), []
    name = store.name(RECIPE, "tenant")
    gate = threading.Barrier(20)

    def paint() -> EncodedPicture:
        painted.append(1)
        time.sleep(0.05)
        return PICTURE

    def ask(_: int) -> bool:
        gate.wait()
        return make_once(store, name, paint, tenant="tenant", deadline=time.monotonic() + 10)[1]

    with ThreadPoolExecutor(20) as pool:
        cached = list(pool.map(ask, range(20)))
    assert len(painted) == 1
    assert cached.count(False) == 1


def test_a_failure_gives_the_claim_back_and_is_told():
    store = DictionaryStore()
    name = store.name(RECIPE, "tenant")

    def fail() -> EncodedPicture:
        raise ProviderFailed("no")

    with pytest.raises(ProviderFailed):
        make_once(store, name, fail, tenant="tenant", deadline=time.monotonic() + 5)
    _, cached = make_once(store, name, lambda: PICTURE, tenant="tenant", deadline=time.monotonic() + 5)
    assert not cached


def test_a_dead_painter_is_taken_over_when_its_lease_ends():
    store = DictionaryStore()
    name = store.name(RECIPE, "tenant")
    store.claims[str(name)] = Claim(name, "dead", datetime.now(UTC) + timedelta(seconds=0.2))
    stored, cached = make_once(store, name, lambda: PICTURE, tenant="tenant", deadline=time.monotonic() + 5)
    assert stored.size_bytes == len(PICTURE.content)
    assert not cached


def test_a_painter_that_takes_too_long_is_not_waited_for_beyond_the_deadline():
    store = DictionaryStore()
    name = store.name(RECIPE, "tenant")
    store.claims[str(name)] = Claim(name, "slow", datetime.now(UTC) + timedelta(seconds=60))
    with pytest.raises(Unavailable) as caught:
        make_once(store, name, lambda: PICTURE, tenant="tenant", deadline=time.monotonic() + 0.3)
    assert caught.value.headers["Retry-After"] == "2"


def test_who_takes_over_a_picture_just_finished_does_not_paint_it_again():
    """The former holder stores its picture between our look and our claim."""

    class LateStore(DictionaryStore):
        def claim(self, name, *, lease_seconds):
            claim = super().claim(name, lease_seconds=lease_seconds)
            if claim is not None and not self.pictures:
                self.put(name, PICTURE, tenant="tenant")
            return claim

    store = LateStore()
    name = store.name(RECIPE, "tenant")
    store.claims[str(name)] = Claim(name, "slow", datetime.now(UTC) + timedelta(seconds=0.1))

    def paint() -> EncodedPicture:
        raise AssertionError("painted twice")

    _, cached = make_once(store, name, paint, tenant="tenant", deadline=time.monotonic() + 5)
    assert cached


@pytest.mark.parametrize(("holding", "paintings"), [(held_by_renewal, 1), (held_for_its_lease, 2)])
def test_a_slow_painter_keeps_its_claim_only_by_renewing_it(monkeypatch, holding, paintings):
    monkeypatch.setattr(heartbeat, "LEASE_SECONDS", 1.5)
    monkeypatch.setattr(single_flight, "LEASE_SECONDS", 1.5)
    store, painted = DictionaryStore(), []
    name = store.name(RECIPE, "tenant")

    def paint() -> EncodedPicture:
        painted.append(1)
        time.sleep(3.2)
        return PICTURE

    def ask(_: int) -> bool:
        return make_once(store, name, paint, tenant="tenant", deadline=time.monotonic() + 20, holding=holding)[1]

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(ask, range(2)))
    assert len(painted) == paintings


def test_what_was_painted_is_stored_as_soon_as_the_store_is_back():
    class ShakyStore(DictionaryStore):
        refusals = 4

        def put(self, name, picture, *, tenant):
            self.refusals -= 1
            if self.refusals >= 0:
                raise Unavailable("down")
            return super().put(name, picture, tenant=tenant)

    painted: list[int] = []
    store = ShakyStore()
    name = store.name(RECIPE, "tenant")
    make_once(store, name, lambda: painted.append(1) or PICTURE, tenant="tenant", deadline=time.monotonic() + 10)
    assert len(painted) == 1
    assert store.find(name)


def test_a_store_that_stays_away_is_told_in_time():
    class LostStore(DictionaryStore):
        def put(self, name, picture, *, tenant):
            raise Unavailable("down")

    store = LostStore()
    name = store.name(RECIPE, "tenant")
    with pytest.raises(Unavailable):
        make_once(store, name, lambda: PICTURE, tenant="tenant", deadline=time.monotonic() + 0.3)
    assert not store.claims
