"""An interpreter follows the meeting: wanted, then booked with somebody, or there is none.

The desk has a task for each that is still to be found, due by the lead time and always before the
meeting, and for each that has to be called off.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from shared.appointments import Form, Meeting, get_centre, next_opening
from shared.followups.calls_to_make import cannot_be_held, open_notify_task, open_reschedule_task
from shared.followups.lead_times import last_order, order_by_then, soon_before
from shared.followups.messages import notify_no_interpreter
from shared.followups.promises import (
    Arrangement,
    MeetingPromise,
    NewState,
    make_promise,
    promise_of,
    set_promise,
)
from shared.followups.rules import (
    WAY_OF_FORM,
    WAYS,
    Decision,
    PromiseKind,
    PromiseState,
    Way,
    decision_due,
    is_short_notice,
)
from shared.safetynet import TaskKind, close_of_meeting, open_task, withdraw_task
from shared.unit_of_work import UnitOfWork

TO_FIND = (TaskKind.INTERPRETER, TaskKind.DECIDE_INTERPRETER)
"""Tasks that end when an interpreter is booked, or it is decided to do without."""

NOT_FOUND = frozenset({PromiseState.UNABLE, PromiseState.TOLD})


@dataclass(frozen=True)
class _Order:
    """What an interpreter must know of a meeting; `language` is ISO 639."""

    language: str
    starts_at: datetime
    form: Form


def interpreter_follows(
    work: UnitOfWork,
    before: Meeting | None,
    after: Meeting | None,
    via: str,
    conversation_id: str | None = None,
) -> None:
    """Tasks for the desk, when what an interpreter must know has changed: language, time, form.

    `before` is None for a new meeting, `after` for one that is cancelled. An order that nobody has
    begun to see to is withdrawn instead of being called off; one that is booked is wanted again.
    """
    was, now = (_order(each) for each in (before, after))
    if was == now:
        return
    is_another = was is not None and (now is None or now.language != was.language)
    if before is not None and was is not None and is_another:
        _call_off(work, before, was.language, via, conversation_id)
    if after is not None and now is not None:
        _want(work, None if is_another else before, after, now.language, via, conversation_id)


def book_interpreter(
    work: UnitOfWork,
    meeting: Meeting,
    with_whom: str,
    reference: str,
    way: Way,
    by: str,
    seen: int | None = None,
) -> bool:
    """Notes with whom an interpreter is booked: nobody has to look for one, or tell that there is
    none. False where another was first: the promise no longer has the version `seen`.

    The citizen is locked already. Raises `ValueError` for a meeting that needs no interpreter.
    """
    promise = _as_seen(work, meeting, by, seen)
    if promise is None:
        return False
    call_off = promise.arrangement.call_off
    booked = Arrangement(with_whom=with_whom, reference=reference, call_off=call_off)
    stands = (promise.state, promise.arrangement, promise.way)
    if stands == (PromiseState.ARRANGED, booked, way):
        return True
    new = NewState(PromiseState.ARRANGED, by, booked, way=way)
    if set_promise(work, promise, new) is None:
        return False
    _close(work, meeting, by)
    if promise.state in NOT_FOUND:
        _tell_that_there_is_one(work, meeting, promise, by)
    return True


def decide_interpreter(
    work: UnitOfWork,
    meeting: Meeting,
    decision: Decision,
    why: str,
    by: str,
    seen: int | None = None,
) -> bool:
    """Notes what staff do where an interpreter is hard to find, and why.

    They go on looking until shortly before the meeting; or there is none, and the citizen is told
    in writing and called. False where another was first. The citizen is locked already. Raises
    `ValueError` for a meeting that needs no interpreter.
    """
    promise = _as_seen(work, meeting, by, seen)
    if promise is None:
        return False
    goes_on = decision in WAYS
    due_at = soon_before(work, meeting)
    state = PromiseState.PROMISED if goes_on else PromiseState.UNABLE
    arrangement = _decided(promise.arrangement, why, goes_on=goes_on)
    way = _way(meeting, decision, promise)
    new = NewState(state, by, arrangement, due_at=due_at, way=way, decision=decision)
    if set_promise(work, promise, new) is None:
        return False
    _close(work, meeting, by)
    if goes_on:
        _open(work, meeting, TaskKind.INTERPRETER, due_at)
    else:
        _tell_that_there_is_none(work, meeting, decision, promise)
    return True


def _decided(was: Arrangement, why: str, *, goes_on: bool) -> Arrangement:
    """Whoever was booked is not any more: they do not come, or have to be told."""
    if goes_on:
        return replace(was, with_whom="", why=why)
    return Arrangement(call_off=was.ordered or was.call_off, why=why)


def _way(meeting: Meeting, decision: Decision, promise: MeetingPromise) -> Way:
    """To go on looking is to look for one who takes part as the meeting is held."""
    if decision is Decision.KEEP_LOOKING:
        return WAY_OF_FORM[meeting.form]
    return WAYS.get(decision, promise.way)


def _tell_that_there_is_none(
    work: UnitOfWork, meeting: Meeting, decision: Decision, was: MeetingPromise
) -> None:
    """In writing at once where they get texts, and by a call in any case."""
    if was.arrangement.ordered:
        _open(work, meeting, TaskKind.NO_INTERPRETER, soon_before(work, meeting))
    is_moved = decision is Decision.MOVE
    notify_no_interpreter(work, meeting, is_moved=is_moved)
    if is_moved:
        open_reschedule_task(work, meeting)
    else:
        open_notify_task(work, meeting, meeting.starts_at)


def _tell_that_there_is_one(
    work: UnitOfWork, meeting: Meeting, was: MeetingPromise, by: str
) -> None:
    """After all: the citizen has heard otherwise, and needs no new time for it any more."""
    if was.decision is Decision.MOVE and not cannot_be_held(work, meeting):
        close_of_meeting(work, meeting.id, TaskKind.FIND_TIME, by)
    open_notify_task(work, meeting, meeting.starts_at)


def _as_seen(
    work: UnitOfWork, meeting: Meeting, by: str, seen: int | None
) -> MeetingPromise | None:
    """The promise, if it still is as it was seen. Meetings from before promises were kept have
    none: it is made."""
    if meeting.needs.interpreter is None:
        raise ValueError(f"meeting {meeting.id} needs no interpreter")
    promise = promise_of(work, meeting.id, PromiseKind.INTERPRETER)
    if promise is None:
        new = NewState(PromiseState.PROMISED, by, way=WAY_OF_FORM[meeting.form])
        due_at = soon_before(work, meeting)
        kind = PromiseKind.INTERPRETER
        promise = make_promise(work, meeting.centre_id, meeting.id, kind, new, due_at)
    elif seen is not None and promise.version != seen:
        return None
    return promise


def _order(meeting: Meeting | None) -> _Order | None:
    """None when no interpreter is needed."""
    if meeting is None or meeting.needs.interpreter is None:
        return None
    return _Order(meeting.needs.interpreter, meeting.starts_at, meeting.form)


def _want(
    work: UnitOfWork,
    before: Meeting | None,
    after: Meeting,
    language: str,
    via: str,
    conversation_id: str | None,
) -> None:
    for each in TO_FIND:
        withdraw_task(work, after.id, each)
    kind, due_at = _task(work, after, language)
    _promise(work, before, after, via, due_at)
    _open(work, after, kind, due_at, conversation_id)


def _task(work: UnitOfWork, meeting: Meeting, language: str) -> tuple[TaskKind, datetime]:
    """What the desk has to do for a meeting that needs an interpreter, and by when."""
    last = last_order(work, meeting.centre_id, language, meeting.starts_at)
    if not is_short_notice(work.now, last):
        return TaskKind.INTERPRETER, order_by_then(work, meeting, last)
    centre = get_centre(work, meeting.centre_id)
    due_at = decision_due(
        work.now,
        next_opening(work, centre.id),
        meeting.starts_at,
        is_today=centre.day_of(work.now) == centre.day_of(meeting.starts_at),
    )
    return TaskKind.DECIDE_INTERPRETER, due_at


def _promise(
    work: UnitOfWork, before: Meeting | None, after: Meeting, via: str, due_at: datetime
) -> None:
    """Promised, or promised anew for the meeting as it is now."""
    known = promise_of(work, after.id, PromiseKind.INTERPRETER)
    new = NewState(PromiseState.PROMISED, via, due_at=due_at, way=WAY_OF_FORM[after.form])
    if known is None:
        kind = PromiseKind.INTERPRETER
        make_promise(work, after.centre_id, after.id, kind, new, due_at)
    else:
        set_promise(work, known, replace(new, arrangement=_carried(known, before)))


def _carried(known: MeetingPromise, before: Meeting | None) -> Arrangement:
    """With whom it was booked for the time before: that order has to be moved. What has been called
    off, or is another language's, has not."""
    was, is_over = known.arrangement, known.state in (*NOT_FOUND, PromiseState.NOT_NEEDED)
    if before is None or is_over or not was.ordered:
        return Arrangement(call_off=was.call_off)
    if not was.with_whom:
        return replace(was, why="")
    at = before.starts_at.isoformat()
    return Arrangement(reference=was.reference, was_with=was.with_whom, was_at=at)


