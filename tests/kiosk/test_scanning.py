"""A slip is held before the scanner: it gives the number, on any screen, and nothing else."""

import pytest

from shared.content import Count, message
from tests.drivers import Visitor
from tests.html_page import read_page
from tests.kiosk.ways import (
    BORN,
    to_birth,
    to_needs,
    to_receipt,
    to_receipt_of_another_day,
)

NOT_OURS = "Den seddel kan vi ikke læse. Prøv igen."
UNKNOWN = "Det mødenummer kender vi ikke. Se på din seddel, eller tryk på Hjælp."


def scan(visitor: Visitor, code: str, **more: str) -> int:
    """What the script sends when a scanner has typed. The status."""
    headers = {"HX-Request": "true"} if visitor.htmx else {}
    data = {"code": code, **more}
    answer = visitor.browser.post("/kiosk/scanned", data=data, headers=headers)
    if answer.status_code == 303:
        visitor.look()
    else:
        visitor.page = read_page(answer.text)
    return answer.status_code


@pytest.fixture
def slip(visitor: Visitor) -> str:
    """What a scanner reads on the slip of somebody who has booked here before."""
    to_receipt_of_another_day(visitor)
    return number_and_farewell(visitor)


@pytest.fixture
def slip_of_today(visitor: Visitor) -> str:
    to_receipt(visitor)
    return number_and_farewell(visitor)


def number_and_farewell(visitor: Visitor) -> str:
    number = "".join(c for c in visitor.page.words.split("Dit mødenummer:")[1][:9] if c.isdigit())
    visitor.chooses("Færdig")
    visitor.chooses("Nej tak")
    visitor.chooses("Spring over")
    return f"FM{number}"


def test_on_its_day_a_slip_says_that_somebody_is_here(visitor: Visitor, slip_of_today: str) -> None:
    scan(visitor, slip_of_today)
    assert visitor.is_asked(message("here-in-time", number=Count(1)))
    scan(visitor, slip_of_today)
    assert visitor.is_asked(message("here-again", number=Count(1)))


def test_where_somebody_says_that_they_are_here_the_slip_is_the_answer(
    visitor: Visitor, slip_of_today: str
) -> None:
    visitor.chooses("Jeg er her")
    scan(visitor, slip_of_today)
    assert visitor.is_asked(message("here-in-time", number=Count(1)))


def test_from_the_start_only_the_birth_date_is_asked(visitor: Visitor, slip: str) -> None:
    scan(visitor, slip)
    assert visitor.is_asked("Hvornår er du født?")
    visitor.types(BORN)
    assert visitor.is_asked("Dit møde")


def test_from_the_middle_of_something_else(visitor: Visitor, slip: str) -> None:
    to_needs(visitor)
    scan(visitor, slip)
    assert visitor.is_asked("Hvornår er du født?")
    visitor.types(BORN)
    assert visitor.is_asked("Dit møde")


def test_on_the_screen_that_asks_for_the_number_it_is_the_answer(
    visitor: Visitor, slip: str
) -> None:
    visitor.chooses("Mit møde")
    scan(visitor, slip)
    assert visitor.is_asked("Hvornår er du født?")
    visitor.goes_back()
    assert visitor.is_asked("Hvad er dit nummer?")


def test_without_a_script_the_field_takes_what_the_scanner_types(
    visitor: Visitor, slip: str
) -> None:
    visitor.chooses("Mit møde")
    visitor.types(slip.lower())
    assert visitor.is_asked("Hvornår er du født?")


def test_going_back_leads_to_the_number_and_to_the_start(visitor: Visitor, slip: str) -> None:
    scan(visitor, slip)
    visitor.goes_back()
    assert visitor.is_asked("Hvad er dit nummer?")
    visitor.goes_back()
    assert visitor.is_asked("Goddag. Hvad kan vi hjælpe dig med?")


def test_scanned_twice_is_scanned_once(visitor: Visitor, slip: str) -> None:
    scan(visitor, slip)
    scan(visitor, slip)
    assert visitor.is_asked("Hvornår er du født?")
    visitor.types(BORN)
    assert visitor.is_asked("Dit møde")


def test_the_language_stays(visitor: Visitor, slip: str) -> None:
    visitor.speaks("en")
    scan(visitor, slip)
    assert visitor.page.title == "When were you born?"


@pytest.mark.parametrize(
    "code",
    [
        "1" * 500,
        "5701234567899",
        "FM12345",
        "FM1234567",
        "FM12345٣",
        "XX123456",
        "",
        "æøå",
        "123456",
    ],
)
def test_any_other_code_changes_nothing_and_is_told_kindly(visitor: Visitor, code: str) -> None:
    to_birth(visitor)
    before = visitor.page.title
    assert scan(visitor, code, typed="0405") == (200 if visitor.htmx else 422)
    assert (visitor.page.title, visitor.page.because) == (before, NOT_OURS)
    assert visitor.page.forms[0].fields["typed"] == "04 05"
    visitor.types(BORN)
    assert visitor.is_asked("Hvilket nummer må vi ringe til?")


def test_a_slip_that_we_do_not_know_sounds_like_any_unknown_number(visitor: Visitor) -> None:
    scan(visitor, "FM000000")
    assert visitor.is_asked("Hvornår er du født?")
    visitor.types(BORN)
    assert visitor.page.because == UNKNOWN


def test_a_slip_and_another_birth_date_tell_nothing(visitor: Visitor, slip: str) -> None:
    scan(visitor, slip)
    visitor.types("05051986")
    assert visitor.page.because == UNKNOWN
    assert "Karen" not in visitor.page.words


def test_somebody_waits_for_help_and_scans(visitor: Visitor, slip: str) -> None:
    visitor.asks_for_help()
    scan(visitor, slip)
    assert visitor.is_asked("Hvornår er du født?")


def test_after_a_visit_has_ended_it_begins_a_new_one(visitor: Visitor, slip: str) -> None:
    to_birth(visitor)
    visitor.browser.post("/kiosk/end")
    scan(visitor, slip)
    assert visitor.is_asked("Hvornår er du født?")
