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
    "Standing",
    "Ticket",
    "ToDo",
    "Waiting",
    "demo_house",
    "finish",
    "front_desk",
    "house_called",
    "house_of_kiosk",
    "meetings_of_the_day",
    "say_here",
    "say_not_here",
    "take",
    "waiting",
]
