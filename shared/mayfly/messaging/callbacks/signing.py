"""Standard Webhooks signatures, with a secret that is the tenant's own and follows from the deployment's."""

import base64
import hmac
from datetime import datetime

from standardwebhooks import Webhook

PREFIX = "whsec_"


def tenant_secrets(subkeys: tuple[bytes, ...], tenant: str) -> tuple[str, ...]:
    """Return a tenant's secrets, `whsec_` and padded base64 of 32 bytes: the newest first, older ones while listed.

    `subkeys` are the deployment's keys of this purpose, of 32 bytes each.
    """
    subject = tenant.encode("utf-8", "surrogatepass")
    made = (hmac.digest(subkey, b"callback secret\0" + subject, "sha256") for subkey in subkeys)
    return tuple(PREFIX + base64.b64encode(secret).decode("ascii") for secret in made)


def signed_headers(secrets: tuple[str, ...], *, message_id: str, body: str, now: datetime) -> dict[str, str]:
    """Return the headers of one attempt: the same id each time, a fresh timestamp, a signature by every secret."""
    signatures = " ".join(Webhook(secret).sign(message_id, now, body) for secret in secrets)
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": signatures,
        "content-type": "application/json",
        "user-agent": "Mayfly-Callbacks/1",
    }
