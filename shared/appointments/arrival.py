"""Arrival: which citizens are expected today, and which have come to their meeting."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import ColumnElement, update

from shared.appointments.centres import get_centre, local_today
from shared.appointments.facts import Meeting, MeetingState
from shared.appointments.meetings import get_meeting, meetings_where, readable_meetings
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import day_span
from shared.appointments.refusals import Refusal, Refused
from shared.citizens import Citizen, citizens_by_id
from shared.unit_of_work import UnitOfWork


def arrive(work: UnitOfWork, meeting_id: int, via: str) -> Meeting:
    """Records that the citizen has come, at any hour of the meeting's local day. A second arrival
    changes nothing: the meeting keeps the time of the first.

    Raises `Refused(UNKNOWN)` on any other day, and for a meeting that is no longer booked.
    """
    of_today = _booked_today(work, get_meeting(work, meeting_id).centre_id)
    work.session.execute(
        update(MeetingRow)
        .where(MeetingRow.id == meeting_id, MeetingRow.arrived_at.is_(None), *of_today)
        .values(arrived_at=work.now, arrived_via=via)
    )
    found = get_meeting(work, meeting_id)
    if found.state is not MeetingState.BOOKED or found.arrived_at is None:
        raise Refused(Refusal.UNKNOWN)
    return found


def undo_arrival(work: UnitOfWork, meeting_id: int) -> Meeting:
    """Removes an arrival that was recorded by mistake. Without an arrival, and after staff have
    said how the meeting went, nothing changes.

    Raises `Refused(UNKNOWN)` for an id that was never given out.
    """
    work.session.execute(
        update(MeetingRow)
        .where(MeetingRow.id == meeting_id, MeetingRow.state == MeetingState.BOOKED)
        .values(arrived_at=None, arrived_via=None)
    )
    return get_meeting(work, meeting_id)


def expected_today(work: UnitOfWork, centre_id: int, born: date) -> list[Meeting]:
    """Today's booked meetings of all citizens who were born that day, also those that have begun or
    are over. Those of protected citizens (`silent`) are left out."""
    return _of_those(
        work,
        readable_meetings(work, *_booked_today(work, centre_id)).found,
        lambda owner: owner.birth_date == born,
    )


def expected_with_number(work: UnitOfWork, centre_id: int, number: str) -> list[Meeting]:
    """Today's booked meeting with this booking number, at most one, begun or not; none for a
    protected citizen (`silent`)."""
    of_today = _booked_today(work, centre_id)
    found = meetings_where(work, MeetingRow.number == number, *of_today)
    return _of_those(work, found, lambda _: True)


def _booked_today(work: UnitOfWork, centre_id: int) -> tuple[ColumnElement[bool], ...]:
    """The conditions for a meeting that is booked on the centre's local day, begun or not."""
    today = local_today(work, centre_id)
    start, end = day_span(get_centre(work, centre_id).zone, today, today)
    return (
        MeetingRow.centre_id == centre_id,
        MeetingRow.quarter >= start,
        MeetingRow.quarter < end,
        MeetingRow.state == MeetingState.BOOKED,
    )


def _of_those(
    work: UnitOfWork, meetings: list[Meeting], are_meant: Callable[[Citizen], bool]
) -> list[Meeting]:
    """The meetings of those citizens who are meant and not protected."""
    owners = citizens_by_id(work, {each.citizen_id for each in meetings})
    meant = {id for id, owner in owners.items() if not owner.silent and are_meant(owner)}
    return [each for each in meetings if each.citizen_id in meant]
