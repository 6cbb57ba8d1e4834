"""An adviser leaves: a preview of the meetings after the last day; then the departure is saved and
these meetings are moved, handed over or called about, in one transaction."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from frontdesk.absences.actions.absences import see_to_affected, try_out
from frontdesk.absences.actions.affected import (
    AffectedPlan,
    ChangeSummary,
    close_settled_tasks,
)
from frontdesk.clerks import Clerk, everybody_named, record_audit
from shared import followups
from shared.appointments import (
    FOR_GOOD,
    Unavailability,
    departures,
    end_absence,
    find_adviser,
    find_departure,
    get_meeting,
    kinds,
    last_days,
    meetings_in,
    save_gap,
)
from shared.audit import AuditAction
from shared.citizens import citizens_of_adviser
from shared.unit_of_work import NotFound, UnitOfWork


class NoSuchDeparture(NotFound):
    """The clerk's centre has no such adviser, or no such departure."""


@dataclass(frozen=True)
class Leaving:
    """An adviser is to leave: `from_then` is the first instant after the last day."""

    adviser_id: int
    from_then: datetime
    reason: str


@dataclass(frozen=True)
class DepartureSeen:
    """A departure in the list; `is_gone`: the last day is over. `citizens` are so many whose own
    adviser it is."""

    id: int
    name: str
    last_day: date
    reason: str
    reported_by: str
    is_gone: bool
    citizens: int


def departures_seen(work: UnitOfWork, clerk: Clerk) -> tuple[DepartureSeen, ...]:
    """The departures of the clerk's centre, gone and to come, in order of time."""
    names = everybody_named(work, clerk.centre_id)
    return tuple(
        DepartureSeen(
            it.id,
            names[it.adviser_id],
            it.last_day,
            it.reason,
            it.reported_by,
            it.from_then <= work.now,
            len(citizens_of_adviser(work, it.adviser_id)),
        )
        for it in departures(work, clerk.centre_id)
    )


def preview_departure(work: UnitOfWork, clerk: Clerk, leaving: Leaving) -> AffectedPlan | None:
    """What would become of every meeting after the last day, tried out and undone; None where the
    adviser leaves already. Raises `NoSuchDeparture`."""
    gap = _gap(work, clerk, leaving)
    return None if gap is None else try_out(work, clerk, gap)


def kinds_left_alone(work: UnitOfWork, clerk: Clerk, adviser_id: int) -> tuple[str, ...]:
    """Codes of the kinds of meeting that only this adviser holds, of those who do not leave."""
    leaving = {*last_days(work, clerk.centre_id), adviser_id}
    return tuple(
        kind.code
        for kind in kinds(work, clerk.centre_id)
        if adviser_id in kind.advisers and not set(kind.advisers) - leaving
    )


def leave_on(
    work: UnitOfWork,
    clerk: Clerk,
    leaving: Leaving,
    seen: str,
    moves: Collection[int],
    *,
    takes_calls: bool,
) -> ChangeSummary:
    """Saves that an adviser leaves, and sees to every meeting after their last day: a colleague
    holds it, or it is moved, and the citizen told; or calling them is a task, as is asking each
    citizen whose own adviser it is.

    `moves`, `takes_calls` and `seen` are those of an absence. Raises `NoSuchDeparture`, and
    `OthersAffected`, and then the caller must keep nothing.
    """
    gap = _gap(work, clerk, leaving)
    if gap is None or not save_gap(work, gap, clerk.name):
        return ChangeSummary(known=True)
    affected = meetings_in(work, gap)
    done = see_to_affected(work, clerk, gap, seen, moves, takes_calls=takes_calls)
    for each in affected:
        if get_meeting(work, each.id).adviser_id != leaving.adviser_id:
            followups.adviser_is_another(work, each.citizen_id, clerk.name)
    left = find_adviser(work, leaving.adviser_id)
    name = left.first_name if left else ""
    followups.own_adviser_leaves(work, clerk.centre_id, leaving.adviser_id, name, leaving.from_then)
    record_audit(work, clerk, AuditAction.ADVISER_LEAVES, f"adviser:{leaving.adviser_id}")
    return done


def stay_after_all(work: UnitOfWork, clerk: Clerk, departure_id: int) -> None:
    """Takes a departure back, or has an adviser who was gone begin again from now on. Meetings that
    others hold stay with them. Raises `NoSuchDeparture`."""
    found = find_departure(work, clerk.centre_id, departure_id)
    if found is None:
        raise NoSuchDeparture(departure_id)
    if end_absence(work, departure_id):
        followups.own_adviser_stays(work, clerk.centre_id, found.adviser_id, clerk.name)
        record_audit(work, clerk, AuditAction.ADVISER_STAYS, f"adviser:{found.adviser_id}")
        close_settled_tasks(work, clerk)


def _gap(work: UnitOfWork, clerk: Clerk, leaving: Leaving) -> Unavailability | None:
    """The absence that a departure is kept as; None where the adviser leaves already. Raises
    `NoSuchDeparture`."""
    if leaving.adviser_id not in everybody_named(work, clerk.centre_id):
        raise NoSuchDeparture(leaving)
    if leaving.adviser_id in last_days(work, clerk.centre_id):
        return None
    return Unavailability(
        clerk.centre_id,
        leaving.from_then,
        leaving.from_then + FOR_GOOD,
        leaving.reason,
        adviser_id=leaving.adviser_id,
    )
