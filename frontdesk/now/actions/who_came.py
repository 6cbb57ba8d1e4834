"""Who came to a meeting, where two were taken for each other or two came to one."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from frontdesk.clerks import Clerk, record_audit
from frontdesk.meetings.actions.meetings import own_meeting
from frontdesk.names import name_shown
from shared import followups
from shared.appointments import (
    ArrivalProof,
    Meeting,
    MeetingState,
    Refused,
    arrival_proof,
    local_today,
    meetings_on,
)
from shared.audit import AuditAction
from shared.citizens import Citizen, citizens_by_id
from shared.safetynet import in_hall, second_arrivals
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class OtherArrival:
    """Another meeting of the day, whose citizen may have been taken for this one's.

    `first_name` is None where it is unknown or must not be shown; `number` is the hall's, 0 without
    an arrival. `is_namesake`: both citizens have one birth date.
    """

    meeting_id: int
    starts_at: datetime
    adviser: str
    first_name: str | None
    number: int
    is_namesake: bool


@dataclass(frozen=True)
class WhoCame:
    """A meeting with its arrival of today.

    `number` is the hall's, 0 without one, `proof` what the arrival was recorded by. `seconds` are
    the numbers of those who came to it as well, 0 for one who was called already. `others` stand
    with the likeliest first. `is_today`: an arrival can be given to it or taken from it.
    """

    meeting: Meeting
    first_name: str | None
    number: int
    proof: ArrivalProof
    seconds: tuple[int, ...]
    others: tuple[OtherArrival, ...]
    is_today: bool

    @property
    def version(self) -> str:
        """A fingerprint of what the page shows: a press counts for what the clerk saw."""
        return sha256(repr(self).encode()).hexdigest()[:16]


def who_came(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> WhoCame:
    """The meeting, its arrivals, and whom they may be confused with. Raises `NoSuchMeeting`."""
    meeting = own_meeting(work, clerk, meeting_id)
    today = meetings_on(work, clerk.centre_id, local_today(work, clerk.centre_id))
    others = [each for each in today if _can_come(each) and each.id != meeting_id]
    people = citizens_by_id(work, {meeting.citizen_id, *(each.citizen_id for each in others)})
    numbers = {each.meeting_id: each.number for each in in_hall(work, clerk.centre_id)}
    mine = people[meeting.citizen_id]
    seen = [_other(each, people[each.citizen_id], numbers, mine) for each in others]
    return WhoCame(
        meeting,
        name_shown(mine),
        numbers.get(meeting_id, 0) if meeting.arrived_at else 0,
        arrival_proof(work, meeting_id),
        tuple(it.number for it in second_arrivals(work, meeting_id)),
        tuple(sorted(seen, key=lambda it: (not it.is_namesake, not it.number, it.starts_at))),
        _can_come(meeting) and any(each.id == meeting_id for each in today),
    )


def swap_with(work: UnitOfWork, clerk: Clerk, meeting_id: int, other_id: int, seen: str) -> bool:
    """Exchanges the arrivals and numbers of two meetings.

    False, and nothing changed, when the arrivals are others than the clerk saw. Raises
    `NoSuchMeeting`.
    """
    own_meeting(work, clerk, other_id)
    if who_came(work, clerk, meeting_id).version != seen:
        return False
    try:
        followups.swap_arrivals(work, meeting_id, other_id, clerk.via, clerk.name)
    except Refused:
        return False
    record_audit(work, clerk, AuditAction.SWAPPED_ARRIVALS, f"meeting:{meeting_id}")
    record_audit(work, clerk, AuditAction.SWAPPED_ARRIVALS, f"meeting:{other_id}")
    return True


def second_was_right(work: UnitOfWork, clerk: Clerk, meeting_id: int, seen: str) -> bool:
    """Gives the meeting to whoever came second. False as `swap_with`. Raises `NoSuchMeeting`."""
    if who_came(work, clerk, meeting_id).version != seen:
        return False
    if not followups.second_is_right(work, meeting_id, clerk.via, clerk.name):
        return False
    record_audit(work, clerk, AuditAction.SWAPPED_ARRIVALS, f"meeting:{meeting_id}")
    return True


def both_are_one(work: UnitOfWork, clerk: Clerk, meeting_id: int, seen: str) -> bool:
    """Ends the second number: one citizen has said twice that they are here. False as `swap_with`.
    Raises `NoSuchMeeting`."""
    if who_came(work, clerk, meeting_id).version != seen:
        return False
    if not followups.arrivals_are_one(work, meeting_id, clerk.name):
        return False
    record_audit(work, clerk, AuditAction.ARRIVALS_WERE_ONE, f"meeting:{meeting_id}")
    return True


def _can_come(meeting: Meeting) -> bool:
    return meeting.state is MeetingState.BOOKED


def _other(
    meeting: Meeting, citizen: Citizen, numbers: dict[int | None, int], mine: Citizen
) -> OtherArrival:
    return OtherArrival(
        meeting.id,
        meeting.starts_at,
        meeting.adviser,
        name_shown(citizen),
        numbers.get(meeting.id, 0) if meeting.arrived_at else 0,
        is_namesake=citizen.birth_date is not None and citizen.birth_date == mine.birth_date,
    )
