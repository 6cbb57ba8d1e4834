"""When a centre is open."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from shared.appointments.centres import get_centre
from shared.appointments.facts import Centre
from shared.appointments.hours import rosters
from shared.appointments.quarters import instant_at
from shared.unit_of_work import UnitOfWork

LOOK_AHEAD = timedelta(days=60)


def is_open(work: UnitOfWork, centre_id: int) -> bool:
    """Whether the centre is open now; during a break it is not."""
    return closing(work, centre_id) is not None


def next_opening(work: UnitOfWork, centre_id: int, after: datetime | None = None) -> datetime:
    """The first instant from `after` (or now) on at which the centre is open; `after` itself when
    it is open then.

    Also `after` itself when the centre does not open in `LOOK_AHEAD`: what is due at the next
    opening then falls due at once, and staff see it.
    """
    since = after or work.now
    centre = get_centre(work, centre_id)
    day = centre.day_of(since)
    for opens, closes in _openings(work, centre, day, day + LOOK_AHEAD):
        if since < closes:
            return max(opens, since)
    return since


def is_closed_on(work: UnitOfWork, centre_id: int, day: date) -> bool:
    """Whether the centre is closed all of this local day."""
    return not list(_openings(work, get_centre(work, centre_id), day, day))


def by_open_day(work: UnitOfWork, centre_id: int, at: datetime) -> datetime:
    """`at`; where the centre is closed all that local day, the same clock time on the next day on
    which it opens. What is due, and what a citizen is promised, is so on a day with somebody there.

    `at` itself, too, when the centre does not open in `LOOK_AHEAD`.
    """
    centre = get_centre(work, centre_id)
    local = centre.local(at)
    midnight = instant_at(centre.zone, local.date(), time.min)
    day = centre.day_of(next_opening(work, centre_id, midnight))
    return at if day == local.date() else instant_at(centre.zone, day, local.time())


def by_open_day_before(work: UnitOfWork, centre_id: int, at: datetime) -> datetime:
    """`at`; where the centre is closed all that local day, the same clock time on the last day
    before on which it was open: for what has to be done so long before a meeting."""
    centre = get_centre(work, centre_id)
    local = centre.local(at)
    opens, _ = last_opening_before(work, centre_id, local.date() + timedelta(days=1))
    day = centre.day_of(opens)
    return at if day == local.date() else instant_at(centre.zone, day, local.time())


def last_opening_before(work: UnitOfWork, centre_id: int, day: date) -> tuple[datetime, datetime]:
    """The opening hours of the last open day before `day`, from the first opening to the last
    closing. The whole day before, when the centre is closed for all of `LOOK_AHEAD`."""
    centre, before = get_centre(work, centre_id), day - timedelta(days=1)
    openings = list(_openings(work, centre, day - LOOK_AHEAD, before))
    if not openings:
        return instant_at(centre.zone, before, time.min), instant_at(centre.zone, day, time.min)
    last = centre.day_of(openings[-1][1])
    that_day = [it for it in openings if centre.day_of(it[0]) == last]
    return that_day[0][0], that_day[-1][1]


def opening_today(work: UnitOfWork, centre_id: int) -> tuple[datetime, datetime] | None:
    """Today's opening hours, from the first opening to the last closing; None when it is closed all
    day."""
    centre, today = _house_today(work, centre_id)
    openings = list(_openings(work, centre, today, today))
    return (openings[0][0], openings[-1][1]) if openings else None


def closing(work: UnitOfWork, centre_id: int) -> datetime | None:
    """Until when the centre is open now; None when it is closed, or in a break."""
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
    """The stretches in which the centre is open, from one local day to another, inclusive, in
    order."""
    hours = rosters(work, centre, first, last)
    for ahead in range((last - first).days + 1):
        day = first + timedelta(days=ahead)
        for opens, closes in sorted(hours.opening.on(day)) if hours.opens_on(day) else ():
            yield instant_at(centre.zone, day, opens), instant_at(centre.zone, day, closes)
