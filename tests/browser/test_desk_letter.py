"""The letter about a meeting comes out of the browser as one page of A4, with nothing cut off."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from shared import appointments, citizens
from shared.appointments import Meeting
from shared.citizens import Document, Needs, Support
from tests.browser.hall import Hall, violations
from tests.browser.settling import settle

pytestmark = pytest.mark.slow

CPR = "040580-1234"
A4_IN_POINTS = ("595", "842")
PAGE = re.compile(rb"/Type\s*/Page\b")
PAPER = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+(\d+)[\d.]*\s+(\d+)")
LONG_NAME = ("Karen-Margrethe", "Vestergaard Christoffersen")


@pytest.fixture
def held(hall: Hall) -> Meeting:
    """With everything that makes a letter long."""
    with hall.house.work() as work:
        who = citizens.register(work, 1, date(1980, 5, 4), "+4520304050", CPR, "da")
        citizens.change_name(work, who.id, *LONG_NAME)
        everything = Support(more_time=True, is_called=True, met_at_door=True)
        citizens.give_support(work, who.id, everything, "Lene", "hun er blind")
        day = work.now.date()
        citizens.see_identity(work, who.id, Document.PASSPORT, "Lene", day)
        needs = Needs("ar", companion=True, wheelchair=True, more_time=True)
        at = appointments.free_times(work, 1, "first", needs, who.id)[0]
        return appointments.book(work, who.id, "first", at, needs, "desk")


def printed(page: Page) -> bytes:
    return page.pdf(prefer_css_page_size=True)


def assert_is_one_page(page: Page) -> None:
    settle(page)
    paper = printed(page)
    assert len(PAGE.findall(paper)) == 1
    [(width, height)] = set(PAPER.findall(paper))
    assert (width.decode(), height.decode()) in (A4_IN_POINTS, ("594", "841"), ("595", "841"))
    sheet = page.locator(".letter")
    page.emulate_media(media="print")
    assert sheet.evaluate("it => it.scrollHeight <= it.clientHeight"), "something is cut off"
    lowest = page.locator(".beside").bounding_box()
    greeting = page.locator(".bye").bounding_box()
    assert lowest
    assert greeting
    assert lowest["y"] + lowest["height"] <= greeting["y"], "the parts lie over each other"
    smallest = page.evaluate(
        "Math.min(...[...document.querySelectorAll('.letter *')]"
        ".map(it => parseFloat(getComputedStyle(it).fontSize)))"
    )
    assert smallest * 72 / 96 >= 14
    page.emulate_media(media="null")


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_longest_letter_is_one_page_of_a4_in_large_type(
    hall: Hall, held: Meeting, language: str
) -> None:
    page = hall.desk()
    page.goto(f"{hall.address}/desk/meetings/{held.id}/letter?language={language}")
    assert_is_one_page(page)
    words = page.locator(".letter").inner_text()
    assert CPR not in words
    assert CPR.replace("-", "") not in words
    assert violations(page) == []
    page.get_by_role("button", name="Med ny kode").click()
    expect(page.locator(".number")).to_have_count(2)
    assert_is_one_page(page)


def test_the_name_stands_behind_the_window_of_an_envelope(hall: Hall, held: Meeting) -> None:
    """Of a Danish one: from 20 mm on the left and 45 mm from the top."""
    page = hall.desk()
    page.goto(f"{hall.address}/desk/meetings/{held.id}/letter")
    page.emulate_media(media="print")
    settle(page)
    sheet, name = (page.locator(it).bounding_box() for it in (".letter", ".window"))
    assert sheet
    assert name
    millimetre = 96 / 25.4
    assert (name["x"] - sheet["x"]) / millimetre == pytest.approx(20, abs=1)
    assert (name["y"] - sheet["y"]) / millimetre == pytest.approx(45, abs=1)
    assert page.locator(".window").inner_text() == " ".join(LONG_NAME)


def test_one_press_prints_it(hall: Hall, held: Meeting) -> None:
    page = hall.desk()
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(f"{hall.address}/desk/meetings/{held.id}")
    page.get_by_role("link", name="Skriv brev ud").click()
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")
