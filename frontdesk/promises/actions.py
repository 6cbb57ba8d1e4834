"""What staff see and do about promises: those of one meeting, and all that are not yet kept."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from frontdesk.clerks import Clerk, record_audit
from frontdesk.meetings.actions.meetings import own_meeting
from frontdesk.names import name_shown
from shared import audit
from shared.appointments import Meeting, MeetingState, get_centre, meetings_by_id
from shared.citizens import citizens_by_id, lock_citizen
from shared.followups import (
    Decision,
    MeetingPromise,
    PromiseKind,
    PromiseState,
    Way,
    arrange_promise,
    book_interpreter,
    decide_interpreter,
    give_up_promise,
    open_promises,
    promises_of,
    settle_promise,
)
from shared.safetynet import Task, TaskKind, open_tasks
from shared.unit_of_work import NotFound, UnitOfWork

SOON = timedelta(days=1)
"""How long before the meeting what is done at the meeting itself is listed."""

AT_THE_MEETING = frozenset(
    {PromiseKind.CHAIR, PromiseKind.DOOR, PromiseKind.VIDEO, PromiseKind.PAPERS}
)

PROMISED_TASKS = frozenset({TaskKind.CALL_BACK, TaskKind.CALL_AND_REMIND, TaskKind.LETTER})
"""Calls and letters that were promised: their task is the promise, and kept when it is done."""


class NoSuchPromise(NotFound):
    """The meeting has no such promise."""


class PromiseAction(StrEnum):
    """What staff can do with a promise. BOOK and DECIDE are for interpreters alone."""

    BOOK = "book"
    DECIDE = "decide"
    ARRANGE = "arrange"
    GIVE_UP = "give_up"
    KEPT = "kept"
    NOT_KEPT = "not_kept"


@dataclass(frozen=True)
class PromiseSeen:
    """A promise of a meeting, and what staff can do with it now; `overdue`: it is still open."""

    promise: MeetingPromise
    meeting: Meeting
    actions: frozenset[PromiseAction]
    overdue: bool
    first_name: str | None = None


@dataclass(frozen=True)
class PromisedTask:
    """A promised call or letter, whose task is open."""

    task: Task
    first_name: str | None
    overdue: bool


@dataclass(frozen=True)
class OpenPromises:
    """All that is promised and not yet kept, the first due first."""

    of_meetings: tuple[PromiseSeen, ...]
    tasks: tuple[PromisedTask, ...]


def promises_of_meeting(work: UnitOfWork, meeting: Meeting) -> tuple[PromiseSeen, ...]:
    """The promises of a meeting, without those that are no longer wanted."""
    return tuple(
        _seen(each, meeting, work.now)
        for each in promises_of(work, [meeting.id])
        if each.state is not PromiseState.NOT_NEEDED
    )


def has_promises(work: UnitOfWork, meeting_id: int) -> bool:
    """Whether anything was promised for a meeting that may have been missing there."""
    found = promises_of(work, [meeting_id])
    wanted = (each for each in found if each.state is not PromiseState.NOT_NEEDED)
    return any(each.kind is not PromiseKind.TIME for each in wanted)


def booked_interpreter(work: UnitOfWork, meeting: Meeting) -> MeetingPromise | None:
    """The interpreter's promise while one is booked: whoever moves or cancels is warned."""
    return next(
        (
            each
            for each in promises_of(work, [meeting.id])
            if each.kind is PromiseKind.INTERPRETER and each.state is PromiseState.ARRANGED
        ),
        None,
    )


def promises_to_keep(work: UnitOfWork, clerk: Clerk) -> OpenPromises:
    """What the clerk's centre has promised and not yet kept."""
    found = [it for it in open_promises(work, clerk.centre_id) if _is_listed(work, clerk, it)]
    meetings = meetings_by_id(work, {each.meeting_id for each in found})
    tasks = [it for it in open_tasks(work, clerk.centre_id) if it.kind in PROMISED_TASKS]
    whom = {it.citizen_id for it in meetings.values()} | {it.citizen_id or 0 for it in tasks}
    people = citizens_by_id(work, whom - {0})
    # A meeting that can't be read is not among them.
    there = (each for each in found if each.meeting_id in meetings)
    seen = (_seen(each, meetings[each.meeting_id], work.now) for each in there)
    return OpenPromises(
        tuple(replace(it, first_name=name_shown(people[it.meeting.citizen_id])) for it in seen),
        tuple(
            PromisedTask(
                it,
                name_shown(people[it.citizen_id]) if it.citizen_id else None,
                it.due_at < work.now,
            )
            for it in tasks
        ),
    )


def save_booked(
    work: UnitOfWork,
    clerk: Clerk,
    meeting_id: int,
    with_whom: str,
    reference: str,
    way: Way,
    seen: int,
) -> bool:
    """Notes with whom the interpreter is booked. False where a colleague was first, or it is too
    late. Raises `NoSuchMeeting`, `NoSuchPromise`."""
    meeting = _locked(work, clerk, meeting_id)
    if PromiseAction.BOOK not in _interpreter(work, meeting).actions:
        return False
    is_saved = book_interpreter(work, meeting, with_whom, reference, way, clerk.via, seen)
    return is_saved and _noted(work, clerk, audit.AuditAction.BOOKED_INTERPRETER, meeting_id)


