"""Meetings that a slip is about, whatever has become of them: cancelled, begun, over, and how."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import and_, case, select

from shared.appointments.facts import Meeting, MeetingState
from shared.appointments.meetings import ahead, last_with_number, meetings_by_id
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import quarter_of
from shared.unit_of_work import UnitOfWork

KNOWN_FOR = timedelta(days=30)
"""How long after its time a meeting is still told of at a kiosk or on the telephone."""

MOST_KNOWN = 8
"""Meetings of one citizen whose numbers are answered, those ahead first, then the latest: numbers
are guessed at, and each one more makes a guess likelier (see `NUMBERS_OF_ONE`)."""

_NOBODY = 0


class MeetingFate(StrEnum):
    """What has become of a meeting. AHEAD: it takes place. BEGUN: it takes place now. OVER: nobody
    has said yet how it went. MISSED: the citizen did not come. LEFT and OUR_DELAY: it came to
    nothing, though the citizen came, or because of us."""

    AHEAD = "ahead"
    BEGUN = "begun"
    OVER = "over"
    CANCELLED = "cancelled"
    HELD = "held"
    MISSED = "missed"
    LEFT = "left"
    OUR_DELAY = "our-delay"


_SETTLED = {
    MeetingState.CANCELLED: MeetingFate.CANCELLED,
    MeetingState.HELD: MeetingFate.HELD,
    MeetingState.NOT_COME: MeetingFate.MISSED,
    MeetingState.LEFT: MeetingFate.LEFT,
    MeetingState.OUR_DELAY: MeetingFate.OUR_DELAY,
}


def fate_of(meeting: Meeting, now: datetime) -> MeetingFate:
    """What has become of a meeting by now."""
    if meeting.state in _SETTLED:
        return _SETTLED[meeting.state]
    if now < meeting.starts_at:
        return MeetingFate.AHEAD
    return MeetingFate.BEGUN if now < meeting.ends_at else MeetingFate.OVER


def known_with_number(work: UnitOfWork, centre_id: int, number: str) -> Meeting | None:
    """The meeting with this booking number, ahead or one of its citizen's latest. None for every
    other number, after as many questions to the database."""
    found = last_with_number(work, centre_id, number)
    known = latest_known(work, found.citizen_id if found else _NOBODY)
    if found is None:
        return None
    is_ahead = fate_of(found, work.now) is MeetingFate.AHEAD
    return found if is_ahead or found.id in {it.id for it in known} else None


def latest_known(work: UnitOfWork, citizen_id: int) -> list[Meeting]:
    """The citizen's meetings that are told of: those ahead in order of time, then those that are
    not ahead (any more), the latest first."""
    since = quarter_of(work.now - KNOWN_FOR)
    ids = work.session.scalars(
        select(MeetingRow.id)
        .where(
            MeetingRow.citizen_id == citizen_id,
            MeetingRow.quarter > since,
            MeetingRow.state != MeetingState.OFFERED,
            MeetingRow.number.is_not(None),
        )
        .order_by(case((and_(*ahead(work)), 0), else_=1), MeetingRow.quarter.desc())
        .limit(MOST_KNOWN)
    ).all()
    read = meetings_by_id(work, ids)
    found = [read[id] for id in ids if id in read]
    first = [it for it in found if fate_of(it, work.now) is MeetingFate.AHEAD]
    return [*reversed(first), *(it for it in found if it not in first)]
