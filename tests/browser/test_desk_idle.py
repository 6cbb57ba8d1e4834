"""An idle page of the desk gives way to the sign-in, and what was typed on it is kept."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

import demo
from shared.accounts.sessions import LASTS
from shared.clock import SetClock
from tests.browser.hall import Hall

pytestmark = pytest.mark.slow

IS_OUT = "Du er logget ud. Log ind igen"
NOTE = "Ring om formiddagen.\nHan er på arbejde fra kl. 12."


def leaves_it(clock: SetClock, page: Page) -> None:
    """Long enough, by the clocks of the browser and of the house."""
    clock.turn(LASTS)
    page.clock.fast_forward(int((LASTS + timedelta(seconds=10)).total_seconds()) * 1000)


def signs_in_again(page: Page) -> None:
    page.get_by_label("Brugernavn").fill(demo.LOGIN)
    page.get_by_label("Adgangskode").fill(demo.PASSWORD)
    page.get_by_role("button", name="Log ind", exact=True).click()


def test_a_note_that_was_not_sent_is_there_after_signing_in_again(
    hall: Hall, clock: SetClock
) -> None:
    page = hall.desk()
    page.clock.install()
    page.goto(f"{hall.address}/desk/citizens/3")
    page.locator("textarea[name=note]").fill(NOTE)
    leaves_it(clock, page)
    expect(page.get_by_text(IS_OUT)).to_be_visible()
    assert NOTE.splitlines()[0] not in page.content()
    signs_in_again(page)
    page.get_by_role("button", name="Ja, gem det").click()
    expect(page.get_by_text("Han er på arbejde fra kl. 12.").first).to_be_visible()
    assert page.url.partition("#")[0] == f"{hall.address}/desk/citizens/3"


def test_a_page_with_nothing_typed_comes_back_after_signing_in_again(
    hall: Hall, clock: SetClock
) -> None:
    page = hall.desk()
    page.clock.install()
    page.goto(f"{hall.address}/desk/citizens/3")
    leaves_it(clock, page)
    expect(page.get_by_label("Brugernavn")).to_be_visible()
    signs_in_again(page)
    expect(page).to_have_url(f"{hall.address}/desk/citizens/3")


def test_a_page_that_refreshes_itself_keeps_what_was_typed_when_it_is_signed_out(
    hall: Hall, clock: SetClock
) -> None:
    page = hall.desk()
    page.goto(f"{hall.address}/desk/queue/")
    page.get_by_role("button", name="Kald næste").click()
    page.locator("summary", has_text="Kommer igen").first.click()
    page.locator("input[name=because]").first.fill("Henter sit gule kort")
    clock.turn(LASTS)
    expect(page.get_by_text(IS_OUT)).to_be_visible()
