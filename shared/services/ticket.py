"""Service: a ticket for the desk, for citizens without a meeting."""

from datetime import timedelta
from enum import StrEnum

from shared.appointments import is_open
from shared.content import Count, message
from shared.dialogue import Choose, FactLine, Icon, Option, Question, Receipt, Talk, Tell
from shared.safetynet import Task, draw_ticket, tickets_before
from shared.services.company import company, has_business_contact
from shared.services.person import promise_call_back
from shared.services.steps.child import child_helps
from shared.services.steps.contact import note_wanted
from shared.services.steps.receipts import FINISH
from shared.services.steps.shut import is_shut

CALLED_WITHIN = timedelta(minutes=15)
"""Longest wait for the desk; from then on the number is marked there."""


class TicketTopic(StrEnum):
    """What the citizen comes about. HERE: they say that they have a meeting today."""

    MONEY = "money"
    LETTER = "letter"
    SCREEN = "screen"
    COMPANY = "company"
    OTHER = "other"
    HERE = "here"


_PICTURES = {
    TicketTopic.MONEY: Icon.MONEY,
    TicketTopic.LETTER: Icon.LETTER,
    TicketTopic.SCREEN: Icon.SCREEN,
}


def take_a_ticket(talk: Talk) -> Question | None:
    """The last word; None when the citizen goes back to the menu.

    When the desk is closed, or the centre closed to visitors, a call is promised instead.
    """
    note_wanted(talk)
    if not talk.note("ticket.open", lambda: _can_be_served(talk)):
        return promise_call_back(talk, message("closed-now"))
    topic = _ask_topic(talk)
    if topic is TicketTopic.COMPANY:
        return company(talk)
    number = talk.once("ticket.drawn", lambda: draw(talk, topic).ticket)
    talk.ask("ticket.done", str, lambda: _ticket(talk, number))
    return Tell(message("ticket-wait"), icon=Icon.DONE)


def _can_be_served(talk: Talk) -> bool:
    return is_open(talk.work, talk.about.centre_id) and not is_shut(talk)


def _ask_topic(talk: Talk) -> TicketTopic:
    """What it is about; that is not asked where a child helps."""
    if child_helps(talk):
        return TicketTopic.OTHER
    return talk.ask("ticket.topic", TicketTopic, lambda: _choose_topic(talk))


def _choose_topic(talk: Talk) -> Choose:
    options = [Option(it, message(f"ticket-about-{it}"), icon) for it, icon in _PICTURES.items()]
    if has_business_contact(talk):
        options.append(Option(TicketTopic.COMPANY, message("ticket-about-company"), Icon.COMPANY))
    return Choose(
        message("ticket-topic"),
        tuple(options),
        otherwise=Option(TicketTopic.OTHER, message("ticket-about-other"), Icon.QUESTION),
    )


def draw(talk: Talk, topic: TicketTopic) -> Task:
    """Draws a ticket for this conversation, which keeps it."""
    about = talk.about
    return draw_ticket(
        talk.work,
        about.centre_id,
        talk.work.now + CALLED_WITHIN,
        about.conversation_id,
        topic=topic,
        language=about.language,
        kiosk_name=about.kiosk_name,
    )


def _ticket(talk: Talk, number: int) -> Receipt:
    before = Count(tickets_before(talk.work, talk.about.centre_id, number))
    return Receipt(
        message("ticket", number=Count(number)),
        (
            FactLine(message("ticket-before", before=before), Icon.COMPANION),
            FactLine(message("ticket-sit"), Icon.PLACE),
        ),
        (Option(FINISH, message("finish"), Icon.DONE, likely=True, decides=True),),
    )
