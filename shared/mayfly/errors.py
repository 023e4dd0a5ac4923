"""Everything Mayfly can answer instead of a result.

ServiceError                      carries HTTP status and a stable code
├── InvalidRequest          400   the client can mend it; names the fields
│   └── NotSupportedYet     400   a field or route of a later release
├── Forbidden               403
├── NotFound                404
├── MethodNotAllowed        405   names the methods that are allowed
├── Gone                    410   it existed and its time is over
├── PayloadTooLarge         413
├── UnsupportedMediaType    415
├── ContentPolicyViolation  422   names the words that caused it
├── IdempotencyKeyReused    422   the key came with another body before
├── Busy                    429   says when to try again
├── Misconfigured           500   the owner's to mend; details go to the log only
├── ProviderFailed          502   an image model answered badly
└── Unavailable             503   something we depend on is down for now
    └── OutOfTime           503   not finished in the time there was; a job can go on with it
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Fault(NamedTuple):  # no dataclass: every cold start would pay 1 ms for making one
    """One thing wrong with one field: what it is and what would be right."""

    field: str
    message: str
    code: str


class ServiceError(Exception):
    """Base of all answers that are not results. `detail` is shown to the client as it stands."""

    status = 500
    code = "internal_error"
    title = "Internal error"

    def __init__(
        self,
        detail: str,
        *,
        code: str | None = None,
        title: str | None = None,
        faults: Sequence[Fault] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.code = code or type(self).code
        self.title = title or (self.code.replace("_", " ").capitalize() if code else type(self).title)
        self.faults = tuple(faults)
        self.headers = dict(headers or {})


class InvalidRequest(ServiceError):
    """400: something the client can mend."""

    status = 400
    code = "invalid_request"
    title = "Invalid request"

    @classmethod
    def of(cls, *faults: Fault) -> "InvalidRequest":
        """Make one error of one or more faults; the first gives the code."""
        return cls(" ".join(fault.message for fault in faults), code=faults[0].code, faults=faults)


class NotSupportedYet(InvalidRequest):
    """400: a field, value or route that a later release brings."""

    code = "not_supported_yet"
    title = "Not supported yet"


class Forbidden(ServiceError):
    """403: known, and not allowed."""

    status = 403
    code = "forbidden"
    title = "Forbidden"


class NotFound(ServiceError):
    """404."""

    status = 404
    code = "not_found"
    title = "Not found"


class MethodNotAllowed(ServiceError):
    """405: names the methods that are allowed, also in the Allow header."""

    status = 405
    code = "method_not_allowed"
    title = "Method not allowed"


class Gone(ServiceError):
    """410: it existed and its time is over."""

    status = 410
    code = "expired"
    title = "Expired"


class PayloadTooLarge(ServiceError):
    """413."""

    status = 413
    code = "payload_too_large"
    title = "Payload too large"


class UnsupportedMediaType(ServiceError):
    """415."""

    status = 415
    code = "unsupported_media_type"
    title = "Unsupported media type"


class ContentPolicyViolation(ServiceError):
    """422: refused for what it asks for; never worth a retry."""

    status = 422
    code = "content_policy"
    title = "Content policy"

    def __init__(self, detail: str, *, faults: Sequence[Fault] = ()) -> None:
        super().__init__(detail, faults=faults, headers={"x-should-retry": "false"})


class IdempotencyKeyReused(ServiceError):
    """422: the key came with another body before; never worth a retry."""

    status = 422
    code = "idempotency_key_reused"
    title = "Idempotency key reused"

    def __init__(self) -> None:
        detail = "This Idempotency-Key came with another request before. Send a new key for a new request."
        super().__init__(detail, headers={"x-should-retry": "false"})


class Busy(ServiceError):
    """429: too much at once; `Retry-After` says when to come back."""

    status = 429
    code = "too_many_requests"
    title = "Too many requests"

    def __init__(self, detail: str, *, retry_after_seconds: int) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after_seconds)})


class Misconfigured(ServiceError):
    """500: a setting is missing or wrong. The client learns only that; `log_detail` is for the owner's log."""

    status = 500
    code = "misconfigured"
    title = "Misconfigured"

    def __init__(self, log_detail: str) -> None:
        super().__init__("The service is not configured correctly. Its owner finds the reason in the log.")
        self.log_detail = log_detail


class ProviderFailed(ServiceError):
    """502: an image model answered badly or not at all."""

    status = 502
    code = "provider_failed"
    title = "Provider failed"


class Unavailable(ServiceError):
    """503: something Mayfly depends on is down for now."""

    status = 503
    code = "unavailable"
    title = "Unavailable"

    def __init__(self, detail: str, *, retry_after_seconds: int = 2) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after_seconds)})


class OutOfTime(Unavailable):
    """503: not finished in the time there was. What is painted is kept; a door that can go on later makes it a job."""

    code = "out_of_time"
    title = "Out of time"
