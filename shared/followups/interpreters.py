"""An interpreter follows the meeting: the desk orders one, or calls one off."""

from datetime import timedelta

from shared.appointments import Meeting
from shared.safetynet import TaskKind, open_task, withdraw_task
from shared.unit_of_work import UnitOfWork

WITHIN = timedelta(days=1)
"""By then the desk has found an interpreter or called one off, or says so."""


def interpreter_follows(
    work: UnitOfWork,
    before: Meeting | None,
    after: Meeting | None,
    conversation_id: str | None = None,
) -> None:
    """Tasks for the desk, when what an interpreter must know has changed: language, time, form.

    `before` is None for a new meeting, `after` for one that is cancelled. An order that nobody has
    begun to see to is withdrawn instead of being called off.
    """
    was, now = (_order(each) for each in (before, after))
    if was == now:
        return
    if before is not None and was is not None and (now is None or now[0] != was[0]):
        _call_off(work, before, was[0], conversation_id)
    if after is not None and now is not None:
        withdraw_task(work, after.id, TaskKind.INTERPRETER)
        _open(work, after, TaskKind.INTERPRETER, now[0], conversation_id)


def _order(meeting: Meeting | None) -> tuple[str, object, object] | None:
    """Language (ISO 639), time and form; None when no interpreter is needed."""
    if meeting is None or meeting.needs.interpreter is None:
        return None
    return meeting.needs.interpreter, meeting.starts_at, meeting.form


def _call_off(
    work: UnitOfWork, meeting: Meeting, language: str, conversation_id: str | None
) -> None:
    if not withdraw_task(work, meeting.id, TaskKind.INTERPRETER):
        _open(work, meeting, TaskKind.NO_INTERPRETER, language, conversation_id)


def _open(
    work: UnitOfWork, meeting: Meeting, kind: TaskKind, language: str, conversation_id: str | None
) -> None:
    open_task(
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
