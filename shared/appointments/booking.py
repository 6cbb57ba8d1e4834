"""Books a meeting: the rules first, then an adviser and a room; the database decides races."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError, NoResultFound

from shared.appointments.calendar import calendar
from shared.appointments.centres import get_centre
from shared.appointments.choosing import Choice, choose
from shared.appointments.closed_house import as_the_house_is
from shared.appointments.facts import Form, Meeting, MeetingState, Override, Rule, SlotFilter
from shared.appointments.free_times import ANY_TIME
from shared.appointments.judging import judge, with_other_times
from shared.appointments.kinds import get_kind
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import quarter_of
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.request import Request
from shared.appointments.rules import sets_aside
from shared.appointments.setting_aside import record_exception, who_set_aside
from shared.appointments.writing import insert_meeting
from shared.citizens import Citizen, Needs, lock_citizen, support_of
from shared.unit_of_work import UnitOfWork

T = TypeVar("T")

MOST_RIVALS = 100
"""Choices before giving up: more than a centre has advisers and rooms. An `IntegrityError` that
comes this often is no race."""

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
    """Books a meeting: judges it by the rules, then takes an adviser and, in person, a room. `who`
    is a citizen's id, or a `Citizen` whose row this piece of work has locked; `via` is the face, or
    "staff:3".

    Staff set rules aside with `override`; without it there is no other form for a first meeting, no
    time outside the booking period, no reserved time for who needs nothing, no meeting that is
    `longer` (minutes on top of its kind and needs), no adviser of choice, and no second meeting of
    a kind ahead. On a day without visitors a
    meeting in person becomes one by telephone. Support that staff have given the citizen counts:
    more time, and their own adviser if that one is free.

    `slot_filter` is what the time was chosen by. `booked_from` is the telephone that the call came
    from, `call_number` the one to call for a meeting by telephone; both E.164.

    Raises `Refused`. TAKEN, CLOSED and a time outside the booking period come with other free times
    that suit `slot_filter`.
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
        if not sets_aside(override, Rule.AHEAD):
            raise Refused(Refusal.ALREADY_BOOKED)
        broken |= {Rule.AHEAD}
    booked = allocate(work, request, partial(insert_meeting, work, request))
    record_exception(work, centre.id, booked.id, broken, override)
    return booked


def _hold(work: UnitOfWork, citizen_id: int) -> Citizen:
    """The citizen, with their row locked. Raises `Refused(UNKNOWN)`."""
    try:
        # Two bookings for one citizen wait for each other: what the rules find stays true.
        return lock_citizen(work, citizen_id)
    except NoResultFound:
        raise Refused(Refusal.UNKNOWN) from None


def _has_one_ahead(work: UnitOfWork, request: Request) -> bool:
    """Whether the citizen has a meeting of this kind ahead: the national register allows one."""
    asked = {
        "citizen_id": request.citizen_id,
        "kind": request.kind.code,
        "now": quarter_of(work.now),
    }
    return work.execute(ONE_AHEAD, asked).scalar() is not None


def allocate(work: UnitOfWork, request: Request, write_down: Callable[[Choice], T]) -> T:
    """Chooses an adviser and a room, and has `write_down` take them; returns what that returned.
    Where another booking was quicker it chooses again, from who is free by then.

    Raises `Refused`: CLOSED outside opening hours, TAKEN when none is free, WITHOUT_REASON for a
    reserved time that is asked for with no reason.
    """
    day = calendar(work, request.centre, [request.day])
    if not day.covers(day.open, request.quarters):
        raise with_other_times(work, request, Refusal.CLOSED)
    for _ in range(MOST_RIVALS):
        choice = choose(work, request, day)
        if choice is None:
            raise with_other_times(work, request, Refusal.TAKEN)
        if choice.reserved and not _may_have_reserved(request):
            raise Refused(Refusal.WITHOUT_REASON)
        try:
            # The primary key of the occupancy decides a race: who is too late chooses anew.
            with work.session.connection().begin_nested():
                return write_down(choice)
        except IntegrityError as error:
            collision = error
    raise collision


def _may_have_reserved(request: Request) -> bool:
    """Whether staff say why; who only keeps a time for a moment does so when they book it."""
    return request.holder is not None or sets_aside(request.override, Rule.RESERVED)
