"""Days on which nobody comes to the house: what would be held there is held by telephone."""

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
    """Those that are not over, of one house or of all, in order of time."""
    found = [_as_fact(row) for row in work.execute(STANDING, {"first": work.now.date() - A_DAY})]
    here = [each for each in found if centre_id in (None, each.centre_id)]
    return [each for each in here if each.last_day >= local_today(work, each.centre_id)]


def find_closed_house(work: UnitOfWork, closed_id: int) -> ClosedHouse | None:
    """Also one that is over, or was opened again."""
    row = work.execute(BY_ID, {"closed_id": closed_id}).one_or_none()
    return _as_fact(row) if row else None


def closed_house_on(work: UnitOfWork, centre_id: int, day: date) -> ClosedHouse | None:
    return next(iter(_closed_between(work, centre_id, day, day)), None)


def closed_house_today(work: UnitOfWork, centre_id: int) -> ClosedHouse | None:
    """None: whoever wants to can come in."""
    return closed_house_on(work, centre_id, local_today(work, centre_id))


def form_at(work: UnitOfWork, centre_id: int, at: datetime, form: Form) -> Form:
    """How a meeting that was wished in this form is held at that time."""
    day = get_centre(work, centre_id).day_of(at)
    return _from_afar(form) if closed_house_on(work, centre_id, day) else form


def close_house(
    work: UnitOfWork, centre_id: int, first: date, last: date, reason: str, staff: str
) -> ClosedHouse | None:
    """From one local day to another, inclusive. What is booked already stays as it is.

    None: all of these days are closed already. Whoever closes the same house meanwhile waits.
    """
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
    """Visitors may come again. False when somebody has said so before."""
    opened = work.session.execute(
        update(ClosedHouseRow)
        .where(ClosedHouseRow.id == closed_id, ClosedHouseRow.opened_at.is_(None))
        .values(opened_at=work.now, opened_by=staff)
        .returning(ClosedHouseRow.id)
    )
    return opened.scalar_one_or_none() is not None


def without_visitors(work: UnitOfWork, centre: Centre, plan: Calendar) -> int:
    """The quarters of a calendar in which nobody comes to the house."""
    mask = 0
    for closed in _closed_between(work, centre.id, plan.days[0], plan.days[-1]):
        mask |= span(plan.base, *day_span(centre.zone, closed.first_day, closed.last_day))
    return mask & plan.whole


def as_the_house_is(work: UnitOfWork, request: Request) -> Request:
    """By telephone on a day without visitors, the first meeting too: whoever closed the house
    stands for it by name, where nobody does for this meeting alone.

    Raises `Refused(CLOSED)` when the citizen has no telephone.
    """
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
    return Form.PHONE if form is Form.IN_PERSON else form


def _can_be_called(work: UnitOfWork, request: Request) -> bool:
    return bool(request.call_number or get_citizen(work, request.citizen_id).telephone)


def _closed_between(work: UnitOfWork, centre_id: int, first: date, last: date) -> list[ClosedHouse]:
    """Those that stand on any of these days, in order of time."""
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
