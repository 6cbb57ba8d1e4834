"""Fetches a calendar from an address that a person typed in.

Only from the public internet, limited in size and time, and from the very machine whose address was
checked.
"""

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from ipaddress import IPv4Address, IPv6Address, ip_address
from time import monotonic
from urllib.parse import SplitResult, urlsplit

from shared.ics.troubles import Trouble, Unreadable

LONGEST_ADDRESS = 500
SECONDS = 10
"""Patience with each answer of the other machine; twice as long for the whole calendar."""

LARGEST = 2_000_000
"""Bytes of a calendar."""

PIECE = 64 * 1024
TLS = ssl.create_default_context()


def _is_public(ip: IPv4Address | IPv6Address) -> bool:
    return ip.is_global and not ip.is_multicast


@dataclass(frozen=True)
class Reach:
    """What may be fetched: by which URL schemes, and from which IP addresses."""

    schemes: frozenset[str] = frozenset({"https"})
    allows: Callable[[IPv4Address | IPv6Address], bool] = _is_public


OPEN_INTERNET = Reach()


def is_address(written: str, reach: Reach = OPEN_INTERNET) -> bool:
    """Whether the text is an address that may be fetched, as far as its form shows."""
    return _split(written, reach) is not None


def fetch(address: str, reach: Reach = OPEN_INTERNET) -> bytes:
    """The content at the address; redirects are not followed. Raises `Unreadable`."""
    parts = _split(address, reach)
    if parts is None or parts.hostname is None:
        raise Unreadable(Trouble.ADDRESS)
    until = monotonic() + 2 * SECONDS
    connection = _connection(parts, _machine(parts, reach))
    try:
        connection.request("GET", _path(parts), headers={"Accept": "text/calendar"})
        with connection.getresponse() as answer:
            return _read(answer, until)
    except (OSError, HTTPException, ValueError):
        raise Unreadable(Trouble.SILENT) from None
    finally:
        connection.close()


def _split(address: str, reach: Reach) -> SplitResult | None:
    """The parts of the address, None for an unusable one.

    `webcal` means `https`, as calendar programs write it.
    """
    if len(address) > LONGEST_ADDRESS or not address.isascii() or not address.isprintable():
        return None
    try:
        parts = urlsplit(address.strip().replace("webcal://", "https://", 1))
        fits = parts.scheme in reach.schemes and parts.hostname and parts.username is None
        return parts if fits and (parts.port or 1) > 0 and " " not in address else None
    except ValueError:
        return None


def _machine(parts: SplitResult, reach: Reach) -> str:
    """The IP address to connect to. Raises `Unreadable`.

    Every address that the name resolves to must be allowed, since any of them may be used.
    """
    try:
        found = socket.getaddrinfo(parts.hostname, _port(parts), type=socket.SOCK_STREAM)
    except OSError:
        raise Unreadable(Trouble.SILENT) from None
    numbers = [str(where[0]) for *_, where in found]
    if not numbers or not all(reach.allows(ip_address(number)) for number in numbers):
        raise Unreadable(Trouble.FORBIDDEN)
    return numbers[0]


def _connection(parts: SplitResult, number: str) -> HTTPConnection:
    host, port = parts.hostname or "", _port(parts)
    if parts.scheme == "https":
        return _SecureTo(number, host, port)
    return _PlainTo(number, host, port)


class _PlainTo(HTTPConnection):
    """A connection to a given IP address, whatever the host name resolves to by now."""

    def __init__(self, number: str, host: str, port: int) -> None:
        super().__init__(host, port, timeout=SECONDS)
        self._number = number

    def connect(self) -> None:
        self.sock = socket.create_connection((self._number, self.port), SECONDS)


class _SecureTo(HTTPSConnection):
    """A TLS connection to a given IP address; the certificate must be for the host name."""

    def __init__(self, number: str, host: str, port: int) -> None:
        super().__init__(host, port, timeout=SECONDS, context=TLS)
        self._number = number

    def connect(self) -> None:
        plain = socket.create_connection((self._number, self.port), SECONDS)
        self.sock = TLS.wrap_socket(plain, server_hostname=self.host)


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _path(parts: SplitResult) -> str:
    path = parts.path or "/"
    return f"{path}?{parts.query}" if parts.query else path


def _read(answer: HTTPResponse, until: float) -> bytes:
    if answer.status != 200:
        raise Unreadable(Trouble.REFUSED)
    read = bytearray()
    while piece := answer.read1(PIECE):
        read += piece
        if len(read) > LARGEST:
            raise Unreadable(Trouble.TOO_LARGE)
        if monotonic() > until:
            raise Unreadable(Trouble.SILENT)
    return bytes(read)
