"""Working hours, planned at the desk: weeks, single days, and times reserved."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from frontdesk.calendar.actions.calendars import adviser_of
from frontdesk.clerks import Clerk, record_audit
from frontdesk.names import name_shown
from shared import audit
from shared.appointments import (
    Hours,
    Meeting,
    OwnDay,
    Owner,
    Week,
    forget_day,
    local_today,
    meetings_outside_hours,
    own_days,
    set_hours_of_day,
    set_week,
    weeks_from,
)
from shared.citizens import citizens_by_id
from shared.followups import open_reschedule_task
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Stranded:
    """A meeting outside of the changed hours.

    `first_name` is None where unknown or not to be shown.
    """

    meeting: Meeting
    first_name: str | None


class MeetingsStranded(Exception):
    """Nothing was saved: the change affects meetings that the clerk has not seen yet."""

    def __init__(self, stranded: tuple[Stranded, ...]) -> None:
        super().__init__(len(stranded))
        self.stranded = stranded


@dataclass(frozen=True)
class HoursPlan:
    """The hours of the centre or an adviser: weeks from the present one on, and single days.

    `held_back` are the weeks of an adviser's reserved times.
    """

    weeks: tuple[Week, ...]
    held_back: tuple[Week, ...]
    days: tuple[OwnDay, ...]


def plan_of_hours(work: UnitOfWork, clerk: Clerk, adviser_id: int | None) -> HoursPlan:
    """The hours of the adviser, or of the centre without one. Raises `NoSuchAdviser`."""
    owner, today = _owner(work, clerk, adviser_id), today_at_centre(work, clerk)
    back = Owner(clerk.centre_id, adviser_id, held_back=True)
    return HoursPlan(
        tuple(weeks_from(work, owner, today)),
        tuple(weeks_from(work, back, today)) if adviser_id is not None else (),
        tuple(own_days(work, owner, today)),
    )


def plan_week(
    work: UnitOfWork,
    clerk: Clerk,
    adviser_id: int | None,
    from_day: date,
    hours: Mapping[int, Hours],
    seen: frozenset[int] = frozenset(),
) -> int:
    """Sets the weekly hours from a day on; gives how many meetings a colleague has to call about.

    `seen` are the ids of affected meetings that the clerk has been shown. Raises `MeetingsStranded`
    when there are others, and `NoSuchAdviser`.
    """
    owner = _owner(work, clerk, adviser_id)
    if _is_so_already(work, owner, from_day, hours):
        return 0
    return _change(work, clerk, owner, seen, lambda: set_week(work, owner, from_day, hours))


def plan_day(
    work: UnitOfWork,
    clerk: Clerk,
    adviser_id: int | None,
    day: date,
    hours: Hours,
    seen: frozenset[int] = frozenset(),
) -> int:
    """Sets the hours of one day, none for a day off. Gives and raises what `plan_week` does."""
    owner = _owner(work, clerk, adviser_id)
    return _change(work, clerk, owner, seen, lambda: set_hours_of_day(work, owner, day, hours))


def plan_as_usual(
    work: UnitOfWork,
    clerk: Clerk,
    adviser_id: int | None,
    day: date,
    seen: frozenset[int] = frozenset(),
) -> int:
    """Gives a day the hours of its week again. Gives and raises what `plan_week` does."""
    owner = _owner(work, clerk, adviser_id)
    return _change(work, clerk, owner, seen, lambda: forget_day(work, owner, day))


def hold_back(
    work: UnitOfWork, clerk: Clerk, adviser_id: int, from_day: date, hours: Mapping[int, Hours]
) -> None:
    """Reserves an adviser's times for the citizens who need most, weekly from a day on.

    Affects no booked meeting. Raises `NoSuchAdviser`.
    """
    _owner(work, clerk, adviser_id)
    owner = Owner(clerk.centre_id, adviser_id, held_back=True)
    if _is_so_already(work, owner, from_day, hours):
        return
    set_week(work, owner, from_day, hours)
    _record(work, clerk, adviser_id)


def today_at_centre(work: UnitOfWork, clerk: Clerk) -> date:
    """Today at the clerk's centre."""
    return local_today(work, clerk.centre_id)


def _owner(work: UnitOfWork, clerk: Clerk, adviser_id: int | None) -> Owner:
    if adviser_id is not None:
        adviser_of(work, clerk, adviser_id)
    return Owner(clerk.centre_id, adviser_id)


def _is_so_already(
    work: UnitOfWork, owner: Owner, from_day: date, hours: Mapping[int, Hours]
) -> bool:
    """Whether these are the weekly hours from that day on, and no others are planned for later."""
    return [week.hours for week in weeks_from(work, owner, from_day)] == [hours]


def _change(
    work: UnitOfWork, clerk: Clerk, owner: Owner, seen: frozenset[int], change: Callable[[], object]
) -> int:
    before = {one.id for one in meetings_outside_hours(work, clerk.centre_id)}
    change()
    after = meetings_outside_hours(work, clerk.centre_id)
    affected = [one for one in after if one.id not in before]
    if not {one.id for one in affected} <= seen:
        raise MeetingsStranded(_stranded(work, affected))
    for one in affected:
        open_reschedule_task(work, one)
    _record(work, clerk, owner.adviser_id)
    return len(affected)


def _stranded(work: UnitOfWork, meetings: list[Meeting]) -> tuple[Stranded, ...]:
    people = citizens_by_id(work, {one.citizen_id for one in meetings})
    return tuple(Stranded(one, name_shown(people[one.citizen_id])) for one in meetings)


def _record(work: UnitOfWork, clerk: Clerk, adviser_id: int | None) -> None:
    about = f"centre:{clerk.centre_id}" if adviser_id is None else f"adviser:{adviser_id}"
    record_audit(work, clerk, audit.AuditAction.CHANGED_HOURS, about)
