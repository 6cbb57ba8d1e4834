"""The times that staff may use beyond those that every citizen is offered: each takes a reason."""

from dataclasses import dataclass, replace
from datetime import datetime

from frontdesk.clerks import Clerk
from frontdesk.meetings.actions.meeting_request import MeetingRequest
from shared.appointments import free_times
from shared.citizens import get_citizen
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class FreeForStaff:
    """All free times for a request, sorted. `anybodys` are those that the citizen is offered on
    every face; `extra` are the others, and `reserved` those of them that are reserved."""

    anybodys: list[datetime]
    extra: list[datetime]
    reserved: frozenset[datetime]


def free_for(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, wanted: MeetingRequest
) -> list[datetime]:
    """The free times that this citizen is offered on every face, whatever staff may use besides.
    Without a telephone these are none at which the house is closed to visitors."""
    return _free(work, clerk, citizen_id, replace(wanted, beyond=False), reserved=False)


def free_for_staff(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, wanted: MeetingRequest
) -> FreeForStaff:
    """With the reserved times and, where the request goes beyond it, those outside the booking
    period."""
    anybodys = free_for(work, clerk, citizen_id, wanted)
    allowed = _free(work, clerk, citizen_id, wanted, reserved=False) if wanted.beyond else anybodys
    every = _free(work, clerk, citizen_id, wanted, reserved=True)
    extra = sorted(set(every).difference(anybodys))
    return FreeForStaff(anybodys, extra, frozenset(every).difference(allowed))


def _free(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, wanted: MeetingRequest, *, reserved: bool
) -> list[datetime]:
    can_be_called = get_citizen(work, citizen_id).callable_telephone is not None
    return free_times(
        work,
        clerk.centre_id,
        wanted.kind,
        wanted.needs,
        citizen_id,
        replace(wanted.slot_filter, only_here=not can_be_called),
        wanted.form,
        longer=wanted.longer,
        beyond=wanted.beyond,
        reserved=reserved,
        holder=clerk.via,
    )
