"""Reads the calendars that advisers keep elsewhere, so that nobody is booked over them."""

from collections.abc import Callable
from datetime import timedelta

from shared.appointments import OutsideCalendar, calendars_due, get_centre, note_busy, note_unread
from shared.ics import Busy, Unreadable, busy_times, fetch
from shared.unit_of_work import Workplace


def read_outside_calendars(place: Workplace, fetched: Callable[[str], bytes] = fetch) -> None:
    """Those that are due. While another machine is waited for, nothing is held in the database."""
    with place.read() as work:
        due = calendars_due(work)
    for each in due:
        _read_one(place, each, fetched)


def _read_one(place: Workplace, followed: OutsideCalendar, fetched: Callable[[str], bytes]) -> None:
    try:
        written = fetched(followed.address)
        times = _busy(place, followed, written)
    except Unreadable as why:
        with place.work() as work:
            note_unread(work, followed, why.trouble)
    else:
        with place.work() as work:
            note_busy(work, followed, times)


def _busy(place: Workplace, followed: OutsideCalendar, written: bytes) -> list[Busy]:
    """Within the days that can be booked. Raises `Unreadable`."""
    with place.read() as work:
        house, now = get_centre(work, followed.centre_id), work.now
    until = now + timedelta(days=house.window_days + 1)
    return busy_times(written, now, until, house.zone)
