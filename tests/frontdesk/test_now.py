"""What the desk shows at this moment, and what one press does."""

from datetime import datetime, time, timedelta

import pytest
from flask import Flask
from sqlalchemy import text

from shared import appointments, citizens, safetynet
from shared.accounts.sessions import Role, add_staff
from shared.appointments import FIRST_MEETING, Meeting
from shared.citizens import Needs
from shared.clock import SetClock
from shared.safetynet import Task, TaskKind
from shared.unit_of_work import Workplace
from tests.drivers import COPENHAGEN
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.town import Town

TEN = datetime(2026, 11, 23, 10, 15, tzinfo=COPENHAGEN)
NOTHING = Needs()


def booked(
    house: Workplace, town: Town, at: datetime = TEN, needs: Needs = NOTHING, name: str = "Amal"
) -> Meeting:
    with house.work() as work:
        somebody = citizens.register(work, town.centre_id, None, None, None, "da")
        citizens.change_name(work, somebody.id, name)
        return appointments.book(work, somebody.id, FIRST_MEETING, at, needs, "phone")


def called(
    house: Workplace,
    town: Town,
    kind: TaskKind = TaskKind.HELP,
    due: timedelta = timedelta(minutes=10),
    **told: str,
) -> Task:
    with house.work() as work:
        return safetynet.open_task(
            work,
            town.centre_id,
            kind,
            work.now + due,
            telephone=told.get("telephone"),
            language=told.get("language", "da"),
            kiosk_name=told.get("place", ""),
            note=told.get("note", ""),
        )


