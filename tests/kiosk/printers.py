"""Printers for tests: one that works, those that don't, and a reader of what was printed."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread

from PIL import Image

from shared.settings import PrinterAddress

SOON = 5
"""Seconds; a printer is given two, and this machine may be busy."""

READY, NO_PAPER = 0x12, 0x72
ESC, GS = 0x1B, 0x1D
CODE_PAGE = "cp850"


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


@dataclass
class Row:
    """One row of letters, how many times as wide and as high as the printer's own."""

    words: str
    wide: int
    high: int


@dataclass
class Printout:
    """What a printer would have put on paper."""

    rows: list[Row] = field(default_factory=list)
    pictures: list[Image.Image] = field(default_factory=list)

    @property
    def words(self) -> str:
        return " ".join(row.words for row in self.rows)


def read_paper(paper: bytes) -> Printout:
    """Follows the printer's manual, for the few commands that a slip needs; others are refused."""
    printout, at, wide, high, row = Printout(), 0, 1, 1, b""
    while at < len(paper):
        byte = paper[at]
        if byte == ESC:
            at += _escape(paper[at + 1 :])
        elif byte == GS and paper[at + 1] == ord("!"):
            wide, high = (paper[at + 2] >> 4) + 1, (paper[at + 2] & 15) + 1
            at += 3
        elif byte == GS and paper[at + 1] == ord("v"):
            across, down = (int.from_bytes(paper[i : i + 2], "little") for i in (at + 4, at + 6))
            dots = bytes(b ^ 0xFF for b in paper[at + 8 : at + 8 + across * down])
            printout.pictures.append(Image.frombytes("1", (across * 8, down), dots))
            at += 8 + across * down
        elif byte == GS and paper[at + 1] == ord("V"):
            at += 3
        elif byte == ord("\n"):
            printout.rows.append(Row(row.decode(CODE_PAGE), wide, high))
            row, at = b"", at + 1
        else:
            assert byte >= ord(" "), f"{byte:#x} is no letter"
            row, at = row + paper[at : at + 1], at + 1
    return printout


def _escape(rest: bytes) -> int:
    """How long a command is; text is in the code page that æ, ø and å are read by."""
    name = chr(rest[0])
    if name == "t":
        assert rest[1] == 2, "code page 850"
    assert name in "@tEd", f"ESC {name} is unknown"
    return 2 if name == "@" else 3


def arrived(printer: WorkingPrinter, count: int) -> list[bytes]:
    """Waits until so many slips are there, and a moment longer for one too many."""
    until = time.monotonic() + SOON
    while len(printer.slips) < count and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(0.05)
    assert len(printer.slips) == count
    return printer.slips
