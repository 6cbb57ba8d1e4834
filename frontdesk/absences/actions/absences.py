"""An adviser is away, a room is shut, or a day is closed: who is hit first, and then in one go."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from frontdesk.absences.actions.affected import (
    AffectedPlan,
    ChangeSummary,
    OthersAffected,
    close_settled_tasks,
    fingerprint_of,
    open_reschedule_task_for,
    plan_of,
)
from frontdesk.clerks import Clerk, advisers_here, record_audit
from shared import audit, followups
from shared.appointments import (
    Absence,
    Meeting,
    Unavailability,
    absences,
    end_absence,
    find_absence,
    lock_citizens_of,
    meetings_in,
    open_day_again,
    reschedule_for_absence,
    rooms_by_name,
    save_gap,
)
from shared.followups import Cause
from shared.safetynet import take_task
from shared.unit_of_work import NotFound, UnitOfWork


class NoSuchAbsence(NotFound):
    """The clerk's house knows of none, or no such adviser or room."""


@dataclass(frozen=True)
class AbsenceView:
    """Who or what is away, by name; '' for the whole house. `id` is None for a closed day.

    `may_end`: the clerk who looks may say that it is over.
    """

    id: int | None
    name: str
    unavailability: Unavailability
    reported_by: str
    is_under_way: bool
    may_end: bool


@dataclass(frozen=True)
class CanBeAway:
    """Ids and names of those who can be away."""

    advisers: tuple[tuple[int, str], ...]
    rooms: tuple[tuple[int, str], ...]


def can_be_away(work: UnitOfWork, clerk: Clerk) -> CanBeAway:
    """Of whom this clerk may say so."""
    everybody = _everybody(work, clerk)
    if not clerk.for_themself:
        return everybody
    return CanBeAway(tuple(it for it in everybody.advisers if it[0] == clerk.adviser_id), ())


def list_absences_ahead(work: UnitOfWork, clerk: Clerk) -> tuple[AbsenceView, ...]:
    """Now and later, in order of time."""
    names = _everybody(work, clerk)
    return tuple(_away(work, it, names, clerk) for it in absences(work, clerk.centre_id))


def preview_affected(
    work: UnitOfWork, clerk: Clerk, unavailability: Unavailability
) -> AffectedPlan:
    """What would become of every meeting in the way, tried out and undone. Raises
    `NoSuchAbsence`."""
    _check(work, clerk, unavailability)
    with work.dry_run():
        save_gap(work, unavailability, clerk.name)
        affected = meetings_in(work, unavailability)
        return plan_of(
            work, [(each, reschedule_for_absence(work, each.id, clerk.via)) for each in affected]
        )


def report_away(
    work: UnitOfWork,
    clerk: Clerk,
    unavailability: Unavailability,
    seen: str,
    moves: Collection[int],
    *,
    takes_calls: bool = True,
) -> ChangeSummary:
    """Saves it, and every meeting makes way: moved and told, or somebody's to call about.

    `moves` are the meetings that may; about the others the clerk would rather call. With
    `takes_calls` the calls are the clerk's own. Raises `SomebodyElseIsHit`, and then nothing may
    be kept, and `NoSuchAbsence`.
    """
    _check(work, clerk, unavailability)
    if not save_gap(work, unavailability, clerk.name):
        return ChangeSummary(known=True)
    lock_citizens_of(work, meetings_in(work, unavailability))
    # Read again: before they were locked, one of them may have cancelled or moved.
    affected = meetings_in(work, unavailability)
    if fingerprint_of(affected) != seen:
        raise OthersAffected
    _record(work, clerk, unavailability)
    calls = [
        _make_way(work, clerk, each, stays=each.id not in moves, takes_calls=takes_calls)
        for each in affected
    ]
    return ChangeSummary(changed=len(affected), calls=sum(calls))


def end_absence_of(work: UnitOfWork, clerk: Clerk, absence_id: int) -> None:
    """They are back, or stay; what was moved stays moved. Raises `NoSuchAbsence`."""
    found = find_absence(work, absence_id)
    if (
        found is None
        or found.unavailability.centre_id != clerk.centre_id
        or not _may_say(clerk, found.unavailability)
    ):
        raise NoSuchAbsence(absence_id)
    if end_absence(work, absence_id):
        record_audit(work, clerk, audit.AuditAction.ENDED_ABSENCE, f"absence:{absence_id}")
        close_settled_tasks(work, clerk)


def open_closed_day(work: UnitOfWork, clerk: Clerk, day: date) -> None:
    """The house is open on that day after all. Raises `NoSuchAbsence`."""
    if not open_day_again(work, clerk.centre_id, day):
        raise NoSuchAbsence(day)
    record_audit(work, clerk, audit.AuditAction.OPENED_DAY, f"day:{day.isoformat()}")
    close_settled_tasks(work, clerk)


def _make_way(
    work: UnitOfWork, clerk: Clerk, meeting: Meeting, *, stays: bool, takes_calls: bool
) -> bool:
    """Whether somebody has to call."""
    made = None if stays else reschedule_for_absence(work, meeting.id, clerk.via)
    if made is None:
        open_reschedule_task_for(work, clerk, meeting, takes_calls=takes_calls)
        return True
    task = followups.rearranged(work, meeting, made, clerk.via, Cause.CENTRE)
    if task is None:
        return False
    if takes_calls:
        take_task(work, task.id, clerk.name)
    return True


def _check(work: UnitOfWork, clerk: Clerk, unavailability: Unavailability) -> None:
    there = can_be_away(work, clerk)
    advisers, rooms = {id for id, _ in there.advisers}, {id for id, _ in there.rooms}
    is_ours = unavailability.adviser_id in {None, *advisers} and unavailability.room_id in {
        None,
        *rooms,
    }
    if (
        unavailability.centre_id != clerk.centre_id
        or not is_ours
        or not _may_say(clerk, unavailability)
    ):
        raise NoSuchAbsence(unavailability)


def _may_say(clerk: Clerk, unavailability: Unavailability) -> bool:
    return not clerk.for_themself or unavailability.adviser_id == clerk.adviser_id is not None


def _everybody(work: UnitOfWork, clerk: Clerk) -> CanBeAway:
    rooms = rooms_by_name(work, clerk.centre_id)
    return CanBeAway(
        advisers_here(work, clerk.centre_id), tuple((each.id, each.name) for each in rooms)
    )


def _record(work: UnitOfWork, clerk: Clerk, unavailability: Unavailability) -> None:
    action = (
        audit.AuditAction.CLOSED_DAYS
        if unavailability.is_of_the_house
        else audit.AuditAction.REPORTED_ABSENCE
    )
    what = (
        f"adviser:{unavailability.adviser_id}"
        if unavailability.adviser_id
        else f"room:{unavailability.room_id}"
    )
    span = f"{_short(unavailability.starts_at)}-{_short(unavailability.ends_at)}"
    about = span if unavailability.is_of_the_house else f"{what} {span}"
    record_audit(work, clerk, action, about)


def _short(at: datetime) -> str:
    return at.strftime("%Y%m%dT%H%MZ")


def _away(work: UnitOfWork, it: Absence, names: CanBeAway, clerk: Clerk) -> AbsenceView:
    known = dict(names.rooms if it.unavailability.room_id is not None else names.advisers)
    name = known.get(it.unavailability.room_id or it.unavailability.adviser_id or 0, "")
    is_under_way = it.unavailability.starts_at <= work.now
    return AbsenceView(
        it.id,
        name,
        it.unavailability,
        it.reported_by,
        is_under_way,
        _may_say(clerk, it.unavailability),
    )
