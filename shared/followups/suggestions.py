"""What follows from a decision about a suggestion, and from nobody deciding in time."""

from dataclasses import replace
from enum import Enum

from shared.appointments import (
    Meeting,
    MeetingState,
    Refused,
    change_needs,
    get_centre,
    get_meeting,
)
from shared.citizens import Support, get_citizen, give_support, lock_citizen, support_of
from shared.content import Moment, Name, Telephone, message
from shared.followups.calls_to_make import open_notify_task
from shared.followups.events import changed
from shared.followups.messages import about_meeting, recipient
from shared.followups.screening import with_ease
from shared.followups.wishes import make_wish
from shared.notifications import Channel, Notice, post
from shared.safetynet import close_task
from shared.screening import (
    Ease,
    Suggestion,
    SuggestionKind,
    SuggestionState,
    erase_answers,
    get_screening,
    is_any_open,
    keep_longer,
    keep_until,
    set_decision,
    suggestions_from,
)
from shared.unit_of_work import UnitOfWork
from shared.wishes import WishKind

NEEDED = {SuggestionKind.LONGER: Ease.MORE_TIME, SuggestionKind.QUIET: Ease.QUIET}
"""What this meeting has to have, for a suggestion that is about it."""

NOBODY = ""
"""Who "decided" where the time was over: a suggestion that lapses is nobody's decision."""


class DecisionOutcome(Enum):
    """How a decision went. NO_ROOM: the meeting can't have it at its time, and nothing was decided.
    QUICKER: a colleague was first."""

    DONE = "done"
    NO_ROOM = "no-room"
    QUICKER = "quicker"


def carry_out(
    work: UnitOfWork, seen: Suggestion, why: str, staff: str, via: str
) -> DecisionOutcome:
    """Does what is suggested, because `staff` (a name) decided so. Raises `ValueError` without a
    line why."""
    return _decide(work, seen, SuggestionState.DONE, why, staff, via)


def turn_down(
    work: UnitOfWork, seen: Suggestion, why: str, staff: str, via: str
) -> DecisionOutcome:
    """Notes that it is not done, and why. Raises `ValueError` without a line why."""
    return _decide(work, seen, SuggestionState.DECLINED, why, staff, via)


def lapse(work: UnitOfWork, screening_id: int) -> None:
    """Erases what was answered about a meeting, once all is decided or the time to decide is over.

    Where the meeting has another time by now, it is kept until after that.
    """
    kept = get_screening(work, screening_id)
    lock_citizen(work, kept.citizen_id)
    every = suggestions_from(work, screening_id)
    waiting = [it for it in every if it.is_open]
    until = keep_until(get_meeting(work, kept.meeting_id).starts_at)
    if until > work.now and (not every or is_any_open(work, screening_id)):
        keep_longer(work, screening_id, until)
        return
    for each in waiting:
        set_decision(work, each, SuggestionState.LAPSED, NOBODY, "")
    _close(work, kept.task_id, NOBODY)
    erase_answers(work, screening_id)


def _decide(
    work: UnitOfWork, seen: Suggestion, state: SuggestionState, why: str, staff: str, via: str
) -> DecisionOutcome:
    if not why.strip():
        raise ValueError("a decision says why")
    lock_citizen(work, seen.citizen_id)
    before = get_meeting(work, seen.meeting_id)
    try:
        with work.savepoint():
            if not set_decision(work, seen, state, staff, why.strip()):
                return DecisionOutcome.QUICKER
            if state is SuggestionState.DONE:
                _carry_out(work, seen, before, why.strip(), staff, via)
    except Refused:
        return DecisionOutcome.NO_ROOM
    _tell(work, seen, before, state)
    if not is_any_open(work, seen.screening_id):
        keep_longer(work, seen.screening_id, work.now)
        _close(work, get_screening(work, seen.screening_id).task_id, staff)
    return DecisionOutcome.DONE


def _carry_out(
    work: UnitOfWork, seen: Suggestion, meeting: Meeting, why: str, staff: str, via: str
) -> None:
    """Raises `Refused` where the meeting can't have it at its time."""
    if seen.kind is SuggestionKind.EARLIER:
        make_wish(work, seen.citizen_id, WishKind.EARLIER, via)
        return
    if seen.kind in NEEDED and _is_ahead(work, meeting):
        wanted = with_ease(meeting.needs, NEEDED[seen.kind])
        if wanted != meeting.needs:
            after = change_needs(work, meeting.id, wanted, via)
            changed(work, meeting, after, via)
    now = support_of(work, seen.citizen_id)
    given = _with_support(now, seen.kind, meeting)
    if given != now:
        give_support(work, seen.citizen_id, given, staff, why)


def _with_support(now: Support, kind: SuggestionKind, meeting: Meeting) -> Support:
    match kind:
        case SuggestionKind.LONGER:
            return replace(now, more_time=True)
        case SuggestionKind.DOOR:
            return replace(now, met_at_door=True)
        case SuggestionKind.SAME_ADVISER:
            return replace(now, adviser_id=meeting.adviser_id)
        case SuggestionKind.QUIET | SuggestionKind.EARLIER:
            return now


def _tell(work: UnitOfWork, seen: Suggestion, before: Meeting, state: SuggestionState) -> None:
    """Where the citizen waits to hear it, or their meeting is another one: in writing without a
    word of what it was, else staff call or say it."""
    after = get_meeting(work, before.id)
    is_other = (after.minutes, after.room, after.adviser_id) != (
        before.minutes,
        before.room,
        before.adviser_id,
    )
    if not _is_ahead(work, after) or not (seen.is_owed or is_other):
        return
    centre = get_centre(work, after.centre_id)
    to = recipient(get_citizen(work, after.citizen_id), centre.zone)
    if to is None or to.channel is Channel.LETTER:
        open_notify_task(work, after, after.starts_at)
        return
    told = message(
        "told-eased" if state is SuggestionState.DONE else "told-not-eased",
        house=Name(centre.name),
        at=Moment(after.starts_at),
        telephone=Telephone(centre.telephone),
    )
    post(work, centre.id, to, [Notice(told, until=after.starts_at)], about=about_meeting(after.id))


def _is_ahead(work: UnitOfWork, meeting: Meeting) -> bool:
    return meeting.state is MeetingState.BOOKED and meeting.starts_at > work.now


def _close(work: UnitOfWork, task_id: int | None, by: str) -> None:
    if task_id is not None:
        close_task(work, task_id, by)
