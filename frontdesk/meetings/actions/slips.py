"""A meeting in words: for the clerk to read aloud, and for the citizen to take home."""

from dataclasses import dataclass

from frontdesk.clerks import Clerk
from frontdesk.meetings.actions.meetings import own_meeting
from shared.appointments import get_centre
from shared.citizens import get_citizen
from shared.content import Message, Telephone, languages, message
from shared.followups import about_interpreter
from shared.services import (
    also_of,
    facts_of,
    has_other_needs,
    is_first_for_sure,
    needs_in_words,
)
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class InWords:
    """The facts of a meeting, and the languages (ISO 639) to say them in, the centre's first."""

    facts: tuple[Message, ...]
    languages: tuple[str, ...]


def meeting_in_words(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> InWords:
    """The facts of the meeting, for the centre's language and the citizen's.

    Raises `NoSuchMeeting`.
    """
    meeting = own_meeting(work, clerk, meeting_id)
    centre, theirs = (
        get_centre(work, meeting.centre_id),
        get_citizen(work, meeting.citizen_id).language,
    )
    spoken = dict.fromkeys((centre.languages[0], theirs if theirs in languages() else "da"))
    interpreter = about_interpreter(work, meeting)
    is_first = is_first_for_sure(work, meeting, proven=True)
    also = also_of(work, meeting)
    facts = [line.text for line in facts_of(centre, meeting, interpreter, also, is_first=is_first)]
    if has_other_needs(meeting.needs):
        facts.append(needs_in_words(meeting.needs))
    facts.append(message("change-by", telephone=Telephone(centre.telephone)))
    return InWords(tuple(facts), tuple(spoken))
