"""I can't come: a reason that nobody judges, then another time or none."""

from enum import StrEnum

from shared.appointments import Reason, Refused
from shared.content import message
from shared.dialogue import Choose, Icon, Option, Question, Talk
from shared.services.anew import gone, offer_anew
from shared.services.calling_off import call_off
from shared.services.mine import DOING, Mine, back_to_mine
from shared.services.move_mine import Besides, move_mine
from shared.services.reasons import choose_reason


class Then(StrEnum):
    """What becomes of a meeting that somebody can't come to."""

    MOVE = "move"
    CANCEL = "cancel"
    KEEP = "keep"


def cannot_come(talk: Talk, mine: Mine) -> Question | None:
    """The last word, or None: the citizen turned away. On the day itself as on any other."""
    reason = talk.ask(f"{DOING}.reason", Reason, lambda: choose_reason(message("mine-reason")))
    match talk.ask(f"{DOING}.then", Then, lambda: _what_then(reason)):
        case Then.MOVE:
            return move_mine(talk, mine, Besides(reason=reason))
        case Then.KEEP:
            back_to_mine(talk)
        case Then.CANCEL:
            return _cancel(talk, mine, reason)


def _cancel(talk: Talk, mine: Mine, reason: Reason) -> Question | None:
    try:
        talk.once(f"{DOING}.cancelled", lambda: _call_off(talk, mine, reason))
    except Refused:
        return gone(talk, mine)
    ill = reason is Reason.ILL
    return offer_anew(talk, mine, message("cancelled-ill" if ill else "cancelled"))


def _call_off(talk: Talk, mine: Mine, reason: Reason) -> int:
    about = talk.about
    return call_off(
        talk.work, mine.held, mine.via, reason, about.language, about.conversation_id
    ).id


def _what_then(reason: Reason) -> Choose:
    text = message("mine-then-ill" if reason is Reason.ILL else "mine-then")
    return Choose(
        text,
        (
            Option(Then.MOVE, message("mine-then-move"), Icon.CHANGE),
            Option(Then.CANCEL, message("mine-then-cancel"), Icon.NO),
            Option(Then.KEEP, message("mine-then-keep"), Icon.MEETING),
        ),
    )
