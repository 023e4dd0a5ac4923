"""However many ask for one picture at once, it is painted once."""

import time
from collections.abc import Callable
from contextlib import suppress

from mayfly.errors import ServiceError, Unavailable
from mayfly.generate.ports import EncodedPicture, PictureName, PictureStore, StoredPicture

FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 0.02, 0.5
# A claim outlives the deadline of its holder a little, so that nobody takes over from one who is just finishing.
LEASE_MARGIN_SECONDS = 4.0


def make_once(
    store: PictureStore,
    name: PictureName,
    paint: Callable[[], EncodedPicture],
    *,
    tenant: str,
    deadline: float,
    sleep: Callable[[float], None] = time.sleep,
) -> tuple[StoredPicture, bool]:
    """Return the stored picture and whether it was there without our painting it.

    Whoever gets the claim paints; the others watch the store with growing waits. `deadline` is in
    time.monotonic() seconds. Raises Unavailable when the holder of the claim has not finished by then.
    """
    found = store.find(name)
    wait = 0.0
    while found is None:
        claim = store.claim(name, lease_seconds=max(1.0, deadline - time.monotonic()) + LEASE_MARGIN_SECONDS)
        if claim is not None:
            # After a wait, the former holder may have finished between our look and our claim.
            found = store.find(name) if wait else None
            if found is not None:
                store.release(claim)
                break
            try:
                picture = paint()
                return store.put(name, picture, tenant=tenant), False
            except BaseException:
                with suppress(ServiceError):  # the lease ends by itself; the first error is the one to tell
                    store.release(claim)
                raise
        wait = min(max(wait * 1.5, FIRST_WAIT_SECONDS), LONGEST_WAIT_SECONDS)
        if time.monotonic() + wait > deadline:
            detail = "This picture is being painted for somebody else right now. Ask again in a moment."
            raise Unavailable(detail, retry_after_seconds=2)
        sleep(wait)
        found = store.find(name)
    return found, True
