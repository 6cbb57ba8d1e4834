"""Citizens' wishes: written down, answered once, and told. The version decides who was first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, select, update

from shared.appointments import Form
from shared.backlog import open_sealed_text, read_each
from shared.unit_of_work import NotFound, UnitOfWork
from shared.wishes.models import WishRow
from shared.wishes.rules import WishKind, WishState

COLUMNS = select(*WishRow.__table__.columns)
OF_CITIZEN = COLUMNS.where(WishRow.citizen_id == bindparam("citizen_id")).order_by(
    WishRow.id.desc()
)
OPEN_ONES = COLUMNS.where(
    WishRow.centre_id == bindparam("centre_id"), WishRow.closed_at.is_(None)
).order_by(WishRow.due_at, WishRow.id)
BY_ID = COLUMNS.where(WishRow.id == bindparam("wish_id"))
FORM_IN_FORCE = (
    select(WishRow.form, WishRow.state)
    .where(
        WishRow.citizen_id == bindparam("citizen_id"),
        WishRow.kind == WishKind.FORM,
        WishRow.state.in_((WishState.GRANTED, WishState.REQUIRED)),
    )
    .order_by(WishRow.id.desc())
    .limit(1)
)


class NoSuchWish(NotFound):
    """The id is unknown, or the wish is another centre's."""


@dataclass(frozen=True)
class Wish:
    """A citizen's wish as it stands; see `WishRow` for its parts. `answer` is opened."""

    id: int
    centre_id: int
    citizen_id: int
    kind: WishKind
    form: Form | None
    state: WishState
    version: int
    via: str
    wished_at: datetime
    due_at: datetime
    answer: str
    is_decision: bool
    answered_by: str
    answered_at: datetime | None
    told_at: datetime | None
    closed_at: datetime | None
    task_id: int | None

    @property
    def is_open(self) -> bool:
        """Whether staff still have something to do for it."""
        return self.closed_at is None


@dataclass(frozen=True)
class FormInForce:
    """How the next meetings of a citizen are held: as they wished, or as staff require."""

    form: Form
    state: WishState


def find_wish(work: UnitOfWork, wish_id: int) -> Wish:
    """The wish as the database has it now. Raises `NoSuchWish`."""
    found = work.session.execute(BY_ID, {"wish_id": wish_id}).one_or_none()
    if found is None:
        raise NoSuchWish(wish_id)
    return _as_wish(work, found)


def wishes_of(work: UnitOfWork, citizen_id: int) -> list[Wish]:
    """All wishes of a citizen, the newest first."""
    return _read(work, OF_CITIZEN, {"citizen_id": citizen_id})


def open_wishes(work: UnitOfWork, centre_id: int) -> list[Wish]:
    """The centre's wishes for which staff have something to do, the first due first."""
    return _read(work, OPEN_ONES, {"centre_id": centre_id})


def form_in_force(work: UnitOfWork, citizen_id: int) -> FormInForce | None:
    """How the citizen's next meetings are held; None where they never wished, and nothing is
    required. A requirement is a meeting in person."""
    found = work.execute(FORM_IN_FORCE, {"citizen_id": citizen_id}).one_or_none()
    if found is None:
        return None
    state = WishState(found.state)
    form = Form.IN_PERSON if state is WishState.REQUIRED else Form(found.form)
    return FormInForce(form, state)


def add_wish(
    work: UnitOfWork,
    centre_id: int,
    citizen_id: int,
    kind: WishKind,
    state: WishState,
    via: str,
    due_at: datetime,
    *,
    form: Form | None = None,
    task_id: int | None = None,
    is_settled: bool = False,
) -> Wish:
    """Writes a wish down; `is_settled`: staff have nothing to do for it."""
    is_told = state is WishState.GRANTED
    row = WishRow(
        centre_id=centre_id,
        citizen_id=citizen_id,
        kind=kind,
        form=form or "",
        state=state,
        version=1,
        via=via,
        wished_at=work.now,
        due_at=due_at,
        answer_sealed=b"",
        is_decision=False,
        answered_by="",
        answered_at=work.now if is_told else None,
        told_at=work.now if is_told else None,
        closed_at=work.now if is_settled else None,
        task_id=task_id,
    )
    work.session.add(row)
    work.session.flush()
    return _as_wish(work, row)


