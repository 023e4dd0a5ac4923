"""The steps of one answer and the time each took."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from mayfly.gateway.reply import Step


class Watch:
    """Notes the steps of one answer; `failed` is the step that raised, if one did."""

    def __init__(self) -> None:
        self.started = time.perf_counter()
        self.steps: list[Step] = []
        self.failed: str | None = None

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time a step, also one that fails."""
        begun = time.perf_counter()
        try:
            yield
        except BaseException:
            self.failed = name
            raise
        finally:
            self.steps.append(Step(name, time.perf_counter() - begun))

    @property
    def seconds(self) -> float:
        """Return the time since the beginning."""
        return time.perf_counter() - self.started
