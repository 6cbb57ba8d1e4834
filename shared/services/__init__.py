"""What a citizen can do, one module per service, each written once for every face."""

from shared.dialogue import Script
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
from shared.services.houses import House, demo_house, house_called, house_of_kiosk
from shared.services.person import person
from shared.services.reception import reception
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
    "RECEPTION",
    "SCRIPTS",
    "Agenda",
    "Clerk",
    "Expected",
    "FrontDesk",
    "HelpCall",
    "House",
    "NoSuchMeeting",
    "NoSuchTask",
    "ReminderCall",
    "Standing",
    "Ticket",
    "ToDo",
    "Waiting",
    "demo_house",
    "find_who_walked_away",
    "finish",
    "front_desk",
    "house_called",
    "house_of_kiosk",
    "meetings_of_the_day",
    "message_arrived",
    "message_lost",
    "message_on_its_way",
    "reminder_call",
    "say_here",
    "say_not_here",
    "send_next",
    "take",
    "waiting",
    "walked_away",
]
