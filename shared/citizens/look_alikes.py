"""Pairs of records that may be of one person: found, told to the desk, decided, and remembered.

Nothing of this shows on a citizen's face: whoever books gets a record of their own, and staff say
afterwards whether the two are one person.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, Select, bindparam, or_, select
from sqlalchemy.exc import IntegrityError

from shared.citizens.look_alike_models import SuspectedPairRow
from shared.citizens.look_alike_rules import Alike, Features, why_alike
from shared.citizens.models import CitizenRow
from shared.citizens.names import written_as
from shared.unit_of_work import UnitOfWork

MOST_COMPARED = 200
"""Records with one birth date, or with one number, that are compared with a record."""

COMPARED: Select[*tuple[Any, ...]] = select(
    CitizenRow.id,
    CitizenRow.birth_date,
    CitizenRow.telephone,
    CitizenRow.confirmed_telephone,
    CitizenRow.first_name,
    CitizenRow.last_name,
    CitizenRow.cpr_fingerprint,
    CitizenRow.centre_id,
)
ONE = COMPARED.where(CitizenRow.id == bindparam("citizen_id"))
OTHERS = COMPARED.where(CitizenRow.centre_id == bindparam("centre_id")).limit(MOST_COMPARED)
SAME_BIRTH = OTHERS.where(CitizenRow.birth_date == bindparam("value"))
SAME_TELEPHONE = OTHERS.where(CitizenRow.telephone == bindparam("value"))
SAME_CONFIRMED = OTHERS.where(CitizenRow.confirmed_telephone == bindparam("value"))
SAME_CPR = OTHERS.where(CitizenRow.cpr_fingerprint == bindparam("value"))


class Verdict(StrEnum):
    """What staff have said of a pair."""

    SAME = "same"
    TWO = "two"


@dataclass(frozen=True)
class SuspectedPair:
    """Two records, by id, that may be of one person; `verdict` is None until staff have said.

    `told_at` is when the desk got a task about it, None for a pair that only stands in the list.
    """

    id: int
    centre_id: int
    first_id: int
    second_id: int
    reasons: tuple[Alike, ...]
    found_at: datetime
    told_at: datetime | None
    verdict: Verdict | None
    decided_by: str | None
    decided_at: datetime | None

    def other_than(self, citizen_id: int) -> int:
        return self.second_id if citizen_id == self.first_id else self.first_id


def suspect(work: UnitOfWork, one_id: int, other_id: int, *reasons: Alike) -> SuspectedPair | None:
    """Notes that two records of one centre may be of one person, each pair once.

    A pair that stands already gets the further reasons. None, and nothing is noted, for one of
    which staff have said that they are two people or one, and for a record with itself. The task
    for the desk follows with the booking or registration, or by `followups.tell_look_alikes`.
    """
    if one_id == other_id or not reasons:
        return None
    row = _row_of(work, one_id, other_id) or _add(work, one_id, other_id, reasons)
    if row.verdict is not None:
        return None
    row.reasons = _written({*_read(row.reasons), *reasons})
    work.session.flush()
    return as_pair(row)


def look_for_alikes(work: UnitOfWork, citizen_id: int) -> list[SuspectedPair]:
    """Compares a record with all others that have its birth date, number or personal number, and
    notes the pairs. To be called when a record was made or one of these was changed."""
    mine = work.execute(ONE, {"citizen_id": citizen_id}).one()
    others = {row.id: row for row in _candidates(work, mine) if row.id != mine.id}
    found = ((id, why_alike(_features(mine), _features(it))) for id, it in others.items())
    pairs = [suspect(work, mine.id, id, *why) for id, why in found if why]
    return [pair for pair in pairs if pair is not None]


def open_pairs(work: UnitOfWork, centre_id: int) -> list[SuspectedPair]:
    """Pairs of the centre of which nobody has said anything yet, the earliest first."""
    rows = work.session.scalars(
        select(SuspectedPairRow)
        .where(SuspectedPairRow.centre_id == centre_id, SuspectedPairRow.decided_at.is_(None))
        .order_by(SuspectedPairRow.found_at, SuspectedPairRow.id)
    )
    return [as_pair(row) for row in rows]


def decided_pairs(work: UnitOfWork, centre_id: int, since: datetime) -> list[SuspectedPair]:
    """Pairs of the centre of which staff have said something since then, the latest first."""
    rows = work.session.scalars(
        select(SuspectedPairRow)
        .where(SuspectedPairRow.centre_id == centre_id, SuspectedPairRow.decided_at >= since)
        .order_by(SuspectedPairRow.decided_at.desc(), SuspectedPairRow.id.desc())
    )
    return [as_pair(row) for row in rows]


def pairs_of(work: UnitOfWork, citizen_id: int) -> list[SuspectedPair]:
    """All pairs that this record is one of, decided ones too, the earliest first."""
    mine = or_(SuspectedPairRow.first_id == citizen_id, SuspectedPairRow.second_id == citizen_id)
    rows = work.session.scalars(select(SuspectedPairRow).where(mine).order_by(SuspectedPairRow.id))
    return [as_pair(row) for row in rows]


def find_pair(work: UnitOfWork, pair_id: int) -> SuspectedPair | None:
    row = work.session.get(SuspectedPairRow, pair_id)
    return as_pair(row) if row else None


def note_told(work: UnitOfWork, pair_id: int) -> None:
    """Notes that the desk has a task about this pair, so that it gets no second one."""
    work.session.get_one(SuspectedPairRow, pair_id).told_at = work.now
    work.session.flush()


def decide_pair(work: UnitOfWork, pair_id: int, verdict: Verdict | None, by: str) -> None:
    """Notes what staff have said of a pair; None takes it back."""
    row = work.session.get_one(SuspectedPairRow, pair_id)
    row.verdict = verdict
    row.decided_by, row.decided_at = (by, work.now) if verdict else (None, None)
    work.session.flush()


def as_pair(row: SuspectedPairRow) -> SuspectedPair:
    return SuspectedPair(
        row.id,
        row.centre_id,
        row.first_id,
        row.second_id,
        _read(row.reasons),
        row.found_at,
        row.told_at,
        Verdict(row.verdict) if row.verdict else None,
        row.decided_by,
        row.decided_at,
    )


def _row_of(work: UnitOfWork, one_id: int, other_id: int) -> SuspectedPairRow | None:
    first, second = sorted((one_id, other_id))
    return work.session.scalar(
        select(SuspectedPairRow).where(
            SuspectedPairRow.first_id == first, SuspectedPairRow.second_id == second
        )
    )


def _add(
    work: UnitOfWork, one_id: int, other_id: int, reasons: Iterable[Alike]
) -> SuspectedPairRow:
    """The new pair, or the one that another transaction has added a moment ago."""
    first, second = sorted((one_id, other_id))
    centre_id = work.execute(ONE, {"citizen_id": first}).one().centre_id
    row = SuspectedPairRow(
        centre_id=centre_id,
        first_id=first,
        second_id=second,
        reasons=_written(reasons),
        found_at=work.now,
    )
    try:
        with work.savepoint():
            work.session.add(row)
    except IntegrityError:
        standing = _row_of(work, one_id, other_id)
        if standing is None:
            raise
        return standing
    return row


def _candidates(work: UnitOfWork, mine: Row[Any]) -> list[Row[Any]]:
    """One statement for each: SQLite would read all citizens to answer them at once.

    A birth date alone says nothing: without a name nobody is looked up by it.
    """
    named = mine.first_name or mine.last_name
    asked = [(SAME_BIRTH, mine.birth_date if named else None), (SAME_CPR, mine.cpr_fingerprint)]
    for number in _telephones(mine):
        asked += [(SAME_TELEPHONE, number), (SAME_CONFIRMED, number)]
    centre = {"centre_id": mine.centre_id}
    found: list[Row[Any]] = []
    for statement, value in asked:
        if value is not None:
            found.extend(work.execute(statement, centre | {"value": value}))
    return found


def _features(row: Row[Any]) -> Features:
    name = written_as(row.first_name, row.last_name)
    return Features(row.birth_date, _telephones(row), name, row.cpr_fingerprint)


def _telephones(row: Row[Any]) -> frozenset[str]:
    return frozenset(it for it in (row.telephone, row.confirmed_telephone) if it)


def _read(reasons: str) -> tuple[Alike, ...]:
    return tuple(Alike(it) for it in reasons.split(","))


def _written(reasons: Iterable[Alike]) -> str:
    given = set(reasons)
    return ",".join(it for it in Alike if it in given)
