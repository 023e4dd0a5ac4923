"""A picture store on each of two S3 servers, with a clock that tests may turn."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mayfly.generate.ports import EncodedPicture
from mayfly.generate.recipe import Recipe
from mayfly.settings import Settings
from mayfly.storage.client import s3_client
from mayfly.storage.keys import Keys
from mayfly.storage.pictures import S3PictureStore
from tests.integration.storage.servers import (
    ACCESS_KEY,
    SECRET_KEY,
    Interference,
    moto_server,
    seaweed_server,
)

BUCKET = "mayfly-pictures"
RECIPE = Recipe(
    provider="painter", model="painter-1", renderer="1", prompt="một con mèo", negative_prompt="", width=64,
    height=64, seed=7, style="default", output_format="png", quality=None, num_inference_steps=None,
    guidance_scale=None, metadata_level="provenance",
)  # fmt: skip


class Clock:
    """The time, moved by as much as a test says."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


def picture(content: bytes = b"\x89PNG not quite") -> EncodedPicture:
    return EncodedPicture(content, "image/png", 64, 64, hashlib.sha256(content).hexdigest())


def recipe(seed: int) -> Recipe:
    return replace(RECIPE, seed=seed)


@pytest.fixture(scope="session")
def interference() -> Interference:
    return Interference()


@pytest.fixture(scope="session")
def moto_address(interference) -> Iterator[str]:
    with moto_server(interference) as address:
        yield address


@pytest.fixture(scope="session")
def seaweed_address(tmp_path_factory) -> Iterator[str]:
    with seaweed_server(tmp_path_factory.mktemp("seaweed")) as address:
        yield address


@pytest.fixture
def aws_environment(monkeypatch):
    """Credentials and a region, and nothing of whoever runs the tests."""
    for variable in ("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCESS_KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET_KEY)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.delenv("AWS_REGION", raising=False)
    return monkeypatch


@pytest.fixture(params=["moto", "seaweed"])
def address(request) -> str:
    return request.getfixturevalue(f"{request.param}_address")


@pytest.fixture
def clock() -> Clock:
    return Clock()


def open_store(environment, address: str, clock: Clock, *, secret: str = "a secret of the tests") -> S3PictureStore:
    """Return a store in a bucket that exists, through the client that is deployed."""
    environment.setenv("AWS_ENDPOINT_URL_S3", address)
    client = s3_client(Settings(bucket=BUCKET))
    with suppress(client.exceptions.BucketAlreadyOwnedByYou):
        client.create_bucket(Bucket=BUCKET)
    return S3PictureStore(client, BUCKET, Keys.from_text(secret), 900, 1, clock)


@pytest.fixture
def store(aws_environment, address, clock) -> S3PictureStore:
    return open_store(aws_environment, address, clock)


@pytest.fixture
def moto_store(aws_environment, moto_address, clock, interference) -> S3PictureStore:
    store = open_store(aws_environment, moto_address, clock)
    interference.faults.clear()
    interference.requests.clear()
    return store


@pytest.fixture
def seaweed_store(aws_environment, seaweed_address, clock) -> S3PictureStore:
    return open_store(aws_environment, seaweed_address, clock)
