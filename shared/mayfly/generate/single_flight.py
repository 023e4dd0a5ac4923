"""However many ask for one picture at once, it is painted once."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress

from mayfly.errors import OutOfTime, ServiceError, Unavailable
from mayfly.generate.heartbeat import LEASE_SECONDS, Heartbeat
from mayfly.generate.ports import Claim, EncodedPicture, PictureName, PictureStore, StoredPicture

FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 0.02, 0.5
# Between two looks of a worker, who may wait for a minute.
PATIENT_WAIT_SECONDS = 2.0
# A claim outlives the deadline of its holder a little, so that nobody takes over from one who is just finishing.
LEASE_MARGIN_SECONDS = 4.0

Holding = Callable[[PictureStore, Claim], AbstractContextManager[object]]


def held_for_its_lease(store: PictureStore, claim: Claim) -> AbstractContextManager[object]:  # noqa: ARG001
    """Hold a claim as it is: for whoever will be done before its lease ends."""
    return nullcontext()


def held_by_renewal(store: PictureStore, claim: Claim) -> AbstractContextManager[object]:
    """Hold a claim for as long as it takes, by renewing its lease again and again."""
    latest = [claim]

    def renew() -> None:
        renewed = store.renew(latest[0], lease_seconds=LEASE_SECONDS)
        if renewed:
            latest[0] = renewed

    return Heartbeat(renew)


def make_once(
    store: PictureStore,
    name: PictureName,
    paint: Callable[[], EncodedPicture],
    *,
    tenant: str,
    deadline: float,
    holding: Holding = held_for_its_lease,
    longest_wait: float = LONGEST_WAIT_SECONDS,
    sleep: Callable[[float], None] = time.sleep,
) -> tuple[StoredPicture, bool]:
    """Return the stored picture and whether it was there without our painting it.

    Whoever gets the claim paints; the others watch the store with growing waits. `deadline` is in
    time.monotonic() seconds. Raises OutOfTime when the holder of the claim has not finished by then.
    """
    found = store.find(name)
    wait = 0.0
    while found is None:
        lease = min(LEASE_SECONDS, max(1.0, deadline - time.monotonic()) + LEASE_MARGIN_SECONDS)
        claim = store.claim(name, lease_seconds=lease)
        if claim is not None:
            # The former holder may have finished between our look and our claim.
            found = store.find(name) if wait or claim.revision > 1 else None
            if found is not None:
                with suppress(ServiceError):  # a claim on a picture that is there keeps nobody from it
                    store.release(claim)
                break
            try:
                with holding(store, claim):
                    return _keep(store, name, paint(), tenant=tenant, deadline=deadline, sleep=sleep), False
            except BaseException:
                with suppress(ServiceError):  # the lease ends by itself; the first error is the one to tell
                    store.release(claim)
                raise
        wait = min(max(wait * 1.5, FIRST_WAIT_SECONDS), longest_wait)
        if time.monotonic() + wait > deadline:
            detail = "This picture is being painted for somebody else right now. Ask again in a moment."
            raise OutOfTime(detail, retry_after_seconds=2)
        sleep(wait)
        found = store.find(name)
    return found, True


def _keep(
    store: PictureStore,
    name: PictureName,
    picture: EncodedPicture,
    *,
    tenant: str,
    deadline: float,
    sleep: Callable[[float], None],
) -> StoredPicture:
    """Store a picture, again and again while the store is down: what was painted may have been paid for."""
    wait = FIRST_WAIT_SECONDS
    while True:
        try:
            return store.put(name, picture, tenant=tenant)
        except Unavailable:
            wait = min(wait * 2, LONGEST_WAIT_SECONDS)
            if time.monotonic() + wait > deadline:
                raise
        sleep(wait)
