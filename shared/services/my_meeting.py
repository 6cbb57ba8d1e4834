"""Service: hearing of one's meetings, and changing, moving or cancelling one of them."""

from shared.appointments import MeetingFate, get_centre, get_meeting
from shared.citizens import get_citizen
from shared.content import message
from shared.dialogue import Icon, Question, Talk, Tell
from shared.services.person import person
from shared.services.steps.asking import yes_or_no
from shared.services.steps.became import fate_when_found, said_before, tell_what_became
from shared.services.steps.book_chosen import book_chosen
from shared.services.steps.find_mine import FoundMeetings, find_mine
from shared.services.steps.guesses import TOGETHER
from shared.services.steps.handle_mine import handle_mine
from shared.services.steps.identify import Who
from shared.services.steps.mine import Mine
from shared.services.steps.which_kind import choose_kind_then
from shared.services.steps.which_of_mine import which_of_mine


def my_meeting(talk: Talk, number: str = "") -> Question | None:
    """The last word; None when the citizen goes back to the menu.

    A meeting's number with a birth date opens this one meeting and nothing else; whoever has proved
    who they are hears of all that lie ahead. `number` is one that they have given already.
    """
    found = find_mine(talk, number)
    if found is None:
        return person(talk, TOGETHER)
    if not found.meeting_ids:
        return _none_ahead(talk, found)
    centre = get_centre(talk.work, talk.about.centre_id)
    meeting = get_meeting(talk.work, which_of_mine(talk, found))
    mine = Mine(centre, meeting, found.via, proven=found.proven)
    fate = fate_when_found(talk, meeting)
    if fate is MeetingFate.AHEAD:
        return handle_mine(talk, mine, said_before(talk, mine))
    return tell_what_became(talk, mine, fate)


def _none_ahead(talk: Talk, found: FoundMeetings) -> Question | None:
    sure = yes_or_no(message("mine-none"), message("mine-none-book"))
    if not talk.ask("mine.book", bool, lambda: sure):
        return Tell(message("goodbye"), icon=Icon.DONE)
    telephone = get_citizen(talk.work, found.citizen_id).telephone
    who = Who(citizen_id=found.citizen_id, telephone=telephone, proven=True)
    return book_chosen(talk, who, choose_kind_then(talk))
