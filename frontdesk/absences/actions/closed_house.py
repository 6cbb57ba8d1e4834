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
from shared.safetynet import take_task
from shared.unit_of_work import NotFound, UnitOfWork


class NoSuchClosedHouse(NotFound):
    """The clerk's house is not closed so."""


@dataclass(frozen=True)
class Days:
    """Local days, inclusive, on which nobody comes, and why."""

    first: date
    last: date
    reason: str


@dataclass(frozen=True)
class Closed:
    """What stands, and how many meetings ahead are by telephone because of it."""

    closed: ClosedHouse
    turned: int


def when_closed(work: UnitOfWork, clerk: Clerk) -> tuple[Closed, ...]:
    """Now and later, in order of time."""
    found = closed_houses(work, clerk.centre_id)
    return tuple(Closed(each, len(turned_by(work, each.id))) for each in found)


def look_who_would_be_called(work: UnitOfWork, clerk: Clerk, days: Days) -> AffectedPlan | None:
    """What would become of every meeting in the house, tried out and undone; None: it is closed on
    these days already."""
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
    """Everybody is called at their time instead, and told so, or is somebody's to call about.

    Raises `SomebodyElseIsHit`, and then nothing may be kept.
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
    """What is still ahead is held in the house again, where a room is free, and told. Once more
    changes nothing. Raises `NoSuchClosedHouse`."""
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
    """Whether somebody has to call before that."""
    turned = apply_closed_house(work, meeting.id, clerk.via)
    if turned is None:
        open_reschedule_task_for(work, clerk, meeting, takes_calls=takes_calls)
        return True
    task = followups.changed(work, meeting, turned, clerk.via, Cause.CENTRE)
    if task is None:
        return False
    if takes_calls:
        take_task(work, task.id, clerk.name)
    return True


def _come_again(work: UnitOfWork, clerk: Clerk, meeting: Meeting) -> int | None:
    """How many calls that leaves; None: it stays on the telephone, as was told."""
    in_person = apply_closed_house(work, meeting.id, clerk.via)
    if in_person is None or in_person.form is not Form.IN_PERSON:
        return None
    task = followups.changed(work, meeting, in_person, clerk.via, Cause.CENTRE)
    if task is None:
        return 0
    take_task(work, task.id, clerk.name)
    return 1
