"""Who somebody is, seen at the desk, and what is given out on the strength of it."""

from datetime import datetime

from shared import audit
from shared.citizens import (
    Document,
    code_given_at,
    give_code,
    give_mandate,
    identity_on,
    mandates_of,
    revoke_mandate,
    see_identity,
    words_of,
)
from shared.desk.citizens import note_look, own_citizen
from shared.desk.clerks import Clerk, local_day
from shared.desk.details import is_known_today
from shared.work import Work


class NotShown(Exception):
    """Nobody has seen today who it is: nothing is given out before that."""


class IsProtected(Exception):
    """A code opens nothing for a protected citizen, and so none is given."""


def say_identity_seen(work: Work, clerk: Clerk, citizen_id: int, document: Document) -> None:
    """Holds for today; the same document once more changes nothing. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    today = local_day(work, clerk.centre_id)
    known = identity_on(work, citizen_id, today)
    if known is None or known.document is not document:
        see_identity(work, citizen_id, document, clerk.name, today)
        note_look(work, clerk, audit.Deed.SAW_IDENTITY, citizen_id)


def new_code(work: Work, clerk: Clerk, citizen_id: int) -> str:
    """Told once; an earlier one stops working.

    Raises `NoSuchCitizen`, `NotShown`, `IsProtected`.
    """
    _may_be_given(work, clerk, citizen_id)
    note_look(work, clerk, audit.Deed.GAVE_CODE, citizen_id)
    return give_code(work, citizen_id)


def has_code_since(work: Work, clerk: Clerk, citizen_id: int) -> datetime | None:
    return code_given_at(work, own_citizen(work, clerk, citizen_id).id)


def new_mandate(work: Work, clerk: Clerk, citizen_id: int, holder: str) -> str:
    """The companion's code, told once; one that the same companion had stops working.

    Raises `NoSuchCitizen`, `NotShown`, `IsProtected`.
    """
    _may_be_given(work, clerk, citizen_id)
    for given in mandates_of(work, citizen_id):
        if given.holds(work.now) and words_of(given.holder) == words_of(holder):
            revoke_mandate(work, given.id)
    note_look(work, clerk, audit.Deed.GAVE_MANDATE, citizen_id)
    return give_mandate(work, citizen_id, holder, clerk.name)


def take_mandate_back(work: Work, clerk: Clerk, citizen_id: int, mandate_id: int) -> None:
    """Once more changes nothing, nor does another citizen's. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    is_theirs = mandate_id in {given.id for given in mandates_of(work, citizen_id)}
    if is_theirs and revoke_mandate(work, mandate_id):
        note_look(work, clerk, audit.Deed.REVOKED_MANDATE, citizen_id)


def _may_be_given(work: Work, clerk: Clerk, citizen_id: int) -> None:
    if own_citizen(work, clerk, citizen_id).silent:
        raise IsProtected(citizen_id)
    if not is_known_today(work, clerk, citizen_id):
        raise NotShown(citizen_id)
