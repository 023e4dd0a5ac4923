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


@contextmanager
def aws_errors(action: str, *, needs: str, expects: Expected = ()) -> Iterator[None]:
    """Turn botocore's errors within the block into ours.

    `action` says what was tried ("reading images/ab/..."), `needs` which IAM action allows it; both are for
    the owner's log. Raises Misconfigured, Unavailable, and of the answers below only those that are expected.
    """
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except (BotoCoreError, ClientError) as error:
        raise translated(error, action, needs=needs, expects=expects) from error


def translated(error: BaseException, action: str, *, needs: str, expects: Expected = ()) -> Exception:
    """Return our error for one of botocore's."""
    from botocore.exceptions import ClientError

    if not isinstance(error, ClientError):
        return _of_client(error, action)
    ours = _of_answer(error, action, needs)
    return _unavailable() if isinstance(ours, AnswerError) and not isinstance(ours, expects) else ours


def _of_answer(error: "ClientError", action: str, needs: str) -> Exception:
    code = error.response.get("Error", {}).get("Code", "")
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    if code in BUSY_CODES or status in (429, 0) or status >= 500:
        return _unavailable()
    if code == "NoSuchBucket":
        return Misconfigured(f"While {action}: there is no such bucket. Does MAYFLY_BUCKET name the right one?")
    if code == "ResourceNotFoundException":
        return Misconfigured(f"While {action}: there is no such thing in this account and region.")
    if status == 404:
        return MissingError(action)
    if status == 412:
        return ConditionFailedError(action)
    if status == 409:
        return ConflictError(action)
    if status in (401, 403) or code.startswith("AccessDenied"):
        return Misconfigured(f"While {action}: AWS answered {status} {code}. The role needs {needs}.")
    return Misconfigured(f"While {action}: AWS answered {status} {code}.")


def _of_client(error: BaseException, action: str) -> ServiceError:
    from botocore.exceptions import ConnectionError as ConnectionFailed
    from botocore.exceptions import HTTPClientError, IncompleteReadError

    if isinstance(error, ConnectionFailed | HTTPClientError | IncompleteReadError):
        return _unavailable()
    return Misconfigured(f"While {action}: {type(error).__name__}: {error}")


def _unavailable() -> Unavailable:
    return Unavailable("Storage does not answer for now. Try again in a moment.")
