"""What follows from what is asked once a meeting stands: needs, suggestions, and help today.

The meeting stands whatever is answered, and whether or not anything is.
"""

from collections.abc import Iterable
from dataclasses import replace

from shared.accounts import TeamCode
from shared.appointments import Meeting, Refused, change_needs, closing, get_meeting, next_opening
from shared.citizens import Citizen, Needs, lock_citizen, support_of
from shared.content import Message, message
from shared.followups.event_log import MeetingEvent, log_event
from shared.followups.events import changed
from shared.followups.keeping_promises import promises_follow
from shared.followups.promises import promises_of
from shared.followups.rules import PromiseKind, PromiseState
from shared.followups.telephone import number_to_call
from shared.safetynet import TaskKind, find_task, open_task, stamped
from shared.screening import (
    Ease,
    HelpRequest,
    Screening,
    SuggestionKind,
    add_ease,
    add_help_request,
    add_suggestion,
    decide_by,
    earlier_helps,
    help_by,
    keep_screening,
    keep_until,
    screening_of,
    set_screening_task,
    suggested_by,
)
from shared.unit_of_work import UnitOfWork

TOLD = {PromiseKind.DOOR: "door", PromiseKind.PAPERS: "papers"}
"""What is told of a meeting; its room and length are told by the meeting itself."""

TOLD_STATES = frozenset({PromiseState.PROMISED, PromiseState.ARRANGED, PromiseState.KEPT})


def meeting_eased(
    work: UnitOfWork, meeting_id: int, ease: Ease, via: str, conversation_id: str | None = None
) -> bool:
    """The citizen said what makes their meeting easier: it is promised for the meeting, and what
    else it suggests is for staff to decide. False where the meeting can't have it at its time; then
    staff look at it, and the citizen hears how they decided."""
    meeting = get_meeting(work, meeting_id)
    citizen = lock_citizen(work, meeting.citizen_id)
    fits = _give(work, meeting, ease, via, conversation_id)
    known = screening_of(work, meeting.id)
    chosen = {ease} | (known.chosen if known else frozenset())
    kept = _keep(work, meeting, chosen, via)
    kinds = suggested_by(ease, chosen, fits=fits)
    _suggest(work, kept, meeting, citizen, kinds, fits=fits)
    return fits


def help_asked_for(
    work: UnitOfWork, meeting_id: int, via: str, conversation_id: str, kiosk_name: str = ""
) -> HelpRequest:
    """The citizen lacks money for food or rent: that they asked is kept for good, with the receipt
    of this contact, and a person sees to it today."""
    meeting = get_meeting(work, meeting_id)
    citizen = lock_citizen(work, meeting.citizen_id)
    task = open_task(
        work,
        meeting.centre_id,
        TaskKind.MONEY,
        help_by(next_opening(work, meeting.centre_id), closing(work, meeting.centre_id)),
        citizen_id=citizen.id,
        meeting_id=meeting.id,
        conversation_id=conversation_id,
        telephone=number_to_call(citizen, meeting),
        language=citizen.language,
        kiosk_name=kiosk_name,
        note=meeting.number,
    )
    if earlier_helps(work.now, meeting.starts_at):
        known = screening_of(work, meeting.id)
        kept = _keep(work, meeting, known.chosen if known else frozenset(), via)
        _suggest(work, kept, meeting, citizen, (SuggestionKind.EARLIER,), fits=True)
    contact = stamped(work, conversation_id)
    receipt = contact.receipt if contact else ""
    return add_help_request(work, meeting.centre_id, citizen.id, meeting.id, via, receipt, task.id)


def about_ease(work: UnitOfWork, meeting: Meeting) -> Message | None:
    """That somebody fetches the citizen at the door and reads papers with them, as a sentence; None
    where neither is promised, or it can't be kept."""
    kinds = {it.kind for it in promises_of(work, [meeting.id]) if it.state in TOLD_STATES}
    told = [name for kind, name in TOLD.items() if kind in kinds]
    return message(f"eased-{'-'.join(told)}") if told else None


def with_ease(needs: Needs, ease: Ease) -> Needs:
    """The needs with this one, where it is one of them."""
    match ease:
        case Ease.MORE_TIME:
            return replace(needs, more_time=True)
        case Ease.QUIET:
            return replace(needs, quiet_room=True)
        case Ease.DOOR | Ease.PAPERS:
            return needs


def _give(
    work: UnitOfWork, meeting: Meeting, ease: Ease, via: str, conversation_id: str | None
) -> bool:
    wanted = with_ease(meeting.needs, ease)
    if wanted == meeting.needs:
        add_ease(work, meeting.id, ease)
        promises_follow(work, meeting, meeting, via, conversation_id)
        log_event(work, MeetingEvent.CHANGED, meeting, via)
        return True
    try:
        with work.savepoint():
            after = change_needs(work, meeting.id, wanted, via)
            changed(work, meeting, after, via, conversation_id=conversation_id)
    except Refused:
        return False
    return True


def _keep(work: UnitOfWork, meeting: Meeting, chosen: Iterable[Ease], via: str) -> Screening:
    return keep_screening(
        work,
        meeting.centre_id,
        meeting.citizen_id,
        meeting.id,
        via,
        frozenset(chosen),
        keep_until(meeting.starts_at),
    )


def _suggest(
    work: UnitOfWork,
    rests_on: Screening,
    meeting: Meeting,
    citizen: Citizen,
    kinds: Iterable[SuggestionKind],
    *,
    fits: bool,
) -> None:
    has_adviser = support_of(work, citizen.id).adviser_id is not None
    wanted = [it for it in kinds if it is not SuggestionKind.SAME_ADVISER or not has_adviser]
    due_at = decide_by(work.now, meeting.starts_at)
    for kind in wanted:
        is_owed = not fits and kind in (SuggestionKind.LONGER, SuggestionKind.QUIET)
        add_suggestion(work, rests_on, kind, due_at, is_owed=is_owed)
    task = find_task(work, rests_on.task_id) if rests_on.task_id else None
    if wanted and (task is None or task.done_at is not None):
        opened = open_task(
            work,
            meeting.centre_id,
            TaskKind.SUGGESTION,
            due_at,
            citizen_id=citizen.id,
            meeting_id=meeting.id,
            language=citizen.language,
            note=meeting.number,
            team=TeamCode.ADVISERS,
        )
        set_screening_task(work, rests_on.id, opened.id)
