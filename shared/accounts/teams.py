"""Teams of a centre, and who of its staff is at work on a day.

A role brings its member of staff into the team of that role: nobody keeps lists.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ScalarSelect, bindparam, delete, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute

from shared.accounts.models import StaffRow, TeamMemberRow, TeamRow
from shared.appointments import absent_advisers
from shared.unit_of_work import UnitOfWork


class TeamCode(StrEnum):
    """The teams that every centre has."""

    FRONT_DESK = "front_desk"
    ADVISERS = "advisers"
    LEADERS = "leaders"


CODES = frozenset(TeamCode)

TEAM_OF_ROLE = {
    "front_desk": TeamCode.FRONT_DESK,
    "adviser": TeamCode.ADVISERS,
    "leader": TeamCode.LEADERS,
}
"""An administrator is in no team: they need not know any citizen."""

TEAM = select(TeamRow.id).where(
    TeamRow.centre_id == bindparam("centre_id"), TeamRow.code == bindparam("code")
)
TEAMS = select(TeamRow.id, TeamRow.code).where(TeamRow.centre_id == bindparam("of"))
MEMBERS = (
    select(
        StaffRow.id, StaffRow.name, StaffRow.adviser_id, TeamRow.id.label("team_id"), TeamRow.code
    )
    .outerjoin(TeamMemberRow, TeamMemberRow.staff_id == StaffRow.id)
    .outerjoin(TeamRow, TeamRow.id == TeamMemberRow.team_id)
    .where(StaffRow.centre_id == bindparam("centre_id"), StaffRow.ended_at.is_(None))
    .order_by(StaffRow.name)
)


@dataclass(frozen=True)
class Colleague:
    """A member of staff with an open account. `team` is None for an administrator; `is_away`: they
    are reported absent, for longer than an errand."""

    id: int
    name: str
    team: TeamCode | None
    adviser_id: int | None
    is_away: bool


def team_id(work: UnitOfWork, centre_id: int, code: TeamCode) -> int:
    """The id of a centre's team, which is made when it is first asked for."""
    return work.looked_up((TeamRow, centre_id, code), lambda: _find_or_add(work, centre_id, code))


def teams_of(work: UnitOfWork, centre_id: int) -> dict[int, TeamCode]:
    """The centre's teams by their ids. What a team of an unknown code has to do is the leaders':
    nothing is nobody's."""
    return work.looked_up(
        (TeamRow, "of", centre_id),
        lambda: {
            row.id: TeamCode(row.code) if row.code in CODES else TeamCode.LEADERS
            for row in work.execute(TEAMS, {"of": centre_id})
        },
    )


def staff_at(work: UnitOfWork, centre_id: int, at: datetime) -> list[Colleague]:
    """The centre's staff with an open account by name, and who of them is away at that instant."""
    rows = work.execute(MEMBERS, {"centre_id": centre_id}).all()
    away = absent_advisers(work, centre_id, at)
    return [
        Colleague(
            row.id,
            row.name,
            TeamCode(row.code) if row.code in CODES else None,
            row.adviser_id,
            row.adviser_id in away,
        )
        for row in rows
    ]


def staff_id_named(centre_id: InstrumentedAttribute[int], name: str) -> ScalarSelect[int]:
    """For a statement about rows with a centre: the id of its member of staff with this name, which
    is unique there; NULL where there is none."""
    of_centre = select(StaffRow.id).where(StaffRow.centre_id == centre_id, StaffRow.name == name)
    return of_centre.scalar_subquery()


def colleagues(work: UnitOfWork, centre_id: int) -> dict[int, str]:
    """Names of all the centre's staff by id, ended accounts included."""
    rows = work.session.execute(
        select(StaffRow.id, StaffRow.name).where(StaffRow.centre_id == centre_id)
    )
    return {row.id: row.name for row in rows}


def colleague(work: UnitOfWork, centre_id: int, who: str) -> str:
    """The name of a member of staff as records refer to them ("staff:3"); '' for anything else."""
    kind, _, number = who.partition(":")
    if kind != "staff" or not (number.isascii() and number.isdigit()):
        return ""
    named = select(StaffRow.name).where(StaffRow.id == int(number), StaffRow.centre_id == centre_id)
    return work.session.scalar(named) or ""


def join_team_of_role(work: UnitOfWork, row: StaffRow) -> None:
    """Takes a member of staff out of all teams, and into the one of their role."""
    work.session.execute(delete(TeamMemberRow).where(TeamMemberRow.staff_id == row.id))
    code = TEAM_OF_ROLE.get(row.role)
    if code is not None:
        theirs = team_id(work, row.centre_id, code)
        work.session.execute(insert(TeamMemberRow).values(team_id=theirs, staff_id=row.id))


def is_on_duty(colleagues: Iterable[Colleague], team: TeamCode) -> bool:
    """Whether anybody of the team is at work."""
    return any(each.team is team and not each.is_away for each in colleagues)


def _find_or_add(work: UnitOfWork, centre_id: int, code: TeamCode) -> int:
    key = {"centre_id": centre_id, "code": code}
    found = work.execute(TEAM, key).scalar()
    if found is not None:
        return found
    try:
        with work.savepoint():
            row = TeamRow(centre_id=centre_id, code=code)
            work.session.add(row)
            work.session.flush()
            return row.id
    except IntegrityError:
        # Another transaction has made it a moment ago.
        return work.execute(TEAM, key).scalar_one()
