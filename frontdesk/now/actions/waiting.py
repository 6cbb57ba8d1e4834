"""Who needs staff at this moment: help calls, tickets, and other open tasks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from frontdesk.names import minutes_since, name_shown
from frontdesk.safety.actions import name_of_owner
from shared.accounts import TeamCode
from shared.appointments import Meeting, get_centre, meetings_by_id
from shared.citizens import (
    Citizen,
    InterpreterWish,
    SuspectedPair,
    citizens_by_id,
    find_pair,
    interpreter_wishes,
    numbers_never_called,
)
from shared.content import SEEN_OR_FELT
from shared.followups import (
    IN_CONVERSATION,
    TO_FIND,
    MeetingPromise,
    PromiseKind,
    PromiseState,
    promises_of,
)
from shared.inquiries import inquiries_by_task
from shared.safetynet import (
    CALLS_TO_MAKE,
    Queued,
    Task,
    TaskKind,
    calls_in_vain,
    in_hall,
    open_tasks,
    times_joined,
)
from shared.services import SoFar, read_so_far
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class HelpCall:
    """A citizen who has asked for help; `kiosk_name` is '' on the telephone.

    `before` is how many help calls were opened earlier.
    """

    task_id: int
    kiosk_name: str
    telephone: str | None
    since: datetime
    minutes: int
    language: str
    before: int
    taken_by: str | None
    so_far: SoFar
    conversation_id: str | None


@dataclass(frozen=True)
class Ticket:
    """A citizen who waits with a number of today.

    `queued_id` is their row in the queue; `counter` is where they are called to; `parked_because`
    is why they come back later.
    """

    task_id: int
    number: int
    topic: str
    minutes: int
    language: str
    overdue: bool
    taken_by: str | None
    queued_id: int | None
    counter: str | None
    parked_because: str


@dataclass(frozen=True)
class ToDo:
    """An open task that is neither a help call nor a ticket: most often a promised call.

    `number`, `adviser` and `starts_at` are those of the meeting it is about; `reason` is why the
    citizen cannot come to it; `question_id` is the question to answer; `conversation_id` is the
    conversation that was broken off; `kiosk_name` is where the citizen is. `because` is why the
    citizen has no next step. `owner` is the colleague whose task it is, '' for the whole `team`.
    `is_call`: it begins with a call; `tries` were made in vain; `times` is how often they called.
    `interpreter` is how it stands with the meeting's interpreter, where the task is about that;
    `signs`: the citizen has one because they don't hear, and is not rung up. `is_written_to`: the
    citizen, or everybody with this number, is never called. `wishes` are those for whom an
    interpreter is to be found. `pair_id` are the two records that are to be compared.
    """

    task_id: int
    kind: TaskKind
    citizen_id: int | None
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
    conversation_id: str | None
    kiosk_name: str
    meeting_id: int | None
    because: str
    owner: str
    team: TeamCode
    is_call: bool
    tries: int
    times: int
    interpreter: MeetingPromise | None = None
    signs: bool = False
    pair_id: int | None = None
    is_written_to: bool = False
    wishes: tuple[InterpreterWish, ...] = ()

    @property
    def waits_for_interpreter(self) -> bool:
        """Whether it is done by saying who is booked, or what is done instead."""
        is_sought = self.interpreter and self.interpreter.state is PromiseState.PROMISED
        return self.kind in TO_FIND and bool(is_sought)


@dataclass(frozen=True)
class Waiting:
    """Help calls, arrivals to meet at the door, and tickets, the earliest first.

    Other tasks by due time.
    """

    help_calls: tuple[HelpCall, ...]
    at_the_door: tuple[ToDo, ...]
    tickets: tuple[Ticket, ...]
    to_dos: tuple[ToDo, ...]


def waiting(work: UnitOfWork, centre_id: int) -> Waiting:
    """The centre's open tasks, by kind and urgency."""
    tasks = open_tasks(work, centre_id)
    people = citizens_by_id(work, {task.citizen_id for task in tasks if task.citizen_id})
    centre = get_centre(work, centre_id)
    today = centre.day_of(work.now)
    asked = inquiries_by_task(work, {t.id for t in tasks if t.kind is TaskKind.QUESTION})
    meant = meetings_by_id(work, {task.meeting_id for task in tasks if task.meeting_id})
    calls = sorted(
        (task for task in tasks if task.kind is TaskKind.HELP),
        key=lambda task: (task.opened_at, task.id),
    )
    promised = {
        it.meeting_id: it for it in promises_of(work, meant) if it.kind is PromiseKind.INTERPRETER
    }
    written_to = _written_to(work, centre_id, tasks, people)
    tries = calls_in_vain(work, [task.id for task in tasks])
    again = times_joined(work, [task.id for task in tasks if task.kind is TaskKind.FOLLOW_UP])
    line = {each.task_id: each for each in in_hall(work, centre_id)}
    tickets = [
        _ticket(task, line.get(task.id), work.now)
        for task in tasks
        if task.kind is TaskKind.TICKET and centre.day_of(task.opened_at) == today
    ]
    to_dos = [
        _to_do(
            task,
            people.get(task.citizen_id or 0),
            meant.get(task.meeting_id or 0),
            asked.get(task.id),
            promised.get(task.meeting_id or 0),
            name_of_owner(work, task),
            tries[task.id],
            _pair_meant(work, task),
            again.get(task.id, 0) + 1,
            work.now,
            is_written_to=task.id in written_to,
            wishes=_wishes(work, task),
        )
        for task in tasks
        if task.kind not in (TaskKind.HELP, TaskKind.TICKET)
    ]
    return Waiting(
        tuple(_help_call(task, _before(task, calls), work.now) for task in calls),
        tuple(each for each in to_dos if each.kind is TaskKind.AT_THE_DOOR),
        tuple(sorted(tickets, key=lambda ticket: ticket.number)),
        tuple(each for each in to_dos if each.kind is not TaskKind.AT_THE_DOOR),
    )


