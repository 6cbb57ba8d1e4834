"""Whether an event leaves its time free, or makes somebody busy."""

from collections.abc import Iterable

from shared.ics.lines import Component, Property
from shared.ics.writing import OURS

FREE = {"FREE", "WORKINGELSEWHERE"}
CANCELLED = {"CANCELLED", "CANCELED"}
NOBODY = {"ROOM", "RESOURCE"}
"""Those who are invited and are no persons."""


def is_ours(found: Component) -> bool:
    """Whether we wrote the event ourselves, in our own feed."""
    return found.first("UID").endswith(OURS)


def is_free(found: Component, mine: frozenset[str]) -> bool:
    """Whether the event leaves its time free. Only what is plainly said to be free is free.

    What Outlook says of the time in a property of its own weighs more than the standard's: an
    absence is written as transparent, too.
    """
    if _all_in(found.texts("STATUS"), CANCELLED) or is_declined(found, mine):
        return True
    outlook = found.texts("X-MICROSOFT-CDO-BUSYSTATUS")
    return _all_in(outlook, FREE) if outlook else _all_in(found.texts("TRANSP"), {"TRANSPARENT"})


def is_declined(found: Component, mine: frozenset[str]) -> bool:
    """Whether the adviser declined. Where none of the invited is known to be the adviser, whether
    everybody did; whoever invites comes."""
    persons = [
        it for it in found.all("ATTENDEE") if it.parameters.get("CUTYPE", "").upper() not in NOBODY
    ]
    own = [it for it in persons if _mailbox(it) in mine]
    if not own and any(_mailbox(it) in mine for it in found.all("ORGANIZER")):
        return False
    said = [it.parameters.get("PARTSTAT", "").upper() for it in own or persons]
    return _all_in(said, {"DECLINED"})


def _mailbox(said: Property) -> str:
    written = said.value.strip().lower()
    return said.parameters.get("EMAIL", written).lower().removeprefix("mailto:")


def _all_in(said: Iterable[str], wanted: set[str]) -> bool:
    values = set(said)
    return bool(values) and values <= wanted
