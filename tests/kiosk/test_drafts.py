"""What is typed is never lost, and never glued to what comes after: without a script, and with."""

import pytest

from tests.drivers import Visitor
from tests.kiosk.test_number_pad import key, presses, typed
from tests.kiosk.ways import BORN, post, to_birth, to_check, to_telephone

PANELS = {"look": "Det er fint", "language": "Dansk"}


def test_after_a_refusal_the_first_digit_begins_afresh(plain: Visitor) -> None:
    to_birth(plain)
    plain.types("13131984")
    assert typed(plain) == "13 13 1984", "it stays to be seen"
    presses(plain, "12031984")
    assert typed(plain) == "12 03 1984"
    plain.press(plain.page.button("Videre"))
    assert plain.is_asked("Hvilket nummer må vi ringe til?")


def test_a_refused_entry_can_be_mended_from_its_end(plain: Visitor) -> None:
    to_birth(plain)
    plain.types("12031")
    plain.press(key(plain, "delete"))
    assert typed(plain) == "12 03"
    presses(plain, "1984")
    assert typed(plain) == "12 03 1984"


@pytest.mark.parametrize("panel", PANELS)
def test_what_is_typed_is_there_after_a_panel(plain: Visitor, panel: str) -> None:
    to_birth(plain)
    presses(plain, "1203")
    post(plain, panel)
    plain.press(plain.page.button(PANELS[panel]))
    assert plain.is_asked("Hvornår er du født?")
    assert typed(plain) == "12 03"
    presses(plain, "1984")
    assert typed(plain) == "12 03 1984"


def test_why_it_was_refused_is_there_after_a_panel_too(visitor: Visitor) -> None:
    to_birth(visitor)
    visitor.types("13131984")
    why = visitor.page.because
    visitor.press(visitor.page.button("Større"))
    visitor.press(visitor.page.button("Det er fint"))
    assert (typed(visitor), visitor.page.because) == ("13 13 1984", why)
    presses(visitor, "1")
    assert typed(visitor) == "1"


def test_back_and_forth_again_leaves_what_was_typed(visitor: Visitor) -> None:
    to_birth(visitor)
    post(visitor, typed="1203", move="back")
    visitor.chooses("Nej")
    assert typed(visitor) == "12 03"
    visitor.types(BORN)
    visitor.goes_back()
    assert typed(visitor) == "04 05 1986"
    presses(visitor, "1")
    assert typed(visitor) == "1", "it was an answer: another one begins afresh"


def test_help_and_back_leaves_what_was_typed(visitor: Visitor) -> None:
    to_birth(visitor)
    post(visitor, typed="1203", move="help")
    visitor.goes_back()
    assert typed(visitor) == "12 03"


def test_a_look_at_the_address_shows_what_was_typed(plain: Visitor) -> None:
    to_birth(plain)
    presses(plain, "1203")
    plain.look()
    assert typed(plain) == "12 03"


def test_what_a_late_form_holds_is_not_kept(plain: Visitor) -> None:
    to_birth(plain)
    late = plain.twin()
    plain.types(BORN)
    post(late, "look", typed="99")
    plain.look()
    assert typed(plain) == ""


def test_nothing_is_left_for_the_next_visitor(plain: Visitor) -> None:
    to_birth(plain)
    presses(plain, "1203")
    plain.browser.post("/kiosk/end")
    plain.look()
    to_birth(plain)
    assert typed(plain) == ""


def test_what_is_agreed_to_is_the_answer(visitor: Visitor) -> None:
    to_birth(visitor)
    visitor.types("19840312")
    assert visitor.page.title == "Er du født 12. marts 1984?"
    visitor.chooses("Nej, jeg indtaster igen")
    assert typed(visitor) == "19 84 0312"
    visitor.types("19840312")
    visitor.goes_back()
    assert visitor.is_asked("Hvornår er du født?")
    visitor.types("19840312")
    visitor.chooses("Ja")
    assert visitor.is_asked("Hvilket nummer må vi ringe til?")


def test_of_two_days_the_right_one_is_chosen(visitor: Visitor) -> None:
    to_birth(visitor)
    visitor.types("1111984")
    assert [b.words for b in visitor.page.buttons][:3] == [
        "1. november 1984",
        "11. januar 1984",
        "Nej, jeg indtaster igen",
    ]


@pytest.mark.parametrize("cpr", ["1984031212", "1313198412"])
def test_ten_digits_without_a_birth_date_lead_to_a_person(visitor: Visitor, cpr: str) -> None:
    to_birth(visitor)
    visitor.types(cpr)
    assert visitor.is_asked("Passer det?")
    assert f"{cpr[:3]} {cpr[3:6]} {cpr[6:9]} {cpr[9:]}" in visitor.page.words
    visitor.chooses("Ja, det er mit CPR-nummer")
    assert visitor.page.because == "Det finder vi ud af sammen."


@pytest.mark.parametrize("number", ["12345678", "11111111"])
def test_a_telephone_number_that_looks_made_up_is_asked_about(
    visitor: Visitor, number: str
) -> None:
    to_telephone(visitor)
    visitor.types(number)
    assert visitor.is_asked("Passer det?")
    visitor.chooses("Nej, jeg indtaster igen")
    visitor.types(number)
    visitor.chooses("Ja")
    assert visitor.is_asked("Har du brug for noget til mødet?")


def test_the_check_shows_the_birth_date_and_lets_it_be_changed(visitor: Visitor) -> None:
    to_check(visitor)
    assert "Født 4. maj 1986." in visitor.page.words
    visitor.changes("En anden fødselsdag")
    assert typed(visitor) == "04 05 1986"
    visitor.types("05041986")
    assert visitor.is_asked("Passer det hele?")
    assert "Født 5. april 1986." in visitor.page.words
