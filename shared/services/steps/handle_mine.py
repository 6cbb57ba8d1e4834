"""Shows a meeting to its citizen, who moves, cancels, changes or keeps it."""

from enum import StrEnum

from shared.content import Message, message
from shared.dialogue import Icon, Option, Printed, Question, Receipt, Talk
from shared.followups import about_interpreter
from shared.services.steps.also import also_told
from shared.services.steps.cannot_come import cannot_come
from shared.services.steps.change_mine import change_mine
from shared.services.steps.earlier_time import earlier_time
from shared.services.steps.mine import WANT, Mine
from shared.services.steps.move_mine import move_mine
from shared.services.steps.receipts import goodbye, is_first_for_sure, short_facts_of
from shared.services.steps.wishes import hear_answers


class MeetingWish(StrEnum):
    """What the citizen wants to do with their meeting."""

    MOVE = "move"
    CANNOT_COME = "cannot-come"
    CHANGE = "change"
    KEEP = "keep"


def handle_mine(talk: Talk, mine: Mine, why: Message | None = None) -> Question | None:
    """The last word; None when the citizen goes back to the menu. `why` is said before the meeting
    is shown."""
    last_word, first = earlier_time(talk, mine)
    if last_word or (last_word := hear_answers(talk, mine)):
        return last_word
    match talk.ask(WANT, MeetingWish, lambda: _show(talk, mine), after=first or why):
        case MeetingWish.MOVE:
            return move_mine(talk, mine)
        case MeetingWish.CANNOT_COME:
            return cannot_come(talk, mine)
        case MeetingWish.CHANGE:
            return change_mine(talk, mine)
        case MeetingWish.KEEP:
            return goodbye(mine.centre, mine.meeting, talk.work.now)


def _show(talk: Talk, mine: Mine) -> Receipt:
    is_first = is_first_for_sure(talk.work, mine.meeting, proven=mine.proven)
    told, also = about_interpreter(talk.work, mine.meeting), also_told(talk, mine.meeting)
    return Receipt(
        message("mine"),
        short_facts_of(mine.centre, mine.meeting, told, also, is_first=is_first),
        (
            Option(MeetingWish.MOVE, message("mine-move"), Icon.CLOCK),
            Option(MeetingWish.CANNOT_COME, message("mine-cannot-come"), Icon.NO),
            Option(MeetingWish.CHANGE, message("mine-change"), Icon.CHANGE),
            Option(MeetingWish.KEEP, message("finish"), Icon.DONE, likely=True, decides=True),
        ),
        Printed.IF_WISHED,
        known=True,
    )
