"""Lists contacts at the desk: those without a name, and those that a search finds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from frontdesk.clerks import Clerk
from frontdesk.names import name_shown
from shared.appointments import get_centre
from shared.citizens import citizens_by_id, readable_telephone
from shared.dialogue import ConversationProgress, courses
from shared.safetynet import (
    Contact,
    as_receipts,
    contacts_between,
    contacts_of_nobody,
    contacts_with_number,
    contacts_with_receipts,
)
from shared.services import SoFar, stopped_in
from shared.unit_of_work import UnitOfWork

ON_A_PAGE = 20

AROUND = timedelta(minutes=30)
"""A search by clock time finds contacts this long before and after it: few remember the minute."""


@dataclass(frozen=True)
class ContactLine:
    """A contact as a list shows it.

    `so_far` is what they were doing when the conversation stopped, None once it is over. `name` is
    the citizen's first name; None for nobody, a protected citizen, and one without a known name.
    """

    contact: Contact
    kiosk_name: str
    language: str
    last_reply_at: datetime
    so_far: SoFar | None
    name: str | None
    is_protected: bool

    @property
    def is_known(self) -> bool:
        return self.contact.citizen_id is not None


@dataclass(frozen=True)
class ContactList:
    """One page of contacts; `next_from` is where the next page begins, None at the end."""

    lines: tuple[ContactLine, ...]
    next_from: int | None = None

    @property
    def only_one(self) -> int | None:
        """The id of the only contact there is."""
        return self.lines[0].contact.id if len(self.lines) == 1 else None


@dataclass(frozen=True)
class ContactSearch:
    """What a contact is searched by: a receipt or telephone number, else a local day and clock."""

    number: str = ""
    day: date | None = None
    clock: time | None = None


def list_unknown_contacts(work: UnitOfWork, clerk: Clerk, start: int | None) -> ContactList:
    """Contacts of the centre that no citizen is joined to yet, the latest first, page by page.

    `start` is the `next_from` of the page before.
    """
    found = contacts_of_nobody(work, clerk.centre_id, start, ON_A_PAGE + 1)
    return _page(work, found)


def search_contacts(
    work: UnitOfWork, clerk: Clerk, wanted: ContactSearch, start: int | None
) -> ContactList | None:
    """A page of the centre's contacts that fit; None for a number that can't be read.

    A number counts alone. By a day they come in the order of the day, else the latest first.
    """
    most = ON_A_PAGE + 1
    if receipts := as_receipts(wanted.number):
        return _page(work, contacts_with_receipts(work, clerk.centre_id, receipts))
    country = get_centre(work, clerk.centre_id).country
    if telephone := readable_telephone(wanted.number, country):
        return _page(work, contacts_with_number(work, clerk.centre_id, telephone, start, most))
    if wanted.number or wanted.day is None:
        return None
    starts_at, ends_at = _span(work, clerk, wanted.day, wanted.clock)
    return _page(work, contacts_between(work, clerk.centre_id, starts_at, ends_at, start, most))


def describe_contacts(work: UnitOfWork, contacts: Iterable[Contact]) -> list[ContactLine]:
    """The contacts in the same order, with what their conversations and citizens tell."""
    listed = list(contacts)
    kept = {it.id: it for it in courses(work, [each.conversation_id for each in listed])}
    people = citizens_by_id(work, {each.citizen_id for each in listed if each.citizen_id})
    lines = []
    for each in listed:
        course, who = kept.get(each.conversation_id), people.get(each.citizen_id or 0)
        lines.append(
            ContactLine(
                contact=each,
                kiosk_name=course.kiosk_name if course else "",
                language=course.language if course else "",
                last_reply_at=course.touched_at if course else each.at,
                so_far=_so_far(work, course),
                name=name_shown(who) if who else None,
                is_protected=who is not None and who.silent,
            )
        )
    return lines


def _so_far(work: UnitOfWork, course: ConversationProgress | None) -> SoFar | None:
    return stopped_in(work, course) if course and course.key else None


def _span(
    work: UnitOfWork, clerk: Clerk, day: date, clock: time | None
) -> tuple[datetime, datetime]:
    """The instants between which to search: the local day, or `AROUND` the clock time of it."""
    zone = get_centre(work, clerk.centre_id).zone
    if clock is None:
        next_day = day + timedelta(days=1)
        return _instant(zone, day, time.min), _instant(zone, next_day, time.min)
    # In the night in which summer time ends the clock shows this time twice: both are meant.
    first, last = (_instant(zone, day, clock.replace(fold=fold)) for fold in (0, 1))
    return first - AROUND, last + AROUND + timedelta(minutes=1)


def _instant(zone: ZoneInfo, day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)


def _page(work: UnitOfWork, found: list[Contact]) -> ContactList:
    shown = found[:ON_A_PAGE]
    next_from = shown[-1].id if len(found) > ON_A_PAGE else None
    return ContactList(tuple(describe_contacts(work, shown)), next_from)
