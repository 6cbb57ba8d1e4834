"""Meetings at the desk in a real browser: by keyboard alone, and nothing that judges find."""

from datetime import date, datetime

import pytest
from playwright.sync_api import expect

from shared import appointments, citizens
from tests.browser.hall import DESK, DOUBLED, Hall, focused, violations
from tests.browser.keyboard import Keyboard
from tests.browser.settling import resize

pytestmark = pytest.mark.slow

KEYS_TO_BOOK = 3
"""From the citizen's record to the receipt: Alt+B, a digit, Enter."""


@pytest.fixture
def amal(hall: Hall) -> int:
    with hall.house.work() as work:
        amal = citizens.register(work, 1, date(1980, 5, 4), "+4520304050", None, "en")
        citizens.change_name(work, amal.id, "Amal")
        return amal.id


def test_a_meeting_is_booked_with_three_keys_and_its_slip_with_one_more(
    hall: Hall, amal: int
) -> None:
    page = hall.desk()
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(f"{hall.address}/desk/citizens/{amal}")
    keys = Keyboard(page)
    keys.presses_access_key("b")
    expect(page.get_by_role("radio").first).to_be_focused()
    third = page.get_by_role("radio").nth(2).get_attribute("value")
    keys.presses("3", "Enter")
    expect(page.get_by_text("Mødet er bestilt.")).to_be_visible()
    assert keys.pressed == KEYS_TO_BOOK
    with hall.house.read() as work:
        [booked] = appointments.upcoming(work, amal)
    assert third is not None
    assert booked.starts_at == datetime.fromisoformat(third)
    expect(page.get_by_role("link", name="Skriv seddel ud")).to_be_focused()
    keys.presses("Enter")
    expect(page).to_have_url(f"{hall.address}/desk/meetings/{booked.id}/slip")
    page.wait_for_function("window.printed")


def test_enter_alone_books_nothing_and_n_shows_later_times(hall: Hall, amal: int) -> None:
    page = hall.desk()
    page.goto(f"{hall.address}/desk/citizens/{amal}/book")
    first = page.get_by_role("radio").first.get_attribute("value")
    page.keyboard.press("Enter")
    page.keyboard.press("n")
    page.wait_for_url("**after=**")
    expect(page.get_by_role("radio").first).to_be_focused()
    assert page.get_by_role("radio").first.get_attribute("value") != first
    with hall.house.read() as work:
        assert appointments.upcoming(work, amal) == []


def test_what_is_wanted_shows_its_times_by_itself_and_asks_why_where_it_must(
    hall: Hall, amal: int
) -> None:
    page = hall.desk()
    page.goto(f"{hall.address}/desk/citizens/{amal}/book")
    page.get_by_label("Hvordan").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Hvorfor?")).to_be_visible()
    assert focused(page) == "form"
    page.get_by_role("radio").first.focus()
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Skriv med få ord hvorfor.")).to_be_visible()
    expect(page.get_by_label("Hvorfor?")).to_be_focused()
    page.keyboard.type("Ligger på hospitalet")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Mødet er bestilt.")).to_be_visible()


def test_the_judge_finds_nothing_and_nothing_is_cut_off(hall: Hall, amal: int) -> None:
    page = hall.desk()
    with hall.house.work() as work:
        at = appointments.free_times(work, 1, "first", citizen_id=amal)[0]
        held = appointments.book(work, amal, "first", at, citizens.Needs(), "desk")
    for path in (
        f"citizens/{amal}",
        f"citizens/{amal}/book?asked=1&kind=followup&form=phone&beyond=1",
        f"meetings/{held.id}",
        f"meetings/{held.id}/move",
        f"meetings/{held.id}/cancel",
    ):
        page.goto(f"{hall.address}/desk/{path}")
        for width, height in (DESK, DOUBLED):
            resize(page, width, height)
            assert violations(page) == [], path
            assert page.evaluate("document.documentElement.scrollWidth") == width, path


def test_the_meeting_that_stands_is_moved_with_one_press_or_said_to_stay(
    hall: Hall, amal: int
) -> None:
    page = hall.desk()
    with hall.house.work() as work:
        at = appointments.free_times(work, 1, "first", citizen_id=amal)[0]
        held = appointments.book(work, amal, "first", at, citizens.Needs(), "desk")
    page.goto(f"{hall.address}/desk/citizens/{amal}/book")
    page.get_by_role("button", name="Bestil tiden").click()
    expect(page).to_have_url(f"{hall.address}/desk/citizens/{amal}/book")
    page.get_by_label("Slags møde").select_option("first")
    expect(page.get_by_text("Der kan kun være ét")).to_be_visible()
    expect(page.get_by_role("button", name="Bestil tiden")).to_have_count(0)
    assert violations(page) == []
    page.get_by_role("link", name="Flyt mødet", exact=True).click()
    expect(page).to_have_url(f"{hall.address}/desk/meetings/{held.id}/move")


def test_the_judge_finds_nothing_where_somebody_missed_a_meeting(hall: Hall) -> None:
    with hall.house.read() as work:
        today = appointments.meetings_on(work, 1, work.now.date())
        missed = [it for it in today if it.ends_at <= work.now and not it.settled_by][-1]
    page = hall.desk()
    for path, words in (
        (f"citizens/{missed.citizen_id}", "Se det her først"),
        (f"meetings/{missed.id}/facts", "Papiret vurderer ingenting."),
    ):
        page.goto(f"{hall.address}/desk/{path}")
        expect(page.get_by_text(words)).to_be_visible()
        for width, height in (DESK, DOUBLED):
            resize(page, width, height)
            assert violations(page) == [], path
            assert page.evaluate("document.documentElement.scrollWidth") == width, path
