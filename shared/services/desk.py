"""What the front desk can do: see who is expected and who needs somebody, and see to it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from shared import audit
from shared.appointments import (
    Form,
    Meeting,
    MeetingState,
    Topic,
    centre,
    meetings_by_id,
    meetings_on,
)
from shared.citizens import Citizen, Needs, citizens_by_id
from shared.inquiries import inquiries_by_task
from shared.safetynet import (
    Task,
    TaskKind,
    close_task,
    find_task,
    open_tasks,
    people_before,
    take_task,
)
from shared.services.so_far import SoFar, read_so_far
from shared.work import Work

LOOKS_AHEAD = 8
"""Days; today is the first."""


@dataclass(frozen=True)
class Clerk:
    """Who acts at the desk; the name is what colleagues see."""

    id: int
    centre_id: int
    name: str


@dataclass(frozen=True)
class FrontDesk:
    """The house that a desk belongs to."""

    name: str
    zone: ZoneInfo
    language: str


class Standing(StrEnum):
    """How a meeting stands at this moment. UNSETTLED is over, and nobody has said how it went."""

    AHEAD = "ahead"
    NOW = "now"
    UNSETTLED = "unsettled"
    HELD = "held"
    NOT_COME = "not-come"


@dataclass(frozen=True)
class Expected:
    """A meeting. `first_name` is None where it is unknown or must not be shown.

    `here_for` is for how many minutes they have been here; None: they have not come yet.
    """

    meeting_id: int
    starts_at: datetime
    ends_at: datetime
    first_name: str | None
    number: str
    adviser: str
    room: str
    form: Form
    needs: Needs
    standing: Standing
    is_booked: bool
    here_for: int | None
    topic: Topic | None

    @property
    def has_needs(self) -> bool:
        return self.needs != Needs() or self.topic is not None


@dataclass(frozen=True)
class Agenda:
    """A day's meetings in order of time, without the cancelled ones."""

    day: date
    meetings: tuple[Expected, ...]


@dataclass(frozen=True)
class HelpCall:
    """Somebody pressed Help. `place` is empty when they are on the telephone."""

    task_id: int
    place: str
    telephone: str | None
    since: datetime
    minutes: int
    language: str
    before: int
    taken_by: str | None
    so_far: SoFar


@dataclass(frozen=True)
class Ticket:
    """Somebody waits with a number. `day` is the local day on which it was drawn."""

    task_id: int
    number: int
    topic: str
    day: date
    minutes: int
    language: str
    overdue: bool
    taken_by: str | None


@dataclass(frozen=True)
class ToDo:
    """Something promised to a citizen: most often a call.

    `number`, `adviser` and `starts_at` are of the meeting it is for; `reason` is why the citizen
    does not come to it; `question_id` is what has to be answered.
    """

    task_id: int
    kind: TaskKind
    first_name: str | None
    telephone: str | None
    language: str
    wish: str
    number: str
    due_at: datetime
    overdue: bool
    taken_by: str | None
    question_id: int | None
    reason: str
    adviser: str
    starts_at: datetime | None


@dataclass(frozen=True)
class Waiting:
    """Help calls and tickets, whoever came first first; what is promised, the first due first."""

    help_calls: tuple[HelpCall, ...]
    tickets: tuple[Ticket, ...]
    to_dos: tuple[ToDo, ...]


class NoSuchTask(LookupError):
    """The clerk's house has no such task."""


def front_desk(work: Work, centre_id: int) -> FrontDesk:
    house = centre(work, centre_id)
    return FrontDesk(house.name, house.zone, house.languages[0])


def meetings_of_the_day(work: Work, centre_id: int) -> Agenda:
    """Today's; on a day without any, those of the next day that has some, within a week."""
    today = work.now.astimezone(centre(work, centre_id).zone).date()
    for day in (today + timedelta(days=n) for n in range(LOOKS_AHEAD)):
        if meetings := meetings_on(work, centre_id, day):
            return Agenda(day, _expected(work, meetings))
    return Agenda(today, ())


def waiting(work: Work, centre_id: int) -> Waiting:
    tasks = open_tasks(work, centre_id)
    people = citizens_by_id(work, {task.citizen_id for task in tasks if task.citizen_id})
    zone = centre(work, centre_id).zone
    asked = inquiries_by_task(work, {t.id for t in tasks if t.kind is TaskKind.QUESTION})
    meant = meetings_by_id(work, {task.meeting_id for task in tasks if task.meeting_id})
    calls = [_help_call(work, task) for task in tasks if task.kind is TaskKind.HELP]
    tickets = [_ticket(task, zone, work.now) for task in tasks if task.kind is TaskKind.TICKET]
    return Waiting(
        tuple(sorted(calls, key=lambda call: (call.since, call.task_id))),
        tuple(sorted(tickets, key=lambda ticket: (ticket.day, ticket.number))),
        tuple(
            _to_do(
                task,
                people.get(task.citizen_id or 0),
                meant.get(task.meeting_id or 0),
                asked.get(task.id),
                work.now,
            )
            for task in tasks
            if task.kind not in (TaskKind.HELP, TaskKind.TICKET)
        ),
    )


