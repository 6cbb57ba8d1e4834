"""Arrival: which citizens are expected today, and which have come to their meeting."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, select, update

from shared.appointments.arrival_models import ArrivalRow
from shared.appointments.centres import get_centre, local_today
from shared.appointments.facts import Meeting, MeetingState
from shared.appointments.meetings import get_meeting, meetings_where, readable_meetings
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import day_span
from shared.appointments.refusals import Refusal, Refused
from shared.citizens import Citizen, citizens_by_id
from shared.unit_of_work import UnitOfWork


class ArrivalProof(StrEnum):
    """What an arrival was recorded by: the number on the slip, a birth date with the time of the
    meeting, or a member of staff who saw the citizen."""

    NUMBER = "number"
    BIRTH = "birth"
    STAFF = "staff"


@dataclass(frozen=True)
class RecordedArrival:
    """The arrival that stands at a meeting.

    `is_first`: this very one was recorded; else an earlier one stands, by that one's `proof`.
    """

    meeting: Meeting
    proof: ArrivalProof
    is_first: bool


def arrive(
    work: UnitOfWork, meeting_id: int, via: str, proof: ArrivalProof = ArrivalProof.STAFF
) -> RecordedArrival:
    """Records that the citizen has come, at any hour of the meeting's local day. A second arrival
    changes nothing: the meeting keeps the time of the first. Of two at once one is the first.

    Raises `Refused(UNKNOWN)` on any other day, and for a meeting that is no longer booked.
    """
    of_today = _booked_today(work, get_meeting(work, meeting_id).centre_id)
    recorded = work.session.execute(
        update(MeetingRow)
        .where(MeetingRow.id == meeting_id, MeetingRow.arrived_at.is_(None), *of_today)
        .values(arrived_at=work.now, arrived_via=via)
        .returning(MeetingRow.id)
    )
    is_first = recorded.scalar_one_or_none() is not None
    if is_first:
        work.session.merge(ArrivalRow(meeting_id=meeting_id, proof=proof))
        work.session.flush()
    found = get_meeting(work, meeting_id)
    if found.state is not MeetingState.BOOKED or found.arrived_at is None:
        raise Refused(Refusal.UNKNOWN)
    return RecordedArrival(found, arrival_proof(work, meeting_id), is_first)


def arrival_proof(work: UnitOfWork, meeting_id: int) -> ArrivalProof:
    """What the arrival at this meeting was recorded by; of one from before that was written down,
    as if staff had recorded it."""
    proofs = select(ArrivalRow.proof).where(ArrivalRow.meeting_id == meeting_id)
    return ArrivalProof(work.session.scalar(proofs) or ArrivalProof.STAFF)


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


def exchange_arrivals(work: UnitOfWork, one_id: int, other_id: int) -> tuple[Meeting, Meeting]:
    """Gives each of two meetings of today the arrival of the other; one may have none.

    Raises `Refused(UNKNOWN)`, and nothing has changed, unless both are booked today at one centre
    and somebody has come to one of them.
    """
    if one_id == other_id:
        raise Refused(Refusal.UNKNOWN)
    rows = {row.id: row for row in _locked_today(work, one_id, other_id)}
    one, other = rows.get(one_id), rows.get(other_id)
    if one is None or other is None or not (one.arrived_at or other.arrived_at):
        raise Refused(Refusal.UNKNOWN)
    one.arrived_at, other.arrived_at = other.arrived_at, one.arrived_at
    one.arrived_via, other.arrived_via = other.arrived_via, one.arrived_via
    for id in (one_id, other_id):  # a person has seen who is who
        work.session.merge(ArrivalRow(meeting_id=id, proof=ArrivalProof.STAFF))
    work.session.flush()
    return get_meeting(work, one_id), get_meeting(work, other_id)


def certify_arrival(work: UnitOfWork, meeting_id: int) -> None:
    """Notes that a member of staff has seen who came to this meeting."""
    work.session.merge(ArrivalRow(meeting_id=meeting_id, proof=ArrivalProof.STAFF))
    work.session.flush()


def due_today(work: UnitOfWork, centre_id: int) -> list[Meeting]:
    """All meetings that are booked at the centre today, in order of time, those of protected
    citizens (`silent`) left out."""
    found = _of_those(
        work, readable_meetings(work, *_booked_today(work, centre_id)).found, lambda _: True
    )
    return sorted(found, key=lambda each: (each.starts_at, each.id))


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


def _locked_today(work: UnitOfWork, one_id: int, other_id: int) -> list[MeetingRow]:
    """The rows of these two meetings that are booked on the first one's local day, locked in the
    order of their ids."""
    of_today = _booked_today(work, get_meeting(work, one_id).centre_id)
    both = select(MeetingRow).where(MeetingRow.id.in_((one_id, other_id)), *of_today)
    locked = both.order_by(MeetingRow.id).with_for_update()
    return list(work.session.scalars(locked.execution_options(populate_existing=True)))