def test_a_meeting_stands_with_time_name_adviser_room_and_needs(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    everything = Needs("ar", companion=True, wheelchair=True, more_time=True)
    booked(house, town, needs=everything)
    lene.opens()
    assert lene.sees(
        "10.15 Amal Karen Lokale 1 Tolk: arabisk Tager en med Kørestol Mere tid Ventes"
    )


def test_a_citizen_without_a_name_is_known_by_the_number(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    number = booked(house, town, needs=Needs(quiet_room=True), name="").number
    lene.opens()
    assert lene.sees(f"10.15 {number[:3]} {number[3:]} Karen Lokale 2 Stille rum Ventes")


def test_a_silent_citizens_name_is_nowhere_on_the_page(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    meeting = booked(house, town, name="Hodan")
    with house.work() as work:
        citizens.protect(work, meeting.citizen_id)
        due = work.now + timedelta(hours=1)
        safetynet.open_task(
            work, town.centre_id, TaskKind.CALL_BACK, due, citizen_id=meeting.citizen_id
        )
    html = lene.opens().get_data(as_text=True)
    assert "Hodan" not in html
    assert lene.sees(f"{meeting.number[:3]} {meeting.number[3:]}")
    assert lene.sees("Ring op")


def test_a_meeting_goes_from_expected_to_now_to_unsettled(
    lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    booked(house, town)
    for at, standing in (
        (time(10, 14), "Ventes"),
        (time(10, 15), "Nu"),
        (time(11), "Mangler svar"),
    ):
        clock.at = datetime.combine(TEN, at, COPENHAGEN)
        lene.opens()
        assert lene.sees(f"Lokale 1 {standing}") or lene.sees(f"Lokale 2 {standing}")


@pytest.mark.parametrize(
    ("decide", "words"),
    [(appointments.mark_held, "Holdt"), (appointments.mark_not_come, "Kom ikke")],
)
def test_what_staff_said_of_a_meeting_stands(
    lene: Clerk, house: Workplace, town: Town, clock: SetClock, decide: object, words: str
) -> None:
    meeting = booked(house, town)
    clock.at = TEN + timedelta(hours=1)
    with house.work() as work:
        assert callable(decide)
        decide(work, meeting.id, "Karen")
    lene.opens()
    assert lene.sees(words)


def test_a_cancelled_meeting_is_gone(lene: Clerk, house: Workplace, town: Town) -> None:
    meeting = booked(house, town)
    with house.work() as work:
        appointments.cancel(work, meeting.id, "phone")
    lene.opens()
    assert not lene.sees("Amal")


def test_a_day_without_meetings_shows_the_next_day_that_has_some(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    lene.opens()
    assert lene.sees("Der er ingen møder i dag eller den næste uge.")
    booked(house, town, at=TEN + timedelta(days=3))
    lene.opens()
    assert lene.sees("Ingen møder i dag. Næste: torsdag 26. november")
    assert lene.sees("Amal")


def test_a_help_call_says_where_since_when_in_which_language_and_how_many_before(
    lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    lene.opens()
    assert lene.sees("Ingen har trykket på Hjælp.")
    called(house, town, place="Kiosk 2", language="en")
    clock.turn(timedelta(minutes=3))
    called(house, town, telephone="+4598621234")
    called(house, town)
    clock.turn(timedelta(minutes=1))
    lene.opens()
    assert lene.sees("Kiosk 2 Siden kl. 8.00 · 4 min. · engelsk · Først i køen")
    assert lene.sees("98 62 12 34 Siden kl. 8.03 · 1 min. · dansk · Først i køen")
    assert lene.sees("I telefonen Siden kl. 8.03 · 1 min. · dansk · 1 før")


def test_a_promised_call_says_number_wish_and_when_and_stands_out_when_it_is_late(
    lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    hour = timedelta(hours=1)
    called(house, town, TaskKind.CALL_BACK, hour, telephone="+4598621234", note="Efter kl. 15")
    called(house, town, TaskKind.CALL_BACK, 26 * hour, telephone="+380671234567")
    lene.opens()
    assert lene.sees("Ring op 98 62 12 34 Senest i dag kl. 9.00 · dansk Efter kl. 15")
    assert lene.sees("Ring op +380 67 123 4567 Senest tirsdag 24. november kl. 10.00")
    clock.turn(2 * hour)
    lene.opens()
    assert lene.sees("For sent: i dag kl. 9.00")
    clock.turn(24 * hour)
    lene.signs_in("lene")
    assert lene.sees("For sent: mandag 23. november kl. 9.00")


def test_an_interpreter_to_be_found_is_not_forgotten(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    day = timedelta(days=1)
    called(house, town, TaskKind.INTERPRETER, day, language="ti", note="482917")
    called(house, town, TaskKind.FOLLOW_UP, day, note="Ring til Amal")
    lene.opens()
    assert lene.sees("Find en tolk Senest tirsdag 24. november kl. 8.00 · tigrinya · 482 917")
    assert lene.sees("Følg op")


def test_the_first_press_takes_it_and_the_colleague_sees_by_whom(
    lene: Clerk, mads: Clerk, house: Workplace, town: Town
) -> None:
    called(house, town, place="Kiosk 1")
    lene.opens()
    mads.opens()
    lene.presses("Jeg tager den")
    assert lene.sees("Du har den")
    mads.presses("Jeg tager den")
    assert mads.sees("Lene var hurtigere og har den.")
    assert mads.sees("Lene har den")
    assert not mads.sees("Du har den")


def test_what_is_done_is_gone_for_everybody_and_written_down(
    lene: Clerk, mads: Clerk, house: Workplace, town: Town
) -> None:
    task = called(house, town, place="Kiosk 1")
    lene.opens()
    lene.presses("Jeg tager den")
    mads.opens()
    mads.presses("Klaret")
    assert mads.sees("Ingen har trykket på Hjælp.")
    lene.presses("Klaret")
    assert lene.sees("Ingen har trykket på Hjælp.")
    with house.read() as work:
        deeds = work.session.execute(
            text("SELECT who, what, about FROM audit WHERE about <> '' ORDER BY id")
        ).all()
    assert [tuple(deed) for deed in deeds] == [
        ("staff:1", "took_task", f"task:{task.id}"),
        ("staff:2", "closed_task", f"task:{task.id}"),
    ]


def test_a_press_on_something_that_is_done_meanwhile_says_so(
    lene: Clerk, mads: Clerk, house: Workplace, town: Town
) -> None:
    called(house, town)
    mads.opens()
    lene.opens()
    lene.presses("Jeg tager den")
    lene.presses("Klaret")
    mads.presses("Jeg tager den")
    assert mads.sees("Den er klaret allerede.")


def test_a_press_without_our_form_changes_nothing(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    task = called(house, town)
    for deed in ("take", "done"):
        lene.client.post(f"/desk/tasks/{task.id}/{deed}", base_url=HTTPS)
    lene.opens()
    assert lene.sees("Siden havde stået for længe. Prøv igen.")
    assert lene.page.button("Jeg tager den")


def test_another_centre_is_neither_seen_nor_touched(
    app: Flask, lene: Clerk, house: Workplace, town: Town
) -> None:
    with house.work() as work:
        farsoe = appointments.add_centre(
            work, "farsoe", "Jobcenter Farsø", address="Torvet 1", telephone="+4510203050"
        )
        add_staff(work, farsoe.id, "Lene", "lene2", PASSWORD, Role.FRONT_DESK)
    booked(house, town)
    called(house, town, place="Kiosk 1")
    lene.opens()
    stranger = Clerk(app)
    stranger.signs_in("lene2")
    assert stranger.sees("Jobcenter Farsø")
    assert not stranger.sees("Kiosk 1")
    assert not stranger.sees("Amal")
    stranger.sends(lene.page.button("Jeg tager den"), **stranger.page.forms[0].fields)
    assert stranger.status == 404
    lene.presses("Jeg tager den")
    assert lene.sees("Du har den")


@pytest.mark.parametrize("number", ["0", "99", "9" * 10, "9" * 400])
def test_a_task_that_never_was_is_not_found(lene: Clerk, number: str) -> None:
    token = lene.page.forms[0].fields
    answer = lene.client.post(f"/desk/tasks/{number}/take", data=token, base_url=HTTPS)
    assert answer.status_code == 404


def test_what_citizens_wrote_is_shown_as_text(lene: Clerk, house: Workplace, town: Town) -> None:
    called(house, town, TaskKind.CALL_BACK, note="<script>alert(1)</script>")
    assert "<script>alert" not in lene.opens().get_data(as_text=True)


def test_a_poll_brings_only_what_is_new(
    lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    html = lene.opens().get_data(as_text=True)
    seen = html.split("/desk/?seen=")[1].split('"')[0]
    assert lene.polls(seen).status_code == 204
    clock.turn(timedelta(seconds=30))
    assert lene.polls(seen).status_code == 204
    called(house, town, place="Kiosk 1")
    answer = lene.polls(seen)
    fragment = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert "Kiosk 1" in fragment
    assert 'data-title="(1) Skranken"' in fragment
    assert "<html" not in fragment
    assert "HX-Request" in answer.headers["Vary"]


def test_a_call_that_somebody_took_no_longer_counts_in_the_title(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    called(house, town)
    assert "<title>(1) Skranken</title>" in lene.opens().get_data(as_text=True)
    lene.presses("Jeg tager den")
    assert "<title>Skranken</title>" in lene.opens().get_data(as_text=True)


def test_without_script_the_page_fetches_itself_again(lene: Clerk) -> None:
    html = lene.opens().get_data(as_text=True)
    assert '<noscript><meta http-equiv="refresh" content="10"></noscript>' in html


def test_a_broken_database_is_said_plainly(lene: Clerk, house: Workplace) -> None:
    with house.engine.begin() as connection:
        connection.execute(text("ALTER TABLE task RENAME TO gone"))
    lene.opens()
    assert lene.status == 503
    assert lene.sees("Noget gik galt hos os.")
    assert lene.sees("Prøv igen")


def test_a_name_on_the_board_leads_to_the_citizens_page(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    citizen_id = booked(house, town).citizen_id
    lene.opens()
    assert lene.page.link("Amal") == f"/desk/citizens/{citizen_id}"


def test_somebody_unknown_who_wants_a_call_is_written_down_with_their_number(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    called(house, town, TaskKind.CALL_BACK, telephone="+4598621234")
    lene.opens()
    lene.presses("Skriv en ny borger ind")
    assert lene.page.button("Gem").form.fields["telephone"] == "98 62 12 34"
