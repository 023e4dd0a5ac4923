"""What may hang is left behind, what may die holds its lease only as long as it lives."""

import threading
import time

import pytest

from mayfly.errors import ProviderFailed, Unavailable
from mayfly.generate.heartbeat import Heartbeat
from mayfly.generate.patience import call_within


def test_a_call_that_comes_back_in_time_is_what_it_returned():
    assert call_within(lambda: 7, deadline=time.monotonic() + 5, who="x") == 7


def test_a_call_that_returns_nothing_has_returned():
    assert call_within(lambda: None, deadline=time.monotonic() + 5, who="x") is None


def test_what_a_call_raises_is_raised():
    def fail() -> None:
        raise Unavailable("down")

    with pytest.raises(Unavailable, match="down"):
        call_within(fail, deadline=time.monotonic() + 5, who="x")


@pytest.mark.parametrize("seconds", [0.05, -1])
def test_a_call_that_hangs_is_given_up(seconds):
    release = threading.Event()
    with pytest.raises(ProviderFailed) as caught:
        call_within(release.wait, deadline=time.monotonic() + seconds, who="the model")
    release.set()
    assert caught.value.code == "provider_timeout"
    assert "the model did not answer" in caught.value.detail


def test_a_heart_beats_while_the_work_goes_on_and_not_after():
    beats: list[int] = []
    enough = threading.Event()

    def beat() -> None:
        beats.append(1)
        if len(beats) == 3:
            enough.set()

    with Heartbeat(beat, every=0.01):
        assert enough.wait(5)
    time.sleep(0.03)
    settled = len(beats)
    time.sleep(0.05)
    assert len(beats) == settled


def test_a_beat_that_fails_is_tried_again():
    twice = threading.Event()
    beats: list[int] = []

    def beat() -> None:
        beats.append(1)
        if len(beats) == 2:
            twice.set()
        raise Unavailable("for now")

    with Heartbeat(beat, every=0.01):
        assert twice.wait(5)
