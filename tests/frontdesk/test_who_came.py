"""Two are taken for each other, or two come to one meeting: staff put it right in one press."""

from datetime import date, datetime

import pytest
from flask import Flask

from shared import appointments, citizens, safetynet
from shared.accounts.sessions import Role, add_staff
from shared.appointments import FIRST_MEETING, Meeting
from shared.citizens import Needs
from shared.safetynet import QueueState, TaskKind, in_hall, open_tasks
from shared.unit_of_work import Workplace
from tests.drivers import COPENHAGEN
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.frontdesk.making_arrivals import second_comes
from tests.frontdesk.test_who_is_here import arrived_at
from tests.town import Town

NEW_YEAR = date(1980, 1, 1)
TEN, TWELVE = (datetime(2026, 11, 23, hour, tzinfo=COPENHAGEN) for hour in (10, 12))


def booked(house: Workplace, town: Town, at: datetime, name: str) -> Meeting:
    with house.work() as work:
        who = citizens.register_apart(work, town.centre_id, NEW_YEAR, None, None, "da")
        citizens.change_name(work, who.id, name)
        return appointments.book(work, who.id, FIRST_MEETING, at, Needs(), "phone")


def comes(house: Workplace, meeting: Meeting) -> int:
    with house.work() as work:
        appointments.arrive(work, meeting.id, "kiosk", appointments.ArrivalProof.BIRTH)
        return safetynet.number_for_meeting(work, meeting.id)


def numbers(house: Workplace, town: Town) -> dict[int, int | None]:
    """The meeting, or None for the desk, that each number of the day waits for."""
    with house.read() as work:
        hall = in_hall(work, town.centre_id)
    return {each.number: each.meeting_id for each in hall if each.state is QueueState.WAITING}


def owed(house: Workplace, town: Town) -> list[tuple[TaskKind, int]]:
    with house.read() as work:
        return [(it.kind, it.ticket) for it in open_tasks(work, town.centre_id)]


@pytest.fixture
def ten(house: Workplace, town: Town) -> Meeting:
    return booked(house, town, TEN, "Amal")


@pytest.fixture
def twelve(house: Workplace, town: Town) -> Meeting:
    return booked(house, town, TWELVE, "Alma")


def test_two_arrivals_are_swapped_in_one_press_and_both_keep_their_number(
    lene: Clerk, house: Workplace, town: Town, ten: Meeting, twelve: Meeting
) -> None:
    assert (comes(house, ten), comes(house, twelve)) == (1, 2)
    lene.opens(f"/desk/meetings/{ten.id}/arrival")
    assert lene.sees("Alma")
    assert lene.sees("Samme fødselsdato")
    lene.presses("Byt de to")
    assert lene.sees("Der er byttet. Begge har beholdt deres nummer.")
    assert numbers(house, town) == {1: twelve.id, 2: ten.id}
    lene.presses("Byt de to")
    assert numbers(house, town) == {1: ten.id, 2: twelve.id}, "and back"


def test_an_arrival_that_was_anothers_goes_over_with_its_number(
    lene: Clerk, house: Workplace, town: Town, ten: Meeting, twelve: Meeting
) -> None:
    comes(house, ten)
    came = arrived_at(house, ten)
    lene.opens()
    assert lene.sees("Forkert person?")
    lene.opens(f"/desk/meetings/{ten.id}/arrival")
    lene.presses("Det var denne borger")
    assert numbers(house, town) == {1: twelve.id}
    assert (arrived_at(house, ten), arrived_at(house, twelve)) == (None, came)


def test_the_second_of_two_is_let_in_when_the_first_was_anothers(
    lene: Clerk, house: Workplace, town: Town, ten: Meeting, twelve: Meeting
) -> None:
    comes(house, ten)
    with house.work() as work:
        assert second_comes(work, town.centre_id, ten.id, "second") == 2
    lene.opens()
    assert lene.sees("To er kommet til ét møde")
    lene.opens(f"/desk/meetings/{ten.id}/arrival")
    lene.presses("Det var denne borger")
    assert numbers(house, town) == {1: twelve.id, 2: ten.id}
    assert owed(house, town) == []
    assert None not in (arrived_at(house, ten), arrived_at(house, twelve))


def test_the_second_of_two_is_the_right_one_and_the_first_waits_for_the_desk(
    lene: Clerk, house: Workplace, town: Town, ten: Meeting
) -> None:
    comes(house, ten)
    with house.work() as work:
        second_comes(work, town.centre_id, ten.id, "second")
    lene.opens(f"/desk/meetings/{ten.id}/arrival")
    lene.presses("Nummer 2 er den rigtige")
    assert numbers(house, town) == {1: None, 2: ten.id}
    assert owed(house, town) == [(TaskKind.TICKET, 1)]


def test_one_who_said_twice_that_they_are_here_keeps_one_number(
    lene: Clerk, house: Workplace, town: Town, ten: Meeting
) -> None:
    comes(house, ten)
    with house.work() as work:
        second_comes(work, town.centre_id, ten.id, "second")
    lene.opens(f"/desk/meetings/{ten.id}/arrival")
    lene.presses("Det er samme person")
    assert lene.sees("Det ekstra nummer er slettet.")
    assert numbers(house, town) == {1: ten.id}
    assert owed(house, town) == []


def test_a_press_on_what_has_changed_since_changes_nothing(
    lene: Clerk, mads: Clerk, house: Workplace, town: Town, ten: Meeting, twelve: Meeting
) -> None:
    comes(house, ten)
    for clerk in (lene, mads):
        clerk.opens(f"/desk/meetings/{ten.id}/arrival")
    lene.presses("Det var denne borger")
    mads.presses("Det var denne borger")
    assert mads.sees("Der er sket noget nyt imens. Se listen igen.")
    assert numbers(house, town) == {1: twelve.id}


@pytest.mark.parametrize("deed", ["swap", "second", "same"])
def test_another_centres_arrivals_are_not_found(
    app: Flask, house: Workplace, ten: Meeting, deed: str
) -> None:
    comes(house, ten)
    with house.work() as work:
        farsoe = appointments.add_centre(
            work, "farsoe", "Jobcenter Farsø", address="Torvet 1", telephone="+4510203050"
        )
        add_staff(work, farsoe.id, "Lene", "lene2", PASSWORD, Role.FRONT_DESK)
    stranger = Clerk(app)
    stranger.signs_in("lene2")
    token = {**stranger.page.forms[0].fields, "other": str(ten.id), "seen": ""}
    path = f"/desk/meetings/{ten.id}/arrival"
    assert stranger.opens(path).status_code == 404
    answer = stranger.client.post(f"{path}/{deed}", data=token, base_url=HTTPS)
    assert answer.status_code == 404
