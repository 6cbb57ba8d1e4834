"""What is wrong in a calendar is counted, and hides nothing that is right."""

from time import process_time

import pytest

from shared.ics import Flaw, Reading, Trouble, Unreadable, busy_times
from tests.ics.files import AARS, AT_TEN, TEN, WINDOW, event, file, read, shown

GOOD = event(AT_TEN, "good")
COUNTED = {
    "nothing but a name": ("SUMMARY:x", Flaw.NO_TIME, []),
    "a time that is none": ("DTSTART:tomorrow|DTEND:20261126T100000", Flaw.BAD_TIME, []),
    "a day that is none": ("DTSTART:20261331T100000", Flaw.BAD_TIME, []),
    "the year one": ("DTSTART:00010101T000000", Flaw.BAD_TIME, []),
    "an end that is none": ("DTSTART:20261126T100000|DTEND:later", Flaw.BAD_TIME, 60),
    "an end before the start": (
        "DTSTART:20261126T100000|DTEND:20261126T090000",
        Flaw.BAD_TIME,
        60,
    ),
    "less than nothing": ("DTSTART:20261126T100000|DURATION:-PT1H", Flaw.BAD_TIME, 60),
    "an empty length": ("DTSTART:20261126T100000|DURATION:P", Flaw.BAD_TIME, 60),
    "an unknown zone": (
        "DTSTART;TZID=Nowhere/Land:20261126T100000|DURATION:PT1H",
        Flaw.ZONE,
        60,
    ),
    "a zone with a colon": (
        "DTSTART;TZID=(UTC+01:00) Brussels:20261126T100000|DURATION:PT1H",
        Flaw.ZONE,
        60,
    ),
    "no interval": ("DTSTART:20261126T100000|RRULE:FREQ=DAILY;INTERVAL=0", Flaw.RECURRENCE, 15),
    "a negative one": (
        "DTSTART:20261126T100000|RRULE:FREQ=DAILY;INTERVAL=-1",
        Flaw.RECURRENCE,
        15,
    ),
    "no count": ("DTSTART:20261126T100000|RRULE:FREQ=DAILY;COUNT=0", Flaw.RECURRENCE, 15),
    "no frequency": ("DTSTART:20261126T100000|RRULE:BYDAY=MO", Flaw.RECURRENCE, 15),
    "an unknown one": ("DTSTART:20261126T100000|RRULE:FREQ=OFTEN", Flaw.RECURRENCE, 15),
    "an empty rule": ("DTSTART:20261126T100000|RRULE:", Flaw.RECURRENCE, 15),
    "an hour that is none": (
        "DTSTART:20261126T100000|RRULE:FREQ=DAILY;BYHOUR=25",
        Flaw.RECURRENCE,
        15,
    ),
    "a month that is none": (
        "DTSTART:20261126T100000|RRULE:FREQ=DAILY;BYMONTH=13",
        Flaw.RECURRENCE,
        15,
    ),
    "a weekday that is none": (
        "DTSTART:20261126T100000|RRULE:FREQ=WEEKLY;BYDAY=XX",
        Flaw.RECURRENCE,
        15,
    ),
    "an end of the rule that is none": (
        "DTSTART:20261126T100000|RRULE:FREQ=DAILY;UNTIL=soon",
        Flaw.RECURRENCE,
        15,
    ),
    "a part that is new": (
        "DTSTART:20261126T100000|RRULE:FREQ=DAILY;BYEASTER=0",
        Flaw.RECURRENCE,
        15,
    ),
    "a date that is none": ("DTSTART:20261126T100000|RDATE:never", Flaw.RECURRENCE, 15),
    "a number that is none": (
        f"DTSTART:20261126T100000|RRULE:FREQ=DAILY;COUNT={'9' * 5000}",
        Flaw.RECURRENCE,
        15,
    ),
}


@pytest.mark.parametrize(("said", "flaw", "minutes"), COUNTED.values(), ids=COUNTED.keys())
def test_what_is_not_understood_is_counted_and_hides_nothing(
    said: str, flaw: Flaw, minutes: int
) -> None:
    for order in ((event(said), GOOD), (GOOD, event(said))):
        reading = read(file(*order))
        also = {0: [], 15: ["26. 10:00-10:15"], 60: ["26. 10:00-11:00"]}[minutes or 0]
        assert (shown(reading), dict(reading.unread)) == ([*TEN, *also], {flaw: 1})


EVIL = {
    "each second": "RRULE:FREQ=SECONDLY",
    "each second of an hour": "RRULE:FREQ=DAILY;BYMINUTE="
    + ",".join(map(str, range(60)))
    + ";BYHOUR="
    + ",".join(map(str, range(24)))
    + ";BYSECOND="
    + ",".join(map(str, range(60))),
    "on a day that never comes": "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "on more dates than anybody has": "RDATE:" + ",".join(["20261126T100000"] * 30_000),
    "with a name a thousand times": "|".join(
        f"RDATE;TZID=Nowhere{number}:20261126T100000" for number in range(1000)
    ),
}


@pytest.mark.parametrize("said", EVIL.values(), ids=EVIL.keys())
def test_what_would_take_long_is_left_and_hides_nothing(said: str) -> None:
    began = process_time()
    reading = read(file(event(f"DTSTART:20261126T100000|{said}", "evil"), GOOD))
    assert process_time() - began < 2
    assert TEN[0] in shown(reading)
    assert any(it.startswith("26. 10:00") for it in shown(reading))
    assert reading.unread.total() == 1


