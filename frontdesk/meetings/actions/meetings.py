"""A citizen's meetings as staff see them, and what can be done with each at this moment."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from frontdesk.citizens.actions.records import own_citizen
from frontdesk.clerks import Clerk
from frontdesk.names import minutes_since
from frontdesk.now.actions.agenda import MeetingPhase, phase_of
from shared.appointments import (
    UNDO_FOR,
    Meeting,
    MeetingState,
    Refused,
    SetAside,
    can_undo,
    first_once_more,
    get_centre,
    get_meeting,
    meetings_of,
    set_aside_for,
)
from shared.unit_of_work import NotFound, UnitOfWork


class NoSuchMeeting(NotFound):
    """The clerk's centre has no such meeting."""


class MeetingAction(StrEnum):
    """What staff can do with a meeting."""

    MOVE = "move"
    CANCEL = "cancel"
    HERE = "here"
    NOT_HERE = "not-here"
    HELD = "held"
    NOT_COME = "not-come"
    LEFT = "left"
    OUR_DELAY = "our-delay"
    UNDO = "undo"


CORRECTIONS: Mapping[MeetingState, frozenset[MeetingAction]] = {
    MeetingState.NOT_COME: frozenset(
        {MeetingAction.HELD, MeetingAction.LEFT, MeetingAction.OUR_DELAY}
    ),
    MeetingState.LEFT: frozenset({MeetingAction.HELD, MeetingAction.OUR_DELAY}),
    MeetingState.OUR_DELAY: frozenset({MeetingAction.HELD}),
}
"""What staff can still say when an outcome can't be taken back any more: only what puts the citizen
in a better place."""


@dataclass(frozen=True)
class TheirMeeting:
    """A meeting of a citizen, its phase, and what staff can do with it now.

    `here_for` are the minutes since the citizen arrived, None before. `undo_until` is until when
    its recorded attendance can be taken back. `set_aside` are the exceptions to the rules it was
    booked by. `is_first_again`: it is booked as a first meeting, unproven, though the citizen has
    had one.
    """

    meeting: Meeting
    standing: MeetingPhase
    here_for: int | None
    actions: frozenset[MeetingAction]
    undo_until: datetime | None
    set_aside: tuple[SetAside, ...]
    is_first_again: bool = False

    @property
    def is_cancelled(self) -> bool:
        return self.meeting.state is MeetingState.CANCELLED

    @property
    def is_ahead(self) -> bool:
        return not self.is_cancelled and self.standing in (MeetingPhase.AHEAD, MeetingPhase.NOW)

    @property
    def is_open(self) -> bool:
        """Whether it is still to come, its attendance is not recorded, or can be taken back."""
        return self.meeting.state is MeetingState.BOOKED or MeetingAction.UNDO in self.actions


def their_meetings(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> tuple[TheirMeeting, ...]:
    """The citizen's meetings, cancelled ones too, the latest first. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    return _seen(work, clerk, meetings_of(work, citizen_id))


def their_meeting(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> TheirMeeting:
    """The meeting with what staff can do with it. Raises `NoSuchMeeting`."""
    return _seen(work, clerk, [own_meeting(work, clerk, meeting_id)])[0]


def own_meeting(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> Meeting:
    """A meeting of the clerk's centre that is more than an offer. Raises `NoSuchMeeting`."""
    try:
        found = get_meeting(work, meeting_id)
    except Refused:
        raise NoSuchMeeting(meeting_id) from None
    if found.centre_id != clerk.centre_id or found.state is MeetingState.OFFERED:
        raise NoSuchMeeting(meeting_id)
    return found


def actions_for(
    meeting: Meeting, now: datetime, today: date, day: date
) -> frozenset[MeetingAction]:
    """What staff can do with the meeting now; `today` and the meeting's `day` are local.

    That a citizen has not come is recorded by staff alone, never by the system.
    """
    if can_undo(meeting.state, meeting.settled_at, now):
        return frozenset({MeetingAction.UNDO})
    if meeting.state is not MeetingState.BOOKED:
        return CORRECTIONS.get(meeting.state, frozenset())
    has_come, has_begun = meeting.arrived_at is not None, meeting.starts_at <= now
    can = {
        MeetingAction.MOVE: not has_begun,
        MeetingAction.CANCEL: not has_begun,
        MeetingAction.HERE: not has_come and day == today,
        MeetingAction.NOT_HERE: has_come,
        MeetingAction.HELD: has_begun,
        MeetingAction.NOT_COME: has_begun and not has_come,
        MeetingAction.LEFT: has_begun,
        MeetingAction.OUR_DELAY: has_begun,
    }
    return frozenset(action for action, is_possible in can.items() if is_possible)


def _seen(work: UnitOfWork, clerk: Clerk, meetings: list[Meeting]) -> tuple[TheirMeeting, ...]:
    centre = get_centre(work, clerk.centre_id)
    today = centre.day_of(work.now)
    exceptions = set_aside_for(work, [each.id for each in meetings])
    again = first_once_more(work, meetings)
    return tuple(
        replace(
            _as_seen(
                each,
                work.now,
                actions_for(each, work.now, today, centre.day_of(each.starts_at)),
                tuple(it for it in exceptions if it.meeting_id == each.id),
            ),
            is_first_again=each.id in again,
        )
        for each in meetings
    )


def _as_seen(
    meeting: Meeting,
    now: datetime,
    actions: frozenset[MeetingAction],
    exceptions: tuple[SetAside, ...],
) -> TheirMeeting:
    return TheirMeeting(
        meeting=meeting,
        standing=phase_of(meeting.state, meeting.starts_at, meeting.ends_at, now),
        here_for=minutes_since(meeting.arrived_at, now) if meeting.arrived_at else None,
        actions=actions,
        undo_until=meeting.settled_at + UNDO_FOR if meeting.settled_at else None,
        set_aside=exceptions,
    )
