"""What followed from an event: what is in the database afterwards that was not there before."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from fluent.syntax import ast
from sqlalchemy import select

from shared.appointments import get_meeting
from shared.appointments.models import MeetingRow
from shared.audit import AuditRow
from shared.citizens.models import CitizenRow
from shared.followups import about_everything
from shared.followups.event_log import face_of
from shared.followups.models import MeetingEventRow
from shared.notifications.models import MessageRow
from shared.safetynet.models import TaskRow
from shared.unit_of_work import UnitOfWork
from tests.fluent_files import messages_of
from tests.stories.test_reminders import worker_sends
from tests.stories.world import World

BORN = date(1965, 3, 12)
"""Of the citizen whose meetings are looked at; nobody else in these stories has it."""

TIMES = {1: "", 2: " (twice)"}

Lines = frozenset[str]
"""Consequences in words; "(twice)" stands where it happened twice."""


@dataclass(frozen=True)
class Rows:
    """All that is kept about one citizen's meetings."""

    messages: dict[int, MessageRow]
    tasks: dict[int, TaskRow]
    audits: dict[int, AuditRow]
    events: dict[int, MeetingEventRow]
    starts: dict[int, datetime]


def look(world: World) -> Rows:
    """With a new session."""
    with world.look() as work:
        meetings = _meetings(work)
        told = MessageRow.about.in_(about_everything(meetings))
        done = AuditRow.about.in_([f"meeting:{id}" for id in meetings])
        of_citizen = select(CitizenRow.id).where(CitizenRow.birth_date == BORN)
        events = MeetingEventRow.meeting_id.in_(meetings)
        read = work.session.scalars
        rows = Rows(
            {row.id: row for row in read(select(MessageRow).where(told))},
            {
                row.id: row
                for row in read(select(TaskRow).where(TaskRow.citizen_id.in_(of_citizen)))
            },
            {row.id: row for row in read(select(AuditRow).where(done))},
            {row.id: row for row in read(select(MeetingEventRow).where(events))},
            {id: get_meeting(work, id).starts_at for id in meetings},
        )
        work.session.expunge_all()
    return rows


def consequences(world: World, before: Rows, face: str, folder: Path) -> Lines:
    """Since then. `face` is where the event was done: a row that names it says "own face"."""
    after = look(world)
    lines = [*_tasks(before, after), *_written_down(before, after, face)]
    lines += [*_withdrawn(before, after), *_told(world, before, after, folder)]
    return frozenset(line + TIMES[many] for line, many in Counter(lines).items())


def _meetings(work: UnitOfWork) -> list[int]:
    theirs = select(CitizenRow.id).where(CitizenRow.birth_date == BORN)
    return list(
        work.session.scalars(select(MeetingRow.id).where(MeetingRow.citizen_id.in_(theirs)))
    )


def _tasks(before: Rows, after: Rows) -> Iterator[str]:
    for id, task in after.tasks.items():
        if id not in before.tasks:
            whom = task.telephone or "no number"
            within = _due(task, after)
            taken = f", taken by {task.taken_by}" if task.taken_by else ""
            yield f"task opened: {task.kind}, {whom}, {task.language}, {within}{taken}"
        elif task.done_at and not before.tasks[id].done_at:
            yield f"task closed: {task.kind}"


def _due(task: TaskRow, after: Rows) -> str:
    """An interpreter's task is due by the lead time, which other tests are about."""
    if task.meeting_id is None or "interpreter" not in task.kind:
        return f"within {_hours(task.due_at - task.opened_at)}"
    is_before = task.opened_at <= task.due_at < after.starts[task.meeting_id]
    return "before the meeting" if is_before else "too late"


def _hours(span: timedelta) -> str:
    return f"{span / timedelta(hours=1):g} h"


def _written_down(before: Rows, after: Rows, face: str) -> Iterator[str]:
    for audit in [row for id, row in after.audits.items() if id not in before.audits]:
        yield f"audit: {audit.what}, {_face(audit.who, face)}"
    for event in [row for id, row in after.events.items() if id not in before.events]:
        yield f"event: {event.what}, {_face(event.face, face)}, {event.kind}"


def _face(who: str, own: str) -> str:
    return "own face" if face_of(who) == own else who


def _withdrawn(before: Rows, after: Rows) -> Iterator[str]:
    for id, message in after.messages.items():
        if id in before.messages and message.withdrawn_at and not before.messages[id].withdrawn_at:
            yield f"{message.channel} withdrawn"


def _told(world: World, before: Rows, after: Rows, folder: Path) -> Iterator[str]:
    """The clock is turned until all have gone out, and the worker's log is read."""
    new = [row for id, row in after.messages.items() if id not in before.messages]
    for due_at in sorted({row.due_at for row in new}):
        when = "at once" if due_at == world.clock.now() else "as a reminder"
        world.clock.at = max(world.clock.now(), due_at)
        for line in worker_sends(world, folder):
            sent = json.loads(line)
            yield f"{sent['channel']} {when}: {_sentence(sent['words'])}"


def _sentence(words: str) -> str:
    """The name of the sentence of which these are the words."""
    said = " ".join(words.split())
    [name] = [name for name, pattern in _sentences().items() if pattern.fullmatch(said)]
    return name


@cache
def _sentences() -> dict[str, re.Pattern[str]]:
    """All that is told to citizens about their meetings, by name."""
    told = [each for file in messages_of("da").values() for each in file]
    return {
        each.id.name: _pattern(each.value)
        for each in told
        if each.id.name.startswith("told-") and each.value
    }


def _pattern(value: ast.Pattern) -> re.Pattern[str]:
    parts = [
        re.escape(part.value) if isinstance(part, ast.TextElement) else ".+"
        for part in value.elements
    ]
    return re.compile("".join(parts))
