"""Questions that citizens ask: opened, added to, and found again by number and birth date."""

import secrets
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from shared.inquiries.facts import Asker, EntryKind, Inquiry
from shared.inquiries.models import InquiryRow
from shared.inquiries.threads import add_entry, as_inquiry, close_thread, inquiry_row
from shared.safetynet import TaskKind, open_task
from shared.unit_of_work import UnitOfWork

LOWEST, HIGHEST = 100_000, 999_999
"""The range of question numbers. None begins with 0: on the telephone that key calls a person."""

TRIES = 20
"""Numbers drawn before we believe that a collision is not the reason."""


def ask(
    work: UnitOfWork,
    centre_id: int,
    asker: Asker,
    topic: str,
    due_at: datetime,
    call_at: datetime | None = None,
) -> Inquiry:
    """Opens a question with a number of its own, and the task of answering it by `due_at`.

    `topic` is the id of its message, or more parts as `as_text` writes them; with `call_at` the
    citizen waits for a call at that time.
    """
    for _ in range(TRIES):
        try:
            with work.savepoint():
                row = _add(work, centre_id, asker, due_at, call_at)
        except IntegrityError:
            continue
        add_entry(work, row, EntryKind.TOPIC, text=topic)
        return as_inquiry(work, row)
    raise RuntimeError("no free number for a question")


def ask_on(work: UnitOfWork, inquiry_id: int, topic: str, due_at: datetime) -> Inquiry:
    """Adds a topic to a question; a closed one is opened again, with a new task due at `due_at`."""
    row = _owe_again(work, inquiry_id, due_at)
    add_entry(work, row, EntryKind.TOPIC, text=topic)
    return as_inquiry(work, row)


def add_recording(
    work: UnitOfWork, inquiry_id: int, reference: str, due_at: datetime | None = None
) -> Inquiry:
    """Adds a spoken message by its reference; with `due_at` a closed question is opened again."""
    row = inquiry_row(work, inquiry_id) if due_at is None else _owe_again(work, inquiry_id, due_at)
    add_entry(work, row, EntryKind.RECORDING, recording=reference)
    return as_inquiry(work, row)


def wait_for_call(
    work: UnitOfWork, inquiry_id: int, telephone: str, call_at: datetime, due_at: datetime
) -> Inquiry:
    """Turns the answer to a question into a call at `call_at`, with a new task due at `due_at`."""
    row = _owe_again(work, inquiry_id, due_at, telephone)
    row.call_at = call_at
    work.session.flush()
    return as_inquiry(work, row)


def find_inquiry(work: UnitOfWork, centre_id: int, number: str, birth_date: date) -> Inquiry | None:
    """The question with this number and this birth date; None unless both fit."""
    row = work.session.scalar(
        select(InquiryRow).where(InquiryRow.centre_id == centre_id, InquiryRow.number == number)
    )
    return as_inquiry(work, row) if row and row.birth_date == birth_date else None


def _add(
    work: UnitOfWork, centre_id: int, asker: Asker, due_at: datetime, call_at: datetime | None
) -> InquiryRow:
    number = str(LOWEST + secrets.randbelow(HIGHEST - LOWEST + 1))
    row = InquiryRow(
        centre_id=centre_id,
        number=number,
        birth_date=asker.birth_date,
        language=asker.language,
        opened_at=work.now,
        due_at=due_at,
        call_at=call_at,
        conversation_id=asker.conversation_id,
        task_id=_owed(work, centre_id, asker, number, due_at),
    )
    work.session.add(row)
    work.session.flush()
    return row


def _owed(work: UnitOfWork, centre_id: int, asker: Asker, number: str, due_at: datetime) -> int:
    return open_task(
        work,
        centre_id,
        TaskKind.QUESTION,
        due_at,
        conversation_id=asker.conversation_id,
        telephone=asker.telephone,
        language=asker.language,
        note=number,
    ).id


def _owe_again(
    work: UnitOfWork, inquiry_id: int, due_at: datetime, telephone: str | None = None
) -> InquiryRow:
    """Opens a closed question with a new task.

    An open question keeps its first due date and the colleague who took it, unless `telephone` asks
    for a call.
    """
    row = inquiry_row(work, inquiry_id)
    if row.closed_at is None and telephone is None:
        return row
    close_thread(work, row, staff=None)
    known = as_inquiry(work, row).telephone
    asker = Asker(row.birth_date, row.language, row.conversation_id, telephone or known)
    row.task_id = _owed(work, row.centre_id, asker, row.number, due_at)
    row.due_at, row.closed_at, row.call_at = due_at, None, None
    work.session.flush()
    return row
