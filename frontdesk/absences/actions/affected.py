"""Which meetings an absence or a closed house affects, and what becomes of each."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from zoneinfo import ZoneInfo

from frontdesk.clerks import Clerk
from frontdesk.names import name_shown
from shared.appointments import (
    Form,
    Meeting,
    get_centre,
    get_meeting,
    meetings_outside_hours,
)
from shared.citizens import Citizen, Needs, citizens_by_id
from shared.followups import cannot_be_held, number_to_call, open_reschedule_task, way_to
from shared.notifications import Channel
from shared.safetynet import Task, TaskKind, close_task, open_tasks_of_kind, take_task
from shared.unit_of_work import UnitOfWork


class AffectedOutcome(StrEnum):
    """What becomes of a meeting.

    STAYS: at its time, with somebody else or in another room. BY_PHONE: at its time, nobody comes.
    CALL: a person finds another time with the citizen.
    """

    STAYS = "stays"
    MOVES = "moves"
    BY_PHONE = "by-phone"
    CALL = "call"


class NotifyChannel(StrEnum):
    """How a citizen gets to know of a change in time; the last three: only by a person's call."""

    TEXT = "text"
    CALL = "call"
    LETTER = "letter"
    SILENT = "silent"
    NOTHING = "nothing"
    LATE = "late"

    @property
    def is_a_person(self) -> bool:
        return self in (NotifyChannel.SILENT, NotifyChannel.NOTHING, NotifyChannel.LATE)


@dataclass(frozen=True)
class AffectedMeeting:
    """A meeting that can't be held as it is.

    `first_name` is None where it is unknown or must not be shown. `new_at` and `new_adviser` are of
    the meeting as it will be; for CALL they are as it is.
    """

    meeting_id: int
    first_name: str | None
    is_silent: bool
    number: str
    telephone: str | None
    starts_at: datetime
    ends_at: datetime
    kind: str
    form: Form
    needs: Needs
    adviser: str
    room: str
    way: NotifyChannel
    outcome: AffectedOutcome
    new_at: datetime
    new_adviser: str
    has_come: bool


@dataclass(frozen=True)
class AffectedPlan:
    """The affected meetings, in order of time; `seen` is their fingerprint: it differs as soon as
    other meetings are affected."""

    affected: tuple[AffectedMeeting, ...]
    seen: str

    @property
    def stays(self) -> int:
        return self._count(AffectedOutcome.STAYS)

    @property
    def moves(self) -> int:
        return self._count(AffectedOutcome.MOVES)

    @property
    def calls(self) -> int:
        return self._count(AffectedOutcome.CALL)

    @property
    def words_to_bring(self) -> int:
        """How many citizens a person will have to tell of their changed meeting."""
        moved = (AffectedOutcome.MOVES, AffectedOutcome.BY_PHONE)
        return sum(each.outcome in moved and each.way.is_a_person for each in self.affected)

    def _count(self, outcome: AffectedOutcome) -> int:
        return sum(each.outcome is outcome for each in self.affected)


@dataclass(frozen=True)
class ChangeSummary:
    """How many meetings were changed, and how many calls to citizens that has left.

    With `known` a colleague had saved the same already, and nothing was changed.
    """

    changed: int = 0
    calls: int = 0
    known: bool = False


class OthersAffected(Exception):
    """Other meetings are affected by now than those that the clerk has seen in the preview."""


def fingerprint_of(meetings: list[Meeting]) -> str:
    """16 hexadecimal digits: others for other meetings, times or forms."""
    told = [(each.id, each.starts_at.isoformat(), each.form) for each in meetings]
    return sha256(repr(told).encode()).hexdigest()[:16]


def plan_of(work: UnitOfWork, changed: list[tuple[Meeting, Meeting | None]]) -> AffectedPlan:
    """The plan from pairs of a meeting as it is and as it would be; None in place of the latter: a
    person has to find another time."""
    people = citizens_by_id(work, {before.citizen_id for before, _ in changed})
    affected = [
        _affected(work, before, after, people[before.citizen_id]) for before, after in changed
    ]
    return AffectedPlan(tuple(affected), fingerprint_of([before for before, _ in changed]))


def open_reschedule_task_for(
    work: UnitOfWork, clerk: Clerk, meeting: Meeting, *, takes_calls: bool
) -> None:
    """Opens the task of finding another time together with the citizen."""
    take_call(work, clerk, open_reschedule_task(work, meeting), takes_calls=takes_calls)


def take_call(work: UnitOfWork, clerk: Clerk, task: Task | None, *, takes_calls: bool) -> bool:
    """Whether there is a call to make; with `takes_calls` the clerk takes its task at once."""
    if task is not None and takes_calls:
        take_task(work, task.id, clerk.name)
    return task is not None


def close_settled_tasks(work: UnitOfWork, clerk: Clerk) -> None:
    """Closes the centre's tasks of finding another time for meetings that can be held after all.

    Those whose adviser no longer works at that time, as hours are planned now, stay open.
    """
    calls = open_tasks_of_kind(work, clerk.centre_id, TaskKind.FIND_TIME)
    if not calls:
        return
    outside = {each.id for each in meetings_outside_hours(work, clerk.centre_id)}
    for task in calls:
        if task.meeting_id is None or task.meeting_id in outside:
            continue
        if not cannot_be_held(work, get_meeting(work, task.meeting_id)):
            close_task(work, task.id, clerk.name)


def _affected(
    work: UnitOfWork, before: Meeting, after: Meeting | None, who: Citizen
) -> AffectedMeeting:
    zone, made = get_centre(work, before.centre_id).zone, after or before
    return AffectedMeeting(
        meeting_id=before.id,
        first_name=name_shown(who),
        is_silent=who.silent,
        number=before.number,
        telephone=number_to_call(who, before),
        starts_at=before.starts_at,
        ends_at=before.ends_at,
        kind=before.kind,
        form=before.form,
        needs=before.needs,
        adviser=before.adviser,
        room=before.room,
        way=_way(work, who, before, zone),
        outcome=_outcome(before, after),
        new_at=made.starts_at,
        new_adviser=made.adviser,
        has_come=before.arrived_at is not None or before.starts_at <= work.now,
    )


def _outcome(before: Meeting, after: Meeting | None) -> AffectedOutcome:
    if after is None:
        return AffectedOutcome.CALL
    if after.starts_at != before.starts_at:
        return AffectedOutcome.MOVES
    is_turned = before.form is Form.IN_PERSON and after.form is not Form.IN_PERSON
    return AffectedOutcome.BY_PHONE if is_turned else AffectedOutcome.STAYS


def _way(work: UnitOfWork, who: Citizen, meeting: Meeting, zone: ZoneInfo) -> NotifyChannel:
    if who.silent:
        return NotifyChannel.SILENT
    to = way_to(work, who, zone, meeting.starts_at)
    if to is not None:
        return {
            Channel.TEXT: NotifyChannel.TEXT,
            Channel.CALL: NotifyChannel.CALL,
            Channel.LETTER: NotifyChannel.LETTER,
        }[to.channel]
    return NotifyChannel.LATE if number_to_call(who, meeting) else NotifyChannel.NOTHING