def test_what_is_over_costs_nothing() -> None:
    """Fifty series that ended, and fifty that began long ago and go on."""
    over = "DTSTART:20150101T100000|DURATION:PT1H|RRULE:FREQ=DAILY;UNTIL=20200101T000000Z"
    ever = "DTSTART:20150101T100000|DURATION:PT1H|RRULE:FREQ=DAILY"
    files = [event(said, f"{len(said)} {number}") for number in range(50) for said in (over, ever)]
    began = process_time()
    reading = read(file(*files))
    assert process_time() - began < 1
    assert (len(reading.times), reading.events, dict(reading.unread)) == (14, 100, {})


def test_an_event_that_leaves_its_time_free_is_not_counted() -> None:
    said = "DTSTART:20261126T100000|RRULE:FREQ=NEVER|TRANSP:TRANSPARENT"
    assert not read(file(event(said), GOOD)).unread


def test_what_is_far_away_in_an_unknown_zone_is_not_counted() -> None:
    assert not read(file(event("DTSTART;TZID=Nowhere:20151126T100000"), GOOD)).unread


ENTRIES = {
    "of Outlook's free and busy times": (
        "BEGIN:VFREEBUSY|FREEBUSY;FBTYPE=BUSY:20261125T090000Z/20261125T100000Z,"
        "20261126T090000Z/PT2H|FREEBUSY;FBTYPE=FREE:20261127T090000Z/PT2H"
        "|FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261130T090000Z/PT1H|END:VFREEBUSY",
        [*TEN, "26. 10:00-12:00", "30. 10:00-11:00"],
        {},
    ),
    "of a broken period": (
        "BEGIN:VFREEBUSY|FREEBUSY:never/PT1H,20261125T090000Z/PT1H|END:VFREEBUSY",
        TEN,
        {Flaw.BAD_TIME: 1},
    ),
    "of a format that is not read": (
        f"BEGIN:VAVAILABILITY|DTSTART:20261123T000000|END:VAVAILABILITY|{GOOD}",
        TEN,
        {Flaw.UNKNOWN: 1},
    ),
    "in two calendars": (f"END:VCALENDAR|BEGIN:VCALENDAR|{GOOD}", TEN, {}),
    "without ids": (
        f"BEGIN:VEVENT|{AT_TEN}|END:VEVENT|BEGIN:VEVENT|DTSTART:20261126T100000|END:VEVENT",
        [*TEN, "26. 10:00-10:15"],
        {},
    ),
    "without an end of one": (
        f"BEGIN:VEVENT|UID:x|DTSTART:20261126T100000|{GOOD}",
        [*TEN, "26. 10:00-10:15"],
        {Flaw.CUT_OFF: 1},
    ),
    "with an alarm that does not end": (
        f"BEGIN:VEVENT|UID:x|DTSTART:20261126T100000|BEGIN:VALARM|END:VEVENT|{GOOD}",
        [*TEN, "26. 10:00-10:15"],
        {Flaw.CUT_OFF: 1},
    ),
    "with one id": (
        event(AT_TEN, "x") + "|" + event("DTSTART:20261126T100000", "x"),
        [*TEN, "26. 10:00-10:15"],
        {},
    ),
    "that were changed": (
        event("DTSTART:20261126T100000|SEQUENCE:0", "x") + "|" + event(f"{AT_TEN}|SEQUENCE:1", "x"),
        TEN,
        {},
    ),
    "of tasks": (f"BEGIN:VTODO|DTSTART:20261126T100000|END:VTODO|{GOOD}", TEN, {}),
}


@pytest.mark.parametrize(("said", "times", "unread"), ENTRIES.values(), ids=ENTRIES.keys())
def test_entries(said: str, times: list[str], unread: dict[Flaw, int]) -> None:
    reading = read(file(said))
    assert (shown(reading), dict(reading.unread)) == (times, unread)


def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes_and_counted() -> None:
    whole = file(GOOD, event("DTSTART:20261126T100000"))
    reading = read(whole[: whole.index(b"END:VEVENT", 200)])
    assert shown(reading) == [*TEN, "26. 10:00-10:15"]
    assert reading.unread.total() == 2


@pytest.mark.parametrize(
    "written",
    [
        file(GOOD, ending="\n"),
        file(GOOD, ending="\r"),
        file(GOOD, ending="\r\r\n"),
        b"\xef\xbb\xbf" + file(GOOD),
        file(GOOD).decode().encode("utf-16"),
        file(event(f"{AT_TEN}|SUMMARY:Møde")).decode().encode("latin-1"),
        file(GOOD).replace(b"T100000", b"T1\r\n 0\r\n\t0000"),
        file(event(f"{AT_TEN}|SUMMARY:æøå")).replace(b"\xc3\xa6", b"\xc3\r\n \xa6"),
        file(GOOD).replace(b"BEGIN:VEVENT", b"Begin:vevent").replace(b"END:", b"end:"),
        file(GOOD).replace(b"\r\n", b"\r\n\r\n"),
    ],
)
def test_however_the_lines_are_written(written: bytes) -> None:
    reading = read(written)
    assert (shown(reading), dict(reading.unread)) == (TEN, {})


@pytest.mark.parametrize("written", [b"", b"<html>BEGIN:VCALENDAR</html>", b"\xff\xfe" * 50, b"[]"])
def test_what_is_no_calendar_says_so(written: bytes) -> None:
    with pytest.raises(Unreadable) as no:
        busy_times(written, WINDOW.since, WINDOW.until, AARS)
    assert no.value.trouble is Trouble.NO_CALENDAR


def test_an_empty_calendar_leaves_everything_free() -> None:
    assert read(file()) == Reading([], 0)
