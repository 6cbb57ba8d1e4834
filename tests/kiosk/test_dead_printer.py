"""When no slip can come out, the citizen loses nothing, and the desk hears of it."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from shared import safetynet
from shared.appointments import only_centre
from shared.clock import SetClock
from shared.safetynet import Task, TaskKind
from shared.settings import Printer, PrinterFile
from shared.web.place import installed_in
from tests.drivers import Visitor
from tests.kiosk.printers import (
    NO_PAPER,
    READY,
    SOON,
    WorkingPrinter,
    arrived,
    no_printer_there,
    silent_printer,
    working_printer,
)
from tests.kiosk.ways import number_on, to_check, to_receipt

House = Callable[..., Visitor]
STUCK = "Sedlen kom ikke. Skriv nummeret ned, eller tryk på Hjælp."


def to_do(visitor: Visitor) -> list[Task]:
    with installed_in(visitor.app)[1].read() as work:
        centre = only_centre(work)
        assert centre
        return [it for it in safetynet.open_tasks(work, centre.id) if it.kind is TaskKind.PRINTER]


@contextmanager
def trouble(kind: str, folder: Path) -> Iterator[Printer]:
    """A printer that can't print, in each way that one can't."""
    if kind == "off":
        yield no_printer_there()
    elif kind == "unplugged":
        yield PrinterFile(folder / "not there" / "lp0")
    elif kind == "hangs":
        with silent_printer() as address:
            yield address
    else:
        with working_printer() as printer:
            printer.status = NO_PAPER
            yield printer.address


@pytest.mark.slow
@pytest.mark.parametrize("htmx", [False, True], ids=["plain", "htmx"])
@pytest.mark.parametrize("kind", ["off", "unplugged", "hangs", "out of paper"])
def test_a_dead_printer_is_said_soon_and_the_visit_goes_on(
    house: House, tmp_path: Path, kind: str, htmx: bool
) -> None:
    with trouble(kind, tmp_path) as dead:
        visitor = house(dead, htmx)
        to_check(visitor)
        began = time.monotonic()
        visitor.chooses("Ja, det passer")
        assert time.monotonic() - began < SOON
    assert visitor.page.because == STUCK
    assert len(number_on(visitor)) == 6
    assert "mandag 23. november" in visitor.page.words
    assert "Tag sedlen" not in visitor.page.words
    visitor.chooses("Færdig")
    visitor.chooses("Nej tak")
    assert visitor.page.because == "På gensyn senere i dag."


def test_the_desk_hears_of_a_dead_printer_once(house: House) -> None:
    visitor = house(no_printer_there())
    to_receipt(visitor)
    visitor.chooses("Fortryd")
    visitor.chooses("Nej, behold det")
    assert visitor.page.because == STUCK
    [task] = to_do(visitor)
    assert task.kiosk_name == "Kiosk 1"


def test_when_help_has_put_paper_in_the_slip_comes_out_and_the_desk_has_nothing_left_to_do(
    house: House, printer: WorkingPrinter, clock: SetClock
) -> None:
    clock.at = clock.at.replace(hour=9)
    printer.status = NO_PAPER
    visitor = house(printer.address)
    to_receipt(visitor)
    assert len(to_do(visitor)) == 1
    visitor.asks_for_help()
    printer.status = READY
    visitor.chooses("Gå videre selv")
    assert "Tag sedlen med." in visitor.page.words
    arrived(printer, 1)
    assert to_do(visitor) == []
