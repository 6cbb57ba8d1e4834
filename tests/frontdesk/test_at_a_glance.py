"""Four questions, answered at the top: who needs me, who is here, who comes, what is wrong."""

from datetime import timedelta

import pytest
from flask import Flask

from frontdesk.words import words
from shared import appointments, citizens, safetynet
from shared.appointments import FIRST_MEETING, enrol_kiosk
from shared.backlog import MOST_TRIES, WorkQueue, know_jobs
from shared.backlog.bad_rows import note_bad
from shared.citizens import Needs
from shared.clock import SetClock
from shared.content import Name
from shared.followups import tell_of_set_aside
from shared.ics import CalendarRequest, Reading, Trouble, Unreadable
from shared.jobs import jobs, read_outside_calendars
from shared.notifications import say_alive
from shared.safetynet import TaskKind
from shared.unit_of_work import Workplace
from tests.conftest import MONDAY_AT_EIGHT
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.notifications.post_office import post_one
from tests.town import Town

TEN = MONDAY_AT_EIGHT + timedelta(hours=2)


@pytest.fixture
def open_house(house: Workplace, clock: SetClock) -> Workplace:
    """At ten, with a worker that is alive."""
    clock.at = TEN
    lives(house)
    return house


def lives(house: Workplace) -> None:
    with house.work() as work:
        say_alive(work)


def booked(house: Workplace, town: Town, after: timedelta) -> int:
    with house.work() as work:
        somebody = citizens.register(work, town.centre_id, None, None, None, "da")
        citizens.change_name(work, somebody.id, "Amal")
        start = MONDAY_AT_EIGHT + after
        return appointments.book(work, somebody.id, FIRST_MEETING, start, Needs(), "phone").id


def nobody_answers(_asked: CalendarRequest) -> Reading:
    raise Unreadable(Trouble.SILENT)


def nothing_planned(_asked: CalendarRequest) -> Reading:
    return Reading()


def arrives(house: Workplace, meeting_id: int) -> None:
    with house.work() as work:
        appointments.arrive(work, meeting_id, "kiosk")


@pytest.mark.usefixtures("open_house")
def test_an_empty_house_in_order_says_so(lene: Clerk) -> None:
    lene.opens()
    assert lene.sees("0 har brug for dig 0 er her")
    assert lene.sees("Alt virker")


def test_the_four_answers_count(
    lene: Clerk, open_house: Workplace, town: Town, clock: SetClock
) -> None:
    clock.at = MONDAY_AT_EIGHT
    here, _ = (booked(open_house, town, timedelta(hours=n)) for n in (2, 4))
    clock.at = TEN
    arrives(open_house, here)
    with open_house.work() as work:
        safetynet.open_task(work, town.centre_id, TaskKind.HELP, work.now, kiosk_name="Kiosk 1")
    clock.turn(timedelta(minutes=12))
    lives(open_house)
    lene.opens()
    assert lene.sees("1 har brug for dig 1 er her · længst 12 min. 1 ventes")
    lene.presses("Jeg tager den")
    assert lene.sees("0 har brug for dig")


def test_who_has_been_due_for_more_than_ten_minutes_stands_out_and_nobody_before(
    lene: Clerk, open_house: Workplace, town: Town, clock: SetClock
) -> None:
    clock.at = MONDAY_AT_EIGHT
    meeting = booked(open_house, town, timedelta(hours=2))
    clock.turn(timedelta(minutes=100))
    arrives(open_house, meeting)
    clock.at = TEN + timedelta(minutes=10)
    lene.opens()
    assert lene.sees("Er her: 30 min.")
    clock.turn(timedelta(minutes=1))
    lene.opens()
    assert lene.sees("Har ventet 11 min.")


def test_a_worker_that_says_nothing_is_told(
    lene: Clerk, open_house: Workplace, clock: SetClock
) -> None:
    clock.turn(timedelta(minutes=3, seconds=1))
    lene.opens()
    assert lene.sees("Én ting virker ikke")
    assert lene.sees("Beskeder bliver ikke sendt · siden mandag 23. november kl. 10.00")
    lives(open_house)
    lene.opens()
    assert lene.sees("Alt virker")


def test_a_kiosk_that_falls_silent_is_missed_while_the_house_is_open(
    app: Flask, lene: Clerk, open_house: Workplace, town: Town, clock: SetClock
) -> None:
    with open_house.work() as work:
        token = enrol_kiosk(work, town.centre_id, "Ved trappen")
    lene.opens()
    assert lene.sees("Alt virker")
    browser = app.test_client()
    browser.set_cookie("kiosk", token, domain="fremmoede.test", path="/kiosk/")
    assert browser.post("/kiosk/alive", base_url=HTTPS).status_code == 204
    clock.turn(timedelta(minutes=4))
    lives(open_house)
    lene.opens()
    assert lene.sees("Ved trappen svarer ikke")
    clock.turn(timedelta(hours=5))
    lives(open_house)
    lene.opens()
    assert not lene.sees("Ved trappen svarer ikke")


