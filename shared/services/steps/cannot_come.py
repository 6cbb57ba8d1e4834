"""I can't come: a reason that nobody judges, then another time or none."""

from enum import StrEnum

from shared import followups
from shared.appointments import Reason, Refused
from shared.content import message
from shared.dialogue import Choose, Icon, Option, Question, Talk
from shared.services.steps.child import note_child_of
from shared.services.steps.mine import DOING, Mine, back_to_mine
from shared.services.steps.move_mine import Besides, move_mine
from shared.services.steps.reasons import ask_reason
from shared.services.steps.rebook import meeting_unavailable, offer_rebooking


class AfterCannotCome(StrEnum):
    """What becomes of a meeting that somebody can't come to."""

    MOVE = "move"
    CANCEL = "cancel"
    KEEP = "keep"


def cannot_come(talk: Talk, mine: Mine) -> Question | None:
    """The last word, or None: the citizen turned away. On the day itself as on any other."""
    reason = ask_reason(talk, f"{DOING}.reason", message("mine-reason"))
    match talk.ask(f"{DOING}.then", AfterCannotCome, lambda: _what_then(reason)):
        case AfterCannotCome.MOVE:
            return move_mine(talk, mine, Besides(reason=reason))
        case AfterCannotCome.KEEP:
            back_to_mine(talk)
        case AfterCannotCome.CANCEL:
            return _cancel(talk, mine, reason)


def _cancel(talk: Talk, mine: Mine, reason: Reason) -> Question | None:
    try:
        talk.once(f"{DOING}.cancelled", lambda: _call_off(talk, mine, reason))
    except Refused:
        return meeting_unavailable(talk, mine)
    ill = reason is Reason.ILL
    return offer_rebooking(talk, mine, message("cancelled-ill" if ill else "cancelled"))


def _call_off(talk: Talk, mine: Mine, reason: Reason) -> int:
    note_child_of(talk, mine.meeting.id)
    return followups.cancel_meeting(
        talk.work, mine.meeting.id, mine.via, reason, talk.about.conversation_id
    ).id


def _what_then(reason: Reason) -> Choose:
    text = message("mine-then-ill" if reason is Reason.ILL else "mine-then")
    return Choose(
        text,
        (
            Option(AfterCannotCome.MOVE, message("mine-then-move"), Icon.CHANGE),
            Option(AfterCannotCome.CANCEL, message("mine-then-cancel"), Icon.NO, decides=True),
            Option(AfterCannotCome.KEEP, message("mine-then-keep"), Icon.MEETING),
        ),
    )
