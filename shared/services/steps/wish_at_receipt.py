"""A wish made right after the receipt of a booking: how to meet, another adviser, an earlier
talk."""

from datetime import timedelta
from enum import StrEnum

from shared import followups
from shared.appointments import FIRST_MEETING, Form, Meeting, get_centre, wait_for_earlier
from shared.content import Day, Message, message
from shared.dialogue import Choose, Icon, Option, Talk
from shared.services.steps.mine import Mine
from shared.services.steps.waiting_for_earlier import can_wait, waiting_said
from shared.unit_of_work import UnitOfWork
from shared.wishes import WishKind, WishState, find_wish

PART = "screening.wish"
"""First part of the memory keys."""

SOON = timedelta(days=1)
"""How near a meeting is that no earlier one would help."""


class Wished(StrEnum):
    """What can be wished for once a meeting stands."""

    FORM = "form"
    ADVISER = "adviser"
    EARLIER = "earlier"


_ICONS = {Wished.FORM: Icon.TELEPHONE, Wished.ADVISER: Icon.CHANGE, Wished.EARLIER: Icon.CLOCK}
_FORM_ICONS = {Form.IN_PERSON: Icon.PLACE, Form.PHONE: Icon.TELEPHONE, Form.VIDEO: Icon.VIDEO}


def ask_wish(talk: Talk, meeting: Meeting, *, proven: bool) -> Message:
    """Asks what is wished for and makes the wish, once; gives what becomes of it.

    `proven`: the citizen may hear of their course (see `Mine.opens_course`).
    """
    chosen = talk.ask(f"{PART}.kind", Wished, lambda: _choose(talk.work, meeting))
    mine = Mine(get_centre(talk.work, meeting.centre_id), meeting, talk.about.via, proven)
    if chosen is Wished.FORM:
        form = talk.ask(f"{PART}.form", Form, lambda: _choose_form(meeting))
        made = talk.once(f"{PART}.made", lambda: _make(talk, mine, WishKind.FORM, form))
        return _said_of_form(talk, mine, made)
    if chosen is Wished.EARLIER and talk.note(f"{PART}.waits", lambda: can_wait(talk.work, mine)):
        talk.once(f"{PART}.made", lambda: _wait(talk.work, meeting))
        return waiting_said(talk.work, mine)
    kind = WishKind.ADVISER if chosen is Wished.ADVISER else WishKind.EARLIER
    made = talk.once(f"{PART}.made", lambda: _make(talk, mine, kind))
    return _noted(talk, mine, made)


def _choose(work: UnitOfWork, meeting: Meeting) -> Choose:
    helps = meeting.starts_at > work.now + SOON
    offered = [it for it in Wished if it is not Wished.EARLIER or helps]
    options = (Option(it, message(f"receipt-wish-{it}"), _ICONS[it]) for it in offered)
    return Choose(message("receipt-wish-which"), tuple(options))


def _choose_form(meeting: Meeting) -> Choose:
    others = [it for it in Form if it is not meeting.planned_form]
    options = (
        Option(it, message(f"mine-form-{it.replace('_', '-')}"), _FORM_ICONS[it]) for it in others
    )
    return Choose(message("receipt-wish-form-which"), tuple(options))


def _make(talk: Talk, mine: Mine, kind: WishKind, form: Form | None = None) -> int:
    id, citizen_id = talk.about.conversation_id, mine.meeting.citizen_id
    return followups.make_wish(talk.work, citizen_id, kind, mine.via, form, id).id


def _wait(work: UnitOfWork, meeting: Meeting) -> int:
    wait_for_earlier(work, meeting.id)
    return meeting.id


def _said_of_form(talk: Talk, mine: Mine, wish_id: int) -> Message:
    """Where staff require attendance it is not promised, they look at it again."""
    if find_wish(talk.work, wish_id).state is WishState.WANTED:
        return _noted(talk, mine, wish_id)
    is_first = mine.meeting.kind == FIRST_MEETING
    return message("wish-form-later" if is_first else "wish-form-kept")


def _noted(talk: Talk, mine: Mine, wish_id: int) -> Message:
    """By when it is answered: to who may not hear of the course, as for one that is made now."""
    due_at = (
        find_wish(talk.work, wish_id).due_at
        if mine.opens_course
        else followups.wish_due(talk.work, mine.centre.id)
    )
    return message("wish-noted", day=Day(mine.centre.day_of(due_at)))
