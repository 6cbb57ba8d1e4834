"""Somebody who does not hear, or will not be called, says so anywhere, and is written to."""

import pytest

from shared.citizens import InterpreterWish, RemindBy, interpreter_wishes
from shared.followups import citizen_never_called
from shared.safetynet import TaskKind, open_task
from tests.drivers import Guest
from tests.frontdesk.clerk import Clerk
from tests.stories.test_interpreters import (
    SIGN,
    about_interpreters,
    in_days,
    wants_an_interpreter,
    with_the_desk,
)
from tests.stories.test_my_meeting import TYPED, opens_my_meeting
from tests.stories.test_reminders import somebody_with_a_meeting, told
from tests.stories.world import World


def at_reminders(guest: Guest, number: str) -> None:
    opens_my_meeting(guest, number, TYPED)
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi minder dig")


@with_the_desk
def test_who_is_never_to_be_called_says_so_at_their_meeting(guest: Guest, world: World) -> None:
    booked = somebody_with_a_meeting(world)
    assert told(world) == ["call", "call"]
    at_reminders(guest, booked.number)
    guest.chooses("Ring aldrig til mig")
    guest.chooses("Ja")
    assert guest.is_told("Vi ringer aldrig til dig. Vi sender en sms.")
    who = world.citizen(booked.citizen_id)
    assert (who.never_called, who.remind_by) == (True, RemindBy.TEXT)
    assert set(told(world)) == {"text"}


@with_the_desk
def test_who_wants_no_texts_either_gets_letters_and_can_take_it_back(
    guest: Guest, world: World
) -> None:
    booked = somebody_with_a_meeting(world)
    at_reminders(guest, booked.number)
    guest.chooses("Ring aldrig til mig")
    guest.chooses("Nej, send et brev")
    assert guest.is_told("Vi ringer aldrig til dig. Vi sender et brev.")
    assert set(told(world)) == {"letter"}
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi minder dig")
    assert "Ring til mig" not in guest.perceives
    guest.chooses("I må gerne ringe til mig")
    assert guest.is_told("Nu må vi ringe til dig igen.")
    assert not world.citizen(booked.citizen_id).never_called


def test_who_wants_sign_language_is_asked_whether_we_call(guest: Guest, world: World) -> None:
    at = in_days(world, 20, SIGN)
    wants_an_interpreter(guest, "Tegnsprog", at)
    guest.chooses("Ja, det passer")
    [booked] = world.meetings(at)
    assert booked.needs == SIGN
    assert world.citizen(booked.citizen_id).never_called
    assert "call" not in told(world)


@pytest.mark.parametrize("kind", ["Skrivetolk", "Taktilt tegnsprog"])
def test_other_interpreters_for_the_deaf_are_choices_too(
    guest: Guest, world: World, kind: str
) -> None:
    at = in_days(world, 20, SIGN)
    wants_an_interpreter(guest, kind, at)
    guest.chooses("Ja, det passer")
    [booked] = world.meetings(at)
    assert booked.needs.interpreter == {"Skrivetolk": "qst", "Taktilt tegnsprog": "qtt"}[kind]
    assert len(about_interpreters(world)) == 1


def test_wishes_about_the_interpreter_are_sealed_and_read_by_who_orders(
    guest: Guest, world: World, lene: Clerk
) -> None:
    at = in_days(world, 10, SIGN)
    wants_an_interpreter(guest, "العربية", at, "En kvinde", "Ikke én fra min by")
    guest.chooses("Ja, det passer")
    [booked] = world.meetings(at)
    with world.look() as work:
        wishes = interpreter_wishes(work, booked.citizen_id)
        sealed = work.session.connection().exec_driver_sql("SELECT sealed FROM interpreter_wish")
        assert b"woman" not in sealed.scalar_one()
    assert wishes == (InterpreterWish.WOMAN, InterpreterWish.NOT_LOCAL)
    lene.opens()
    assert lene.sees("Ønsker til tolken: en kvinde, ikke fra borgerens by")
    lene.opens(f"/desk/meetings/{booked.id}")
    assert lene.sees("Ønsker til tolken: en kvinde, ikke fra borgerens by")


def test_staff_write_it_down_and_no_form_makes_it_a_call(world: World, lene: Clerk) -> None:
    booked = somebody_with_a_meeting(world)
    page = f"/desk/citizens/{booked.citizen_id}"
    lene.opens(page)
    lene.presses("Ring aldrig: send brev")
    assert lene.sees("Må ikke ringes op: sms, brev eller et menneske")
    with world.workplace.work() as work:
        open_task(
            work,
            world.town.centre_id,
            TaskKind.CALL_BACK,
            work.now,
            citizen_id=booked.citizen_id,
            telephone="+4598621234",
        )
    lene.opens()
    assert lene.sees("Må ikke ringes op: sms, brev eller et menneske")
    assert not lene.sees("98 62 12 34")
    lene.opens(page)
    lene.sends(lene.page.button("Gem støtten"), is_called="1", why="Glemmer")
    assert lene.sees("Borgeren vil aldrig ringes op. Vælg sms eller brev.")
    lene.opens(f"{page}/details")
    assert "Ring til mig" not in lene.html
    lene.opens(page)
    lene.presses("Borgeren må gerne ringes op igen")
    assert not world.citizen(booked.citizen_id).never_called


def test_a_helper_who_asks_for_a_call_hears_that_we_write(guest: Guest, world: World) -> None:
    booked = somebody_with_a_meeting(world)
    with world.workplace.work() as work:
        citizen_never_called(work, booked.citizen_id, RemindBy.LETTER, "desk")
    world.turn_to("2026-11-23 20:00")
    opens_my_meeting(guest, booked.number, TYPED)
    guest.asks_for_help()
    assert guest.is_told("Vi skriver til dig.")
    [task] = [it for it in world.tasks() if it.kind is TaskKind.CALL_BACK]
    assert (task.citizen_id, task.telephone) == (booked.citizen_id, None)
