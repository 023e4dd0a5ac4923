"""Who asks, where links for them begin, and how long the answer may take."""

import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from mayfly.generate.request import Caller

PUBLIC_TENANT, INTERNAL_TENANT = "public", "internal"
# Kept back from the function's time for the answer's own way out.
ANSWER_MARGIN_SECONDS = 3.0
# API Gateway gives up after 29 s; nothing waits longer than this, whatever the function's own timeout.
LONGEST_WAIT_SECONDS = 24.0
MAX_TENANT_LENGTH = 128


def caller_of(event: Mapping[str, Any], context: object, *, public_url: str) -> Caller:
    """Return the caller of an API Gateway event."""
    request = event.get("requestContext") or {}
    return Caller(
        tenant=_tenant(request),
        base_url=base_url(request, public_url=public_url),
        deadline=deadline_of(context),
    )


def base_url(request_context: Mapping[str, Any], *, public_url: str) -> str:
    """Return where this deployment's paths begin: the setting, else the API's own domain and stage.

    Headers such as Host and X-Forwarded-* are never read: a client could make our links point anywhere.
    """
    if public_url:
        return public_url
    domain, stage = request_context.get("domainName"), request_context.get("stage")
    if not isinstance(domain, str) or not domain:
        return ""
    if domain.endswith((".amazonaws.com", ".amazonaws.com.cn")) and isinstance(stage, str) and stage:
        return f"https://{domain}/{quote(stage, safe='')}"
    return f"https://{domain}"


def deadline_of(context: object, *, longest: float = LONGEST_WAIT_SECONDS) -> float:
    """Return, in time.monotonic() seconds, when an answer must leave."""
    remaining = getattr(context, "get_remaining_time_in_millis", None)
    seconds = remaining() / 1000 - ANSWER_MARGIN_SECONDS if callable(remaining) else longest
    return time.monotonic() + min(max(seconds, 0.5), longest)


def _tenant(request_context: Mapping[str, Any]) -> str:
    authorizer, identity = request_context.get("authorizer"), request_context.get("identity")
    tenant = authorizer.get("tenant") if isinstance(authorizer, Mapping) else None
    key = identity.get("apiKeyId") if isinstance(identity, Mapping) else None
    for candidate in (tenant, key):
        if isinstance(candidate, str) and 0 < len(candidate) <= MAX_TENANT_LENGTH:
            return candidate
    return PUBLIC_TENANT
