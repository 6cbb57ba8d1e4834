"""Brings bytes to a printer, or says soon that they can't come out."""

import os
import select
import socket
import time

from shared.settings import Printer, PrinterAddress, PrinterFile

PATIENCE = 2.0
"""Seconds to be there, to answer, to take it all, each. Somebody waits before the screen."""

IS_ONLINE, HAS_PAPER = b"\x10\x04\x01", b"\x10\x04\x04"
"""Asked of every ESC/POS printer (DLE EOT); it answers with one byte."""

OFFLINE, NO_PAPER = 0x08, 0x60


def comes_out(paper: bytes, printer: Printer) -> bool:
    """False when it can't: off, unplugged, out of paper, or silent."""
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
    """Raises `TimeoutError` when nobody answers, `ConnectionError` when they hang up."""
    line.sendall(what)
    answer = line.recv(1)
    if not answer:
        raise ConnectionError("the printer has hung up")
    return answer[0]


def _into(paper: bytes, handle: int) -> bool:
    """A device takes a little at a time."""
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
