"""What a citizen can do, one module per service, each written once for every face."""

from shared.dialogue import Script
from shared.inquiries import LARGEST_SOUND, LONGEST_ANSWER, NoSuchInquiry
from shared.services.desk import (
    Agenda,
    Clerk,
    Expected,
    FrontDesk,
    HelpCall,
    NoSuchTask,
    Standing,
    Ticket,
    ToDo,
    Waiting,
    finish,
    front_desk,
    meetings_of_the_day,
    take,
    waiting,
)
from shared.services.desk_offers import say_yes_to_earlier
from shared.services.desk_questions import (
    Asked,
    answer_question,
    listen,
    questions,
    read_question,
    take_question,
    talked_about,
)
from shared.services.houses import House, demo_house, house_called, house_of_kiosk
from shared.services.offering import offer_freed_times
from shared.services.person import person
from shared.services.printers import printer_is_stuck, printer_works
from shared.services.reception import reception, telephone_menu
from shared.services.recordings import Archive, Audio, fetch_recordings, note_recording
from shared.services.scanned import scanned
from shared.services.sending import (
    ReminderCall,
    message_arrived,
    message_lost,
    message_on_its_way,
    reminder_call,
    send_next,
)
from shared.services.walked_away import find_who_walked_away, walked_away
from shared.services.who_is_here import NoSuchMeeting, say_here, say_not_here

RECEPTION = "reception"

SCRIPTS = {RECEPTION: Script(main=reception, aside=person)}

__all__ = [
    "LARGEST_SOUND",
    "LONGEST_ANSWER",
    "RECEPTION",
    "SCRIPTS",
    "Agenda",
    "Archive",
    "Asked",
    "Audio",
    "Clerk",
    "Expected",
    "FrontDesk",
    "HelpCall",
    "House",
    "NoSuchInquiry",
    "NoSuchMeeting",
    "NoSuchTask",
    "ReminderCall",
    "Standing",
    "Ticket",
    "ToDo",
    "Waiting",
    "answer_question",
    "demo_house",
    "fetch_recordings",
    "find_who_walked_away",
    "finish",
    "front_desk",
    "house_called",
    "house_of_kiosk",
    "listen",
    "meetings_of_the_day",
    "message_arrived",
    "message_lost",
    "message_on_its_way",
    "note_recording",
    "offer_freed_times",
    "printer_is_stuck",
    "printer_works",
    "questions",
    "read_question",
    "reminder_call",
    "say_here",
    "say_not_here",
    "say_yes_to_earlier",
    "scanned",
    "send_next",
    "take",
    "take_question",
    "talked_about",
    "telephone_menu",
    "waiting",
    "walked_away",
]
