"""A message that asks for one attempt to tell of a job's end."""

import json
from dataclasses import dataclass

CALLBACK = "callback"


@dataclass(frozen=True, slots=True)
class Attempt:
    """A message: tell of this job's end for the `number`-th time (from 1), not before `due` (seconds since 1970)."""

    job_id: str
    number: int
    due: int

    def body(self) -> str:
        """Return the message's text."""
        return json.dumps({CALLBACK: {"job": self.job_id, "attempt": self.number, "due": self.due}})


def attempt_in(body: str) -> Attempt | None:
    """Return the attempt that a message's text is, or None where it is something else."""
    try:
        document = json.loads(body)
        said = document[CALLBACK] if isinstance(document, dict) and set(document) == {CALLBACK} else None
        if not isinstance(said, dict) or not isinstance(said["job"], str):
            return None
        return Attempt(said["job"], int(said["attempt"]), int(said["due"]))
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None