def _call_off(
    work: UnitOfWork, meeting: Meeting, language: str, via: str, conversation_id: str | None
) -> None:
    promise = promise_of(work, meeting.id, PromiseKind.INTERPRETER)
    withdrawn = [withdraw_task(work, meeting.id, kind) for kind in TO_FIND]
    if _has_to_be_called_off(promise, is_withdrawn=any(withdrawn)):
        due_at = soon_before(work, meeting)
        _open(work, meeting, TaskKind.NO_INTERPRETER, due_at, conversation_id, language)
    if promise is not None and promise.state is not PromiseState.NOT_NEEDED:
        was = promise.arrangement
        over = Arrangement(call_off=was.ordered or was.call_off)
        set_promise(work, promise, NewState(PromiseState.NOT_NEEDED, via, over))


def _has_to_be_called_off(promise: MeetingPromise | None, *, is_withdrawn: bool) -> bool:
    """Also where a clerk has begun to ask around: the task was taken, and nothing is noted yet."""
    if promise and promise.arrangement.ordered:
        return True
    return not is_withdrawn and not (promise and promise.state in NOT_FOUND)


def _open(
    work: UnitOfWork,
    meeting: Meeting,
    kind: TaskKind,
    due_at: datetime,
    conversation_id: str | None = None,
    language: str | None = None,
) -> None:
    open_task(
        work,
        meeting.centre_id,
        kind,
        due_at,
        citizen_id=meeting.citizen_id,
        meeting_id=meeting.id,
        conversation_id=conversation_id,
        language=language or meeting.needs.interpreter or "da",
        note=meeting.number,
    )


def _close(work: UnitOfWork, meeting: Meeting, by: str) -> None:
    for kind in TO_FIND:
        close_of_meeting(work, meeting.id, kind, by)
