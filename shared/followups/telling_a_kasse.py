"""What an a-kasse that has a meeting in its calendar still has to be told of it."""

from datetime import datetime

from shared.appointments import Form, Meeting
from shared.followups.lead_times import soon_before
from shared.followups.promises import Arrangement, MeetingPromise, promise_of
from shared.followups.rules import PromiseKind, PromiseState
from shared.safetynet import TaskKind, close_of_meeting, open_for_meeting, open_task, withdraw_task
from shared.unit_of_work import UnitOfWork
from shared.wishes import Participation, participation_of


def a_kasse_follows(
    work: UnitOfWork, before: Meeting | None, after: Meeting | None, via: str
) -> None:
    """Opens the task of telling an a-kasse that has said yes: that it is not needed, or what is
    another about the meeting. Called before the promise itself is changed.

    `after` is None for a meeting that is cancelled.
    """
    promise = None if before is None else promise_of(work, before.id, PromiseKind.A_KASSE)
    if before is None or promise is None:
        return
    if after is None or participation_of(work, after.id) is not Participation.YES:
        if has_it_in_its_calendar(promise):
            close_of_meeting(work, before.id, TaskKind.TELL_A_KASSE, via)
            _open(work, before, TaskKind.NO_A_KASSE)
        return
    withdraw_task(work, after.id, TaskKind.NO_A_KASSE)
    if has_it_in_its_calendar(promise) and time_and_form(before) != time_and_form(after):
        _open(work, after, TaskKind.TELL_A_KASSE)


def has_it_in_its_calendar(promise: MeetingPromise) -> bool:
    """Whether the a-kasse has said yes to the meeting as it is, or as it was before a change."""
    if promise.state is PromiseState.ARRANGED:
        return True
    return promise.state is PromiseState.PROMISED and bool(promise.arrangement.was_at)


def arranged_before(promise: MeetingPromise | None, before: Meeting | None) -> Arrangement:
    """What is kept of the a-kasse's yes when the meeting changes: for which time it was."""
    if promise is None or before is None or not has_it_in_its_calendar(promise):
        return Arrangement()
    return Arrangement(was_at=promise.arrangement.was_at or before.starts_at.isoformat())


def a_kasse_is_told(work: UnitOfWork, meeting_id: int, by: str) -> None:
    """Staff have spoken with the a-kasse about the meeting as it is now."""
    close_of_meeting(work, meeting_id, TaskKind.TELL_A_KASSE, by)


def time_and_form(meeting: Meeting) -> tuple[datetime, Form]:
    """What an a-kasse has to know of a meeting; in which room it is, it hears when it comes."""
    return meeting.starts_at, meeting.form


def _open(work: UnitOfWork, meeting: Meeting, kind: TaskKind) -> None:
    if open_for_meeting(work, meeting.id, kind):
        return
    open_task(
        work,
        meeting.centre_id,
        kind,
        soon_before(work, meeting),
        citizen_id=meeting.citizen_id,
        meeting_id=meeting.id,
        note=meeting.number,
    )
