"""Reads the calendars that advisers keep elsewhere, so that nobody is booked over them.

Finds the followed calendars that were last tried ten minutes ago or more, fetches each over the
network and writes down when the adviser is busy, within the days that can be booked. A calendar
that can't be read keeps the busy times it had, and the reason is noted for the desk.

Why so often: a calendar that an adviser has just given is read while they look. One that is read
already comes again after ten minutes only.

Done twice: what is read takes the place of what was read before. A calendar that was just tried is
not due.
"""

from collections.abc import Callable
from datetime import timedelta

from shared.appointments import OutsideCalendar, calendars_due, get_centre, note_busy, note_unread
from shared.ics import Busy, Unreadable, busy_times, fetch
from shared.jobs.job import Job
from shared.unit_of_work import Workplace


def read_outside_calendars(workplace: Workplace, fetched: Callable[[str], bytes] = fetch) -> None:
    """Those that are due. No transaction is open while another machine is waited for."""
    with workplace.read() as work:
        due = calendars_due(work)
    for each in due:
        _read_one(workplace, each, fetched)


def _read_one(
    workplace: Workplace, followed: OutsideCalendar, fetched: Callable[[str], bytes]
) -> None:
    try:
        written = fetched(followed.address)
        times = _busy(workplace, followed, written)
    except Unreadable as why:
        with workplace.work() as work:
            note_unread(work, followed, why.trouble)
    else:
        with workplace.work() as work:
            note_busy(work, followed, times)


def _busy(workplace: Workplace, followed: OutsideCalendar, written: bytes) -> list[Busy]:
    """Within the days that can be booked. Raises `Unreadable`."""
    with workplace.read() as work:
        centre, now = get_centre(work, followed.centre_id), work.now
    until = now + timedelta(days=centre.window_days + 1)
    return busy_times(written, now, until, centre.zone)


JOB = Job(
    "read_outside_calendars",
    every=timedelta(seconds=30),
    run=lambda context: read_outside_calendars(context.workplace),
)
