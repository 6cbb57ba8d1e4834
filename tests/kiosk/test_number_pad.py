"""Digits by touch, without a script: each key is a press of its own."""

from flask import Flask
from sqlalchemy import text

from shared.web.place import installed_in
from tests.drivers import Visitor
from tests.html_page import Button
from tests.kiosk.ways import to_birth, to_telephone


def typed(visitor: Visitor) -> str:
    return next(form.fields["typed"] for form in visitor.page.forms if "typed" in form.fields)


def key(visitor: Visitor, value: str) -> Button:
    return next(each for each in visitor.page.buttons if each.value == value)


def presses(visitor: Visitor, keys: str) -> None:
    for key in keys:
        visitor.press(visitor.page.button(key))


def test_pressed_digits_stand_in_groups(plain: Visitor) -> None:
    to_birth(plain)
    presses(plain, "0405198")
    assert typed(plain) == "04 05 198"


def test_a_cpr_number_is_grouped_as_everybody_writes_it(plain: Visitor) -> None:
    to_birth(plain)
    presses(plain, "0405861234")
    assert typed(plain) == "040586 1234"


def test_delete_takes_the_last_digit(plain: Visitor) -> None:
    to_telephone(plain)
    presses(plain, "203")
    plain.press(key(plain, "delete"))
    assert typed(plain) == "20"


def test_delete_with_nothing_typed_leaves_nothing(plain: Visitor) -> None:
    to_birth(plain)
    plain.press(key(plain, "delete"))
    assert typed(plain) == ""


def test_one_press_deletes_all(plain: Visitor) -> None:
    to_birth(plain)
    presses(plain, "0405198")
    plain.press(plain.page.button("Slet alt"))
    assert typed(plain) == ""


def test_pressed_digits_are_an_answer(plain: Visitor) -> None:
    to_birth(plain)
    presses(plain, "04051986")
    plain.press(plain.page.button("Videre"))
    assert plain.is_asked("Hvilket nummer må vi ringe til?")


def test_a_foreign_number_may_be_longer(plain: Visitor) -> None:
    to_telephone(plain)
    presses(plain, "00380441234567")
    assert typed(plain) == "00380441234567"


def test_in_nuuk_a_number_has_three_pairs_of_digits(plain: Visitor, app: Flask) -> None:
    with installed_in(app)[1].work() as work:
        work.session.execute(text("UPDATE centre SET zone = 'America/Nuuk'"))
    to_telephone(plain)
    plain.types("98621234")
    assert plain.page.because == "Der står 8 tal. Et telefonnummer her har 6 tal."
    plain.types("")
    presses(plain, "321000")
    plain.press(plain.page.button("Videre"))
    assert not plain.page.because
    assert not plain.is_asked("Hvilket nummer må vi ringe til?")


def test_no_key_has_a_letter_and_no_address_a_digit(plain: Visitor) -> None:
    to_birth(plain)
    keys = [button for button in plain.page.buttons if button.name == "key"]
    assert {key.value for key in keys} == {*"0123456789", "delete", "delete-all"}
    assert {key.action for key in keys} == {"/kiosk/answer"}


def test_a_key_of_an_earlier_question_types_nothing(plain: Visitor) -> None:
    to_birth(plain)
    five = plain.page.button("5")
    plain.types("04051986")
    plain.press(five)
    assert plain.is_asked("Hvilket nummer må vi ringe til?")
    assert typed(plain) == ""
