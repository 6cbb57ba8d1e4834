"""What a citizen can do, one module per service, each written once for every face."""

from shared.dialogue import Script
from shared.inquiries import LARGEST_SOUND
from shared.services.calling_off import call_off
from shared.services.calling_to_remind import ask_for_calls
from shared.services.deliveries import (
    ReminderCall,
    message_arrived,
    message_lost,
    message_on_its_way,
    reminder_call,
)
from shared.services.find_abandoned import find_who_walked_away
from shared.services.find_affected import find_whom_an_absence_hits
from shared.services.houses import (
    House,
    all_houses,
    demo_house,
    house_called,
    house_of_kiosk,
    kiosk_tells_of_itself,
)
from shared.services.interpreters import call_off_interpreter_for, find_interpreter_for
from shared.services.offering import offer_freed_times
from shared.services.owed import (
    cannot_be_held,
    owe_a_time,
    owe_a_word,
)
from shared.services.person import person
from shared.services.pick_a_time import worth_offering
from shared.services.printers import printer_is_stuck, printer_works
from shared.services.receipts import KINDS_WITH_WORDS, facts_of, needs_in_words
from shared.services.reception import (
    LANGUAGE_KEY,
    PERSON_KEY,
    greetings,
    other_language,
    reception,
    telephone_menu,
)
from shared.services.recordings import Archive, Audio, fetch_recordings, note_recording
from shared.services.scanned import scanned
from shared.services.send_messages import send_next
from shared.services.so_far import SoFar, read_so_far, stopped_in
from shared.services.telling import about_everything, tell_anew, tell_booked, tell_moved
from shared.services.telling_changes import (
    tell_by_telephone,
    tell_here_again,
    tell_moved_by_us,
    tell_stand_in,
    way_to,
)
from shared.services.their_adviser import offered_until, their_adviser, theirs_first
from shared.services.troubles import TELEPHONE, telephone_failed
from shared.services.walked_away import (
    CARRIED_ON,
    forget_unless_owed,
    left_the_kiosk,
    walked_away,
)

RECEPTION = "reception"

SCRIPTS = {RECEPTION: Script(main=reception, aside=person)}

__all__ = [
    "CARRIED_ON",
    "KINDS_WITH_WORDS",
    "LANGUAGE_KEY",
    "LARGEST_SOUND",
    "PERSON_KEY",
    "RECEPTION",
    "SCRIPTS",
    "TELEPHONE",
    "Archive",
    "Audio",
    "House",
    "ReminderCall",
    "SoFar",
    "about_everything",
    "all_houses",
    "ask_for_calls",
    "call_off",
    "call_off_interpreter_for",
    "cannot_be_held",
    "demo_house",
    "facts_of",
    "fetch_recordings",
    "find_interpreter_for",
    "find_who_walked_away",
    "find_whom_an_absence_hits",
    "forget_unless_owed",
    "greetings",
    "house_called",
    "house_of_kiosk",
    "kiosk_tells_of_itself",
    "left_the_kiosk",
    "message_arrived",
    "message_lost",
    "message_on_its_way",
    "needs_in_words",
    "note_recording",
    "offer_freed_times",
    "offered_until",
    "other_language",
    "owe_a_time",
    "owe_a_word",
    "printer_is_stuck",
    "printer_works",
    "read_so_far",
    "reminder_call",
    "scanned",
    "send_next",
    "stopped_in",
    "telephone_failed",
    "telephone_menu",
    "tell_anew",
    "tell_booked",
    "tell_by_telephone",
    "tell_here_again",
    "tell_moved",
    "tell_moved_by_us",
    "tell_stand_in",
    "their_adviser",
    "theirs_first",
    "walked_away",
    "way_to",
    "worth_offering",
]
