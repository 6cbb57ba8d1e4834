"""Somebody walks up to the kiosk and leaves with a meeting."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.glass import Glass

TELEPHONE = "20304050"


def press(glass: Glass, words: str) -> None:
    """On the button that begins with these words."""
    touch(glass, button(glass, words))


def button(glass: Glass, words: str) -> Locator:
    return glass.page.locator("button:visible", has_text=re.compile(rf"^\s*{words}"))


def touch(glass: Glass, place: Locator) -> None:
    """With a finger; nobody is quicker than this at the same spot."""
    glass.page.wait_for_timeout(310)
    place.first.tap()


def asked(glass: Glass, question: str) -> None:
    glass.page.get_by_role("heading", level=1, name=question).wait_for()


def types(glass: Glass, digits: str) -> None:
    """No digit comes twice in a row, so each may come as soon as the one before stands there."""
    for place, digit in enumerate(digits, 1):
        button(glass, f"{digit}\\s*$").first.tap()
        expect(glass.page.locator(".field")).to_have_value(re.compile(" ?".join(digits[:place])))
    press(glass, "Videre")


def book(glass: Glass, born: str) -> None:
    """As far as the receipt: seven touches, and digits."""
    glass.page.goto("/kiosk/")
    press(glass, "Bestil et møde")
    asked(glass, "Har du et brev med en kode?")
    press(glass, "Nej")
    asked(glass, "Hvornår er du født?")
    types(glass, born)
    asked(glass, "Hvilket nummer må vi ringe til?")
    types(glass, TELEPHONE)
    asked(glass, "Har du brug for noget til mødet?")
    press(glass, "Nej")
    asked(glass, "Hvornår passer det dig?")
    touch(glass, glass.page.locator(".card.moment"))
    asked(glass, "Passer det hele?")
    press(glass, "Ja, det passer")
    asked(glass, "Du har en tid.")


@pytest.mark.slow
def test_a_meeting_is_booked_by_touch(glass: Glass) -> None:
    book(glass, "04051986")
    assert re.search(r"Dit mødenummer:\s+\d{3}\s\d{3}", glass.page.inner_text("main"))
    press(glass, "Færdig")
    asked(glass, "Har du skrevet dit nummer ned?")
    press(glass, "Ja")
    asked(glass, "Dit møde er bestilt. Må vi spørge om to ting mere?")
    press(glass, "Nej tak")
    asked(glass, "Hvordan gik det i dag?")
    assert "På gensyn" in glass.page.inner_text("main")
    press(glass, "Godt")
    asked(glass, "Goddag. Hvad kan vi hjælpe dig med?")


@pytest.mark.slow
def test_a_meeting_is_booked_without_any_script(without_script: Glass) -> None:
    book(without_script, "17021961")
    assert "Dit mødenummer" in without_script.page.inner_text("main")


def test_the_start_asks_one_thing_and_offers_help(glass: Glass) -> None:
    glass.page.goto("/kiosk/")
    asked(glass, "Goddag. Hvad kan vi hjælpe dig med?")
    press(glass, "Hjælp")
    glass.page.get_by_role("heading", name="Bliv her", level=1).wait_for()
