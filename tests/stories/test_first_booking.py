"""A first meeting, from the door to the number in the hand."""

from datetime import time, timedelta

from shared.appointments import Form, MeetingState, SlotFilter
from shared.citizens import Needs
from shared.content import Day, message
from shared.safetynet import TaskKind
from tests.drivers import COPENHAGEN, Guest
from tests.stories.at_the_desk import with_the_desk
from tests.stories.telling import (
    books_the_first_time,
    comes_to_the_times,
    gives_birth_date_and_number,
    leaves_it_at_that,
    somebody_else_takes,
)
from tests.stories.world import World


@with_the_desk
def test_somebody_new_books_a_first_meeting(guest: Guest, world: World) -> None:
    at = books_the_first_time(guest, world)
    assert guest.is_told("Du har en tid.")
    [booked] = world.meetings(at)
    assert (booked.starts_at, booked.form, booked.booked_via) == (at, Form.IN_PERSON, guest.via)
    assert guest.knows(booked.number)
    leaves_it_at_that(guest)
    assert at.astimezone(COPENHAGEN).date() == world.clock.now().astimezone(COPENHAGEN).date()
    assert guest.is_told("På gensyn senere i dag.")


@with_the_desk
def test_everything_can_be_done_in_english(guest: Guest, world: World) -> None:
    guest.begins()
    guest.speaks("en")
    guest.chooses("Bestil et møde")
    gives_birth_date_and_number(guest)
    guest.chooses("Nej")
    at = world.free()[0]
    guest.takes(at)
    guest.chooses("Ja, det passer")
    assert guest.is_told("Du har en tid.")
    assert len(world.meetings(at)) == 1


def test_nobody_needs_a_telephone(world: World) -> None:
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Nej")
    visitor.types("12031965")
    visitor.chooses("Jeg har ikke en telefon")
    visitor.chooses("Nej")
    at = world.free()[0]
    visitor.takes(at)
    assert visitor.is_told("Vi ringer ikke til dig.")
    visitor.chooses("Ja, det passer")
    assert len(world.meetings(at)) == 1


def test_a_withheld_number_is_asked_for_and_can_be_left_out(world: World) -> None:
    caller = world.caller("anonymous")
    caller.begins()
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types("12031965")
    assert caller.is_asked("Hvilket nummer må vi ringe til?")
    caller.chooses("Jeg har ikke en telefon")
    assert caller.is_asked("Har du brug for noget til mødet?")


@with_the_desk
def test_a_time_that_somebody_was_quicker_to_take(guest: Guest, world: World) -> None:
    comes_to_the_times(guest)
    lost = world.free()[0]
    guest.takes(lost)
    somebody_else_takes(world, lost)
    guest.chooses("Ja, det passer")
    assert guest.is_told("Den tid blev lige taget. Her er andre tider.")
    assert not guest.is_offered(lost)
    instead = world.free()[0]
    guest.takes(instead)
    guest.chooses("Ja, det passer")
    assert [m.starts_at for m in world.meetings(lost)].count(lost) == 1
    assert any(m.booked_via == guest.via for m in world.meetings(instead))


@with_the_desk
def test_back_leads_to_the_question_before_and_keeps_the_rest(guest: Guest, world: World) -> None:
    comes_to_the_times(guest)
    guest.goes_back()
    assert guest.is_asked("Har du brug for noget til mødet?")
    guest.goes_back()
    guest.goes_back()
    assert guest.is_asked("Hvornår er du født?")
    guest.types("13031965")
    if guest.via == "phone":
        guest.chooses("Ja")
    else:
        guest.types("98621234")
    guest.chooses("Nej")
    guest.takes(world.free()[0])
    assert guest.is_asked("Passer det hele?")


