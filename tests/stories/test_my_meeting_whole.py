"""Whatever somebody wants with their meeting: come otherwise, come with others, or not at all."""

from datetime import time

import pytest

from shared import appointments
from shared.appointments import AgendaTopic, Form, MeetingState, Reason
from shared.citizens import Needs
from shared.content import Moment, Term, message
from shared.safetynet import TaskKind
from tests.drivers import COPENHAGEN, Guest
from tests.stories.booked import (
    INTERPRETER,
    NOTHING,
    booked_for,
    by_telephone,
    kinds_of_task,
    offered_first,
    who_has_met,
)
from tests.stories.course import letter_for
from tests.stories.telling import leaves_it_at_that
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.world import World


def rule(world: World, **columns: object) -> None:
    """The house has another rule from now on."""
    settings = ", ".join(f"{name} = {int(str(value))}" for name, value in columns.items())
    with world.workplace.work() as work:
        work.session.connection().exec_driver_sql(f"UPDATE centre SET {settings}")


# Those for whom it is made


def test_amal_moves_because_the_nursery_is_closed_and_the_interpreter_follows(
    guest: Guest, world: World
) -> None:
    booked = booked_for(world, world.free(INTERPRETER)[20], INTERPRETER)
    opens_my_meeting(guest, booked.number)
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Jeg skal passe mit barn")
    assert guest.is_asked("Tak, fordi du siger det. Hvad vil du nu?")
    guest.chooses("Flyt mødet")
    to = offered_first(guest, world, INTERPRETER)
    guest.takes(to)
    guest.chooses("Ja, flyt mødet")
    assert guest.is_told("Dit møde er flyttet.")
    moved = world.held(booked.id)
    assert (moved.starts_at, moved.needs, moved.number) == (to, INTERPRETER, booked.number)
    [task] = world.tasks()
    is_tomorrow = TaskKind.DECIDE_INTERPRETER
    assert (task.kind, task.language, task.meeting_id) == (is_tomorrow, "ar", booked.id)


def test_oksana_has_met_and_talks_on_the_telephone_after_three(guest: Guest, world: World) -> None:
    booked = who_has_met(world, Needs(interpreter="uk"))
    opens_my_meeting(guest, letter_for(world, booked.citizen_id))
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi mødes")
    guest.chooses("På telefon")
    guest.chooses("Ja" if guest.via == "phone" else "Det nummer, I kender")
    assert guest.is_told("Mødet er nu på telefon.")
    guest.chooses("Ja")
    assert guest.is_told("Det husker vi. Du kan altid lave det om.")
    assert guest.is_told("Vi ringer til dig.")
    changed = world.held(booked.id)
    assert (changed.form, changed.room, changed.needs) == (Form.PHONE, "", booked.needs)
    assert changed.call_number == ("+4598621234" if guest.via == "phone" else None)
    guest.chooses("Flyt mødet")
    guest.chooses("Andre tider")
    guest.chooses("Om eftermiddagen")
    with world.look() as work:
        free = by_telephone(work, world, booked)
    at = next(at for at in free if guest.is_offered(at) and at > work.now)
    assert at.astimezone(COPENHAGEN).time() >= time(12)
    guest.takes(at)
    guest.chooses("Ja, flyt mødet")
    assert world.held(booked.id).starts_at == at


def test_mehmet_is_in_hospital_today_and_comes_next_week_with_his_cousin(
    guest: Guest, world: World
) -> None:
    rule(world, same_day_moves=0)
    needs = Needs(wheelchair=True)
    booked = booked_for(world, world.free(needs)[0], needs)
    assert booked.starts_at.date() == world.clock.now().date()
    opens_my_meeting(guest, booked.number)
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Jeg skal på hospitalet")
    guest.chooses("Aflys mødet")
    cancelled = world.held(booked.id)
    assert (cancelled.state, cancelled.cancel_reason) == (MeetingState.CANCELLED, Reason.HOSPITAL)
    assert kinds_of_task(world) == [TaskKind.CANNOT_COME]
    guest.chooses("Ja, find en ny tid")
    at = offered_first(guest, world, needs)
    guest.takes(at)
    guest.chooses("Ja, det passer")
    assert guest.is_told("Du har en tid."), "three touches after the old one was cancelled"
    [new] = [m for m in world.meetings(at) if m.state is MeetingState.BOOKED]
    leaves_it_at_that(guest)
    if guest.via == "kiosk":
        guest.chooses("Spring over")
    opens_my_meeting(guest, new.number)
    guest.chooses("Lav noget om")
    guest.chooses("Det, jeg har brug for")
    guest.chooses("Jeg tager nogen med")
    assert guest.is_told(message("needs-1", n1=Term("need-companion-short")))
    assert world.held(new.id).needs == Needs(wheelchair=True, companion=True)


