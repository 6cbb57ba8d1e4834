"""Sets up a centre's kinds of meeting."""

from collections.abc import Iterable

from sqlalchemy import delete, func, select

from shared.appointments.facts import Form
from shared.appointments.kind_facts import (
    EVERY_FORM,
    FIRST_MEETING,
    IN_PERSON_ALONE,
    OF_THE_COURSE,
    Kind,
)
from shared.appointments.kind_models import KindAdviserRow, KindRow
from shared.unit_of_work import UnitOfWork


def add_kind(
    work: UnitOfWork,
    centre_id: int,
    code: str,
    minutes: int,
    *,
    buffer_minutes: int = 0,
    forms: Iterable[Form] | None = None,
    self_booked: bool | None = None,
    advisers: Iterable[int] = (),
) -> None:
    """Adds a kind of meeting (see `Kind`) as the last one of the centre.

    Unless it is told, citizens book the meetings of the course themselves and no others, the first
    one in person and the others in every form.
    """
    usual_forms = IN_PERSON_ALONE if code == FIRST_MEETING else EVERY_FORM
    row = KindRow(
        centre_id=centre_id,
        code=code,
        minutes=minutes,
        buffer_minutes=buffer_minutes,
        forms=_with_in_person(usual_forms if forms is None else forms),
        self_booked=code in OF_THE_COURSE if self_booked is None else self_booked,
        position=_next_position(work, centre_id),
    )
    work.session.add(row)
    work.session.flush()
    _name_advisers(work, row.id, advisers)


def change_kind(work: UnitOfWork, centre_id: int, kind: Kind) -> None:
    """Sets all of a kind that the centre has: its length, buffer, forms, advisers, and who books
    it. New meetings count; those that are booked keep what they have."""
    row = _row(work, centre_id, kind.code)
    row.minutes, row.buffer_minutes = kind.minutes, kind.buffer_minutes
    row.forms, row.self_booked = _with_in_person(kind.forms), kind.self_booked
    work.session.flush()
    _name_advisers(work, row.id, kind.advisers)


def raise_kind(work: UnitOfWork, centre_id: int, code: str) -> None:
    """Puts a kind before the one that stands before it; the first one stays where it is."""
    rows = work.session.scalars(
        select(KindRow)
        .where(KindRow.centre_id == centre_id)
        .order_by(KindRow.position, KindRow.id)
        .with_for_update()
    ).all()
    at = next(n for n, row in enumerate(rows) if row.code == code)
    order = [*rows[: max(0, at - 1)], rows[at], *rows[max(0, at - 1) : at], *rows[at + 1 :]]
    for position, row in enumerate(order):
        row.position = position
    work.session.flush()


def _with_in_person(forms: Iterable[Form]) -> list[str]:
    return sorted(form.value for form in IN_PERSON_ALONE | set(forms))


def _row(work: UnitOfWork, centre_id: int, code: str) -> KindRow:
    found = select(KindRow).where(KindRow.centre_id == centre_id, KindRow.code == code)
    return work.session.scalars(found.with_for_update()).one()


def _next_position(work: UnitOfWork, centre_id: int) -> int:
    last = select(func.max(KindRow.position)).where(KindRow.centre_id == centre_id)
    return (work.session.scalar(last) or 0) + 1


def _name_advisers(work: UnitOfWork, kind_id: int, advisers: Iterable[int]) -> None:
    work.session.execute(delete(KindAdviserRow).where(KindAdviserRow.kind_id == kind_id))
    rows = [KindAdviserRow(kind_id=kind_id, adviser_id=id) for id in sorted(set(advisers))]
    work.session.add_all(rows)
    work.session.flush()
