"""Service: hearing of one's meetings, and changing, moving or cancelling one of them."""

from shared.appointments import get_centre, get_meeting
from shared.citizens import get_citizen
from shared.content import message
from shared.dialogue import Icon, Question, Talk, Tell
from shared.services.person import person
from shared.services.steps.asking import yes_or_no
from shared.services.steps.book_chosen import book_chosen
from shared.services.steps.find_mine import FoundMeetings, find_mine
from shared.services.steps.guesses import TOGETHER
from shared.services.steps.handle_mine import handle_mine
from shared.services.steps.identify import Who
from shared.services.steps.mine import Mine
from shared.services.steps.which_kind import choose_kind
from shared.services.steps.which_of_mine import which_of_mine


def my_meeting(talk: Talk) -> Question | None:
    """The last word; None when the citizen goes back to the menu.

    A meeting's number with a birth date opens this one meeting and nothing else; whoever has proved
    who they are hears of all that lie ahead.
    """
    found = find_mine(talk)
    if found is None:
        return person(talk, TOGETHER)
    if not found.meeting_ids:
        return _none_ahead(talk, found)
    centre = get_centre(talk.work, talk.about.centre_id)
    meeting = get_meeting(talk.work, which_of_mine(talk, found))
    return handle_mine(talk, Mine(centre, meeting, found.via, proven=found.proven))


def _none_ahead(talk: Talk, found: FoundMeetings) -> Question | None:
    sure = yes_or_no(message("mine-none"), message("mine-none-book"))
    if not talk.ask("mine.book", bool, lambda: sure):
        return Tell(message("goodbye"), icon=Icon.DONE)
    telephone = get_citizen(talk.work, found.citizen_id).telephone
    who = Who(citizen_id=found.citizen_id, telephone=telephone, proven=True)
    return book_chosen(talk, who, choose_kind(talk, has_letter=False))
