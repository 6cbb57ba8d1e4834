"""What is stored and stands on no list is shown, named, and kept while other things are changed."""

from datetime import date, time

import pytest
from sqlalchemy import text

from shared.appointments import (
    FIRST_MEETING,
    Form,
    Meeting,
    Owner,
    book,
    find_adviser,
    get_meeting,
    set_week,
    weeks_from,
)
from shared.citizens import (
    Needs,
    Support,
    change_language,
    get_citizen,
    give_support,
    needs_of,
    note_needs,
    support_of,
)
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import local, moves
from tests.frontdesk.browser_forms import BrowserForm, browser_forms
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.town import Town

KURDISH = "kurdisk (står ikke på listen)"


def form_at(clerk: Clerk, path: str, action: str = "") -> BrowserForm:
    """The form of the page that leads there, as a browser would send it."""
    forms = browser_forms(clerk.opens(path).text)
    return next(form for form in forms if form.action == (action or path))


def saves(clerk: Clerk, form: BrowserForm, **typed: str) -> None:
    told = form.as_sent(**typed)
    clerk._reads(clerk.client.post(form.action, data=told, base_url=HTTPS, follow_redirects=True))


@pytest.fixture
def kurdish(house: Workplace, bent: int) -> Meeting:
    """A meeting with an interpreter for a language that no list has."""
    with house.work() as work:
        at = local(24, "10:00")
        return book(work, bent, FIRST_MEETING, at, Needs("ku", companion=True), "phone")


def test_a_meetings_interpreter_is_named_and_stays_when_the_meeting_is_moved(
    lene: Clerk, house: Workplace, kurdish: Meeting
) -> None:
    page = moves(lene, kurdish.id).opens()
    assert lene.sees(KURDISH)
    page.takes(page.times[-1])
    with house.read() as work:
        moved = get_meeting(work, kurdish.id)
    assert moved.starts_at != kurdish.starts_at
    assert moved.needs == kurdish.needs


def test_a_meetings_interpreter_stays_when_another_need_is_added(
    lene: Clerk, house: Workplace, kurdish: Meeting
) -> None:
    path = f"/desk/meetings/{kurdish.id}/move"
    asked = browser_forms(lene.opens(path).text)
    wanted = next(form for form in asked if form.method == "get").as_sent(wheelchair="1")
    answer = lene.client.get(path, query_string=wanted, base_url=HTTPS)
    forms = browser_forms(answer.text)
    form = next(form for form in forms if (form.method, form.action) == ("post", path))
    saves(lene, form, at=kurdish.starts_at.isoformat())
    with house.read() as work:
        needs = get_meeting(work, kurdish.id).needs
    assert needs == Needs("ku", companion=True, wheelchair=True)


def test_without_an_interpreter_means_just_that(
    lene: Clerk, house: Workplace, kurdish: Meeting
) -> None:
    page = moves(lene, kurdish.id).opens(kind="first", form=Form.IN_PERSON, interpreter="")
    page.takes(page.times[-1])
    with house.read() as work:
        assert get_meeting(work, kurdish.id).needs.interpreter is None


