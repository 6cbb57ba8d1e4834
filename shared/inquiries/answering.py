"""Answers of staff to citizens' questions: in writing, or by a call that is recorded as made."""

from collections.abc import Collection, Set
from datetime import date, timedelta

from sqlalchemy import select, update

from shared.inquiries.facts import EntryKind, Inquiry
from shared.inquiries.models import InquiryEntryRow, InquiryRow
from shared.inquiries.threads import add_entry, as_inquiries, as_inquiry, close_thread, inquiry_row
from shared.unit_of_work import UnitOfWork

LONGEST_ANSWER = 600
"""Characters; read aloud that takes about a minute."""

LISTED = timedelta(days=14)
"""How long an answered question stays in the desk's list."""


def answer_inquiry(work: UnitOfWork, inquiry_id: int, staff: str, text: str) -> Inquiry:
    """Adds a written answer, which the citizen reads or hears, and closes the question.

    Raises `NoSuchInquiry`, and `ValueError` for a text that is empty or too long.
    """
    plain = text.strip()
    if not 0 < len(plain) <= LONGEST_ANSWER:
        raise ValueError("an answer has some signs, and not too many")
    row = inquiry_row(work, inquiry_id)
    add_entry(work, row, EntryKind.TEXT, text=plain, staff=staff)
    close_thread(work, row, staff)
    return as_inquiry(work, row)


def note_called(work: UnitOfWork, inquiry_id: int, staff: str) -> Inquiry:
    """Records that a member of staff has called the citizen about the question, and closes it.

    Does nothing when it is closed already. Raises `NoSuchInquiry`.
    """
    row = inquiry_row(work, inquiry_id)
    if row.closed_at is None:
        add_entry(work, row, EntryKind.CALLED, staff=staff)
        close_thread(work, row, staff)
    return as_inquiry(work, row)


def mark_heard(work: UnitOfWork, inquiry_id: int) -> bool:
    """Marks all written answers as read or heard by the citizen; False when they were already."""
    marked = work.session.execute(
        update(InquiryEntryRow)
        .where(
            InquiryEntryRow.inquiry_id == inquiry_id,
            InquiryEntryRow.kind == EntryKind.TEXT,
            InquiryEntryRow.heard_at.is_(None),
        )
        .values(heard_at=work.now)
        .returning(InquiryEntryRow.id)
    )
    return bool(marked.scalars().all())


def inquiry(work: UnitOfWork, inquiry_id: int) -> Inquiry:
    """The question with its thread. Raises `NoSuchInquiry`."""
    return as_inquiry(work, inquiry_row(work, inquiry_id))


def inquiries(work: UnitOfWork, centre_id: int) -> list[Inquiry]:
    """The centre's open questions, the first due first.

    Then those answered within `LISTED`, the latest first.
    """
    of_centre = select(InquiryRow).where(InquiryRow.centre_id == centre_id)
    # Two statements: with an OR, SQLite would read all questions ever asked.
    open_rows = work.session.scalars(of_centre.where(InquiryRow.closed_at.is_(None)))
    answered_rows = work.session.scalars(of_centre.where(InquiryRow.closed_at > work.now - LISTED))
    listed = as_inquiries(work, (*open_rows, *answered_rows))
    still_open = [it for it in listed if it.closed_at is None]
    answered = [(it.closed_at, it) for it in listed if it.closed_at is not None]
    return [
        *sorted(still_open, key=lambda it: (it.due_at, it.id)),
        *(it for _, it in sorted(answered, key=lambda pair: (pair[0], pair[1].id), reverse=True)),
    ]


def inquiries_of(
    work: UnitOfWork,
    centre_id: int,
    birth_date: date,
    telephones: Collection[str],
    conversation_ids: Collection[str],
) -> list[Inquiry]:
    """Questions asked with this birth date, the latest first.

    Only those asked from one of these telephone numbers, or in one of these conversations.
    """
    rows = work.session.scalars(
        select(InquiryRow)
        .where(InquiryRow.centre_id == centre_id, InquiryRow.birth_date == birth_date)
        .order_by(InquiryRow.id.desc())
    ).all()
    asked_in = {row.id: row.conversation_id for row in rows}
    return [
        it
        for it in as_inquiries(work, rows)
        if it.telephone in telephones or asked_in[it.id] in conversation_ids
    ]


def inquiry_with_number(work: UnitOfWork, centre_id: int, number: str) -> Inquiry | None:
    """The question with this number, for staff, who need no birth date; None if unknown."""
    row = work.session.scalar(
        select(InquiryRow).where(InquiryRow.centre_id == centre_id, InquiryRow.number == number)
    )
    return as_inquiry(work, row) if row else None


def inquiries_by_task(work: UnitOfWork, task_ids: Set[int]) -> dict[int, int]:
    """The id of the question that each of these tasks is to answer, by task id."""
    if not task_ids:
        return {}
    found = work.session.execute(
        select(InquiryRow.task_id, InquiryRow.id).where(InquiryRow.task_id.in_(task_ids))
    )
    return {row.task_id: row.id for row in found}
