"""What stands in the case system: what was booked long ago, and not yet what came last night."""

from dataclasses import replace
from datetime import timedelta

from shared.appointments import Centre, Meeting, all_meetings_between
from shared.casesystem import CaseEvent, case_lines, note_case_event, settle_case
from shared.unit_of_work import UnitOfWork

LAST_NIGHT = 3
"""Meetings that were booked since the desk closed."""

BY = "staff:1"
"""The first colleague."""

FIRST_NUMBER = 41_700


def enter_into_case_system(work: UnitOfWork, centre: Centre) -> None:
    """A colleague has written all bookings, but for those of last night and one forgotten."""
    today = centre.day_of(work.now)
    last = today + timedelta(days=centre.window_days)
    *old, forgotten = all_meetings_between(work, centre.id, today, last)
    old, of_last_night = old[:-LAST_NIGHT], old[-LAST_NIGHT:]
    for n, meeting in enumerate(old):
        _note(work, meeting, timedelta(weeks=2))
        seen = case_lines(work, [meeting.id])[meeting.id].last.id
        settle_case(work, meeting.id, seen, f"F-{FIRST_NUMBER + n}", BY)
    _note(work, forgotten, timedelta(days=4))
    for meeting in of_last_night:
        _note(work, meeting, timedelta(hours=14))


def _note(work: UnitOfWork, meeting: Meeting, ago: timedelta) -> None:
    then = replace(work, now=work.now - ago)
    note_case_event(then, CaseEvent.BOOKED, meeting, meeting.booked_via)
