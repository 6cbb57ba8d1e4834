"""What citizens were promised for their meetings: read, and changed in one place."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, select, update

from shared.backlog import UNREADABLE, open_sealed_text, read_each
from shared.followups.promise_models import PromiseRow, PromiseStepRow
from shared.followups.rules import (
    NEXT_STATES,
    OPEN_STATES,
    Decision,
    PromiseKind,
    PromiseState,
    Way,
)
from shared.unit_of_work import UnitOfWork

COLUMNS = select(*PromiseRow.__table__.columns)
OF_MEETINGS = COLUMNS.where(
    PromiseRow.meeting_id.in_(bindparam("meeting_ids", expanding=True))
).order_by(PromiseRow.id)
OPEN_ONES = COLUMNS.where(
    PromiseRow.centre_id == bindparam("centre_id"),
    PromiseRow.state.in_(bindparam("states", expanding=True)),
).order_by(PromiseRow.due_at, PromiseRow.id)


class NoSuchStep(ValueError):
    """A promise can't go from its state into this one."""


@dataclass(frozen=True)
class Arrangement:
    """The facts of a promise that are kept sealed.

    `with_whom` and `reference` say who does it, by which number of theirs; `was_with` with whom it
    was arranged for the meeting as it was before, `was_at` when that was, as ISO 8601. `call_off`
    is who still has to be told that nobody is needed. `why` is the reason that staff wrote.
    """

    with_whom: str = ""
    reference: str = ""
    was_with: str = ""
    was_at: str = ""
    call_off: str = ""
    why: str = ""

    @property
    def was_time(self) -> datetime | None:
        """`was_at` as an instant; None where there is none, or it can't be read."""
        try:
            return datetime.fromisoformat(self.was_at)
        except ValueError:
            return None

    @property
    def ordered(self) -> str:
        """With whom it is or was arranged, and the reference; '' where it never was."""
        named = self.with_whom or self.was_with
        return f"{named} · {self.reference}" if named and self.reference else named


NOTHING_ARRANGED = Arrangement()


@dataclass(frozen=True)
class MeetingPromise:
    """A promise for a meeting as it stands; `changed_by` is a face, or "staff:3"."""

    id: int
    centre_id: int
    meeting_id: int
    kind: PromiseKind
    state: PromiseState
    version: int
    due_at: datetime
    way: Way
    decision: Decision | None
    arrangement: Arrangement
    changed_by: str
    changed_at: datetime

    @property
    def is_open(self) -> bool:
        """Whether staff still have something to do for it."""
        return self.state in OPEN_STATES


@dataclass(frozen=True)
class PromiseStep:
    """A state that a promise has had, since when and by whom."""

    at: datetime
    state: PromiseState
    decision: Decision | None
    arrangement: Arrangement
    changed_by: str


@dataclass(frozen=True)
class NewState:
    """What a promise is from now on; of `due_at`, `way` and `decision` None keeps what it was."""

    state: PromiseState
    by: str
    arrangement: Arrangement = NOTHING_ARRANGED
    due_at: datetime | None = None
    way: Way | None = None
    decision: Decision | None = None


def promises_of(work: UnitOfWork, meeting_ids: Iterable[int]) -> list[MeetingPromise]:
    """All promises for these meetings, settled ones too, in the order in which they were made."""
    ids = list(set(meeting_ids))
    return _read(work, OF_MEETINGS, {"meeting_ids": ids}) if ids else []


def promise_of(work: UnitOfWork, meeting_id: int, kind: PromiseKind) -> MeetingPromise | None:
    """The promise of this kind for a meeting, settled or not; None where none was ever made."""
    return next((it for it in promises_of(work, [meeting_id]) if it.kind is kind), None)


def open_promises(work: UnitOfWork, centre_id: int) -> list[MeetingPromise]:
    """The centre's promises for which staff still have something to do, the first due first."""
    asked = {"centre_id": centre_id, "states": sorted(OPEN_STATES)}
    return _read(work, OPEN_ONES, asked)


def steps_of(work: UnitOfWork, promise_id: int) -> list[PromiseStep]:
    """The states that a promise has had, the first first."""
    rows = work.session.scalars(
        select(PromiseStepRow)
        .where(PromiseStepRow.promise_id == promise_id)
        .order_by(PromiseStepRow.id)
    )
    return [
        PromiseStep(
            row.at,
            PromiseState(row.state),
            _decision(row.decision),
            _opened(work, row.details_sealed),
            row.changed_by,
        )
        for row in rows
    ]


