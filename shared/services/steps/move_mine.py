"""Move my meeting: the old time is kept until the new one is had."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial

from shared import followups
from shared.appointments import (
    Form,
    Meeting,
    MoveRule,
    Reason,
    Refusal,
    Refused,
    form_at,
    get_meeting,
    move,
    moving_is,
    their_adviser,
)
from shared.citizens import Needs
from shared.content import Message, Moment, message
from shared.dialogue import Choose, Confirm, FactLine, Icon, Option, Question, Receipt, Talk
from shared.services.person import person, promise_call_back
from shared.services.steps.also import also_told
from shared.services.steps.child import note_child_of
from shared.services.steps.mine import DOING, Mine, back_to_mine
from shared.services.steps.pick_a_time import NothingFree, pick_a_time, pick_again
from shared.services.steps.reasons import ask_reason
from shared.services.steps.rebook import meeting_unavailable
from shared.services.steps.receipts import FINISH, facts_of, goodbye, is_first_for_sure
from shared.services.steps.shut import can_be_called, times_for, when_to_meet


@dataclass(frozen=True)
class Besides:
    """What else changes with the time; None: it stays."""

    needs: Needs | None = None
    form: Form | None = None
    call_number: str | None = None
    reason: Reason | None = None


class NotAlone(StrEnum):
    """What somebody can do who may not move the meeting by themselves."""

    TOGETHER = "together"
    KEEP = "keep"


NOTHING = Besides()


def move_mine(talk: Talk, mine: Mine, besides: Besides = NOTHING) -> Question | None:
    """The last word, or None: the citizen turned away."""
    seen = talk.note(f"{DOING}.seen", mine.meeting.starts_at.isoformat)
    rule = MoveRule(talk.note(f"{DOING}.rule", lambda: moving_is(talk.work, mine.meeting).value))
    if rule.needs_a_person:
        return _with_a_person(talk, rule)
    reason = besides.reason or _reason(talk, rule)
    try:
        at = _pick(talk, mine, besides)
    except NothingFree:
        return promise_call_back(talk, message("nothing-free"))
    is_called = form_at(talk.work, mine.centre.id, at, Form.IN_PERSON) is not Form.IN_PERSON
    is_turned = is_called and (besides.form or mine.meeting.planned_form) is Form.IN_PERSON
    told = partial(_interpreter_then, talk, mine, besides, at)
    talk.confirm(f"{DOING}.sure", lambda: _check(at, told(), is_called=is_turned))
    was_at = datetime.fromisoformat(seen)
    try:
        talk.once(f"{DOING}.moved", lambda: _move(talk, mine, at, was_at, besides, reason))
    except Refused as no:
        return _not_moved(talk, mine, no)
    moved = get_meeting(talk.work, mine.meeting.id)
    talk.ask(f"{DOING}.done", str, lambda: show_moved(talk, mine, moved))
    return goodbye(mine.centre, moved, talk.work.now)


def _reason(talk: Talk, rule: MoveRule) -> Reason | None:
    if rule is not MoveRule.WITH_REASON:
        return None
    return ask_reason(talk, f"{DOING}.why", message("mine-why"))


def _pick(talk: Talk, mine: Mine, besides: Besides) -> datetime:
    meeting, form = mine.meeting, besides.form or mine.meeting.planned_form
    needs = besides.needs or meeting.needs
    called = can_be_called(talk.work, meeting.citizen_id) and besides.form is not Form.IN_PERSON
    free = times_for(
        talk,
        meeting.kind,
        needs,
        meeting.citizen_id,
        form,
        can_be_called=called,
        longer=meeting.longer,
    )
    asked = partial(when_to_meet, talk, form, can_be_called=called)
    theirs = their_adviser(talk.work, meeting.citizen_id)
    return pick_a_time(talk, mine.centre.zone, free, asked, theirs)


def _move(
    talk: Talk,
    mine: Mine,
    at: datetime,
    was_at: datetime,
    besides: Besides,
    reason: Reason | None,
) -> int:
    moved = move(
        talk.work,
        mine.meeting.id,
        at,
        mine.via,
        was_at=was_at,
        needs=besides.needs,
        form=besides.form,
        call_number=besides.call_number,
        reason=reason or "",
    )
    followups.moved(
        talk.work, mine.meeting, moved, mine.via, conversation_id=talk.about.conversation_id
    )
    note_child_of(talk, moved.id)
    return moved.id


def _not_moved(talk: Talk, mine: Mine, no: Refused) -> Question | None:
    """Somebody was quicker: to take the time, or, elsewhere, to change this very meeting."""
    match no.refusal:
        case Refusal.UNKNOWN:
            return meeting_unavailable(talk, mine)
        case Refusal.CHANGED | Refusal.WITH_A_PERSON:
            back_to_mine(talk, message("mine-changed-meanwhile"))
        case _:
            pick_again(talk, no)


def _with_a_person(talk: Talk, rule: MoveRule) -> Question | None:
    """Never a bare no: we find a time together."""
    if talk.ask(f"{DOING}.together", NotAlone, lambda: _together(rule)) is NotAlone.TOGETHER:
        return person(talk)
    back_to_mine(talk)


def _together(rule: MoveRule) -> Choose:
    return Choose(
        message(f"mine-{rule}"),
        (
            Option(NotAlone.TOGETHER, message("mine-together"), Icon.TELEPHONE, likely=True),
            Option(NotAlone.KEEP, message("mine-keep"), Icon.MEETING),
        ),
    )


def _interpreter_then(talk: Talk, mine: Mine, besides: Besides, at: datetime) -> Message | None:
    """How it will stand with an interpreter at the new time; None where none is wanted."""
    language = (besides.needs or mine.meeting.needs).interpreter
    if language is None:
        return None
    return followups.about_interpreter_for(
        talk.work,
        mine.centre.id,
        language,
        at,
        can_be_called=can_be_called(talk.work, mine.meeting.citizen_id),
        form=besides.form or mine.meeting.planned_form,
    )


def _check(at: datetime, interpreter: Message | None, *, is_called: bool) -> Confirm:
    """That we call is told where they would have come."""
    line = FactLine(message("at-full", at=Moment(at)), Icon.CLOCK, "when", message("change-time"))
    call = (FactLine(message("place-telephone"), Icon.TELEPHONE),) if is_called else ()
    yes = Option(True, message("mine-move-yes"), Icon.YES, 1, likely=True)
    told = () if interpreter is None else (FactLine(interpreter, Icon.INTERPRETER),)
    return Confirm(message("mine-move-sure"), (line, *call, *told), yes)


def show_moved(talk: Talk, mine: Mine, moved: Meeting) -> Receipt:
    finish = Option(FINISH, message("finish"), Icon.DONE, likely=True, decides=True)
    is_first = is_first_for_sure(talk.work, moved, proven=mine.proven)
    told = followups.about_interpreter(talk.work, moved)
    also = also_told(talk, moved)
    facts = facts_of(mine.centre, moved, told, also, is_first=is_first)
    return Receipt(message("mine-moved"), facts, (finish,))
