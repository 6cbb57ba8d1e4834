"""Two records that look alike at the desk: seen side by side, said to be one or two, and undone."""

from dataclasses import dataclass
from datetime import date, time

import pytest

from shared import followups
from shared.appointments import (
    FIRST_MEETING,
    Meeting,
    add_adviser,
    add_shift,
    book,
    free_times,
    upcoming,
)
from shared.citizens import (
    Needs,
    change_language,
    change_name,
    change_telephone,
    get_citizen,
    open_pairs,
    pairs_of,
    protect,
    register,
    register_apart,
    write_note,
)
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import Clerk
from tests.town import Town

BORN, NUMBER = date(1980, 1, 1), "+4520304050"


@dataclass(frozen=True)
class Two:
    """Two records with one birth date and number, each with a meeting; `pair_id` is their pair."""

    first: int
    second: int
    pair_id: int
    meetings: tuple[Meeting, Meeting]

    @property
    def page(self) -> str:
        return f"/desk/citizens/pairs/{self.pair_id}"


@pytest.fixture
def two(house: Workplace, town: Town) -> Two:
    with house.work() as work:
        first = register(work, town.centre_id, BORN, NUMBER, None, "da")
        change_name(work, first.id, "Anna", "Holm")
        second = register_apart(work, town.centre_id, BORN, NUMBER, None, "da")
        change_language(work, second.id, "en")
        write_note(work, second.id, "Ringer helst om morgenen.", "Lene")
        times = free_times(work, town.centre_id, FIRST_MEETING)
        meetings = tuple(
            book(work, get_citizen(work, it.id), FIRST_MEETING, at, Needs(), "kiosk")
            for it, at in ((first, times[10]), (second, times[20]))
        )
        followups.booked(work, meetings[1], get_citizen(work, second.id), "kiosk")
        [pair] = open_pairs(work, town.centre_id)
    return Two(first.id, second.id, pair.id, (meetings[0], meetings[1]))


def ahead(house: Workplace, citizen_id: int) -> list[int]:
    with house.read() as work:
        return [it.id for it in upcoming(work, citizen_id)]


def test_the_first_page_counts_them_and_the_task_says_why(lene: Clerk, two: Two) -> None:
    lene.opens()
    assert lene.sees("Måske er det én person med to sider: se dem begge")
    assert lene.sees("Fødselsdag og telefon er som hos en, vi kender.")
    assert lene.sees("Måske samme person (1)")
    lene.presses("Jeg tager den")
    assert lene.sees("Se dem side om side")
    assert f'href="{two.page}"' in lene.html
    lene.opens("/desk/citizens/pairs/")
    assert lene.sees("Anna")
    assert lene.sees("Samme fødselsdag og samme telefon.")


def test_both_are_seen_side_by_side_with_what_each_has(lene: Clerk, two: Two) -> None:
    lene.opens(two.page)
    for words in (
        "Anna Holm",
        "Uden navn",
        "01.01.1980",
        "Noter: 1",
        "Samme person",
        "To personer",
    ):
        assert lene.sees(words), words
    for meeting in two.meetings:
        assert f"/desk/meetings/{meeting.id}" in lene.html


def test_the_same_person_keeps_the_better_value_of_each_line_and_all_meetings(
    lene: Clerk, house: Workplace, two: Two
) -> None:
    lene.opens(two.page)
    lene.sends(lene.page.button("Samme person"), **{"line-language": "second"})
    assert lene.sees("De er nu én borger.")
    assert lene.sees("Borgeren har nu to møder af samme slags. Aflys det ene.")
    assert lene.page.title == "Anna Holm"
    assert lene.sees("Ringer helst om morgenen.")
    assert lene.sees("samlede to sider til én")
    assert ahead(house, two.first) == [it.id for it in two.meetings]
    with house.read() as work:
        assert get_citizen(work, two.first).language == "en"
    lene.opens()
    assert not lene.sees("Måske samme person")
    assert not lene.sees("Måske er det én person")


def test_a_page_of_the_merged_record_leads_to_the_kept_one(lene: Clerk, two: Two) -> None:
    lene.opens(two.page)
    lene.presses("Samme person")
    lene.opens(f"/desk/citizens/{two.second}")
    assert lene.page.title == "Anna Holm"
    assert lene.sees("De to sider er blevet til én.")


def test_nothing_is_done_to_a_merged_record_from_a_page_that_is_still_open(
    lene: Clerk, mads: Clerk, two: Two
) -> None:
    mads.opens(f"/desk/citizens/{two.second}")
    lene.opens(two.page)
    lene.presses("Samme person")
    mads.sends(mads.page.button("Gem noten"), note="Skrevet på den gamle side")
    assert mads.sees("De to sider er blevet til én.")
    assert not mads.sees("Skrevet på den gamle side")


def test_a_merge_is_undone_from_the_kept_record(lene: Clerk, house: Workplace, two: Two) -> None:
    lene.opens(two.page)
    lene.presses("Samme person")
    assert lene.sees("Denne side er samlet af to.")
    lene.opens(two.page)
    lene.presses("Fortryd")
    assert lene.sees("Det er fortrudt.")
    assert [ahead(house, it) for it in (two.first, two.second)] == [[it.id] for it in two.meetings]
    lene.opens(f"/desk/citizens/{two.second}")
    assert lene.sees("Ringer helst om morgenen.")
    assert lene.sees("Måske er det den samme person")


