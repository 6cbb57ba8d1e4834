"""The advisers' weeks in a real browser: on one screen, by keyboard, and free of what axe finds."""

import pytest
from playwright.sync_api import expect

from tests.browser.hall import DESK, DOUBLED, Hall, violations
from tests.browser.settling import resize, settle

pytestmark = pytest.mark.slow

PAGES = ("calendar/", "calendar/1", "hours/1", "hours/", "roster/")


def test_the_judge_finds_nothing_on_any_page_and_nothing_is_cut_off(hall: Hall) -> None:
    page = hall.desk()
    for path in PAGES:
        page.goto(f"{hall.address}/desk/{path}")
        for width, height in (DESK, DOUBLED):
            resize(page, width, height)
            assert violations(page) == [], path
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_a_week_stands_on_one_screen_and_arrows_lead_to_the_next(hall: Hall) -> None:
    page = hall.desk()
    for path in ("calendar/", "calendar/1"):
        page.goto(f"{hall.address}/desk/{path}")
        settle(page)
        assert page.evaluate("document.documentElement.scrollHeight") <= DESK[1], path
    for key, number in (("ArrowRight", 49), ("ArrowLeft", 48), ("ArrowLeft", 47)):
        page.wait_for_load_state()
        page.keyboard.press(key)
        expect(page.get_by_role("heading", name=f"Karen, uge {number}")).to_be_visible()
