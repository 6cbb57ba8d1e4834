"""What a citizen can do: a module for each service, each written once for every face."""

from shared.dialogue import Script
from shared.services.checking import WrongService, check_services
from shared.services.feedback import is_farewell
from shared.services.in_line import still_before
from shared.services.person import NOBODY_HERE, person
from shared.services.printers import printer_is_stuck, printer_works
from shared.services.reception import (
    LANGUAGE_KEY,
    PERSON_KEY,
    greetings,
    other_language,
    reception,
    telephone_menu,
)
from shared.services.scanned import begin_with_slip
from shared.services.steps.also import also_of, own_point
from shared.services.steps.contact import stamp_beginning
from shared.services.steps.identify import LOOKED_UP, Who
from shared.services.steps.pick_a_time import TIMES_AT_ONCE, Pick, worth_offering
from shared.services.steps.receipts import (
    KINDS_WITH_WORDS,
    check,
    facts_of,
    has_other_needs,
    is_first_for_sure,
    needs_in_words,
)
from shared.services.steps.topics import OPENING_HOURS, TOPICS, InformationTopic
from shared.services.stopped import SoFar, read_so_far, stopped_in
from shared.services.troubles import TELEPHONE, telephone_failed
from shared.services.trying_again import let_try_again, open_kiosks_again
from shared.services.veiled import ASKED as VEILED
from shared.services.veiled import is_their_birth_date

RECEPTION = "reception"

SCRIPTS = {RECEPTION: Script(main=reception, aside=person, opening=stamp_beginning)}

__all__ = [
    "KINDS_WITH_WORDS",
    "LANGUAGE_KEY",
    "LOOKED_UP",
    "NOBODY_HERE",
    "OPENING_HOURS",
    "PERSON_KEY",
    "RECEPTION",
    "SCRIPTS",
    "TELEPHONE",
    "TIMES_AT_ONCE",
    "TOPICS",
    "VEILED",
    "InformationTopic",
    "Pick",
    "SoFar",
    "Who",
    "WrongService",
    "also_of",
    "begin_with_slip",
    "check",
    "check_services",
    "facts_of",
    "greetings",
    "has_other_needs",
    "is_farewell",
    "is_first_for_sure",
    "is_their_birth_date",
    "let_try_again",
    "needs_in_words",
    "open_kiosks_again",
    "other_language",
    "own_point",
    "printer_is_stuck",
    "printer_works",
    "read_so_far",
    "still_before",
    "stopped_in",
    "telephone_failed",
    "telephone_menu",
    "worth_offering",
]
