"""Advisers who leave on a date: they are away for good from the day after their last one."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from shared.appointments.absences import Absence, absences
from shared.appointments.centres import get_centre
from shared.unit_of_work import UnitOfWork

FOR_GOOD = timedelta(days=3652)
"""How long an adviser is away who has left: ten years, longer than any calendar is asked for."""


@dataclass(frozen=True)
class Departure:
    """An adviser leaves. `id` is that of the absence that it is kept as, `from_then` its beginning,
    and `last_day` the local day before. `reported_by` is a name, '' where it is not known."""

    id: int
    adviser_id: int
    from_then: datetime
    last_day: date
    reason: str
    reported_by: str


def departures(work: UnitOfWork, centre_id: int) -> list[Departure]:
    """Advisers of a centre who have left or are going to, in order of time."""
    found = (_as_departure(work, it) for it in absences(work, centre_id))
    return [it for it in found if it is not None]


def find_departure(work: UnitOfWork, centre_id: int, departure_id: int) -> Departure | None:
    """A departure by its id; None for one that was taken back, and for an ordinary absence."""
    return next((it for it in departures(work, centre_id) if it.id == departure_id), None)


def last_days(work: UnitOfWork, centre_id: int) -> dict[int, date]:
    """The last local day of each adviser of the centre who has left or is going to, by id."""
    return {it.adviser_id: it.last_day for it in reversed(departures(work, centre_id))}


def is_for_good(absence: Absence) -> bool:
    """Whether the absence is an adviser's departure."""
    gap = absence.unavailability
    return gap.adviser_id is not None and gap.ends_at - gap.starts_at >= FOR_GOOD


def _as_departure(work: UnitOfWork, absence: Absence) -> Departure | None:
    gap = absence.unavailability
    if absence.id is None or gap.adviser_id is None or not is_for_good(absence):
        return None
    # A second before: who leaves at midnight has their last day on the day that ends then.
    last_day = get_centre(work, gap.centre_id).day_of(gap.starts_at - timedelta(seconds=1))
    return Departure(
        absence.id, gap.adviser_id, gap.starts_at, last_day, gap.reason, absence.reported_by
    )
