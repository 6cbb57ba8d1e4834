"""What staff do at the front desk: who is expected, who needs somebody, and seeing to it."""

from shared.citizens import (
    LONGEST_NOTE,
    Citizen,
    Document,
    Needs,
    RemindBy,
    readable_birth_date,
    readable_telephone,
    written_as,
)
from shared.desk.agenda import Agenda, Expected, Standing, meetings_of_the_day
from shared.desk.citizens import Look, NoSuchCitizen, Record, local_day, open_record
from shared.desk.clerks import Clerk, FrontDesk, front_desk
from shared.desk.contacts import Contacted
from shared.desk.details import (
    Details,
    change_details,
    details,
    protect_citizen,
    say_number_is_theirs,
    unprotect_citizen,
)
from shared.desk.finding import LONGEST_TYPED, MOST_HITS, Found, Hit, WaitingNumber, find
from shared.desk.newcomers import (
    Newcomer,
    Registered,
    look_alikes,
    register_newcomer,
    told_by_task,
    told_by_typing,
)
from shared.desk.notes import leave_note, take_note_back
from shared.desk.offers import say_yes_to_earlier
from shared.desk.papers import Kept, Paper, paper, what_is_kept
from shared.desk.proofs import (
    IsProtected,
    NotShown,
    has_code_since,
    new_code,
    new_mandate,
    say_identity_seen,
    take_mandate_back,
)
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
    "LONGEST_NOTE",
    "LONGEST_TYPED",
    "MOST_HITS",
    "Agenda",
    "Asked",
    "Citizen",
    "Clerk",
    "Contacted",
    "Details",
    "Document",
    "Expected",
    "Found",
    "FrontDesk",
    "HelpCall",
    "Hit",
    "IsProtected",
    "Kept",
    "Look",
    "Needs",
    "Newcomer",
    "NoSuchCitizen",
    "NoSuchInquiry",
    "NoSuchMeeting",
    "NoSuchTask",
    "NotShown",
    "Paper",
    "Record",
    "Registered",
    "RemindBy",
    "Standing",
    "Ticket",
    "ToDo",
    "Waiting",
    "WaitingNumber",
    "answer_question",
    "change_details",
    "details",
    "find",
    "finish",
    "front_desk",
    "has_code_since",
    "leave_note",
    "listen",
    "local_day",
    "look_alikes",
    "meetings_of_the_day",
    "new_code",
    "new_mandate",
    "open_record",
    "paper",
    "protect_citizen",
    "questions",
    "read_question",
    "readable_birth_date",
    "readable_telephone",
    "register_newcomer",
    "say_here",
    "say_identity_seen",
    "say_not_here",
    "say_number_is_theirs",
    "say_yes_to_earlier",
    "take",
    "take_mandate_back",
    "take_note_back",
    "take_question",
    "talked_about",
    "told_by_task",
    "told_by_typing",
    "unprotect_citizen",
    "waiting",
    "what_is_kept",
    "written_as",
]
