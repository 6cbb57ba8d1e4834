"""An adviser is away, a room is shut, or a day is closed: who is hit first, and then in one go."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

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
from frontdesk.clerks import Clerk, advisers_here, everybody_named, record_audit
from shared import audit, followups
from shared.appointments import (
    Absence,
    Meeting,
    Unavailability,
    absences,
    end_absence,
    find_absence,
    is_for_good,
    lock_citizens_of,
    meetings_in,
    open_day_again,
    reschedule_for_absence,
    rooms_by_name,
    save_gap,
)
from shared.followups import Cause
from shared.unit_of_work import NotFound, UnitOfWork


class NoSuchAbsence(NotFound):
    """The clerk's centre has no such absence, adviser or room, or the clerk may not report it."""


@dataclass(frozen=True)
class AbsenceView:
    """An absence in the list, with the name of the adviser or room; '' for the whole centre.

    `id` is None for a closed day. `may_end`: the clerk who sees the list may end it.
    """

    id: int | None
    name: str
    unavailability: Unavailability
    reported_by: str
    is_under_way: bool
    may_end: bool


@dataclass(frozen=True)
class CanBeAway:
    """Advisers and rooms that can be reported away: the id and the name of each."""

    advisers: tuple[tuple[int, str], ...]
    rooms: tuple[tuple[int, str], ...]


def can_be_away(work: UnitOfWork, clerk: Clerk) -> CanBeAway:
    """The advisers and rooms that this clerk may report away: an adviser only themself."""
    everybody = _everybody(work, clerk)
    if not clerk.for_themself:
        return everybody
    return CanBeAway(tuple(it for it in everybody.advisers if it[0] == clerk.adviser_id), ())


def list_absences_ahead(work: UnitOfWork, clerk: Clerk) -> tuple[AbsenceView, ...]:
    """Absences and closed days of the clerk's centre, now and later, in order of time; without the
    departures of advisers, which have a page of their own."""
    rooms = {each.id: each.name for each in rooms_by_name(work, clerk.centre_id)}
    names = {True: everybody_named(work, clerk.centre_id), False: rooms}
    return tuple(
        _away(work, it, names, clerk)
        for it in absences(work, clerk.centre_id)
        if not is_for_good(it)
    )


def preview_affected(
    work: UnitOfWork, clerk: Clerk, unavailability: Unavailability
) -> AffectedPlan:
    """What an absence would do to every meeting in its time, tried out and undone.

    Raises `NoSuchAbsence`.
    """
    _check(work, clerk, unavailability)
    return try_out(work, clerk, unavailability)


def try_out(work: UnitOfWork, clerk: Clerk, unavailability: Unavailability) -> AffectedPlan:
    """What would become of every meeting in its time; nothing is kept."""
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
    """Saves an absence, and sees to every meeting in its time: it is moved or held by a colleague,
    and the citizen told, or calling them is a task.

    `moves` are the ids of the meetings that may be moved; about the others the clerk rather calls.
    With `takes_calls` the clerk takes these tasks at once. `seen` is the fingerprint of the plan
    that the clerk saw. Raises `OthersAffected` when other meetings are affected by now, and then
    the caller must keep nothing; raises `NoSuchAbsence`.
    """
    _check(work, clerk, unavailability)
    if not save_gap(work, unavailability, clerk.name):
        return ChangeSummary(known=True)
    done = see_to_affected(work, clerk, unavailability, seen, moves, takes_calls=takes_calls)
    _record(work, clerk, unavailability)
    return done


def see_to_affected(
    work: UnitOfWork,
    clerk: Clerk,
    unavailability: Unavailability,
    seen: str,
    moves: Collection[int],
    *,
    takes_calls: bool,
) -> ChangeSummary:
    """Sees to every meeting in the time of what is saved already; the arguments are those of
    `report_away`. Raises `OthersAffected`."""
    lock_citizens_of(work, meetings_in(work, unavailability))
    # Read again: before they were locked, one of them may have cancelled or moved.
    affected = meetings_in(work, unavailability)
    if fingerprint_of(affected) != seen:
        raise OthersAffected
    calls = [
        _make_way(work, clerk, each, stays=each.id not in moves, takes_calls=takes_calls)
        for each in affected
    ]
    followups.staff_changed(work, clerk.centre_id)
    return ChangeSummary(changed=len(affected), calls=sum(calls))


def end_absence_of(work: UnitOfWork, clerk: Clerk, absence_id: int) -> None:
    """Ends an absence, or calls off one to come; what was moved stays moved.

    Raises `NoSuchAbsence`.
    """
    found = find_absence(work, absence_id)
    if (
        found is None
        or is_for_good(found)
        or found.unavailability.centre_id != clerk.centre_id
        or not _may_say(clerk, found.unavailability)
    ):
        raise NoSuchAbsence(absence_id)
    if end_absence(work, absence_id):
        record_audit(work, clerk, audit.AuditAction.ENDED_ABSENCE, f"absence:{absence_id}")
        close_settled_tasks(work, clerk)


def open_closed_day(work: UnitOfWork, clerk: Clerk, day: date) -> None:
    """Opens a closed day again. Raises `NoSuchAbsence` for a day that is not closed."""
    if not open_day_again(work, clerk.centre_id, day):
        raise NoSuchAbsence(day)
    record_audit(work, clerk, audit.AuditAction.OPENED_DAY, f"day:{day.isoformat()}")
    close_settled_tasks(work, clerk)


def _make_way(
    work: UnitOfWork, clerk: Clerk, meeting: Meeting, *, stays: bool, takes_calls: bool
) -> bool:
    """Sees to one meeting in an absence; whether a person has to call its citizen."""
    made = None if stays else reschedule_for_absence(work, meeting.id, clerk.via)
    if made is None:
        open_reschedule_task_for(work, clerk, meeting, takes_calls=takes_calls)
        return True
    task = followups.rearranged(work, meeting, made, clerk.via, Cause.CENTRE)
    return take_call(work, clerk, task, takes_calls=takes_calls)


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
    return at.astimezone(UTC).strftime("%Y%m%dT%H%MZ")


def _away(
    work: UnitOfWork, it: Absence, names: Mapping[bool, Mapping[int, str]], clerk: Clerk
) -> AbsenceView:
    """`names` are of advisers (True) and of rooms, by id."""
    known = names[it.unavailability.room_id is None]
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
