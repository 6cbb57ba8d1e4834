"""Changes to a citizen's record: only by staff, or by a citizen whom a face has recognised."""

from sqlalchemy import delete, insert
from sqlalchemy.exc import IntegrityError

from shared.citizens.look_alikes import look_for_alikes
from shared.citizens.models import CitizenRow, NameWordRow
from shared.citizens.names import words_of, written_as
from shared.citizens.people import NeverCalled, NumberCheck, RemindBy, citizen_row
from shared.unit_of_work import UnitOfWork


def change_name(
    work: UnitOfWork, citizen_id: int, first_name: str | None, last_name: str | None = None
) -> None:
    """Sets the name by which staff address and find the citizen."""
    row = citizen_row(work, citizen_id)
    row.first_name, row.last_name = first_name, last_name
    _let_be_found(work, row)
    look_for_alikes(work, row.id)


def change_language(work: UnitOfWork, citizen_id: int, language: str) -> None:
    """Sets the citizen's language (ISO 639)."""
    citizen_row(work, citizen_id).language = language
    work.session.flush()


def change_telephone(
    work: UnitOfWork, citizen_id: int, telephone: str | None, check: NumberCheck | None = None
) -> None:
    """Sets the citizen's telephone number (E.164), None for none, and how it was checked.

    A different number is unconfirmed.
    """
    row = citizen_row(work, citizen_id)
    row.telephone = telephone
    row.telephone_check = check
    if row.confirmed_telephone != telephone:
        row.confirmed_telephone = None
    work.session.flush()
    look_for_alikes(work, row.id)


def confirm_telephone(work: UnitOfWork, citizen_id: int, telephone: str) -> None:
    """Sets the one number (E.164) that staff have confirmed as the citizen's."""
    citizen_row(work, citizen_id).confirmed_telephone = telephone
    work.session.flush()
    look_for_alikes(work, citizen_id)


def protect(work: UnitOfWork, citizen_id: int) -> None:
    """Makes the citizen silent.

    Nothing is said or shown of them from now on, unless staff have seen their identity.
    """
    row = citizen_row(work, citizen_id)
    row.silent = True
    _let_be_found(work, row)


def unprotect(work: UnitOfWork, citizen_id: int) -> bool:
    """Lifts the protection of a silent citizen.

    False, and nothing changed, when another record of the centre has the same personal number.
    """
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
    """Sets how the citizen is reminded of meetings.

    Messages already queued are the caller's to change. Raises `NeverCalled` for a call to a citizen
    who is never called.
    """
    row = citizen_row(work, citizen_id)
    if how is RemindBy.CALL and row.never_called:
        raise NeverCalled(how)
    row.remind_by = how
    work.session.flush()


def let_be_found(work: UnitOfWork, *citizen_ids: int) -> None:
    """Rewrites the searchable words of these records, which were changed past this module."""
    for citizen_id in citizen_ids:
        _let_be_found(work, work.session.get_one(CitizenRow, citizen_id))


def _let_be_found(work: UnitOfWork, row: CitizenRow) -> None:
    """Rewrites the searchable words of the citizen's name; a silent citizen has none."""
    work.session.flush()
    work.session.execute(delete(NameWordRow).where(NameWordRow.citizen_id == row.id))
    words = [] if row.silent else words_of(written_as(row.first_name, row.last_name))
    if words:
        kept = [{"citizen_id": row.id, "centre_id": row.centre_id, "word": w} for w in words]
        work.session.execute(insert(NameWordRow), kept)
