"""An interpreter is promised truthfully: sought, booked with somebody, or there is none."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from shared import citizens, followups
from shared.citizens import Needs, RemindBy
from shared.content import message
from shared.followups import Decision, Way, book_interpreter, decide_interpreter
from shared.safetynet import Task, TaskKind
from tests.drivers import COPENHAGEN, Guest
from tests.stories.booked import booked_for
from tests.stories.telling import gives_birth_date_and_number
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.test_reminders import worker_sends
from tests.stories.world import World

with_the_desk = pytest.mark.parametrize("guest", ["kiosk", "phone", "desk"], indirect=True)

SIGN, ARABIC = Needs(interpreter="dsl"), Needs(interpreter="ar")
SEEKS = "Vi prøver at finde en tolk."
SHORT_TIME = message("interpreter-short-told")
PROMISED = "Vi sørger for en tolk"


FOR_THE_DEAF = ("Tegnsprog", "Skrivetolk", "Taktilt tegnsprog")


def wants_an_interpreter(guest: Guest, language: str, at: datetime, *wishes: str) -> None:
    guest.begins()
    guest.chooses("Bestil et møde")
    gives_birth_date_and_number(guest)
    guest.chooses("Ja")
    guest.chooses("En tolk")
    guest.chooses(language)
    if language in FOR_THE_DEAF:
        guest.chooses("Ja, ring aldrig")
    guest.chooses("Ja" if wishes else "Nej")
    if wishes:
        guest.chooses("Et ønske om tolken")
        for wish in wishes:
            guest.chooses(wish)
        guest.chooses("Ikke flere ønsker")
        guest.chooses("Nej")
    for _ in range(15):
        if guest.is_offered(at):
            break
        guest.chooses("Andre tider")
        guest.chooses("Flere tider")
    guest.takes(at)


def in_days(world: World, days: int, needs: Needs) -> datetime:
    """The first free time so many days ahead."""
    day = world.clock.now().astimezone(COPENHAGEN).date() + timedelta(days=days)
    return next(at for at in world.free(needs) if at.astimezone(COPENHAGEN).date() >= day)


def about_interpreters(world: World) -> list[Task]:
    kinds = (TaskKind.INTERPRETER, TaskKind.DECIDE_INTERPRETER, TaskKind.NO_INTERPRETER)
    return [task for task in world.tasks() if task.kind in kinds]


@with_the_desk
def test_sign_language_for_a_meeting_in_six_days_can_be_booked_and_staff_decide(
    guest: Guest, world: World
) -> None:
    at = in_days(world, 7, SIGN)
    world.turn_to(f"{at - timedelta(days=6):%Y-%m-%d} 08:30")
    wants_an_interpreter(guest, "Tegnsprog", at)
    assert guest.is_told(SHORT_TIME)
    guest.chooses("Ja, det passer")
    assert guest.is_told(SHORT_TIME)
    assert PROMISED not in guest.perceives
    [booked] = world.meetings(at)
    assert booked.needs == SIGN
    [task] = about_interpreters(world)
    assert task.kind is TaskKind.DECIDE_INTERPRETER
    assert world.clock.now() <= task.due_at < at


@with_the_desk
def test_before_one_is_booked_nobody_is_told_that_we_see_to_an_interpreter(
    guest: Guest, world: World
) -> None:
    at = in_days(world, 7, ARABIC)
    wants_an_interpreter(guest, "العربية", at)
    assert guest.is_told(SEEKS)
    guest.chooses("Ja, det passer")
    assert guest.is_told(SEEKS)
    assert PROMISED not in guest.perceives
    [task] = about_interpreters(world)
    assert task.kind is TaskKind.INTERPRETER
    assert task.due_at < at - timedelta(days=2)


def test_for_a_meeting_in_two_hours_the_task_is_due_at_once(guest: Guest, world: World) -> None:
    world.turn_to("2026-11-24 09:10")
    at = next(at for at in world.free(ARABIC) if at > world.clock.now() + timedelta(hours=2))
    wants_an_interpreter(guest, "العربية", at)
    guest.chooses("Ja, det passer")
    [task] = about_interpreters(world)
    assert task.kind is TaskKind.DECIDE_INTERPRETER
    assert task.due_at == world.clock.now()


def test_when_one_is_booked_the_citizen_hears_that_one_comes(guest: Guest, world: World) -> None:
    booked = booked_for(world, in_days(world, 7, ARABIC), ARABIC)
    with world.workplace.work() as work:
        assert book_interpreter(work, booked, "Tolk Danmark", "T-17", Way.HERE, "staff:1")
    opens_my_meeting(guest, booked.number, "24081971")
    assert guest.is_told("Der kommer en tolk.")


def test_a_reminder_says_how_it_stands_when_it_is_sent(world: World, tmp_path: Path) -> None:
    booked = booked_for(world, in_days(world, 7, ARABIC), ARABIC)
    with world.workplace.work() as work:
        citizens.wish_reminder(work, booked.citizen_id, RemindBy.TEXT)
        followups.booked(work, booked, citizens.get_citizen(work, booked.citizen_id), "desk")
    worker_sends(world, tmp_path)
    with world.workplace.work() as work:
        assert book_interpreter(work, booked, "Tolk Danmark", "T-17", Way.HERE, "staff:1")
    world.turn_to(f"{booked.starts_at - timedelta(days=1):%Y-%m-%d} 16:00")
    [reminder] = worker_sends(world, tmp_path)
    assert "Der kommer en tolk." in reminder
    assert "arabisk" not in reminder


def test_no_text_says_that_somebody_uses_sign_language(world: World, tmp_path: Path) -> None:
    booked = booked_for(world, in_days(world, 7, SIGN), SIGN)
    with world.workplace.work() as work:
        citizens.wish_reminder(work, booked.citizen_id, RemindBy.TEXT)
        followups.booked(work, booked, citizens.get_citizen(work, booked.citizen_id), "desk")
        assert decide_interpreter(work, booked, Decision.WITHOUT, "Ingen er ledig.", "staff:1")
    world.turn_to(f"{booked.starts_at - timedelta(days=1):%Y-%m-%d} 16:00")
    sent = worker_sends(world, tmp_path)
    assert any("Vi fandt ingen tolk til mødet" in each for each in sent)
    assert not any("tegn" in each for each in sent)


def test_when_there_is_none_the_citizen_hears_it_and_is_called(guest: Guest, world: World) -> None:
    booked = booked_for(world, in_days(world, 7, ARABIC), ARABIC)
    with world.workplace.work() as work:
        why = "Ingen ledig tolk. Borgerens søster kan lidt dansk."
        assert decide_interpreter(work, booked, Decision.WITHOUT, why, "staff:1")
    [call] = [task for task in world.tasks() if task.kind is TaskKind.TELL]
    assert call.telephone == "+380501234567"
    assert call.due_at < booked.starts_at
    opens_my_meeting(guest, booked.number, "24081971")
    assert guest.is_told("Vi fandt ingen tolk. Mødet bliver til noget alligevel.")
