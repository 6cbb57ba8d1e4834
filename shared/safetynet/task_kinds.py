"""What tasks can be about, and what each kind means for the citizen whom it is about."""

from enum import StrEnum


class TaskKind(StrEnum):
    """What a task is about.

    HELP: a citizen asks for a person now. BUSINESS: a company wants the business contact.
    FIND_TIME: a meeting can't be held as booked; a new time is agreed. TELL: a meeting was changed,
    and the citizen is told. NO_ANSWER: a person in the hall did not come when called.
    CALL_AND_REMIND: a person calls before a meeting. AT_THE_DOOR: an arrived citizen is met there.
    LETTER: a letter is to be sent, and the address is unknown. FOLLOW_UP: a conversation was broken
    off. MISSED: a citizen did not come to their meeting. NEXT_STEP: nothing lies ahead of a citizen
    whose course is open. DECIDE_INTERPRETER: there is less time than it takes to find one.
    GUESSING: somebody tries birth dates or numbers that are not theirs.
    OWN_ADVISER: a citizen's own adviser leaves, and the citizen is asked whom they want instead.
    SET_ASIDE: what the worker has to do could not be done, and is not tried any more.
    PACK_ENDS: a rule pack by which courses go on ends soon.
    NO_A_KASSE: an a-kasse that takes part is called off. TELL_A_KASSE: it is told what is another
    about the meeting.
    WISH: a citizen's wish is answered, the time for a talk is found, or the answer is told.
    MONEY: a citizen lacks money for food or rent, and a person sees to it today.
    SUGGESTION: staff decide what is suggested after what a citizen answered about their meeting.
    SAME_PERSON: two records may be one person's; staff find out whether they are.
    TWO_ARRIVALS: somebody came to a meeting to which somebody had come before.
    TEXT: somebody sent a text that a person reads and answers.
    """

    HELP = "help"
    CALL_BACK = "call_back"
    INTERPRETER = "interpreter"
    NO_INTERPRETER = "no_interpreter"
    NO_A_KASSE = "no_a_kasse"
    TELL_A_KASSE = "tell_a_kasse"
    DECIDE_INTERPRETER = "decide_interpreter"
    CANNOT_COME = "cannot_come"
    FOLLOW_UP = "follow_up"
    UNDELIVERED = "undelivered"
    TICKET = "ticket"
    BUSINESS = "business"
    QUESTION = "question"
    PRINTER = "printer"
    EARLIER_TIME = "earlier_time"
    FIND_TIME = "find_time"
    TELL = "tell"
    NO_ANSWER = "no_answer"
    CALL_AND_REMIND = "call_and_remind"
    AT_THE_DOOR = "at_the_door"
    LETTER = "letter"
    MISSED = "missed"
    NEXT_STEP = "next_step"
    GUESSING = "guessing"
    OWN_ADVISER = "own_adviser"
    SET_ASIDE = "set_aside"
    PACK_ENDS = "pack_ends"
    WISH = "wish"
    MONEY = "money_today"
    SUGGESTION = "suggestion"
    SAME_PERSON = "same_person"
    TWO_ARRIVALS = "two_arrivals"
    TEXT = "text"


ONE_OPEN_PER_CONVERSATION = frozenset({TaskKind.HELP, TaskKind.CALL_BACK, TaskKind.TICKET})

ONE_OPEN_PER_PERSON = frozenset(
    {TaskKind.FOLLOW_UP, TaskKind.MISSED, TaskKind.NEXT_STEP, TaskKind.NO_ANSWER}
)
"""A second event of such a kind joins the open task: staff call a citizen once, not four times."""

ONE_OPEN_PER_NUMBER = frozenset({TaskKind.FOLLOW_UP, TaskKind.CALL_BACK})
"""The same, while all that we know of a person is their telephone number."""

ONE_OPEN_PER_CENTRE = frozenset({TaskKind.SET_ASIDE})
"""The same for what is about nobody: the latest note counts."""

SETTLED_BY_A_MEETING = ONE_OPEN_PER_PERSON
"""There is no need to ask any more, once the citizen has a meeting ahead."""

NEXT_STEPS = ONE_OPEN_PER_PERSON | {
    TaskKind.HELP,
    TaskKind.CALL_BACK,
    TaskKind.TICKET,
    TaskKind.FIND_TIME,
    TaskKind.UNDELIVERED,
    TaskKind.MONEY,
}
"""Tasks that lead on a citizen without a meeting ahead. Others are about a meeting that stands, or
tell a colleague something."""

NEWS_OF_OURS = frozenset({TaskKind.UNDELIVERED})
"""Next steps that nobody has asked for: a citizen whose course is closed is told something, and it
stays closed."""

CALLS_TO_MAKE = ONE_OPEN_PER_PERSON | {
    TaskKind.OWN_ADVISER,
    TaskKind.CALL_BACK,
    TaskKind.FIND_TIME,
    TaskKind.TELL,
    TaskKind.UNDELIVERED,
    TaskKind.EARLIER_TIME,
    TaskKind.CALL_AND_REMIND,
}
"""Tasks that one begins by calling the citizen, who may not answer."""

RIGHT_NOW = frozenset({TaskKind.HELP, TaskKind.TICKET, TaskKind.AT_THE_DOOR, TaskKind.TWO_ARRIVALS})
"""Those are seen to while the citizen waits: asking who is at work would only cost time."""
