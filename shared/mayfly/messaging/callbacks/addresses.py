"""Where a callback may go: to a server on the public internet, never to anything that only we can reach.

`ipaddress.is_global` is not enough: it lets through what translates to an inner address (NAT64, 6to4, Teredo, IPv4
inside IPv6), multicast and site-local. Names are resolved once; the address that was vetted is the one connected to.
The registries are IANA's IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890).
"""

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from mayfly.errors import Fault, InvalidRequest

MAX_URL_LENGTH = 2048
HTTPS_PORT = 443

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Sequence[str]]

_HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9-]{1,63}(?<!-))*")
_INNER = tuple(
    ipaddress.ip_network(network)
    for network in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23",
        "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10",
        "fec0::/10", "ff00::/8",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A vetted place to send to: connect to `address` at `port`, as `host`, for `target` (path and query)."""

    scheme: str
    host: str
    port: int
    address: str
    target: str


@dataclass(frozen=True, slots=True)
class AddressBook:
    """Decides where callbacks may go. `allowed` are `host:port` that the deployment opens beside the public internet,
    over http too, for development; `resolve` gives a host's addresses."""

    allowed: frozenset[str] = frozenset()
    resolve: Resolve | None = None

    def vet(self, url: str) -> Place:
        """Return the place of a callback URL. Raises InvalidRequest naming what is wrong and what would be right."""
        parts = _split(url)
        host = (parts.hostname or "").rstrip(".")
        port = _port(parts)
        if f"{host}:{port}" not in self.allowed:
            if parts.scheme != "https":
                raise _refused("callback_url must begin with https://.")
            if port != HTTPS_PORT:
                raise _refused(f"callback_url must use port {HTTPS_PORT}; leave the port out.")
        address = self._address(host, port)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return Place(parts.scheme, host, port, address, target)

    def _address(self, host: str, port: int) -> str:
        try:
            found = (self.resolve or _resolve)(host, port)
        except (OSError, UnicodeError) as error:
            raise _refused("The host of callback_url has no address. Is it spelled right?") from error
        if f"{host}:{port}" not in self.allowed and not all(is_outside(address) for address in found):
            raise _refused("callback_url leads to an address that is not on the public internet.")
        if not found:
            raise _refused("The host of callback_url has no address. Is it spelled right?")
        return found[0]


def is_outside(text: str) -> bool:
    """Say whether an IP address is an ordinary one of the public internet."""
    try:
        address: Address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    inner = any(address in network for network in _INNER if network.version == address.version)
    return "%" not in text and not inner and address.is_global and not address.is_multicast


def _split(url: str) -> SplitResult:
    if len(url) > MAX_URL_LENGTH:
        raise _refused(f"callback_url may have {MAX_URL_LENGTH} characters; it has {len(url)}.")
    if not url.isascii() or any(ord(letter) <= 0x20 or letter in '\\"<>^`{|}\x7f' for letter in url):
        raise _refused("callback_url may hold ASCII without spaces only; write others percent-encoded, hosts as xn--.")
    try:
        parts = urlsplit(url)
        bracketed = "[" in parts.netloc
    except ValueError as error:
        raise _refused("callback_url is no URL; write https://example.com/path.") from error
    if parts.scheme not in ("https", "http"):
        raise _refused("callback_url must begin with https://.")
    if parts.username is not None or parts.password is not None or "@" in parts.netloc:
        raise _refused("callback_url may hold no user name or password.")
    if parts.fragment:
        raise _refused("callback_url may hold no fragment (#...).")
    host = (parts.hostname or "").rstrip(".")
    if not (_is_ipv6(host) if bracketed else _HOST.fullmatch(host)):
        raise _refused("callback_url has no host that can be reached; write https://example.com/path.")
    return parts


def _is_ipv6(host: str) -> bool:
    try:
        return "%" not in host and ipaddress.ip_address(host).version == 6
    except ValueError:
        return False


def _port(parts: SplitResult) -> int:
    try:
        given = parts.port
    except ValueError as error:
        raise _refused("callback_url has a port that is none.") from error
    if given is not None:
        return given
    return HTTPS_PORT if parts.scheme == "https" else 80


def _resolve(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _refused(message: str) -> InvalidRequest:
    return InvalidRequest.of(Fault("callback_url", message, "invalid_callback_url"))
