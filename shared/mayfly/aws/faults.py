"""The one place where AWS's errors become ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mayfly.errors import Misconfigured, ServiceError, Unavailable

if TYPE_CHECKING:
    from botocore.exceptions import ClientError


class AnswerError(Exception):
    """An answer that this room deals with itself; it never leaves it."""


class MissingError(AnswerError):
    """404: there is no such object."""


class ConditionFailedError(AnswerError):
    """412: the object is not as the condition says; somebody else was here."""


class ConflictError(AnswerError):
    """409: somebody else is writing this very object; ask again."""


Expected = tuple[type[AnswerError], ...]

BUSY_CODES = frozenset(
    {
        "BadDigest",  # damaged on the way: our digest is computed from the same bytes
        "ExpiredToken",  # the role's session ended; the next call fetches a new one
        "InternalError",
        "RequestTimeout",
        "ServiceUnavailable",
        "SlowDown",
        "Throttling",
        "ThrottlingException",
        "TooManyRequestsException",
        "XAmzContentChecksumMismatch",
        "XAmzContentSHA256Mismatch",
    }
)


# What the owner has to look at where AWS says that something does not exist.
MISSING_RESOURCES = {
    "NoSuchBucket": "there is no such bucket. Does MAYFLY_BUCKET name the right one?",
    "AWS.SimpleQueueService.NonExistentQueue": "there is no such queue. Does MAYFLY_QUEUE_URL name the right one?",
    "QueueDoesNotExist": "there is no such queue. Does MAYFLY_QUEUE_URL name the right one?",
    "ResourceNotFoundException": "there is no such thing in this account and region.",
}


@contextmanager
def aws_errors(action: str, *, needs: str, expects: Expected = (), service: str = "Storage") -> Iterator[None]:
    """Turn botocore's errors within the block into ours.

    `action` says what was tried ("reading images/ab/..."), `needs` which IAM action allows it; both are for
    the owner's log; `service` is who does not answer, for the client. Raises Misconfigured, Unavailable, and of the
    answers above only those that are expected.
    """
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except (BotoCoreError, ClientError) as error:
        raise translated(error, action, needs=needs, expects=expects, service=service) from error


def translated(
    error: BaseException, action: str, *, needs: str, expects: Expected = (), service: str = "Storage"
) -> Exception:
    """Return our error for one of botocore's."""
    from botocore.exceptions import ClientError

    ours = _of_answer(error, action, needs) if isinstance(error, ClientError) else _of_client(error, action)
    if ours is None or (isinstance(ours, AnswerError) and not isinstance(ours, expects)):
        return Unavailable(f"{service} does not answer for now. Try again in a moment.")
    return ours


def _of_answer(error: "ClientError", action: str, needs: str) -> Exception | None:
    """Return our error for an answer of AWS; None where it is busy or down for now."""
    code = error.response.get("Error", {}).get("Code", "")
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    if code in BUSY_CODES or status in (429, 0) or status >= 500:
        return None
    if code in MISSING_RESOURCES:
        return Misconfigured(f"While {action}: {MISSING_RESOURCES[code]}")
    if status == 404:
        return MissingError(action)
    if status == 412:
        return ConditionFailedError(action)
    if status == 409:
        return ConflictError(action)
    if status in (401, 403) or code.startswith("AccessDenied"):
        return Misconfigured(f"While {action}: AWS answered {status} {code}. The role needs {needs}.")
    return Misconfigured(f"While {action}: AWS answered {status} {code}.")


def _of_client(error: BaseException, action: str) -> ServiceError | None:
    """Return our error for a failure on this side of the wire; None where only the connection failed."""
    from botocore.exceptions import ConnectionError as ConnectionFailed
    from botocore.exceptions import HTTPClientError, IncompleteReadError

    if isinstance(error, ConnectionFailed | HTTPClientError | IncompleteReadError):
        return None
    return Misconfigured(f"While {action}: {type(error).__name__}: {error}")
