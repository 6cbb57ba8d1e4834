"""What staff do at the front desk: who is expected, who needs somebody, and seeing to it."""

from shared.appointments import LONGEST_COUNTER, Counter
from shared.desk.agenda import Agenda, Expected, Standing, meetings_of_the_day
from shared.desk.calling import (
    NoSuchNumber,
    call_next,
    call_number,
    park_number,
    recall,
    say_no_answer,
    say_served,
    take_up_again,
    undo_press,
    waits_with,
)
from shared.desk.citizens import NoSuchCitizen, Record, open_record
from shared.desk.clerks import Clerk, FrontDesk, front_desk
from shared.desk.counters import MOST_COUNTERS, counters_of, name_counters
from shared.desk.display import (
    CallBoard,
    Called,
    Screen,
    call_board,
    demo_screen,
    screen_of_device,
)
from shared.desk.hall import Hall, InHall, hall
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
from shared.safetynet import LONGEST_REASON, Missed

__all__ = [
    "LONGEST_ANSWER",
    "LONGEST_COUNTER",
    "LONGEST_REASON",
    "MOST_COUNTERS",
    "Agenda",
    "Asked",
    "CallBoard",
    "Called",
    "Clerk",
    "Counter",
    "Expected",
    "FrontDesk",
    "Hall",
    "HelpCall",
    "InHall",
    "Missed",
    "NoSuchCitizen",
    "NoSuchInquiry",
    "NoSuchMeeting",
    "NoSuchNumber",
    "NoSuchTask",
    "Record",
    "Screen",
    "Standing",
    "Ticket",
    "ToDo",
    "Waiting",
    "answer_question",
    "call_board",
    "call_next",
    "call_number",
    "counters_of",
    "demo_screen",
    "finish",
    "front_desk",
    "hall",
    "listen",
    "meetings_of_the_day",
    "name_counters",
    "open_record",
    "park_number",
    "questions",
    "read_question",
    "recall",
    "say_here",
    "say_no_answer",
    "say_not_here",
    "say_served",
    "say_yes_to_earlier",
    "screen_of_device",
    "take",
    "take_question",
    "take_up_again",
    "talked_about",
    "undo_press",
    "waiting",
    "waits_with",
]
