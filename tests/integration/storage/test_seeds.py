"""The seed of a body, for its retries and for nobody else."""

from dataclasses import replace
from datetime import timedelta

from mayfly.storage.seeds import RecentSeeds

BODY = b'{"prompt":"a cat"}'


def seeds_of(store) -> RecentSeeds:
    return RecentSeeds(store.client, store.bucket, store.keys, store.now)


def test_a_retry_finds_the_newest_seed_of_its_body(store):
    seeds = seeds_of(store)
    assert seeds.recall("alice", BODY) is None
    seeds.remember("alice", BODY, 1)
    seeds.remember("alice", BODY, 2)
    assert seeds.recall("alice", BODY) == 2


def test_another_tenant_and_another_body_find_none(store):
    seeds = seeds_of(store)
    seeds.remember("carol", BODY, 1)
    assert seeds.recall("bob", BODY) is None
    assert seeds.recall("carol", BODY + b" ") is None


def test_after_two_minutes_it_is_forgotten(store):
    seeds = seeds_of(store)
    seeds.remember("dave", BODY, 1)
    later = replace(seeds, now=lambda: store.now() + timedelta(seconds=121))
    assert later.recall("dave", BODY) is None


def test_what_cannot_be_read_counts_as_none(store):
    seeds = seeds_of(store)
    seeds.remember("erin", BODY, 1)
    store.client.put_object(Bucket=store.bucket, Key=seeds._key("erin", BODY), Body=b"{}")
    assert seeds.recall("erin", BODY) is None
