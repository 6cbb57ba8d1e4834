"""What a clerk asks for on a citizen's behalf, and what is likely to fit."""

from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from frontdesk.citizens.actions.records import own_citizen, usual_needs
from frontdesk.clerks import Clerk
from shared.appointments import (
    FIRST_MEETING,
    FOLLOW_UP,
    Form,
    Meeting,
    SlotFilter,
    has_met,
    kinds,
    meetings_of,
    upcoming,
)
from shared.citizens import Needs, needs_of, support_of
from shared.unit_of_work import UnitOfWork
from shared.wishes import form_for_next

NOTHING_SPECIAL = Needs()
ANY_TIME = SlotFilter()


@dataclass(frozen=True)
class MeetingRequest:
    """What a meeting shall be like; `longer` are minutes more than its kind and needs ask for.

    With `beyond` also times outside the booking period are wanted. `reserved` tells that the chosen
    time was offered as a reserved one; `another` asks for one more of a kind of which there is one
    ahead. All three take a reason.
    """

    kind: str
    form: Form = Form.IN_PERSON
    needs: Needs = NOTHING_SPECIAL
    slot_filter: SlotFilter = ANY_TIME
    longer: int = 0
    beyond: bool = False
    reserved: bool = False
    another: bool = False


def likely_request(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> MeetingRequest:
    """What probably fits, so that nothing is asked twice. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    before = sorted(meetings_of(work, citizen_id), key=lambda it: it.id, reverse=True)
    needs = usual_needs(needs_of(work, citizen_id), before)
    needs = support_of(work, citizen_id).added_to(needs)
    kind = _likely_kind(work, clerk.centre_id, citizen_id)
    form = form_for_next(work, kind, citizen_id, Form.IN_PERSON)
    return MeetingRequest(kind, form, needs=needs)


def request_so_far(meeting: Meeting) -> MeetingRequest:
    """All that a meeting is like now."""
    return MeetingRequest(meeting.kind, meeting.planned_form, meeting.needs, longer=meeting.longer)


def request_after(meeting: Meeting, zone: ZoneInfo) -> MeetingRequest:
    """One more talk like this one, on a later day; after a first meeting the next one."""
    kind = FOLLOW_UP if meeting.kind == FIRST_MEETING else meeting.kind
    next_day = meeting.starts_at.astimezone(zone).date() + timedelta(days=1)
    return replace(
        request_so_far(meeting),
        kind=kind,
        slot_filter=SlotFilter(from_day=next_day),
        longer=0,
        beyond=True,
        another=True,
    )


def _likely_kind(work: UnitOfWork, centre_id: int, citizen_id: int) -> str:
    """The first meeting until it was held; then the first kind that they have none of ahead."""
    taken = {each.kind for each in upcoming(work, citizen_id)}
    if not has_met(work, citizen_id) and FIRST_MEETING not in taken:
        return FIRST_MEETING
    codes = [kind.code for kind in kinds(work, centre_id) if not kind.first]
    return next((code for code in codes if code not in taken), codes[0] if codes else FIRST_MEETING)
