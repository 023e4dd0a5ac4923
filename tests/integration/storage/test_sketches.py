"""Sketches in the bucket: beside their pictures, for their tenant alone, as they were kept."""

import pytest

from mayfly.gateway.sketch import Delta, Sketch
from mayfly.settings import Settings
from mayfly.storage.client import s3_client
from mayfly.storage.keys import Keys
from mayfly.storage.sketches import S3Sketches

BUCKET = "mayfly-sketches"
SKETCH = Sketch(
    wish="con mèo", text="con mèo, ban đêm", width=512, height=384, negative=("người",), style="oil", seeds=(5, 6),
    names=("a.png", "b.png"), deltas=(Delta("time", "", "ban đêm"),),
)  # fmt: skip


@pytest.fixture
def sketches(address, aws_environment):
    aws_environment.setenv("AWS_ENDPOINT_URL_S3", address)
    client = s3_client(Settings(bucket=BUCKET))
    if BUCKET not in {bucket["Name"] for bucket in client.list_buckets()["Buckets"]}:
        client.create_bucket(Bucket=BUCKET)
    return S3Sketches(client, BUCKET, Keys.from_text("a secret of more than sixteen characters"))


def test_a_sketch_comes_back_as_it_was_kept(sketches):
    sketch_id = sketches.keep(SKETCH, tenant="t")
    assert sketches.recall(sketch_id, tenant="t") == SKETCH
    assert sketches.keep(SKETCH, tenant="t") == sketch_id


def test_it_lies_where_pictures_lie(sketches):
    sketch_id = sketches.keep(SKETCH, tenant="t")
    keys = [item["Key"] for item in sketches.client.list_objects_v2(Bucket=BUCKET)["Contents"]]
    assert f"images/{sketch_id[:2]}/{sketch_id}.json" in keys


def test_another_tenant_does_not_find_it(sketches):
    sketch_id = sketches.keep(SKETCH, tenant="one")
    assert sketches.recall(sketch_id, tenant="two") is None
    assert sketches.keep(SKETCH, tenant="two") != sketch_id


def test_what_is_gone_or_was_changed_is_not_found(sketches):
    sketch_id = sketches.keep(SKETCH, tenant="t")
    key = f"images/{sketch_id[:2]}/{sketch_id}.json"
    sketches.client.put_object(Bucket=BUCKET, Key=key, Body=b'{"version":1,"sketch":{}}')
    assert sketches.recall(sketch_id, tenant="t") is None
    assert sketches.recall("00" * 16, tenant="t") is None