def test_a_citizens_languages_stay_when_the_name_is_changed(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    with house.work() as work:
        change_language(work, bent, "ku")
        note_needs(work, bent, Needs("ku"))
    form = form_at(lene, f"/desk/citizens/{bent}/change")
    assert lene.sees(KURDISH)
    saves(lene, form, first_name="Berit")
    with house.read() as work:
        assert get_citizen(work, bent).first_name == "Berit"
        assert get_citizen(work, bent).language == "ku"
        assert needs_of(work, bent) == Needs("ku")


def test_a_meeting_keeps_its_own_interpreter_when_a_need_of_the_citizen_is_changed(
    lene: Clerk, house: Workplace, bent: int, kurdish: Meeting
) -> None:
    with house.work() as work:
        note_needs(work, bent, Needs(companion=True))
    saves(lene, form_at(lene, f"/desk/citizens/{bent}/change"), wheelchair="1")
    with house.read() as work:
        assert needs_of(work, bent) == Needs(companion=True, wheelchair=True)
        needs = get_meeting(work, kurdish.id).needs
    assert needs == Needs("ku", companion=True, wheelchair=True)


@pytest.mark.parametrize("field", ["language", "interpreter", "remind_by"])
def test_a_choice_that_is_gone_is_said_and_kept_and_nothing_is_saved(
    lene: Clerk, house: Workplace, bent: int, field: str
) -> None:
    form = form_at(lene, f"/desk/citizens/{bent}/change")
    saves(lene, form, **{field: "tlh", "first_name": "Berit"})
    assert lene.status == 422
    assert lene.sees("Det, du har valgt, står ikke på listen mere. Vælg igen.")
    with house.read() as work:
        assert get_citizen(work, bent).first_name == "Bent"
        assert get_citizen(work, bent).language == "da"


def test_a_name_that_is_too_long_is_said_and_kept_to_the_letter(lene: Clerk, bent: int) -> None:
    form = form_at(lene, f"/desk/citizens/{bent}/change")
    saves(lene, form, first_name="B" * 61)
    assert lene.status == 422
    assert lene.sees("Skriv et navn på højst 60 tegn.")
    assert lene.page.button("Gem").form.fields["first_name"] == "B" * 61


def test_an_adviser_who_is_gone_stays_the_citizens_own_until_another_is_chosen(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    gone, path = 4711, f"/desk/citizens/{bent}"
    with house.work() as work:
        give_support(work, bent, Support(adviser_id=gone), "Lene", "fast rådgiver")
    saves(lene, form_at(lene, path, f"{path}/support"), more_time="1", why="er døv")
    with house.read() as work:
        assert support_of(work, bent) == Support(adviser_id=gone, more_time=True)
    form = form_at(lene, path, f"{path}/support")
    saves(lene, form, adviser=str(town.karen), why="ny rådgiver")
    with house.read() as work:
        assert support_of(work, bent).adviser_id == town.karen


def test_an_advisers_languages_stay_when_the_name_is_changed(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    with house.work() as work:
        work.session.execute(text("""UPDATE adviser SET languages = '["ku", "da"]'"""))
    form = form_at(lene, "/desk/roster/", f"/desk/roster/advisers/{town.karen}")
    assert lene.sees(KURDISH)
    saves(lene, form, name="Karina")
    with house.read() as work:
        karen = find_adviser(work, town.karen)
    assert karen
    assert (karen.first_name, karen.languages) == ("Karina", ("ku", "da"))


def test_hours_that_nobody_could_type_stay_when_another_weekday_is_changed(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    odd = ((time(8, 50), time(9, 10)), (time(10), time(11)), (time(12), time(13)))
    owner, today = Owner(town.centre_id, town.karen), date(2026, 11, 23)
    with house.work() as work:
        set_week(work, owner, date(2026, 12, 1), {0: odd})
    form = form_at(lene, f"/desk/hours/{town.karen}")
    saves(lene, form, **{"1-0-from": "9", "1-0-to": "12"})
    with house.read() as work:
        before, after = weeks_from(work, owner, today)
    assert before.hours[0] == ((time(9), time(15)),)
    assert (after.from_day, after.hours[0]) == (date(2026, 12, 1), odd)
    assert after.hours[1] == ((time(9), time(12)),)


def test_the_languages_that_were_ticked_stay_when_the_name_was_wrong(lene: Clerk) -> None:
    form = form_at(lene, "/desk/roster/", "/desk/roster/advisers")
    told = form.as_sent(name="") | {"languages": ["da", "ti"]}
    answer = lene.client.post(form.action, data=told, base_url=HTTPS)
    assert answer.status_code == 422
    again = next(it for it in browser_forms(answer.text) if it.action == form.action)
    assert again.as_sent()["languages"] == ["da", "ti"]
