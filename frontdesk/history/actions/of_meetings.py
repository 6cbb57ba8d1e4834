"""The lines of a history that tell what happened to meetings."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from frontdesk.history.actions.entries import Actors, HistoryEntry, HistoryKind
from shared import audit
from shared.appointments import OUTCOMES, Meeting
from shared.audit import AuditAction, AuditEntry
from shared.content import Message, Moment, message
from shared.followups import LoggedEvent, MeetingEvent, events_of_meetings
from shared.unit_of_work import UnitOfWork

SAID_BY = {
    MeetingEvent.BOOKED: AuditAction.BOOKED_MEETING,
    MeetingEvent.MOVED: AuditAction.MOVED_MEETING,
    MeetingEvent.CHANGED: AuditAction.CHANGED_MEETING,
    MeetingEvent.CANCELLED: AuditAction.CANCELLED_MEETING,
    MeetingEvent.HELD: AuditAction.SAID_HELD,
    MeetingEvent.NOT_COME: AuditAction.SAID_NOT_COME,
    MeetingEvent.LEFT: AuditAction.SAID_LEFT,
    MeetingEvent.OUR_DELAY: AuditAction.SAID_OUR_DELAY,
    MeetingEvent.UNDONE: AuditAction.TOOK_BACK,
    MeetingEvent.ARRIVED: AuditAction.SAID_HERE,
    MeetingEvent.ARRIVAL_UNDONE: AuditAction.SAID_NOT_HERE,
}
"""The audit's name of each event: the log of events names nobody, the audit says who it was. Events
without one are a citizen's alone."""

Heard = dict[tuple[str, AuditAction, datetime], str]
"""Who acted, by what the audit was about, the action and its instant."""


def meeting_entries(
    work: UnitOfWork, meetings: Iterable[Meeting], actors: Actors
) -> list[HistoryEntry]:
    """All that happened to these meetings. What was never logged as an event is told as far as the
    meeting itself knows it."""
    known = {each.id: each for each in meetings}
    abouts = [f"meeting:{id}" for id in known]
    heard = _heard(audit.done_to_any(work, abouts, SAID_BY.values()))
    events = events_of_meetings(work, known)
    entries = [_entry(it, known[it.meeting_id], heard, actors) for it in events]
    logged = {(it.meeting_id, it.what) for it in events}
    for meeting in known.values():
        entries += _unlogged(meeting, logged, actors)
    return sorted(entries, key=lambda it: it.at)


def _heard(entries: list[AuditEntry]) -> Heard:
    return {(it.about, it.what, it.at): it.who for it in entries}


def _entry(event: LoggedEvent, meeting: Meeting, heard: Heard, actors: Actors) -> HistoryEntry:
    said = SAID_BY.get(event.what)
    who = heard.get((f"meeting:{meeting.id}", said, event.at)) if said else None
    return HistoryEntry(
        event.at,
        HistoryKind.MEETING,
        _what(event.what, event.starts_at),
        actors.named(who or _named_by_meeting(event, meeting)),
        meeting_id=meeting.id,
    )


def _named_by_meeting(event: LoggedEvent, meeting: Meeting) -> str:
    """Who booked or cancelled, companions too, stands in the meeting; of the rest, the face."""
    if event.what is MeetingEvent.BOOKED:
        return meeting.booked_via
    if event.what is MeetingEvent.CANCELLED and meeting.cancelled_via:
        return meeting.cancelled_via
    return event.face


def _what(event: MeetingEvent, starts_at: datetime | None) -> Message:
    if event in (MeetingEvent.BOOKED, MeetingEvent.MOVED) and starts_at is not None:
        return message(f"desk-event-{event}-to", at=Moment(starts_at))
    return message(f"desk-event-{event.replace('_', '-')}")


def _unlogged(
    meeting: Meeting, logged: set[tuple[int, MeetingEvent]], actors: Actors
) -> Iterator[HistoryEntry]:
    def entry(event: MeetingEvent, at: datetime, via: str) -> HistoryEntry:
        starts_at = None if meeting.moves else meeting.starts_at
        what, by = _what(event, starts_at), actors.named(via)
        return HistoryEntry(at, HistoryKind.MEETING, what, by, meeting_id=meeting.id)

    if meeting.booked_at and (meeting.id, MeetingEvent.BOOKED) not in logged:
        yield entry(MeetingEvent.BOOKED, meeting.booked_at, meeting.booked_via)
    if meeting.arrived_at and (meeting.id, MeetingEvent.ARRIVED) not in logged:
        yield entry(MeetingEvent.ARRIVED, meeting.arrived_at, "")
    if meeting.state in OUTCOMES and meeting.settled_at:
        outcome = MeetingEvent(meeting.state)
        if (meeting.id, outcome) not in logged:
            yield entry(outcome, meeting.settled_at, meeting.settled_by)
