"""What follows where two records may be of one person: a task for the desk, once for each pair."""

from collections.abc import Iterable
from datetime import timedelta

from shared.appointments import Meeting, by_open_day
from shared.citizens import Alike, SuspectedPair, get_citizen, note_told, pairs_of
from shared.safetynet import TaskKind, open_task
from shared.unit_of_work import UnitOfWork

DECIDED_WITHIN = timedelta(days=1)
"""By then staff have looked at both records; sooner where the meeting is."""

WORTH_A_TASK = frozenset({Alike.CPR, Alike.CPR_OTHER_BIRTH, Alike.BIRTH_AND_NUMBER})
"""Reasons for which somebody looks at both records. Of the others a hint in the list is enough:
namesakes born on one day, and households with one telephone, are common."""


def tell_look_alikes(
    work: UnitOfWork,
    citizen_id: int,
    meeting: Meeting | None = None,
    conversation_id: str | None = None,
) -> None:
    """Opens a task for each pair of this record that nobody has been told of and nobody decided.

    `meeting` is the one by which it was noticed; the task is due before it. Nothing is told at the
    face where it was booked.
    """
    for pair in pairs_of(work, citizen_id):
        if is_worth_a_task(pair.reasons) and pair.told_at is None and pair.verdict is None:
            _tell(work, pair, citizen_id, meeting, conversation_id)


def is_worth_a_task(reasons: Iterable[Alike]) -> bool:
    return not WORTH_A_TASK.isdisjoint(reasons)


def _tell(
    work: UnitOfWork,
    pair: SuspectedPair,
    citizen_id: int,
    meeting: Meeting | None,
    conversation_id: str | None,
) -> None:
    citizen, due_at = get_citizen(work, citizen_id), work.now + DECIDED_WITHIN
    open_task(
        work,
        pair.centre_id,
        TaskKind.SAME_PERSON,
        by_open_day(work, pair.centre_id, min(due_at, meeting.starts_at) if meeting else due_at),
        citizen_id=citizen.id,
        meeting_id=meeting.id if meeting else None,
        conversation_id=conversation_id,
        language=citizen.language,
        note=str(pair.id),
    )
    note_told(work, pair.id)
