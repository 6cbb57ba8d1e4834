"""The demonstration is believable, whichever day and hour it is started on."""

from datetime import date, datetime

import pytest

import demo
from app import create_app
from frontdesk.now.actions.agenda import Agenda, MeetingPhase, meetings_of_the_day
from frontdesk.now.actions.waiting import Waiting, waiting
from shared.accounts.sessions import SignedIn, sign_in
from shared.appointments import Form, is_open, only_centre
from shared.citizens import find_by_code
from shared.clock import SetClock
from shared.followups import TO_FIND
from shared.safetynet import TaskKind
from shared.unit_of_work import Workplace
from tests.conftest import SECRET
from tests.drivers import COPENHAGEN
from tests.town import settings_for

MORNING = "2026-11-23 11:20"
OTHER_MOMENTS = (
    "2026-11-23 03:00",
    "2026-11-26 16:50",
    "2026-11-27 20:00",
    "2026-11-22 22:30",
    "2026-12-24 12:00",
    "2026-12-31 23:59",
    "2027-03-28 02:30",
    "2027-03-26 10:00",
    "2026-10-25 02:30",
    "2028-02-29 09:00",
)
"""Working hours, night, a weekend, holidays, both turns of summer time, a leap day."""


AFTER_A_MEETING = {TaskKind.MISSED, TaskKind.NEXT_STEP, TaskKind.FIND_TIME}
"""What is owed because of how a meeting of that day went."""


def started(workplace: Workplace, clock: SetClock, local: str) -> tuple[Agenda, Waiting, bool]:
    """What the desk sees, and whether the house is open."""
    clock.at = datetime.fromisoformat(local).replace(tzinfo=COPENHAGEN)
    with workplace.work() as work:
        demo.fill(work)
    with workplace.read() as work:
        house = only_centre(work)
        assert house
        agenda = meetings_of_the_day(work, house.id)
        return agenda, waiting(work, house.id), is_open(work, house.id)


@pytest.mark.parametrize(
    "local", [MORNING, *(pytest.param(it, marks=pytest.mark.slow) for it in OTHER_MOMENTS)]
)
def test_there_is_a_full_day_and_somebody_who_waits(
    sqlite_workplace: Workplace, clock: SetClock, local: str
) -> None:
    agenda, waits, house_is_open = started(sqlite_workplace, clock, local)
    today = clock.at.date()
    assert len(agenda.meetings) >= 12
    assert bool(waits.help_calls) is house_is_open
    assert sum(to_do.overdue for to_do in waits.to_dos) == 1
    kinds = [it.kind for it in waits.to_dos if it.kind not in AFTER_A_MEETING]
    assert kinds.count(TaskKind.CALL_BACK) == 2
    assert set(kinds) - {TaskKind.CALL_BACK} <= set(TO_FIND)
    assert len(kinds) == 3
    if agenda.day > today:
        assert {meeting.standing for meeting in agenda.meetings} == {MeetingPhase.AHEAD}


def test_in_the_middle_of_a_day_meetings_stand_in_every_way(
    workplace: Workplace, clock: SetClock
) -> None:
    agenda, waits, _ = started(workplace, clock, MORNING)
    assert agenda.day == date(2026, 11, 23)
    assert {meeting.standing for meeting in agenda.meetings} == set(MeetingPhase)
    assert {Form.IN_PERSON, Form.PHONE} == {meeting.form for meeting in agenda.meetings}
    assert None in {meeting.first_name for meeting in agenda.meetings}
    assert "Hodan" not in {meeting.first_name for meeting in agenda.meetings}
    assert waits.help_calls[0].kiosk_name
    assert {to_do.kind for to_do in waits.to_dos} >= AFTER_A_MEETING


def test_there_is_a_door_to_the_kiosk_and_one_to_the_desk(sqlite_url: str) -> None:
    page = create_app(settings_for(sqlite_url, SECRET)).test_client().get("/")
    html = page.get_data(as_text=True)
    assert 'href="/kiosk/"' in html
    assert 'href="/desk/"' in html


def test_what_is_handed_out_to_try_it_works(workplace: Workplace, clock: SetClock) -> None:
    clock.at = datetime.fromisoformat(MORNING).replace(tzinfo=COPENHAGEN)
    with workplace.work() as work:
        notes = demo.fill(work)
    assert f"brugernavn {demo.LOGIN}, adgangskode {demo.PASSWORD}" in notes
    assert isinstance(sign_in(workplace, demo.LOGIN, demo.PASSWORD, "here"), SignedIn)
    letters = [line for line in notes.splitlines() if line.startswith("Brev")]
    assert len(letters) == 2
    with workplace.read() as work:
        house = only_centre(work)
        assert house
        for letter in letters:
            code, born = letter.removeprefix("Brev: kode ").split(", født ")
            day, month, year = map(int, born.split())
            assert find_by_code(work, house.id, code, date(year, month, day))
