"""Sizes: every way to say one, both sides of every limit, and what contradicts."""

import pytest

from mayfly.errors import InvalidRequest
from mayfly.generate.sizes import SizeRequest, resolve_size


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (SizeRequest(), (512, 512)),
        (SizeRequest(width=640), (640, 512)),
        (SizeRequest(width=64, height=2048), (64, 2048)),
        (SizeRequest(width=513, height=701), (513, 701)),
        (SizeRequest(size="768x512"), (768, 512)),
        (SizeRequest(size=" 768 × 512 "), (768, 512)),
        (SizeRequest(size="768x512", width=768), (768, 512)),
        (SizeRequest(aspect_ratio="1:1"), (512, 512)),
        (SizeRequest(aspect_ratio="16:9"), (680, 384)),
        (SizeRequest(aspect_ratio="9:16"), (384, 680)),
        (SizeRequest(aspect_ratio="16:9", width=1024), (1024, 576)),
        (SizeRequest(aspect_ratio="2.39:1", height=400), (960, 400)),
        (SizeRequest(aspect_ratio="3:2", width=768, height=512), (768, 512)),
    ],
)
def test_every_way_to_say_a_size(asked, expected):
    assert resolve_size(asked) == expected


@pytest.mark.parametrize(
    ("asked", "field", "nearest"),
    [
        (SizeRequest(width=63), "width", "64"),
        (SizeRequest(height=2049), "height", "2048"),
        (SizeRequest(width=-1), "width", "64"),
        (SizeRequest(width=10**30), "width", "2048"),
        (SizeRequest(size="63x512"), "size", "64"),
    ],
)
def test_a_side_out_of_range_names_the_nearest(asked, field, nearest):
    with pytest.raises(InvalidRequest) as caught:
        resolve_size(asked)
    assert caught.value.faults[0].field == field
    assert caught.value.code == "invalid_size"
    assert f"Nearest: {nearest}." in caught.value.detail


def test_both_sides_out_of_range_are_both_named():
    with pytest.raises(InvalidRequest) as caught:
        resolve_size(SizeRequest(width=1, height=9999))
    assert [fault.field for fault in caught.value.faults] == ["width", "height"]


@pytest.mark.parametrize(
    ("asked", "fields"),
    [
        (SizeRequest(size="512x512", width=640), {"size", "width"}),
        (SizeRequest(size="512x512", aspect_ratio="16:9"), {"size", "aspect_ratio"}),
        (SizeRequest(width=512, height=512, aspect_ratio="16:9"), {"aspect_ratio", "width"}),
    ],
)
def test_contradictory_fields_are_both_named(asked, fields):
    with pytest.raises(InvalidRequest) as caught:
        resolve_size(asked)
    assert {fault.field for fault in caught.value.faults} == fields


@pytest.mark.parametrize("text", ["", "x", "512", "512x", "axb", "512x512x512", "1e3x512"])
def test_a_size_that_is_none_shows_the_form(text):
    with pytest.raises(InvalidRequest, match="768x512"):
        resolve_size(SizeRequest(size=text))


@pytest.mark.parametrize("text", ["", "16/9", "0:1", "1:0", "a:b", "16:9:1", "-1:2"])
def test_a_ratio_that_is_none_shows_the_form(text):
    with pytest.raises(InvalidRequest, match="16:9"):
        resolve_size(SizeRequest(aspect_ratio=text))


def test_a_ratio_too_steep_is_refused():
    with pytest.raises(InvalidRequest, match="nearer to 1:1"):
        resolve_size(SizeRequest(aspect_ratio="100:1"))
