"""What is typed by finger or keypad: afresh after a refusal, and kept through whatever comes."""

import pytest
from playwright.sync_api import expect

from tests.browser.glass import Glass
from tests.browser.moves import type_in
from tests.browser.states import NEW, State
from tests.browser.test_booking import asked, touch

pytestmark = pytest.mark.slow

BIRTH = State("birth", "birth", NEW)
REFUSED = State("birth-refused", "birth", NEW, type_in("13131984"))


def keys(glass: Glass, digits: str) -> None:
    """Each stands there before the next one comes; the same one twice is no tremble then."""
    for digit in digits:
        glass.page.keyboard.press(digit)


def stands(glass: Glass, typed: str) -> None:
    expect(glass.page.locator(".field")).to_have_value(typed)


def press(glass: Glass, words: str) -> None:
    glass.page.get_by_role("button", name=words, exact=True).first.tap()


def test_after_a_refusal_the_first_digit_begins_afresh(glass: Glass) -> None:
    glass.reach(REFUSED)
    stands(glass, "13 13 1984")
    assert glass.page.inner_text("#because").startswith("Måned 13 findes ikke.")
    keys(glass, "12031984")
    stands(glass, "12 03 1984")
    press(glass, "Slet alt")
    stands(glass, "")


def test_what_is_typed_survives_every_panel_and_a_lost_connection(glass: Glass) -> None:
    glass.reach(BIRTH)
    keys(glass, "1203")
    for opens, closes in (("Større", "Det er fint"), ("Sprog", "Dansk"), ("Læs højt", "")):
        press(glass, opens)
        if closes:
            press(glass, closes)
        stands(glass, "12 03")
    press(glass, "Lyd")
    expect(glass.page.locator(".field")).to_have_count(0)
    press(glass, "Tilbage")
    stands(glass, "12 03")
    touch(glass, glass.page.get_by_role("button", name="Tilbage"))
    asked(glass, "Har du et brev med en kode?")
    press(glass, "Nej")
    stands(glass, "12 03")
    keys(glass, "19")
    glass.context.set_offline(True)
    press(glass, "Videre")
    expect(glass.page.locator("#lost")).to_be_visible()
    glass.context.set_offline(False)
    expect(glass.page.locator("#lost")).to_be_hidden()
    stands(glass, "12 03 19")
    keys(glass, "84")
    stands(glass, "12 03 1984")
