"""Citizens: finding them, their codes and mandates, needs and support, failed identifications."""

from shared.citizens.birth_dates import readable_birth_date
from shared.citizens.changes import (
    change_language,
    change_name,
    change_telephone,
    confirm_telephone,
    protect,
    unprotect,
    wish_reminder,
)
from shared.citizens.codes import code_given_at, find_by_code, give_code
from shared.citizens.cpr import birth_date_of_cpr
from shared.citizens.finding import (
    citizen_with_code,
    find_by_birth_date,
    find_by_cpr,
    find_by_name,
    find_by_telephone,
    is_named,
)
from shared.citizens.identities import Document, Identity, identities, identity_on, see_identity
from shared.citizens.mandates import (
    GivenMandate,
    find_by_mandate,
    give_mandate,
    mandates_of,
    revoke_mandate,
)
from shared.citizens.misses import count_miss, misses
from shared.citizens.names import words_of, written_as
from shared.citizens.needs import Needs
from shared.citizens.notes import LONGEST_NOTE, Note, notes, strike_note, write_note
from shared.citizens.people import (
    Citizen,
    RemindBy,
    centre_of_citizen,
    citizens_by_id,
    citizens_with_confirmed,
    find_known,
    get_citizen,
    lock_citizen,
    register,
)
from shared.citizens.standing_needs import needs_of, note_needs
from shared.citizens.support import (
    NO_SUPPORT,
    Support,
    SupportGiven,
    citizens_called,
    give_support,
    support_given,
    support_of,
    supports_ever,
    supports_given,
    supports_of,
)
from shared.citizens.telephone import readable_telephone

__all__ = [
    "LONGEST_NOTE",
    "NO_SUPPORT",
    "Citizen",
    "Document",
    "GivenMandate",
    "Identity",
    "Needs",
    "Note",
    "RemindBy",
    "Support",
    "SupportGiven",
    "birth_date_of_cpr",
    "centre_of_citizen",
    "change_language",
    "change_name",
    "change_telephone",
    "citizen_with_code",
    "citizens_by_id",
    "citizens_called",
    "citizens_with_confirmed",
    "code_given_at",
    "confirm_telephone",
    "count_miss",
    "find_by_birth_date",
    "find_by_code",
    "find_by_cpr",
    "find_by_mandate",
    "find_by_name",
    "find_by_telephone",
    "find_known",
    "get_citizen",
    "give_code",
    "give_mandate",
    "give_support",
    "identities",
    "identity_on",
    "is_named",
    "lock_citizen",
    "mandates_of",
    "misses",
    "needs_of",
    "note_needs",
    "notes",
    "protect",
    "readable_birth_date",
    "readable_telephone",
    "register",
    "revoke_mandate",
    "see_identity",
    "strike_note",
    "support_given",
    "support_of",
    "supports_ever",
    "supports_given",
    "supports_of",
    "unprotect",
    "wish_reminder",
    "words_of",
    "write_note",
    "written_as",
]
