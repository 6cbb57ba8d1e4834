"""Writes a booked meeting down: its row, and what it occupies."""

from sqlalchemy import insert

from shared.appointments.choosing import Choice
from shared.appointments.facts import Meeting, MeetingState
from shared.appointments.meeting_rows import COLUMNS, columns_of, meeting_of
from shared.appointments.models import MeetingRow
from shared.appointments.numbers import draw_number
from shared.appointments.occupancy import occupy, resources_of
from shared.appointments.request import Request
from shared.unit_of_work import UnitOfWork

INSERT = insert(MeetingRow).returning(*COLUMNS)


def insert_meeting(
    work: UnitOfWork, request: Request, choice: Choice, state: MeetingState = MeetingState.BOOKED
) -> Meeting:
    """The new meeting. Raises `IntegrityError` when somebody else was quicker.

    A time that is only OFFERED has no number.
    """
    number = draw_number(work, request.centre.id) if state is MeetingState.BOOKED else None
    values = {
        "keeps_adviser": False,
        **columns_of(request, choice),
        "centre_id": request.centre.id,
        "citizen_id": request.citizen_id,
        "number": number,
        "kind": request.kind.code,
        "state": state,
        "booked_via": request.via,
        "booked_at": work.now,
        "booked_from": request.booked_from,
    }
    row = work.execute(INSERT, values).one()
    resources = resources_of(choice.adviser.id, choice.room_id, request.citizen_id)
    occupy(work, row.id, resources, request.quarters)
    return meeting_of(row, choice.adviser.first_name, choice.room.name if choice.room else None)
