"""Looks up a centre's kinds of meeting, and which one a citizen needs next."""

import json
from typing import Any

from sqlalchemy import Row, String, bindparam, cast, func, select

from shared.appointments.facts import Form
from shared.appointments.kind_facts import FIRST_MEETING, FOLLOW_UP, Kind
from shared.appointments.kind_models import KindAdviserRow, KindRow
from shared.appointments.meetings import ahead, has_met
from shared.appointments.models import MeetingRow
from shared.appointments.refusals import Refusal, Refused
from shared.unit_of_work import UnitOfWork

HELD_BY = (
    select(func.aggregate_strings(cast(KindAdviserRow.adviser_id, String), ","))
    .where(KindAdviserRow.kind_id == KindRow.id)
    .scalar_subquery()
)
"""The ids of the advisers who hold a kind, with commas between; NULL where all do."""

KINDS = select(
    KindRow.code,
    KindRow.minutes,
    KindRow.buffer_minutes,
    KindRow.forms,
    KindRow.self_booked,
    HELD_BY.label("held_by"),
).where(KindRow.centre_id == bindparam("centre_id"))
KIND = KINDS.where(KindRow.code == bindparam("code"))
IN_ORDER = KINDS.order_by(KindRow.position, KindRow.id)


def get_kind(work: UnitOfWork, centre_id: int, code: str) -> Kind:
    """A centre's kind of meeting by its code. Raises `Refused(UNKNOWN)`."""
    row = work.execute(KIND, {"centre_id": centre_id, "code": code}).one_or_none()
    if row is None:
        raise Refused(Refusal.UNKNOWN)
    return _as_kind(row)


def kinds(work: UnitOfWork, centre_id: int) -> list[Kind]:
    """A centre's kinds of meeting, in its order."""
    return [_as_kind(row) for row in work.execute(IN_ORDER, {"centre_id": centre_id})]


def kinds_for_citizens(work: UnitOfWork, centre_id: int) -> list[Kind]:
    """The kinds that citizens book without staff at this centre, in its order."""
    return [kind for kind in kinds(work, centre_id) if kind.self_booked]


def next_kind(work: UnitOfWork, citizen_id: int) -> str:
    """The code of the meeting that the citizen's course needs next: `FIRST_MEETING` until a first
    meeting of the course was held, afterwards `FOLLOW_UP`."""
    return FOLLOW_UP if has_met(work, citizen_id) else FIRST_MEETING


def meetings_ahead_by_kind(work: UnitOfWork, centre_id: int) -> dict[str, int]:
    """How many meetings of each kind a centre has booked ahead, by code."""
    booked = (
        select(MeetingRow.kind, func.count().label("many"))
        .where(MeetingRow.centre_id == centre_id, *ahead(work))
        .group_by(MeetingRow.kind)
    )
    return {row.kind: row.many for row in work.session.execute(booked)}


def _as_kind(row: Row[Any]) -> Kind:
    return Kind(
        code=row.code,
        minutes=row.minutes,
        buffer_minutes=row.buffer_minutes,
        forms=frozenset(Form(form) for form in row.forms),
        self_booked=row.self_booked,
        advisers=frozenset(json.loads(f"[{row.held_by or ''}]")),
    )
