"""What staff do at the front desk: who is expected, who needs somebody, and seeing to it."""

from shared.citizens import readable_telephone
from shared.desk.absences import (
    Away,
    CanBeAway,
    NoSuchAbsence,
    can_be_away,
    look_whom_it_hits,
    open_closed_day,
    report_away,
    take_back,
    who_is_away,
)
from shared.desk.agenda import Agenda, Expected, Standing, meetings_of_the_day
from shared.desk.citizens import NoSuchCitizen, Record, open_record
from shared.desk.clerks import Clerk, FrontDesk, front_desk
from shared.desk.closed_house import (
    Closed,
    Days,
    NoSuchClosedHouse,
    close_the_house,
    look_who_would_be_called,
    open_the_house,
    when_closed,
)
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
from shared.desk.faults import Fault, Part, faults
from shared.desk.hit import Done, Hit, Outcome, Plan, SomebodyElseIsHit, Way
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
    "Away",
    "CanBeAway",
    "Clerk",
    "Closed",
    "Days",
    "Done",
    "Expected",
    "Fault",
    "FrontDesk",
    "HelpCall",
    "Hit",
    "NoSuchAbsence",
    "NoSuchCitizen",
    "NoSuchClosedHouse",
    "NoSuchConversation",
    "NoSuchInquiry",
    "NoSuchMeeting",
    "NoSuchTask",
    "Outcome",
    "Part",
    "Plan",
    "Record",
    "SomebodyElseIsHit",
    "Standing",
    "Ticket",
    "ToDo",
    "Told",
    "Waiting",
    "Way",
    "answer_for_them",
    "answer_question",
    "begin_conversation",
    "can_be_away",
    "carry_on_conversation",
    "close_the_house",
    "faults",
    "finish",
    "front_desk",
    "hand_back_conversation",
    "languages_spoken",
    "listen",
    "look_who_would_be_called",
    "look_whom_it_hits",
    "meetings_of_the_day",
    "open_closed_day",
    "open_record",
    "open_the_house",
    "questions",
    "read_conversation",
    "read_question",
    "readable_telephone",
    "report_away",
    "say_here",
    "say_not_here",
    "say_yes_to_earlier",
    "take",
    "take_back",
    "take_question",
    "talked_about",
    "waiting",
    "when_closed",
    "who_is_away",
]
