"""What was agreed with the citizen, in their own meeting: shown, and read aloud."""

from enum import StrEnum

from shared.content import Name, message, portions
from shared.dialogue import Icon, Option, Question, Talk, Tell
from shared.services.person import person
from shared.services.steps.mine import DOING, Mine, back_to_mine
from shared.unit_of_work import UnitOfWork
from shared.wishes import Agreed, agreed_with

WORDS_AT_ONCE = 25
"""Words shown at once; with the text around them at most 40 stand on a screen."""


class AfterAgreed(StrEnum):
    """What the citizen does once they have seen what was agreed."""

    BACK = "back"
    PERSON = "person"


def has_agreed(work: UnitOfWork, mine: Mine) -> bool:
    """Whether anything is agreed that can be shown."""
    return agreed_with(work, mine.meeting.citizen_id) is not None


def show_agreed(talk: Talk, mine: Mine) -> Question | None:
    """Tells what was agreed, and shows the meeting again."""
    agreed = agreed_with(talk.work, mine.meeting.citizen_id)
    if agreed is None:
        back_to_mine(talk)
    if talk.ask(f"{DOING}.agreed", AfterAgreed, lambda: _tell(agreed)) is AfterAgreed.PERSON:
        return person(talk)
    back_to_mine(talk)


def _tell(agreed: Agreed) -> Tell:
    whole = " ".join(f"{it.rstrip('.')}." for it in agreed.sentences)
    parts = portions(whole, WORDS_AT_ONCE)
    return Tell(
        message("agreed"),
        (
            Option(AfterAgreed.BACK, message("agreed-back"), Icon.MEETING),
            Option(AfterAgreed.PERSON, message("wish-person"), Icon.PERSON),
        ),
        Icon.DONE,
        parts=tuple(message("agreed-sentence", text=Name(it)) for it in parts),
    )
