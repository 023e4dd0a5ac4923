"""Settings: both sides of every limit, and messages that name variable, value and remedy."""

import pytest

from mayfly.errors import Misconfigured
from mayfly.settings import Settings, read_settings


def test_nothing_set_is_the_default():
    assert read_settings({}) == Settings()


@pytest.mark.parametrize(
    ("seconds", "good"), [("59", False), ("60", True), ("3600", True), ("3601", False), ("9e2", False)]
)
def test_links_live_from_a_minute_to_an_hour(seconds, good):
    if good:
        assert read_settings({"MAYFLY_LINK_SECONDS": seconds}).link_seconds == int(seconds)
    else:
        with pytest.raises(Misconfigured) as caught:
            read_settings({"MAYFLY_LINK_SECONDS": seconds})
        assert f"MAYFLY_LINK_SECONDS={seconds!r}" in caught.value.log_detail
        assert "60 to 3600" in caught.value.log_detail


@pytest.mark.parametrize(
    ("days", "good"), [("0", False), ("1", True), ("365", True), ("366", False), ("-1", False), ("١", False)]
)
def test_pictures_live_from_a_day_to_a_year(days, good):
    if good:
        assert read_settings({"MAYFLY_RETENTION_DAYS": days}).retention_days == int(days)
    else:
        with pytest.raises(Misconfigured):
            read_settings({"MAYFLY_RETENTION_DAYS": days})


def test_a_public_url_loses_its_slash_and_must_be_one():
    assert read_settings({"MAYFLY_PUBLIC_URL": "https://x.example/v1/"}).public_url == "https://x.example/v1"
    with pytest.raises(Misconfigured):
        read_settings({"MAYFLY_PUBLIC_URL": "x.example"})


def test_strangers_providers_are_rows_of_the_table():
    read = read_settings({"MAYFLY_EXTRA_PROVIDERS": "mine=my.house.models:Painter, two=m:C"})
    assert read.extra_providers == {"mine": "my.house.models:Painter", "two": "m:C"}


@pytest.mark.parametrize("text", ["mine", "mine=", "mine=module", "mine=module:", "Mine=m:C", "m=a b:C", "m=m:C,m=m:D"])
def test_a_provider_that_is_none_is_named(text):
    with pytest.raises(Misconfigured) as caught:
        read_settings({"MAYFLY_EXTRA_PROVIDERS": text})
    assert "MAYFLY_EXTRA_PROVIDERS" in caught.value.log_detail
