"""Rules that staff set aside: by name, for a reason, and kept for good."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, select

from shared.appointments.facts import Override, Rule, SetAside
from shared.appointments.models import SetAsideRow
from shared.unit_of_work import UnitOfWork


def who_set_aside(
    override: Override | None, rule: Rule, broken: frozenset[Rule]
) -> Override | None:
    """Who stands for this one rule being set aside; None where it was not."""
    if override is None or rule not in broken:
        return None
    return replace(override, rules=frozenset({rule}))


def record_exception(
    work: UnitOfWork,
    centre_id: int,
    meeting_id: int,
    broken: frozenset[Rule],
    override: Override | None,
) -> None:
    """Writes down who has set these rules aside, and why; nothing for none."""
    if override is None:
        return
    for rule in sorted(broken):
        row = SetAsideRow(
            centre_id=centre_id,
            meeting_id=meeting_id,
            at=work.now,
            rule=rule,
            staff=override.staff.strip(),
            reason=override.reason.strip(),
        )
        work.session.add(row)
    work.session.flush()


def set_aside(work: UnitOfWork, centre_id: int, since: datetime) -> list[SetAside]:
    """What was set aside in a house, the newest first: the leader's list."""
    return _found(work, SetAsideRow.centre_id == centre_id, SetAsideRow.at >= since)


def set_aside_for(work: UnitOfWork, meeting_ids: Iterable[int]) -> list[SetAside]:
    """What was set aside for these meetings, the newest first."""
    return _found(work, SetAsideRow.meeting_id.in_(set(meeting_ids)))


def _found(work: UnitOfWork, *conditions: ColumnElement[bool]) -> list[SetAside]:
    rows = work.session.scalars(
        select(SetAsideRow)
        .where(*conditions)
        .order_by(SetAsideRow.at.desc(), SetAsideRow.id.desc())
    )
    return [SetAside(Rule(r.rule), r.staff, r.reason, r.at, r.meeting_id) for r in rows]
