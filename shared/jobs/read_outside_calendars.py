"""Reads the calendars that advisers keep elsewhere, so that nobody is booked over them."""

from collections.abc import Callable
from datetime import timedelta

from shared.appointments import OutsideCalendar, calendars_due, get_centre, note_busy, note_unread
from shared.ics import Busy, Unreadable, busy_times, fetch
from shared.unit_of_work import Workplace


def read_outside_calendars(workplace: Workplace, fetched: Callable[[str], bytes] = fetch) -> None:
    """Those that are due. While another machine is waited for, nothing is held in the database."""
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
