"""How an edit is refused: what can not be done to this picture, and what can instead."""

from mayfly.errors import Fault, InvalidRequest


def not_possible(message: str) -> InvalidRequest:
    """Return the error of an edit that can not be done to this picture."""
    return InvalidRequest.of(Fault("edit", message, "edit_not_possible"))
