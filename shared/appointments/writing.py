"""Writes a booked meeting down: its row, and what it occupies."""

from sqlalchemy import insert

from shared.appointments.choosing import Choice
from shared.appointments.facts import Meeting, MeetingState
from shared.appointments.models import MeetingRow
from shared.appointments.numbers import draw_number
from shared.appointments.occupancy import occupy, resources_of
from shared.appointments.quarters import MINUTES, instant_of
from shared.appointments.request import Request
from shared.unit_of_work import UnitOfWork

INSERT = insert(MeetingRow).returning(MeetingRow.id)


def insert_meeting(
    work: UnitOfWork, request: Request, choice: Choice, state: MeetingState = MeetingState.BOOKED
) -> Meeting:
    """The new meeting. Raises `IntegrityError` when somebody else was quicker.

    A time that is only OFFERED has no number.
    """
    number = draw_number(work, request.centre.id) if state is MeetingState.BOOKED else None
    row = {
        "centre_id": request.centre.id,
        "citizen_id": request.citizen_id,
        "number": number,
        "kind": request.kind.code,
        "form": request.form,
        "state": state,
        "quarter": request.quarters.start,
        "quarters": len(request.quarters),
        "adviser_id": choice.adviser.id,
        "room_id": choice.room_id,
        "interpreter": request.needs.interpreter,
        "companion": request.needs.companion,
        "wheelchair": request.needs.wheelchair,
        "more_time": request.needs.more_time,
        "quiet_room": request.needs.quiet_room,
        "booked_via": request.via,
        "booked_at": work.now,
        "booked_from": request.booked_from,
        "call_number": request.call_number,
        "longer": request.longer,
        "keeps_adviser": request.slot_filter.adviser_id is not None,
        "override_staff": request.form_by.staff if request.form_by else None,
        "override_reason": request.form_by.reason if request.form_by else None,
        "closed_house_id": request.closed_house_id,
    }
    meeting_id = work.execute(INSERT, row).scalar_one()
    resources = resources_of(choice.adviser.id, choice.room_id, request.citizen_id)
    occupy(work, meeting_id, resources, request.quarters)
    return Meeting(
        id=meeting_id,
        centre_id=request.centre.id,
        citizen_id=request.citizen_id,
        number=number or "",
        kind=request.kind.code,
        form=request.form,
        starts_at=instant_of(request.quarters.start),
        minutes=len(request.quarters) * MINUTES,
        adviser_id=choice.adviser.id,
        adviser=choice.adviser.first_name,
        room=choice.room.name if choice.room else "",
        state=state,
        needs=request.needs,
        booked_via=request.via,
        override=request.form_by,
        call_number=request.call_number,
        closed_house_id=request.closed_house_id,
        longer=request.longer,
    )
