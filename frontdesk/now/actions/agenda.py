"""The meetings of a day at the desk's centre, and the phase of each."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import assert_never

from frontdesk.names import minutes_since, name_shown
from shared.appointments import (
    AgendaTopic,
    Form,
    Meeting,
    MeetingState,
    first_once_more,
    local_today,
    meetings_on,
    next_day_with_meetings,
)
from shared.citizens import NO_SUPPORT, Citizen, Needs, Support, citizens_by_id, supports_of
from shared.followups import PromiseKind, PromiseState, promises_of
from shared.unit_of_work import UnitOfWork

LOOKS_AHEAD = timedelta(days=7)
"""How far ahead a day with meetings is looked for."""

LONG = 10
"""Minutes that an arrived citizen may be due before they have waited too long."""


class MeetingPhase(StrEnum):
    """The phase of a meeting; UNSETTLED: it is over, and its attendance is not recorded. LEFT: the
    citizen came and left. OUR_DELAY: the centre was late."""

    AHEAD = "ahead"
    NOW = "now"
    UNSETTLED = "unsettled"
    HELD = "held"
    NOT_COME = "not-come"
    LEFT = "left"
    OUR_DELAY = "our-delay"


@dataclass(frozen=True)
class Expected:
    """A meeting of the day. `first_name` is None where it is unknown or must not be shown.

    `here_for` are the minutes since the citizen arrived, None before; `waits` the minutes for which
    they have been both here and due. `interpreter` is how it stands with the interpreter, None
    where none was promised. `is_first_again`: it is booked as a first meeting, unproven, though the
    citizen has had one.
    """

    meeting_id: int
    citizen_id: int
    starts_at: datetime
    ends_at: datetime
    first_name: str | None
    number: str
    adviser: str
    room: str
    form: Form
    needs: Needs
    standing: MeetingPhase
    is_booked: bool
    here_for: int | None
    waits: int
    topic: AgendaTopic | None
    met_at_door: bool = False
    interpreter: PromiseState | None = None
    is_first_again: bool = False

    @property
    def is_here(self) -> bool:
        return self.is_booked and self.here_for is not None

    @property
    def waits_long(self) -> bool:
        return self.is_here and self.waits > LONG

    @property
    def has_needs(self) -> bool:
        return (
            self.needs != Needs()
            or self.topic is not None
            or self.met_at_door
            or self.is_first_again
        )


@dataclass(frozen=True)
class Agenda:
    """A day's meetings in order of time, without cancelled ones."""

    day: date
    meetings: tuple[Expected, ...]

    @property
    def here(self) -> tuple[Expected, ...]:
        """Meetings whose citizen has arrived and waits, those due longest first."""
        return tuple(sorted((m for m in self.meetings if m.is_here), key=lambda m: m.starts_at))

    @property
    def expected(self) -> tuple[Expected, ...]:
        return tuple(m for m in self.meetings if m.is_booked and not m.is_here)

    @property
    def over(self) -> tuple[Expected, ...]:
        return tuple(m for m in self.meetings if not m.is_booked)


def meetings_of_the_day(work: UnitOfWork, centre_id: int) -> Agenda:
    """Today's meetings; without any, those of the next day that has some, within `LOOKS_AHEAD`."""
    today = local_today(work, centre_id)
    if meetings := meetings_on(work, centre_id, today):
        return Agenda(today, _expected(work, meetings))
    day = next_day_with_meetings(work, centre_id, today, today + LOOKS_AHEAD)
    return Agenda(today, ()) if day is None else agenda_on(work, centre_id, day)


def agenda_on(work: UnitOfWork, centre_id: int, day: date) -> Agenda:
    """The meetings of a local day."""
    return Agenda(day, _expected(work, meetings_on(work, centre_id, day)))


def _expected(work: UnitOfWork, meetings: list[Meeting]) -> tuple[Expected, ...]:
    who = {meeting.citizen_id for meeting in meetings}
    people, given = citizens_by_id(work, who), supports_of(work, who)
    promises = promises_of(work, [each.id for each in meetings])
    promised = {it.meeting_id: it.state for it in promises if it.kind is PromiseKind.INTERPRETER}
    doors = {it.meeting_id for it in promises if it.kind is PromiseKind.DOOR and it.is_open}
    seen = (
        _visit(it, people[it.citizen_id], given.get(it.citizen_id, NO_SUPPORT), work.now)
        for it in meetings
    )
    again = first_once_more(work, meetings)
    return tuple(
        replace(
            it,
            interpreter=promised.get(it.meeting_id),
            met_at_door=it.met_at_door or it.meeting_id in doors,
            is_first_again=it.meeting_id in again,
        )
        for it in seen
    )


def _visit(meeting: Meeting, citizen: Citizen, support: Support, now: datetime) -> Expected:
    return Expected(
        meeting_id=meeting.id,
        citizen_id=citizen.id,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        first_name=name_shown(citizen),
        number=meeting.number,
        adviser=meeting.adviser,
        room=meeting.room,
        form=meeting.form,
        needs=meeting.needs,
        standing=phase_of(meeting.state, meeting.starts_at, meeting.ends_at, now),
        is_booked=meeting.state is MeetingState.BOOKED,
        here_for=minutes_since(meeting.arrived_at, now) if meeting.arrived_at else None,
        waits=_minutes_due(meeting, now),
        topic=meeting.topic,
        met_at_door=support.met_at_door,
    )


def _minutes_due(meeting: Meeting, now: datetime) -> int:
    """Minutes since the citizen was both here and due; 0 before, and when the meeting is over."""
    if meeting.ends_at <= now:
        return 0
    since = max(meeting.arrived_at or now, meeting.starts_at)
    return max(0, minutes_since(since, now))


def phase_of(
    state: MeetingState, starts_at: datetime, ends_at: datetime, now: datetime
) -> MeetingPhase:
    """The phase of a meeting with this state and these times; a cancelled one has that of its
    times."""
    match state:
        case MeetingState.HELD:
            return MeetingPhase.HELD
        case MeetingState.NOT_COME:
            return MeetingPhase.NOT_COME
        case MeetingState.LEFT:
            return MeetingPhase.LEFT
        case MeetingState.OUR_DELAY:
            return MeetingPhase.OUR_DELAY
        case MeetingState.BOOKED | MeetingState.CANCELLED | MeetingState.OFFERED:
            return _phase_by_clock(starts_at, ends_at, now)
        case _:
            assert_never(state)


def _phase_by_clock(starts_at: datetime, ends_at: datetime, now: datetime) -> MeetingPhase:
    if now < starts_at:
        return MeetingPhase.AHEAD
    return MeetingPhase.NOW if now < ends_at else MeetingPhase.UNSETTLED
