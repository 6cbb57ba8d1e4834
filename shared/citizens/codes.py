"""The six-digit booking code that is printed in a citizen's letter."""

import secrets
from datetime import date, datetime

from sqlalchemy import delete, func, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased

from shared.citizens.cpr import compact
from shared.citizens.models import CitizenRow, LetterCodeRow, MandateRow
from shared.citizens.people import CITIZENS, Citizen, as_citizen, citizen_row
from shared.unit_of_work import UnitOfWork

DIGITS = 6

HOLDER = aliased(CitizenRow)
"""The record that a code was given to; it may have been merged into another since."""

OWNS = CitizenRow.id == func.coalesce(HOLDER.merged_into_id, HOLDER.id)


def give_code(work: UnitOfWork, citizen_id: int) -> str:
    """A new booking code for the citizen; an earlier one stops working.

    Only its fingerprint is kept, so this is the one chance to print it.
    """
    row = citizen_row(work, citizen_id)
    merged = select(CitizenRow.id).where(CitizenRow.merged_into_id == row.id)
    theirs = or_(LetterCodeRow.citizen_id == row.id, LetterCodeRow.citizen_id.in_(merged))
    work.session.execute(delete(LetterCodeRow).where(theirs))
    while True:
        code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
        if _kept(work, row, code):
            return code


def _kept(work: UnitOfWork, citizen: CitizenRow, code: str) -> bool:
    """False when another citizen of the centre already has this code."""
    letter = LetterCodeRow(
        citizen_id=citizen.id,
        centre_id=citizen.centre_id,
        fingerprint=fingerprint_of_code(work, code),
        given_at=work.now,
    )
    try:
        with work.session.begin_nested():
            work.session.add(letter)
    except IntegrityError:
        return False
    return True


def code_given_at(work: UnitOfWork, citizen_id: int) -> datetime | None:
    """When the citizen's present booking code was made; None without one."""
    row = work.session.get(LetterCodeRow, citizen_id)
    return row.given_at if row else None


def find_by_code(
    work: UnitOfWork, centre_id: int, code: str, birth_date: date | None
) -> Citizen | None:
    """The citizen of the centre with this booking code and birth date.

    None for an unknown code, another birth date and a silent citizen alike.
    """
    digits = compact(code)
    if len(digits) != DIGITS or birth_date is None:
        return None
    found = work.session.execute(
        CITIZENS.join(HOLDER, OWNS)
        .join(LetterCodeRow, LetterCodeRow.citizen_id == HOLDER.id)
        .where(
            LetterCodeRow.centre_id == centre_id,
            LetterCodeRow.fingerprint == fingerprint_of_code(work, digits),
            CitizenRow.birth_date == birth_date,
            CitizenRow.silent.is_(False),
        )
    ).one_or_none()
    return as_citizen(found) if found else None


def owners_of_code(work: UnitOfWork, centre_id: int, code: str) -> set[int]:
    """Ids of the citizens with this code in a letter, or for whom a companion has it; else none."""
    letter = (
        select(CitizenRow.id)
        .join(HOLDER, OWNS)
        .join(LetterCodeRow, LetterCodeRow.citizen_id == HOLDER.id)
        .where(
            LetterCodeRow.centre_id == centre_id,
            LetterCodeRow.fingerprint == fingerprint_of_code(work, code),
        )
    )
    mandate = select(MandateRow.citizen_id).where(
        MandateRow.centre_id == centre_id,
        MandateRow.fingerprint == work.vault.fingerprint("mandate", code),
    )
    return set(work.session.scalars(letter.union_all(mandate)))


def fingerprint_of_code(work: UnitOfWork, code: str) -> str:
    return work.vault.fingerprint("letter code", code)
