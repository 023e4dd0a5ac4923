"""One POST to a vetted address: no name is resolved again, no proxy asked, no redirect followed, no answer trusted."""

import http.client
import socket
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass

from mayfly.errors import ProviderFailed
from mayfly.generate.patience import call_within
from mayfly.messaging.callbacks.addresses import Place

STEP_SECONDS = 5.0  # for connecting, and for each piece sent or received
WHOLE_SECONDS = 12.0


@dataclass(frozen=True, slots=True)
class Reply:
    """What the other server answered: its status and the seconds of its Retry-After, where it has one."""

    status: int
    retry_after_seconds: int | None = None


class Unreachable(Exception):
    """There was no answer. The message says why in a word; it never holds the URL."""


def post(place: Place, body: bytes, headers: Mapping[str, str], *, context: ssl.SSLContext | None = None) -> Reply:
    """Send a body and return the answer's status. `context` is for tests; the default checks names and chains.

    Raises Unreachable.
    """
    try:
        return call_within(
            lambda: _post(place, body, headers, context), deadline=time.monotonic() + WHOLE_SECONDS, who="callback"
        )
    except (OSError, ValueError, http.client.HTTPException, ProviderFailed) as error:
        raise Unreachable(type(error).__name__) from None


def _post(place: Place, body: bytes, headers: Mapping[str, str], context: ssl.SSLContext | None) -> Reply:
    connection = _Connection(place, context)
    try:
        connection.request("POST", place.target, body, {**headers, "Host": _host_header(place), "Connection": "close"})
        answer = connection.getresponse()
        return Reply(answer.status, _seconds(answer.headers.get("Retry-After")))
    finally:
        connection.close()


class _Connection(http.client.HTTPConnection):
    """An HTTP connection to an address, with TLS for the host's name."""

    def __init__(self, place: Place, context: ssl.SSLContext | None) -> None:
        super().__init__(place.host, place.port, timeout=STEP_SECONDS)
        self._place = place
        self._context = context

    def connect(self) -> None:
        """Connect to the vetted address, and to no other."""
        self.sock = socket.create_connection((self._place.address, self._place.port), STEP_SECONDS)
        if self._place.scheme == "https":
            context = self._context or ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self._place.host)


def _host_header(place: Place) -> str:
    usual = 443 if place.scheme == "https" else 80
    host = f"[{place.host}]" if ":" in place.host else place.host
    return host if place.port == usual else f"{host}:{place.port}"


def _seconds(text: str | None) -> int | None:
    """Return a Retry-After in seconds; its date form is rare and read as none."""
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else None
