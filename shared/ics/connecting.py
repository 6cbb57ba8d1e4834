"""Connections to the very IP addresses that were checked, whatever a name resolves to by then."""

import socket
import ssl
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import SplitResult

SECONDS = 3
"""Patience with each step of the other machine."""

TLS = ssl.create_default_context()


def connection_to(parts: SplitResult, numbers: list[str]) -> HTTPConnection:
    """A connection for this address, to the first of the IP addresses that answers."""
    kind = _Secure if parts.scheme == "https" else _Plain
    return kind(parts.hostname or "", port_of(parts), numbers)


def port_of(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


class _Plain(HTTPConnection):
    def __init__(self, host: str, port: int, numbers: list[str]) -> None:
        super().__init__(host, port, timeout=SECONDS)
        self._numbers = numbers

    def connect(self) -> None:
        self.sock = _connected(self._numbers, self.port)


class _Secure(HTTPSConnection):
    """The certificate must be for the host name."""

    def __init__(self, host: str, port: int, numbers: list[str]) -> None:
        super().__init__(host, port, timeout=SECONDS, context=TLS)
        self._numbers = numbers

    def connect(self) -> None:
        plain = _connected(self._numbers, self.port)
        self.sock = TLS.wrap_socket(plain, server_hostname=self.host)


def _connected(numbers: list[str], port: int) -> socket.socket:
    """Raises `OSError` when none answers: the fault of the last."""
    for number in numbers[:-1]:
        try:
            return socket.create_connection((number, port), SECONDS / len(numbers))
        except OSError:
            continue
    return socket.create_connection((numbers[-1], port), SECONDS)
