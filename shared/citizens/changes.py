"""What is changed about a citizen: only by staff, or by the citizen whom a face has recognised."""

from sqlalchemy import delete, insert
from sqlalchemy.exc import IntegrityError

from shared.citizens.models import CitizenRow, NameWordRow
from shared.citizens.names import words_of, written_as
from shared.citizens.people import RemindBy, citizen_row
from shared.unit_of_work import UnitOfWork


def call_by_name(
    work: UnitOfWork, citizen_id: int, first_name: str | None, last_name: str | None = None
) -> None:
    """Keeps the name that staff call the citizen by, and find them by."""
    row = citizen_row(work, citizen_id)
    row.first_name, row.last_name = first_name, last_name
    _let_be_found(work, row)


def change_language(work: UnitOfWork, citizen_id: int, language: str) -> None:
    """`language` is ISO 639."""
    citizen_row(work, citizen_id).language = language
    work.session.flush()


def reach_at(work: UnitOfWork, citizen_id: int, telephone: str | None) -> None:
    """E.164; None: they have none. Another number is not a confirmed one."""
    row = citizen_row(work, citizen_id)
    row.telephone = telephone
    if row.confirmed_telephone != telephone:
        row.confirmed_telephone = None
    work.session.flush()


def confirm_telephone(work: UnitOfWork, citizen_id: int, telephone: str) -> None:
    """Staff have seen who it is, and heard that this number (E.164) is theirs: one at a time."""
    citizen_row(work, citizen_id).confirmed_telephone = telephone
    work.session.flush()


def protect(work: UnitOfWork, citizen_id: int) -> None:
    """From now on the citizen is silent: nothing is said or shown without an identity seen."""
    row = citizen_row(work, citizen_id)
    row.silent = True
    _let_be_found(work, row)


def unprotect(work: UnitOfWork, citizen_id: int) -> bool:
    """They are like others again. False when somebody else has their personal number meanwhile."""
    row = citizen_row(work, citizen_id)
    try:
        with work.savepoint():
            row.silent = False
    except IntegrityError:
        work.session.refresh(row)
        return False
    _let_be_found(work, row)
    return True


def wish_reminder(work: UnitOfWork, citizen_id: int, how: RemindBy) -> None:
    """From now on; what is on its way already is the business of whoever sent it."""
    citizen_row(work, citizen_id).remind_by = how
    work.session.flush()


def _let_be_found(work: UnitOfWork, row: CitizenRow) -> None:
    """By the words of the name, unless the citizen is silent."""
    work.session.flush()
    work.session.execute(delete(NameWordRow).where(NameWordRow.citizen_id == row.id))
    words = [] if row.silent else words_of(written_as(row.first_name, row.last_name))
    if words:
        kept = [{"citizen_id": row.id, "centre_id": row.centre_id, "word": w} for w in words]
        work.session.execute(insert(NameWordRow), kept)
