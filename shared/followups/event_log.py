"""What happened to meetings, one row an event: the source of figures."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, insert, select

from shared.appointments import Meeting
from shared.followups.models import MeetingEventRow
from shared.unit_of_work import UnitOfWork

FACES = {"staff": "desk"}
"""How a record of who acted names a member of staff ("staff:3"), and the face they act at."""

INSERT = insert(MeetingEventRow).values(
    at=bindparam("at"),
    centre_id=bindparam("centre_id"),
    meeting_id=bindparam("meeting_id"),
    what=bindparam("what"),
    face=bindparam("face"),
    kind=bindparam("kind"),
    starts_at=bindparam("starts_at"),
)


class MeetingEvent(StrEnum):
    """What can happen to a meeting. CHANGED: its time stays. CONFIRMED, DECLINED: the citizen said
    that they come, or can't, and it stands. LEFT: the citizen came, and left before it was held.
    OUR_DELAY: the centre was late or could not hold it. UNDONE: what staff said
    of how it went is taken back, and ARRIVAL_UNDONE the same of an arrival."""

    BOOKED = "booked"
    MOVED = "moved"
    CANCELLED = "cancelled"
    CHANGED = "changed"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    HELD = "held"
    NOT_COME = "not_come"
    LEFT = "left"
    OUR_DELAY = "our_delay"
    UNDONE = "undone"
    ARRIVED = "arrived"
    ARRIVAL_UNDONE = "arrival_undone"


@dataclass(frozen=True)
class LoggedEvent:
    """One event as it was written down: the instant, what it was, at which face, and of which
    kind of meeting. `starts_at` is the time of the meeting after it, None where that was not kept.
    """

    at: datetime
    what: MeetingEvent
    face: str
    kind: str
    starts_at: datetime | None = None
    meeting_id: int = 0


def log_event(work: UnitOfWork, what: MeetingEvent, meeting: Meeting, via: str) -> None:
    """`via` is who acted, as meetings keep it: "kiosk", "phone mandate:3", "staff:3"."""
    work.write(
        INSERT,
        {
            "at": work.now,
            "centre_id": meeting.centre_id,
            "meeting_id": meeting.id,
            "what": what,
            "face": face_of(via),
            "kind": meeting.kind,
            "starts_at": meeting.starts_at,
        },
    )


def events_of(work: UnitOfWork, meeting_id: int) -> list[LoggedEvent]:
    """All that happened to one meeting, the first first."""
    return events_of_meetings(work, [meeting_id])


def events_of_meetings(work: UnitOfWork, meeting_ids: Iterable[int]) -> list[LoggedEvent]:
    """All that happened to these meetings, the first first."""
    rows = work.session.scalars(
        select(MeetingEventRow)
        .where(MeetingEventRow.meeting_id.in_(set(meeting_ids)))
        .order_by(MeetingEventRow.id)
    )
    return [
        LoggedEvent(
            row.at, MeetingEvent(row.what), row.face, row.kind, row.starts_at, row.meeting_id
        )
        for row in rows
    ]


def face_of(via: str) -> str:
    """The face without the person: "desk" for "staff:3", "kiosk" for "kiosk mandate:3"."""
    name = via.partition(" ")[0].partition(":")[0]
    return FACES.get(name, name)
