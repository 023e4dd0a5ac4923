"""The only reader of the environment. Settings are checked at first use; a bad one is `Misconfigured`."""

import os
import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from mayfly.errors import Misconfigured

MIN_LINK_SECONDS, MAX_LINK_SECONDS = 60, 3600
MIN_RETENTION_DAYS, MAX_RETENTION_DAYS = 1, 365


_NOTHING: Mapping[str, str] = MappingProxyType({})


class Settings(NamedTuple):  # no dataclass: every cold start would pay 2 ms for making one
    """What a deployment decides. docs/configuration.md explains each; template.yaml sets each.

    `secret` and `secret_arn`: one of the two is needed by whoever names or links pictures.
    `public_url` has no trailing slash; empty means: from the request's own domain and stage. `queue_url`: the SQS queue
    that jobs go through. `extra_providers` maps names to "module:Class". `policy_block` and `policy_allow` are terms
    that are not drawn or are let through, `policy_off` categories that are switched off. `callback_allow`: places
    (host:port) beside the public internet that callbacks may go to. `bus`: the EventBridge bus that news goes to; none
    means silence.
    """

    bucket: str = ""
    secret: str = ""
    secret_arn: str = ""
    link_seconds: int = 900
    retention_days: int = 1
    public_url: str = ""
    provider: str = "painter"
    model_aliases: Mapping[str, str] = _NOTHING
    extra_providers: Mapping[str, str] = _NOTHING
    queue_url: str = ""
    policy_block: tuple[str, ...] = ()
    policy_allow: tuple[str, ...] = ()
    policy_off: tuple[str, ...] = ()
    callback_allow: frozenset[str] = frozenset()
    bus: str = ""


VARIABLES = {
    "bucket": "MAYFLY_BUCKET",
    "secret": "MAYFLY_SECRET",
    "secret_arn": "MAYFLY_SECRET_ARN",
    "link_seconds": "MAYFLY_LINK_SECONDS",
    "retention_days": "MAYFLY_RETENTION_DAYS",
    "public_url": "MAYFLY_PUBLIC_URL",
    "provider": "MAYFLY_PROVIDER",
    "model_aliases": "MAYFLY_MODEL_ALIASES",
    "extra_providers": "MAYFLY_EXTRA_PROVIDERS",
    "queue_url": "MAYFLY_QUEUE_URL",
    "policy_block": "MAYFLY_POLICY_BLOCK",
    "policy_allow": "MAYFLY_POLICY_ALLOW",
    "policy_off": "MAYFLY_POLICY_OFF",
    "callback_allow": "MAYFLY_CALLBACK_ALLOW",
    "bus": "MAYFLY_BUS",
}
_PLACE = r"[a-z0-9.-]{1,253}:\d{1,5}"
_NAME, _CLASS = r"[a-z][a-z0-9_-]{0,39}", r"\w+(\.\w+)*:\w+"
POLICY_VARIABLES = frozenset({"MAYFLY_POLICY_BLOCK", "MAYFLY_POLICY_ALLOW", "MAYFLY_POLICY_OFF"})
SECRET_VARIABLES = frozenset({"MAYFLY_SECRET"})


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read and check every setting. Raises Misconfigured naming variable, value (never a secret's) and remedy."""
    text = {field: environment.get(variable, "").strip() for field, variable in VARIABLES.items()}
    public_url = text["public_url"].rstrip("/")
    if public_url and not public_url.startswith(("https://", "http://")):
        raise Misconfigured(f"MAYFLY_PUBLIC_URL={public_url!r} is no URL; write https://api.example.com or nothing.")
    return Settings(
        bucket=text["bucket"],
        secret=text["secret"],
        secret_arn=text["secret_arn"],
        link_seconds=_whole("MAYFLY_LINK_SECONDS", text["link_seconds"], 900, MIN_LINK_SECONDS, MAX_LINK_SECONDS),
        retention_days=_whole(
            "MAYFLY_RETENTION_DAYS", text["retention_days"], 1, MIN_RETENTION_DAYS, MAX_RETENTION_DAYS
        ),
        public_url=public_url,
        provider=text["provider"] or "painter",
        model_aliases=_pairs("MAYFLY_MODEL_ALIASES", text["model_aliases"]),
        extra_providers=_providers("MAYFLY_EXTRA_PROVIDERS", text["extra_providers"]),
        queue_url=text["queue_url"],
        policy_block=_list(text["policy_block"]),
        policy_allow=_list(text["policy_allow"]),
        policy_off=_list(text["policy_off"]),
        bus=text["bus"],
        callback_allow=_places("MAYFLY_CALLBACK_ALLOW", text["callback_allow"]),
    )


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Return this process's settings, read once."""
    return read_settings(os.environ)


def _list(text: str) -> tuple[str, ...]:
    """Read `one, another`."""
    return tuple(dict.fromkeys(filter(None, (part.strip() for part in text.split(",")))))


def _places(variable: str, text: str) -> frozenset[str]:
    """Read `host:port,host:port`."""
    places = [part.strip().lower() for part in text.split(",") if part.strip()]
    for place in places:
        if not re.fullmatch(_PLACE, place, re.ASCII):
            raise Misconfigured(f"{variable}: {place!r} is no host and port; write 127.0.0.1:9000,hooks.internal:8443.")
    return frozenset(places)


def _pairs(variable: str, text: str) -> dict[str, str]:
    """Read `name=value,name=value`."""
    pairs: dict[str, str] = {}
    for pair in filter(None, (part.strip() for part in text.split(","))):
        name, separator, value = (part.strip() for part in pair.partition("="))
        if not (name and separator and value) or name in pairs:
            raise Misconfigured(f"{variable}: {pair!r} is not a pair of its own; write alias=model,alias=model.")
        pairs[name] = value
    return pairs


def _providers(variable: str, text: str) -> dict[str, str]:
    """Read `name=package.module:Class,name=...`."""
    providers = _pairs(variable, text)
    for name, target in providers.items():
        if not (re.fullmatch(_NAME, name, re.ASCII) and re.fullmatch(_CLASS, target, re.ASCII)):
            raise Misconfigured(f"{variable}: {name}={target} is no provider; write name=package.module:Class.")
    return providers


def _whole(variable: str, text: str, default: int, lowest: int, highest: int) -> int:
    if not text:
        return default
    if not (text.isascii() and text.isdigit() and lowest <= int(text) <= highest):
        raise Misconfigured(f"{variable}={text!r}: write a whole number from {lowest} to {highest}.")
    return int(text)
