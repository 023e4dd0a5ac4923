"""Headers that say how an order is to be taken: Prefer (RFC 7240), Idempotency-Key, Cancel-After."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from msgspec.json import encode

from mayfly.api.body import headers
from mayfly.api.generation import Asked
from mayfly.errors import Fault, InvalidRequest
from mayfly.generate.jobs.job import AnswerForm
from mayfly.generate.jobs.manner import Manner

MAX_KEY_LENGTH = 255
MAX_CANCEL_SECONDS = 86_400
# What API Gateway's 29 s leave; a longer wait is cut to this.
LONGEST_WAIT_SECONDS = 24

_PREFERENCE = re.compile(r'([\w!#$%&\'*+.^`|~-]+)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[^;,\s"]*))?[^,]*(?:,|$)', re.ASCII)
_QUOTED_KEY = re.compile(r'"((?:[ !#-\[\]-~]|\\["\\])*)"', re.ASCII)
_BARE_KEY = re.compile(r"[!#-~][!-~]*", re.ASCII)


def read_manner(
    event: Mapping[str, Any], asked: Asked, *, form: AnswerForm, now: datetime, callback: str | None = None
) -> Manner:
    """Return how a request's headers want it taken; `callback` is a URL that was vetted.

    Raises InvalidRequest for a key or a time that is none.
    """
    preferences = read_preferences(",".join(headers(event, "prefer")))
    wait = preferences.get("wait")
    if wait is None and "respond-async" in preferences:
        wait = 0
    key = _key(headers(event, "idempotency-key"))
    return Manner(
        wait_seconds=None if wait is None else float(wait),
        key=key,
        fingerprint=sha256(encode([form, asked, callback])).hexdigest() if key else "",
        form=form,
        cancel_at=_cancel_at(headers(event, "cancel-after"), now),
        callback=callback,
    )


def read_preferences(text: str) -> dict[str, int]:
    """Return `respond-async` and `wait` (in seconds, at most 24) where a Prefer header names them.

    As RFC 7240 has it, the first of two counts, and what is unknown or malformed is ignored.
    """
    found: dict[str, int] = {}
    for match in _PREFERENCE.finditer(text):
        name, value = match[1].lower(), (match[2] or "").strip('"')
        if name == "respond-async":
            found.setdefault(name, 1)
        elif name == "wait" and value.isascii() and value.isdigit():
            digits = value.lstrip("0") or "0"
            found.setdefault(name, min(int(digits[:4]), LONGEST_WAIT_SECONDS))
    return found


def _key(values: list[str]) -> str | None:
    """Return the key: a quoted string as the draft has it, or the same without quotes, as most clients send it."""
    if not values:
        return None
    text = values[0].strip()
    quoted = _QUOTED_KEY.fullmatch(text)
    key = re.sub(r"\\(.)", r"\1", quoted[1]) if quoted else text
    if len(set(values)) > 1 or not (quoted or _BARE_KEY.fullmatch(text)) or not 0 < len(key) <= MAX_KEY_LENGTH:
        message = f"Idempotency-Key must be one text of 1 to {MAX_KEY_LENGTH} visible ASCII characters, such as a UUID."
        raise InvalidRequest.of(Fault("Idempotency-Key", message, "invalid_idempotency_key"))
    return key


def _cancel_at(values: list[str], now: datetime) -> datetime | None:
    """Return the time of Cancel-After, which has Retry-After's form: seconds from now, or an HTTP date."""
    if not values:
        return None
    text = values[0].strip()
    if text.isascii() and text.isdigit() and len(text) <= len(str(MAX_CANCEL_SECONDS)):
        when = now + timedelta(seconds=int(text))
    else:
        from email.utils import parsedate_to_datetime  # 10 ms that hardly any request needs

        try:
            when = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            when = now
        when = when.replace(tzinfo=UTC) if when.tzinfo is None else when
    if not now < when <= now + timedelta(seconds=MAX_CANCEL_SECONDS):
        message = (
            f"Cancel-After must be seconds from now, 1 to {MAX_CANCEL_SECONDS}, or an HTTP date within the next day, "
            "such as 'Wed, 25 Nov 2026 23:00:00 GMT'."
        )
        raise InvalidRequest.of(Fault("Cancel-After", message, "invalid_cancel_after"))
    return when
