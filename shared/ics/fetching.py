"""Fetches a calendar from an address that a person typed in.

Only from where the reach allows, limited in size and time, and from the very machine whose address
was checked; anew wherever the address leads on to.
"""

import socket
import zlib
from http.client import HTTPException, HTTPResponse
from time import monotonic
from urllib.parse import SplitResult, urljoin

from shared.ics.connecting import connection_to, port_of
from shared.ics.reach import Reach, allowed_numbers, is_number, split_address
from shared.ics.troubles import Trouble, Unreadable

MOST_SECONDS = 4.0
"""Patience with the whole calendar."""

LARGEST = 10_000_000
"""Bytes of a calendar, also when it was sent compressed."""

MOST_REDIRECTS = 3
LEADS_ON = {301, 302, 303, 307, 308}
PIECE = 64 * 1024
HEADERS = {
    "Accept": "text/calendar, */*;q=0.1",
    "Accept-Encoding": "gzip",
    "User-Agent": "Fremmoede (calendar reader)",
    "Connection": "close",
}
GZIP = 16 + zlib.MAX_WBITS


def fetch(address: str, reach: Reach = Reach.OPEN_INTERNET, seconds: float = MOST_SECONDS) -> bytes:
    """The content at the address. Raises `Unreadable`."""
    until = monotonic() + seconds
    for _ in range(MOST_REDIRECTS + 1):
        found = _ask(address, reach, until)
        if isinstance(found, bytes):
            return found
        address = urljoin(address, found)
        if split_address(address, reach) is None:
            raise Unreadable(Trouble.ELSEWHERE)
    raise Unreadable(Trouble.ELSEWHERE)


def _ask(address: str, reach: Reach, until: float) -> bytes | str:
    """The content, or the address that it is to be found at. Raises `Unreadable`."""
    parts = split_address(address, reach)
    if parts is None:
        raise Unreadable(Trouble.ADDRESS)
    connection = connection_to(parts, _machines(parts, reach))
    try:
        connection.request("GET", _path(parts), headers=HEADERS)
        with connection.getresponse() as answer:
            return _answered(answer, until)
    except (OSError, HTTPException, ValueError, zlib.error):
        raise Unreadable(Trouble.SILENT) from None
    finally:
        connection.close()


def _machines(parts: SplitResult, reach: Reach) -> list[str]:
    """The IP addresses to connect to, all of them allowed. Raises `Unreadable`."""
    host = parts.hostname or ""
    numbers = [host] if is_number(host) else _looked_up(host, port_of(parts))
    if not allowed_numbers(numbers, reach):
        raise Unreadable(Trouble.FORBIDDEN)
    return numbers


def _looked_up(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Unreadable(Trouble.SILENT) from None
    return [str(where[0]) for *_, where in found]


def _path(parts: SplitResult) -> str:
    path = parts.path or "/"
    return f"{path}?{parts.query}" if parts.query else path


def _answered(answer: HTTPResponse, until: float) -> bytes | str:
    if answer.status in LEADS_ON and answer.headers.get("Location"):
        return str(answer.headers["Location"])
    if answer.status >= 500 or answer.status == 429:
        raise Unreadable(Trouble.FAULTY)
    if answer.status != 200:
        raise Unreadable(Trouble.REFUSED)
    return _read(answer, until)


def _read(answer: HTTPResponse, until: float) -> bytes:
    """All that was sent. A compressed answer is opened piece by piece, never beyond `LARGEST`."""
    opened = _opener(answer.headers.get("Content-Encoding", "").strip().lower())
    read, received = bytearray(), 0
    while piece := answer.read1(PIECE):
        received += len(piece)
        read += opened.decompress(piece, LARGEST + 1 - len(read)) if opened else piece
        if max(len(read), received) > LARGEST:
            raise Unreadable(Trouble.TOO_LARGE)
        if monotonic() > until:
            raise Unreadable(Trouble.SILENT)
    if answer.length or (opened and (opened.unused_data or not opened.eof)):
        raise Unreadable(Trouble.SILENT)
    return bytes(read)


def _opener(encoding: str) -> "zlib._Decompress | None":
    """Raises `Unreadable` for what was compressed in another way than was asked for."""
    match encoding:
        case "" | "identity":
            return None
        case "gzip" | "x-gzip":
            return zlib.decompressobj(GZIP)
        case _:
            raise Unreadable(Trouble.NO_CALENDAR)
