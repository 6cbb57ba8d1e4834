"""Advisers away and days closed, and which meetings that hits."""

from datetime import date, datetime

from shared.appointments.centres import centre
from shared.appointments.facts import Meeting, MeetingState
from shared.appointments.hours import Owner, set_hours_of_day
from shared.appointments.meetings import meetings_where
from shared.appointments.models import AbsenceRow, AdviserRow, MeetingRow
from shared.appointments.quarters import day_span, quarter_from, quarter_of
from shared.work import Work


def report_absence(
    work: Work, adviser_id: int, starts_at: datetime, ends_at: datetime, reason: str
) -> list[Meeting]:
    """The meetings ahead that it hits, in order of time; they stay booked."""
    adviser = work.session.get_one(AdviserRow, adviser_id)
    work.session.add(
        AbsenceRow(
            centre_id=adviser.centre_id,
            adviser_id=adviser_id,
            starts_at=starts_at,
            ends_at=ends_at,
            reason=reason,
        )
    )
    work.session.flush()
    return meetings_where(
        work,
        MeetingRow.centre_id == adviser.centre_id,
        MeetingRow.adviser_id == adviser_id,
        MeetingRow.quarter > quarter_of(work.now),
        MeetingRow.quarter + MeetingRow.quarters > quarter_of(starts_at),
        MeetingRow.quarter < quarter_from(ends_at),
        MeetingRow.state == MeetingState.BOOKED,
    )


def close_day(work: Work, centre_id: int, day: date, reason: str) -> list[Meeting]:
    """The meetings ahead that it hits, in order of time; they stay booked."""
    set_hours_of_day(work, Owner(centre_id), day, reason=reason)
    start, end = day_span(centre(work, centre_id).zone, day, day)
    return meetings_where(
        work,
        MeetingRow.centre_id == centre_id,
        MeetingRow.quarter > quarter_of(work.now),
        MeetingRow.quarter >= start,
        MeetingRow.quarter < end,
        MeetingRow.state == MeetingState.BOOKED,
    )
