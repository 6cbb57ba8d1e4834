"""Times with the adviser whom somebody knows: offered first, and never instead of sooner ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile

from shared.appointments.facts import SlotFilter
from shared.appointments.roster import find_adviser
from shared.citizens import support_of
from shared.unit_of_work import UnitOfWork

FIRST = 2
"""So many with their own adviser come first; the soonest of all always comes after them."""


@dataclass(frozen=True)
class TheirAdviser:
    """Who holds somebody's meetings whenever they can, because staff have said so."""

    id: int
    first_name: str


def their_adviser(work: UnitOfWork, citizen_id: int | None) -> TheirAdviser | None:
    """None for most people."""
    adviser_id = support_of(work, citizen_id).adviser_id
    found = find_adviser(work, adviser_id) if adviser_id is not None else None
    return TheirAdviser(found.id, found.first_name) if found else None


def times_with(
    adviser: TheirAdviser,
    free_times: Callable[[SlotFilter], list[datetime]],
    slot_filter: SlotFilter,
) -> list[datetime]:
    return free_times(replace(slot_filter, adviser_id=adviser.id))


def theirs_first(
    anybodys: Sequence[datetime], theirs: Sequence[datetime], most: int
) -> list[datetime]:
    """`anybodys` are the times that everybody is offered, `theirs` those with their own adviser."""
    first = list(theirs[:FIRST])
    return [*first, *(at for at in anybodys if at not in first)][:most]


def offered_until(anybodys: Sequence[datetime], offered: Sequence[datetime]) -> datetime:
    """Up to which of the times that everybody is offered none was left out."""
    return list(takewhile(lambda at: at in offered, anybodys))[-1]
