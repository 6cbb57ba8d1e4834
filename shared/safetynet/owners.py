"""Whose a task is: a member of staff who is at work, or a team with somebody on duty."""

from dataclasses import dataclass

from shared.accounts import Colleague, TeamCode, staff_at, team_id
from shared.appointments import MeetingState, meetings_of, next_opening, their_adviser
from shared.safetynet.course_facts import Course
from shared.safetynet.models import TaskRow
from shared.safetynet.rules import responsible
from shared.unit_of_work import UnitOfWork

KNOWN_FROM = frozenset({MeetingState.BOOKED, MeetingState.HELD})
"""How meetings stand of which an adviser knows the citizen."""


@dataclass(frozen=True)
class TaskOwner:
    """The team that a task is given to, and the member of it whose task it is; None for whoever of
    the team takes it."""

    team_id: int
    staff_id: int | None


def owner_at_once(work: UnitOfWork, centre_id: int, team: TeamCode) -> TaskOwner:
    """The team itself, for a citizen who waits at this moment."""
    return TaskOwner(team_id(work, centre_id, team), None)


def find_owner(work: UnitOfWork, centre_id: int, team: TeamCode, staff_id: int | None) -> TaskOwner:
    """The member with that id if they are at work; else the team, or the next one with somebody on
    duty."""
    code, owner_id = responsible(at_work(work, centre_id), team, staff_id)
    return TaskOwner(team_id(work, centre_id, code), owner_id)


def at_work(work: UnitOfWork, centre_id: int) -> tuple[Colleague, ...]:
    """The centre's staff, and who of them is away: now, or outside of its hours when it opens."""
    return work.looked_up(
        (TaskRow, "at work", centre_id),
        lambda: tuple(staff_at(work, centre_id, next_opening(work, centre_id))),
    )


def adviser_with_account(work: UnitOfWork, course: Course) -> int | None:
    """The id of the adviser who knows the citizen of a course: their own, else whom they met last
    or meet next. Only one with an account of their own, to whom a task can be given; None where
    there is none."""
    own = their_adviser(work, course.citizen_id)
    met = (it for it in meetings_of(work, course.citizen_id) if it.state in KNOWN_FROM)
    candidates = [own.id] if own else []
    candidates += [it.adviser_id for it in met]
    with_account = (it for it in candidates if owner_of_calendar(work, course.centre_id, it))
    return next(with_account, None)


def owner_of_calendar(work: UnitOfWork, centre_id: int, adviser_id: int | None) -> int | None:
    """The id of the member of staff whose calendar this adviser's is; None where nobody's is."""
    mine = (it.id for it in at_work(work, centre_id) if it.adviser_id == adviser_id)
    return next(mine, None) if adviser_id is not None else None
