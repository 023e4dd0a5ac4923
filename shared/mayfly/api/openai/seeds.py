"""Which seed a request without one gets: a random one, or, when an SDK tries again, the one of its first try."""

import secrets
from typing import Protocol

from mayfly.generate.limits import RANDOM_SEED
from mayfly.generate.recipe import SEED_LIMIT

RETRY_HEADER = "x-stainless-retry-count"


class Memory(Protocol):
    """Remembers for two minutes which seed a tenant's body was given."""

    def remember(self, tenant: str, body: bytes, seed: int) -> None:
        """Note it."""
        ...

    def recall(self, tenant: str, body: bytes) -> int | None:
        """Return it, or None."""
        ...


def seed_of(stated: int | None, *, tenant: str, body: bytes, retries: str, memory: Memory) -> int:
    """Return the stated seed, or one for this body: a retry (`retries` of 1 or more) joins what it is a retry of."""
    if stated is not None and stated != RANDOM_SEED:
        return stated
    if retries.isascii() and retries.isdigit() and int(retries[:6]) >= 1:
        seed = memory.recall(tenant, body)
        if seed is not None:
            return seed
    seed = secrets.randbelow(SEED_LIMIT)
    memory.remember(tenant, body, seed)
    return seed
