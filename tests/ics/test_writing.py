"""What other programs read of us: our meetings, with the time zone and a name."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar

from shared.ics import CalendarEntry, busy_times, calendar_file

AARS = ZoneInfo("Europe/Copenhagen")
AT = datetime(2026, 11, 25, 10, tzinfo=AARS)
OWN = CalendarEntry("aars-1", AT, AT + timedelta(hours=1), "Møde", "Lokale 1", "Nr. 482 917")


def test_our_own_meetings_make_nobody_busy() -> None:
    file = calendar_file("Karen, Jobcenter Aars", AARS, [OWN], AT)
    assert busy_times(file, AT - timedelta(days=1), AT + timedelta(days=1), AARS) == []


def test_a_feed_has_a_name_and_the_zone_of_its_times() -> None:
    calendar = Calendar.from_ical(calendar_file("Karen, Jobcenter Aars", AARS, [OWN], AT))
    assert str(calendar["x-wr-calname"]) == str(calendar["name"]) == "Karen, Jobcenter Aars"
    assert str(calendar["x-wr-timezone"]) == "Europe/Copenhagen"
    assert [it.tz_name for it in calendar.timezones] == ["Europe/Copenhagen"]
    (event,) = calendar.events
    assert event["dtstart"].params["TZID"] == "Europe/Copenhagen"
    assert (event.start, str(event["summary"])) == (AT, "Møde")


def test_a_feed_without_meetings_has_its_zone_all_the_same() -> None:
    calendar = Calendar.from_ical(calendar_file("Karen", AARS, [], AT))
    assert [it.tz_name for it in calendar.timezones] == ["Europe/Copenhagen"]
