"""A citizen's own adviser: times with them are offered first, besides the soonest ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile

from shared.appointments.centres import get_centre
from shared.appointments.facts import SlotFilter
from shared.appointments.roster import find_adviser
from shared.citizens import support_of
from shared.unit_of_work import UnitOfWork

FIRST = 2
"""Times with their own adviser that come first; the soonest of all always comes after them."""


@dataclass(frozen=True)
class TheirAdviser:
    """The adviser whom staff have given a citizen, for all meetings for which they have time."""

    id: int
    first_name: str


def their_adviser(work: UnitOfWork, citizen_id: int | None) -> TheirAdviser | None:
    """The citizen's own adviser; None for most citizens, for None, and where theirs has left."""
    adviser_id = support_of(work, citizen_id).adviser_id
    found = find_adviser(work, adviser_id) if adviser_id is not None else None
    if found is None:
        return None
    today = get_centre(work, found.centre_id).day_of(work.now)
    has_left = found.last_day is not None and found.last_day < today
    return None if has_left else TheirAdviser(found.id, found.first_name)


def times_with(
    adviser: TheirAdviser,
    free_times: Callable[[SlotFilter], list[datetime]],
    slot_filter: SlotFilter,
) -> list[datetime]:
    """Free times with that adviser alone, out of those that suit."""
    return free_times(replace(slot_filter, adviser_id=adviser.id))


def theirs_first(
    anybodys: Sequence[datetime], theirs: Sequence[datetime], most: int
) -> list[datetime]:
    """At most `most` times to offer: up to `FIRST` of `theirs`, with the citizen's own adviser, and
    then `anybodys`, which every citizen is offered."""
    first = list(theirs[:FIRST])
    return [*first, *(at for at in anybodys if at not in first)][:most]


def offered_until(anybodys: Sequence[datetime], offered: Sequence[datetime]) -> datetime:
    """The last of `anybodys` before which none was left out of the offer: the search for later
    times goes on from there."""
    return list(takewhile(lambda at: at in offered, anybodys))[-1]