def _before(call: Task, calls: list[Task]) -> int:
    """How many began to wait before; kiosks and calls are counted apart."""
    is_kiosk = bool(call.kiosk_name)
    return [each.id for each in calls if bool(each.kiosk_name) == is_kiosk].index(call.id)


def _help_call(task: Task, before: int, now: datetime) -> HelpCall:
    return HelpCall(
        task_id=task.id,
        kiosk_name=task.kiosk_name,
        telephone=task.telephone,
        since=task.opened_at,
        minutes=minutes_since(task.opened_at, now),
        language=task.language,
        before=before,
        taken_by=task.taken_by,
        so_far=read_so_far(task.note),
        conversation_id=task.conversation_id,
    )


def _ticket(task: Task, queued: Queued | None, now: datetime) -> Ticket:
    return Ticket(
        task_id=task.id,
        number=task.ticket,
        topic=task.note,
        minutes=minutes_since(task.opened_at, now),
        language=task.language,
        overdue=task.due_at < now,
        taken_by=task.taken_by,
        queued_id=queued.id if queued else None,
        counter=queued.counter if queued else None,
        parked_because=queued.parked_because if queued else "",
    )


NUMBERED = frozenset(
    {
        TaskKind.INTERPRETER,
        TaskKind.NO_INTERPRETER,
        TaskKind.DECIDE_INTERPRETER,
        TaskKind.NO_A_KASSE,
        TaskKind.TELL_A_KASSE,
        TaskKind.UNDELIVERED,
        TaskKind.QUESTION,
        TaskKind.EARLIER_TIME,
        TaskKind.FIND_TIME,
        TaskKind.TELL,
        TaskKind.CALL_AND_REMIND,
        TaskKind.AT_THE_DOOR,
        TaskKind.LETTER,
        TaskKind.MONEY,
        TaskKind.SUGGESTION,
        TaskKind.TWO_ARRIVALS,
    }
)
"""Kinds of task whose note is the number of a meeting or a question."""

EXPLAINED = frozenset({TaskKind.NEXT_STEP})
"""Kinds of task whose note is the name of the reason for it."""

ABOUT_INTERPRETERS = frozenset(
    {*TO_FIND, TaskKind.NO_INTERPRETER, TaskKind.TELL, TaskKind.FIND_TIME}
)
"""Kinds of task for which it matters how it stands with the meeting's interpreter."""


def _to_do(
    task: Task,
    citizen: Citizen | None,
    meant: Meeting | None,
    question_id: int | None,
    interpreter: MeetingPromise | None,
    owner: tuple[str, TeamCode],
    tries: int,
    pair: SuspectedPair | None,
    times: int,
    now: datetime,
    *,
    is_written_to: bool,
    wishes: tuple[InterpreterWish, ...],
) -> ToDo:
    is_numbered = task.kind in NUMBERED
    return ToDo(
        task_id=task.id,
        kind=task.kind,
        citizen_id=task.citizen_id,
        first_name=name_shown(citizen) if citizen else None,
        telephone=task.telephone,
        language=task.language,
        wish="" if is_numbered or pair or task.kind in EXPLAINED else task.note,
        number=task.note if is_numbered else "",
        due_at=task.due_at,
        overdue=task.due_at < now,
        taken_by=task.taken_by,
        question_id=question_id,
        reason=meant.cancel_reason if meant and task.kind is TaskKind.CANNOT_COME else "",
        adviser=meant.adviser if meant else "",
        starts_at=meant.starts_at if meant else None,
        conversation_id=task.conversation_id if task.kind in IN_CONVERSATION else None,
        kiosk_name=task.kiosk_name,
        meeting_id=task.meeting_id,
        interpreter=interpreter if task.kind in ABOUT_INTERPRETERS else None,
        signs=_signs(task, meant),
        is_written_to=is_written_to,
        wishes=wishes,
        because=pair.reasons[0] if pair else task.note if task.kind in EXPLAINED else "",
        owner=owner[0],
        team=owner[1],
        is_call=task.kind in CALLS_TO_MAKE and bool(task.telephone) and not is_written_to,
        tries=tries,
        pair_id=pair.id if pair else None,
        times=times,
    )


def _pair_meant(work: UnitOfWork, task: Task) -> SuspectedPair | None:
    """The records that a task asks to compare; its note is the id of the pair."""
    return find_pair(work, int(task.note)) if task.kind is TaskKind.SAME_PERSON else None


def _wishes(work: UnitOfWork, task: Task) -> tuple[InterpreterWish, ...]:
    is_sought = task.kind in TO_FIND and task.citizen_id is not None
    return interpreter_wishes(work, task.citizen_id or 0) if is_sought else ()


def _written_to(
    work: UnitOfWork, centre_id: int, tasks: list[Task], people: Mapping[int, Citizen]
) -> set[int]:
    """Ids of the tasks of which it is known that nobody is to be called: by the citizen, or by the
    number where that is all that is known."""
    numbers = {task.telephone for task in tasks if task.telephone and not task.citizen_id}
    never = numbers_never_called(work, centre_id, numbers)
    return {
        task.id
        for task in tasks
        if (task.citizen_id and people[task.citizen_id].never_called)
        or (not task.citizen_id and task.telephone in never)
    }


def _signs(task: Task, meant: Meeting | None) -> bool:
    """Whether the citizen is to be told something, and does not hear."""
    is_told = task.kind in (TaskKind.TELL, TaskKind.FIND_TIME)
    return is_told and meant is not None and meant.needs.interpreter in SEEN_OR_FELT
