"""Several meetings of a citizen in one letter: staff choose which, and send it once."""

from datetime import timedelta

import pytest

from shared.appointments import Meeting, upcoming
from shared.citizens import change_name, protect
from shared.safetynet import TaskKind, open_task, open_tasks
from shared.unit_of_work import Workplace
from tests.drivers import COPENHAGEN
from tests.frontdesk.browser_forms import browser_forms
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.records import deeds
from tests.frontdesk.test_series import WHY, sends, shows
from tests.town import Town


@pytest.fixture
def four(lene: Clerk, house: Workplace, bent: int) -> list[Meeting]:
    """A series of Bent's."""
    with house.work() as work:
        change_name(work, bent, "Bent", "Sørensen")
    sends(lene, shows(lene, bent), why=WHY)
    with house.read() as work:
        return upcoming(work, bent)


def days(meetings: list[Meeting]) -> list[str]:
    return [f"{it.starts_at.astimezone(COPENHAGEN).day}." for it in meetings]


def numbers(lene: Clerk, meetings: list[Meeting]) -> list[bool]:
    """Which of the meetings stand in the letter."""
    return [lene.sees(f"{it.number[:3]} {it.number[3:]}") for it in meetings]


def test_all_meetings_stand_in_one_letter_or_those_that_staff_choose(
    lene: Clerk, house: Workplace, bent: int, four: list[Meeting]
) -> None:
    for page in (f"/desk/citizens/{bent}", f"/desk/meetings/{four[0].id}/letter"):
        lene.opens(page)
        assert lene.sees("Ét brev om alle møder"), page
    letter = f"/desk/citizens/{bent}/letter"
    lene.opens(letter)
    assert lene.sees("Du har disse 4 møder hos os.")
    assert lene.sees("Bent Sørensen")
    assert numbers(lene, four) == [True] * 4
    assert "opened_letter" in deeds(house, bent)
    lene.opens(f"{letter}?meeting={four[1].id}&meeting={four[3].id}")
    assert numbers(lene, four) == [False, True, False, True]
    lene.opens(f"{letter}?language=en")
    assert lene.sees("You have these 4 meetings with us.")


@pytest.mark.parametrize(
    "odd", ["meeting=0", "meeting=%C2%B2", "meeting=-1", "meeting=99999999999"]
)
def test_what_is_no_meeting_of_theirs_is_left_out(
    lene: Clerk, bent: int, four: list[Meeting], odd: str
) -> None:
    lene.opens(f"/desk/citizens/{bent}/letter?{odd}&language=tlh")
    assert lene.status == 200
    assert numbers(lene, four) == [True] * 4


def test_one_press_says_that_all_of_them_are_sent(
    lene: Clerk, house: Workplace, town: Town, bent: int, four: list[Meeting]
) -> None:
    with house.work() as work:
        for it in four:
            due_at = work.now + timedelta(days=1)
            open_task(work, town.centre_id, TaskKind.LETTER, due_at, meeting_id=it.id)
    page = lene.opens(f"/desk/citizens/{bent}/letter?meeting={four[0].id}&meeting={four[1].id}")
    sent = next(it for it in browser_forms(page.text) if it.action.endswith("/letter/sent"))
    lene.client.post(sent.action, data=sent.as_sent(), base_url=HTTPS)
    with house.read() as work:
        left = [it for it in open_tasks(work, town.centre_id) if it.kind is TaskKind.LETTER]
    assert {it.meeting_id for it in left} == {four[2].id, four[3].id}


def test_a_protected_citizen_is_not_named_and_one_without_meetings_gets_none(
    lene: Clerk, house: Workplace, bent: int, amal: int, four: list[Meeting]
) -> None:
    with house.work() as work:
        protect(work, bent)
    lene.opens(f"/desk/citizens/{bent}/letter")
    assert not lene.sees("Bent")
    assert numbers(lene, four) == [True] * 4
    lene.opens(f"/desk/citizens/{amal}/letter")
    assert lene.sees("Der er ingen møder at skrive om.")
