"""How the citizen is reminded of meetings; by text only after a yes."""

from shared.citizens import Citizen, RemindBy, get_citizen, support_of, wish_reminder
from shared.content import Digits, Message, Telephone, message
from shared.dialogue import Choose, Icon, Option, Talk
from shared.followups import notify_again
from shared.services.steps.asking import yes_or_no
from shared.services.steps.identify import told_telephone

_BY_TELEPHONE = (
    Option(RemindBy.TEXT, message("remind-text"), Icon.TEXT),
    Option(RemindBy.CALL, message("remind-call"), Icon.TELEPHONE),
)
_ALWAYS = (
    Option(RemindBy.LETTER, message("remind-letter"), Icon.LETTER),
    Option(RemindBy.SLIP, message("remind-slip"), Icon.NUMBER),
)


def ask_reminder(talk: Talk, part: str, citizen_id: int) -> Message:
    """Asks how the citizen wants to be reminded, and gives the sentence that says what was agreed.

    It holds for all of their meetings from then on. A citizen whom a person calls has no choice.
    """
    if support_of(talk.work, citizen_id).is_called:
        return message("remind-agreed-person")
    who = get_citizen(talk.work, citizen_id)
    how = talk.ask(f"{part}.how", RemindBy, lambda: _choose_how(who))
    if how is RemindBy.TEXT and not talk.ask(
        f"{part}.may-text", bool, lambda: yes_or_no(_may_text(talk, who), likely=True)
    ):
        talk.ask_again(part)
    talk.once(f"{part}.wished", lambda: _wish(talk, citizen_id, how))
    return message(f"remind-agreed-{how}")


def _choose_how(who: Citizen) -> Choose:
    """The ways that are possible: without a telephone neither text nor call."""
    can_call = who.telephone is not None and not who.silent
    return Choose(message("remind-how"), (*(_BY_TELEPHONE if can_call else ()), *_ALWAYS))


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