@with_the_desk
def test_on_the_check_page_each_thing_can_be_changed_alone(guest: Guest, world: World) -> None:
    comes_to_the_times(guest)
    first, *later = world.free()
    guest.takes(first)
    guest.changes("Andre ønsker")
    guest.chooses("Ja")
    guest.chooses("Mere tid")
    guest.chooses("Nej")
    assert guest.is_asked("Passer det hele?")
    guest.changes("En anden tid")
    second = next(at for at in later if at - first >= timedelta(hours=3))
    guest.takes(second)
    guest.changes("Et andet nummer")
    if guest.via == "phone":
        guest.chooses("Nej")
    guest.types("+380 50 123 4567")
    guest.chooses("Ja, det passer")
    [booked] = world.meetings(second)
    assert (booked.starts_at, booked.minutes) == (second, 60)
    assert booked.needs == Needs(more_time=True)
    assert world.citizen(booked.citizen_id).telephone == "+380501234567"


def test_not_before_ten_is_honoured(guest: Guest, world: World) -> None:
    comes_to_the_times(guest)
    guest.chooses("Andre tider")
    guest.chooses("Ikke før kl. 10")
    offered = [at for at in world.free() if guest.is_offered(at)]
    assert offered
    assert all(at.astimezone(COPENHAGEN).time() >= time(10) for at in offered)
    guest.takes(offered[0])
    guest.chooses("Ja, det passer")
    assert guest.is_told("Du har en tid.")


@with_the_desk
def test_none_of_these_leads_on_to_another_day(guest: Guest, world: World) -> None:
    comes_to_the_times(guest)
    guest.chooses("Andre tider")
    guest.chooses("En anden dag")
    guest.chooses("Senere dage")
    days = sorted({at.astimezone(COPENHAGEN).date() for at in world.free()})
    guest.chooses(message("on-day", day=Day(days[5])))
    at = world.free(slot_filter=SlotFilter(day=days[5]))[0]
    guest.takes(at)
    guest.chooses("Ja, det passer")
    assert len(world.meetings(at)) == 1


def test_flere_tider_goes_on_and_on_and_never_ends_in_nothing(guest: Guest, world: World) -> None:
    comes_to_the_times(guest)
    for _ in range(15):
        guest.chooses("Andre tider")
        guest.chooses("Flere tider")
        assert any(guest.is_offered(at) for at in world.free())


@with_the_desk
def test_an_interpreter_is_wished_and_the_desk_is_told(guest: Guest, world: World) -> None:
    guest.begins()
    guest.chooses("Bestil et møde")
    gives_birth_date_and_number(guest)
    guest.chooses("Ja")
    guest.chooses("En tolk")
    guest.chooses("Soomaali")
    guest.chooses("Nej")
    at = world.free(Needs(interpreter="so"))[0]
    guest.takes(at)
    guest.chooses("Ja, det passer")
    [booked] = world.meetings(at)
    assert booked.needs == Needs(interpreter="so")
    assert [t.kind for t in world.tasks()] == [TaskKind.DECIDE_INTERPRETER], "it is today"


@with_the_desk
def test_undoing_asks_first_and_frees_the_time(guest: Guest, world: World) -> None:
    at = books_the_first_time(guest, world)
    guest.chooses("Fortryd")
    guest.chooses("Nej, behold det")
    assert [m.state for m in world.meetings(at)] == [MeetingState.BOOKED]
    guest.chooses("Fortryd")
    guest.chooses("Ja, aflys mødet")
    assert at in world.free()
    guest.chooses("Ja, find en ny tid")
    guest.takes(at)
    guest.chooses("Ja, det passer")
    assert [m.starts_at for m in world.meetings(at)] == [at]
    assert world.rows("meeting") == 2, "the cancelled one is kept"


@with_the_desk
def test_when_nothing_is_free_we_call(guest: Guest, world: World) -> None:
    world.everybody_is_away()
    guest.begins()
    guest.chooses("Bestil et møde")
    gives_birth_date_and_number(guest)
    guest.chooses("Nej")
    assert guest.is_asked("Vi ringer og finder en tid med dig. Hvornår må vi ringe?")
    guest.takes(world.next_opening())
    [task] = world.tasks()
    assert (task.kind, task.telephone) == (TaskKind.CALL_BACK, "+4598621234")
