"""What a citizen and staff agreed: up to three sentences; every version is kept."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select

from shared.backlog import open_sealed_text
from shared.unit_of_work import UnitOfWork
from shared.wishes.models import AgreedRow
from shared.wishes.rules import LONGEST_SENTENCE, MOST_SENTENCES


@dataclass(frozen=True)
class Agreed:
    """A version of what was agreed: its sentences, the name of who wrote it, and when."""

    id: int
    sentences: tuple[str, ...]
    staff: str
    at: datetime


def agree(work: UnitOfWork, citizen_id: int, sentences: Sequence[str], staff: str) -> None:
    """Notes what was agreed, in place of what was agreed before; no sentences end it.

    Raises `ValueError` for too many sentences, or one that is too long.
    """
    plain = [it.strip() for it in sentences if it.strip()]
    if len(plain) > MOST_SENTENCES or any(len(it) > LONGEST_SENTENCE for it in plain):
        raise ValueError("at most three short sentences")
    sealed = work.vault.seal(json.dumps(plain, ensure_ascii=False).encode())
    work.session.add(
        AgreedRow(citizen_id=citizen_id, sentences_sealed=sealed, staff=staff, at=work.now)
    )
    work.session.flush()


def agreed_with(work: UnitOfWork, citizen_id: int) -> Agreed | None:
    """What holds now; None where nothing was agreed, or it was ended."""
    newest = _of(citizen_id).limit(1)
    found = [_opened(work, row) for row in work.session.scalars(newest)]
    return found[0] if found and found[0].sentences else None


def agreed_ever(work: UnitOfWork, citizen_id: int) -> list[Agreed]:
    """All versions, the newest first."""
    return [_opened(work, row) for row in work.session.scalars(_of(citizen_id))]


def _of(citizen_id: int) -> Select[AgreedRow]:
    of_them = select(AgreedRow).where(AgreedRow.citizen_id == citizen_id)
    return of_them.order_by(AgreedRow.id.desc())


def _opened(work: UnitOfWork, row: AgreedRow) -> Agreed:
    """A damaged version shows as one sentence that says so."""
    opened = open_sealed_text(work, row.sentences_sealed)
    try:
        sentences = tuple(str(it) for it in json.loads(opened))
    except ValueError:
        sentences = (opened,)
    return Agreed(row.id, sentences, row.staff, row.at)
