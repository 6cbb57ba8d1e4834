"""Service: hearing of one's meeting, and changing, moving or cancelling it."""

from enum import StrEnum

from shared.appointments import get_centre, get_meeting
from shared.content import message
from shared.dialogue import FactLine, Icon, Option, Printed, Question, Receipt, Talk
from shared.followups import about_interpreter
from shared.services.person import person
from shared.services.steps.also import also_of
from shared.services.steps.cannot_come import cannot_come
from shared.services.steps.change_mine import change_mine
from shared.services.steps.earlier_time import earlier_time
from shared.services.steps.find_mine import find_mine
from shared.services.steps.guesses import TOGETHER
from shared.services.steps.mine import WANT, Mine
from shared.services.steps.move_mine import move_mine
from shared.services.steps.receipts import goodbye, short_facts_of
from shared.services.steps.wishes import hear_answers


class MeetingWish(StrEnum):
    """What the citizen wants to do with their meeting."""

    MOVE = "move"
    CANNOT_COME = "cannot-come"
    CHANGE = "change"
    KEEP = "keep"


def my_meeting(talk: Talk) -> Question | None:
    """The last word; None when the citizen goes back to the menu.

    A number with a birth date opens this one meeting and nothing else.
    """
    found = find_mine(talk)
    if found is None:
        return person(talk, TOGETHER)
    centre, meeting = (
        get_centre(talk.work, talk.about.centre_id),
        get_meeting(talk.work, found.meeting_id),
    )
    mine = Mine(centre, meeting, found.via)
    last_word, first = earlier_time(talk, mine)
    if last_word or (last_word := hear_answers(talk, mine)):
        return last_word
    match talk.ask(WANT, MeetingWish, lambda: _show(talk, mine), after=first):
        case MeetingWish.MOVE:
            return move_mine(talk, mine)
        case MeetingWish.CANNOT_COME:
            return cannot_come(talk, mine)
        case MeetingWish.CHANGE:
            return change_mine(talk, mine)
        case MeetingWish.KEEP:
            return goodbye(centre, meeting)


def _facts(talk: Talk, mine: Mine) -> tuple[FactLine, ...]:
    told = about_interpreter(talk.work, mine.meeting)
    return short_facts_of(mine.centre, mine.meeting, told, also_of(talk.work, mine.meeting))


def _show(talk: Talk, mine: Mine) -> Receipt:
    return Receipt(
        message("mine"),
        _facts(talk, mine),
        (
            Option(MeetingWish.MOVE, message("mine-move"), Icon.CLOCK),
            Option(MeetingWish.CANNOT_COME, message("mine-cannot-come"), Icon.NO),
            Option(MeetingWish.CHANGE, message("mine-change"), Icon.CHANGE),
            Option(MeetingWish.KEEP, message("finish"), Icon.DONE, likely=True),
        ),
        Printed.IF_WISHED,
    )
