"""What staff do at the front desk: who is expected, who needs somebody, and seeing to it."""

from shared.desk.agenda import Agenda, Expected, Standing, meetings_of_the_day
from shared.desk.booking import book_for, cancel_for, move_for, who_was_quicker
from shared.desk.citizens import NoSuchCitizen, Record, open_record
from shared.desk.clerks import Clerk, FrontDesk, front_desk
from shared.desk.exceptions import Exceptions, exceptions
from shared.desk.meetings import Deed, NoSuchMeeting, TheirMeeting, their_meeting, their_meetings
from shared.desk.offers import say_yes_to_earlier
from shared.desk.questions import (
    Asked,
    answer_question,
    listen,
    questions,
    read_question,
    take_question,
    talked_about,
)
from shared.desk.settling import say_held, say_not_come, take_back
from shared.desk.slips import InWords, in_words
from shared.desk.tasks import NoSuchTask, finish, take
from shared.desk.waiting import HelpCall, Ticket, ToDo, Waiting, waiting
from shared.desk.who_is_here import say_here, say_not_here
from shared.desk.wishes import (
    AT_ONCE,
    Offered,
    OfferedTime,
    Wanted,
    likely_wish,
    offered,
    rules_against,
    wish_so_far,
)
from shared.inquiries import LONGEST_ANSWER, NoSuchInquiry

__all__ = [
    "AT_ONCE",
    "LONGEST_ANSWER",
    "Agenda",
    "Asked",
    "Clerk",
    "Deed",
    "Exceptions",
    "Expected",
    "FrontDesk",
    "HelpCall",
    "InWords",
    "NoSuchCitizen",
    "NoSuchInquiry",
    "NoSuchMeeting",
    "NoSuchTask",
    "Offered",
    "OfferedTime",
    "Record",
    "Standing",
    "TheirMeeting",
    "Ticket",
    "ToDo",
    "Waiting",
    "Wanted",
    "answer_question",
    "book_for",
    "cancel_for",
    "exceptions",
    "finish",
    "front_desk",
    "in_words",
    "likely_wish",
    "listen",
    "meetings_of_the_day",
    "move_for",
    "offered",
    "open_record",
    "questions",
    "read_question",
    "rules_against",
    "say_held",
    "say_here",
    "say_not_come",
    "say_not_here",
    "say_yes_to_earlier",
    "take",
    "take_back",
    "take_question",
    "talked_about",
    "their_meeting",
    "their_meetings",
    "waiting",
    "who_was_quicker",
    "wish_so_far",
]
