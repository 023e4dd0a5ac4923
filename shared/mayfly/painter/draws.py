"""Random numbers that belong to a seed and a purpose, never to a size, so that a picture keeps its composition."""

import hashlib
import random


def draws(seed: int, purpose: str) -> random.Random:
    """Return the stream of `purpose` ("sky", "trees:2"): adding a draw to one stream disturbs no other."""
    digest = hashlib.blake2b(f"{seed}:{purpose}".encode(), digest_size=8).digest()
    return random.Random(int.from_bytes(digest, "big"))  # noqa: S311 - art, not secrets