def test_a_sign_of_life_from_no_kiosk_changes_nothing(app: Flask) -> None:
    assert app.test_client().post("/kiosk/alive", base_url=HTTPS).status_code == 204


def test_a_printer_that_stands_still_is_told_until_it_works(
    lene: Clerk, open_house: Workplace, town: Town
) -> None:
    with open_house.work() as work:
        task = safetynet.open_task(
            work, town.centre_id, TaskKind.PRINTER, work.now, kiosk_name="Kiosk 1"
        )
    lene.opens()
    assert lene.sees("Printeren ved Kiosk 1 virker ikke")
    with open_house.work() as work:
        safetynet.close_task(work, task.id, "Kiosk 1")
    lene.opens()
    assert not lene.sees("Printeren ved Kiosk 1")


def test_an_advisers_calendar_that_cannot_be_read_is_told_until_it_can(
    lene: Clerk, open_house: Workplace, town: Town, clock: SetClock
) -> None:
    with open_house.work() as work:
        appointments.follow_calendar(work, town.karen, "https://calendar.test/karen")
    read_outside_calendars(open_house, nothing_planned)
    clock.turn(timedelta(minutes=59))
    read_outside_calendars(open_house, nobody_answers)
    lives(open_house)
    lene.opens()
    assert lene.sees("Alt virker"), "it may be back in a moment"
    clock.turn(timedelta(minutes=2))
    lene.opens()
    assert lene.sees("Kalenderen for Karen kan ikke læses · siden mandag 23. november kl. 10.00")
    assert lene.sees("Spørg Karen, om den har fået en ny adresse.")
    clock.turn(timedelta(minutes=10))
    read_outside_calendars(open_house, nothing_planned)
    lives(open_house)
    lene.opens()
    assert lene.sees("Alt virker")


def test_a_calendar_that_never_could_be_read_is_told_at_once_and_only_in_its_house(
    lene: Clerk, ida: Clerk, open_house: Workplace, town: Town
) -> None:
    with open_house.work() as work:
        appointments.follow_calendar(work, town.karen, "https://calendar.test/karen")
    lene.opens()
    assert lene.sees("Alt virker"), "nobody has tried yet"
    read_outside_calendars(open_house, nobody_answers)
    lene.opens()
    assert lene.sees("Kalenderen for Karen kan ikke læses Vi ser ikke, hvad der er nyt i den.")
    ida.opens()
    assert ida.sees("Alt virker")


@pytest.mark.usefixtures("open_house")
def test_the_page_is_another_as_soon_as_something_fails(lene: Clerk, clock: SetClock) -> None:
    before = lene.polls().get_data(as_text=True)
    clock.turn(timedelta(minutes=4))
    assert "Beskeder bliver ikke sendt" not in before
    assert "Beskeder bliver ikke sendt" in lene.polls().get_data(as_text=True)


def test_what_waits_is_not_done_or_was_set_aside_is_told_with_the_operators_name_of_it(
    lene: Clerk, open_house: Workplace, clock: SetClock
) -> None:
    know_jobs(open_house, ["sweep_safety_net"])
    with open_house.work() as work:
        post_one(work)
        for _ in range(MOST_TRIES):
            note_bad(work, WorkQueue.RECORDINGS, "RE1", "ValueError")
    with open_house.work() as work:
        tell_of_set_aside(work)
    clock.turn(timedelta(minutes=16))
    lives(open_house)
    lene.opens()
    assert lene.sees("3 ting virker ikke")
    assert lene.sees("Ring til driften, og sig: borgere uden næste skridt (kode sweep_safety_net).")
    assert lene.sees("Ring til driften, og sig: beskeder (kode messages).")
    assert lene.sees("Ring til driften, og sig: optagede spørgsmål: 1 (kode recordings).")
    assert lene.sees("Bed driften om at se på det, der er lagt til side")


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_queue_and_every_job_has_a_name_that_staff_understand(language: str) -> None:
    say = words(language)
    codes = [*WorkQueue, *(job.name for job in jobs())]
    nameless = [it for it in codes if "_" in say("desk-fault-named", code=Name(it))]
    assert nameless == []
    assert len({say("desk-fault-named", code=Name(it)) for it in WorkQueue}) == len(WorkQueue)
