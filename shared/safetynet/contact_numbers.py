"""Telephone numbers of contacts: sealed, found by fingerprint, and erased where nobody is known."""

from datetime import timedelta

from sqlalchemy import bindparam, delete, exists, insert, literal, select, update

from shared.safetynet.contact_models import ContactNumberRow, UnknownContactRow
from shared.safetynet.models import ContactStampRow
from shared.unit_of_work import UnitOfWork

NUMBER_KEPT = timedelta(days=90)
"""How long the number of a contact is kept that is nobody's."""

A_DAY = timedelta(days=1)
LATEST_CALLS = 5
"""As many as anybody makes on a bad line before they come to us."""

INSERT = insert(ContactNumberRow)

INSERT_TOLD = insert(ContactNumberRow).from_select(
    ["stamp_id", "fingerprint"],
    select(ContactStampRow.id, bindparam("told", type_=ContactNumberRow.fingerprint.type)).where(
        ContactStampRow.conversation_id == bindparam("conversation_id"),
        ~exists().where(
            ContactNumberRow.stamp_id == ContactStampRow.id,
            ContactNumberRow.fingerprint == bindparam("told"),
        ),
    ),
)


def keep_caller(work: UnitOfWork, stamp_id: int, caller: str) -> None:
    """Keeps the number (E.164) that a new contact was called from, sealed."""
    row = {
        "stamp_id": stamp_id,
        "fingerprint": fingerprint_of_number(work, caller),
        "sealed": work.vault.seal(caller.encode()),
    }
    work.write(INSERT, row)


def note_told_number(work: UnitOfWork, conversation_id: str, number: str) -> None:
    """Lets a contact be found by a number (E.164) that was told in it; the number is not kept."""
    told = fingerprint_of_number(work, number)
    work.write(INSERT_TOLD, {"conversation_id": conversation_id, "told": told})


def caller_of_contact(work: UnitOfWork, contact_id: int) -> str | None:
    """The number (E.164) a contact was called from; None where there was none, or it is erased."""
    sealed = work.session.scalar(
        select(ContactNumberRow.sealed).where(
            ContactNumberRow.stamp_id == contact_id, ContactNumberRow.sealed.is_not(None)
        )
    )
    return work.vault.open(sealed).decode() if sealed else None


def conversations_with_number(work: UnitOfWork, centre_id: int, number: str) -> list[str]:
    """Ids of the day's latest calls from this number (E.164), or in which it was told."""
    return list(
        work.session.scalars(
            select(ContactStampRow.conversation_id)
            .join(ContactNumberRow, ContactNumberRow.stamp_id == ContactStampRow.id)
            .where(
                ContactNumberRow.fingerprint == fingerprint_of_number(work, number),
                ContactStampRow.centre_id == centre_id,
                ContactStampRow.via == literal("phone"),
                ContactStampRow.at > work.now - A_DAY,
            )
            .order_by(ContactStampRow.at.desc(), ContactStampRow.id.desc())
            .limit(LATEST_CALLS)
        )
    )


def erase_old_numbers(work: UnitOfWork) -> int:
    """Erases the numbers of contacts that were nobody's for `NUMBER_KEPT`; how many there were."""
    old = (UnknownContactRow.at < work.now - NUMBER_KEPT, UnknownContactRow.erased_at.is_(None))
    theirs = ContactNumberRow.stamp_id.in_(select(UnknownContactRow.stamp_id).where(*old))
    erased = work.session.execute(
        delete(ContactNumberRow).where(theirs).returning(ContactNumberRow.stamp_id)
    )
    count = len(erased.all())
    work.session.execute(update(UnknownContactRow).where(*old).values(erased_at=work.now))
    return count


def fingerprint_of_number(work: UnitOfWork, number: str) -> str:
    return work.vault.fingerprint("caller", number)
