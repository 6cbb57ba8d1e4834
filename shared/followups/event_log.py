"""What happened to meetings, one row an event: the source of figures."""

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
)


class MeetingEvent(StrEnum):
    """What can happen to a meeting. CHANGED: its time stays. UNDONE: what staff said of how it
    went is taken back."""

    BOOKED = "booked"
    MOVED = "moved"
    CANCELLED = "cancelled"
    CHANGED = "changed"
    HELD = "held"
    NOT_COME = "not_come"
    UNDONE = "undone"


@dataclass(frozen=True)
class LoggedEvent:
    """One event as it was written down: the instant, what it was, at which face, and of which
    kind of meeting."""

    at: datetime
    what: MeetingEvent
    face: str
    kind: str


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
        },
    )


def events_of(work: UnitOfWork, meeting_id: int) -> list[LoggedEvent]:
    """All that happened to one meeting, the first first."""
    rows = work.session.execute(
        select(MeetingEventRow.at, MeetingEventRow.what, MeetingEventRow.face, MeetingEventRow.kind)
        .where(MeetingEventRow.meeting_id == meeting_id)
        .order_by(MeetingEventRow.id)
    )
    return [LoggedEvent(at, MeetingEvent(what), face, kind) for at, what, face, kind in rows]


def face_of(via: str) -> str:
    """The face without the person: "desk" for "staff:3", "kiosk" for "kiosk mandate:3"."""
    name = via.partition(" ")[0].partition(":")[0]
    return FACES.get(name, name)
