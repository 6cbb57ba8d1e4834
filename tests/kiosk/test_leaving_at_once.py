"""One press on any screen ends the visit; asked only where something would be lost."""

from datetime import timedelta

import pytest

from shared.clock import SetClock
from shared.content import Count, message
from tests.drivers import Visitor
from tests.html_page import Button
from tests.kiosk.test_visits import cookie
from tests.kiosk.ways import BORN, number_on, to_birth, to_check, to_receipt

START = "Goddag. Hvad kan vi hjælpe dig med?"
SURE = "Vil du begynde forfra?"
WRITTEN = "Har du skrevet dit nummer ned?"


def over(visitor: Visitor) -> Button:
    return visitor.page.button("Start forfra")


def is_wiped(visitor: Visitor) -> bool:
    return visitor.is_asked(START) and cookie(visitor) is None


def test_who_has_answered_next_to_nothing_is_not_asked(visitor: Visitor) -> None:
    visitor.chooses("Bestil et møde")
    visitor.press(over(visitor))
    assert is_wiped(visitor)
    assert visitor.page.because == "Dine svar er slettet."


def test_answers_are_not_lost_by_a_slip_of_the_finger(visitor: Visitor) -> None:
    to_check(visitor)
    visitor.press(over(visitor))
    assert visitor.is_asked(SURE)
    visitor.press(over(visitor))
    assert visitor.is_asked(SURE)
    visitor.chooses("Nej, gå videre")
    assert visitor.is_asked("Passer det hele?")
    visitor.press(over(visitor))
    visitor.chooses("Ja, begynd forfra")
    assert is_wiped(visitor)


def test_nor_is_what_was_typed(visitor: Visitor) -> None:
    visitor.chooses("Mit møde")
    fields = over(visitor).form.fields | {"typed": "771"}
    visitor._send(over(visitor).action, fields)
    assert visitor.is_asked(SURE)


@pytest.mark.parametrize("panel", ["Større", "Sprog", "Hjælp"])
def test_it_is_there_on_every_panel(visitor: Visitor, panel: str) -> None:
    visitor.press(visitor.page.button(panel))
    visitor.press(over(visitor))
    assert is_wiped(visitor)


def test_language_and_look_are_the_houses_again(visitor: Visitor) -> None:
    visitor.speaks("en")
    visitor.press(visitor.page.button("Start again"))
    assert visitor.page.title == START


def test_who_leaves_a_receipt_is_asked_for_the_number_once(visitor: Visitor) -> None:
    to_receipt(visitor)
    visitor.press(over(visitor))
    assert visitor.is_asked(WRITTEN)
    visitor.press(over(visitor))
    assert is_wiped(visitor)


def test_after_the_last_question_nothing_is_lost(visitor: Visitor) -> None:
    to_receipt(visitor)
    number = number_on(visitor)
    visitor.chooses("Færdig")
    visitor.chooses("Nej tak")
    assert visitor.is_asked("Hvordan gik det i dag?")
    assert visitor.knows(number), "the rating leaves the receipt to be seen"
    visitor.press(over(visitor))
    assert is_wiped(visitor)


def test_before_anybody_has_come_there_is_nothing_to_end(visitor: Visitor) -> None:
    assert "Start forfra" not in visitor.page.words


def test_the_number_is_asked_for_once_and_a_person_helps(visitor: Visitor, clock: SetClock) -> None:
    visitor.writes_down = False
    clock.turn(timedelta(hours=2))
    to_receipt(visitor)
    number = number_on(visitor)
    visitor.chooses("Færdig")
    assert visitor.is_asked(WRITTEN)
    assert visitor.knows(number)
    visitor.chooses("Nej, hjælp mig")
    assert "Vi kommer" in visitor.page.words
    visitor.chooses("Gå videre selv")
    assert visitor.is_asked("Du har en tid.")
    visitor.chooses("Færdig")
    assert visitor.is_asked(message("screening", n=Count(2)))


@pytest.mark.parametrize("panel", ["Større", "Sprog"])
def test_without_an_answer_it_is_asked_again(visitor: Visitor, panel: str) -> None:
    visitor.writes_down = False
    to_receipt(visitor)
    visitor.chooses("Færdig")
    visitor.press(visitor.page.button(panel))
    visitor.goes_back()
    assert visitor.is_asked("Du har en tid.")
    visitor.chooses("Færdig")
    assert visitor.is_asked(WRITTEN)


def test_who_goes_back_from_it_sees_the_receipt(visitor: Visitor) -> None:
    visitor.writes_down = False
    to_receipt(visitor)
    visitor.chooses("Færdig")
    visitor.goes_back()
    assert visitor.is_asked("Du har en tid.")


def test_who_looks_at_a_meeting_that_stands_is_not_asked(visitor: Visitor) -> None:
    visitor.writes_down = False
    to_receipt(visitor)
    number = number_on(visitor)
    visitor.chooses("Færdig")
    visitor.chooses("Ja")
    visitor.chooses("Nej tak")
    visitor.chooses("Spring over")
    visitor.chooses("Mit møde")
    visitor.types(number)
    visitor.types(BORN)
    visitor.chooses("Færdig")
    assert visitor.is_asked("Hvordan gik det i dag?")


def test_a_birth_date_alone_is_one_press_from_the_end(visitor: Visitor) -> None:
    to_birth(visitor)
    visitor.press(over(visitor))
    visitor.chooses("Ja, begynd forfra")
    assert is_wiped(visitor)
