"""Who works when, planned at the desk: weeks, single days, and what is held back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

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

CALL_WITHIN = timedelta(hours=4)


@dataclass(frozen=True)
class Stranded:
    """A meeting for which nobody would be at work; `first_name` is None where it must not be
    shown, or is unknown."""

    meeting: Meeting
    first_name: str | None


class WouldHit(Exception):
    """Nothing may be kept: the clerk has not seen all these meetings yet."""

    def __init__(self, stranded: tuple[Stranded, ...]) -> None:
        super().__init__(len(stranded))
        self.stranded = stranded


@dataclass(frozen=True)
class HoursPlan:
    """`weeks` begin with the present one; `held_back` likewise, for an adviser."""

    weeks: tuple[Week, ...]
    held_back: tuple[Week, ...]
    days: tuple[OwnDay, ...]


def plan_of_hours(work: UnitOfWork, clerk: Clerk, adviser_id: int | None) -> HoursPlan:
    """The house's without an adviser. Raises `NoSuchAdviser`."""
    owner, today = _owner(work, clerk, adviser_id), today_in_house(work, clerk)
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
    """From that day on. How many meetings somebody has to call about now: those of `seen`, which
    the clerk knows of. Raises `WouldHit` when there are others, and `NoSuchAdviser`."""
    owner = _owner(work, clerk, adviser_id)
    return _change(work, clerk, owner, seen, lambda: set_week(work, owner, from_day, hours))


def plan_day(
    work: UnitOfWork,
    clerk: Clerk,
    adviser_id: int | None,
    day: date,
    hours: Hours,
    seen: frozenset[int] = frozenset(),
) -> int:
    """On that day only, as `plan_week`; without hours nobody works."""
    owner = _owner(work, clerk, adviser_id)
    return _change(work, clerk, owner, seen, lambda: set_hours_of_day(work, owner, day, hours))


def plan_as_usual(
    work: UnitOfWork,
    clerk: Clerk,
    adviser_id: int | None,
    day: date,
    seen: frozenset[int] = frozenset(),
) -> int:
    """The day has the hours of the week again, as `plan_week`."""
    owner = _owner(work, clerk, adviser_id)
    return _change(work, clerk, owner, seen, lambda: forget_day(work, owner, day))


def hold_back(
    work: UnitOfWork, clerk: Clerk, adviser_id: int, from_day: date, hours: Mapping[int, Hours]
) -> None:
    """For the citizens who need most. Nothing that is booked is hit. Raises `NoSuchAdviser`."""
    _owner(work, clerk, adviser_id)
    set_week(work, Owner(clerk.centre_id, adviser_id, held_back=True), from_day, hours)
    _record(work, clerk, adviser_id)


def today_in_house(work: UnitOfWork, clerk: Clerk) -> date:
    return local_today(work, clerk.centre_id)


def _owner(work: UnitOfWork, clerk: Clerk, adviser_id: int | None) -> Owner:
    if adviser_id is not None:
        adviser_of(work, clerk, adviser_id)
    return Owner(clerk.centre_id, adviser_id)


def _change(
    work: UnitOfWork, clerk: Clerk, owner: Owner, seen: frozenset[int], change: Callable[[], object]
) -> int:
    before = {one.id for one in meetings_outside_hours(work, clerk.centre_id)}
    change()
    after = meetings_outside_hours(work, clerk.centre_id)
    affected = [one for one in after if one.id not in before]
    if not {one.id for one in affected} <= seen:
        raise WouldHit(_stranded(work, affected))
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
