"""What citizens answered about a meeting: sealed, and erased once it is decided or too old."""

import json
from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from shared.backlog import open_sealed_text
from shared.screening.models import HelpRequestRow, ScreeningRow
from shared.screening.rules import Ease
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Screening:
    """What was answered about a meeting; `chosen` is empty once it was erased, or can't be read."""

    id: int
    centre_id: int
    citizen_id: int
    meeting_id: int
    asked_at: datetime
    chosen: frozenset[Ease]
    erase_at: datetime
    erased_at: datetime | None
    task_id: int | None


@dataclass(frozen=True)
class HelpRequest:
    """Somebody lacked money and asked for help; `receipt` is the contact stamp's, `task_id` the
    task of seeing to it."""

    id: int
    citizen_id: int
    meeting_id: int
    via: str
    asked_at: datetime
    receipt: str
    task_id: int


def screening_of(work: UnitOfWork, meeting_id: int) -> Screening | None:
    """What was answered about this meeting; None where nothing was asked or answered."""
    row = work.session.scalar(select(ScreeningRow).where(ScreeningRow.meeting_id == meeting_id))
    return _as_screening(work, row) if row else None


def get_screening(work: UnitOfWork, screening_id: int) -> Screening:
    row = work.session.get_one(ScreeningRow, screening_id, populate_existing=True)
    return _as_screening(work, row)


def keep_screening(
    work: UnitOfWork,
    centre_id: int,
    citizen_id: int,
    meeting_id: int,
    via: str,
    chosen: Set[Ease],
    erase_at: datetime,
) -> Screening:
    """Notes all that was chosen so far, in place of what was noted before."""
    sealed = _sealed(work, chosen)
    row = work.session.scalar(select(ScreeningRow).where(ScreeningRow.meeting_id == meeting_id))
    if row is None:
        row = ScreeningRow(
            centre_id=centre_id,
            citizen_id=citizen_id,
            meeting_id=meeting_id,
            via=via,
            asked_at=work.now,
            answers_sealed=sealed,
            erase_at=erase_at,
        )
        work.session.add(row)
    row.answers_sealed, row.erase_at, row.erased_at = sealed, erase_at, None
    work.session.flush()
    return _as_screening(work, row)


def set_screening_task(work: UnitOfWork, screening_id: int, task_id: int) -> None:
    """Notes which task asks staff to decide."""
    _change(work, screening_id, task_id=task_id)


def kept_too_long(work: UnitOfWork) -> list[int]:
    """Ids of those that are due to be looked at again, in all centres, the oldest first."""
    due = select(ScreeningRow.id).where(
        ScreeningRow.erased_at.is_(None), ScreeningRow.erase_at <= work.now
    )
    return list(work.session.scalars(due.order_by(ScreeningRow.erase_at, ScreeningRow.id)))


def keep_longer(work: UnitOfWork, screening_id: int, erase_at: datetime) -> None:
    """The meeting has another time: its answers are kept until this instant."""
    _change(work, screening_id, erase_at=erase_at)


def erase_answers(work: UnitOfWork, screening_id: int) -> None:
    """Erases what was answered; how staff decided, and their line why, stay."""
    _change(work, screening_id, answers_sealed=b"", erased_at=work.now)


def add_help_request(
    work: UnitOfWork,
    centre_id: int,
    citizen_id: int,
    meeting_id: int,
    via: str,
    receipt: str,
    task_id: int,
) -> HelpRequest:
    """Writes down that somebody asked for help, at this instant, for good."""
    row = HelpRequestRow(
        centre_id=centre_id,
        citizen_id=citizen_id,
        meeting_id=meeting_id,
        via=via,
        asked_at=work.now,
        receipt=receipt,
        task_id=task_id,
    )
    work.session.add(row)
    work.session.flush()
    return _as_request(row)


def help_requests_of(work: UnitOfWork, citizen_id: int) -> list[HelpRequest]:
    """All of a citizen, the newest first."""
    rows = work.session.scalars(
        select(HelpRequestRow)
        .where(HelpRequestRow.citizen_id == citizen_id)
        .order_by(HelpRequestRow.id.desc())
    )
    return [_as_request(row) for row in rows]


def _change(work: UnitOfWork, screening_id: int, **values: object) -> None:
    work.session.execute(
        update(ScreeningRow).where(ScreeningRow.id == screening_id).values(**values)
    )


def _sealed(work: UnitOfWork, chosen: Set[Ease]) -> bytes:
    return work.vault.seal(json.dumps(sorted(chosen)).encode())


def _opened(work: UnitOfWork, sealed: bytes) -> frozenset[Ease]:
    if not sealed:
        return frozenset()
    try:
        return frozenset(Ease(it) for it in json.loads(open_sealed_text(work, sealed)))
    except (ValueError, TypeError):
        return frozenset()


def _as_screening(work: UnitOfWork, row: ScreeningRow) -> Screening:
    return Screening(
        row.id,
        row.centre_id,
        row.citizen_id,
        row.meeting_id,
        row.asked_at,
        _opened(work, row.answers_sealed),
        row.erase_at,
        row.erased_at,
        row.task_id,
    )


def _as_request(row: HelpRequestRow) -> HelpRequest:
    return HelpRequest(
        row.id, row.citizen_id, row.meeting_id, row.via, row.asked_at, row.receipt, row.task_id
    )
