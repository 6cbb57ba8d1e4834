"""Dates and numbers as people type them: read, asked about, or told what is wrong."""

from datetime import date

import pytest

from shared.content import Message
from shared.dialogue import Birth, BirthOrNumber, Choose, Enter, Option, Typed, Typing
from shared.dialogue.reading import read_answer
from shared.dialogue.typed import AGAIN, NotUnderstood, ToBeAgreed

TODAY = date(2026, 11, 23)
BORN = date(1965, 1, 3)
EITHER = Typing.BIRTH_OR_NUMBER


def read(text: str, typing: Typing, country: str = "DK") -> object:
    return read_answer(Enter(Message("birth"), typing, None, country), Typed(text), TODAY)


def asked(text: str, typing: Typing) -> Choose:
    """The question whether what was typed is right."""
    with pytest.raises(ToBeAgreed) as found:
        read(text, typing)
    return found.value.question


def refused(text: str, typing: Typing, country: str = "DK") -> str:
    """The id of what is said of it."""
    with pytest.raises(NotUnderstood) as found:
        read(text, typing, country)
    return found.value.message.id


def values(options: tuple[Option, ...]) -> list[object]:
    return [each.value for each in options]


@pytest.mark.parametrize(
    "written", ["03011965", "030165", "03 01 1965", "03.01.65", "03\u00a001\u00a01965"]
)
def test_a_birth_date_as_it_is_asked_for_is_an_answer(written: str) -> None:
    assert read(written, Typing.BIRTH_DATE) == BORN
    assert read(written, Typing.BIRTH) == Birth(BORN)
    both = read(written, EITHER)
    assert isinstance(both, BirthOrNumber)
    assert both.birth == Birth(BORN)


@pytest.mark.parametrize(
    "written", ["3.1.1965", "3/1-1965", "3. 1. 65", " 3-1-65 ", "1965-01-03", "19650103", "311965"]
)
def test_a_birth_date_written_otherwise_is_agreed_to(written: str) -> None:
    for typing, value in (
        (Typing.BIRTH_DATE, BORN),
        (Typing.BIRTH, Birth(BORN)),
        (EITHER, BirthOrNumber(Birth(BORN), None)),
    ):
        question = asked(written, typing)
        assert question.text.id == "typed-agree-birth"
        assert question.options[0].value == value
        assert question.options[1].value == AGAIN


def test_of_two_days_the_right_one_is_chosen() -> None:
    question = asked("1111984", Typing.BIRTH)
    days = [Birth(date(1984, 11, 1)), Birth(date(1984, 1, 11))]
    assert values(question.choices) == [*days, AGAIN]


def test_six_digits_that_can_be_both_may_still_be_the_slips() -> None:
    question = asked("620302", EITHER)
    born, slip = Birth(date(1962, 3, 2)), BirthOrNumber(None, "620302")
    assert values(question.choices) == [BirthOrNumber(born, None), AGAIN, slip]
    assert read("482917", EITHER) == BirthOrNumber(None, "482917")
    assert read("030165", EITHER) == BirthOrNumber(Birth(BORN), "030165")


def test_a_personal_number_is_read_with_and_without_its_dash() -> None:
    for written in ("0301651234", "030165-1234", "030165 1234", "03.01.65-1234"):
        assert read(written, Typing.BIRTH) == Birth(BORN, "0301651234")


@pytest.mark.parametrize(
    "cpr", ["1984031212", "1313198412", "3102841234", "6001831234", "0000000000", "3112364000"]
)
def test_ten_digits_without_a_birth_date_are_no_date(cpr: str) -> None:
    question = asked(cpr, Typing.BIRTH)
    assert question.text.id == "typed-agree-cpr"
    assert values(question.choices) == [Birth(None, cpr), AGAIN]
    assert values(asked(cpr, EITHER).choices) == [BirthOrNumber(Birth(None, cpr), None), AGAIN]


@pytest.mark.parametrize(
    "number", ["12345678", "11111111", "22222222", "87654321", "23456789", "10203040"]
)
def test_a_telephone_number_that_looks_made_up_is_asked_about(number: str) -> None:
    assert values(asked(number, Typing.TELEPHONE).choices) == [f"+45{number}", AGAIN]


@pytest.mark.parametrize("number", ["98621234", "20304050", "70101155", "+380441234567"])
def test_any_other_is_not(number: str) -> None:
    assert str(read(number, Typing.TELEPHONE)).endswith(number)


@pytest.mark.parametrize(
    ("written", "typing", "why"),
    [
        ("", Typing.BIRTH, "typed-birth-empty"),
        ("3.1", Typing.BIRTH, "typed-birth-too-short"),
        ("1" * 500, Typing.BIRTH, "typed-birth-too-long"),
        ("\u0663.\u0661.1965", Typing.BIRTH, "typed-birth-no-date"),
        ("31.2.1965", Typing.BIRTH, "typed-birth-not-in-month"),
        ("13131984", Typing.BIRTH, "typed-birth-no-such-month"),
        ("13131984", EITHER, "typed-birth-no-such-month"),
        ("", EITHER, "typed-either-empty"),
        ("1203", EITHER, "typed-either-too-short"),
        ("120319841", EITHER, "typed-either-too-long"),
        ("tre", EITHER, "typed-either-no-date"),
        ("", Typing.TELEPHONE, "typed-telephone-empty"),
        ("tre", Typing.TELEPHONE, "typed-telephone-no-digits"),
        ("2030405", Typing.TELEPHONE, "typed-telephone-too-short"),
        ("203040501", Typing.TELEPHONE, "typed-telephone-too-long"),
        ("00000000", Typing.TELEPHONE, "typed-telephone-other"),
        ("+45 203", Typing.TELEPHONE, "typed-telephone-other"),
        ("", Typing.CODE, "typed-code-empty"),
        ("æ", Typing.CODE, "typed-code-no-digits"),
        ("12345", Typing.CODE, "typed-code-too-short"),
        ("1234567", Typing.NUMBER, "typed-number-too-long"),
        ("1" * 500, Typing.NUMBER, "typed-number-too-long"),
    ],
)
def test_what_is_wrong_is_said(written: str, typing: Typing, why: str) -> None:
    assert refused(written, typing) == why


def test_in_nuuk_six_digits_are_enough() -> None:
    assert read("321000", Typing.TELEPHONE, "GL") == "+299321000"
    assert refused("3210", Typing.TELEPHONE, "GL") == "typed-telephone-too-short"
