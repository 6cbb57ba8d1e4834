"""What a citizen can do, one module per service, each written once for every face."""

from shared.dialogue import Script
from shared.inquiries import LARGEST_SOUND
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
from shared.services.reception import reception
from shared.services.recordings import Archive, Audio, fetch_recordings, note_recording

RECEPTION = "reception"

SCRIPTS = {RECEPTION: Script(main=reception, aside=person)}

__all__ = [
    "LARGEST_SOUND",
    "RECEPTION",
    "SCRIPTS",
    "Agenda",
    "Archive",
    "Audio",
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
    "fetch_recordings",
    "finish",
    "front_desk",
    "house_called",
    "house_of_kiosk",
    "meetings_of_the_day",
    "note_recording",
    "take",
    "waiting",
]
