"""Papers for a citizen to take home: a code, or all that is stored about them."""

from dataclasses import dataclass
from datetime import date, datetime

from frontdesk.citizens.actions.details import is_known_today
from frontdesk.citizens.actions.proofs import NotShown, has_code_since
from frontdesk.citizens.actions.records import (
    CitizenRecord,
    open_record,
    own_citizen,
    record_access,
)
from frontdesk.clerks import Clerk
from shared import audit
from shared.appointments import get_centre
from shared.citizens import identities
from shared.content import languages
from shared.unit_of_work import UnitOfWork
from shared.wishes import Agreed, Wish, agreed_ever, wishes_of


@dataclass(frozen=True)
class Paper:
    """The head of a paper: the centre it comes from, and the language and day it is written in."""

    centre: str
    address: str
    telephone: str
    language: str
    day: date


@dataclass(frozen=True)
class Kept:
    """All that is stored about a citizen; `seen` are the days on which staff saw their identity,
    `agreed` all versions of what was agreed with them."""

    record: CitizenRecord
    code_since: datetime | None
    seen: tuple[date, ...]
    wishes: tuple[Wish, ...] = ()
    agreed: tuple[Agreed, ...] = ()


def paper(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> Paper:
    """The head of a paper for the citizen. Raises `NoSuchCitizen`."""
    found, centre = own_citizen(work, clerk, citizen_id), get_centre(work, clerk.centre_id)
    return Paper(
        centre=centre.name,
        address=centre.address,
        telephone=centre.telephone,
        language=found.language if found.language in languages() else centre.languages[0],
        day=centre.day_of(work.now),
    )


def what_is_kept(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> Kept:
    """All that is stored about a citizen, for themselves; the access is recorded.

    Raises `NoSuchCitizen`, and `NotShown` unless staff have seen their identity today.
    """
    own_citizen(work, clerk, citizen_id)
    if not is_known_today(work, clerk, citizen_id):
        raise NotShown(citizen_id)
    record = open_record(work, clerk, citizen_id, shows_all=True)
    record_access(work, clerk, audit.AuditAction.PRINTED_RECORD, citizen_id)
    return Kept(
        record=record,
        code_since=has_code_since(work, clerk, citizen_id),
        seen=tuple(it.day for it in identities(work, citizen_id)),
        wishes=tuple(wishes_of(work, citizen_id)),
        agreed=tuple(agreed_ever(work, citizen_id)),
    )