def set_answer(
    work: UnitOfWork,
    seen: Wish,
    state: WishState,
    answer: str,
    staff: str,
    *,
    is_decision: bool,
    is_settled: bool,
) -> Wish | None:
    """Answers a wish; None, and nothing changed, where another transaction was first."""
    return _set(
        work,
        seen,
        state=state,
        answer_sealed=work.vault.seal(answer.encode()) if answer else b"",
        is_decision=is_decision,
        answered_by=staff,
        answered_at=work.now,
        told_at=None,
        closed_at=work.now if is_settled else None,
    )


def end_wish(work: UnitOfWork, seen: Wish) -> Wish | None:
    """The citizen wishes for it no more; None where another transaction was first."""
    return _set(work, seen, state=WishState.ENDED, closed_at=work.now)


def mark_told(work: UnitOfWork, wish_id: int) -> None:
    """The citizen saw or heard the answer: nobody has to tell them any more."""
    work.session.execute(
        update(WishRow)
        .where(WishRow.id == wish_id, WishRow.told_at.is_(None))
        .values(told_at=work.now)
    )


def close_wish(work: UnitOfWork, wish_id: int) -> None:
    """Staff have nothing more to do for it."""
    work.session.execute(
        update(WishRow)
        .where(WishRow.id == wish_id, WishRow.closed_at.is_(None))
        .values(closed_at=work.now)
    )


def reopen_wish(work: UnitOfWork, wish_id: int, task_id: int) -> None:
    """Staff have to tell the citizen themselves: no message reached them."""
    work.session.execute(
        update(WishRow).where(WishRow.id == wish_id).values(closed_at=None, task_id=task_id)
    )


def open_wishes_of(work: UnitOfWork, citizen_id: int, kind: WishKind) -> list[Wish]:
    """A citizen's wishes of a kind that staff have something to do for, the newest first."""
    return [it for it in wishes_of(work, citizen_id) if it.is_open and it.kind is kind]


def fulfil_wish(work: UnitOfWork, seen: Wish, by: str) -> None:
    """It has come about without an answer of its own, which its citizen sees: it is granted, and
    nothing is left to do or to tell. An answer that staff gave stays as it is."""
    if seen.state is WishState.WANTED:
        _set(
            work,
            seen,
            state=WishState.GRANTED,
            answered_by=by,
            answered_at=work.now,
            told_at=work.now,
        )
    close_wish(work, seen.id)


def _set(work: UnitOfWork, seen: Wish, **values: object) -> Wish | None:
    # The version decides who was first: on PostgreSQL the second waits here and then finds no row.
    stored = work.session.execute(
        update(WishRow)
        .where(WishRow.id == seen.id, WishRow.version == seen.version)
        .values(version=seen.version + 1, **values)
        .returning(WishRow.id)
    )
    return None if stored.scalar() is None else find_wish(work, seen.id)


def _read(
    work: UnitOfWork, wanted: Select[*tuple[Any, ...]], asked: Mapping[str, Any]
) -> list[Wish]:
    """Without those that can't be read."""
    return read_each(work, wanted, WishRow.id, lambda row: _as_wish(work, row), asked).found


def _as_wish(work: UnitOfWork, row: WishRow | Row[Any]) -> Wish:
    return Wish(
        id=row.id,
        centre_id=row.centre_id,
        citizen_id=row.citizen_id,
        kind=WishKind(row.kind),
        form=Form(row.form) if row.form else None,
        state=WishState(row.state),
        version=row.version,
        via=row.via,
        wished_at=row.wished_at,
        due_at=row.due_at,
        answer=open_sealed_text(work, row.answer_sealed) if row.answer_sealed else "",
        is_decision=row.is_decision,
        answered_by=row.answered_by,
        answered_at=row.answered_at,
        told_at=row.told_at,
        closed_at=row.closed_at,
        task_id=row.task_id,
    )
