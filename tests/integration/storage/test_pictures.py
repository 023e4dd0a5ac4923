"""Pictures in S3: stored once, found until their time is over, renewed when used, removed by their owner alone."""

import time
from datetime import timedelta

import pytest

from mayfly.errors import Gone, Misconfigured, NotFound, Unavailable
from tests.integration.storage.conftest import picture, recipe
from tests.integration.storage.servers import Fault


def test_a_picture_that_was_stored_is_found_and_read(store):
    name = store.name(recipe(1), "internal")
    assert store.find(name) is None

    stored = store.put(name, picture(), tenant="internal")
    found = store.find(name)

    assert found.sha256 == stored.sha256 == picture().sha256
    assert found.size_bytes == stored.size_bytes == len(picture().content)
    assert abs(found.expires_at - stored.expires_at) <= timedelta(seconds=2)
    assert found.expires_at - found.stored_at == timedelta(days=1)
    assert store.read(name) == picture().content


def test_the_object_tells_its_type_and_nothing_of_its_owner(store):
    name = store.name(recipe(2), "người dùng")
    store.put(name, picture(), tenant="người dùng")

    head = store.client.head_object(Bucket=store.bucket, Key=name.object_key)

    assert head["ContentType"] == "image/png"
    assert head["ContentDisposition"] == f'inline; filename="mayfly-{name.picture_id[:12]}.png"'
    assert head["CacheControl"].startswith("private")
    assert set(head["Metadata"]) == {"sha256", "owner"}
    assert len(head["Metadata"]["owner"]) == 32


def test_a_picture_past_half_of_its_time_is_renewed_and_stays_what_it_was(store, clock):
    name = store.name(recipe(3), "internal")
    store.put(name, picture(), tenant="internal")
    before = store.client.head_object(Bucket=store.bucket, Key=name.object_key)
    time.sleep(1.1)  # LastModified counts whole seconds

    clock.ahead = timedelta(hours=11)
    assert store.find(name).stored_at == before["LastModified"]
    clock.ahead = timedelta(hours=13)
    assert store.find(name).stored_at > before["LastModified"]

    after = store.client.head_object(Bucket=store.bucket, Key=name.object_key)
    for kept in ("ETag", "Metadata", "ContentType", "ContentDisposition", "CacheControl", "ContentLength"):
        assert after[kept] == before[kept]


def test_a_picture_whose_time_is_over_is_gone_even_where_the_lifecycle_is_late(store, clock):
    name = store.name(recipe(4), "internal")
    store.put(name, picture(), tenant="internal")

    clock.ahead = timedelta(days=1, seconds=2)

    assert store.find(name) is None
    with pytest.raises(Gone):
        store.read(name)


def test_reading_what_never_was_is_gone(store):
    with pytest.raises(Gone):
        store.read(store.name(recipe(5), "internal"))


def test_only_the_owner_deletes_a_picture(store):
    name = store.name(recipe(6), "one")
    store.put(name, picture(), tenant="one")

    assert store.delete(name, tenant="another") is False
    assert store.find(name) is not None
    assert store.delete(name, tenant="one") is True
    assert store.find(name) is None
    assert store.delete(name, tenant="one") is False


def test_deleting_a_picture_frees_its_claim(store):
    name = store.name(recipe(7), "one")
    assert store.claim(name, lease_seconds=60)
    store.put(name, picture(), tenant="one")

    store.delete(name, tenant="one")

    assert store.claim(name, lease_seconds=60)


def test_a_file_damaged_on_its_way_is_not_stored(seaweed_store):
    name = seaweed_store.name(recipe(8), "one")
    damaged = picture(b"other bytes than its digest says")
    damaged = type(damaged)(b"x" + damaged.content, "image/png", 64, 64, damaged.sha256)

    with pytest.raises(Unavailable):
        seaweed_store.put(name, damaged, tenant="one")
    assert seaweed_store.find(name) is None


def test_a_renewal_that_fails_leaves_the_picture_with_the_time_it_had(moto_store, clock, interference):
    name = moto_store.name(recipe(9), "one")
    stored = moto_store.put(name, picture(), tenant="one")
    clock.ahead = timedelta(hours=13)
    interference.faults[:] = [Fault("PUT", "images", 412, "PreconditionFailed")]

    found = moto_store.find(name)

    assert interference.faults == []
    assert abs(found.expires_at - stored.expires_at) <= timedelta(seconds=2)


def test_a_picture_deleted_during_its_renewal_is_not_found(moto_store, clock, interference):
    name = moto_store.name(recipe(10), "one")
    moto_store.put(name, picture(), tenant="one")
    clock.ahead = timedelta(hours=13)
    interference.faults[:] = [Fault("PUT", "images", 404, "NoSuchKey")]

    assert moto_store.find(name) is None


def test_without_the_right_to_list_the_owner_is_told_which_right_is_missing(moto_store, interference):
    interference.faults[:] = [Fault("HEAD", "images", 403, "AccessDenied")]

    with pytest.raises(Misconfigured) as refused:
        moto_store.find(moto_store.name(recipe(11), "one"))

    assert "s3:ListBucket" in refused.value.log_detail
    assert "ListBucket" not in refused.value.detail


def test_a_bucket_that_does_not_exist_is_the_owners_to_mend(moto_store):
    elsewhere = type(moto_store)(moto_store.client, "no-such-bucket", moto_store.keys, 900, 1)

    with pytest.raises(Misconfigured, match="not configured") as refused:
        elsewhere.put(elsewhere.name(recipe(12), "one"), picture(), tenant="one")

    assert "MAYFLY_BUCKET" in refused.value.log_detail


def test_a_store_that_cannot_be_reached_is_unavailable(aws_environment, moto_store, clock):
    from mayfly.settings import Settings
    from mayfly.storage.client import s3_client

    aws_environment.setenv("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9")
    aws_environment.setenv("AWS_MAX_ATTEMPTS", "1")
    lost = type(moto_store)(s3_client(Settings(bucket="b-b-b")), "b-b-b", moto_store.keys, 900, 1, clock)

    with pytest.raises(Unavailable) as refused:
        lost.find(lost.name(recipe(13), "one"))
    assert refused.value.headers["Retry-After"]


def test_without_credentials_the_owner_is_told(aws_environment, moto_address, moto_store):
    from mayfly.settings import Settings
    from mayfly.storage.client import s3_client

    aws_environment.delenv("AWS_ACCESS_KEY_ID")
    aws_environment.delenv("AWS_SECRET_ACCESS_KEY")
    nobody = type(moto_store)(s3_client(Settings(bucket="b-b-b")), "b-b-b", moto_store.keys, 900, 1)

    with pytest.raises(Misconfigured) as refused:
        nobody.link(nobody.name(recipe(14), "one"))
    assert "NoCredentialsError" in refused.value.log_detail


def test_the_name_written_in_a_link_leads_to_the_picture(store):
    name = store.name(recipe(15), "one")
    store.put(name, picture(), tenant="one")

    assert store.read(store.parse_name(str(name))) == picture().content
    with pytest.raises(NotFound):
        store.parse_name(str(store.name(recipe(15), "one")).replace(".png", ".webp"))
