"""Callers wait in a queue that is real: it moves, it says where they are, and one may leave it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http import HTTPStatus

import pytest
from flask import Flask
from sqlalchemy import text

from ivr.simulator.placed import Rings
from ivr.simulator.telephone import Rang, SimulatedTelephone
from shared.clock import SetClock
from shared.safetynet import Task, TaskKind, close_task, open_tasks, take_task
from shared.settings import Settings, WrongSetting, read_settings
from shared.speech import HOLD_SECONDS
from shared.unit_of_work import Workplace
from shared.web.place import install_workplace, installed_in, voice_of
from tests.ivr.conftest import Calls
from tests.town import DESK_NUMBER, SECRETS, Town


@pytest.fixture(autouse=True)
def opened(clock: SetClock) -> None:
    clock.at = datetime(2026, 11, 23, 9, tzinfo=UTC)


def open_calls(house: Workplace, town: Town) -> list[Task]:
    with house.read() as work:
        return [it for it in open_tasks(work, town.centre_id) if it.kind is TaskKind.HELP]


def rung(call: SimulatedTelephone) -> list[Rang]:
    return [event for event in call.events if isinstance(event, Rang)]


def in_line(telephone: Calls, number: str) -> SimulatedTelephone:
    """A caller who has pressed 0 and wants to wait."""
    call = telephone(caller=number, person=Rings.COMPLETED)
    call.press("0")
    assert "før dig" in call.hears
    call.press("1")
    return call


def test_with_nobody_waiting_the_person_is_rung_at_once(telephone: Calls) -> None:
    call = telephone(person=Rings.COMPLETED)
    call.press("0")
    assert rung(call) == [Rang(DESK_NUMBER, Rings.COMPLETED)]
    assert "før dig" not in call.heard


def test_with_others_one_waits_hears_ones_place_and_comes_when_it_is_ones_turn(
    telephone: Calls, sqlite_workplace: Workplace, town: Town, clock: SetClock
) -> None:
    first = telephone(caller="+4598620001")
    first.press("0")  # is on the line still
    clock.turn(timedelta(minutes=1))
    second = in_line(telephone, "+4598620002")
    assert second.hears.startswith("Der er en før dig.")
    assert "tryk to" in second.hears
    assert rung(second) == []
    places = []
    for _ in range(6):
        second.wait()
        places.append("før dig" in second.hears)
    assert places == [False, False, True] * 2, "every 30 seconds"
    assert 3 * HOLD_SECONDS == 30
    first.hang_up()
    second.wait()
    assert "Nu er det din tur." in second.heard
    assert rung(second) == [Rang(DESK_NUMBER, Rings.COMPLETED)]
    assert open_calls(sqlite_workplace, town) == []


def test_a_call_back_can_be_had_at_any_time(
    telephone: Calls, sqlite_workplace: Workplace, town: Town
) -> None:
    telephone(caller="+4598620001").press("0")
    second = in_line(telephone, "+4598620002")
    second.wait()
    second.press("2")
    assert second.hears.startswith("Hvornår må vi ringe til dig?")
    assert rung(second) == []
    for key in ("1", "1"):
        second.press(key)
    while not second.is_over:
        second.wait()
    with sqlite_workplace.read() as work:
        kinds = [(it.kind, it.telephone) for it in open_tasks(work, town.centre_id)]
    assert (TaskKind.CALL_BACK, "+4598620002") in kinds


def test_the_desk_takes_a_caller_out_of_the_queue(
    telephone: Calls, sqlite_workplace: Workplace, town: Town
) -> None:
    telephone(caller="+4598620001").press("0")
    second = in_line(telephone, "+4598620002")
    [_, theirs] = open_calls(sqlite_workplace, town)
    with sqlite_workplace.work() as work:
        take_task(work, theirs.id, "Lene")
    second.wait()
    assert rung(second) == [Rang(DESK_NUMBER, Rings.COMPLETED)]


def test_the_queue_moves_when_the_desk_is_done_with_somebody(
    telephone: Calls, sqlite_workplace: Workplace, town: Town
) -> None:
    telephone(caller="+4598620001").press("0")
    telephone(caller="+4598620002", person=Rings.COMPLETED)
    third = in_line(telephone, "+4598620003")
    [first, _] = open_calls(sqlite_workplace, town)
    with sqlite_workplace.work() as work:
        close_task(work, first.id, "Lene")
    third.wait()
    assert rung(third)


def test_who_hangs_up_in_the_queue_is_called_back_and_before_nobody(
    telephone: Calls, sqlite_workplace: Workplace, town: Town
) -> None:
    telephone(caller="+4598620001").press("0")
    in_line(telephone, "+4598620002").hang_up()
    third = in_line(telephone, "+4598620003")
    assert third.hears.startswith("Der er en før dig.")
    with sqlite_workplace.read() as work:
        missed = [it for it in open_tasks(work, town.centre_id) if it.kind is TaskKind.FOLLOW_UP]
    assert [it.telephone for it in missed] == ["+4598620002"]


def test_another_language_can_be_had_in_the_queue(telephone: Calls) -> None:
    telephone(caller="+4598620001").press("0")
    second = in_line(telephone, "+4598620002")
    second.press("9")
    assert second.hears.startswith("There is one person before you.")
    assert rung(second) == []


def test_a_key_without_a_meaning_changes_nothing(telephone: Calls) -> None:
    telephone(caller="+4598620001").press("0")
    second = in_line(telephone, "+4598620002")
    second.press("7")
    assert rung(second) == []
    assert not second.is_over


def test_trouble_takes_a_caller_out_of_the_queue_and_rings_a_person(
    telephone: Calls, sqlite_workplace: Workplace
) -> None:
    telephone(caller="+4598620001").press("0")
    second = in_line(telephone, "+4598620002")
    with sqlite_workplace.work() as work:
        work.session.execute(text("ALTER TABLE conversation RENAME TO gone"))
    second.wait()
    assert "Noget gik galt hos os. Jeg stiller dig om til et menneske." in second.heard
    assert rung(second) == [Rang(DESK_NUMBER, Rings.COMPLETED)]


def test_the_sound_of_waiting_is_a_telephones(app: Flask) -> None:
    answer = app.test_client().get("/sounds/hold-1.wav")
    assert answer.status_code == HTTPStatus.OK
    assert answer.mimetype == "audio/wav"
    assert len(answer.data) == pytest.approx(8_000 * HOLD_SECONDS, rel=0.01)
    assert "immutable" in answer.headers["Cache-Control"]


def test_a_network_without_queues_rings_at_once_and_a_call_back_is_offered(
    telephone: Calls, app: Flask, settings: Settings
) -> None:
    workplace = installed_in(app)[1]
    without = replace(settings, has_call_queue=False)
    install_workplace(app, without, workplace, voice_of(without, workplace.vault))
    telephone(caller="+4598620001").press("0")
    call = telephone(caller="+4598620002", person=Rings.BUSY)
    call.press("0")
    call.press("1")
    assert rung(call) == [Rang(DESK_NUMBER, Rings.BUSY)]
    assert call.hears.startswith("Ingen er ledig. Hvornår må vi ringe?")


@pytest.mark.parametrize("wrong", ["", "true", "Enqueue"])
def test_the_setting_is_on_or_off(wrong: str) -> None:
    assert not read_settings({"TWILIO_QUEUE": "off", **SECRETS}).has_call_queue
    with pytest.raises(WrongSetting, match=r"TWILIO_QUEUE is .*: write on or off"):
        read_settings({"TWILIO_QUEUE": wrong, **SECRETS})
