"""Who holds a key: API Gateway asks here first, then looks the key up in its usage plan.

A key is `mf_<tenant>_<secret>`. API Gateway lets only a key in that it holds whole, so the tenant written in it is as
good as the secret behind it, and a new key with the same tenant takes over everything that the old one owned. Of any
other key the tenant is the key's own hash, and ends with it. Standard library only: a cold start here is added to
another's.
"""

import base64
import hashlib
import re
from typing import Any

MAX_KEY_CHARACTERS = 128  # API Gateway's limit on an API key
RESERVED_TENANTS = frozenset({"public", "internal"})

_KEY = re.compile(r"[\x21-\x7e]{1,128}")
_NAMED = re.compile(r"mf_([a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)_[A-Za-z0-9]{16,}")


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """Name the usage plan's key and the tenant of a request. Raises Exception("Unauthorized"), which becomes a 401."""
    key = presented_key(event)
    tenant = tenant_of(key)
    if tenant in RESERVED_TENANTS:
        raise _unauthorized()
    return {
        "principalId": tenant,
        "usageIdentifierKey": key,
        "context": {"tenant": tenant},
        "policyDocument": {
            "Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": event["methodArn"]}],
        },
    }


def presented_key(event: dict[str, Any]) -> str:
    """Return the key in `x-api-key`, else in `Authorization`. Raises Exception("Unauthorized").

    That is Bearer, or Basic with the key for a password, which is all that AUTOMATIC1111's clients can send.
    """
    headers = {str(name).lower(): value for name, value in (event.get("headers") or {}).items()}
    key = headers.get("x-api-key")
    if not key:
        scheme, _, said = str(headers.get("authorization") or "").strip().partition(" ")
        key = said.strip() if scheme.lower() == "bearer" else _password(said) if scheme.lower() == "basic" else ""
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        raise _unauthorized()
    return key


def _password(encoded: str) -> str:
    try:
        return base64.b64decode(encoded.strip(), validate=True).decode("ascii").partition(":")[2]
    except ValueError:
        return ""


def tenant_of(key: str) -> str:
    """Return the tenant that a key names, else one that is the key's alone (`key:` and 32 hex digits)."""
    named = _NAMED.fullmatch(key)
    return named[1] if named else "key:" + hashlib.sha256(key.encode()).hexdigest()[:32]


def _unauthorized() -> Exception:
    return Exception("Unauthorized")  # API Gateway knows this very message
