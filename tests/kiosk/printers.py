"""Printers for tests: one that works, and those that don't."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread

from shared.settings import PrinterAddress

SOON = 5
"""Seconds; a printer is given two, and this machine may be busy."""

READY, NO_PAPER = 0x12, 0x72


@dataclass
class WorkingPrinter:
    """On a port of this machine; answers to its status, and keeps what it was sent."""

    address: PrinterAddress
    slips: list[bytes] = field(default_factory=list)
    status: int = READY


@contextmanager
def working_printer() -> Iterator[WorkingPrinter]:
    with socket.create_server(("127.0.0.1", 0)) as door:
        printer = WorkingPrinter(address_of(door))
        taking = Thread(target=_take_all, args=(door, printer))
        taking.start()
        try:
            yield printer
        finally:
            door.shutdown(socket.SHUT_RDWR)  # only closed, it would still be waited at
            taking.join()


@contextmanager
def silent_printer() -> Iterator[PrinterAddress]:
    """Somebody could be there: the line stands, and nobody ever reads or answers."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        yield address_of(door)


def address_of(door: socket.socket) -> PrinterAddress:
    return PrinterAddress(*door.getsockname()[:2])


def no_printer_there() -> PrinterAddress:
    """A port that nobody listens at: one that was only free a moment ago may be taken since."""
    return PrinterAddress("127.0.0.1", 1)


def _take_all(door: socket.socket, printer: WorkingPrinter) -> None:
    while True:
        try:
            line, _ = door.accept()
        except OSError:
            return
        with line:
            paper = b""
            while some := line.recv(65536):
                if some.startswith(b"\x10\x04"):
                    line.sendall(bytes([printer.status]))
                else:
                    paper += some
        if paper:
            printer.slips.append(paper)


def arrived(printer: WorkingPrinter, count: int) -> list[bytes]:
    """Waits until so many slips are there, and a moment longer for one too many."""
    until = time.monotonic() + SOON
    while len(printer.slips) < count and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(0.05)
    assert len(printer.slips) == count
    return printer.slips
