"""Citizens of a centre: registering, finding again, and what the desk may add."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.exc import IntegrityError

from shared.citizens.cpr import compact
from shared.citizens.models import CitizenRow
from shared.work import Work


@dataclass(frozen=True)
class Citizen:
    """`telephone` is E.164, `language` is ISO 639; of a `silent` one nothing is said or shown."""

    id: int
    centre_id: int
    birth_date: date | None
    telephone: str | None
    first_name: str | None
    language: str
    silent: bool


@dataclass(frozen=True)
class _Told:
    """What somebody who is not yet known tells of themselves."""

    centre_id: int
    birth_date: date | None
    telephone: str | None
    cpr: str | None
    cpr_fingerprint: str | None
    language: str


def citizen(work: Work, citizen_id: int) -> Citizen:
    """Raises `sqlalchemy.exc.NoResultFound` for a number that was never given out."""
    return as_citizen(row_of(work, citizen_id))


def hold(work: Work, citizen_id: int) -> Citizen:
    """The citizen, kept for this piece of work: another that holds the same one waits for its end.

    Whoever merely refers to the citizen does not wait: two pieces of work that have both done so
    may both go on to hold. Raises `sqlalchemy.exc.NoResultFound` for a number never given out.
    """
    row = work.session.get_one(
        CitizenRow, citizen_id, with_for_update={"key_share": True}, populate_existing=True
    )
    return as_citizen(row)


def citizens_by_id(work: Work, citizen_ids: Iterable[int]) -> dict[int, Citizen]:
    """Several citizens in one look-up."""
    rows = work.session.scalars(select(CitizenRow).where(CitizenRow.id.in_(set(citizen_ids))))
    return {row.id: as_citizen(row) for row in rows}


def register(
    work: Work,
    centre_id: int,
    birth_date: date | None,
    telephone: str | None,
    cpr: str | None,
    language: str,
) -> Citizen:
    """The citizen of the centre who is already known by this, or a new one.

    Known is who has the same personal number, or the same birth date and telephone. What is told
    here changes nothing that is kept: nobody has shown who they are. A silent citizen is never
    found; the new one refers to them, for the desk to see.
    """
    digits = compact(cpr) if cpr else ""
    fingerprint = work.vault.fingerprint("cpr", digits) if digits else None
    told = _Told(centre_id, birth_date, telephone, digits or None, fingerprint, language)
    row = _known(work, told, silent=False) or _add(work, told)
    return as_citizen(row)


def call_by_name(work: Work, citizen_id: int, first_name: str) -> None:
    """Keeps the name that staff call the citizen by."""
    row_of(work, citizen_id).first_name = first_name
    work.session.flush()


def protect(work: Work, citizen_id: int) -> None:
    """From now on the citizen is silent: nothing is said or shown without an identity seen."""
    row_of(work, citizen_id).silent = True
    work.session.flush()


def row_of(work: Work, citizen_id: int) -> CitizenRow:
    return work.session.get_one(CitizenRow, citizen_id)


def as_citizen(row: CitizenRow) -> Citizen:
    return Citizen(
        id=row.id,
        centre_id=row.centre_id,
        birth_date=row.birth_date,
        telephone=row.telephone,
        first_name=row.first_name,
        language=row.language,
        silent=row.silent,
    )


def _add(work: Work, told: _Told) -> CitizenRow:
    """A new citizen, unless another piece of work has added the same one a moment ago."""
    hidden = _known(work, told, silent=True)
    row = CitizenRow(
        centre_id=told.centre_id,
        birth_date=told.birth_date,
        telephone=told.telephone,
        language=told.language,
        cpr_sealed=work.vault.seal(told.cpr.encode()) if told.cpr else None,
        cpr_fingerprint=told.cpr_fingerprint,
        possible_duplicate_of_id=hidden.id if hidden else None,
        created_at=work.now,
    )
    try:
        with work.session.begin_nested():
            work.session.add(row)
    except IntegrityError:
        known = _known(work, told, silent=False)
        if known is None:
            raise
        return known
    return row


def _known(work: Work, told: _Told, *, silent: bool) -> CitizenRow | None:
    by_cpr = _first(work, told, _same_cpr(told), silent=silent) if told.cpr_fingerprint else None
    if by_cpr or told.birth_date is None or told.telephone is None:
        return by_cpr
    return _first(work, told, _same_date_and_telephone(told), silent=silent)


def _same_cpr(told: _Told) -> ColumnElement[bool]:
    """The number alone is not enough when the birth dates contradict each other."""
    same_number = CitizenRow.cpr_fingerprint == told.cpr_fingerprint
    if told.birth_date is None:
        return same_number
    return same_number & or_(
        CitizenRow.birth_date == told.birth_date, CitizenRow.birth_date.is_(None)
    )


def _same_date_and_telephone(told: _Told) -> ColumnElement[bool]:
    """Twins and spouses share both: two different personal numbers are two people."""
    same = (CitizenRow.birth_date == told.birth_date) & (CitizenRow.telephone == told.telephone)
    if told.cpr_fingerprint is None:
        return same
    return same & CitizenRow.cpr_fingerprint.is_(None)


def _first(
    work: Work, told: _Told, same: ColumnElement[bool], *, silent: bool
) -> CitizenRow | None:
    return work.session.scalar(
        select(CitizenRow)
        .where(CitizenRow.centre_id == told.centre_id, CitizenRow.silent.is_(silent), same)
        .order_by(CitizenRow.id)
        .limit(1)
    )
