"""The one key of the embedded cloud, and an environment in which nobody's real AWS account can be met."""

import os
import secrets
from collections.abc import Mapping, MutableMapping
from pathlib import Path

from local.deployment import REGION, Function

ACCESS_KEY = "AKIAMAYFLYLOCALONLY0"
SECRET_KEY = "mayfly-local-only-not-a-secret"  # noqa: S105 (it opens nothing but this machine's loopback port)

KEYS: dict[str, str] = {
    "AWS_ACCESS_KEY_ID": ACCESS_KEY,
    "AWS_SECRET_ACCESS_KEY": SECRET_KEY,
    "AWS_REGION": REGION,
    "AWS_DEFAULT_REGION": REGION,
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
}


def forget_real_account(environment: MutableMapping[str, str]) -> None:
    """Remove every AWS setting and every proxy, then put the local key in: nothing leaves this machine."""
    for name in list(environment):
        if name.startswith("AWS_") or name.lower().endswith("_proxy"):
            del environment[name]
    environment.update(KEYS)


def local_secret(path: Path) -> str:
    """Return the secret that names and signs pictures here, made once and readable by its owner only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        path.chmod(0o600)
        if secret := path.read_text(encoding="ascii").strip():
            return secret
        descriptor = os.open(path, os.O_TRUNC | os.O_WRONLY)  # its making was cut short
    secret = secrets.token_urlsafe(36)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secret + "\n")
    return secret


def function_environment(
    function: Function, *, endpoint: str, public_url: str, secret: str, chosen: Mapping[str, str]
) -> dict[str, str]:
    """Return a function's whole environment: the template's, with what only AWS could give replaced.

    `chosen` are settings of whoever starts this; those count that the template gives this function at all.
    """
    environment = {name: chosen.get(name, value) for name, value in function.environment.items()}
    if environment.pop("MAYFLY_SECRET_ARN", None) is not None:
        environment["MAYFLY_SECRET"] = secret
    if "MAYFLY_PUBLIC_URL" in environment:
        environment["MAYFLY_PUBLIC_URL"] = public_url
    addresses = dict.fromkeys((f"AWS_ENDPOINT_URL_{service}" for service in ("S3", "SQS", "EVENTBRIDGE")), endpoint)
    return {**environment, **KEYS, **addresses}
