"""Suggestions to staff: made once for a meeting, and decided by one of them. Never by a machine."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, select, update

from shared.backlog import open_sealed_text, read_each
from shared.screening.answers import Screening
from shared.screening.models import SuggestionRow
from shared.screening.rules import SuggestionKind, SuggestionState
from shared.unit_of_work import NotFound, UnitOfWork

SUGGESTIONS: Select[*tuple[Any, ...]] = select(*SuggestionRow.__table__.c)


class NoSuchSuggestion(NotFound):
    """The id is unknown, or the suggestion is another centre's."""


@dataclass(frozen=True)
class Suggestion:
    """A suggestion as it stands; see `SuggestionRow` for its parts. `why` is opened."""

    id: int
    centre_id: int
    screening_id: int
    citizen_id: int
    meeting_id: int
    kind: SuggestionKind
    state: SuggestionState
    is_owed: bool
    version: int
    due_at: datetime
    decided_by: str
    decided_at: datetime | None
    why: str

    @property
    def is_open(self) -> bool:
        return self.state is SuggestionState.OPEN


def find_suggestion(work: UnitOfWork, suggestion_id: int) -> Suggestion:
    """The suggestion as the database has it now. Raises `NoSuchSuggestion`."""
    row = work.session.get(SuggestionRow, suggestion_id, populate_existing=True)
    if row is None:
        raise NoSuchSuggestion(suggestion_id)
    return _as_suggestion(work, row)


def suggestions_of(work: UnitOfWork, citizen_id: int) -> list[Suggestion]:
    """All about a citizen, decided ones too, the newest first; without those that can't be read."""
    return _read(
        work, SUGGESTIONS.where(SuggestionRow.citizen_id == citizen_id).order_by(SuggestionRow.id)
    )[::-1]


def suggestions_from(work: UnitOfWork, screening_id: int) -> list[Suggestion]:
    """All that rest on what was answered about one meeting, in the order they were made; without
    those that can't be read."""
    return _read(
        work,
        SUGGESTIONS.where(SuggestionRow.screening_id == screening_id).order_by(SuggestionRow.id),
    )


def is_any_open(work: UnitOfWork, screening_id: int) -> bool:
    """Whether staff have yet to decide one of those that rest on these answers, also one that
    can't be read."""
    undecided = (SuggestionRow.screening_id == screening_id, SuggestionRow.decided_at.is_(None))
    return work.session.scalar(select(SuggestionRow.id).where(*undecided).limit(1)) is not None


def open_suggestions(work: UnitOfWork, centre_id: int) -> list[Suggestion]:
    """Those of the centre that staff have yet to decide, the first due first; without those that
    can't be read."""
    theirs = (SuggestionRow.centre_id == centre_id, SuggestionRow.decided_at.is_(None))
    return _read(work, SUGGESTIONS.where(*theirs).order_by(SuggestionRow.due_at, SuggestionRow.id))


def add_suggestion(
    work: UnitOfWork,
    rests_on: Screening,
    kind: SuggestionKind,
    due_at: datetime,
    *,
    is_owed: bool = False,
) -> None:
    """Suggests it once for a meeting; the second time nothing changes."""
    if any(it.kind is kind for it in suggestions_from(work, rests_on.id)):
        return
    work.session.add(
        SuggestionRow(
            centre_id=rests_on.centre_id,
            screening_id=rests_on.id,
            citizen_id=rests_on.citizen_id,
            meeting_id=rests_on.meeting_id,
            kind=kind,
            state=SuggestionState.OPEN,
            is_owed=is_owed,
            version=1,
            due_at=due_at,
            decided_by="",
            why_sealed=b"",
        )
    )
    work.session.flush()


def set_decision(
    work: UnitOfWork, seen: Suggestion, state: SuggestionState, staff: str, why: str
) -> bool:
    """Notes how it was decided; False, and nothing changed, where another was first."""
    # The version decides who was first: on PostgreSQL the second waits here and then finds no row.
    stored = work.session.execute(
        update(SuggestionRow)
        .where(
            SuggestionRow.id == seen.id,
            SuggestionRow.version == seen.version,
            SuggestionRow.decided_at.is_(None),
        )
        .values(
            state=state,
            version=seen.version + 1,
            decided_by=staff,
            decided_at=work.now,
            why_sealed=work.vault.seal(why.encode()) if why else b"",
        )
        .returning(SuggestionRow.id)
    )
    return stored.scalar() is not None


def _read(work: UnitOfWork, wanted: Select[*tuple[Any, ...]]) -> list[Suggestion]:
    return read_each(work, wanted, SuggestionRow.id, lambda row: _as_suggestion(work, row)).found


def _as_suggestion(work: UnitOfWork, row: SuggestionRow | Row[Any]) -> Suggestion:
    return Suggestion(
        id=row.id,
        centre_id=row.centre_id,
        screening_id=row.screening_id,
        citizen_id=row.citizen_id,
        meeting_id=row.meeting_id,
        kind=SuggestionKind(row.kind),
        state=SuggestionState(row.state),
        is_owed=row.is_owed,
        version=row.version,
        due_at=row.due_at,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        why=open_sealed_text(work, row.why_sealed) if row.why_sealed else "",
    )
