"""What others keep for a moment: who and what is not offered until then."""

from sqlalchemy import bindparam, select

from shared.appointments.calendar import Calendar
from shared.appointments.hold_models import HoldRow
from shared.appointments.taken import Taken
from shared.unit_of_work import UnitOfWork

STANDING = (
    HoldRow.centre_id == bindparam("centre_id"),
    HoldRow.until > bindparam("now"),
    HoldRow.holder != bindparam("holder"),
)
HELD = select(HoldRow.adviser_id, HoldRow.room_id, HoldRow.quarter).where(*STANDING)
ANY_HELD = select(HoldRow.quarter).where(*STANDING).limit(1)


def is_anything_held(work: UnitOfWork, centre_id: int, holder: str) -> bool:
    """Whether anybody but `holder` keeps a time in this centre now."""
    return work.execute(ANY_HELD, _standing(work, centre_id, holder)).scalar() is not None


def add_held(work: UnitOfWork, centre_id: int, plan: Calendar, holder: str, found: Taken) -> None:
    """Adds to `found` what others than `holder` keep on the days of `plan`."""
    for adviser_id, room_id, quarter in work.execute(HELD, _standing(work, centre_id, holder)):
        if plan.base <= quarter < plan.end:
            found.advisers[adviser_id] |= 1 << (quarter - plan.base)
            if room_id is not None:
                found.rooms[room_id] |= 1 << (quarter - plan.base)


def held_in(
    work: UnitOfWork, centre_id: int, holder: str, quarters: range, buffer: int
) -> tuple[set[int], set[int]]:
    """Ids of the advisers whom others than `holder` keep in these quarters or in so many after
    them, and of the rooms that they keep in these quarters."""
    found = work.execute(HELD, _standing(work, centre_id, holder)).all()
    longer = range(quarters.start, quarters.stop + buffer)
    advisers = {each.adviser_id for each in found if each.quarter in longer}
    return advisers, {each.room_id for each in found if each.room_id and each.quarter in quarters}


def _standing(work: UnitOfWork, centre_id: int, holder: str) -> dict[str, object]:
    return {"centre_id": centre_id, "now": work.now, "holder": holder}
