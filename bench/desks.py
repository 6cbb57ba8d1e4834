"""Fifty desks that refresh every three seconds, while sixty visitors book at once.

`python -m bench.desks` ends with a status when an answer is an error, a booking that was
acknowledged is not in the database, or a task was taken by more than one.
"""

import re
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection
from itertools import cycle, islice
from statistics import median
from threading import Event
from urllib.parse import urlencode

from sqlalchemy import text

from bench.about_to_book import Arrival, BenchKiosk, create_bench_centre, presses, times_apart
from bench.databases import BOTH, Database
from bench.server import HOST, Server, serving
from bench.visitors import TimedAnswer, Visitor
from shared.accounts import Role, add_staff
from shared.safetynet import TaskKind, open_task
from shared.unit_of_work import Workplace

DESKS, VISITORS = 50, 60
"""How many desks refresh, and how many visitors book."""

SECONDS = 30
"""How long it is measured."""

EVERY = 3.0
"""Seconds between two refreshes of a desk, as its page has it; a visitor presses as often."""

GOAL = 0.250
"""Seconds within which 99 of 100 answers should come; our own goal."""

HELP_CALLS = 20
"""How many calls for help wait to be taken at the beginning."""

PASSWORD = "only for the benchmark"
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
SEEN = re.compile(r"seen=([0-9a-f]+)")
TAKE = re.compile(r'action="(/desk/tasks/\d+/take)"')
TAKEN_TWICE = text(
    "SELECT about FROM audit WHERE what = 'took_task' GROUP BY about HAVING count(*) > 1"
)
BOOKED = re.compile(r"\b(\d{3})\N{NO-BREAK SPACE}(\d{3})\b")


@dataclass
class DeskFigures:
    """Seconds of every answer, by what was asked; booking numbers on receipts; errors."""

    refreshes: list[float] = field(default_factory=list)
    takes: list[float] = field(default_factory=list)
    bookings: list[float] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    errors: int = 0

    def lines(self) -> list[str]:
        named = (("refreshes", self.refreshes), ("takes", self.takes), ("bookings", self.bookings))
        return [
            f"  {name:10} {len(waits):5}  median {median(waits) * 1000:5.1f} ms, "
            f"99 % within {_slowest(waits) * 1000:5.0f} ms"
            for name, waits in named
        ]

    @property
    def slowest(self) -> float:
        """Seconds within which 99 of 100 answers came."""
        return _slowest(self.refreshes + self.takes + self.bookings)


def _slowest(waits: Sequence[float]) -> float:
    return sorted(waits)[int(len(waits) * 0.99)]


def sign_in_browser(server: Server, login: str) -> str:
    """The cookie of a browser that is signed in. Raises `RuntimeError` without a sign-in."""
    connection = HTTPConnection(HOST, server.port)
    connection.request("GET", "/desk/sign-in")
    page = connection.getresponse()
    token = TOKEN.search(page.read().decode())
    cookie = (page.getheader("Set-Cookie") or "").partition(";")[0]
    if token is None:
        raise RuntimeError("the desk has no sign-in")
    form = urlencode({"login": login, "password": PASSWORD, "csrf_token": token[1]})
    kind = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie}
    connection.request("POST", "/desk/sign-in", form, kind)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return (answer.getheader("Set-Cookie") or cookie).partition(";")[0]


def sit_at(server: Server, cookie: str, late: float, over: Event, figures: DeskFigures) -> None:
    """One desk: refreshes until `over`, and takes every task that is still to be taken.

    It begins `late` seconds after the others. A take has its answer when the page that it leads to
    is there.
    """
    seen = ""
    time.sleep(late)
    with Visitor(server.port) as desk:
        while not over.wait(EVERY):
            answer = desk.send(_get(server, cookie, f"/desk/?seen={seen}"))
            figures.refreshes.append(answer.seconds)
            figures.errors += answer.status not in (200, 204)
            if answer.status != 200:
                continue
            seen = _found(SEEN, answer.page)
            if task := _found(TAKE, answer.page):
                form = urlencode({"csrf_token": _found(TOKEN, answer.page)})
                taken = desk.send(_post(server, cookie, task, form))
                after = desk.send(_get(server, cookie, "/desk/"))
                figures.takes.append(taken.seconds + after.seconds)
                figures.errors += (taken.status, after.status) != (303, 200)
                seen = _found(SEEN, after.page)