def save_decided(
    work: UnitOfWork, clerk: Clerk, meeting_id: int, decision: Decision, why: str, seen: int
) -> bool:
    """Notes what is done where no interpreter is found, and why. False where a colleague was first,
    or it is too late. Raises `NoSuchMeeting`, `NoSuchPromise`."""
    meeting = _locked(work, clerk, meeting_id)
    if PromiseAction.DECIDE not in _interpreter(work, meeting).actions:
        return False
    is_saved = decide_interpreter(work, meeting, decision, why, clerk.via, seen)
    return is_saved and _noted(work, clerk, audit.AuditAction.DECIDED_INTERPRETER, meeting_id)


def save_promise(
    work: UnitOfWork,
    clerk: Clerk,
    meeting_id: int,
    kind: PromiseKind,
    action: PromiseAction,
    why: str,
    seen: int,
) -> bool:
    """Notes that it is arranged, can't be kept, was kept or was not. False where a colleague was
    first, or that can't be said of it now. Raises `NoSuchMeeting`, `NoSuchPromise`."""
    meeting = _locked(work, clerk, meeting_id)
    it = _one(work, meeting, kind)
    if action not in it.actions or it.promise.version != seen:
        return False
    match action:
        case PromiseAction.ARRANGE:
            is_saved = arrange_promise(work, it.promise, clerk.via)
        case PromiseAction.GIVE_UP:
            is_saved = give_up_promise(work, meeting, it.promise, why, clerk.via)
        case PromiseAction.KEPT | PromiseAction.NOT_KEPT:
            is_kept = action is PromiseAction.KEPT
            is_saved = settle_promise(work, it.promise, why, clerk.via, is_kept=is_kept)
        case PromiseAction.BOOK | PromiseAction.DECIDE:
            return False
    return is_saved and _noted(work, clerk, AUDITED[action], meeting_id)


AUDITED = {
    PromiseAction.ARRANGE: audit.AuditAction.ARRANGED_PROMISE,
    PromiseAction.GIVE_UP: audit.AuditAction.GAVE_UP_PROMISE,
    PromiseAction.KEPT: audit.AuditAction.KEPT_PROMISE,
    PromiseAction.NOT_KEPT: audit.AuditAction.BROKE_PROMISE,
}


def actions_on(
    promise: MeetingPromise, state: MeetingState, *, is_ahead: bool
) -> frozenset[PromiseAction]:
    """What staff can do with a promise whose meeting has this state and is still ahead, or not."""
    if state is MeetingState.HELD:
        return _after_it(promise)
    if state is not MeetingState.BOOKED or not is_ahead:
        return frozenset()
    if promise.kind is PromiseKind.INTERPRETER:
        return frozenset({PromiseAction.BOOK, PromiseAction.DECIDE})
    if promise.state is PromiseState.PROMISED:
        return frozenset({PromiseAction.ARRANGE, PromiseAction.GIVE_UP})
    can_end = promise.state is PromiseState.ARRANGED
    return frozenset({PromiseAction.GIVE_UP}) if can_end else frozenset()


def _after_it(promise: MeetingPromise) -> frozenset[PromiseAction]:
    match promise.state:
        case PromiseState.KEPT:
            return frozenset({PromiseAction.NOT_KEPT})
        case PromiseState.NOT_KEPT:
            return frozenset({PromiseAction.KEPT})
        case PromiseState.PROMISED | PromiseState.ARRANGED:
            return frozenset({PromiseAction.KEPT, PromiseAction.NOT_KEPT})
        case _:
            return frozenset()


def _is_listed(work: UnitOfWork, clerk: Clerk, promise: MeetingPromise) -> bool:
    """A chair is put there on the day: before, it is nobody's worry."""
    if promise.kind not in AT_THE_MEETING or promise.state is PromiseState.UNABLE:
        return True
    centre = get_centre(work, clerk.centre_id)
    return centre.day_of(promise.due_at) <= centre.day_of(work.now + SOON)


def _seen(promise: MeetingPromise, meeting: Meeting, now: datetime) -> PromiseSeen:
    is_ahead = meeting.starts_at > now
    return PromiseSeen(
        promise,
        meeting,
        actions_on(promise, meeting.state, is_ahead=is_ahead),
        overdue=promise.is_open and promise.due_at < now,
    )


def _one(work: UnitOfWork, meeting: Meeting, kind: PromiseKind) -> PromiseSeen:
    for each in promises_of_meeting(work, meeting):
        if each.promise.kind is kind:
            return each
    raise NoSuchPromise(meeting.id)


def _interpreter(work: UnitOfWork, meeting: Meeting) -> PromiseSeen:
    return _one(work, meeting, PromiseKind.INTERPRETER)


def _locked(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> Meeting:
    """Read once the citizen is locked: else two clerks would both act on what they saw."""
    lock_citizen(work, own_meeting(work, clerk, meeting_id).citizen_id)
    return own_meeting(work, clerk, meeting_id)


def _noted(work: UnitOfWork, clerk: Clerk, action: audit.AuditAction, meeting_id: int) -> bool:
    record_audit(work, clerk, action, f"meeting:{meeting_id}")
    return True
