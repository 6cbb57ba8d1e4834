"""Who has nothing ahead, whose the tasks are, and what the sweep has found."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from frontdesk.clerks import Clerk, record_audit
from frontdesk.names import name_shown
from shared import audit
from shared.accounts import Colleague, TeamCode, teams_of
from shared.citizens import Citizen, citizens_by_id
from shared.safetynet import (
    Because,
    HasOwner,
    LastSweep,
    Lookout,
    NextStep,
    at_work,
    is_soon,
    last_sweep,
    lookouts,
    open_tasks,
    sweep_finds,
)
from shared.unit_of_work import UnitOfWork

MOST_LISTED = 100
"""Citizens in one list of the page; above it says how many there are in all."""

FINDS_SINCE = timedelta(days=30)

SWEEP_IS_LATE = timedelta(minutes=5)
"""The sweep runs every minute: after five something is wrong with the worker."""


@dataclass(frozen=True)
class Watched:
    """A citizen on the page, with what lies ahead of them. `first_name` is None where it is unknown
    or must not be shown."""

    citizen_id: int
    first_name: str | None
    step: NextStep
    at: datetime | None


@dataclass(frozen=True)
class Owned:
    """How many open tasks are a colleague's (`name`), or a team's own; and how many of them are
    late. `is_away`: nobody of those is at work."""

    name: str
    team: TeamCode
    tasks: int
    late: int
    is_away: bool


@dataclass(frozen=True)
class Found:
    """A citizen whom the sweep found without a next step, and the event that should have seen to
    them."""

    citizen_id: int
    first_name: str | None
    at: datetime
    because: Because


@dataclass(frozen=True)
class SafetyView:
    """The page of the safety net. `lost`: citizens with nothing ahead at this moment; `quiet`:
    those whose next step is more than two weeks away, `many_quiet` of them in all."""

    courses: int
    lost: tuple[Watched, ...]
    quiet: tuple[Watched, ...]
    many_quiet: int
    owners: tuple[Owned, ...]
    sweep: LastSweep | None
    sweep_is_late: bool
    finds: tuple[Found, ...]


def safety_of(work: UnitOfWork, clerk: Clerk) -> SafetyView:
    """The safety net of the clerk's centre; the access is recorded."""
    record_audit(work, clerk, audit.AuditAction.READ_SAFETY)
    ahead = lookouts(work, clerk.centre_id)
    lost = [it for it in ahead if it.step is NextStep.NONE]
    quiet = [it for it in ahead if it.step is not NextStep.NONE and not is_soon(work, it)]
    finds = sweep_finds(work, clerk.centre_id, work.now - FINDS_SINCE)[:MOST_LISTED]
    shown = [*lost[:MOST_LISTED], *quiet[:MOST_LISTED]]
    ids = {it.citizen_id for it in shown} | {it.citizen_id for it in finds}
    people = citizens_by_id(work, ids)
    sweep = last_sweep(work, clerk.centre_id)
    return SafetyView(
        courses=len(ahead),
        lost=_watched(lost[:MOST_LISTED], people),
        quiet=_watched(quiet[:MOST_LISTED], people),
        many_quiet=len(quiet),
        owners=_owners(work, clerk.centre_id),
        sweep=sweep,
        sweep_is_late=sweep is None or sweep.at < work.now - SWEEP_IS_LATE,
        finds=tuple(
            Found(it.citizen_id, name_shown(people[it.citizen_id]), it.at, it.because)
            for it in finds
        ),
    )


def _watched(them: Iterable[Lookout], people: dict[int, Citizen]) -> tuple[Watched, ...]:
    return tuple(
        Watched(it.citizen_id, name_shown(people[it.citizen_id]), it.step, it.at) for it in them
    )


def _owners(work: UnitOfWork, centre_id: int) -> tuple[Owned, ...]:
    """Teams with their own tasks first, then their members by name."""
    staff, teams = at_work(work, centre_id), teams_of(work, centre_id)
    tasks = open_tasks(work, centre_id)
    counted = Counter((teams[it.team_id], it.owner_id) for it in tasks)
    late = Counter((teams[it.team_id], it.owner_id) for it in tasks if it.due_at < work.now)
    order = sorted(counted, key=lambda key: (list(TeamCode).index(key[0]), key[1] or 0))
    return tuple(
        Owned(
            _name(staff, owner),
            team,
            counted[team, owner],
            late[team, owner],
            _is_away(staff, team, owner),
        )
        for team, owner in order
    )


def _name(staff: Iterable[Colleague], owner_id: int | None) -> str:
    return next((it.name for it in staff if it.id == owner_id), "")


def _is_away(staff: Iterable[Colleague], team: TeamCode, owner_id: int | None) -> bool:
    theirs = [it for it in staff if (it.id == owner_id if owner_id else it.team is team)]
    return all(it.is_away for it in theirs)


def name_of_owner(work: UnitOfWork, task: HasOwner) -> tuple[str, TeamCode]:
    """The name of the colleague whose a task, or another piece of work, is, '' where it is the
    whole team's; and the team."""
    staff, teams = at_work(work, task.centre_id), teams_of(work, task.centre_id)
    return _name(staff, task.owner_id), teams[task.team_id]
