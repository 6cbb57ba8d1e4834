"""What others keep for a moment: who and what is not offered until then."""

from sqlalchemy import bindparam, select

from shared.appointments.calendar import Calendar
from shared.appointments.hold_models import HoldRow
from shared.appointments.quarters import span
from shared.appointments.taken import Taken
from shared.unit_of_work import UnitOfWork

HELD = select(
    HoldRow.adviser_id, HoldRow.room_id, HoldRow.quarter, HoldRow.quarters, HoldRow.buffer
).where(
    HoldRow.centre_id == bindparam("centre_id"),
    HoldRow.until > bindparam("now"),
    HoldRow.holder != bindparam("holder"),
)


def is_anything_held(work: UnitOfWork, centre_id: int, holder: str) -> bool:
    """Whether anybody but `holder` keeps a time in this centre now."""
    return work.execute(HELD, _standing(work, centre_id, holder)).first() is not None


def add_held(work: UnitOfWork, centre_id: int, plan: Calendar, holder: str, found: Taken) -> None:
    """Adds to `found` what others than `holder` keep on the days of `plan`."""
    for row in work.execute(HELD, _standing(work, centre_id, holder)):
        ends = min(row.quarter + row.quarters, plan.end)
        after = min(row.quarter + row.quarters + row.buffer, plan.end)
        found.advisers[row.adviser_id] |= span(plan.base, row.quarter, after)
        if row.room_id is not None:
            found.rooms[row.room_id] |= span(plan.base, row.quarter, ends)


def held_in(
    work: UnitOfWork, centre_id: int, holder: str, quarters: range, buffer: int
) -> tuple[set[int], set[int]]:
    """Ids of the advisers whom others than `holder` keep in these quarters or in so many after
    them, and of the rooms that they keep in these quarters."""
    found = work.execute(HELD, _standing(work, centre_id, holder)).all()
    longer = range(quarters.start, quarters.stop + buffer)
    advisers = {
        row.adviser_id for row in found if _meets(longer, row.quarter, row.quarters + row.buffer)
    }
    rooms = {row.room_id for row in found if _meets(quarters, row.quarter, row.quarters)}
    return advisers, rooms - {None}


def _meets(wanted: range, start: int, length: int) -> bool:
    return start < wanted.stop and wanted.start < start + length


def _standing(work: UnitOfWork, centre_id: int, holder: str) -> dict[str, object]:
    return {"centre_id": centre_id, "now": work.now, "holder": holder}
