"""What a citizen can do, one module per service, each written once for every face."""

from shared.dialogue import Script
from shared.inquiries import LARGEST_SOUND
from shared.services.calling_off import call_off
from shared.services.houses import House, demo_house, house_called, house_of_kiosk
from shared.services.interpreters import call_off_interpreter_for, find_interpreter_for
from shared.services.offering import offer_freed_times
from shared.services.person import person
from shared.services.pick_a_time import worth_offering
from shared.services.printers import printer_is_stuck, printer_works
from shared.services.receipts import facts_of, needs_in_words
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
from shared.services.so_far import SoFar, read_so_far
from shared.services.telling import tell_booked, tell_moved
from shared.services.walked_away import find_who_walked_away, walked_away

RECEPTION = "reception"

SCRIPTS = {RECEPTION: Script(main=reception, aside=person)}

__all__ = [
    "LARGEST_SOUND",
    "RECEPTION",
    "SCRIPTS",
    "Archive",
    "Audio",
    "House",
    "ReminderCall",
    "SoFar",
    "call_off",
    "call_off_interpreter_for",
    "demo_house",
    "facts_of",
    "fetch_recordings",
    "find_interpreter_for",
    "find_who_walked_away",
    "house_called",
    "house_of_kiosk",
    "message_arrived",
    "message_lost",
    "message_on_its_way",
    "needs_in_words",
    "note_recording",
    "offer_freed_times",
    "printer_is_stuck",
    "printer_works",
    "read_so_far",
    "reminder_call",
    "scanned",
    "send_next",
    "telephone_menu",
    "tell_booked",
    "tell_moved",
    "walked_away",
    "worth_offering",
]
