"""Nothing in a test reaches beyond this machine."""

import socket

LOOPBACK = {"127.0.0.1", "::1", "localhost"}
INTERNET = {socket.AF_INET, socket.AF_INET6}


class NetworkForbidden(Exception):
    """A test tried to reach another machine."""


def stay_at_home(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: the interpreter calls it before each connection and each name look-up,
    and at much else, thousands of times in a test, which is therefore let through at once."""
    if not event.startswith("socket."):
        return
    match event, arguments:
        case (("socket.connect" | "socket.sendto"), (socket.socket(family=family), (host, *_))):
            if family in INTERNET:
                _refuse_unless_loopback(host)
        case "socket.getaddrinfo", (host, *_):
            _refuse_unless_loopback(host)


def _refuse_unless_loopback(host: object) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if name is not None and name not in LOOPBACK:
        raise NetworkForbidden(f"A test tried to reach {name}.")
