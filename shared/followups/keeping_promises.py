"""Promises follow the meeting: what is promised for it, what is arranged, and what was kept.

What the booking itself settles is settled here: a room that a wheelchair gets into is arranged when
the meeting has one. Staff press for exceptions alone.
"""

from collections.abc import Iterable

from shared.appointments import Form, Meeting, all_rooms, by_open_day_before
from shared.casesystem import WITH_A_KASSE
from shared.citizens import support_of
from shared.followups.calls_to_make import open_notify_task
from shared.followups.interpreters import interpreter_follows
from shared.followups.promises import (
    NOTHING_ARRANGED,
    Arrangement,
    MeetingPromise,
    NewState,
    make_promise,
    promises_of,
    set_promise,
    steps_of,
)
from shared.followups.rules import (
    SETTLED_BY_ITSELF,
    PromiseKind,
    PromiseState,
    promise_due,
    state_when_held,
)
from shared.followups.telling_a_kasse import (
    a_kasse_follows,
    a_kasse_is_told,
    arranged_before,
    time_and_form,
)
from shared.screening import meeting_ease
from shared.unit_of_work import UnitOfWork
from shared.wishes import Participation, participation_of, set_participation

ENDS = frozenset({PromiseState.KEPT, PromiseState.NOT_KEPT, PromiseState.NOT_NEEDED})
"""States that a promise has once it is known how the meeting went."""


def promises_follow(
    work: UnitOfWork,
    before: Meeting | None,
    after: Meeting | None,
    via: str,
    conversation_id: str | None = None,
) -> None:
    """Makes, renews and ends promises, and opens the tasks about interpreters and a-kasser.

    `before` is None for a new meeting, `after` for one that is cancelled.
    """
    interpreter_follows(work, before, after, via, conversation_id)
    a_kasse_follows(work, before, after, via)
    if after is None:
        if before is not None:
            _end(work, _others(work, before), via)
        return
    if before is None:
        _invite_to_joint_meeting(work, after, via)
    wanted = _promised_for(work, after)
    known = {} if before is None else {each.kind: each for each in _others(work, after)}
    for kind in wanted:
        _make_or_renew(work, known.get(kind), before, after, kind, via)
    _end(work, [each for kind, each in known.items() if kind not in wanted], via)


def recheck_promises(work: UnitOfWork, meetings: Iterable[Meeting], via: str) -> None:
    """What is promised for these meetings, after something beside them has changed: a room is no
    longer fit for a wheelchair, or staff are to meet the citizen at the door."""
    for meeting in meetings:
        promises_follow(work, meeting, meeting, via)


def keep_promises(work: UnitOfWork, meeting: Meeting, via: str) -> None:
    """The meeting was held: what was arranged is taken as kept, unless staff say otherwise."""
    for each in promises_of(work, [meeting.id]):
        state = state_when_held(each.kind, each.state)
        if state is not each.state:
            set_promise(work, each, NewState(state, via, each.arrangement))


def release_promises(work: UnitOfWork, meeting: Meeting, via: str) -> None:
    """The citizen did not come: nothing has to be kept."""
    _end(work, [each for each in promises_of(work, [meeting.id]) if each.state not in ENDS], via)


def restore_promises(work: UnitOfWork, meeting: Meeting, via: str) -> None:
    """Staff take back how the meeting went: promises stand as they stood before."""
    wanted = _promised_for(work, meeting)
    if meeting.needs.interpreter is not None:
        wanted.append(PromiseKind.INTERPRETER)
    for each in promises_of(work, [meeting.id]):
        if each.kind in wanted and each.state in ENDS:
            _restore(work, each, via)


def arrange_promise(work: UnitOfWork, promise: MeetingPromise, by: str) -> bool:
    """Notes that it is arranged. False where another was first."""
    new = NewState(PromiseState.ARRANGED, by)
    if set_promise(work, promise, new) is None:
        return False
    _is_spoken_with(work, promise, by)
    return True


def give_up_promise(
    work: UnitOfWork, meeting: Meeting, promise: MeetingPromise, why: str, by: str
) -> bool:
    """Notes that it can't be kept, and why: the citizen is called. False where another was
    first."""
    new = NewState(PromiseState.UNABLE, by, Arrangement(why=why))
    if set_promise(work, promise, new) is None:
        return False
    _is_spoken_with(work, promise, by)
    open_notify_task(work, meeting, meeting.starts_at)
    return True


def settle_promise(
    work: UnitOfWork, promise: MeetingPromise, why: str, by: str, *, is_kept: bool
) -> bool:
    """Notes whether it was kept at the meeting; where not, `why`. False where another was first."""
    state = PromiseState.KEPT if is_kept else PromiseState.NOT_KEPT
    was = promise.arrangement
    told = Arrangement(was.with_whom, was.reference, was.was_with, was.was_at, why)
    return set_promise(work, promise, NewState(state, by, told)) is not None


