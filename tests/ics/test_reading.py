"""What other programs write, as each of them does: busy, or plainly free."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from shared.ics import Window
from tests.ics.files import AARS, AT_TEN, LOCAL, TEN, WINDOW, event, file, read, shown

TIMES = {
    "in UTC": ("DTSTART:20261125T090000Z|DTEND:20261125T100000Z", TEN),
    "without a zone": (AT_TEN, TEN),
    "with a duration": ("DTSTART:20261125T100000|DURATION:PT1H", TEN),
    "of a week": ("DTSTART:20261125T100000|DURATION:P1W", ["25. 10:00-02. 10:00"]),
    "in a zone": (f"DTSTART;{LOCAL}:20261125T100000|DTEND;{LOCAL}:20261125T110000", TEN),
    "in a zone with quotes": (
        'DTSTART;TZID="Europe/Copenhagen":20261125T100000|DURATION:PT1H',
        TEN,
    ),
    "in a zone of Windows": (
        "DTSTART;TZID=Romance Standard Time:20261125T100000|DURATION:PT1H",
        TEN,
    ),
    "in a zone far away": ("DTSTART;TZID=America/New_York:20261125T040000|DURATION:PT1H", TEN),
    "with a zone beside Z": (f"DTSTART;{LOCAL}:20261125T090000Z|DURATION:PT1H", TEN),
    "of the extended format": ("DTSTART:2026-11-25T10:00:00|DTEND:2026-11-25T11:00:00", TEN),
    "with an offset": ("DTSTART:2026-11-25T10:00:00+01:00|DTEND:20261125T100000.000Z", TEN),
    "with a short offset": ("DTSTART:20261125T100000+01|DURATION:PT1H", TEN),
    "in a zone with an address": (
        "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Copenhagen:20261125T100000|DURATION:PT1H",
        TEN,
    ),
    "with two ends": (f"{AT_TEN}|DURATION:PT30M", TEN),
    "in lower case": ("dtstart;tzid=europe/copenhagen:20261125t100000|duration:pt1h", TEN),
    "until 24 hours": (
        "DTSTART:20261125T230000|DTEND:20261125T240000",
        ["25. 23:00-26. 00:00"],
    ),
    "across midnight": (
        "DTSTART:20261125T220000|DTEND:20261126T060000",
        ["25. 22:00-26. 06:00"],
    ),
    "of days": (
        "DTSTART;VALUE=DATE:20261125|DTEND;VALUE=DATE:20261127",
        ["25. 00:00-27. 00:00"],
    ),
    "of a day": ("DTSTART;VALUE=DATE:20261125", ["25. 00:00-26. 00:00"]),
    "of a day that ends when it begins": (
        "DTSTART;VALUE=DATE:20261125|DTEND;VALUE=DATE:20261125",
        ["25. 00:00-26. 00:00"],
    ),
    "of a day, not said to be one": ("DTSTART:20261125", ["25. 00:00-26. 00:00"]),
    "of a day by Outlook": (
        "DTSTART;TZID=UTC:20261125T000000|DTEND;TZID=UTC:20261126T000000"
        "|X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        ["25. 00:00-26. 00:00"],
    ),
    "of a day until an hour": (
        "DTSTART;VALUE=DATE:20261125|DTEND:20261126T120000",
        ["25. 00:00-27. 00:00"],
    ),
    "that end when they begin": (
        "DTSTART:20261125T100000|DTEND:20261125T100000",
        ["25. 10:00-10:15"],
    ),
    "without an end": ("DTSTART:20261125T100000", ["25. 10:00-10:15"]),
    "that never end": (
        "DTSTART:20261125T100000|DTEND:45010101T000000Z",
        ["25. 10:00-07. 00:00"],
    ),
    "that end with the calendar": (
        "DTSTART:20261125T100000|DTEND:99991231T235959Z",
        ["25. 10:00-07. 00:00"],
    ),
    "of a hundred million weeks": (
        "DTSTART:20261125T100000|DURATION:P999999999W",
        ["25. 10:00-07. 00:00"],
    ),
    "that began long ago": (
        "DTSTART:20150101T100000|DTEND:20261124T100000",
        ["23. 00:00-24. 10:00"],
    ),
    "that are over": ("DTSTART:20251125T100000|DTEND:20251125T110000", []),
    "that are far ahead": ("DTSTART:20281125T100000|DTEND:20281125T110000", []),
    "with an alarm of other times": (
        f"BEGIN:VALARM|TRIGGER:-PT15M|DURATION:PT9H|END:VALARM|{AT_TEN}",
        TEN,
    ),
}


@pytest.mark.parametrize(("said", "times"), TIMES.values(), ids=TIMES.keys())
def test_times_are_read_as_programs_write_them(said: str, times: list[str]) -> None:
    reading = read(file(event(said)))
    assert (shown(reading), dict(reading.unread), reading.events) == (times, {}, 1)


BUSY = "DTSTART:20261125T100000|DURATION:PT1H|"
OUTLOOK = "X-MICROSOFT-CDO-BUSYSTATUS:"
MARKED = {
    "STATUS:CONFIRMED": TEN,
    "STATUS:TENTATIVE": TEN,
    "STATUS:CANCELLED": [],
    "status:cancelled": [],
    "TRANSP:OPAQUE": TEN,
    "TRANSP:TRANSPARENT": [],
    "TRANSP:PERHAPS": TEN,
    f"{OUTLOOK}FREE": [],
    f"{OUTLOOK}WORKINGELSEWHERE": [],
    f"{OUTLOOK}TENTATIVE": TEN,
    f"{OUTLOOK}BUSY": TEN,
    f"TRANSP:TRANSPARENT|{OUTLOOK}OOF": TEN,
    f"{OUTLOOK}OOF|TRANSP:TRANSPARENT": TEN,
    f"TRANSP:OPAQUE|{OUTLOOK}WORKINGELSEWHERE": [],
    f"TRANSP:TRANSPARENT|{OUTLOOK}SOMETHING NEW": TEN,
    "CLASS:PRIVATE": TEN,
    "ATTENDEE;PARTSTAT=DECLINED:mailto:karen@aars.dk": [],
    'ATTENDEE;CN="Møller; Karen: x";PARTSTAT=declined:MAILTO:Karen@aars.dk': [],
    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:karen@aars.dk": TEN,
    "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:karen@aars.dk": TEN,
    "ATTENDEE:mailto:karen@aars.dk": TEN,
    "ATTENDEE;PARTSTAT=DECLINED:mailto:bo@aars.dk|ATTENDEE:mailto:ida@aars.dk": TEN,
    "ATTENDEE;PARTSTAT=DECLINED:mailto:karen@aars.dk|ATTENDEE:mailto:bo@aars.dk": [],
    "ATTENDEE;PARTSTAT=DECLINED:mailto:bo@aars.dk|ORGANIZER:mailto:karen@aars.dk": TEN,
    "ATTENDEE;PARTSTAT=DECLINED:mailto:bo@aars.dk"
    "|ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:room@aars.dk": [],
}


@pytest.mark.parametrize(("said", "times"), MARKED.items(), ids=MARKED.keys())
def test_only_what_is_plainly_said_to_be_free_is_free(said: str, times: list[str]) -> None:
    assert shown(read(file(event(BUSY + said)), WINDOW, "karen@aars.dk")) == times


def test_a_calendar_named_after_a_mail_address_is_that_persons() -> None:
    declined = "ATTENDEE;PARTSTAT=DECLINED:mailto:karen@aars.dk|ATTENDEE:mailto:bo@aars.dk"
    assert shown(read(file(event(BUSY + declined)))) == TEN
    assert shown(read(file("X-WR-CALNAME:Karen@aars.dk", event(BUSY + declined)))) == []


WEEKLY = "DTSTART:20261104T100000|DURATION:PT1H|RRULE:FREQ=WEEKLY"
BOTH = ["25. 10:00-11:00", "02. 10:00-11:00"]
DAYS = "DTSTART;VALUE=DATE:20261104|RRULE:FREQ=WEEKLY"
BOTH_DAYS = ["25. 00:00-26. 00:00", "02. 00:00-03. 00:00"]
RECURRING = {
    "a week": (WEEKLY, BOTH),
    "a week at a second": (
        "DTSTART:20261104T100000|DURATION:PT1H"
        "|RRULE:FREQ=WEEKLY;BYDAY=WE;BYHOUR=10;BYMINUTE=0;BYSECOND=0",
        BOTH,
    ),
    "until a date": (f"{WEEKLY};UNTIL=20261125", TEN),
    "until an instant": (f"{WEEKLY};UNTIL=20261125T090000Z", TEN),
    "until just before": (f"{WEEKLY};UNTIL=20261125T085959Z", []),
    "until before it began": (f"{WEEKLY};UNTIL=20200101", []),
    "so many times": (f"{WEEKLY};COUNT=4", TEN),
    "too often to count": (f"{WEEKLY};COUNT=99999999999", BOTH),
    "each second week, counted": (f"{WEEKLY};INTERVAL=2;COUNT=3", ["02. 10:00-11:00"]),
    "days until an instant": (f"{DAYS};UNTIL=20261124T230000Z", ["25. 00:00-26. 00:00"]),
    "days until a date": (f"{DAYS};UNTIL=20261125", ["25. 00:00-26. 00:00"]),
    "days at hours": (f"{DAYS};BYHOUR=9;BYMINUTE=0", BOTH_DAYS),
    "since Outlook's first day": (
        "DTSTART:16010103T100000|DURATION:PT1H|RRULE:FREQ=WEEKLY;BYDAY=WE",
        BOTH,
    ),
    "the last Wednesday": (
        "DTSTART:20200129T100000|DURATION:PT1H|RRULE:FREQ=MONTHLY;BYDAY=-1WE",
        TEN,
    ),
    "each year": ("DTSTART:20001125T100000|DURATION:PT1H|RRULE:FREQ=YEARLY", TEN),
    "two rules": (
        "DTSTART:20261125T100000|DURATION:PT1H|RRULE:FREQ=WEEKLY"
        "|RRULE:FREQ=DAILY;COUNT=2",
        ["25. 10:00-11:00", "26. 10:00-11:00", "02. 10:00-11:00"],
    ),
    "an empty rule": (f"{BUSY}EXDATE:|RDATE:", TEN),
    "but one": (f"{WEEKLY}|EXDATE:20261202T100000", TEN),
    "but one in UTC": (f"{WEEKLY}|EXDATE:20261125T090000Z,20261111T090000Z", BOTH[1:]),
    "but nothing": (f"{WEEKLY}|EXDATE:", BOTH),
    "but nonsense": (f"{WEEKLY}|EXDATE:never,20261332T100000", BOTH),
    "but a day that says no time": (f"{WEEKLY}|EXDATE;VALUE=DATE:20261125", BOTH),
    "days but one": (f"{DAYS}|EXDATE;VALUE=DATE:20261202", BOTH_DAYS[:1]),
    "days but one, as an instant": (f"{DAYS}|EXDATE;{LOCAL}:20261202T000000", BOTH_DAYS[:1]),
    "and one": (f"{BUSY}RDATE:20261126T120000,20261127T120000", [
        *TEN, "26. 12:00-13:00", "27. 12:00-13:00",
    ]),
    "and a period": (
        f"{BUSY}RDATE;VALUE=PERIOD:20261126T120000/PT2H,20261127T120000/20261127T123000",
        [*TEN, "26. 12:00-14:00", "27. 12:00-12:30"],
    ),
    "a long one that began before": (
        "DTSTART:20261120T100000|DURATION:P5D|RRULE:FREQ=MONTHLY",
        ["23. 00:00-25. 10:00"],
    ),
    "an ended one": ("DTSTART:20150101T100000|RRULE:FREQ=DAILY;UNTIL=20200101T000000Z", []),
    "an ended one, counted": ("DTSTART:20150101T100000|RRULE:FREQ=DAILY;COUNT=500", []),
}  # fmt: skip


@pytest.mark.parametrize(("said", "times"), RECURRING.values(), ids=RECURRING.keys())
def test_what_recurs_is_written_out(said: str, times: list[str]) -> None:
    reading = read(file(event(said)))
    assert (shown(reading), dict(reading.unread)) == (times, {})


MOVED = "DTSTART:20261126T140000|DURATION:PT1H|RECURRENCE-ID"
CHANGED = {
    "to another day": (WEEKLY, f"{MOVED}:20261125T100000", ["26. 14:00-15:00", BOTH[1]]),
    "by its instant": (WEEKLY, f"{MOVED}:20261125T090000Z", ["26. 14:00-15:00", BOTH[1]]),
    "out of the window": (
        WEEKLY,
        "DTSTART:20270126T140000|RECURRENCE-ID:20261125T100000",
        BOTH[1:],
    ),
    "into the window": (WEEKLY, f"{MOVED}:20270203T100000", [TEN[0], "26. 14:00-15:00", BOTH[1]]),
    "cancelled": (WEEKLY, f"{MOVED}:20261125T100000|STATUS:CANCELLED", BOTH[1:]),
    "cancelled, without a time": (
        WEEKLY,
        "RECURRENCE-ID:20261125T100000|STATUS:CANCELLED",
        BOTH[1:],
    ),
    "free": (WEEKLY, f"{MOVED}:20261125T100000|TRANSP:TRANSPARENT", BOTH[1:]),
    "of a series that is free": (
        f"{WEEKLY}|TRANSP:TRANSPARENT",
        f"{MOVED}:20261125T100000",
        ["26. 14:00-15:00"],
    ),
    "with all later": (
        WEEKLY,
        f"{MOVED};RANGE=THISANDFUTURE:20261125T100000",
        ["26. 14:00-15:00", "03. 14:00-15:00"],
    ),
    "with all later, cancelled": (
        WEEKLY,
        f"{MOVED};RANGE=THISANDFUTURE:20261125T100000|STATUS:CANCELLED",
        [],
    ),
    "of days": (
        DAYS,
        "DTSTART;VALUE=DATE:20261126|RECURRENCE-ID;VALUE=DATE:20261125",
        ["26. 00:00-27. 00:00", BOTH_DAYS[1]],
    ),
    "of days, as an instant": (
        DAYS,
        f"DTSTART;VALUE=DATE:20261126|RECURRENCE-ID;{LOCAL}:20261125T000000",
        ["26. 00:00-27. 00:00", BOTH_DAYS[1]],
    ),
    "of days to an hour": (
        DAYS,
        f"{MOVED};VALUE=DATE:20261125",
        ["26. 14:00-15:00", BOTH_DAYS[1]],
    ),
    "of another time": (WEEKLY, f"{MOVED}:20261125T113000", [TEN[0], "26. 14:00-15:00", BOTH[1]]),
}


@pytest.mark.parametrize(("series", "change", "times"), CHANGED.values(), ids=CHANGED.keys())
def test_a_changed_occurrence_frees_the_old_time(
    series: str, change: str, times: list[str]
) -> None:
    for order in ((series, change), (change, series)):
        reading = read(file(*map(event, order)))
        assert (shown(reading), dict(reading.unread)) == (times, {})


NEVER, TWICE = "20260329T023000", "20261025T023000"
OVER_CHANGES = {
    NEVER: "DTEND:20260329T033000",
    TWICE: "DTEND:20261025T024500",
}


@pytest.mark.parametrize(("start", "end"), OVER_CHANGES.items())
def test_an_hour_that_comes_twice_or_never_is_busy_however_it_is_meant(
    start: str, end: str
) -> None:
    at = datetime.strptime(start, "%Y%m%dT%H%M%S").replace(tzinfo=AARS)
    window = Window(at.replace(hour=0, minute=0), at.replace(hour=23))
    ((first, last),) = read(file(event(f"DTSTART;{LOCAL}:{start}|{end}")), window).times
    for fold in (0, 1):
        assert first <= at.replace(fold=fold).astimezone(ZoneInfo("UTC")) < last


def test_a_series_keeps_its_time_of_day_when_the_clocks_change() -> None:
    window = Window(datetime(2027, 3, 26, tzinfo=AARS), datetime(2027, 3, 31, tzinfo=AARS))
    series = f"DTSTART;{LOCAL}:20261101T100000|DURATION:PT1H|RRULE:FREQ=DAILY;INTERVAL=2"
    assert shown(read(file(event(series)), window)) == ["27. 10:00-11:00", "29. 10:00-11:00"]


CUSTOM = (
    "BEGIN:VTIMEZONE|TZID:Ours|BEGIN:STANDARD|DTSTART:16010101T030000|TZOFFSETFROM:+0500"
    "|TZOFFSETTO:+0400|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10|END:STANDARD|BEGIN:DAYLIGHT"
    "|DTSTART:16010101T020000|TZOFFSETFROM:+0400|TZOFFSETTO:+0500"
    "|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3|END:DAYLIGHT|END:VTIMEZONE"
)
IN_OURS = "DTSTART;TZID=Ours:20261125T130000|DURATION:PT1H"


@pytest.mark.parametrize("said", [(CUSTOM, event(IN_OURS)), (event(IN_OURS), CUSTOM)])
def test_a_zone_that_the_file_describes_is_used(said: tuple[str, ...]) -> None:
    reading = read(file(*said))
    assert (shown(reading), dict(reading.unread)) == (TEN, {})
