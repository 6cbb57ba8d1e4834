"""A citizen is found and opened by keyboard alone, and the judges find nothing on the pages."""

import pytest
from playwright.sync_api import expect

from shared.citizens import change_name, protect
from tests.browser.hall import DESK, DOUBLED, Hall, focused, violations
from tests.browser.screens import looks_for
from tests.browser.settling import resize

pytestmark = pytest.mark.slow


def test_a_citizen_is_found_and_opened_by_keyboard_alone(hall: Hall) -> None:
    """`/`, four letters, arrow, Enter: seven keystrokes from anywhere."""
    page = hall.desk()
    page.wait_for_load_state()
    looks_for(page, "bent")
    expect(page.locator("#hits a").first).to_contain_text("Bent")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert focused(page) == "find-text"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bent")
    assert "bent" not in page.url
    page.wait_for_load_state()
    looks_for(page, "bent")
    expect(page.locator("#hits a").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#hits a")).to_have_count(0)


def test_a_slash_that_belongs_to_what_is_written_stays_there(hall: Hall) -> None:
    page = hall.desk()
    page.goto(f"{hall.address}/desk/citizens/1")
    page.get_by_label("Skriv en note").focus()
    page.keyboard.type("3/4")
    expect(page.get_by_label("Skriv en note")).to_have_value("3/4")


def test_the_judge_finds_nothing_on_a_citizens_pages(hall: Hall) -> None:
    with hall.house.work() as work:
        change_name(work, 1, "Bent", "Åkjær")
        protect(work, 2)
    page = hall.desk()
    page.goto(f"{hall.address}/desk/citizens/1")
    page.get_by_role("button", name="Jeg har set det").click()
    expect(page.get_by_text("Sundhedskort set")).to_be_visible()
    for path in ("1", "1/change", "1/kept", "2", "new", ""):
        page.goto(f"{hall.address}/desk/citizens/{path}")
        for width, height in (DESK, DOUBLED):
            resize(page, width, height)
            assert violations(page) == [], path
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    looks_for(page, "ben")
    expect(page.locator("#hits a").first).to_be_visible()
    assert violations(page) == []