# I can't come


def test_who_is_ill_today_is_wished_well_and_the_adviser_is_told(
    guest: Guest, world: World
) -> None:
    booked = booked_for(world, world.free()[0])
    opens_my_meeting(guest, booked.number)
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Jeg er syg")
    assert guest.is_told("God bedring. Hvad vil du nu?")
    guest.chooses("Aflys mødet")
    assert guest.is_told("Mødet er aflyst. God bedring. Vil du have en ny tid?")
    assert world.held(booked.id).cancel_reason == Reason.ILL
    [task] = world.tasks()
    assert (task.kind, task.meeting_id) == (TaskKind.CANNOT_COME, booked.id)
    guest.chooses("Nej")
    assert guest.is_told("På gensyn.")


def test_another_day_the_adviser_is_not_called_for_and_the_interpreter_is_called_off(
    guest: Guest, world: World
) -> None:
    booked = booked_for(world, world.free(INTERPRETER)[30], INTERPRETER)
    opens_my_meeting(guest, booked.number)
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Jeg skal arbejde")
    guest.chooses("Aflys mødet")
    assert kinds_of_task(world) == [TaskKind.NO_INTERPRETER]


# The rules of the house lead to a person, never to a bare no


def test_who_has_moved_three_times_finds_a_time_with_a_person(guest: Guest, world: World) -> None:
    world.turn_to("2026-11-23 10:00")
    booked = booked_for(world, world.free()[30])
    rule(world, most_moves=0)
    opens_my_meeting(guest, booked.number)
    guest.chooses("Flyt mødet")
    assert guest.is_asked("Mødet er flyttet nogle gange. Skal vi finde en tid sammen?")
    guest.chooses("Behold mødet, som det er")
    assert guest.is_told("Dit møde")
    guest.chooses("Flyt mødet")
    guest.chooses("Ja, find en tid med mig")
    assert kinds_of_task(world) == [TaskKind.HELP]
    assert world.held(booked.id) == booked


def test_on_the_day_itself_a_reason_is_asked_for(guest: Guest, world: World) -> None:
    booked = booked_for(world, world.free()[0])
    opens_my_meeting(guest, booked.number)
    guest.chooses("Flyt mødet")
    assert guest.is_asked("Må vi spørge, hvorfor mødet skal flyttes?")
    guest.chooses("Noget andet")
    to = offered_first(guest, world)
    guest.takes(to)
    guest.chooses("Ja, flyt mødet")
    assert world.held(booked.id).starts_at == to
    assert world.held(booked.id).moves == 1


def test_where_nothing_is_moved_on_the_day_a_person_finds_a_time(
    guest: Guest, world: World
) -> None:
    rule(world, same_day_moves=0)
    booked = booked_for(world, world.free()[0])
    opens_my_meeting(guest, booked.number)
    guest.chooses("Flyt mødet")
    assert guest.is_asked("Mødet er i dag. Skal vi finde en tid sammen?")


def test_shortly_before_it_begins_a_person_helps(guest: Guest, world: World) -> None:
    rule(world, move_notice_minutes=24 * 60)
    booked = booked_for(world, world.free()[0])
    opens_my_meeting(guest, booked.number)
    guest.chooses("Flyt mødet")
    assert guest.is_asked("Mødet er lige om lidt. Skal vi tale om det?")


# What the meeting has to have, and what it is about


