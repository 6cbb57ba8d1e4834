"""A number of the hall is good for a day: nobody waits today with yesterday's."""

from shared.jobs.sweep_safety_net import sweep_safety_net
from shared.safetynet import ContactLink, TaskKind, draw_ticket, join_contact, stamp
from tests.frontdesk.clerk import Clerk
from tests.stories.arriving import BORN, at, booked
from tests.stories.test_arrival import clerk_at
from tests.stories.world import World


def draws(world: World, conversation_id: str | None = None) -> int:
    with world.workplace.work() as work:
        return draw_ticket(
            work,
            world.town.centre_id,
            work.now,
            conversation_id,
            topic="letter",
            language="da",
            kiosk_name="Kiosk 1",
        ).ticket


def sees_number(lene: Clerk) -> bool:
    lene.opens()
    return lene.sees("Nr. 1")


def test_at_local_midnight_yesterdays_number_is_gone_and_the_next_one_is_1(world: World) -> None:
    world.turn_to("2026-11-23 14:50")
    lene = clerk_at(world)
    assert draws(world) == 1
    world.turn_to("2026-11-23 23:59")
    sweep_safety_net(world.workplace)
    assert [it.ticket for it in world.tasks()] == [1]
    world.turn_to("2026-11-24 00:01")
    lene.signs_in("lene")
    assert not sees_number(lene), "before the worker has looked"
    sweep_safety_net(world.workplace)
    assert [it.kind for it in world.tasks()] == [TaskKind.NO_ANSWER]
    world.turn_to("2026-11-24 09:00")
    assert draws(world) == 1
    lene.signs_in("lene")
    assert sees_number(lene)


def test_what_became_of_a_citizen_whom_we_know_is_asked(world: World) -> None:
    mine = booked(world, BORN, at("10:00"))
    world.turn_to("2026-11-23 09:45")
    with world.workplace.work() as work:
        stamp(work, world.town.centre_id, "talk", "kiosk")
        join_contact(work, "talk", mine.citizen_id, ContactLink.IDENTIFIED, "kiosk")
    draws(world, "talk")
    world.turn_to("2026-11-24 08:00")
    sweep_safety_net(world.workplace)
    sweep_safety_net(world.workplace)
    owed = [(it.kind, it.citizen_id) for it in world.tasks() if it.kind is TaskKind.NO_ANSWER]
    assert owed == [(TaskKind.NO_ANSWER, mine.citizen_id)]