def make_promise(
    work: UnitOfWork,
    centre_id: int,
    meeting_id: int,
    kind: PromiseKind,
    new: NewState,
    due_at: datetime,
) -> MeetingPromise:
    """Makes a promise that was never made for this meeting."""
    row = PromiseRow(
        centre_id=centre_id,
        meeting_id=meeting_id,
        what=kind,
        state=new.state,
        version=1,
        due_at=due_at,
        way=new.way or Way.HERE,
        decision=new.decision or "",
        details_sealed=_sealed(work, new.arrangement),
        changed_by=new.by,
        changed_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    made = _as_promise(work, row)
    _note_step(work, made)
    return made


def set_promise(work: UnitOfWork, seen: MeetingPromise, new: NewState) -> MeetingPromise | None:
    """Gives a promise another state, and notes the step. None, and nothing changed, where another
    transaction was first: `seen` is no longer how it stands. Raises `NoSuchStep`."""
    if new.state not in NEXT_STATES[seen.state]:
        raise NoSuchStep(f"{seen.state} -> {new.state}")
    changed = replace(
        seen,
        state=new.state,
        version=seen.version + 1,
        due_at=new.due_at or seen.due_at,
        way=new.way or seen.way,
        decision=new.decision,
        arrangement=new.arrangement,
        changed_by=new.by,
        changed_at=work.now,
    )
    if not _store(work, seen, changed):
        return None
    _note_step(work, changed)
    return changed


def _store(work: UnitOfWork, seen: MeetingPromise, changed: MeetingPromise) -> bool:
    # The version decides who was first: on PostgreSQL the second waits here and then finds no row.
    stored = work.session.execute(
        update(PromiseRow)
        .where(PromiseRow.id == seen.id, PromiseRow.version == seen.version)
        .values(
            state=changed.state,
            version=changed.version,
            due_at=changed.due_at,
            way=changed.way,
            decision=changed.decision or "",
            details_sealed=_sealed(work, changed.arrangement),
            changed_by=changed.changed_by,
            changed_at=changed.changed_at,
        )
        .returning(PromiseRow.id)
    )
    return stored.scalar() is not None


def _note_step(work: UnitOfWork, promise: MeetingPromise) -> None:
    work.session.add(
        PromiseStepRow(
            promise_id=promise.id,
            at=work.now,
            state=promise.state,
            way=promise.way,
            decision=promise.decision or "",
            details_sealed=_sealed(work, promise.arrangement),
            changed_by=promise.changed_by,
        )
    )
    work.session.flush()


def _read(
    work: UnitOfWork, wanted: Select[*tuple[Any, ...]], asked: Mapping[str, Any]
) -> list[MeetingPromise]:
    """Without those that can't be read."""
    return read_each(work, wanted, PromiseRow.id, lambda row: _as_promise(work, row), asked).found


def _as_promise(work: UnitOfWork, row: PromiseRow | Row[Any]) -> MeetingPromise:
    return MeetingPromise(
        id=row.id,
        centre_id=row.centre_id,
        meeting_id=row.meeting_id,
        kind=PromiseKind(row.what),
        state=PromiseState(row.state),
        version=row.version,
        due_at=row.due_at,
        way=Way(row.way),
        decision=_decision(row.decision),
        arrangement=_opened(work, row.details_sealed),
        changed_by=row.changed_by,
        changed_at=row.changed_at,
    )


def _decision(stored: str) -> Decision | None:
    return Decision(stored) if stored else None


def _sealed(work: UnitOfWork, arrangement: Arrangement) -> bytes:
    """Sealed, because who interprets sign language and why there is nobody tells of a health."""
    return work.vault.seal(json.dumps(asdict(arrangement), ensure_ascii=False).encode())


def _opened(work: UnitOfWork, sealed: bytes) -> Arrangement:
    """What was arranged; for a damaged one, that something was and nobody knows with whom."""
    if not sealed:
        return NOTHING_ARRANGED
    try:
        return Arrangement(**json.loads(open_sealed_text(work, sealed)))
    except (ValueError, TypeError):
        return Arrangement(with_whom=UNREADABLE)
