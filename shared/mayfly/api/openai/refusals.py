"""Our errors in the form that OpenAI's clients know: the same body, their codes and statuses."""

from collections.abc import Iterator
from contextlib import contextmanager

from mayfly.errors import ContentPolicyViolation, InvalidRequest


@contextmanager
def openai_errors() -> Iterator[None]:
    """Turn what policy refuses into OpenAI's 400 `content_policy_violation`, which no SDK tries again."""
    try:
        yield
    except ContentPolicyViolation as refused:
        raise InvalidRequest(
            refused.detail,
            code="content_policy_violation",
            title=refused.title,
            faults=refused.faults,
            headers=refused.headers,
        ) from None