def told_otherwise(work: UnitOfWork, meeting_id: int, by: str) -> None:
    """Staff have called the citizen about the meeting: what can't be kept is told."""
    for each in promises_of(work, [meeting_id]):
        if each.state is PromiseState.UNABLE:
            new = NewState(PromiseState.TOLD, by, each.arrangement, decision=each.decision)
            set_promise(work, each, new)


def met_at_door(work: UnitOfWork, meeting_id: int, by: str) -> None:
    """A colleague was at the door: that promise is kept."""
    for each in promises_of(work, [meeting_id]):
        if each.kind is PromiseKind.DOOR and each.state not in ENDS:
            set_promise(work, each, NewState(PromiseState.KEPT, by))


def _is_spoken_with(work: UnitOfWork, promise: MeetingPromise, by: str) -> None:
    if promise.kind is PromiseKind.A_KASSE:
        a_kasse_is_told(work, promise.meeting_id, by)


def _promised_for(work: UnitOfWork, meeting: Meeting) -> list[PromiseKind]:
    """All but the interpreter. Who is called needs neither room, chair nor door."""
    needs, is_here = meeting.needs, meeting.form is Form.IN_PERSON
    ease = meeting_ease(work, meeting.id)
    is_met = ease.door or support_of(work, meeting.citizen_id).met_at_door
    wanted = {
        PromiseKind.CHAIR: is_here and needs.companion,
        PromiseKind.ROOM: is_here and needs.wheelchair,
        PromiseKind.QUIET: is_here and needs.quiet_room,
        PromiseKind.TIME: needs.more_time,
        PromiseKind.DOOR: is_here and is_met,
        PromiseKind.VIDEO: meeting.form is Form.VIDEO,
        PromiseKind.PAPERS: ease.papers,
        PromiseKind.A_KASSE: participation_of(work, meeting.id) is Participation.YES,
    }
    return [kind for kind, is_wanted in wanted.items() if is_wanted]


def _invite_to_joint_meeting(work: UnitOfWork, meeting: Meeting, via: str) -> None:
    """A joint meeting and the a-kasse's talk are held with it, whoever booked them, unless the
    citizen has said something else."""
    if meeting.kind in WITH_A_KASSE and participation_of(work, meeting.id) is None:
        set_participation(work, meeting.id, Participation.YES, via)


def _others(work: UnitOfWork, meeting: Meeting) -> list[MeetingPromise]:
    return [
        each for each in promises_of(work, [meeting.id]) if each.kind is not PromiseKind.INTERPRETER
    ]


def _make_or_renew(
    work: UnitOfWork,
    known: MeetingPromise | None,
    before: Meeting | None,
    after: Meeting,
    kind: PromiseKind,
    via: str,
) -> None:
    """A chair that stands ready for the old time has to be arranged for the new one."""
    is_settled = kind in SETTLED_BY_ITSELF and _is_proven(work, after, kind)
    state = PromiseState.ARRANGED if is_settled else PromiseState.PROMISED
    due_at = promise_due(kind, after.starts_at)
    if due_at < after.starts_at:
        due_at = by_open_day_before(work, after.centre_id, due_at)
    was = arranged_before(known, before) if kind is PromiseKind.A_KASSE else NOTHING_ARRANGED
    new = NewState(state, via, was, due_at=due_at)
    if known is None:
        make_promise(work, after.centre_id, after.id, kind, new, due_at)
        return
    is_other = before is None or _place(before, kind) != _place(after, kind)
    is_open_again = (
        known.state is PromiseState.NOT_NEEDED
        or is_other
        or is_settled
        or (kind in SETTLED_BY_ITSELF and known.state is PromiseState.ARRANGED)
    )
    is_new = known.state is not state or known.due_at != due_at
    if is_open_again and is_new:
        set_promise(work, known, new)


def _place(meeting: Meeting, kind: PromiseKind) -> tuple[object, ...]:
    if kind is PromiseKind.A_KASSE:
        return time_and_form(meeting)
    return meeting.starts_at, meeting.room, meeting.form


def _is_proven(work: UnitOfWork, meeting: Meeting, kind: PromiseKind) -> bool:
    """Whether the meeting has it: its length has been chosen so, its room is seen to be so."""
    if kind is PromiseKind.TIME:
        return True
    [*rooms] = (room for room in all_rooms(work, meeting.centre_id) if room.name == meeting.room)
    return any(room.wheelchair if kind is PromiseKind.ROOM else room.quiet for room in rooms)


def _restore(work: UnitOfWork, promise: MeetingPromise, via: str) -> None:
    before = [step for step in steps_of(work, promise.id) if step.state not in ENDS]
    if before:
        was = before[-1]
        new = NewState(was.state, via, was.arrangement, decision=was.decision)
        set_promise(work, promise, new)


def _end(work: UnitOfWork, promises: Iterable[MeetingPromise], via: str) -> None:
    for each in promises:
        if each.state is not PromiseState.NOT_NEEDED:
            set_promise(work, each, NewState(PromiseState.NOT_NEEDED, via, each.arrangement))
