"""Books a meeting: the rules first, then an adviser and a room; the database decides races."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError, NoResultFound

from shared.appointments.calendar import calendar
from shared.appointments.centres import get_centre, get_kind
from shared.appointments.choosing import Choice, choose
from shared.appointments.closed_house import as_the_house_is
from shared.appointments.facts import Form, Meeting, MeetingState, Override, Rule, SlotFilter
from shared.appointments.free_times import ANY_TIME
from shared.appointments.judging import judge, with_other_times
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import quarter_of
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.request import Request
from shared.appointments.setting_aside import record_exception, who_set_aside
from shared.appointments.writing import insert_meeting
from shared.citizens import Citizen, Needs, lock_citizen, support_of
from shared.unit_of_work import UnitOfWork

T = TypeVar("T")

MOST_RIVALS = 100
"""More than a centre has advisers and rooms: what still collides after that is no rival."""

ONE_AHEAD = (
    select(MeetingRow.id)
    .where(
        MeetingRow.citizen_id == bindparam("citizen_id"),
        MeetingRow.quarter > bindparam("now"),
        MeetingRow.kind == bindparam("kind"),
        MeetingRow.state == MeetingState.BOOKED,
    )
    .limit(1)
)


def book(
    work: UnitOfWork,
    who: int | Citizen,
    kind_code: str,
    starts_at: datetime,
    needs: Needs,
    via: str,
    form: Form = Form.IN_PERSON,
    override: Override | None = None,
    slot_filter: SlotFilter = ANY_TIME,
    *,
    booked_from: str | None = None,
    call_number: str | None = None,
    longer: int = 0,
) -> Meeting:
    """Raises `Refused`. `who` is a citizen's id, or one who is already held for this piece of work.
    `via` is the face it was booked on.

    Staff set rules aside with `override`; without it there is no other form for a first meeting,
    no time outside the booking period, none that is `longer` (minutes), and no adviser of choice.
    On a day without visitors it is by telephone, whatever was wished.
    `wish` is what the time was chosen by: a refusal that the time is to blame for comes with others
    that suit as well.
    `booked_from` is the telephone that the call came from, `call_number` the one to be called on.
    Whom staff have given more time has it, and their own adviser if that one is free.
    """
    citizen = who if isinstance(who, Citizen) else _hold(work, who)
    centre, support = get_centre(work, citizen.centre_id), support_of(work, citizen.id)
    wanted = get_kind(work, centre.id, kind_code)
    request = Request(
        centre,
        citizen.id,
        wanted,
        starts_at,
        support.added_to(needs),
        via,
        form,
        override,
        slot_filter,
        booked_from,
        call_number,
        adviser_id=support.adviser_id,
        longer=longer,
        support=support,
    )
    broken = judge(work, request, request.terms)
    request = replace(request, form_by=who_set_aside(override, Rule.FORM, broken))
    request = as_the_house_is(work, request)
    if _has_one_ahead(work, request):
        raise Refused(Refusal.ALREADY_BOOKED)
    booked = allocate(work, request, partial(insert_meeting, work, request))
    record_exception(work, centre.id, booked.id, broken, override)
    return booked


def _hold(work: UnitOfWork, citizen_id: int) -> Citizen:
    """Nobody else books for the same citizen meanwhile, so that what is true of them stays true."""
    try:
        return lock_citizen(work, citizen_id)
    except NoResultFound:
        raise Refused(Refusal.UNKNOWN) from None


def _has_one_ahead(work: UnitOfWork, request: Request) -> bool:
    """The national register allows one future meeting of a kind for a citizen."""
    asked = {
        "citizen_id": request.citizen_id,
        "kind": request.kind.code,
        "now": quarter_of(work.now),
    }
    return work.execute(ONE_AHEAD, asked).scalar() is not None


def allocate(work: UnitOfWork, request: Request, write_down: Callable[[Choice], T]) -> T:
    """What `write_down` returns, once it has had a choice that nobody else was quicker to take.

    Raises `Refused`.
    """
    day = calendar(work, request.centre, [request.day])
    if not day.covers(day.open, request.quarters):
        raise with_other_times(work, request, Refusal.CLOSED)
    for _ in range(MOST_RIVALS):
        choice = choose(work, request, day)
        if choice is None:
            raise with_other_times(work, request, Refusal.TAKEN)
        try:
            with work.session.connection().begin_nested():
                return write_down(choice)
        except IntegrityError as error:
            collision = error
    raise collision
