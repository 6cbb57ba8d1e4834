"""Database rows of questions and their threads, read and written in one place."""

from collections import defaultdict
from collections.abc import Iterable
from functools import partial

from sqlalchemy import select

from shared.backlog import UNREADABLE, open_sealed_text, read_those
from shared.inquiries.facts import EntryKind, Inquiry, ThreadEntry
from shared.inquiries.models import InquiryEntryRow, InquiryRow
from shared.safetynet import close_task, find_task
from shared.unit_of_work import NotFound, UnitOfWork

OTHER_TOPIC = "asking-other"
"""The message of a topic that nobody can read any more."""


class NoSuchInquiry(NotFound):
    """There is no question with this id."""


def inquiry_row(work: UnitOfWork, inquiry_id: int) -> InquiryRow:
    """The question's row, locked until the transaction ends. Raises `NoSuchInquiry`."""
    row = work.session.get(InquiryRow, inquiry_id, with_for_update=True)
    if row is None:
        raise NoSuchInquiry(inquiry_id)
    return row


def add_entry(
    work: UnitOfWork,
    row: InquiryRow,
    kind: EntryKind,
    *,
    text: str | None = None,
    recording: str | None = None,
    staff: str | None = None,
) -> None:
    """Adds an entry to a question's thread; its text is encrypted."""
    entry = InquiryEntryRow(
        inquiry_id=row.id,
        kind=kind,
        staff=staff,
        sealed=work.vault.seal(text.encode()) if text is not None else None,
        recording=recording,
        at=work.now,
    )
    work.session.add(entry)
    work.session.flush()


def close_thread(work: UnitOfWork, row: InquiryRow, staff: str | None) -> None:
    """Closes a question and its task.

    `staff` is None when the citizen's own action made it needless.
    """
    close_task(work, row.task_id, staff or "")
    row.closed_at = work.now
    work.session.flush()


def as_inquiry(work: UnitOfWork, row: InquiryRow) -> Inquiry:
    return as_inquiries(work, [row])[0]


def as_inquiries(work: UnitOfWork, rows: Iterable[InquiryRow]) -> list[Inquiry]:
    kept = list(rows)
    threads = _threads(work, [row.id for row in kept])
    return [_inquiry(work, row, tuple(threads[row.id])) for row in kept]


def _threads(work: UnitOfWork, inquiry_ids: list[int]) -> dict[int, list[ThreadEntry]]:
    found = work.session.scalars(
        select(InquiryEntryRow)
        .where(InquiryEntryRow.inquiry_id.in_(inquiry_ids))
        .order_by(InquiryEntryRow.id)
    )
    threads: dict[int, list[ThreadEntry]] = defaultdict(list)
    for inquiry_id, entry in read_those(work, found, partial(_entry_of, work)):
        threads[inquiry_id].append(entry)
    return threads


def _entry_of(work: UnitOfWork, row: InquiryEntryRow) -> tuple[int, ThreadEntry]:
    return row.inquiry_id, _entry(work, row)


def _entry(work: UnitOfWork, row: InquiryEntryRow) -> ThreadEntry:
    text = open_sealed_text(work, row.sealed) if row.sealed is not None else ""
    kind = EntryKind(row.kind)
    if kind is EntryKind.TOPIC and text == UNREADABLE:
        text = OTHER_TOPIC
    return ThreadEntry(
        id=row.id,
        kind=kind,
        staff=row.staff,
        content=row.recording or text,
        at=row.at,
        heard_at=row.heard_at,
    )


def _inquiry(work: UnitOfWork, row: InquiryRow, entries: tuple[ThreadEntry, ...]) -> Inquiry:
    task = find_task(work, row.task_id)
    return Inquiry(
        id=row.id,
        centre_id=row.centre_id,
        number=row.number,
        birth_date=row.birth_date,
        language=row.language,
        telephone=task.telephone if task else None,
        opened_at=row.opened_at,
        due_at=row.due_at,
        closed_at=row.closed_at,
        call_at=row.call_at,
        task_id=row.task_id,
        taken_by=task.taken_by if task else None,
        entries=entries,
    )
