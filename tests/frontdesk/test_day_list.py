"""The list of the day is there on paper when everything is down, and says no more than it must."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from frontdesk import day_lists_for
from frontdesk.daylist.folder import DayListFolder
from shared import appointments, citizens
from shared.appointments import FIRST_MEETING, Meeting, cancel
from shared.citizens import Needs, RemindBy, never_call, protect
from shared.clock import SetClock
from shared.followups import open_call
from shared.safetynet import TaskKind
from shared.unit_of_work import Workplace
from shared.web.place import installed_in
from tests.frontdesk.booking_page import local
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.conftest import Desk
from tests.html_page import read_page
from tests.town import Town

TODAY, TOMORROW = "dagsliste-2026-11-23-aars.html", "dagsliste-2026-11-24-aars.html"
ADDRESS = "/desk/day-list/"


def comes(house: Workplace, town: Town, name: str, telephone: str, at: str = "10:00") -> Meeting:
    """Somebody with a meeting today who wants an interpreter."""
    with house.work() as work:
        who = citizens.register(work, town.centre_id, None, telephone, None, "da")
        citizens.change_name(work, who.id, name)
        return appointments.book(work, who.id, FIRST_MEETING, local(23, at), Needs("ar"), "desk")


@pytest.fixture
def bent(house: Workplace, town: Town) -> Meeting:
    return comes(house, town, "Bent", "+4598621234")


@pytest.fixture
def lists(desk: Desk, tmp_path: Path) -> DayListFolder:
    made = day_lists_for(desk.app, replace(installed_in(desk.app)[0], day_list_folder=tmp_path))
    assert made is not None
    return made


def file_of(folder: Path, name: str = TODAY) -> str:
    return read_page((folder / name).read_text("utf-8")).words


def test_it_says_who_comes_when_to_whom_and_how_to_call_them(lene: Clerk, bent: Meeting) -> None:
    lene.opens(ADDRESS)
    for fact in ("Jobcenter Aars: mandag 23. november", "10.00", "Bent", "98 62 12 34"):
        assert lene.sees(fact)
    assert lene.sees(f"{bent.adviser} {bent.room} Tolk: arabisk")


def test_who_is_here_already_is_ticked(lene: Clerk, house: Workplace, bent: Meeting) -> None:
    with house.work() as work:
        appointments.arrive(work, bent.id, "kiosk")
    lene.opens(ADDRESS)
    assert lene.sees("Noter Ja 10.00 Bent")


def test_a_protected_citizen_is_a_number_without_a_telephone(
    lene: Clerk, house: Workplace, bent: Meeting
) -> None:
    with house.work() as work:
        protect(work, bent.citizen_id)
    lene.opens(ADDRESS)
    assert not lene.sees("Bent")
    assert not lene.sees("98 62 12 34")
    assert lene.sees(f"{bent.number[:3]} {bent.number[3:]}")


def test_who_is_never_called_stands_there_without_a_telephone(
    lene: Clerk, house: Workplace, bent: Meeting
) -> None:
    with house.work() as work:
        never_call(work, bent.citizen_id, RemindBy.TEXT, "desk")
    lene.opens(ADDRESS)
    assert lene.sees("Bent")
    assert not lene.sees("98 62 12 34")


@pytest.mark.parametrize(("due", "times"), [(23, 2), (24, 1)])
def test_only_a_call_that_is_due_that_day_stands_there_too(
    lene: Clerk, house: Workplace, bent: Meeting, due: int, times: int
) -> None:
    with house.work() as work:
        open_call(work, TaskKind.TELL, bent, local(due, "12:00"))
    lene.opens(ADDRESS)
    assert lene.page.words.count("98 62 12 34") == times


def test_without_a_meeting_there_is_room_for_those_who_come(lene: Clerk) -> None:
    lene.opens(ADDRESS)
    assert lene.sees("Der er ingen møder.")
    assert lene.sees("Kom eller ringede uden aftale")


def test_today_and_the_next_day_with_meetings_are_kept_as_files(
    lists: DayListFolder, house: Workplace, tmp_path: Path, amal: int, bent: Meeting
) -> None:
    assert bent.starts_at == local(23, "10:00")
    with house.work() as work:
        appointments.book(work, amal, FIRST_MEETING, local(24, "10:15"), Needs(), "phone")
    lists.write(house)
    assert sorted(it.name for it in tmp_path.iterdir()) == [TODAY, TOMORROW]
    assert "98 62 12 34" in file_of(tmp_path)
    assert "Amal" in file_of(tmp_path, TOMORROW)


def test_a_file_needs_no_server_and_is_closed_to_strangers(
    lists: DayListFolder, house: Workplace, tmp_path: Path
) -> None:
    lists.write(house)
    html = (tmp_path / TODAY).read_text("utf-8")
    assert not re.search(r"(src|href|action|url)\s*[=(]|@import|<script", html)
    assert "size: A4 landscape" in html
    assert (tmp_path / TODAY).stat().st_mode & 0o777 == 0o640


def test_it_is_written_anew_and_those_of_past_days_go(
    lists: DayListFolder, house: Workplace, clock: SetClock, tmp_path: Path, bent: Meeting
) -> None:
    (tmp_path / "huskeliste.html").write_text("Lenes egen")
    lists.write(house)
    with house.work() as work:
        cancel(work, bent.id, "desk")
    clock.turn(timedelta(minutes=5))
    lists.write(house)
    assert "Bent" not in file_of(tmp_path)
    assert "Skrevet mandag 23. november kl. 8.05." in file_of(tmp_path)
    clock.turn(timedelta(days=1))
    lists.write(house)
    assert sorted(it.name for it in tmp_path.iterdir()) == [TOMORROW, "huskeliste.html"]


def test_a_folder_that_is_not_there_is_told(
    lists: DayListFolder, house: Workplace, tmp_path: Path
) -> None:
    tmp_path.rmdir()
    with pytest.raises(FileNotFoundError):
        lists.write(house)


def test_an_installation_without_a_folder_keeps_none(desk: Desk) -> None:
    assert day_lists_for(desk.app, installed_in(desk.app)[0]) is None
