"""Who waits for an earlier time, and which one is kept for them.

Whoever changes any of it has taken the row of the meeting first.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from shared.appointments.facts import MeetingState
from shared.appointments.models import MeetingRow, WaitRow
from shared.appointments.occupancy import give_up_time
from shared.appointments.quarters import instant_of
from shared.unit_of_work import UnitOfWork

VIA = "waitlist"
"""Who has asked for a time that is kept, where a meeting names a face."""


@dataclass(frozen=True)
class Offer:
    """An earlier time that is kept for the citizen of a meeting `until` then.

    `offered_id` is the row that keeps it: to be looked up like a meeting, and none.
    """

    meeting_id: int
    offered_id: int
    starts_at: datetime
    until: datetime


def is_waiting(work: UnitOfWork, meeting_id: int) -> bool:
    return waiting_row(work, meeting_id) is not None


def offer_of(work: UnitOfWork, meeting_id: int) -> Offer | None:
    """None once it has passed, too."""
    row = waiting_row(work, meeting_id)
    if row is None or row.offered_meeting_id is None or row.asked_until is None:
        return None
    if row.asked_until <= work.now:
        return None
    offered = work.session.get_one(MeetingRow, row.offered_meeting_id)
    return Offer(meeting_id, offered.id, instant_of(offered.quarter), row.asked_until)


def offer_kept_by(work: UnitOfWork, offered_id: int) -> Offer | None:
    """The offer for which this row keeps a time, while it stands."""
    kept_for = select(WaitRow.meeting_id).where(WaitRow.offered_meeting_id == offered_id)
    meeting_id = work.session.scalar(kept_for)
    return None if meeting_id is None else offer_of(work, meeting_id)


def stop_waiting(work: UnitOfWork, meeting_id: int) -> None:
    """Whatever was kept for the citizen is free again. Who does not wait notices nothing."""
    let_offer_go(work, meeting_id)
    if row := waiting_row(work, meeting_id):
        work.session.delete(row)
        work.session.flush()


def let_offer_go(work: UnitOfWork, meeting_id: int) -> None:
    """The time that is kept, if one is, is free again; the citizen goes on waiting."""
    row = waiting_row(work, meeting_id)
    if row is None or row.offered_meeting_id is None:
        return
    offered_id, row.offered_meeting_id = row.offered_meeting_id, None
    row.asked_until = min(row.asked_until or work.now, work.now)
    work.session.execute(
        update(MeetingRow)
        .where(MeetingRow.id == offered_id)
        .values(state=MeetingState.CANCELLED, cancelled_via=VIA, cancelled_at=work.now)
    )
    give_up_time(work, offered_id)
    work.session.flush()


def waiting_row(work: UnitOfWork, meeting_id: int) -> WaitRow | None:
    """As the database has it now."""
    return work.session.get(WaitRow, meeting_id, populate_existing=True)
