"""Hours, what is held back, advisers and rooms are planned at the desk."""

from datetime import date

import pytest
from sqlalchemy import text

from shared.appointments import Meeting, book, free_times
from shared.citizens import Needs, change_name, register
from shared.unit_of_work import Workplace
from tests.appointments.houses import AARS, at, november
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.conftest import Desk
from tests.town import Town

WEDNESDAY, THURSDAY = november(25), november(26)
EMPTY = {f"{day}-{n}-{end}": "" for day in range(7) for n in (0, 1) for end in ("from", "to")}


def meets(desk: Desk, day: date = WEDNESDAY, clock: str = "10:00") -> Meeting:
    with desk.house.work() as work:
        who = register(work, desk.town.centre_id, date(1990, 1, 1), "+4520202020", None, "da")
        change_name(work, who.id, "Bent")
        return book(work, who.id, "first", at(clock, day), Needs(), "kiosk")


def page_of(town: Town) -> str:
    return f"/desk/hours/{town.karen}"


def plans(clerk: Clerk, town: Town, button: str = "Gem ugen", **typed: str) -> None:
    clerk.opens(page_of(town))
    fields = {name.replace("_", "-"): value for name, value in typed.items()}
    clerk.sends(clerk.page.button(button), **{**EMPTY, **fields})


def clocks(house: Workplace, town: Town, day: date, needs: Needs = Needs()) -> list[str]:  # noqa: B008
    with house.read() as work:
        free = free_times(work, town.centre_id, "first", needs)
    return [f"{it.astimezone(AARS):%H:%M}" for it in free if it.astimezone(AARS).date() == day]


def audited(house: Workplace) -> list[tuple[str, str]]:
    with house.read() as work:
        rows = work.session.execute(text("SELECT what, about FROM audit ORDER BY id"))
        return [(row.what, row.about) for row in rows if row.what != "signed_in"]


def test_a_week_is_planned_from_a_day_on(desk: Desk, lene: Clerk) -> None:
    lene.opens(page_of(desk.town))
    assert lene.page.button("Gem ugen").form.fields["0-0-from"] == "09:00"
    plans(lene, desk.town, day="2026-11-25", **{"2-0-from": "10", "2-0-to": "11.00"})
    assert lene.sees("Det er gemt.")
    assert clocks(desk.house, desk.town, WEDNESDAY) == ["10:00", "10:15"]
    assert clocks(desk.house, desk.town, november(24))[0] == "09:00"
    lene.opens(page_of(desk.town))
    assert lene.sees("Fra onsdag 25. november: Onsdag 10.00–11.00")
    assert audited(desk.house) == [("changed_hours", f"adviser:{desk.town.karen}")]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"day": "2026-11-22"}, "Vælg en dag fra i dag"),
        ({"day": "9999-01-01"}, "Vælg en dag fra i dag"),
        ({"day": "x" * 500}, "Vælg en dag fra i dag"),
        ({"0-0-from": "9", "0-0-to": ""}, "Skriv både fra og til"),
        ({"0-0-from": "12", "0-0-to": "9"}, "Skriv både fra og til"),
        ({"0-0-from": "æøå", "0-0-to": "9"}, "Skriv tider som 9.00"),
        ({"0-0-from": "9:05", "0-0-to": "10"}, "Skriv tider som 9.00"),
        ({"0-0-from": "9" * 500, "0-0-to": "10"}, "Skriv tider som 9.00"),
        ({"0-0-from": "9", "0-0-to": "11", "0-1-from": "10", "0-1-to": "12"}, "To tider"),
    ],
)
def test_what_makes_no_hours_gets_a_sentence_and_is_kept(
    desk: Desk, lene: Clerk, typed: dict[str, str], words: str
) -> None:
    plans(lene, desk.town, **typed)
    assert lene.status == 422
    assert lene.sees(words)
    kept = lene.page.button("Gem ugen").form.fields
    assert {name: kept[name] for name in typed} == typed
    assert clocks(desk.house, desk.town, WEDNESDAY)[0] == "09:00"


def test_before_hours_end_the_desk_sees_whom_it_hits_and_then_somebody_calls(
    desk: Desk, lene: Clerk
) -> None:
    booked = meets(desk)
    plans(lene, desk.town, day="2026-11-25")
    assert lene.status == 422
    assert lene.sees("Ét møde kan så ikke holdes.")
    assert lene.sees("Bent")
    assert "09:00" in clocks(desk.house, desk.town, WEDNESDAY)
    lene.presses("Gem, og ring til dem")
    assert lene.sees("Der skal findes nye tider: 1.")
    assert clocks(desk.house, desk.town, WEDNESDAY) == []
    lene.opens("/desk/")
    assert lene.sees("Ring og find en ny tid")
    lene.opens("/desk/calendar/")
    assert lene.sees("Kan ikke holdes")
    with desk.house.read() as work:
        state = work.session.execute(text(f"SELECT state FROM meeting WHERE id={booked.id}"))
        assert state.scalar_one() == "booked"


