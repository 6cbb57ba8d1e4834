"""Meetings that a citizen has, and what is kept of what was done with them."""

from datetime import datetime, timedelta

from sqlalchemy import text

from shared import appointments
from shared.appointments import FIRST_MEETING, Meeting, Rule
from shared.citizens import Needs
from shared.clock import SetClock
from shared.safetynet import TaskKind, open_tasks
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import local
from tests.town import Town

NOTHING = Needs()


def booked(
    house: Workplace, citizen_id: int, at: datetime, kind: str = FIRST_MEETING, via: str = "phone"
) -> Meeting:
    with house.work() as work:
        return appointments.book(work, citizen_id, kind, at, NOTHING, via)


def has_met(house: Workplace, clock: SetClock, citizen_id: int) -> None:
    first = booked(house, citizen_id, local(23, "10:15"))
    clock.at = first.ends_at
    with house.work() as work:
        appointments.mark_held(work, first.id, "Karen")


def their(house: Workplace, citizen_id: int) -> list[Meeting]:
    """The latest first."""
    with house.read() as work:
        return appointments.meetings_of(work, citizen_id)


def told_at_once(house: Workplace) -> int:
    """How many messages were to go out at once."""
    with house.read() as work:
        counted = text("SELECT count(*) FROM message WHERE due_at = posted_at")
        return int(work.session.execute(counted).scalar_one())


def set_aside(house: Workplace, town: Town) -> list[tuple[Rule, str, str]]:
    with house.read() as work:
        found = appointments.set_aside(work, town.centre_id, work.now - timedelta(days=90))
    return [(each.rule, each.staff, each.reason) for each in found]


def kinds_of_task(house: Workplace, town: Town) -> list[TaskKind]:
    with house.read() as work:
        return [task.kind for task in open_tasks(work, town.centre_id)]


def deeds(house: Workplace) -> list[str]:
    with house.read() as work:
        rows = work.session.execute(
            text("SELECT what FROM audit WHERE about LIKE 'meeting:%' ORDER BY id")
        )
        return list(rows.scalars())
