"""Citizens of a centre: registering them, and reading them from the database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased

from shared.backlog import read_each
from shared.citizens.cpr import compact
from shared.citizens.look_alike_rules import Alike
from shared.citizens.look_alikes import look_for_alikes, suspect
from shared.citizens.models import CitizenRow
from shared.unit_of_work import UnitOfWork

CITIZENS = select(*CitizenRow.__table__.columns)
ASKED = aliased(CitizenRow)
GOES_ON_AS = func.coalesce(
    select(ASKED.merged_into_id).where(ASKED.id == bindparam("citizen_id")).scalar_subquery(),
    bindparam("citizen_id"),
)
"""The record that a record goes on as: itself, unless it was merged into another."""

BY_ID = CITIZENS.where(CitizenRow.id == GOES_ON_AS)
CURRENT_ID = select(CitizenRow.id).where(CitizenRow.id == GOES_ON_AS)
BY_IDS = CITIZENS.where(CitizenRow.id.in_(bindparam("citizen_ids", expanding=True)))
HOLD = CITIZENS.where(CitizenRow.id == bindparam("citizen_id")).with_for_update(key_share=True)
OF_CENTRE = CITIZENS.where(CitizenRow.centre_id == bindparam("centre_id"))
SAME_CPR = OF_CENTRE.where(CitizenRow.cpr_fingerprint == bindparam("cpr_fingerprint")).order_by(
    CitizenRow.id
)
SAME_CONTACT = OF_CENTRE.where(
    CitizenRow.birth_date == bindparam("birth_date"),
    CitizenRow.telephone == bindparam("telephone"),
).order_by(CitizenRow.id)
INSERT = insert(CitizenRow).returning(*CitizenRow.__table__.columns)


class RemindBy(StrEnum):
    """How a citizen wants to be reminded of a meeting; SLIP: by a printed slip alone."""

    TEXT = "text"
    CALL = "call"
    LETTER = "letter"
    SLIP = "slip"


class NumberCheck(StrEnum):
    """How staff made sure that a number they wrote down reaches the citizen.

    CALLED: by calling it; CITIZEN: the citizen saw it written and agreed.
    """

    CALLED = "called"
    CITIZEN = "citizen"


@dataclass(frozen=True)
class Citizen:
    """A citizen as a centre knows them; of a `silent` one nothing is said or shown.

    `telephone` is E.164, `language` is ISO 639. `first_name` is what staff call them; `last_name`
    is shown in their own record only. `confirmed_telephone` (E.164) is the number that staff have
    confirmed as theirs. `number_check` is None where only the form of `telephone` was checked.
    `remind_by` is None until they were asked; one who is `never_called` gets texts or letters, and
    no face and no form makes it a call. `maybe_same_as` is the id of an older record with the same
    details: a silent citizen's, or that of somebody who had a meeting ahead.
    """

    id: int
    centre_id: int
    birth_date: date | None
    telephone: str | None
    first_name: str | None
    language: str
    silent: bool
    remind_by: RemindBy | None
    last_name: str | None = None
    confirmed_telephone: str | None = None
    maybe_same_as: int | None = None
    has_cpr: bool = False
    number_check: NumberCheck | None = None
    never_called: bool = False

    @property
    def callable_telephone(self) -> str | None:
        """The number on which staff or a machine may call, E.164; None for none, for a protected
        citizen and for one who is never called. A text may still go to `telephone`."""
        return None if self.silent or self.never_called else self.telephone


class NeverCalled(ValueError):
    """The citizen is never called, and what was asked for is a call."""


@dataclass(frozen=True)
class _Told:
    """What a person who is not yet recognised says about themselves."""

    centre_id: int
    birth_date: date | None
    telephone: str | None
    cpr: str | None
    cpr_fingerprint: str | None
    language: str


def get_citizen(work: UnitOfWork, citizen_id: int) -> Citizen:
    """The citizen with this id, or whose record that one was merged into, with an id of its own.

    Raises `sqlalchemy.exc.NoResultFound` for an unknown one.
    """
    return as_citizen(work.execute(BY_ID, {"citizen_id": citizen_id}).one())


def kept_record_id(work: UnitOfWork, citizen_id: int) -> int:
    """The id of the record that this one goes on as: its own, unless it was merged into another.

    For an id that was kept outside of the tables, as in a conversation under way.
    """
    return work.execute(CURRENT_ID, {"citizen_id": citizen_id}).scalar_one()


def kept_record_ids(work: UnitOfWork, citizen_ids: Iterable[int]) -> dict[int, int]:
    """For each of these records the one that it goes on as, in one query."""
    found = select(CitizenRow.id, func.coalesce(CitizenRow.merged_into_id, CitizenRow.id))
    rows = work.session.execute(found.where(CitizenRow.id.in_(set(citizen_ids))))
    return {row[0]: row[1] for row in rows}


def lock_citizen(work: UnitOfWork, citizen_id: int) -> Citizen:
    """The citizen with this id, or whose record that one was merged into, locked until the
    transaction ends.

    Another transaction that locks the same citizen waits. One that only writes a row referring to
    them does not, so that two which have both done so can lock one after the other without a
    deadlock. Raises `sqlalchemy.exc.NoResultFound` for an unknown id.
    """
    row = work.execute(HOLD, {"citizen_id": citizen_id}).one()
    # Read after the lock was got: a merge may have held it until now.
    return lock_citizen(work, row.merged_into_id) if row.merged_into_id else as_citizen(row)


def citizens_by_id(work: UnitOfWork, citizen_ids: Iterable[int]) -> dict[int, Citizen]:
    """Citizens by their id, read in one query; unknown ids are left out. Of one who can't be read
    nothing is shown or said, as of a protected citizen."""
    asked = {"citizen_ids": list(set(citizen_ids))}
    if not asked["citizen_ids"]:
        return {}
    read = read_each(work, BY_IDS, CitizenRow.id, as_citizen, asked)
    hidden = (_hidden(work, id) for id in read.unreadable)
    return {each.id: each for each in (*read.found, *hidden)}


def register(
    work: UnitOfWork,
    centre_id: int,
    birth_date: date | None,
    telephone: str | None,
    cpr: str | None,
    language: str,
) -> Citizen:
    """The citizen of the centre who matches these details, or a new one; locked in either case.

    A match has the same personal number, or the same birth date and telephone. A known record is
    not changed by what is told: nobody has proved who they are. A silent citizen never matches; the
    new record refers to them (`maybe_same_as`), for the desk to see.
    """
    told = _told(work, centre_id, birth_date, telephone, cpr, language)
    alike = _alike(work, told)
    known = _known(alike, told, silent=False)
    return lock_citizen(work, known.id) if known else _add(work, told, _known_id(alike, told))


def register_apart(
    work: UnitOfWork,
    centre_id: int,
    birth_date: date | None,
    telephone: str | None,
    cpr: str | None,
    language: str,
) -> Citizen:
    """A new citizen of the centre, also where another one matches these details.

    The new record refers to that one (`maybe_same_as`), for the desk to see. A personal number that
    another record has is not written a second time.
    """
    told = _told(work, centre_id, birth_date, telephone, cpr, language)
    alike = _alike(work, told)
    same_id = _known_id(alike, told)
    by_cpr = [row.id for row in alike if _same_cpr(row, told)]
    if by_cpr:
        told = replace(told, cpr=None, cpr_fingerprint=None)
    added = _add(work, told, same_id)
    for id in by_cpr:
        suspect(work, added.id, id, Alike.CPR)
    return added


def register_beside(work: UnitOfWork, other_id: int, language: str) -> Citizen:
    """A new citizen with the birth date and the telephone of another one, to whom the new record
    refers (`maybe_same_as`): for whoever knows something of theirs, and may be they."""
    other = get_citizen(work, other_id)
    told = _told(work, other.centre_id, other.birth_date, other.telephone, None, language)
    return _add(work, told, other.id)


def find_known(
    work: UnitOfWork,
    centre_id: int,
    birth_date: date | None,
    telephone: str | None,
    cpr: str | None,
) -> int | None:
    """The id of the citizen whom `register` would match to these details; None if new."""
    told = _told(work, centre_id, birth_date, telephone, cpr, "")
    known = _known(_alike(work, told), told, silent=False)
    return known.id if known else None


def citizens_with_confirmed(work: UnitOfWork, centre_id: int, telephone: str) -> list[int]:
    """Ids of citizens whose confirmed number this is (E.164); a household may share one.

    Never a silent citizen.
    """
    found = select(CitizenRow.id).where(
        CitizenRow.centre_id == centre_id,
        CitizenRow.confirmed_telephone == telephone,
        CitizenRow.silent.is_(False),
    )
    return list(work.session.scalars(found.order_by(CitizenRow.id)))


def centre_of_citizen(work: UnitOfWork, citizen_id: int) -> int | None:
    """The centre whose citizen it is; None for an unknown one."""
    return work.session.scalar(select(CitizenRow.centre_id).where(CitizenRow.id == citizen_id))


def citizen_row(work: UnitOfWork, citizen_id: int) -> CitizenRow:
    """The row to be changed: of a merged record that of the one it goes on as."""
    row = work.session.get_one(CitizenRow, citizen_id)
    return citizen_row(work, row.merged_into_id) if row.merged_into_id else row


def as_citizen(row: Row[Any]) -> Citizen:
    return Citizen(
        id=row.id,
        centre_id=row.centre_id,
        birth_date=row.birth_date,
        telephone=row.telephone,
        first_name=row.first_name,
        language=row.language,
        silent=row.silent,
        remind_by=RemindBy(row.remind_by) if row.remind_by else None,
        last_name=row.last_name,
        confirmed_telephone=row.confirmed_telephone,
        maybe_same_as=row.possible_duplicate_of_id,
        has_cpr=row.cpr_fingerprint is not None,
        number_check=NumberCheck(row.telephone_check) if row.telephone_check else None,
        never_called=row.never_called,
    )


def _hidden(work: UnitOfWork, citizen_id: int) -> Citizen:
    centre_id = centre_of_citizen(work, citizen_id) or 0
    return Citizen(citizen_id, centre_id, None, None, None, "da", silent=True, remind_by=None)


def _told(
    work: UnitOfWork,
    centre_id: int,
    birth_date: date | None,
    telephone: str | None,
    cpr: str | None,
    language: str,
) -> _Told:
    digits = compact(cpr) if cpr else ""
    fingerprint = work.vault.fingerprint("cpr", digits) if digits else None
    return _Told(centre_id, birth_date, telephone, digits or None, fingerprint, language)


def _known_id(alike: Sequence[Row[Any]], told: _Told) -> int | None:
    """The id of the citizen who matches, protected or not."""
    same = _known(alike, told, silent=True) or _known(alike, told, silent=False)
    return same.id if same else None


def _add(work: UnitOfWork, told: _Told, same_id: int | None) -> Citizen:
    """A new citizen, or the one whom another transaction has added a moment ago.

    `same_id` is whom they may be as well.
    """
    row: dict[str, object] = {
        "centre_id": told.centre_id,
        "birth_date": told.birth_date,
        "telephone": told.telephone,
        "language": told.language,
        "silent": False,
        "never_called": False,
        "cpr_sealed": work.vault.seal(told.cpr.encode()) if told.cpr else None,
        "cpr_fingerprint": told.cpr_fingerprint,
        "possible_duplicate_of_id": same_id,
        "created_at": work.now,
    }
    if told.cpr_fingerprint is None:
        return _insert(work, row)
    return _add_unless_there(work, told, row)


def _insert(work: UnitOfWork, row: dict[str, object]) -> Citizen:
    """The new citizen; staff are to see whom they may be as well."""
    added = as_citizen(work.execute(INSERT, row).one())
    look_for_alikes(work, added.id)
    return added


def _add_unless_there(work: UnitOfWork, told: _Told, row: dict[str, object]) -> Citizen:
    """A new citizen with a personal number, of whom the database allows one per centre."""
    try:
        with work.savepoint():
            return _insert(work, row)
    except IntegrityError:
        known = _known(_alike(work, told), told, silent=False)
        if known is None:
            raise
        return lock_citizen(work, known.id)


def _alike(work: UnitOfWork, told: _Told) -> list[Row[Any]]:
    """Rows with the same personal number, and rows with the same birth date and telephone."""
    centre = {"centre_id": told.centre_id}
    alike: list[Row[Any]] = []
    if told.cpr_fingerprint:
        alike.extend(work.execute(SAME_CPR, centre | {"cpr_fingerprint": told.cpr_fingerprint}))
    if told.birth_date and told.telephone:
        contact = centre | {"birth_date": told.birth_date, "telephone": told.telephone}
        alike.extend(work.execute(SAME_CONTACT, contact))
    return alike


def _known(alike: Iterable[Row[Any]], told: _Told, *, silent: bool) -> Row[Any] | None:
    """The first match by personal number; else the first by birth date and telephone."""
    rows = [row for row in alike if row.silent is silent]
    by_cpr = (row for row in rows if _same_cpr(row, told))
    return next(by_cpr, None) or next((row for row in rows if _same_contact(row, told)), None)


def _same_cpr(row: Row[Any], told: _Told) -> bool:
    """Whether the personal numbers match and the birth dates do not contradict each other."""
    if told.cpr_fingerprint is None or row.cpr_fingerprint != told.cpr_fingerprint:
        return False
    return None in (told.birth_date, row.birth_date) or row.birth_date == told.birth_date


def _same_contact(row: Row[Any], told: _Told) -> bool:
    """Whether birth date and telephone match, and the personal numbers do not differ.

    Twins, and others in a household, share both: two different personal numbers are two people.
    """
    if None in (told.birth_date, told.telephone):
        return False
    if None not in (told.cpr_fingerprint, row.cpr_fingerprint):
        return False
    return (row.birth_date, row.telephone) == (told.birth_date, told.telephone)