def stand_at(
    server: Server, requests: Sequence[bytes], late: float, over: Event, figures: DeskFigures
) -> None:
    """One kiosk: presses every `EVERY` seconds, and each press is a booking."""
    time.sleep(late)
    with Visitor(server.port) as kiosk:
        for request in requests:
            if over.wait(EVERY):
                return
            answer = kiosk.send(request)
            figures.bookings.append(answer.seconds)
            _count(answer, figures)


def _count(answer: TimedAnswer, figures: DeskFigures) -> None:
    number = BOOKED.search(answer.page)
    figures.errors += answer.status != 200
    if number and answer.status == 200:
        figures.numbers.append("".join(number.groups()))


def _found(pattern: re.Pattern[str], page: str) -> str:
    found = pattern.search(page)
    return found[1] if found else ""


def _get(server: Server, cookie: str, path: str) -> bytes:
    return (
        f"GET {path} HTTP/1.1\r\nHost: {HOST}:{server.port}\r\n"
        f"HX-Request: true\r\nCookie: {cookie}\r\n\r\n"
    ).encode()


def _post(server: Server, cookie: str, path: str, form: str) -> bytes:
    return (
        f"POST {path} HTTP/1.1\r\nHost: {HOST}:{server.port}\r\nHX-Request: true\r\n"
        f"Cookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(form)}\r\n\r\n{form}"
    ).encode()


def measure(server: Server, workplace: Workplace) -> tuple[DeskFigures, list[str]]:
    """The figures of fifty desks and sixty visitors, and what went wrong."""
    with workplace.work() as work:
        hall = create_bench_centre(work, "aars", advisers=8, window_days=60)
        for n in range(DESKS):
            add_staff(work, hall.centre.id, f"Skranke {n}", f"s{n}", PASSWORD, Role.FRONT_DESK)
        for n in range(HELP_CALLS):
            open_task(work, hall.centre.id, TaskKind.HELP, work.now, kiosk_name=f"Kiosk {n}")
    cookies = [sign_in_browser(server, f"s{n}") for n in range(DESKS)]
    requests = _bookings(server, workplace, hall)
    figures, over = DeskFigures(), Event()
    with ThreadPoolExecutor(DESKS + VISITORS) as threads:
        running = [
            threads.submit(sit_at, server, cookie, n * EVERY / DESKS, over, figures)
            for n, cookie in enumerate(cookies)
        ] + [
            threads.submit(
                stand_at, server, requests[n::VISITORS], n * EVERY / VISITORS, over, figures
            )
            for n in range(VISITORS)
        ]
        time.sleep(SECONDS)
        over.set()
        for each in running:
            each.result()
    return figures, _problems(workplace, figures)


def _bookings(server: Server, workplace: Workplace, hall: BenchKiosk) -> list[bytes]:
    """The requests of all presses: one for each visitor and moment, each by another citizen."""
    wanted = VISITORS * int(SECONDS / EVERY)
    with workplace.read() as work:
        times = times_apart(work, hall.centre)
    arrivals = [Arrival(hall, at, nth) for nth, at in enumerate(islice(cycle(times), wanted))]
    return presses(server, arrivals)


def _problems(workplace: Workplace, figures: DeskFigures) -> list[str]:
    """What went wrong, in sentences: errors, bookings lost, tasks taken twice."""
    with workplace.read() as work:
        kept = set(work.session.scalars(text("SELECT number FROM meeting")))
        taken_twice = work.session.execute(TAKEN_TWICE).all()
    return [
        *([f"{figures.errors} answers were errors"] if figures.errors else []),
        *(
            f"{number} was acknowledged and is not there"
            for number in figures.numbers
            if number not in kept
        ),
        *(f"{row.about} was taken twice" for row in taken_twice),
    ]


def run_desks(database: Database) -> list[str]:
    """Measures one database and prints the figures; gives what went wrong."""
    with serving(database.url) as server, server.workplace() as workplace:
        figures, problems = measure(server, workplace)
    print(database.name)
    print("\n".join(figures.lines()))
    print(
        f"  {len(figures.numbers)} bookings acknowledged; goal 99 % within {GOAL * 1000:.0f} ms: "
        f"{'met' if figures.slowest < GOAL else 'NOT met'}"
    )
    return problems


def main() -> int:
    problems = []
    for database in BOTH:
        with database() as fresh:
            problems += run_desks(fresh)
    print("\n".join(problems) or "no error, no booking lost, no task taken twice")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
