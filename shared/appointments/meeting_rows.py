"""How a meeting stands in its table, both ways: a new column is one change here."""

from typing import Any

from sqlalchemy import Row

from shared.appointments.choosing import Choice
from shared.appointments.facts import AgendaTopic, Form, Meeting, MeetingState, Override, Rule
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import MINUTES, instant_of
from shared.appointments.request import Request
from shared.backlog import open_sealed_text
from shared.citizens import Needs
from shared.unit_of_work import UnitOfWork

COLUMNS = tuple(MeetingRow.__table__.columns)
"""What `meeting_of` reads; an insert or an update returns them, so that nothing is read twice."""


SEALED = "gAAAA"
"""How a sealed text begins; a reason that was given before reasons were sealed begins otherwise."""


def sealed_reason(work: UnitOfWork, reason: str) -> str | None:
    """A reason as it is stored: sealed, because "ill" tells of a health; None without one."""
    return work.vault.seal(reason.encode()).decode() if reason else None


def _opened_reason(work: UnitOfWork, stored: str | None) -> str:
    if stored is None or not stored.startswith(SEALED):
        return stored or ""
    return open_sealed_text(work, stored.encode())


def meeting_of(
    work: UnitOfWork, row: Row[*tuple[Any, ...]], adviser: str, room: str | None
) -> Meeting:
    """The meeting of a row with `COLUMNS`. `adviser` is a first name; `room` is None for a meeting
    that has none."""
    return Meeting(
        id=row.id,
        centre_id=row.centre_id,
        citizen_id=row.citizen_id,
        number=row.number or "",
        kind=row.kind,
        form=Form(row.form),
        starts_at=instant_of(row.quarter),
        minutes=row.quarters * MINUTES,
        adviser_id=row.adviser_id,
        adviser=adviser,
        room=room or "",
        state=MeetingState(row.state),
        needs=Needs(
            interpreter=row.interpreter,
            companion=row.companion,
            wheelchair=row.wheelchair,
            more_time=row.more_time,
            quiet_room=row.quiet_room,
        ),
        booked_via=row.booked_via,
        override=_override(row),
        arrived_at=row.arrived_at,
        call_number=row.call_number,
        topic=AgendaTopic(row.topic) if row.topic else None,
        moves=row.moves,
        cancel_reason=_opened_reason(work, row.cancel_reason),
        closed_house_id=row.closed_house_id,
        longer=row.longer,
        settled_by=row.settled_by or "",
        settled_at=row.settled_at,
        booked_at=row.booked_at,
        cancelled_via=row.cancelled_via or "",
        move_reason=_opened_reason(work, row.move_reason),
        buffer=row.buffer * MINUTES,
    )


def columns_of(request: Request, choice: Choice) -> dict[str, object]:
    """The columns that are set when a meeting is booked, and again when it is moved or changed:
    when, with whom and where, in which form, and what it needs.

    `keeps_adviser` is among them only where an adviser was chosen: what was chosen before stays.
    """
    is_chosen = request.slot_filter.adviser_id is not None
    return {
        "quarter": request.quarters.start,
        "quarters": len(request.quarters),
        "buffer": choice.buffer,
        "adviser_id": choice.adviser.id,
        "room_id": choice.room_id,
        "form": request.form,
        "call_number": request.call_number,
        "longer": request.longer,
        "override_staff": request.form_by.staff if request.form_by else None,
        "override_reason": request.form_by.reason if request.form_by else None,
        "closed_house_id": request.closed_house_id,
        **needs_columns(request.needs),
        **({"keeps_adviser": True} if is_chosen else {}),
    }


def needs_columns(needs: Needs) -> dict[str, object]:
    """The columns that say what the citizen needs at a meeting."""
    return {
        "interpreter": needs.interpreter,
        "companion": needs.companion,
        "wheelchair": needs.wheelchair,
        "more_time": needs.more_time,
        "quiet_room": needs.quiet_room,
    }


def _override(row: Row[*tuple[Any, ...]]) -> Override | None:
    if row.override_staff is None:
        return None
    return Override(row.override_staff, row.override_reason or "", frozenset({Rule.FORM}))
