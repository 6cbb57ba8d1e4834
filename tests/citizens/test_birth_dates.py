"""Birth dates, read by one rule: a table of entries, each with the days that it can mean."""

from datetime import date, timedelta

import pytest

from shared.citizens import (
    BirthDateProblem,
    Written,
    is_birth_date,
    read_birth_date,
    readable_birth_date,
)

TODAY = date(2026, 11, 23)

AS_ASKED = {
    "12031984": "1984-03-12",
    "120384": "1984-03-12",
    "12 03 1984": "1984-03-12",
    "12 03 84": "1984-03-12",
    "12.03.1984": "1984-03-12",
    "12-03-84": "1984-03-12",
    "12/03-84": "1984-03-12",
    " 12031984 ": "1984-03-12",
    "12\u00a003\u00a01984": "1984-03-12",
    "12\u201303\u20131984": "1984-03-12",
    "29022000": "2000-02-29",
    "290204": "2004-02-29",
    "29021908": "1908-02-29",
    "01011906": "1906-01-01",
    "010110": "2010-01-01",
    "010111": "2011-01-01",
    "311211": "2011-12-31",
    "010112": "1912-01-01",
    "030201": "2001-02-03",
    "22112026": "2026-11-22",
    "19121912": "1912-12-19",
    "20122011": "2011-12-20",
    "3. maj 71": "1971-05-03",
    "3 MAY 1971": "1971-05-03",
    "24dec1958": "1958-12-24",
    "12. marts 1984": "1984-03-12",
}

APART = {
    "12-3-84": "1984-03-12",
    "12/3-84": "1984-03-12",
    "12.3.1984": "1984-03-12",
    "3. 1. 65": "1965-01-03",
    "3 1 1965": "1965-01-03",
    " 3-1-65 ": "1965-01-03",
    "1965-01-03": "1965-01-03",
    "1965/1/3": "1965-01-03",
    "3, 1, 1965": "1965-01-03",
}

OTHERWISE = {
    # the year first
    "19840312": ("1984-03-12",),
    "620302": ("1962-03-02",),
    "19 84 0312": ("1984-03-12",),
    "62 03 02": ("1962-03-02",),
    "62-03-02": ("1962-03-02",),
    "20000229": ("2000-02-29",),
    # without noughts
    "12384": ("1984-03-12",),
    "12 38 4": ("1984-03-12",),
    "1231984": ("1984-03-12",),
    "131984": ("1984-03-01",),
    "3..1..1965.": ("1965-01-03",),
    "12345": ("1945-03-12",),
    # two days
    "1111984": ("1984-11-01", "1984-01-11"),
    "11184": ("1984-11-01", "1984-01-11"),
}

PROBLEMS = {
    "": BirthDateProblem.EMPTY,
    "   ": BirthDateProblem.EMPTY,
    "tre": BirthDateProblem.NO_DATE,
    "--": BirthDateProblem.NO_DATE,
    "\u0663.\u0661.1965": BirthDateProblem.NO_DATE,
    "\x00": BirthDateProblem.NO_DATE,
    "1": BirthDateProblem.TOO_SHORT,
    "1203": BirthDateProblem.TOO_SHORT,
    "3.1": BirthDateProblem.TOO_SHORT,
    "3.1.1": BirthDateProblem.TOO_SHORT,
    "45678": BirthDateProblem.TOO_SHORT,
    "1234567": BirthDateProblem.TOO_SHORT,
    "120319844": BirthDateProblem.TOO_LONG,
    "3.1.19655": BirthDateProblem.TOO_SHORT,
    "98 62 12 34": BirthDateProblem.NO_SUCH_DAY,
    "5" * 500: BirthDateProblem.TOO_LONG,
    "00031984": BirthDateProblem.NO_SUCH_DAY,
    "32031984": BirthDateProblem.NO_SUCH_DAY,
    "99999999": BirthDateProblem.NO_SUCH_DAY,
    "12001984": BirthDateProblem.NO_SUCH_MONTH,
    "13131984": BirthDateProblem.NO_SUCH_MONTH,
    "13 13 1984": BirthDateProblem.NO_SUCH_MONTH,
    "13.13.1984": BirthDateProblem.NO_SUCH_MONTH,
    "3. foo 1971": BirthDateProblem.NO_SUCH_MONTH,
    "482917": BirthDateProblem.NO_SUCH_DAY,
    "31021984": BirthDateProblem.NOT_IN_MONTH,
    "31.2.1965": BirthDateProblem.NOT_IN_MONTH,
    "31041980": BirthDateProblem.NOT_IN_MONTH,
    "29022001": BirthDateProblem.NOT_IN_MONTH,
    "29021900": BirthDateProblem.NOT_IN_MONTH,
    "23112026": BirthDateProblem.FUTURE,
    "24.11.2026": BirthDateProblem.FUTURE,
    "12032084": BirthDateProblem.FUTURE,
    "29021904": BirthDateProblem.LONG_AGO,
    "01011905": BirthDateProblem.LONG_AGO,
    "1.1.1850": BirthDateProblem.LONG_AGO,
}


@pytest.mark.parametrize(("written", "born"), AS_ASKED.items())
def test_a_date_as_it_is_asked_for_is_certain(written: str, born: str) -> None:
    read = read_birth_date(written, TODAY)
    assert (read.certain, read.written) == (date.fromisoformat(born), Written.AS_ASKED)


@pytest.mark.parametrize(("written", "born"), APART.items())
def test_a_date_with_signs_between_means_one_day(written: str, born: str) -> None:
    read = read_birth_date(written, TODAY)
    assert (read.days, read.written) == ((date.fromisoformat(born),), Written.APART)
    assert read.certain is None, "it is shown in words, to be agreed to"


@pytest.mark.parametrize(("written", "days"), OTHERWISE.items())
def test_another_order_means_the_days_it_can_mean(written: str, days: tuple[str, ...]) -> None:
    read = read_birth_date(written, TODAY)
    assert read.days == tuple(map(date.fromisoformat, days))
    assert (read.written, read.certain) == (Written.OTHERWISE, None)


@pytest.mark.parametrize(("written", "problem"), PROBLEMS.items())
def test_what_is_no_birth_date_tells_why(written: str, problem: BirthDateProblem) -> None:
    read = read_birth_date(written, TODAY)
    assert (read.days, read.problem) == ((), problem)
    assert readable_birth_date(written, TODAY) is None


def test_every_day_of_a_life_is_read_as_it_is_asked_for() -> None:
    for days in range(1, 120 * 365, 7):
        born = TODAY - timedelta(days=days)
        assert read_birth_date(f"{born:%d%m%Y}", TODAY).certain == born
        turned = read_birth_date(f"{born:%Y%m%d}", TODAY)
        assert turned.days == (born,), "eight digits never mean two days"
        assert is_birth_date(born, TODAY)


def test_of_two_days_none_is_taken() -> None:
    assert readable_birth_date("1111984", TODAY) is None
    assert readable_birth_date("19840312", TODAY) == date(1984, 3, 12)


def test_the_date_that_does_not_exist_is_told() -> None:
    told = read_birth_date("29022001", TODAY).taken_for
    assert told is not None
    assert (told.day, told.month, told.year) == (29, 2, 2001)
