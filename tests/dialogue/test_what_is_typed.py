"""Dates and numbers, as people write them into a field."""

from datetime import date

import pytest

from shared.content import Message
from shared.dialogue import Birth, BirthOrNumber, Enter, Typed, Typing
from shared.dialogue.reading import read_answer
from shared.dialogue.typed import NotUnderstood

TODAY = date(2026, 11, 23)


def read(text: str, typing: Typing) -> object:
    return read_answer(Enter(Message("birth"), typing), Typed(text), TODAY)


@pytest.mark.parametrize(
    "written",
    [
        "03011965",
        "030165",
        "3.1.1965",
        "3/1-1965",
        "3. 1. 65",
        "03 01 1965",
        " 3-1-65 ",
        "1965-01-03",
        "3\u00a01\u00a01965",
    ],
)
def test_a_birth_date_is_read_however_it_is_written(written: str) -> None:
    assert read(written, Typing.BIRTH_DATE) == date(1965, 1, 3)
    assert read(written, Typing.BIRTH) == Birth(date(1965, 1, 3))
    both = read(written, Typing.BIRTH_OR_NUMBER)
    assert isinstance(both, BirthOrNumber)
    assert both.birth == Birth(date(1965, 1, 3))


@pytest.mark.parametrize(
    "written",
    [
        "",
        "31.2.1965",
        "3.1",
        "3.1.1",
        "3..1..1965.",
        "tre",
        "3.1.19655",
        "\u0663.\u0661.1965",
        "1" * 500,
    ],
)
def test_what_is_no_date_is_not_guessed(written: str) -> None:
    with pytest.raises(NotUnderstood):
        read(written, Typing.BIRTH_DATE)


def test_a_personal_number_is_read_with_and_without_its_dash() -> None:
    for written in ("0301651234", "030165-1234", "030165 1234"):
        assert read(written, Typing.BIRTH) == Birth(date(1965, 1, 3), "0301651234")
