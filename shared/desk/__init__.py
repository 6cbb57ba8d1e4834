"""What staff do at the front desk: who is expected, who needs somebody, and seeing to it."""

from shared.desk.agenda import Agenda, Expected, Standing, meetings_of_the_day
from shared.desk.citizens import NoSuchCitizen, Record, open_record
from shared.desk.clerks import Clerk, FrontDesk, front_desk
from shared.desk.faults import Fault, Part, faults
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
from shared.desk.tasks import NoSuchTask, finish, take
from shared.desk.waiting import HelpCall, Ticket, ToDo, Waiting, waiting
from shared.desk.who_is_here import NoSuchMeeting, say_here, say_not_here
from shared.inquiries import LONGEST_ANSWER, NoSuchInquiry

__all__ = [
    "LONGEST_ANSWER",
    "Agenda",
    "Asked",
    "Clerk",
    "Expected",
    "Fault",
    "FrontDesk",
    "HelpCall",
    "NoSuchCitizen",
    "NoSuchInquiry",
    "NoSuchMeeting",
    "NoSuchTask",
    "Part",
    "Record",
    "Standing",
    "Ticket",
    "ToDo",
    "Waiting",
    "answer_question",
    "faults",
    "finish",
    "front_desk",
    "listen",
    "meetings_of_the_day",
    "open_record",
    "questions",
    "read_question",
    "say_here",
    "say_not_here",
    "say_yes_to_earlier",
    "take",
    "take_question",
    "talked_about",
    "waiting",
]
