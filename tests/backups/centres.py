"""Centres to back up, and people who book in them meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from threading import Event, Thread
from typing import Any

from sqlalchemy import text

from migrations import revisions, upgrade_within
from shared import citizens
from shared.appointments import FIRST_MEETING, Refused, book, free_times
from shared.backups import Migrations
from shared.citizens import Needs
from shared.unit_of_work import Workplace
from tests.town import small_town

KEY = "9f1c0de27a5b4483a6d0f2e7b1c958340aa7"
OTHER_KEY = "04d1c2b3a4958677e8f9a0b1c2d3e4f5"
KNOWN = Migrations(revisions(), upgrade_within)

WHOLE = (
    "SELECT m.id, o.resource, o.quarter FROM meeting m LEFT JOIN occupancy o ON o.meeting_id = m.id"
)
"""What each booking consists of: its row, and the quarters of everybody who takes part."""


@dataclass
class Crowd:
    """People who book one after the other, until they are told to stop."""

    workplace: Workplace
    centre: int
    booked: list[int] = field(default_factory=list)

    def book_one(self) -> None:
        with self.workplace.work() as work:
            who = citizens.register(work, self.centre, date(1980, 1, 1), None, None, "da").id
            times = free_times(work, self.centre, FIRST_MEETING, citizen_id=who)
        for time in times[:: len(times) // 5]:
            with suppress(Refused):
                with self.workplace.work() as work:
                    meeting = book(work, who, FIRST_MEETING, time, Needs(), "kiosk")
                self.booked.append(meeting.id)  # only now it is promised
                return

    def book_on(self, stopped: Event) -> None:
        while not stopped.is_set():
            self.book_one()


def new_crowd(workplace: Workplace, number: int = 3) -> Crowd:
    """In a small town, of which so many have booked already."""
    with workplace.work() as work:
        crowd = Crowd(workplace, small_town(work).centre_id)
    for _ in range(number):
        crowd.book_one()
    return crowd


@contextmanager
def booking(crowd: Crowd, threads: int = 2) -> Iterator[None]:
    """They book as long as the block takes."""
    stopped = Event()
    crowds = [Thread(target=crowd.book_on, args=(stopped,)) for _ in range(threads)]
    for each in crowds:
        each.start()
    try:
        yield
    finally:
        stopped.set()
        for each in crowds:
            each.join()


def parts_of_bookings(workplace: Workplace) -> dict[int, set[tuple[Any, ...]]]:
    """What each booking consists of, by its id."""
    found: dict[int, set[tuple[Any, ...]]] = {}
    with workplace.engine.connect().execution_options(reading=True) as connection:
        for meeting, *part in connection.execute(text(WHOLE)):
            found.setdefault(meeting, set()).add(tuple(part))
    return found
