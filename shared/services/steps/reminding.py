"""How the citizen is reminded of meetings, by text only after a yes; and whether they are called.

Who can't hear, or will not be called, says so here: from then on they get texts or letters, and
nobody calls. It holds for all that staff and machines do, until the citizen takes it back.
"""

from enum import StrEnum

from shared.citizens import Citizen, RemindBy, get_citizen, support_of, wish_reminder
from shared.content import Digits, Message, Telephone, message
from shared.dialogue import Choose, Icon, Option, Talk
from shared.followups import citizen_may_be_called, citizen_never_called, notify_again
from shared.services.steps.asking import yes_or_no
from shared.services.steps.identify import told_telephone


class ReminderChoice(StrEnum):
    """A way to be reminded (`RemindBy`), or whether to be called at all."""

    TEXT = "text"
    CALL = "call"
    LETTER = "letter"
    SLIP = "slip"
    NEVER_CALL = "never-call"
    MAY_CALL = "may-call"


_TEXT = Option(ReminderChoice.TEXT, message("remind-text"), Icon.TEXT)
_CALL = Option(ReminderChoice.CALL, message("remind-call"), Icon.TELEPHONE)
_LETTER = Option(ReminderChoice.LETTER, message("remind-letter"), Icon.LETTER)
_SLIP = Option(ReminderChoice.SLIP, message("remind-slip"), Icon.NUMBER)
_NEVER_CALL = Option(ReminderChoice.NEVER_CALL, message("remind-never-call"), Icon.NO)
_MAY_CALL = Option(ReminderChoice.MAY_CALL, message("remind-may-call"), Icon.TELEPHONE)


def ask_reminder(talk: Talk, part: str, citizen_id: int) -> Message:
    """Asks how the citizen wants to be reminded, and gives the sentence that says what was agreed.

    It holds for all of their meetings from then on. A citizen whom a person calls has no choice.
    """
    if support_of(talk.work, citizen_id).is_called:
        return message("remind-agreed-person")
    who = get_citizen(talk.work, citizen_id)
    how = talk.ask(f"{part}.how", ReminderChoice, lambda: _choose_how(who))
    match how:
        case ReminderChoice.NEVER_CALL:
            return _never_call(talk, part, who)
        case ReminderChoice.MAY_CALL:
            talk.once(f"{part}.called", lambda: _may_be_called(talk, citizen_id))
            return message("remind-agreed-may-call")
    if how is ReminderChoice.TEXT and not talk.ask(
        f"{part}.may-text", bool, lambda: yes_or_no(_may_text(talk, who), likely=True)
    ):
        talk.ask_again(part)
    talk.once(f"{part}.wished", lambda: _wish(talk, citizen_id, RemindBy(how)))
    return message(f"remind-agreed-{how}")


def _choose_how(who: Citizen) -> Choose:
    """The ways that are possible: without a telephone neither text nor call, and no call to whoever
    is never called."""
    by_text = (_TEXT,) if who.telephone and not who.silent else ()
    by_call = (_CALL,) if who.callable_telephone else ()
    whether = () if who.silent else (_MAY_CALL,) if who.never_called else (_NEVER_CALL,)
    return Choose(message("remind-how"), (*by_text, *by_call, _LETTER, _SLIP, *whether))


def _never_call(talk: Talk, part: str, who: Citizen) -> Message:
    """Texts or letters: without a telephone letters, and texts only where that was chosen here."""
    how = RemindBy.LETTER
    if who.telephone and talk.ask(f"{part}.write", bool, lambda: _text_or_letter(talk, who)):
        how = RemindBy.TEXT
    talk.once(f"{part}.never", lambda: _is_never_called(talk, who.id, how))
    return message(f"remind-agreed-never-{how}")


def _text_or_letter(talk: Talk, who: Citizen) -> Choose:
    letter = message("remind-rather-letter")
    return yes_or_no(_may_text(talk, who), no=letter, likely=True, decides=True)


def _may_text(talk: Talk, who: Citizen) -> Message:
    """Asks for leave to text.

    A number not given in this conversation is said by its last two digits only: the person here may
    be somebody other than the citizen.
    """
    number = who.telephone or ""
    if number in (talk.about.caller, told_telephone(talk, "who")):
        return message("remind-may-text", number=Telephone(number))
    return message("remind-may-text-ending", ending=Digits(number[-2:]))


def _wish(talk: Talk, citizen_id: int, how: RemindBy) -> str:
    wish_reminder(talk.work, citizen_id, how)
    notify_again(talk.work, citizen_id)
    return how.value


def _is_never_called(talk: Talk, citizen_id: int, how: RemindBy) -> bool:
    citizen_never_called(talk.work, citizen_id, how, talk.about.via)
    return True


def _may_be_called(talk: Talk, citizen_id: int) -> bool:
    citizen_may_be_called(talk.work, citizen_id)
    return True
