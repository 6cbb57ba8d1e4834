"""Three hours of a morning: sixty visitors and forty callers, and where each of them ended.

`python -m tests.stories.morning` prints it. They come on the demonstration's day, at a turned
clock, many at a time; nobody at the desk sees to anything, so that what is owed can be counted.
"""

import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import chain
from pathlib import Path
from random import Random

from flask import Flask

from app import create_app
from demo import fill
from shared.appointments import only_centre
from shared.clock import SetClock
from shared.jobs import find_abandoned_conversations
from shared.web.place import installed_in
from tests.conftest import SECRET
from tests.databases import copy_sqlite, make_sqlite_template
from tests.drivers import COPENHAGEN, Caller, Visitor
from tests.stories.errands import (
    AT_THE_KIOSK,
    ON_THE_TELEPHONE,
    End,
    Errand,
    House,
    Judge,
    Somebody,
    Steps,
)
from tests.town import settings_for

NINE = datetime(2026, 11, 24, 9, tzinfo=COPENHAGEN)
THREE_HOURS = timedelta(hours=3)
A_STEP = 12
"""Seconds in which somebody reads, thinks, and presses."""

AFTERWARDS = timedelta(minutes=10)
"""Then the worker has seen who walked away."""

OUR_NUMBER = "+4510203040"
SEED = 52

Ends = dict[str, Counter[End]]
"""By face and errand."""


@contextmanager
def demonstration(url: str) -> Iterator[tuple[Flask, House]]:
    """The invented jobcentre, at nine on its day."""
    clock = SetClock(NINE)
    app = create_app(settings_for(url, SECRET), clock)
    workplace = installed_in(app)[1]
    with workplace.work() as work:
        fill(work)
        centre = only_centre(work)
    assert centre
    yield app, House(workplace, clock, centre.id)
    workplace.engine.dispose()


def spend(app: Flask, house: House, seed: int = SEED) -> Ends:
    """The whole morning, and afterwards each one's end."""
    judges = _live_through(app, house, Random(seed))
    house.clock.turn(AFTERWARDS)
    find_abandoned_conversations(house.workplace)
    ends: Ends = defaultdict(Counter)
    for who, judge in judges:
        ends[who][judge()] += 1
    return ends


def _live_through(app: Flask, house: House, chance: Random) -> list[tuple[str, Judge]]:
    """Step by step, whoever is next; a step takes between half and twice as long as usual."""
    agenda: list[tuple[datetime, int, str, Steps]] = []
    for nth, (who, steps) in enumerate(_who_comes(app, house)):
        at = NINE + chance.random() * (THREE_HOURS - timedelta(minutes=10))
        heappush(agenda, (at, nth, who, steps))
    judges: list[tuple[str, Judge]] = []
    while agenda:
        house.clock.at, nth, who, steps = heappop(agenda)
        try:
            next(steps)
        except StopIteration as over:
            judges.append((who, over.value))
        else:
            later = timedelta(seconds=A_STEP * chance.uniform(0.5, 2))
            heappush(agenda, (house.clock.at + later, nth, who, steps))
    return judges


def _who_comes(app: Flask, house: House) -> Iterator[tuple[str, Steps]]:
    for nth, errand in enumerate(_each(AT_THE_KIOSK)):
        yield f"kiosk: {_name(errand)}", errand(house, Visitor(app), Somebody(nth))
    for nth, errand in enumerate(_each(ON_THE_TELEPHONE), 500):
        somebody = Somebody(nth % 200 + 100)
        caller = Caller(app, OUR_NUMBER, somebody.telephone)
        yield f"phone: {_name(errand)}", errand(house, caller, somebody)


def _each(errands: dict[Errand, int]) -> Iterator[Errand]:
    return chain.from_iterable([errand] * many for errand, many in errands.items())


def _name(errand: Errand) -> str:
    return str(getattr(errand, "__name__", errand)).replace("_", " ")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = copy_sqlite(make_sqlite_template(folder / "empty"), folder / "morning.sqlite")
        with demonstration(url) as (app, house):
            ends = spend(app, house)
    total: Counter[End] = Counter()
    for who, each in ends.items():
        total += each
        print(f"{who:38}", ", ".join(f"{many} {end}" for end, many in each.items()))
    print("\n".join(f"{many:4} {end}" for end, many in total.most_common()))
    sys.exit(bool(total[End.LOST]))


if __name__ == "__main__":
    main()
