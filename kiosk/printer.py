"""Sends bytes to the receipt printer, or finds out in seconds that they can't be printed."""

import os
import select
import socket
import time

from shared.settings import Printer, PrinterAddress, PrinterFile

PATIENCE = 2.0
"""Seconds for each step: connecting, an answer, taking all bytes. A visitor waits meanwhile."""

IS_ONLINE, HAS_PAPER = b"\x10\x04\x01", b"\x10\x04\x04"
"""Requests for a printer's status (DLE EOT), answered with one byte by any ESC/POS printer."""

OFFLINE, NO_PAPER = 0x08, 0x60
"""The bits of those two answers that mean: offline, and no paper."""


def comes_out(paper: bytes, printer: Printer) -> bool:
    """Whether the printer has taken a slip's bytes.

    False when it is off, unplugged, out of paper, or silent. A device file is not asked for paper;
    power lost in the middle of a slip goes unnoticed.
    """
    try:
        match printer:
            case PrinterAddress(host, port):
                return _over_network(paper, host, port)
            case PrinterFile(path):
                return _into(paper, os.open(path, os.O_WRONLY | os.O_APPEND | os.O_NONBLOCK))
    except OSError:
        return False


def _over_network(paper: bytes, host: str, port: int) -> bool:
    with socket.create_connection((host, port), PATIENCE) as line:
        if _ask(line, IS_ONLINE) & OFFLINE or _ask(line, HAS_PAPER) & NO_PAPER:
            return False
        line.sendall(paper)
        return True


def _ask(line: socket.socket, what: bytes) -> int:
    """The printer's answer to a request for its status.

    Raises `TimeoutError` when it stays silent, `ConnectionError` when it hangs up.
    """
    line.sendall(what)
    answer = line.recv(1)
    if not answer:
        raise ConnectionError("the printer has hung up")
    return answer[0]


def _into(paper: bytes, handle: int) -> bool:
    """Writes to a device, which takes a little at a time; False when `PATIENCE` runs out."""
    until, wait = time.monotonic() + PATIENCE, select.select
    try:
        while paper:
            left = until - time.monotonic()
            if left <= 0 or not wait([], [handle], [], left)[1]:
                return False
            paper = paper[os.write(handle, paper) :]
        return True
    finally:
        os.close(handle)
