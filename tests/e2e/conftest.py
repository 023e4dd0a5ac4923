"""One running Mayfly for all tests here: the server of `make run`."""

import pytest

from tests.e2e.asking import Client
from tests.local_cloud import cloud

__all__ = ["cloud"]


@pytest.fixture(scope="session")
def mayfly(cloud) -> Client:
    return Client(cloud.base_url)
