"""Support that staff give a citizen, beyond what a single meeting needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, exists, func, select
from sqlalchemy.orm import aliased

from shared.backlog import open_sealed_text
from shared.citizens.models import CALLED, SupportRow
from shared.citizens.needs import Needs
from shared.citizens.people import NeverCalled, get_citizen
from shared.unit_of_work import UnitOfWork

LATEST = (
    select(
        SupportRow.more_time,
        SupportRow.adviser_id,
        SupportRow.is_called,
        SupportRow.met_at_door,
        SupportRow.no_time_outs,
    )
    .where(SupportRow.citizen_id == bindparam("citizen_id"))
    .order_by(SupportRow.id.desc())
    .limit(1)
)


@dataclass(frozen=True)
class Support:
    """Support for a citizen; each part is given or not by itself.

    `adviser_id` is the adviser who holds their meetings whenever possible. `is_called`: a person
    calls the day before, in place of an automatic reminder. `met_at_door`: staff fetch them when
    they have come. `no_time_outs`: the kiosk waits for them without limit.
    """

    more_time: bool = False
    adviser_id: int | None = None
    is_called: bool = False
    met_at_door: bool = False
    no_time_outs: bool = False

    @property
    def is_given(self) -> bool:
        return self != NO_SUPPORT

    def added_to(self, needs: Needs) -> Needs:
        """The needs of each of their meetings, with this support added."""
        return replace(needs, more_time=needs.more_time or self.more_time)


NO_SUPPORT = Support()


@dataclass(frozen=True)
class SupportGiven:
    """A grant of support, by whom, when and why; `NO_SUPPORT` ends what was given before."""

    citizen_id: int
    support: Support
    staff: str
    reason: str
    at: datetime


def give_support(
    work: UnitOfWork, citizen_id: int, support: Support, staff: str, reason: str
) -> None:
    """Gives the citizen this support in place of what they had, which stays on record.

    Raises `NeverCalled` for calls to a citizen who is never called.
    """
    citizen = get_citizen(work, citizen_id)
    if support.is_called and citizen.never_called:
        raise NeverCalled
    row = SupportRow(
        centre_id=citizen.centre_id,
        citizen_id=citizen_id,
        more_time=support.more_time,
        adviser_id=support.adviser_id,
        is_called=support.is_called,
        met_at_door=support.met_at_door,
        no_time_outs=support.no_time_outs,
        staff=staff,
        reason_sealed=work.vault.seal(reason.encode()),
        at=work.now,
    )
    work.session.add(row)
    work.session.flush()


def support_of(work: UnitOfWork, citizen_id: int | None) -> Support:
    """The citizen's present support; `NO_SUPPORT` for most, and for None."""
    if citizen_id is None:
        return NO_SUPPORT
    found = work.execute(LATEST, {"citizen_id": citizen_id}).one_or_none()
    return Support(*found) if found else NO_SUPPORT


def supports_of(work: UnitOfWork, citizen_ids: Iterable[int]) -> Mapping[int, Support]:
    """The support of those citizens who have any, by id, in one query."""
    latest = (
        select(func.max(SupportRow.id))
        .where(SupportRow.citizen_id.in_(set(citizen_ids)))
        .group_by(SupportRow.citizen_id)
    )
    rows = work.session.scalars(select(SupportRow).where(SupportRow.id.in_(latest)))
    given = {row.citizen_id: _as_support(row) for row in rows}
    return {citizen_id: support for citizen_id, support in given.items() if support.is_given}


def citizens_called(work: UnitOfWork) -> list[int]:
    """Ids of the citizens of all centres whom a person calls before a meeting."""
    later = aliased(SupportRow)
    is_over = exists().where(later.citizen_id == SupportRow.citizen_id, later.id > SupportRow.id)
    called = select(SupportRow.citizen_id).where(CALLED, ~is_over)
    return list(work.session.scalars(called))


def citizens_of_adviser(work: UnitOfWork, adviser_id: int) -> list[int]:
    """Ids of the citizens whose own adviser this is."""
    later = aliased(SupportRow)
    is_over = exists().where(later.citizen_id == SupportRow.citizen_id, later.id > SupportRow.id)
    theirs = select(SupportRow.citizen_id).where(SupportRow.adviser_id == adviser_id, ~is_over)
    return list(work.session.scalars(theirs.order_by(SupportRow.citizen_id)))


def support_given(work: UnitOfWork, citizen_id: int) -> SupportGiven | None:
    """The grant of the citizen's present support; None without any."""
    found = _given(work, SupportRow.citizen_id == citizen_id)
    return found[0] if found and found[0].support.is_given else None


def supports_ever(work: UnitOfWork, citizen_id: int) -> list[SupportGiven]:
    """All grants, changes and ends of the citizen's support, the newest first."""
    return _given(work, SupportRow.citizen_id == citizen_id)


def supports_given(work: UnitOfWork, centre_id: int, since: datetime) -> list[SupportGiven]:
    """All grants, changes and ends of support in a centre since then, the newest first."""
    return _given(work, SupportRow.centre_id == centre_id, SupportRow.at >= since)


def _given(work: UnitOfWork, *conditions: ColumnElement[bool]) -> list[SupportGiven]:
    found = select(SupportRow).where(*conditions).order_by(SupportRow.id.desc())
    return [_as_given(work, row) for row in work.session.scalars(found)]


def _as_given(work: UnitOfWork, row: SupportRow) -> SupportGiven:
    reason = open_sealed_text(work, row.reason_sealed)
    return SupportGiven(row.citizen_id, _as_support(row), row.staff, reason, row.at)


def _as_support(row: SupportRow) -> Support:
    return Support(row.more_time, row.adviser_id, row.is_called, row.met_at_door, row.no_time_outs)