def test_two_people_stay_as_they_are_and_are_never_suggested_again(
    lene: Clerk, house: Workplace, two: Two
) -> None:
    lene.opens(two.page)
    lene.presses("To personer")
    assert lene.sees("De er to personer.")
    assert lene.sees("Sagt for nylig")
    lene.opens()
    assert not lene.sees("Måske samme person")
    lene.opens(f"/desk/citizens/{two.second}")
    assert not lene.sees("Måske er det den samme person")
    with house.work() as work:
        change_name(work, two.second, "Anna", "Holm")
        assert open_pairs(work, get_citizen(work, two.second).centre_id) == []


def test_two_people_may_be_one_after_all(lene: Clerk, two: Two) -> None:
    lene.opens(two.page)
    lene.presses("To personer")
    lene.opens(two.page)
    lene.presses("Fortryd")
    lene.presses("Samme person")
    assert lene.sees("De er nu én borger.")


def test_meetings_at_one_time_are_sorted_out_first(
    lene: Clerk, house: Workplace, town: Town, two: Two
) -> None:
    with house.work() as work:
        mette = add_adviser(work, town.centre_id, "Mette")
        add_shift(work, mette, time(9), time(15))
        third = register_apart(work, town.centre_id, BORN, NUMBER, None, "da")
        at = two.meetings[0].starts_at
        there = book(work, third, FIRST_MEETING, at, Needs(), "kiosk")
        [pair] = [it for it in pairs_of(work, third.id) if it.first_id == two.first]
    lene.opens(f"/desk/citizens/pairs/{pair.id}")
    lene.presses("Samme person")
    assert lene.status == 422
    assert lene.sees("De har møder på samme tid. Flyt eller aflys et af dem først:")
    assert f"/desk/meetings/{there.id}" in lene.html
    assert ahead(house, third.id) == [there.id]


def test_a_record_that_was_changed_meanwhile_is_looked_at_again(
    lene: Clerk, house: Workplace, two: Two
) -> None:
    lene.opens(two.page)
    with house.work() as work:
        change_telephone(work, two.second, "+4520304051")
    lene.presses("Samme person")
    assert lene.sees("En af siderne er lavet om. Se dem igen.")
    assert ahead(house, two.second) == [two.meetings[1].id]


def test_a_protected_citizen_stays_hidden_beside_another(
    lene: Clerk, house: Workplace, two: Two
) -> None:
    with house.work() as work:
        protect(work, two.first)
    lene.opens(two.page)
    assert lene.sees("Beskyttet borger")
    assert not lene.sees("Anna Holm")
    lene.presses("Samme person")
    assert lene.page.title == "Beskyttet borger"


def test_a_number_that_somebody_else_has_is_noticed_in_the_form(
    lene: Clerk, house: Workplace, bent: int, amal: int
) -> None:
    lene.opens(f"/desk/citizens/{amal}/change")
    lene.sends(lene.page.button("Gem"), telephone="98621234")
    with house.read() as work:
        assert get_citizen(work, amal).telephone == get_citizen(work, bent).telephone
    assert lene.sees("Nummeret har en anden borger også.")
    lene.opens(f"/desk/citizens/{bent}")
    assert lene.sees("Nummeret har en anden borger også.")


def test_a_personal_number_that_contradicts_the_birth_date_is_told_at_once(lene: Clerk) -> None:
    lene.opens("/desk/citizens/new")
    told = {"first_name": "Anna", "birth_date": "02.01.1980", "cpr": "010180-1234"}
    lene.sends(lene.page.button("Gem"), **told, language="da")
    assert lene.page.title == "Anna"
    assert lene.sees("Nummeret siger en anden fødselsdag: 01.01.1980")


def test_a_personal_number_with_another_birth_date_makes_a_pair(lene: Clerk) -> None:
    for born in ("01.01.1980", "02.01.1980"):
        lene.opens("/desk/citizens/new")
        told = {"first_name": "Anna", "birth_date": born, "cpr": "010180-1234"}
        lene.sends(lene.page.button("Gem"), **told, language="da")
    assert lene.sees("Måske er det den samme person")
    lene.opens()
    assert lene.sees("CPR-nummeret er som hos en, vi kender, men fødselsdagen er en anden.")


@pytest.mark.usefixtures("bent")
def test_whoever_is_said_to_be_new_is_not_suggested_again(lene: Clerk) -> None:
    lene.opens("/desk/citizens/new")
    lene.sends(lene.page.button("Gem"), first_name="bent", birth_date="12.4.1965")
    lene.presses("Nej, det er en ny")
    assert not lene.sees("Måske er det den samme person")
    lene.opens("/desk/citizens/pairs/")
    assert lene.sees("Der er ingen, der venter.")


def test_two_who_are_nearly_called_alike_are_opened_side_by_side(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    with house.work() as work:
        other = register(work, town.centre_id, date(1965, 4, 12), None, None, "da")
        change_name(work, other.id, "Bent", "Soerensen")
    lene.opens(f"/desk/citizens/{bent}")
    lene.presses("Se dem side om side")
    assert lene.sees("Samme fødselsdag og næsten samme navn.")
