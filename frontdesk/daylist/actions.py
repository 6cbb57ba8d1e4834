"""What staff need on paper to get through a day when everything is down."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from frontdesk.clerks import Clerk, record_audit
from frontdesk.now.actions.agenda import LOOKS_AHEAD, Expected, agenda_on
from frontdesk.now.actions.waiting import ToDo, waiting
from shared import audit
from shared.appointments import Centre, get_centre, next_day_with_meetings
from shared.citizens import citizens_by_id
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class ListedMeeting:
    """A meeting on the list; `telephone` (E.164) is where staff may call the citizen, None where
    they may not, and for a protected citizen."""

    visit: Expected
    telephone: str | None


@dataclass(frozen=True)
class DayList:
    """A day's meetings in order of time without those that are over, and the calls that are due on
    it or late. `made_at` is how new it is."""

    centre: Centre
    day: date
    made_at: datetime
    meetings: tuple[ListedMeeting, ...]
    calls: tuple[ToDo, ...]


def day_list(work: UnitOfWork, centre_id: int, day: date) -> DayList:
    """The list of a centre's local day, as the database has it now."""
    centre = get_centre(work, centre_id)
    visits = [it for it in agenda_on(work, centre_id, day).meetings if it.is_booked]
    people = citizens_by_id(work, {it.citizen_id for it in visits})
    return DayList(
        centre=centre,
        day=day,
        made_at=work.now,
        meetings=tuple(
            ListedMeeting(it, people[it.citizen_id].callable_telephone) for it in visits
        ),
        calls=tuple(
            it
            for it in waiting(work, centre_id).to_dos
            if it.is_call and centre.day_of(it.due_at) <= day
        ),
    )


def days_to_list(work: UnitOfWork, centre: Centre) -> tuple[date, ...]:
    """Today, and the next day with meetings: its list is there when the night's power cut is not
    over in the morning."""
    today = centre.day_of(work.now)
    tomorrow = today + timedelta(days=1)
    following = next_day_with_meetings(work, centre.id, tomorrow, today + LOOKS_AHEAD)
    return (today,) if following is None else (today, following)


def print_day_lists(work: UnitOfWork, clerk: Clerk) -> tuple[DayList, ...]:
    """The lists of `days_to_list` at the clerk's centre; that they were shown is recorded."""
    centre = get_centre(work, clerk.centre_id)
    record_audit(work, clerk, audit.AuditAction.PRINTED_DAY_LIST, f"centre:{centre.id}")
    return tuple(day_list(work, centre.id, each) for each in days_to_list(work, centre))
