"""Subkeys of the deployment's one secret, a key per purpose, so that no signature is of use elsewhere."""

import hashlib
import hmac
import json
from dataclasses import dataclass, field
from typing import Literal

from mayfly.errors import Misconfigured

MIN_SECRET_CHARACTERS = 16
SIGNATURE_HEX_DIGITS = 64

NamingPurpose = Literal["names", "tags", "owners"]
SigningPurpose = Literal["manifests", "sessions", "callbacks"]

_SALT = b"mayfly"
_FORM = 'a text of 16 characters or more, or {"naming": "...", "signing": ["newest", "older"]}'


@dataclass(frozen=True, slots=True)
class Keys:
    """The secret, taken apart: `naming` names things for good, `signing` signs (first) and verifies (each).

    Rotation adds a new first entry to `signing`; `naming` stays, or every picture would change its name.
    """

    naming: str = field(repr=False)
    signing: tuple[str, ...] = field(repr=False)

    @classmethod
    def from_text(cls, text: str) -> "Keys":
        """Read a secret, plain or JSON. Raises Misconfigured, never quoting the secret."""
        text = text.strip()
        if not text.startswith("{"):
            return cls(_long_enough(text), (text,))
        naming, signing = _read_json(text)
        return cls(_long_enough(naming), tuple(_long_enough(secret) for secret in signing))

    def mac(self, purpose: NamingPurpose, message: bytes) -> str:
        """Return HMAC-SHA256 in 64 hex digits under the naming secret: the same whatever is rotated."""
        return _mac(self.naming, purpose, message)

    def sign(self, purpose: SigningPurpose, message: bytes) -> str:
        """Return HMAC-SHA256 in 64 hex digits under the newest signing secret."""
        return _mac(self.signing[0], purpose, message)

    def verify(self, purpose: SigningPurpose, message: bytes, signature: str) -> bool:
        """Say whether any listed signing secret made this signature; takes the same time for each wrong one."""
        given = signature.encode("utf-8", "surrogatepass")
        matches = [hmac.compare_digest(_mac(key, purpose, message).encode(), given) for key in self.signing]
        return any(matches)

    def subkeys(self, purpose: SigningPurpose) -> tuple[bytes, ...]:
        """Return the 32-byte keys of a purpose, newest first: the newest signs, each verifies."""
        return tuple(_subkey(secret, purpose) for secret in self.signing)


def _subkey(secret: str, purpose: str) -> bytes:
    """Derive a key as HKDF (RFC 5869) does with SHA-256: extract under a salt, expand one block by a label."""
    extracted = hmac.digest(_SALT, secret.encode("utf-8", "surrogatepass"), "sha256")
    return hmac.digest(extracted, f"mayfly {purpose}".encode() + b"\x01", "sha256")


def _mac(secret: str, purpose: str, message: bytes) -> str:
    return hmac.new(_subkey(secret, purpose), message, hashlib.sha256).hexdigest()


def _long_enough(secret: str) -> str:
    if len(secret) < MIN_SECRET_CHARACTERS:
        raise Misconfigured(f"A secret has {len(secret)} characters; give it {MIN_SECRET_CHARACTERS} or more.")
    return secret


def _read_json(text: str) -> tuple[str, list[str]]:
    try:
        document = json.loads(text)
        naming = document["naming"]
        signing = document.get("signing", [naming])
    except (ValueError, KeyError, RecursionError):
        raise Misconfigured(f"The secret starts with a brace and is not understood: write {_FORM}.") from None
    secrets = [naming, *signing] if isinstance(signing, list) and signing else [None]
    if not all(isinstance(secret, str) for secret in secrets):
        raise Misconfigured(f"The secret's members have the wrong type: write {_FORM}.")
    return naming, signing
