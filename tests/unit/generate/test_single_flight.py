"""However many ask at once, one paints; a failed or dead painter holds nobody up for long."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from mayfly.errors import ProviderFailed, Unavailable
from mayfly.generate.ports import Claim, EncodedPicture
from mayfly.generate.single_flight import make_once
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
