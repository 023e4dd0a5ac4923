"""A call that may hang is made from a thread that can be left behind, so that the function outlives it."""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

from mayfly.errors import ProviderFailed

Result = TypeVar("Result")


def call_within(call: Callable[[], Result], *, deadline: float, who: str) -> Result:
    """Return what `call` returns or raise what it raises, if it does so by `deadline` (time.monotonic seconds).

    Raises ProviderFailed (`provider_timeout`) when it does not; its thread is left to itself and its result is dropped.
    """
    results: list[Result] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(call())
        except BaseException as error:  # noqa: BLE001 - it is raised again where the call was made
            errors.append(error)

    started = time.monotonic()
    thread = threading.Thread(target=run, name=f"call-{who}", daemon=True)
    thread.start()
    thread.join(max(0.0, deadline - started))
    if errors and not isinstance(errors[0], Exception):
        raise ProviderFailed(f"{who} tried to end this process ({type(errors[0]).__name__}).") from errors[0]
    if errors:
        raise errors[0]
    if not results:
        seconds = time.monotonic() - started
        raise ProviderFailed(
            f"{who} did not answer within {seconds:.0f} seconds and was given up.", code="provider_timeout"
        )
    return results[0]
