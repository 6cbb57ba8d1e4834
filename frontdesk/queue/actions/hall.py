"""Who is in the hall at this moment, as the desk sees them: a number, never a name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from frontdesk.names import minutes_since
from shared.appointments import Meeting, meetings_by_id
from shared.citizens import NO_SUPPORT, Support, supports_of
from shared.safetynet import CALLS, Queued, QueueState, Task, in_hall, open_tasks
from shared.unit_of_work import UnitOfWork

LATE = timedelta(minutes=15)
"""Waiting for the desk longer than this is highlighted."""

JUST_OVER = 5
"""How many of the last ones served are listed, and can be taken back."""

LONG_AGO = 0.0
"""Sorts before every instant, in seconds since 1970."""


@dataclass(frozen=True)
class InHall:
    """A person in the queue; `topic` and `language` are a ticket's, the others a meeting's.

    `minutes` is how long they have waited.
    """

    queued: Queued
    minutes: int
    is_late: bool
    topic: str = ""
    language: str = ""
    adviser: str = ""
    adviser_id: int | None = None
    starts_at: datetime | None = None
    interpreter: str = ""
    citizen_id: int | None = None
    met_at_door: bool = False

    @property
    def id(self) -> int:
        return self.queued.id

    @property
    def was_called_enough(self) -> bool:
        """Whether they were called so often that they do not hear it, or are not there."""
        return self.queued.calls >= CALLS


@dataclass(frozen=True)
class Hall:
    """The queue by state.

    Tickets and arrivals stand in the order in which they are called; people who are called, parked,
    and lately done, the latest first.
    """

    tickets: tuple[InHall, ...]
    arrived: tuple[InHall, ...]
    called: tuple[InHall, ...]
    parked: tuple[InHall, ...]
    over: tuple[InHall, ...]

    def called_by(self, name: str) -> list[InHall]:
        return [each for each in self.called if each.queued.called_by == name]

    def called_by_others(self, name: str) -> list[InHall]:
        return [each for each in self.called if each.queued.called_by != name]

    def own(self, adviser_id: int | None) -> list[InHall]:
        """Arrived people who wait for this adviser; none for None."""
        return [each for each in self.arrived if each.adviser_id == adviser_id]


def hall(work: UnitOfWork, centre_id: int) -> Hall:
    """The centre's queue at this moment."""
    found = in_hall(work, centre_id)
    tasks = {task.id: task for task in open_tasks(work, centre_id)}
    meetings = meetings_by_id(work, {each.meeting_id for each in found if each.meeting_id})
    # Of a meeting that can't be read nobody knows whose it is.
    everybody = [each for each in found if each.meeting_id in (None, *meetings)]
    given = supports_of(work, {each.citizen_id for each in meetings.values()})
    people = [
        _for_meeting(each, meetings[each.meeting_id], given, work.now)
        if each.meeting_id is not None
        else _for_desk(each, tasks.get(each.task_id or 0), work.now)
        for each in everybody
    ]
    waiting = _those(people, QueueState.WAITING)
    return Hall(
        tickets=tuple(each for each in waiting if each.queued.task_id is not None),
        arrived=tuple(sorted((w for w in waiting if w.queued.meeting_id), key=_begins)),
        called=tuple(sorted(_those(people, QueueState.CALLED), key=_called, reverse=True)),
        parked=tuple(_those(people, QueueState.PARKED)),
        over=tuple(
            sorted(
                _those(people, QueueState.SERVED, QueueState.NO_ANSWER), key=_over, reverse=True
            )[:JUST_OVER]
        ),
    )


def _for_meeting(
    each: Queued, meeting: Meeting, given: Mapping[int, Support], now: datetime
) -> InHall:
    return InHall(
        each,
        minutes_since(each.since, now),
        is_late=meeting.starts_at <= now,
        adviser=meeting.adviser,
        adviser_id=meeting.adviser_id,
        starts_at=meeting.starts_at,
        interpreter=meeting.needs.interpreter or "",
        citizen_id=meeting.citizen_id,
        met_at_door=given.get(meeting.citizen_id, NO_SUPPORT).met_at_door,
    )


def _for_desk(each: Queued, task: Task | None, now: datetime) -> InHall:
    return InHall(
        each,
        minutes_since(each.since, now),
        is_late=now - each.in_line_from > LATE,
        topic=task.note if task else "",
        language=task.language if task else "",
    )


def _those(people: Iterable[InHall], *states: QueueState) -> list[InHall]:
    return [each for each in people if each.queued.state in states]


def _begins(each: InHall) -> tuple[float, int]:
    return _at(each.starts_at), each.queued.number


def _called(each: InHall) -> tuple[float, int]:
    return _at(each.queued.called_at), each.queued.number


def _over(each: InHall) -> tuple[float, int]:
    return _at(each.queued.ended_at), each.queued.number


def _at(moment: datetime | None) -> float:
    return moment.timestamp() if moment else LONG_AGO