def take(work: Work, clerk: Clerk, task_id: int) -> str | None:
    """The first press wins: the name of who has it, or None when it is done already.

    Raises `NoSuchTask`.
    """
    own_task(work, clerk, task_id)
    if take_task(work, task_id, clerk.name):
        audit.record(work, f"staff:{clerk.id}", audit.Deed.TOOK_TASK, f"task:{task_id}")
        return clerk.name
    standing = find_task(work, task_id)
    return None if standing is None or standing.done_at else standing.taken_by


def finish(work: Work, clerk: Clerk, task_id: int) -> None:
    """It is done; saying so once more changes nothing. Raises `NoSuchTask`.

    A question is not done before it is answered.
    """
    if own_task(work, clerk, task_id).kind is TaskKind.QUESTION:
        return
    if close_task(work, task_id, clerk.name):
        audit.record(work, f"staff:{clerk.id}", audit.Deed.CLOSED_TASK, f"task:{task_id}")


def own_task(work: Work, clerk: Clerk, task_id: int) -> Task:
    """A task of the clerk's house. Raises `NoSuchTask`."""
    found = find_task(work, task_id)
    if found is None or found.centre_id != clerk.centre_id:
        raise NoSuchTask(task_id)
    return found


def _expected(work: Work, meetings: list[Meeting]) -> tuple[Expected, ...]:
    people = citizens_by_id(work, {meeting.citizen_id for meeting in meetings})
    return tuple(_visit(meeting, people[meeting.citizen_id], work.now) for meeting in meetings)


def _visit(meeting: Meeting, citizen: Citizen, now: datetime) -> Expected:
    return Expected(
        meeting_id=meeting.id,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        first_name=_name(citizen),
        number=meeting.number,
        adviser=meeting.adviser,
        room=meeting.room,
        form=meeting.form,
        needs=meeting.needs,
        standing=_standing(meeting.state, meeting.starts_at, meeting.ends_at, now),
        is_booked=meeting.state is MeetingState.BOOKED,
        here_for=_minutes_since(meeting.arrived_at, now) if meeting.arrived_at else None,
        topic=meeting.topic,
    )


def _standing(
    state: MeetingState, starts_at: datetime, ends_at: datetime, now: datetime
) -> Standing:
    if state is MeetingState.HELD:
        return Standing.HELD
    if state is MeetingState.NOT_COME:
        return Standing.NOT_COME
    if now < starts_at:
        return Standing.AHEAD
    return Standing.NOW if now < ends_at else Standing.UNSETTLED


def _help_call(work: Work, task: Task) -> HelpCall:
    return HelpCall(
        task_id=task.id,
        place=task.place,
        telephone=task.telephone,
        since=task.opened_at,
        minutes=_minutes_since(task.opened_at, work.now),
        language=task.language,
        before=people_before(work, task.id),
        taken_by=task.taken_by,
        so_far=read_so_far(task.note),
    )


def _ticket(task: Task, zone: ZoneInfo, now: datetime) -> Ticket:
    return Ticket(
        task_id=task.id,
        number=task.ticket,
        topic=task.note,
        day=task.opened_at.astimezone(zone).date(),
        minutes=_minutes_since(task.opened_at, now),
        language=task.language,
        overdue=task.due_at < now,
        taken_by=task.taken_by,
    )


NUMBERED = frozenset(
    {
        TaskKind.INTERPRETER,
        TaskKind.NO_INTERPRETER,
        TaskKind.UNDELIVERED,
        TaskKind.QUESTION,
        TaskKind.EARLIER_TIME,
    }
)
"""Tasks whose note is a number."""


def _minutes_since(at: datetime, now: datetime) -> int:
    return (now - at) // timedelta(minutes=1)


def _to_do(
    task: Task,
    citizen: Citizen | None,
    meant: Meeting | None,
    question_id: int | None,
    now: datetime,
) -> ToDo:
    is_numbered = task.kind in NUMBERED
    return ToDo(
        task_id=task.id,
        kind=task.kind,
        first_name=_name(citizen) if citizen else None,
        telephone=task.telephone,
        language=task.language,
        wish="" if is_numbered else task.note,
        number=task.note if is_numbered else "",
        due_at=task.due_at,
        overdue=task.due_at < now,
        taken_by=task.taken_by,
        question_id=question_id,
        reason=meant.cancel_reason if meant and task.kind is TaskKind.CANNOT_COME else "",
        adviser=meant.adviser if meant else "",
        starts_at=meant.starts_at if meant else None,
    )


def _name(citizen: Citizen) -> str | None:
    return None if citizen.silent else citizen.first_name
