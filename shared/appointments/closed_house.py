"""Days on which the house is closed to visitors: meetings in person become calls."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from shared.appointments.calendar import Calendar
from shared.appointments.centres import get_centre, local_today
from shared.appointments.facts import Centre, ClosedHouse, Form
from shared.appointments.meetings import has_met
from shared.appointments.models import CentreRow, ClosedHouseRow
from shared.appointments.quarters import day_span, span
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.request import Request
from shared.appointments.rules import form_allowed
from shared.citizens import get_citizen
from shared.unit_of_work import UnitOfWork

STANDING = (
    select(*ClosedHouseRow.__table__.columns)
    .where(ClosedHouseRow.opened_at.is_(None), ClosedHouseRow.last_day >= bindparam("first"))
    .order_by(ClosedHouseRow.first_day, ClosedHouseRow.id)
)
IN_DAYS = STANDING.where(
    ClosedHouseRow.centre_id == bindparam("centre_id"),
    ClosedHouseRow.first_day <= bindparam("last"),
)
BY_ID = select(*ClosedHouseRow.__table__.columns).where(ClosedHouseRow.id == bindparam("closed_id"))
A_DAY = timedelta(days=1)


def closed_houses(work: UnitOfWork, centre_id: int | None = None) -> list[ClosedHouse]:
    """Closings that are not over, of one centre or of all, in order of time."""
    found = [_as_fact(row) for row in work.execute(STANDING, {"first": work.now.date() - A_DAY})]
    here = [each for each in found if centre_id in (None, each.centre_id)]
    return [each for each in here if each.last_day >= local_today(work, each.centre_id)]


def find_closed_house(work: UnitOfWork, closed_id: int) -> ClosedHouse | None:
    """A closing by its id, also when it is over or was ended early; None for an unknown id."""
    row = work.execute(BY_ID, {"closed_id": closed_id}).one_or_none()
    return _as_fact(row) if row else None


def closed_house_on(work: UnitOfWork, centre_id: int, day: date) -> ClosedHouse | None:
    """The closing that covers a local day of the centre; None for a day with visitors."""
    return next(iter(_closed_between(work, centre_id, day, day)), None)


def closed_house_today(work: UnitOfWork, centre_id: int) -> ClosedHouse | None:
    """The closing that covers today; None when visitors can come."""
    return closed_house_on(work, centre_id, local_today(work, centre_id))


def form_at(work: UnitOfWork, centre_id: int, at: datetime, form: Form) -> Form:
    """The form that a meeting would get at that time if this one was wished: on a day without
    visitors a meeting in person is by telephone."""
    day = get_centre(work, centre_id).day_of(at)
    return _from_afar(form) if closed_house_on(work, centre_id, day) else form


def close_house(
    work: UnitOfWork, centre_id: int, first: date, last: date, reason: str, staff: str
) -> ClosedHouse | None:
    """Closes the house to visitors from one local day to another, inclusive. Meetings that are
    booked already stay as they are. None, and nothing has changed, when all of these days are
    closed already."""
    # Two who close the same days at once: the second waits here for the first, and then finds it.
    work.session.execute(
        select(CentreRow.id).where(CentreRow.id == centre_id).with_for_update(key_share=True)
    )
    for known in _closed_between(work, centre_id, first, last):
        if known.first_day <= first and last <= known.last_day:
            return None
    row = ClosedHouseRow(
        centre_id=centre_id,
        first_day=first,
        last_day=last,
        reason=reason,
        closed_by=staff,
        closed_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    return ClosedHouse(row.id, centre_id, first, last, reason, staff, work.now)


def open_house(work: UnitOfWork, closed_id: int, staff: str) -> bool:
    """Ends a closing: visitors can come again. False when it was ended before."""
    opened = work.session.execute(
        update(ClosedHouseRow)
        .where(ClosedHouseRow.id == closed_id, ClosedHouseRow.opened_at.is_(None))
        .values(opened_at=work.now, opened_by=staff)
        .returning(ClosedHouseRow.id)
    )
    return opened.scalar_one_or_none() is not None


def without_visitors(work: UnitOfWork, centre: Centre, plan: Calendar) -> int:
    """The quarters of a calendar in which the house is closed to visitors, as a mask."""
    mask = 0
    for closed in _closed_between(work, centre.id, plan.days[0], plan.days[-1]):
        mask |= span(plan.base, *day_span(centre.zone, closed.first_day, closed.last_day))
    return mask & plan.whole


def as_the_house_is(work: UnitOfWork, request: Request) -> Request:
    """The request as it can be met that day: unchanged on a day with visitors, else by telephone.
    That holds for a first meeting too; the person who closed the house then stands for its form by
    name, unless a clerk does for this meeting.

    Raises `Refused`: CLOSED for a meeting in person when there is no number to call, NEVER_CALLED
    for a call to a citizen who is never called, whoever asks for it.
    """
    if request.form is Form.PHONE and get_citizen(work, request.citizen_id).never_called:
        raise Refused(Refusal.NEVER_CALLED)
    closed = closed_house_on(work, request.centre.id, request.day)
    if closed is None:
        return request
    wanted, form = request.form, _from_afar(request.form)
    if wanted is Form.IN_PERSON and not _can_be_called(work, request):
        raise Refused(Refusal.CLOSED)
    if request.form_by or _is_allowed(work, request, form):
        turned = closed.id if wanted is Form.IN_PERSON else None
        return replace(request, form=form, closed_house_id=turned)
    return replace(request, form=form, form_by=closed.override, closed_house_id=closed.id)


def _is_allowed(work: UnitOfWork, request: Request, form: Form) -> bool:
    return form_allowed(request.kind, form, met=has_met(work, request.citizen_id))


def _from_afar(form: Form) -> Form:
    """In place of a meeting in person a call."""
    return Form.PHONE if form is Form.IN_PERSON else form


def _can_be_called(work: UnitOfWork, request: Request) -> bool:
    who = get_citizen(work, request.citizen_id)
    return not who.never_called and bool(request.call_number or who.telephone)


def _closed_between(work: UnitOfWork, centre_id: int, first: date, last: date) -> list[ClosedHouse]:
    """The closings that cover any of these days, in order of time."""
    days = {"centre_id": centre_id, "first": first, "last": last}
    return [_as_fact(row) for row in work.execute(IN_DAYS, days)]


def _as_fact(row: Row[Any]) -> ClosedHouse:
    return ClosedHouse(
        id=row.id,
        centre_id=row.centre_id,
        first_day=row.first_day,
        last_day=row.last_day,
        reason=row.reason,
        closed_by=row.closed_by,
        closed_at=row.closed_at,
    )
