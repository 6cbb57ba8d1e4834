"""Weekly hours as people write them."""

from datetime import time

import pytest

from shared.appointments import HoursFlaw, read_written_hours, written_week

DAYS = ("man", "tir", "ons", "tor", "fre", "lør", "søn")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("man-tor 8-12, 13-15", "man-tor 8-12, 13-15"),
        ("fre 9-12.30", "fre 9-12.30"),
        ("mandag til torsdag kl. 8:00 - 15:30", "man-tor 8-15.30"),
        ("man-tor 8-12, 13-15\nfre 9-12.30", "man-tor 8-12, 13-15\nfre 9-12.30"),
        ("Mandag: 8.00–12.00 og 13.00–15.00; Tirsdag: lukket; Onsdag 0830-1200",
         "man 8-12, 13-15\nons 8.30-12"),
        ("Mon to Thu 8-12 and 13-15", "man-tor 8-12, 13-15"),
        ("ma, ti og to 10-14", "man-tir 10-14\ntor 10-14"),
        ("hverdage 9-15", "man-fre 9-15"),
        ("Mandag\n9.15 til 14.45", "man 9.15-14.45"),
        ("man 8-12\nman 13-15", "man 8-12, 13-15"),
        ("MAN.-FRE. KL. 9-15", "man-fre 9-15"),
        ("tors. fra kl. 9 til kl. 17", "tor 9-17"),
        ("lør-søn 10-12", "lør-søn 10-12"),
        ("man-fre\t08:00-16:00\r\nlørdag\tlukket", "man-fre 8-16"),
        ("man-fre 9-15, tor 15-17", "man-ons 9-15\ntor 9-15, 15-17\nfre 9-15"),
    ],
)  # fmt: skip
def test_hours_are_read_as_they_are_meant(text: str, meant: str) -> None:
    read = read_written_hours(text)
    assert read.wrong == ()
    assert written_week(read.hours, DAYS) == meant
    assert read_written_hours(meant).hours == read.hours


@pytest.mark.parametrize(
    ("text", "flaw", "part"),
    [
        ("", HoursFlaw.EMPTY, ""),
        ("  \n ", HoursFlaw.EMPTY, ""),
        ("8-12", HoursFlaw.NO_DAY, "8-12"),
        ("man", HoursFlaw.NO_HOURS, "man"),
        ("mandag\ntirsdag 8-12", HoursFlaw.NO_HOURS, "mandag"),
        ("man 8", HoursFlaw.NO_END, "8"),
        ("man 8-25", HoursFlaw.NO_CLOCK, "8-25"),
        ("man 8.10-12", HoursFlaw.NO_CLOCK, "8.10-12"),
        ("man 15-8", HoursFlaw.BACKWARDS, "15-8"),
        ("man 8-12, 11-15", HoursFlaw.OVERLAP, "8-12, 11-15"),
        ("mandag i lige uger 8-12", HoursFlaw.UNKNOWN_WORD, "i"),
        ("man 8-12 efter aftale", HoursFlaw.UNKNOWN_WORD, "efter"),
    ],
)
def test_what_cannot_be_read_is_named(text: str, flaw: HoursFlaw, part: str) -> None:
    first = read_written_hours(text).wrong[0]
    assert (first.flaw, first.part) == (flaw, part)


def test_everything_that_is_wrong_is_told_at_once() -> None:
    wrong = read_written_hours("man 15-8\ntir 25-26\nxyz").wrong
    assert [it.flaw for it in wrong] == ["backwards", "no-clock", "unknown-word"]


def test_a_weekday_that_is_left_out_has_no_hours() -> None:
    hours = read_written_hours("tir 9-12").hours
    assert hours[1] == ((time(9), time(12)),)
    assert [day for day in range(7) if hours[day]] == [1]
