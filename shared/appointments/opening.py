"""When the house is open."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from shared.appointments.centres import get_centre
from shared.appointments.facts import Centre
from shared.appointments.hours import rosters
from shared.appointments.quarters import instant_at
from shared.unit_of_work import UnitOfWork

LOOK_AHEAD = timedelta(days=60)


def is_open(work: UnitOfWork, centre_id: int) -> bool:
    return closing(work, centre_id) is not None


def next_opening(work: UnitOfWork, centre_id: int, after: datetime | None = None) -> datetime:
    """The first instant from `after` (or now) on at which the house is open: itself, when it is.

    Also itself when the house does not open in the 60 days after: somebody has to look at what
    is due then.
    """
    since = after or work.now
    centre = get_centre(work, centre_id)
    day = centre.day_of(since)
    for opens, closes in _openings(work, centre, day, day + LOOK_AHEAD):
        if since < closes:
            return max(opens, since)
    return since


def last_opening_before(work: UnitOfWork, centre_id: int, day: date) -> tuple[datetime, datetime]:
    """When the house opens and closes on the last day before that one on which it does, a break
    left out of account. The whole day before, when it does not open in the 60 days before."""
    centre, before = get_centre(work, centre_id), day - timedelta(days=1)
    openings = list(_openings(work, centre, day - LOOK_AHEAD, before))
    if not openings:
        return instant_at(centre.zone, before, time.min), instant_at(centre.zone, day, time.min)
    last = centre.day_of(openings[-1][1])
    that_day = [it for it in openings if centre.day_of(it[0]) == last]
    return that_day[0][0], that_day[-1][1]


def opening_today(work: UnitOfWork, centre_id: int) -> tuple[datetime, datetime] | None:
    """From when until when the house is open today, a break left out of account; None: closed."""
    centre, today = _house_today(work, centre_id)
    openings = list(_openings(work, centre, today, today))
    return (openings[0][0], openings[-1][1]) if openings else None


def closing(work: UnitOfWork, centre_id: int) -> datetime | None:
    """Until when the house is open now, a break counted as closed; None when it is closed."""
    centre, today = _house_today(work, centre_id)
    for opens, closes in _openings(work, centre, today, today):
        if opens <= work.now < closes:
            return closes
    return None


def _house_today(work: UnitOfWork, centre_id: int) -> tuple[Centre, date]:
    centre = get_centre(work, centre_id)
    return centre, centre.day_of(work.now)


def _openings(
    work: UnitOfWork, centre: Centre, first: date, last: date
) -> Iterator[tuple[datetime, datetime]]:
    """From one day to another, inclusive, in order of time."""
    hours = rosters(work, centre, first, last)
    for ahead in range((last - first).days + 1):
        day = first + timedelta(days=ahead)
        for opens, closes in sorted(hours.opening.on(day)) if hours.opens_on(day) else ():
            yield instant_at(centre.zone, day, opens), instant_at(centre.zone, day, closes)
