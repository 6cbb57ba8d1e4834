"""The contact stamp of a conversation, and whose contact it is."""

from functools import partial

from shared.citizens import get_citizen, support_of
from shared.dialogue import CONTACT, UNHURRIED, Talk
from shared.safetynet import (
    ContactLink,
    join_contact,
    keep_caller,
    note_told_number,
    stamp,
    stamped,
)

BEFORE = f"{CONTACT}.before."
"""Memory keys of conversations that were broken off and are carried on here, with their id."""


def stamp_beginning(talk: Talk) -> None:
    """Stamps a conversation that begins, at any hour: money can depend on the minute.

    Raises `IntegrityError` when the receipt number that was drawn is taken.
    """
    about = talk.about
    stamped_now = stamp(talk.work, about.centre_id, about.conversation_id, about.via)
    if about.caller is not None:
        keep_caller(talk.work, stamped_now.id, about.caller)


def note_wanted(talk: Talk) -> None:
    """Notes that the citizen has begun to tell us something: who leaves now is asked after."""
    talk.note(f"{CONTACT}.wanted", lambda: True)


def note_number(talk: Talk, telephone: str) -> None:
    """Lets staff find the contact by a number (E.164) that was told in it."""
    if telephone != talk.about.caller:
        told = talk.work.vault.fingerprint("told", telephone)
        talk.note(f"{CONTACT}.told.{told}", partial(_note_number, talk, telephone))


def note_contact(talk: Talk, citizen_id: int, who: str = "") -> None:
    """Makes the contact that of a citizen who was identified; `who` is the face, if not the usual.

    At a kiosk it notes whether the citizen's support allows no time-outs.
    """
    note_wanted(talk)
    link_contact(talk, citizen_id, ContactLink.IDENTIFIED, who)
    if talk.about.kiosk_name:
        talk.note(UNHURRIED, lambda: support_of(talk.work, citizen_id).no_time_outs)


def is_never_called(talk: Talk) -> bool:
    """Whether it is known in this conversation that its citizen is never called."""
    contact = stamped(talk.work, talk.about.conversation_id)
    if contact is None or contact.citizen_id is None:
        return False
    return get_citizen(talk.work, contact.citizen_id).never_called


def link_contact(talk: Talk, citizen_id: int, how: ContactLink, who: str = "") -> None:
    """Makes this contact the citizen's, and those that are carried on here, each once."""
    via = who or talk.about.via
    for id in (talk.about.conversation_id, *_carried_on_here(talk)):
        join = partial(join_contact, talk.work, id, citizen_id, how, via)
        talk.note(f"{CONTACT}.{id}.{citizen_id}", join)


def note_carried_on(talk: Talk, conversation_id: str) -> None:
    """Notes that an earlier conversation is carried on here: whose one is, the other is too."""
    talk.note(f"{BEFORE}{conversation_id}", lambda: True)
    known = stamped(talk.work, conversation_id)
    if known is not None and known.citizen_id is not None:
        link_contact(talk, known.citizen_id, ContactLink.IDENTIFIED)


def _carried_on_here(talk: Talk) -> list[str]:
    keys = [entry.key for entry in talk.memory.entries]
    return [key.removeprefix(BEFORE) for key in keys if key.startswith(BEFORE)]


def _note_number(talk: Talk, telephone: str) -> bool:
    note_told_number(talk.work, talk.about.conversation_id, telephone)
    return True
