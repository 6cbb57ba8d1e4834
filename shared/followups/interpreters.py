"""An interpreter follows the meeting: the desk finds one, or calls one off."""

from datetime import timedelta

from shared.appointments import Meeting
from shared.dialogue import Talk
from shared.safetynet import Task, TaskKind, open_task, withdraw_task
from shared.unit_of_work import UnitOfWork

WITHIN = timedelta(days=1)
"""By then the desk has found an interpreter or called one off, or says so."""


def find_interpreter(talk: Talk, meeting: Meeting) -> None:
    """For a meeting as it is now; what was asked for before and nobody has begun is dropped."""
    find_interpreter_for(talk.work, meeting, talk.about.conversation_id)


def find_interpreter_for(
    work: UnitOfWork, meeting: Meeting, conversation_id: str | None = None
) -> None:
    if meeting.needs.interpreter:
        withdraw_task(work, meeting.id, TaskKind.INTERPRETER)
        _open(work, meeting, TaskKind.INTERPRETER, meeting.needs.interpreter, conversation_id)


def call_off_interpreter(talk: Talk, before: Meeting) -> None:
    """Nothing has to be called off where nobody has begun to look."""
    call_off_interpreter_for(talk.work, before, talk.about.conversation_id)


def call_off_interpreter_for(
    work: UnitOfWork, before: Meeting, conversation_id: str | None = None
) -> None:
    language = before.needs.interpreter
    if language and not withdraw_task(work, before.id, TaskKind.INTERPRETER):
        _open(work, before, TaskKind.NO_INTERPRETER, language, conversation_id)


def _open(
    work: UnitOfWork, meeting: Meeting, kind: TaskKind, language: str, conversation_id: str | None
) -> Task:
    return open_task(
        work,
        meeting.centre_id,
        kind,
        work.now + WITHIN,
        citizen_id=meeting.citizen_id,
        meeting_id=meeting.id,
        conversation_id=conversation_id,
        language=language,
        note=meeting.number,
    )
