"""By when an event of a meeting has to stand in the case system."""

from datetime import date, datetime, time, timedelta

from shared.appointments import get_centre, last_opening_before, next_opening
from shared.casesystem.models import CaseEntryRow
from shared.casesystem.rules import entry_due
from shared.safetynet import book_by, find_course
from shared.unit_of_work import UnitOfWork

A_DAY = timedelta(days=1)


def case_due(work: UnitOfWork, centre_id: int, citizen_id: int) -> datetime:
    """When the centre closes on its next working day, or the last time before the citizen's booking
    deadline has passed, if that is earlier."""
    next_by = _deadline(work, citizen_id)
    deadline = None if next_by is None else _closing_by(work, centre_id, next_by)
    return entry_due(work.now, _next_working_day(work, centre_id), deadline)


def _deadline(work: UnitOfWork, citizen_id: int) -> date | None:
    course = find_course(work, citizen_id)
    return book_by(work, [course]).get(citizen_id) if course else None


def _next_working_day(work: UnitOfWork, centre_id: int) -> datetime:
    """The closing of the first day after today on which the centre is open."""
    centre = get_centre(work, centre_id)
    tomorrow = centre.day_of(work.now) + A_DAY

    def find() -> datetime:
        opens = next_opening(work, centre_id, datetime.combine(tomorrow, time.min, centre.zone))
        return _closing_by(work, centre_id, centre.day_of(opens))

    return work.looked_up((CaseEntryRow, "next working day", centre_id, tomorrow), find)


def _closing_by(work: UnitOfWork, centre_id: int, day: date) -> datetime:
    """The last closing on that local day, or on the last open day before it."""
    return last_opening_before(work, centre_id, day + A_DAY)[1]
