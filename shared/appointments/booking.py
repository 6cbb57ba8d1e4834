"""Books a meeting: the rules first, then an adviser and a room; the database decides races."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError, NoResultFound

from shared.appointments.calendar import calendar
from shared.appointments.centres import centre, kind
from shared.appointments.choosing import Choice, choose
from shared.appointments.closed_house import as_the_house_is
from shared.appointments.facts import Form, Meeting, MeetingState, Override, Wish
from shared.appointments.free_times import ANY_TIME, free_times
from shared.appointments.meetings import has_met
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import quarter_of
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.request import Request
from shared.appointments.rules import form_allowed, is_valid, nearest, time_refusal
from shared.appointments.writing import write
from shared.citizens import Citizen, Needs, hold
from shared.work import Work

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
    work: Work,
    who: int | Citizen,
    kind_code: str,
    starts_at: datetime,
    needs: Needs,
    via: str,
    form: Form = Form.IN_PERSON,
    override: Override | None = None,
    wish: Wish = ANY_TIME,
    *,
    booked_from: str | None = None,
    call_number: str | None = None,
) -> Meeting:
    """Raises `Refused`. `who` is a citizen's id, or one who is already held for this piece of work.
    `via` is the face it was booked on.

    Staff may set aside with `override` that it must be in person; on a day without visitors it is
    by telephone, whatever was wished. `wish` is what the time was
    chosen by: a refusal that the time is to blame for comes with others that suit as well.
    `booked_from` is the telephone that the call came from, `call_number` the one to be called on.
    """
    citizen = who if isinstance(who, Citizen) else _hold(work, who)
    house = centre(work, citizen.centre_id)
    wanted = kind(work, house.id, kind_code)
    request = Request(
        house,
        citizen.id,
        wanted,
        starts_at,
        needs,
        via,
        form,
        override,
        wish,
        booked_from,
        call_number,
    )
    if refusal := time_refusal(house, work.now, starts_at):
        raise with_other_times(work, request, refusal)
    request = as_the_house_is(work, request, partial(has_met, work, request.citizen_id))
    request = replace(request, override=_override_needed(work, request))
    if _has_one_ahead(work, request):
        raise Refused(Refusal.ALREADY_BOOKED)
    return settle(work, request, partial(write, work, request))


def _hold(work: Work, citizen_id: int) -> Citizen:
    """Nobody else books for the same citizen meanwhile, so that what is true of them stays true."""
    try:
        return hold(work, citizen_id)
    except NoResultFound:
        raise Refused(Refusal.UNKNOWN) from None


def _override_needed(work: Work, request: Request) -> Override | None:
    """The override, where a rule is set aside; none where the rules allow the form anyway."""
    if request.form is Form.IN_PERSON:
        return None
    if form_allowed(request.kind, request.form, met=has_met(work, request.citizen_id)):
        return None
    if is_valid(request.override):
        return request.override
    raise Refused(Refusal.NOT_IN_PERSON)


def _has_one_ahead(work: Work, request: Request) -> bool:
    """The national register allows one future meeting of a kind for a citizen."""
    asked = {
        "citizen_id": request.citizen_id,
        "kind": request.kind.code,
        "now": quarter_of(work.now),
    }
    return work.ask(ONE_AHEAD, asked).scalar() is not None


def settle(work: Work, request: Request, write_down: Callable[[Choice], T]) -> T:
    """What `write_down` returns, once it has had a choice that nobody else was quicker to take.

    Raises `Refused`.
    """
    day = calendar(work, request.house, [request.day])
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


def with_other_times(work: Work, request: Request, refusal: Refusal) -> Refused:
    """A no that leads on. Where the wish was one day, other days are offered when it is full."""
    times = free_times(
        work,
        request.house.id,
        request.kind.code,
        request.needs,
        request.citizen_id,
        replace(request.wish, day=None),
        request.form,
        by_staff=request.by_staff,
    )
    days = {time.astimezone(request.house.zone).date() for time in times}
    day_is_full = request.day not in days
    return Refused(refusal, nearest(times, request.starts_at), day_is_full=day_is_full)
