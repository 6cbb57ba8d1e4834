"""What has to be written into the case system: written down with each event, and read again."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, select, update

from shared.accounts import TeamCode
from shared.appointments import Form, Meeting
from shared.backlog import read_each
from shared.casesystem.deadlines import case_due
from shared.casesystem.models import CaseEntryRow, CaseStepRow
from shared.casesystem.rules import (
    CaseAction,
    CaseEvent,
    EventSeen,
    attendance,
    case_action,
    is_obligatory,
    is_told_of_change,
)
from shared.safetynet import find_owner, owner_of_calendar
from shared.unit_of_work import UnitOfWork

COLUMNS = (
    *CaseEntryRow.__table__.columns,
    CaseStepRow.reference,
    CaseStepRow.at.label("entered_at"),
    CaseStepRow.by.label("entered_by"),
)
ENTRIES: Select[*tuple[Any, ...]] = (
    select(*COLUMNS)
    .outerjoin(CaseStepRow, CaseStepRow.id == CaseEntryRow.step_id)
    .order_by(CaseEntryRow.id)
)
OF_MEETINGS = ENTRIES.where(CaseEntryRow.meeting_id.in_(bindparam("meeting_ids", expanding=True)))

AT_ONCE = 500
"""Meetings that one statement asks for: a database takes only so many values."""


@dataclass(frozen=True)
class CaseEntry:
    """One event of a meeting that the case system has to know.

    `form`, `starts_at`, `minutes` and `adviser_id` are the meeting's after it. It is the team's, or
    within it the member's with the id `owner_id`; `passed_up_at` is when it went to the leaders.
    `step_id` is None until it was settled; `reference` is then the case system's number of the
    meeting, '' where nothing had to be written.
    """

    id: int
    centre_id: int
    meeting_id: int
    citizen_id: int
    what: CaseEvent
    at: datetime
    face: str
    kind: str
    form: Form
    starts_at: datetime
    minutes: int
    adviser_id: int
    due_at: datetime
    team_id: int
    owner_id: int | None
    passed_up_at: datetime | None
    step_id: int | None
    reference: str
    entered_at: datetime | None
    entered_by: str

    @property
    def is_open(self) -> bool:
        """Whether it is still to be written into the case system."""
        return self.step_id is None

    @property
    def as_seen(self) -> EventSeen:
        """The part of it that rules look at."""
        return EventSeen(self.what, is_settled=not self.is_open, is_entered=bool(self.reference))


@dataclass(frozen=True)
class CaseLine:
    """All that the case system has to know of one meeting, as one thing to do.

    `reference` is the case system's number of it, '' where none is known. `was_at` is when it was
    by what stands there, or was booked for at first; None where that is the same.
    """

    entries: tuple[CaseEntry, ...]

    @property
    def last(self) -> CaseEntry:
        """What happened last."""
        return self.entries[-1]

    @property
    def open_ones(self) -> tuple[CaseEntry, ...]:
        """What is not settled yet, the first first."""
        return tuple(it for it in self.entries if it.is_open)

    @property
    def action(self) -> CaseAction:
        """What a clerk does in the case system."""
        return case_action([it.as_seen for it in self.entries])

    @property
    def attendance(self) -> CaseEvent | None:
        """How the meeting went; None where nobody has said so."""
        return attendance([it.as_seen for it in self.entries])

    @property
    def reference(self) -> str:
        return next((it.reference for it in reversed(self.entries) if it.reference), "")

    @property
    def was_at(self) -> datetime | None:
        entered = [it for it in self.entries if it.reference]
        before = entered[-1] if entered else self.entries[0]
        return before.starts_at if before.starts_at != self.last.starts_at else None

    @property
    def due_at(self) -> datetime:
        """By when the first of what is open has to be written; of the last event, without one."""
        return min((it.due_at for it in self.open_ones), default=self.last.due_at)


def note_case_event(work: UnitOfWork, what: CaseEvent, meeting: Meeting, face: str) -> None:
    """Writes down an event that the case system has to know, and whose it is to write it there:
    that of the meeting's adviser, or the front desk's where no account has that calendar.

    What is open of the meeting becomes the same colleague's: they do all of it at once.
    """
    theirs = owner_of_calendar(work, meeting.centre_id, meeting.adviser_id)
    team = TeamCode.ADVISERS if theirs else TeamCode.FRONT_DESK
    owner = find_owner(work, meeting.centre_id, team, theirs)
    row = CaseEntryRow(
        centre_id=meeting.centre_id,
        meeting_id=meeting.id,
        citizen_id=meeting.citizen_id,
        what=what,
        at=work.now,
        face=face,
        kind=meeting.kind,
        form=meeting.form,
        starts_at=meeting.starts_at,
        minutes=meeting.minutes,
        adviser_id=meeting.adviser_id,
        due_at=case_due(work, meeting.centre_id, meeting.citizen_id),
        team_id=owner.team_id,
        owner_id=owner.staff_id,
    )
    if what is not CaseEvent.BOOKED:
        _give_open_ones(work, row)
    work.session.add(row)
    work.session.flush()


def note_case_change(work: UnitOfWork, before: Meeting, after: Meeting, face: str) -> None:
    """The same for a meeting that was changed at its time; nothing where the register knows nothing
    of what is another: needs, or the topic."""
    if is_told_of_change(before, after):
        note_case_event(work, CaseEvent.CHANGED, after, face)


def note_case_attendance(work: UnitOfWork, what: CaseEvent, meeting: Meeting, face: str) -> None:
    """The same for how a meeting went; nothing where the citizen need not have come."""
    if is_obligatory(meeting.kind):
        note_case_event(work, what, meeting, face)


def case_lines(work: UnitOfWork, meeting_ids: Iterable[int]) -> dict[int, CaseLine]:
    """What the case system has to know of these meetings, by meeting; without those of which there
    is nothing."""
    ids, found = list(set(meeting_ids)), defaultdict[int, list[CaseEntry]](list)
    for start in range(0, len(ids), AT_ONCE):
        asked = {"meeting_ids": ids[start : start + AT_ONCE]}
        for entry in read_each(work, OF_MEETINGS, CaseEntryRow.id, as_case_entry, asked).found:
            found[entry.meeting_id].append(entry)
    return {meeting_id: CaseLine(tuple(entries)) for meeting_id, entries in found.items()}


def as_case_entry(row: Row[Any]) -> CaseEntry:
    told = {
        "what": CaseEvent(row.what),
        "form": Form(row.form),
        "reference": row.reference or "",
        "entered_by": row.entered_by or "",
    }
    return CaseEntry(**{**row._mapping, **told})


def _give_open_ones(work: UnitOfWork, row: CaseEntryRow) -> None:
    work.session.execute(
        update(CaseEntryRow)
        .where(CaseEntryRow.meeting_id == row.meeting_id, CaseEntryRow.step_id.is_(None))
        .values(owner_id=row.owner_id, team_id=row.team_id)
    )