def test_an_interpreter_is_asked_for_and_called_off_again(guest: Guest, world: World) -> None:
    booked = booked_for(world, world.free()[30])
    opens_my_meeting(guest, booked.number)
    guest.chooses("Lav noget om")
    guest.chooses("Det, jeg har brug for")
    guest.chooses("En tolk")
    guest.chooses("العربية")
    assert guest.is_told(message("interpreter-short-call"))
    assert world.held(booked.id).needs.interpreter == "ar"
    assert kinds_of_task(world) == [TaskKind.DECIDE_INTERPRETER]
    guest.chooses("Lav noget om")
    guest.chooses("Det, jeg har brug for")
    guest.chooses("Noget om tolken")
    guest.chooses("Jeg vil ikke have tolk")
    assert guest.is_told("Det er lavet om.")
    assert world.held(booked.id).needs == NOTHING
    assert kinds_of_task(world) == [], "nobody had begun to look for one"


def test_an_interpreter_whose_language_no_list_has_stays_while_all_else_is_changed(
    guest: Guest, world: World
) -> None:
    booked = booked_for(world, world.free()[30], Needs(interpreter="ku"))
    opens_my_meeting(guest, booked.number)
    guest.chooses("Lav noget om")
    guest.chooses("Det, jeg har brug for")
    guest.chooses("Jeg tager nogen med")
    wanted = Needs(interpreter="ku", companion=True)
    assert world.held(booked.id).needs == wanted
    guest.chooses("Flyt mødet")
    to = offered_first(guest, world, wanted)
    guest.takes(to)
    guest.chooses("Ja, flyt mødet")
    assert (world.held(booked.id).starts_at, world.held(booked.id).needs) == (to, wanted)


@pytest.mark.slow
def test_more_time_than_there_is_leads_to_another_time(guest: Guest, world: World) -> None:
    """The last meeting of the day can't be longer."""
    last = max(at for at in world.free() if at.date() == world.free()[0].date())
    booked = booked_for(world, last)
    world.turn_to("2026-11-22 10:00")
    opens_my_meeting(guest, booked.number)
    guest.chooses("Lav noget om")
    guest.chooses("Det, jeg har brug for")
    guest.chooses("Mere tid")
    assert guest.is_asked("Det kan vi ikke nå på den tid. Vil du have en anden tid?")
    guest.chooses("Ja, find en anden tid")
    longer = Needs(more_time=True)
    to = offered_first(guest, world, longer)
    guest.takes(to)
    guest.chooses("Ja, flyt mødet")
    moved = world.held(booked.id)
    assert (moved.starts_at, moved.minutes, moved.needs) == (to, 60, longer)
    guest.chooses("Færdig")
    assert world.held(booked.id) == moved


def test_a_point_for_the_agenda_is_chosen_and_told_back(guest: Guest, world: World) -> None:
    booked = booked_for(world, world.free()[30])
    opens_my_meeting(guest, booked.number)
    guest.chooses("Lav noget om")
    guest.chooses("Det, jeg vil tale om")
    guest.chooses("Et job, jeg har set")
    assert guest.is_told(message("agenda-job-noted"))
    assert world.held(booked.id).topic is AgendaTopic.JOB


# Two at once


def test_somebody_else_moved_it_a_moment_ago(guest: Guest, world: World) -> None:
    booked = booked_for(world, world.free()[30])
    opens_my_meeting(guest, booked.number)
    guest.chooses("Flyt mødet")
    to = offered_first(guest, world)
    guest.takes(to)
    elsewhere = world.free()[40]
    with world.workplace.work() as work:
        appointments.move(work, booked.id, elsewhere, "desk")
    guest.chooses("Ja, flyt mødet")
    assert guest.is_told("Mødet er lige lavet om. Sådan er det nu.")
    assert guest.is_told(message("at-full", at=Moment(elsewhere)))
    assert world.held(booked.id).starts_at == elsewhere


@pytest.mark.parametrize("deed", ["Det, jeg har brug for", "Det, jeg vil tale om"])
def test_it_was_cancelled_while_something_is_changed(guest: Guest, world: World, deed: str) -> None:
    booked = booked_for(world, world.free()[30])
    opens_my_meeting(guest, booked.number)
    guest.chooses("Lav noget om")
    guest.chooses(deed)
    with world.workplace.work() as work:
        appointments.cancel(work, booked.id, "desk")
    guest.chooses("Jeg tager nogen med" if deed.endswith("brug for") else "Min økonomi")
    assert guest.is_told("Mødet er lige blevet aflyst. Vil du have en ny tid?")
