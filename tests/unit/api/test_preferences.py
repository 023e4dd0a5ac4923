"""Prefer as RFC 7240 reads it: what is unknown or malformed is ignored, the first of two counts, nothing takes long."""

import time

import pytest

from mayfly.api.preferences import read_preferences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("respond-async", {"respond-async": 1}),
        ("Respond-Async", {"respond-async": 1}),
        ("wait=10", {"wait": 10}),
        ('wait="10"', {"wait": 10}),
        ("wait = 7", {"wait": 7}),
        ("wait=10;foo=bar", {"wait": 10}),
        ("respond-async, wait=10", {"respond-async": 1, "wait": 10}),
        ("respond-async;x=1,wait=3", {"respond-async": 1, "wait": 3}),
        ('handling=lenient, foo="a, wait=9", wait=2', {"wait": 2}),
        ("wait=2, wait=9", {"wait": 2}),
        ("wait=0", {"wait": 0}),
        ("wait=24", {"wait": 24}),
        ("wait=25", {"wait": 24}),
        ("wait=" + "9" * 5000, {"wait": 24}),
        ("wait=0000000000005", {"wait": 5}),
        ("wait=-1", {}),
        ("wait=1.5", {}),
        ("wait=abc", {}),
        ("wait", {}),
        ("wait=", {}),
        ("wait=１", {}),
        ("await=5", {}),
        ("", {}),
        (",,,;;;===", {}),
        ('wait="5', {}),
    ],
)
def test_a_preference_is_read_or_ignored(text, found):
    assert read_preferences(text) == found


@pytest.mark.parametrize("piece", [" ", "\t ", '"', 'a="', "\\", "a=", ";", ",", "a ", 'a="\\', "wait"])
def test_nothing_takes_long(piece):
    started = time.process_time()
    read_preferences(piece * (10_000 // len(piece)))
    assert time.process_time() - started < 2, "a hang, not a measurement"
