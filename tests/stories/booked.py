"""Meetings that somebody has, for stories of what they want with them."""

from datetime import date, datetime, timedelta

from shared import appointments, citizens
from shared.appointments import FIRST_MEETING, Form, Meeting
from shared.citizens import Needs
from shared.safetynet import TaskKind
from shared.unit_of_work import UnitOfWork
from tests.drivers import COPENHAGEN, Guest
from tests.stories.world import World

BORN = date(1971, 8, 24)
FOLLOW_UP = "followup"
NOTHING = Needs()
INTERPRETER = Needs(interpreter="ar")


def booked_for(
    world: World,
    at: datetime,
    needs: Needs = NOTHING,
    kind: str = FIRST_MEETING,
    telephone: str | None = "+380501234567",
) -> Meeting:
    """At the desk."""
    with world.workplace.work() as work:
        citizen = citizens.register(work, world.town.centre_id, BORN, telephone, None, "da")
        return appointments.book(work, citizen.id, kind, at, needs, "desk")


def who_has_met(world: World, needs: Needs = NOTHING, later: timedelta = timedelta(0)) -> Meeting:
    """Their first meeting was held; the next one is on Thursday."""
    first = booked_for(world, world.free()[0])
    world.turn_to("2026-11-24 08:00")
    with world.workplace.work() as work:
        appointments.mark_held(work, first.id, "Karen Holm")
    at = datetime(2026, 11, 26, 10, tzinfo=COPENHAGEN) + later
    return booked_for(world, at, needs, FOLLOW_UP)


def kinds_of_task(world: World) -> list[TaskKind]:
    return [task.kind for task in world.tasks()]


def offered_first(guest: Guest, world: World, needs: Needs = NOTHING) -> datetime:
    return next(at for at in world.free(needs) if guest.is_offered(at))


def by_telephone(work: UnitOfWork, world: World, booked: Meeting) -> list[datetime]:
    return appointments.free_times(
        work, world.town.centre_id, FOLLOW_UP, booked.needs, booked.citizen_id, form=Form.PHONE
    )
