"""The house is closed to visitors: meetings there are held by telephone, until it opens again."""

from dataclasses import dataclass
from datetime import date

from frontdesk.absences.actions.affected import (
    AffectedPlan,
    ChangeSummary,
    OthersAffected,
    close_settled_tasks,
    fingerprint_of,
    open_reschedule_task_for,
    plan_of,
    take_call,
)
from frontdesk.clerks import Clerk, record_audit
from shared import audit, followups
from shared.appointments import (
    ClosedHouse,
    Form,
    Meeting,
    apply_closed_house,
    close_house,
    closed_houses,
    find_closed_house,
    in_the_house_on,
    lock_citizens_of,
    open_house,
    turned_by,
)
from shared.followups import Cause
from shared.unit_of_work import NotFound, UnitOfWork


class NoSuchClosedHouse(NotFound):
    """The clerk's centre has no such closing."""


@dataclass(frozen=True)
class Days:
    """The period of a closing, in local days, both included, and the reason as staff wrote it."""

    first: date
    last: date
    reason: str


@dataclass(frozen=True)
class Closed:
    """Days on which the centre is closed to visitors, and how many coming visits became calls."""

    closed: ClosedHouse
    turned: int


def when_closed(work: UnitOfWork, clerk: Clerk) -> tuple[Closed, ...]:
    """Closings of the clerk's centre, now and later, in order of time."""
    found = closed_houses(work, clerk.centre_id)
    return tuple(Closed(each, len(turned_by(work, each.id))) for each in found)


def preview_closed_house(work: UnitOfWork, clerk: Clerk, days: Days) -> AffectedPlan | None:
    """What closing would do to every meeting in person on these days, tried out and undone; None
    when the centre is closed on these days already."""
    with work.dry_run():
        closed = close_house(work, clerk.centre_id, days.first, days.last, days.reason, clerk.name)
        if closed is None:
            return None
        affected = in_the_house_on(work, closed)
        return plan_of(
            work, [(each, apply_closed_house(work, each.id, clerk.via)) for each in affected]
        )


def close_the_house(
    work: UnitOfWork, clerk: Clerk, days: Days, seen: str, *, takes_calls: bool = True
) -> ChangeSummary:
    """Closes the centre to visitors: each meeting in person becomes one by telephone, and its
    citizen is told, or calling them is a task.

    With `takes_calls` the clerk takes these tasks at once. `seen` is the fingerprint of the plan
    that the clerk saw. Raises `OthersAffected` when other meetings are affected by now, and then
    the caller must keep nothing.
    """
    closed = close_house(work, clerk.centre_id, days.first, days.last, days.reason, clerk.name)
    if closed is None:
        return ChangeSummary(known=True)
    lock_citizens_of(work, in_the_house_on(work, closed))
    # Read again: before they were locked, one of them may have cancelled or moved.
    affected = in_the_house_on(work, closed)
    if fingerprint_of(affected) != seen:
        raise OthersAffected
    record_audit(work, clerk, audit.AuditAction.CLOSED_HOUSE, f"closed_house:{closed.id}")
    calls = [_call_instead(work, clerk, each, takes_calls=takes_calls) for each in affected]
    return ChangeSummary(changed=len(affected), calls=sum(calls))


def open_the_house(work: UnitOfWork, clerk: Clerk, closed_id: int) -> ChangeSummary:
    """Opens the centre again: meetings ahead are in person again where a room is free, and their
    citizens told. Opening once more changes nothing. Raises `NoSuchClosedHouse`."""
    found = find_closed_house(work, closed_id)
    if found is None or found.centre_id != clerk.centre_id:
        raise NoSuchClosedHouse(closed_id)
    if not open_house(work, closed_id, clerk.name):
        return ChangeSummary(known=True)
    record_audit(work, clerk, audit.AuditAction.OPENED_HOUSE, f"closed_house:{closed_id}")
    lock_citizens_of(work, turned_by(work, closed_id))
    # Read again: before they were locked, one of them may have cancelled or moved.
    outcomes = [_come_again(work, clerk, each) for each in turned_by(work, closed_id)]
    close_settled_tasks(work, clerk)
    return ChangeSummary(
        changed=sum(outcome is not None for outcome in outcomes), calls=outcomes.count(1)
    )


def _call_instead(work: UnitOfWork, clerk: Clerk, meeting: Meeting, *, takes_calls: bool) -> bool:
    """Turns one meeting into a call; whether a person has to tell its citizen first."""
    turned = apply_closed_house(work, meeting.id, clerk.via)
    if turned is None:
        open_reschedule_task_for(work, clerk, meeting, takes_calls=takes_calls)
        return True
    task = followups.changed(work, meeting, turned, clerk.via, Cause.CENTRE)
    return take_call(work, clerk, task, takes_calls=takes_calls)


def _come_again(work: UnitOfWork, clerk: Clerk, meeting: Meeting) -> int | None:
    """Turns one meeting back into a visit. How many calls that leaves, 0 or 1; None when it stays
    on the telephone, as its citizen was told."""
    in_person = apply_closed_house(work, meeting.id, clerk.via)
    if in_person is None or in_person.form is not Form.IN_PERSON:
        return None
    task = followups.changed(work, meeting, in_person, clerk.via, Cause.CENTRE)
    return int(take_call(work, clerk, task, takes_calls=True))
