"""An interpreter follows the meeting: the desk finds one, or calls one off."""

from datetime import timedelta

from shared.appointments import Meeting
from shared.dialogue import Talk
from shared.safetynet import Task, TaskKind, open_task, withdraw_task

WITHIN = timedelta(days=1)
"""By then the desk has found an interpreter or called one off, or says so."""


def find_interpreter(talk: Talk, held: Meeting) -> None:
    """For a meeting as it is now; what was asked for before and nobody has begun is dropped."""
    if held.needs.interpreter:
        withdraw_task(talk.work, held.id, TaskKind.INTERPRETER)
        _open(talk, held, TaskKind.INTERPRETER)


def call_off_interpreter(talk: Talk, before: Meeting) -> None:
    """Nothing has to be called off where nobody has begun to look."""
    if before.needs.interpreter and not withdraw_task(talk.work, before.id, TaskKind.INTERPRETER):
        _open(talk, before, TaskKind.NO_INTERPRETER)


def _open(talk: Talk, held: Meeting, kind: TaskKind) -> Task:
    work, about = talk.work, talk.about
    return open_task(
        work,
        about.centre_id,
        kind,
        work.now + WITHIN,
        citizen_id=held.citizen_id,
        meeting_id=held.id,
        conversation_id=about.conversation_id,
        language=held.needs.interpreter or about.language,
        note=held.number,
    )
