"""Writes a new meeting: its row, and what it occupies."""

from sqlalchemy import insert

from shared.appointments.choosing import Choice
from shared.appointments.facts import Meeting, MeetingState, Rule
from shared.appointments.meeting_rows import COLUMNS, columns_of, meeting_of
from shared.appointments.models import MeetingRow
from shared.appointments.numbers import draw_number
from shared.appointments.occupancy import adviser_resource, occupy, resources_of
from shared.appointments.request import Request
from shared.appointments.setting_aside import record_exception
from shared.unit_of_work import UnitOfWork

INSERT = insert(MeetingRow).returning(*COLUMNS)


def insert_meeting(
    work: UnitOfWork, request: Request, choice: Choice, state: MeetingState = MeetingState.BOOKED
) -> Meeting:
    """Writes a meeting with this adviser and room. A time that is only OFFERED gets no booking
    number.

    Raises `IntegrityError` when another booking was quicker to take the time.
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
    take_time(work, row.id, request, choice)
    return meeting_of(
        work, row, choice.adviser.first_name, choice.room.name if choice.room else None
    )


def take_time(work: UnitOfWork, meeting_id: int, request: Request, choice: Choice) -> None:
    """Occupies the adviser, the room and the citizen for a meeting, and the adviser alone for the
    time that is kept free after it; records who has given a reserved time away. Raises
    `IntegrityError` when one of them is taken."""
    during, adviser_id = request.quarters, choice.adviser.id
    resources = resources_of(adviser_id, choice.room_id, request.citizen_id)
    after = range(during.stop, during.stop + choice.buffer)
    occupy(work, meeting_id, resources, during, (adviser_resource(adviser_id), after))
    if choice.reserved:
        broken = frozenset({Rule.RESERVED})
        record_exception(work, request.centre.id, meeting_id, broken, request.override)
