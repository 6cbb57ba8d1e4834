"""I can't come: a reason that nobody judges, then another time or none."""

from datetime import timedelta
from enum import StrEnum

from shared.appointments import MeetingState, Reason, Refused, cancel
from shared.content import message
from shared.dialogue import Choose, Icon, Option, Question, Talk
from shared.safetynet import TaskKind, open_task
from shared.services.anew import gone, offer_anew
from shared.services.interpreters import call_off_interpreter
from shared.services.mine import DOING, Mine, back_to_mine
from shared.services.move_mine import Besides, move_mine
from shared.services.reasons import choose_reason
from shared.services.telling import tell_cancelled

TOLD_WITHIN = timedelta(minutes=15)
"""By then the adviser knows that nobody comes today."""


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
    work, about, zone = talk.work, talk.about, mine.here.zone
    cancelled = cancel(work, mine.held.id, mine.via, reason)
    if mine.held.state is MeetingState.CANCELLED:
        return cancelled.id
    tell_cancelled(work, cancelled.id)
    call_off_interpreter(talk, cancelled)
    if cancelled.starts_at.astimezone(zone).date() == work.now.astimezone(zone).date():
        open_task(
            work,
            about.centre_id,
            TaskKind.CANNOT_COME,
            work.now + TOLD_WITHIN,
            citizen_id=cancelled.citizen_id,
            meeting_id=cancelled.id,
            conversation_id=about.conversation_id,
            language=about.language,
        )
    return cancelled.id


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
