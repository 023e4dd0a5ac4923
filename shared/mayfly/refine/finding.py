"""One fault of a prompt, as those who look for them say it."""

from typing import NamedTuple


class Finding(NamedTuple):
    """One fault: its code, its place [start, end) where it has one, and what it clashes with.

    `message` is the key of its message where that is another than its code.
    """

    code: str
    span: tuple[int, int] | None = None
    other: str = ""
    message: str = ""
