"""Bookings per second through the real server, beside what the bare database commits.

`python -m bench.bookings`: one booking is the last press at a kiosk, by htmx, over HTTP. It ends
with a status when a booking was acknowledged that the database does not have, or the reverse.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count, islice
from statistics import median

from sqlalchemy import text

from bench.about_to_book import (
    Arrival,
    BenchKiosk,
    create_bench_centre,
    presses,
    stand_there,
    times_apart,
)
from bench.bare import Bare, BareCentre
from bench.databases import BOTH, Database
from bench.server import Server, serving
from bench.visitors import send_all
from shared.unit_of_work import UnitOfWork, Workplace

RUNS = 5
"""How often each number of clients is measured."""

BOOKINGS = {1: 100, 8: 400}
"""How many meetings are booked in a run, by the number of clients."""

ADVISERS, WINDOW_DAYS = 8, 60
GOAL, GOAL_SHARE = 200, 0.5
"""Bookings a second with 8 clients, and their share of the bare commits: our own goals."""

NUMBER = re.compile(r"\b(\d{3})\N{NO-BREAK SPACE}(\d{3})\b")
"""A booking number on a receipt."""


@dataclass
class BookingFigures:
    """What was measured with one number of clients.

    Of each run, bookings and bare commits a second; of each booking, its milliseconds in `waits`.
    """

    bookings: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)

    def line(self, clients: int) -> str:
        """The figures as they are printed."""
        booked, bare = median(self.bookings), median(self.bare)
        slowest = sorted(self.waits)[int(len(self.waits) * 0.99)]
        return (
            f"  {clients} client{'s'[: clients > 1]:1}: {booked:5.0f} bookings/s "
            f"({min(self.bookings):.0f}-{max(self.bookings):.0f}), "
            f"{median(self.waits):.1f} ms each, 99 % within {slowest:.0f} ms; "
            f"bare {bare:5.0f} commits/s; share {booked / bare:.2f}"
        )


@dataclass
class Town:
    """Where meetings are booked: through the server in one centre, by bare writers in another.

    `acknowledged` has the booking numbers on all receipts.
    """

    server: Server
    kiosk: BenchKiosk
    arrivals: Iterator[Arrival]
    bare: Bare
    acknowledged: set[str] = field(default_factory=set)

    def book(self, many: int, clients: int, figures: BookingFigures) -> None:
        """Books so many meetings with so many clients, and notes how long it took."""
        requests = presses(self.server, list(islice(self.arrivals, many)))
        crowd = send_all(self.server.port, requests, clients)
        for answer in crowd.answers:
            found = NUMBER.search(answer.page)
            if answer.status == 200 and found:
                self.acknowledged.add("".join(found.groups()))
        figures.bookings.append(many / crowd.seconds)
        figures.waits += [answer.seconds * 1000 for answer in crowd.answers]


def main() -> None:
    right = True
    for fresh in BOTH:
        with fresh() as database, serving(database.url) as server:
            right &= _measure(database, server)
    print(f"goals: {GOAL} bookings/s with 8 clients, and a share of {GOAL_SHARE}")
    sys.exit(not right)


def _measure(database: Database, server: Server) -> bool:
    with server.workplace() as workplace:
        town = _town(workplace, database, server)
        town.book(BOOKINGS[1], max(BOOKINGS), BookingFigures())
        print(database.name, flush=True)
        found = {clients: BookingFigures() for clients in BOOKINGS}
        for clients, figures in list(found.items()) * RUNS:
            figures.bare.append(town.bare.commits_per_second(clients))
            town.book(BOOKINGS[clients], clients, figures)
        for clients, figures in found.items():
            print(figures.line(clients))
        return _is_all_there(workplace, town)


def _town(workplace: Workplace, database: Database, server: Server) -> Town:
    with workplace.work() as work:
        kiosk = create_bench_centre(work, "aars", ADVISERS, WINDOW_DAYS)
        other = create_bench_centre(work, "bare", 1, WINDOW_DAYS)
    with workplace.work() as work:
        times = times_apart(work, kiosk.centre)
        bare_centre = _bare_centre(work, other, times[0])
    arrivals = (Arrival(kiosk, times[n % len(times)], n) for n in count())
    return Town(server, kiosk, arrivals, Bare(database, bare_centre))


def _bare_centre(work: UnitOfWork, kiosk: BenchKiosk, at: datetime) -> BareCentre:
    writers = (Arrival(kiosk, at, n) for n in range(max(BOOKINGS)))
    ids = tuple(stand_there(work, writers))
    asked = {"id": ids[0], "centre": kiosk.centre.id}
    sealed = work.session.scalar(text("SELECT sealed FROM conversation WHERE id = :id"), asked)
    adviser, room = (
        work.session.scalar(text(f"SELECT id FROM {table} WHERE centre_id = :centre"), asked)
        for table in ("adviser", "room")
    )
    assert adviser
    assert room
    return BareCentre(kiosk.centre.id, adviser, room, ids, bytes(sealed or b""), 0)


def _is_all_there(workplace: Workplace, town: Town) -> bool:
    """Whether the database has the meetings that were acknowledged, and no others."""
    with workplace.read() as work:
        rows = work.session.scalars(
            text("SELECT number FROM meeting WHERE centre_id = :centre"),
            {"centre": town.kiosk.centre.id},
        )
        kept = list(rows)
    same = len(kept) == len(town.acknowledged) and set(kept) == town.acknowledged
    print(f"  {len(town.acknowledged)} bookings acknowledged, {len(kept)} meetings in the database")
    return same


if __name__ == "__main__":
    main()
