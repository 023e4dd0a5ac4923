"""A lease is held by renewing it while the work goes on, and ends by itself when the worker dies."""

import threading
from collections.abc import Callable
from types import TracebackType

from mayfly.errors import ServiceError

# How long whoever paints is believed to live without a sign of life.
LEASE_SECONDS = 60.0
BEATS_PER_LEASE = 3


class Heartbeat:
    """Calls `beat` every `every` seconds, three times a lease where nothing is said, while the `with` block runs.

    It does so from a thread of its own. A beat that fails with a ServiceError is tried again at the next one. The
    block's end does not wait for a beat that is under way: whatever it renews must bear a renewal that comes late.
    """

    def __init__(self, beat: Callable[[], object], *, every: float | None = None) -> None:
        self._beat = beat
        self._every = LEASE_SECONDS / BEATS_PER_LEASE if every is None else every
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="heartbeat", daemon=True)

    def __enter__(self) -> "Heartbeat":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()

    def _run(self) -> None:
        while not self._ended.wait(self._every):
            try:
                self._beat()
            except ServiceError:
                continue
