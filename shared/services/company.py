"""Service: a company is put through to the business contact, or called back."""

from functools import partial

from shared.appointments import BusinessContact, get_centre, is_open
from shared.content import Name, Telephone, message
from shared.dialogue import ASIDE, HandOver, Icon, Option, Question, Talk, Tell
from shared.safetynet import TaskKind, close_task, open_task
from shared.services.person import (
    HELP_WITHIN,
    NOBODY_HERE,
    HandOverAnswer,
    note_call_back,
    person,
    promise_call_back,
)


def has_business_contact(talk: Talk) -> bool:
    """Whether the centre has a business contact, and so offers this service."""
    return get_centre(talk.work, talk.about.centre_id).business is not None


def company(talk: Talk) -> Question | None:
    """The last word; None when the caller goes back to the menu.

    Without a business contact the desk is asked to help.
    """
    contact = get_centre(talk.work, talk.about.centre_id).business
    if contact is None:
        return person(talk)
    if not talk.note("company.open", lambda: is_open(talk.work, talk.about.centre_id)):
        return _promise(talk, contact, "company-closed", NOBODY_HERE)
    told = talk.note("company.told", lambda: _tell(talk, contact))
    answer = talk.ask("company.waiting", HandOverAnswer, lambda: _hand_over(contact))
    if answer is HandOverAnswer.UNANSWERED:
        talk.note("company.call-instead", lambda: _call_instead(talk, told))
        return _promise(talk, contact, "company-when")
    if answer is HandOverAnswer.GO_ON:
        return Tell(message("company-waits", name=Name(contact.name)), icon=Icon.COMPANY)
    return Tell(message("goodbye"))


def _promise(talk: Talk, contact: BusinessContact, why: str, part: str = ASIDE) -> Question | None:
    """Promises that the business contact calls back."""
    text = message(why, name=Name(contact.name))
    promise = partial(note_call_back, talk, TaskKind.BUSINESS, contact.name)
    return promise_call_back(talk, text, promise, part)


def _tell(talk: Talk, contact: BusinessContact) -> int:
    """At a kiosk opens the task of fetching the contact, and gives its id.

    0 on the telephone, which rings at the contact's.
    """
    about = talk.about
    if not about.kiosk_name:
        return 0
    return open_task(
        talk.work,
        about.centre_id,
        TaskKind.BUSINESS,
        talk.work.now + HELP_WITHIN,
        conversation_id=about.conversation_id,
        language=about.language,
        kiosk_name=about.kiosk_name,
        note=f"{about.kiosk_name}, {contact.name}",
    ).id


def _call_instead(talk: Talk, told: int) -> bool:
    """Closes the task of coming to the kiosk, since the contact calls instead."""
    return bool(told) and close_task(talk.work, told, talk.about.via)


def _hand_over(contact: BusinessContact) -> HandOver:
    name, number = Name(contact.name), Telephone(contact.telephone)
    return HandOver(
        message("company-comes", name=name, number=number),
        (
            Option(HandOverAnswer.UNANSWERED, message("company-call"), Icon.TELEPHONE),
            Option(HandOverAnswer.GO_ON, message("company-fine"), Icon.DONE),
        ),
        call=number,
        picked_up=HandOverAnswer.PICKED_UP,
        unanswered=HandOverAnswer.UNANSWERED,
    )
