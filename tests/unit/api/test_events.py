"""EventBridge's events, read: ours, the bucket's, and everything else."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.api.events import Dropped, Foreign, Requested, event_in, read_event

EVENTS = Path(__file__).resolve().parents[3] / "events"


def sample(name):
    return json.loads((EVENTS / name).read_text(encoding="utf-8"))


def test_a_request_on_the_bus():
    event = read_event(sample("image_requested.json"))
    assert isinstance(event, Requested)
    assert json.loads(event.request)["prompt"] == "hai con chó trong rừng tuyết"


def test_a_drop_into_the_inbox():
    assert read_event(sample("object_created.json")) == Dropped(
        "17793124-05d4-b198-2fde-7ededc63b103", "inbox/prompts.csv", "b1946ac92492d2347c6235b4d2611184", 61
    )


@pytest.mark.parametrize("key", ["outbox/a/results.csv", "images/ab/cd.png", "inboxes/a.csv", "", 3, None])
def test_what_lies_elsewhere_is_no_drop(key):
    event = sample("object_created.json")
    event["detail"]["object"]["key"] = key
    assert isinstance(read_event(event), Foreign)


@pytest.mark.parametrize(
    "change",
    [
        {"source": "aws.ec2"},
        {"detail-type": "Object Deleted"},
        {"detail": None},
        {"id": None},
        {"id": ""},
        {"id": "x" * 200},
    ],
)
def test_other_events_are_foreign(change):
    for name in ("image_requested.json", "object_created.json"):
        assert isinstance(read_event({**sample(name), **change}), Foreign)


@pytest.mark.parametrize(
    "body", ['{"prompt": "a cat"}', '{"job": "ab"}', "", "[]", "null", "[" * 100_000, '{"detail-type": 3, "source": 1}']
)
def test_what_is_no_event_is_none(body):
    assert event_in(body) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.text() | st.sampled_from(["id", "source", "detail", "detail-type", "object", "key"]), inner
            )
        ),
        max_leaves=12,
    )
)
def test_anything_is_read_without_raising(document):
    read_event(document)
