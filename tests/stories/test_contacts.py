"""Whoever gets in touch has a proof from the first second, and it is theirs once we know them."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from shared.content import Name, message
from shared.dialogue import StartOver, overview, reply
from shared.jobs.erase_old_contacts import erase_old_contacts
from shared.safetynet import ContactLink, TaskKind
from shared.services import SCRIPTS
from tests.drivers import Guest
from tests.frontdesk.clerk import Clerk
from tests.stories.at_the_desk import with_the_desk
from tests.stories.telling import (
    BORN,
    books_the_first_time,
    comes_to_the_times,
    gives_birth_date_and_number,
)
from tests.stories.world import World

WELCOME = message("welcome", house=Name("Jobcenter Aars"))


def whose(world: World) -> list[tuple[int | None, str]]:
    with world.look() as work:
        asked = text("SELECT citizen_id, how FROM contact_person ORDER BY stamp_id, number")
        return [(row.citizen_id, row.how) for row in work.session.execute(asked)]


@with_the_desk
def test_a_new_citizen_who_books_has_been_in_touch(guest: Guest, world: World) -> None:
    at = books_the_first_time(guest, world)
    [booked] = world.meetings(at)
    assert whose(world) == [(booked.citizen_id, ContactLink.REGISTERED)]


def test_the_desk_sees_that_a_new_citizen_was_in_touch(
    guest: Guest, world: World, lene: Clerk
) -> None:
    at = books_the_first_time(guest, world)
    [booked] = world.meetings(at)
    lene.opens(f"/desk/citizens/{booked.citizen_id}")
    assert not lene.sees("Ingen kontakt endnu.")
    with world.look() as work:
        assert lene.sees(str(work.session.scalar(text("SELECT receipt FROM contact_stamp"))))


def test_who_is_known_by_what_they_say_is_joined_before_anything_is_booked(
    guest: Guest, world: World
) -> None:
    at = books_the_first_time(guest, world)
    guest.chooses("Færdig")
    [booked] = world.meetings(at)
    world.turn_to(f"{at + timedelta(days=1):%Y-%m-%d} 10:00")
    again = world.visitor()
    again.begins()
    again.chooses("Bestil et møde")
    gives_birth_date_and_number(again)
    assert whose(world) == [
        (booked.citizen_id, ContactLink.REGISTERED),
        (booked.citizen_id, ContactLink.IDENTIFIED),
    ]


def test_a_call_that_only_hears_the_menu_is_stamped_and_asked_after_by_nobody(
    world: World,
) -> None:
    world.turn_to("2026-11-24 03:04")
    caller = world.caller()
    caller.begins()
    caller.is_cut_off()
    with world.look() as work:
        [stamp] = work.session.execute(text("SELECT via, at FROM contact_stamp")).all()
    assert stamp.via == "phone"
    assert str(stamp.at).startswith("2026-11-24 02:04:00"), "in UTC"
    assert world.tasks() == []


def test_a_start_screen_that_nobody_touches_stamps_nothing(world: World) -> None:
    visitor = world.visitor()
    visitor.begins()
    visitor.look()
    assert world.rows("contact_stamp") == 0
    visitor.chooses("Bestil et møde")
    visitor.chooses("Nej")
    assert world.rows("contact_stamp") == 1


def test_who_starts_over_keeps_the_stamp_and_is_still_asked_after(world: World) -> None:
    caller = world.caller()
    comes_to_the_times(caller)
    with world.look() as work:
        id = str(work.session.scalar(text("SELECT id FROM conversation")))
    with world.workplace.work() as work:
        reply(work, SCRIPTS, id, None, StartOver())
    caller.is_cut_off()
    assert world.rows("contact_stamp") == 1
    assert [task.kind for task in world.tasks()] == [TaskKind.FOLLOW_UP]


def test_four_broken_calls_that_were_gone_on_with_are_one_citizens(world: World) -> None:
    caller = world.caller()
    comes_to_the_times(caller)
    for _ in range(3):
        caller.is_cut_off()
        caller.comes_back(BORN)
    caller.takes(world.free()[0])
    caller.chooses("Ja, det passer")
    assert whose(world) == [(1, ContactLink.REGISTERED)] * 4


@pytest.mark.parametrize(("days", "is_kept"), [(90, True), (91, False)])
def test_of_an_unknown_caller_the_number_and_the_answers_go_after_90_days(
    world: World, days: int, *, is_kept: bool
) -> None:
    caller = world.caller()
    comes_to_the_times(caller)
    caller.is_cut_off()
    [task] = world.tasks()
    world.see_to(task)
    world.clock.turn(timedelta(days=days))
    erase_old_contacts(world.workplace)
    erase_old_contacts(world.workplace)
    assert (world.rows("contact_number") == 1) is is_kept
    assert world.rows("contact_stamp") == 1
    with world.look() as work:
        id = str(work.session.scalar(text("SELECT id FROM conversation")))
        assert bool(overview(work, id).said) is is_kept


def test_what_staff_have_still_to_carry_on_is_kept(world: World) -> None:
    caller = world.caller()
    comes_to_the_times(caller)
    caller.is_cut_off()
    world.clock.turn(timedelta(days=91))
    erase_old_contacts(world.workplace)
    with world.look() as work:
        id = str(work.session.scalar(text("SELECT id FROM conversation")))
        assert overview(work, id).said
