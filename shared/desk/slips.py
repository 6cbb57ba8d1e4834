"""A meeting in words: for the clerk to read aloud, and for the citizen to take home."""

from dataclasses import dataclass

from shared.appointments import centre
from shared.citizens import Needs, citizen
from shared.content import Message, Telephone, languages, message
from shared.desk.clerks import Clerk
from shared.desk.meetings import own_meeting
from shared.services import facts_of, needs_in_words
from shared.work import Work


@dataclass(frozen=True)
class InWords:
    """The facts of a meeting, and the languages (ISO 639) to say them in: ours is the first."""

    facts: tuple[Message, ...]
    languages: tuple[str, ...]


def in_words(work: Work, clerk: Clerk, meeting_id: int) -> InWords:
    """Raises `NoSuchMeeting`."""
    held = own_meeting(work, clerk, meeting_id)
    here, theirs = centre(work, held.centre_id), citizen(work, held.citizen_id).language
    spoken = dict.fromkeys((here.languages[0], theirs if theirs in languages() else "da"))
    facts = [line.text for line in facts_of(here, held)]
    if held.needs != Needs():
        facts.append(needs_in_words(held.needs))
    facts.append(message("change-by", telephone=Telephone(here.telephone)))
    return InWords(tuple(facts), tuple(spoken))
