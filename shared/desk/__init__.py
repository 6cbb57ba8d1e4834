"""What staff do at the front desk: who is expected, who needs somebody, and seeing to it."""

from shared.citizens import readable_telephone
from shared.desk.agenda import Agenda, Expected, Standing, meetings_of_the_day
from shared.desk.citizens import NoSuchCitizen, Record, open_record
from shared.desk.clerks import Clerk, FrontDesk, front_desk
from shared.desk.conversations import (
    NoSuchConversation,
    Told,
    answer_for_them,
    begin_conversation,
    carry_on_conversation,
    hand_back_conversation,
    languages_spoken,
    read_conversation,
)
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
    "FrontDesk",
    "HelpCall",
    "NoSuchCitizen",
    "NoSuchConversation",
    "NoSuchInquiry",
    "NoSuchMeeting",
    "NoSuchTask",
    "Record",
    "Standing",
    "Ticket",
    "ToDo",
    "Told",
    "Waiting",
    "answer_for_them",
    "answer_question",
    "begin_conversation",
    "carry_on_conversation",
    "finish",
    "front_desk",
    "hand_back_conversation",
    "languages_spoken",
    "listen",
    "meetings_of_the_day",
    "open_record",
    "questions",
    "read_conversation",
    "read_question",
    "readable_telephone",
    "say_here",
    "say_not_here",
    "say_yes_to_earlier",
    "take",
    "take_question",
    "talked_about",
    "waiting",
]
