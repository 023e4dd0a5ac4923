"""Bodies of the job routes."""

from typing import Any

import msgspec

from mayfly.api.schemas.generation import GenerateOut


class AcceptedOut(msgspec.Struct):
    """The pictures are on their way: where to ask after them, and where to say that nobody wants them any more."""

    success: bool
    request_id: str
    job_id: str
    status: str
    status_url: str
    cancel_url: str


class ProgressOut(msgspec.Struct):
    """How many pictures are done, of how many."""

    done: int
    total: int


class JobErrorOut(msgspec.Struct):
    """Why there is no result: what a direct request would have been answered with."""

    code: str
    title: str
    status: int
    detail: str
    errors: list[dict[str, Any]]


class JobOut(msgspec.Struct, omit_defaults=True):
    """A job as it stands. `status` is queued, running, succeeded, failed or canceled; `result` is the answer of the
    route that took the order, with fresh links."""

    job_id: str
    status: str
    progress: ProgressOut
    created_at: str
    updated_at: str
    expires_at: str
    client_reference: str | None = None
    result: GenerateOut | None = None
    error: JobErrorOut | None = None


class CallbackSecretOut(msgspec.Struct):
    """What callbacks to this caller are signed with (Standard Webhooks), the newest first."""

    secrets: list[str]
