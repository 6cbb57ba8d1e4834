"""Reads the calendars that advisers keep elsewhere, so that nobody is booked over them.

Takes the followed calendar that was tried longest ago, of those last tried ten minutes ago or more,
and has it fetched and read by a process of its own, with limits of time, memory and size. Writes
down when the adviser is busy, within the days that can be booked, and how many events were not
understood. A calendar that can't be read keeps the busy times it had, and the reason is noted for
the desk. Each run reads one calendar, so that the other jobs have their turn in between.

Why so often: a calendar that an adviser has just given is read while they look. One that is read
already comes again after ten minutes only.

Done twice: what is read takes the place of what was read before. A calendar that was just tried is
not due: that is stored before the attempt, also for one that ends the worker.
"""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from shared.appointments import (
    OutsideCalendar,
    get_centre,
    next_calendar,
    note_read,
    note_unread,
)
from shared.ics import CalendarRequest, Reading, Stopped, Unreadable, Window, read_in_child
from shared.jobs.job import Job
from shared.unit_of_work import UnitOfWork, Workplace

Reader = Callable[[CalendarRequest], Reading]
"""Raises `Unreadable`, and `Stopped` when the process is to end."""

A_DAY = timedelta(days=1)


def read_outside_calendars(workplace: Workplace, reader: Reader = read_in_child) -> None:
    """All calendars that are due."""
    while read_next_calendar(workplace, reader):
        pass


def read_next_calendar(workplace: Workplace, reader: Reader = read_in_child) -> bool:
    """One that is due; whether there was one. No transaction is open while it is read."""
    with workplace.work() as work:
        followed = next_calendar(work)
        asked = _request(work, followed) if followed else None
    if followed is None or asked is None:
        return False
    try:
        reading = reader(asked)
    except Stopped:
        return False
    except Unreadable as why:
        with workplace.work() as work:
            note_unread(work, followed, why.trouble)
    else:
        unread = {flaw.value: count for flaw, count in reading.unread.items()}
        with workplace.work() as work:
            note_read(work, followed, reading.times, reading.events, unread)
    return True


def _request(work: UnitOfWork, followed: OutsideCalendar) -> CalendarRequest:
    """For whole days, of which the last is after those that can be booked."""
    centre = get_centre(work, followed.centre_id)
    today = centre.day_of(work.now)
    since, until = (
        datetime.combine(day, time.min, centre.zone)
        for day in (today, today + timedelta(days=centre.window_days) + 2 * A_DAY)
    )
    mine = frozenset({followed.mailbox.lower()} if followed.mailbox else ())
    return CalendarRequest(followed.address, Window(since, until), centre.zone, mine)


JOB = Job(
    "read_outside_calendars",
    every=timedelta(seconds=30),
    run=lambda context: read_next_calendar(context.workplace),
)