def test_whoever_is_hit_meanwhile_is_shown_too(desk: Desk, lene: Clerk) -> None:
    meets(desk)
    plans(lene, desk.town, day="2026-11-25")
    with desk.house.work() as work:
        who = register(work, desk.town.centre_id, date(1991, 1, 1), "+4520202021", None, "da")
        book(work, who.id, "first", at("12:00", WEDNESDAY), Needs(), "phone")
    lene.presses("Gem, og ring til dem")
    assert lene.sees("2 møder kan så ikke holdes.")


def test_a_day_has_hours_of_its_own_until_it_is_as_usual_again(desk: Desk, lene: Clerk) -> None:
    plans(lene, desk.town, "Gem dagen", day="2026-11-25", own_0_from="13", own_0_to="14")
    assert clocks(desk.house, desk.town, WEDNESDAY) == ["13:00", "13:15"]
    lene.opens(page_of(desk.town))
    assert lene.sees("onsdag 25. november: 13.00–14.00")
    lene.presses("Som ellers")
    assert clocks(desk.house, desk.town, WEDNESDAY)[0] == "09:00"


def test_hours_that_are_held_back_are_for_those_who_need_most(desk: Desk, lene: Clerk) -> None:
    typed = {"2-0-from": "9", "2-0-to": "14:15"}
    plans(lene, desk.town, "Gem de tider", day="2026-11-23", **typed)
    assert clocks(desk.house, desk.town, WEDNESDAY) == ["14:15"]
    assert clocks(desk.house, desk.town, WEDNESDAY, Needs(companion=True))[0] == "09:00"
    lene.opens("/desk/calendar/")
    assert lene.sees("Holdt tilbage 9.00–14.15")


def test_the_house_opens_and_closes_as_planned(desk: Desk, lene: Clerk) -> None:
    meets(desk, clock="14:00")
    lene.opens("/desk/hours/")
    fields = {**EMPTY, "2-0-from": "9", "2-0-to": "12", "day": "2026-11-25"}
    lene.sends(lene.page.button("Gem ugen"), **fields)
    assert lene.sees("Ét møde kan så ikke holdes.")
    lene.presses("Gem, og ring til dem")
    assert clocks(desk.house, desk.town, WEDNESDAY)[-1] == "11:15"


def test_a_form_of_another_browser_changes_nothing(desk: Desk, lene: Clerk) -> None:
    lene.opens(page_of(desk.town))
    button = lene.page.button("Gem ugen")
    lene.sends(button, **EMPTY, csrf_token="x")
    assert lene.sees("Siden havde stået for længe.")
    assert clocks(desk.house, desk.town, WEDNESDAY)[0] == "09:00"


def test_a_new_adviser_is_added_and_gets_hours(desk: Desk, lene: Clerk) -> None:
    lene.opens("/desk/roster/")
    lene.sends(lene.page.button("Tilføj, og"), name=" Bo ", languages="ar")
    assert lene.sees("Arbejdstider for Bo")
    lene.opens("/desk/roster/")
    assert lene.sees("Bo arabisk")
    assert audited(desk.house)[0][0] == "changed_adviser"


def test_a_closed_room_takes_no_more_meetings_until_it_is_used_again(
    desk: Desk, lene: Clerk
) -> None:
    meets(desk)
    for _ in range(2):
        lene.opens("/desk/roster/")
        lene.presses("Luk rummet")
    assert lene.sees("Ét møde ligger her endnu")
    assert clocks(desk.house, desk.town, THURSDAY) == []
    lene.opens("/desk/roster/")
    lene.presses("Brug rummet igen")
    assert clocks(desk.house, desk.town, THURSDAY) != []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Lokale 1", "Det navn har et andet rum."),
        ("", "Skriv et navn"),
        ("\1", "Skriv et navn"),
        ("x" * 500, "Skriv et navn"),
    ],
)
def test_a_room_without_a_name_of_its_own_is_refused(lene: Clerk, name: str, words: str) -> None:
    lene.opens("/desk/roster/")
    lene.sends(lene.page.buttons[-1], name=name)
    assert lene.status == 422
    assert lene.sees(words)


def test_a_room_and_an_adviser_of_nobody_do_not_exist(lene: Clerk) -> None:
    lene.opens("/desk/roster/")
    token = lene.page.button("Gem").form.fields["csrf_token"]
    for path in ("rooms/99", "rooms/99/close", "rooms/99/reopen", "advisers/99"):
        answer = lene.client.post(
            f"/desk/roster/{path}",
            data={"csrf_token": token, "name": "x"},
            base_url="https://fremmoede.test",
        )
        assert answer.status_code == 404
