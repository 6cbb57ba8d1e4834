"""Promises at the desk in a real browser: by keyboard, and nothing that judges find."""

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from shared import appointments, citizens, followups
from shared.appointments import FIRST_MEETING, Meeting
from shared.citizens import Needs
from tests.browser.hall import DESK, DOUBLED, Hall, violations
from tests.browser.settling import resize

pytestmark = pytest.mark.slow

NEEDS = Needs(interpreter="dsl", companion=True, wheelchair=True)


@pytest.fixture
def soon(hall: Hall) -> Meeting:
    """In six days, for somebody who uses sign language."""
    with hall.house.work() as work:
        who = citizens.register(work, 1, date(1980, 5, 4), "+4520304050", None, "da")
        citizens.change_name(work, who.id, "Amal")
        free = appointments.free_times(work, 1, FIRST_MEETING, NEEDS)
        at = next(each for each in free if each > work.now + timedelta(days=6))
        held = appointments.book(work, who.id, FIRST_MEETING, at, NEEDS, "kiosk")
        followups.booked(work, held, who, "kiosk")
    return held


def photograph(page: Page, name: str) -> None:
    """Where a folder is named, for eyes."""
    if folder := os.environ.get("PICTURES"):
        page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)


def judged(page: Page, name: str) -> None:
    for width, height in (DOUBLED, DESK):
        resize(page, width, height)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        photograph(page, f"{name}-{width}")


def test_an_interpreter_is_decided_about_and_booked_by_keyboard(hall: Hall, soon: Meeting) -> None:
    page = hall.desk()
    judged(page, "now")
    page.goto(f"{hall.address}/desk/meetings/{soon.id}#promises")
    page.get_by_text("Ingen tolk, eller kort tid").press("Enter")
    judged(page, "meeting-sought")
    page.get_by_label("Vi leder efter en tolk på video").press("Space")
    page.locator("#why-none").fill("Ingen kan komme med seks dages varsel.")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Beslutningen er skrevet ned.")).to_be_visible()
    judged(page, "meeting-decided")
    page.get_by_text("Tolken er bestilt", exact=True).press("Enter")
    page.get_by_label("Hvem er bestilt?").fill("Tegnsprog Nord")
    page.get_by_label("Bestillingens nummer").fill("N-204")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Bestilt hos Tegnsprog Nord · N-204 · På video")).to_be_visible()
    judged(page, "meeting-booked")
    for place in ("move", "cancel"):
        page.goto(f"{hall.address}/desk/meetings/{soon.id}/{place}")
        expect(page.get_by_text("Tolken er bestilt hos Tegnsprog Nord.")).to_be_visible()
        judged(page, place)


def test_the_judge_finds_nothing_in_the_list_of_promises_or_among_the_lead_times(
    hall: Hall, soon: Meeting
) -> None:
    page = hall.desk()
    for place in ("promises", "lead-times"):
        page.goto(f"{hall.address}/desk/{place}/")
        judged(page, place)
    assert soon.needs == NEEDS
