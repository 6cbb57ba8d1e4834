"""Birgit is blind, and staff have given her a hand in the back: it holds on every face."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from shared import appointments, citizens
from shared.appointments import SlotFilter
from shared.citizens import NO_SUPPORT, Citizen, Needs, RemindBy, Support
from shared.content import Name, message
from shared.followups.messages import notify_booked
from shared.jobs import ask_for_reminder_calls, find_abandoned_conversations
from shared.safetynet import TaskKind
from tests.drivers import Guest, Visitor
from tests.frontdesk.booking_page import books
from tests.frontdesk.clerk import Clerk
from tests.stories.arriving import BORN as BIRGITS
from tests.stories.arriving import TYPED, at, booked, comes
from tests.stories.at_the_desk import with_the_desk
from tests.stories.booked import kinds_of_task
from tests.stories.telling import comes_to_the_times
from tests.stories.test_letters import BORN, opens_with_a_letter
from tests.stories.test_reminders import told, worker_sends
from tests.stories.world import World

MORE_TIME = Needs(more_time=True)
TELEPHONE = "+4598621234"
MONDAY, TUESDAY, FRIDAY = (date(2026, 11, day) for day in (23, 24, 27))


def gives(world: World, citizen_id: int, support: Support) -> None:
    with world.workplace.work() as work:
        citizens.give_support(work, citizen_id, support, "Lene", "hun er blind")


def birgit_in(world: World, born: date = BORN) -> Citizen:
    with world.workplace.work() as work:
        return citizens.register(work, world.town.centre_id, born, None, None, "da")


def comes_to_her_times(guest: Guest, world: World, support: Support) -> Citizen:
    """With a letter; she needs nothing that she has to say herself."""
    birgit = birgit_in(world)
    gives(world, birgit.id, support)
    with world.workplace.work() as work:
        code = citizens.give_code(work, birgit.id)
    opens_with_a_letter(guest, code)
    guest.chooses("Nej")
    return birgit


@with_the_desk
def test_her_own_adviser_comes_first_and_the_soonest_time_of_all_stays(
    guest: Guest, world: World
) -> None:
    fatima = world.town.fatima
    comes_to_her_times(guest, world, Support(more_time=True, adviser_id=fatima))
    hers = world.free(MORE_TIME, SlotFilter(adviser_id=fatima))
    assert guest.is_told(message("theirs-first", name=Name("Fatima")))
    assert guest.is_offered(hers[0])
    assert guest.is_offered(world.free(MORE_TIME)[0])
    guest.takes(hers[0])
    assert "mere tid" in guest.perceives.lower()
    guest.chooses("Ja, det passer")
    [held] = world.meetings(hers[0])
    assert (held.adviser, held.minutes, held.needs) == ("Fatima", 60, MORE_TIME)


@with_the_desk
def test_other_times_lead_on_from_where_everybodys_began(guest: Guest, world: World) -> None:
    comes_to_her_times(guest, world, Support(adviser_id=world.town.fatima))
    soonest, *later = world.free()
    assert guest.is_offered(soonest)
    guest.chooses("Andre tider")
    guest.chooses("Flere tider")
    assert guest.is_offered(later[0])
    guest.takes(later[0])
    guest.chooses("Ja, det passer")
    assert [held.starts_at for held in world.meetings(later[0])] == [later[0]]


def test_the_desk_offers_the_same_times_in_the_same_order(world: World, lene: Clerk) -> None:
    fatima = world.town.fatima
    birgit = birgit_in(world)
    gives(world, birgit.id, Support(adviser_id=fatima))
    page = books(lene, birgit.id).opens()
    hers = world.free(slot_filter=SlotFilter(adviser_id=fatima))
    assert page.times[0] == hers[0]
    assert page.times[2] == world.free()[0]
    assert "Hos Fatima" in page.text
    assert not page.asks_why
    page.takes(hers[0])
    assert [held.adviser for held in world.meetings(hers[0])] == ["Fatima"]


def test_nobody_who_only_knows_a_birth_date_and_a_number_hears_of_it(
    guest: Guest, world: World
) -> None:
    with world.workplace.work() as work:
        birgit = citizens.register(
            work, world.town.centre_id, date(1965, 3, 12), TELEPHONE, None, "da"
        )
    gives(world, birgit.id, Support(more_time=True, adviser_id=world.town.fatima))
    comes_to_the_times(guest)
    soonest = world.free(MORE_TIME)[0]
    assert not guest.is_told(message("theirs-first", name=Name("Fatima")))
    guest.takes(soonest)
    assert "mere tid" not in guest.perceives
    guest.chooses("Ja, det passer")
    [held] = world.meetings(soonest)
    assert (held.citizen_id, held.minutes) == (birgit.id, 60)


def test_her_meeting_stays_as_long_and_with_whom_when_she_moves_it(
    guest: Guest, world: World
) -> None:
    held = booked(world, BIRGITS, at("10:00", FRIDAY))
    gives(world, held.citizen_id, Support(more_time=True, adviser_id=world.town.fatima))
    guest.begins()
    guest.chooses("Mit møde")
    guest.types(held.number)
    guest.types(TYPED)
    guest.chooses("Flyt mødet")
    hers = world.free(MORE_TIME, SlotFilter(adviser_id=world.town.fatima))
    assert guest.is_told(message("theirs-first", name=Name("Fatima")))
    guest.takes(hers[0])
    guest.chooses("Ja, flyt mødet")
    moved = world.held(held.id)
    assert (moved.adviser, moved.minutes) == ("Fatima", 60)


@with_the_desk
def test_whom_a_person_calls_has_nothing_to_choose(guest: Guest, world: World) -> None:
    comes_to_her_times(guest, world, Support(is_called=True))
    guest.takes(world.free()[0])
    guest.chooses("Ja, det passer")
    guest.chooses("Mind mig")
    assert guest.is_told("En af os ringer til dig dagen før.")


def test_a_person_calls_the_day_before_and_no_machine_does(world: World, tmp_path: Path) -> None:
    held = booked(world, BIRGITS, at("10:00", TUESDAY))
    gives(world, held.citizen_id, Support(is_called=True))
    with world.workplace.work() as work:
        citizens.wish_reminder(work, held.citizen_id, RemindBy.TEXT)
        citizens.change_telephone(work, held.citizen_id, TELEPHONE)
    lene_tells_again(world, held.id)
    world.turn_to("2026-11-23 08:59")
    ask_for_reminder_calls(world.workplace)
    assert world.tasks() == [], "nobody is there yet"
    world.turn_to("2026-11-23 09:01")
    for _ in range(2):
        ask_for_reminder_calls(world.workplace)
    [task] = world.tasks()
    assert (task.kind, task.due_at) == (TaskKind.CALL_AND_REMIND, at("15:00", MONDAY))
    assert (task.telephone, task.note) == (TELEPHONE, held.number)
    world.turn_to("2026-11-23 16:30")
    assert [line for line in worker_sends(world, tmp_path) if "Husk" in line] == []
    world.see_to(task)
    ask_for_reminder_calls(world.workplace)
    assert world.tasks() == []


def lene_tells_again(world: World, meeting_id: int) -> None:
    with world.workplace.work() as work:
        notify_booked(work, meeting_id)


def test_before_a_monday_they_are_called_on_friday(world: World) -> None:
    held = booked(world, BIRGITS, at("10:00", date(2026, 11, 30)))
    gives(world, held.citizen_id, Support(is_called=True))
    world.turn_to("2026-11-26 12:00")
    ask_for_reminder_calls(world.workplace)
    assert world.tasks() == []
    world.turn_to("2026-11-27 12:00")
    ask_for_reminder_calls(world.workplace)
    assert kinds_of_task(world) == [TaskKind.CALL_AND_REMIND]


@pytest.mark.parametrize("change", ["moved", "cancelled", "ended"])
def test_a_call_that_is_needless_leaves_the_list(world: World, change: str) -> None:
    held = booked(world, BIRGITS, at("10:00", TUESDAY))
    gives(world, held.citizen_id, Support(is_called=True))
    ask_for_reminder_calls(world.workplace)
    assert kinds_of_task(world) == [TaskKind.CALL_AND_REMIND]
    with world.workplace.work() as work:
        if change == "moved":
            appointments.move(work, held.id, at("10:00", FRIDAY), "kiosk")
        elif change == "cancelled":
            appointments.cancel(work, held.id, "kiosk")
    if change == "ended":
        gives(world, held.citizen_id, NO_SUPPORT)
    ask_for_reminder_calls(world.workplace)
    assert world.tasks() == []
    if change == "moved":
        world.turn_to("2026-11-26 10:00")
        ask_for_reminder_calls(world.workplace)
        assert kinds_of_task(world) == [TaskKind.CALL_AND_REMIND], "another day, another call"


def test_who_ends_support_is_reminded_as_before(world: World, tmp_path: Path) -> None:
    held = booked(world, BIRGITS, at("10:00", TUESDAY))
    gives(world, held.citizen_id, Support(is_called=True))
    lene_tells_again(world, held.id)
    gives(world, held.citizen_id, NO_SUPPORT)
    world.turn_to("2026-11-23 16:30")
    assert len(worker_sends(world, tmp_path)) == 1
    assert told(world, "waiting") == ["call"]


def test_somebody_comes_to_the_door_and_the_desk_knows_it_at_once(
    world: World, lene: Clerk
) -> None:
    held = booked(world, BIRGITS, at("10:00", MONDAY))
    gives(world, held.citizen_id, Support(met_at_door=True))
    lene.opens()
    assert lene.sees("Hent ved døren"), "of whom is expected, before she comes"
    visitor = comes(world, held.number)
    assert visitor.is_told("Bliv her. Vi kommer til døren og henter dig.")
    assert visitor.is_told(message("here-led", name=Name("Karen")))
    assert not visitor.is_told("Sæt dig ned så længe.")
    visitor.chooses("Færdig")
    assert visitor.is_told("Bliv her. Vi kommer til døren og henter dig.")
    comes(world, held.number)
    [task] = world.tasks()
    assert (task.kind, task.meeting_id) == (TaskKind.AT_THE_DOOR, held.id)
    page = lene.opens().text
    assert f'data-calls="{task.id}"' in page
    assert lene.page.words.count("Hent ved døren") == 2, "as a task, and beside who is here"
    lene.presses("Jeg tager den")
    lene.presses("Klaret")
    assert world.tasks() == []
    lene.opens("/desk/queue/")
    assert lene.sees("Hent ved døren")


def test_nobody_waits_at_the_door_who_was_not_here(world: World, lene: Clerk) -> None:
    held = booked(world, BIRGITS, at("10:00", MONDAY))
    gives(world, held.citizen_id, Support(met_at_door=True))
    comes(world)
    lene.opens()
    lene.presses("Fortryd")
    assert world.tasks() == []
    assert world.held(held.id).arrived_at is None


def comes_with_a_letter(world: World, support: Support) -> Visitor:
    visitor = world.visitor()
    comes_to_her_times(visitor, world, support)
    return visitor


def test_the_kiosk_waits_for_her_as_long_as_she_needs(world: World) -> None:
    visitor = comes_with_a_letter(world, Support(no_time_outs=True))
    page = visitor.browser.get("/kiosk/").text
    assert "data-idle" not in page
    assert "http-equiv" not in page
    world.clock.turn(timedelta(hours=3))
    visitor.look()
    visitor.types(f"{BORN:%d%m%Y}")
    visitor.takes(world.free(slot_filter=SlotFilter())[0])
    assert visitor.is_asked("Passer det hele?")


def test_it_does_not_wait_until_the_next_morning(world: World) -> None:
    visitor = comes_with_a_letter(world, Support(no_time_outs=True))
    world.clock.turn(timedelta(hours=13))
    visitor.look()
    assert visitor.is_asked("Goddag. Hvad kan vi hjælpe dig med?")


def test_for_others_it_asks_whether_they_are_there(world: World) -> None:
    visitor = comes_with_a_letter(world, Support(met_at_door=True))
    assert 'data-idle="120"' in visitor.browser.get("/kiosk/").text
    world.clock.turn(timedelta(minutes=3))
    visitor.look()
    assert visitor.is_asked("Goddag. Hvad kan vi hjælpe dig med?")


def test_it_waits_on_the_screen_that_tells_where_to_go(world: World) -> None:
    held = booked(world, BIRGITS, at("10:00", MONDAY))
    gives(world, held.citizen_id, Support(met_at_door=True, no_time_outs=True))
    visitor = comes(world, held.number)
    world.clock.turn(timedelta(minutes=10))
    visitor.look()
    visitor.types(TYPED)
    assert visitor.is_told("Bliv her. Vi kommer til døren og henter dig.")


def test_after_half_an_hour_a_person_asks_after_her_and_the_screen_still_waits(
    world: World,
) -> None:
    world.turn_to("2026-11-23 10:00")
    visitor = comes_with_a_letter(world, Support(no_time_outs=True))
    world.clock.turn(timedelta(minutes=10))
    find_abandoned_conversations(world.workplace)
    assert world.tasks() == []
    world.clock.turn(timedelta(minutes=25))
    find_abandoned_conversations(world.workplace)
    assert kinds_of_task(world) == [TaskKind.FOLLOW_UP]
    visitor.look()
    visitor.types(f"{BORN:%d%m%Y}")
    assert visitor.is_asked("Hvornår passer det dig?")
