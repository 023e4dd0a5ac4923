"""The sample deployment, running."""

from collections.abc import Iterator

import pytest

from local.machine import Machine, Plan
from tests.integration.local.sample import lay_out


@pytest.fixture(scope="session")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    root = tmp_path_factory.mktemp("a deployment with spaces")
    with Machine(
        Plan(template=lay_out(root), state=root / "state", port=0, keys=("let-me-in",), patience=4.0)
    ) as running:
        running.wait_until_warm()
        yield running
