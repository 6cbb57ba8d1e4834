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
from shared.services.printers import printer_is_stuck, printer_works
from shared.services.reception import reception, telephone_menu
from shared.services.scanned import scanned
from shared.services.walked_away import find_who_walked_away, walked_away

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
    "NoSuchTask",
    "Standing",
    "ToDo",
    "Waiting",
    "demo_house",
    "find_who_walked_away",
    "finish",
    "front_desk",
    "house_called",
    "house_of_kiosk",
    "meetings_of_the_day",
    "printer_is_stuck",
    "printer_works",
    "scanned",
    "take",
    "telephone_menu",
    "waiting",
    "walked_away",
]
