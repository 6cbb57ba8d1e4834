"""Keeps a time for a moment, while the person who chose it checks it.

A hold decides what others are offered, and nothing else: the occupancy decides who is booked. It
takes one adviser and one room, as a meeting would, so that a time at which more are free is still
offered.
"""

from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import bindparam, delete, func, insert, or_, select
from sqlalchemy.exc import IntegrityError

from shared.appointments.booking import allocate
from shared.appointments.centres import get_centre
from shared.appointments.choosing import Choice
from shared.appointments.closed_house import form_at
from shared.appointments.facts import Form, Override, SlotFilter
from shared.appointments.free_times import ANY_TIME
from shared.appointments.hold_models import HoldRow, HoldTurnRow
from shared.appointments.kinds import get_kind
from shared.appointments.refusals import Refused
from shared.appointments.request import Request
from shared.citizens import Needs, support_of
from shared.unit_of_work import UnitOfWork

HELD_FOR = timedelta(minutes=2)

MOST_HELD = 10
"""Times that are kept at once through one face of a centre, so that nobody can keep them all: who
comes after goes on without a hold."""

UNREGISTERED = 0
"""The id of no citizen: a person who is not registered before they have booked."""

TURN = select(HoldTurnRow.centre_id).where(HoldTurnRow.centre_id == bindparam("centre_id"))
TAKE = insert(HoldRow)
LET_GO = delete(HoldRow).where(HoldRow.holder == bindparam("of_holder"))

LAPSED = (
    select(HoldRow.holder)
    .where(HoldRow.centre_id == bindparam("of_centre"), HoldRow.until <= bindparam("now"))
    .with_for_update(skip_locked=True)
)
"""Without those that their holders let go at this moment: nobody waits for anybody here."""

CLEAR = delete(HoldRow).where(
    or_(HoldRow.holder == bindparam("of_holder"), HoldRow.holder.in_(LAPSED))
)
HOLDERS = select(func.count(HoldRow.holder)).where(
    HoldRow.centre_id == bindparam("centre_id"),
    HoldRow.until > bindparam("now"),
    HoldRow.via == bindparam("via"),
)


def hold(
    work: UnitOfWork,
    holder: str,
    via: str,
    centre_id: int,
    kind_code: str,
    starts_at: datetime,
    needs: Needs,
    citizen_id: int | None = None,
    form: Form = Form.IN_PERSON,
    slot_filter: SlotFilter = ANY_TIME,
    *,
    longer: int = 0,
    override: Override | None = None,
) -> bool:
    """Keeps a time for `holder` (a conversation's id, or "staff:3") for `HELD_FOR`; what it has
    kept before is free at once. The arguments are those of a booking; the rules that an `override`
    names take no reason yet.

    False, and the time is not kept, where that must not hinder: at `MOST_HELD`, and where others
    keep all that is left. Raises `Refused`, with other times, when somebody else keeps or has
    booked it.
    """
    _wait_for_turn(work, centre_id)
    # Each new hold takes the centre's lapsed ones away: the table never grows.
    work.write(CLEAR, {"of_centre": centre_id, "of_holder": holder, "now": work.now})
    asked = {"centre_id": centre_id, "now": work.now, "via": via}
    if work.execute(HOLDERS, asked).scalar_one() >= MOST_HELD:
        return False
    support = support_of(work, citizen_id)
    request = Request(
        centre=get_centre(work, centre_id),
        citizen_id=UNREGISTERED if citizen_id is None else citizen_id,
        kind=get_kind(work, centre_id, kind_code),
        starts_at=starts_at,
        needs=support.added_to(needs),
        via=via,
        form=form_at(work, centre_id, starts_at, form),
        override=override,
        slot_filter=slot_filter,
        adviser_id=support.adviser_id,
        longer=longer,
        support=support,
        holder=holder,
    )
    try:
        allocate(work, request, partial(_take, work, request))
    except Refused as no:
        if starts_at in no.times:
            return False
        raise
    return True


def let_go(work: UnitOfWork, holder: str) -> None:
    """Frees what the holder keeps; nothing happens where that is nothing."""
    work.write(LET_GO, {"of_holder": holder})


def _wait_for_turn(work: UnitOfWork, centre_id: int) -> None:
    """Waits until no other transaction takes a hold in this centre: of two who choose the last
    place at the same moment the second finds what the first keeps. Whoever has the turn waits for
    nothing else any more, so that no two wait for each other."""
    mine = TURN.with_for_update()
    while work.session.scalar(mine, {"centre_id": centre_id}) is None:
        with suppress(IntegrityError), work.savepoint():
            work.session.add(HoldTurnRow(centre_id=centre_id))


def _take(work: UnitOfWork, request: Request, choice: Choice) -> None:
    row = {
        "holder": request.holder,
        "via": request.via,
        "centre_id": request.centre.id,
        "adviser_id": choice.adviser.id,
        "room_id": choice.room_id,
        "quarter": request.quarters.start,
        "quarters": len(request.quarters),
        "buffer": choice.buffer,
        "until": work.now + HELD_FOR,
    }
    work.write(TAKE, row)
