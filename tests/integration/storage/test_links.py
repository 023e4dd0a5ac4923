"""Temporary links, against a server that checks them as S3 does."""

import time
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import boto3
import pytest
import requests

from mayfly.errors import Misconfigured
from tests.integration.storage.conftest import picture, recipe
from tests.integration.storage.servers import ACCESS_KEY


@pytest.fixture
def name(seaweed_store):
    name = seaweed_store.name(recipe(500), "internal")
    seaweed_store.put(name, picture(), tenant="internal")
    return name


def fetch(url):
    return requests.get(url, timeout=10)


def test_a_link_opens_as_the_picture_it_is(seaweed_store, name):
    answer = fetch(seaweed_store.link(name).url)

    assert answer.status_code == 200
    assert answer.content == picture().content
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Content-Disposition"] == f'inline; filename="mayfly-{name.picture_id[:12]}.png"'


def test_a_link_is_signed_by_sigv4_for_as_long_as_it_says(seaweed_store, name):
    link = seaweed_store.link(name)

    query = parse_qs(urlsplit(link.url).query)
    signed_at = datetime.strptime(query["X-Amz-Date"][0], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)

    assert query["X-Amz-Algorithm"] == ["AWS4-HMAC-SHA256"]
    assert query["X-Amz-Expires"] == ["900"]
    assert timedelta() <= signed_at + timedelta(seconds=900) - link.expires_at <= timedelta(seconds=1)


def test_a_link_whose_time_is_over_is_refused(seaweed_store, name):
    """Two links to one object, signed at once: a second later and more, the one that lives longer still opens."""
    place = {"Bucket": seaweed_store.bucket, "Key": name.object_key}
    short, longer = (
        seaweed_store.client.generate_presigned_url("get_object", Params=place, ExpiresIn=seconds)
        for seconds in (1, 900)
    )
    time.sleep(2.1)
    assert fetch(short).status_code == 403
    assert fetch(longer).status_code == 200


def test_a_link_made_to_last_longer_is_refused(seaweed_store, name):
    url = seaweed_store.link(name).url
    assert fetch(url.replace("X-Amz-Expires=900", "X-Amz-Expires=3600")).status_code == 403


def test_a_link_with_another_signature_is_refused(seaweed_store, name):
    url = seaweed_store.link(name).url
    last = url[-1]
    assert fetch(url[:-1] + ("0" if last != "0" else "1")).status_code == 403


def test_a_link_changed_to_another_picture_is_refused(seaweed_store, name):
    other = seaweed_store.name(recipe(501), "internal")
    seaweed_store.put(other, picture(b"another picture"), tenant="internal")

    url = seaweed_store.link(name).url.replace(name.object_key, other.object_key)

    assert fetch(url).status_code == 403


def test_a_link_that_claims_another_type_is_refused(seaweed_store, name):
    url = seaweed_store.link(name).url.replace("image%2Fpng", "text%2Fhtml")
    assert fetch(url).status_code == 403


def test_a_link_signed_with_a_foreign_secret_is_refused(seaweed_store, seaweed_address, name):
    stranger = boto3.session.Session(ACCESS_KEY, "not the secret", region_name="us-east-1").client(
        "s3", endpoint_url=seaweed_address, config=seaweed_store.client.meta.config
    )
    foreign = type(seaweed_store)(stranger, seaweed_store.bucket, seaweed_store.keys, 900, 1)

    assert fetch(foreign.link(name).url).status_code == 403


def test_a_link_reads_and_does_not_write(seaweed_store, name):
    url = seaweed_store.link(name).url

    assert requests.put(url, data=b"mine", timeout=10).status_code == 403
    assert requests.delete(url, timeout=10).status_code == 403
    assert seaweed_store.read(name) == picture().content


def test_the_bare_address_without_a_signature_is_refused(seaweed_store, name):
    assert fetch(seaweed_store.link(name).url.split("?")[0]).status_code == 403


@pytest.mark.parametrize("seconds", [60, 3600])
def test_links_live_from_a_minute_to_an_hour(seaweed_store, name, seconds):
    store = type(seaweed_store)(seaweed_store.client, seaweed_store.bucket, seaweed_store.keys, seconds, 1)
    assert f"X-Amz-Expires={seconds}" in store.link(name).url


@pytest.mark.parametrize("seconds", [-5, 0, 59, 3601, 2_592_000])
def test_links_of_any_other_length_are_never_made(seaweed_store, seconds):
    with pytest.raises(Misconfigured):
        type(seaweed_store)(seaweed_store.client, seaweed_store.bucket, seaweed_store.keys, seconds, 1)
