"""Calendars of other programs: what is read out of them, and from where they are fetched."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import IPv4Address, ip_address
from threading import Thread
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from shared.ics import CalendarEntry, Reach, Trouble, Unreadable, busy_times, calendar_file, fetch
from shared.ics.fetching import LARGEST, is_address

AARS = ZoneInfo("Europe/Copenhagen")
SINCE, UNTIL = datetime(2026, 11, 23, tzinfo=AARS), datetime(2026, 12, 7, tzinfo=AARS)
HERE = Reach(frozenset({"http"}), lambda ip: ip.is_loopback)


def written(*events: str) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN"]
    for n, event in enumerate(events):
        lines += ["BEGIN:VEVENT", f"UID:{n}@elsewhere", "DTSTAMP:20261101T000000Z"]
        lines += [*event.split("|"), "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def busy(*events: str) -> list[str]:
    times = busy_times(written(*events), SINCE, UNTIL, AARS)
    return [f"{a.astimezone(AARS):%d. %H:%M}-{b.astimezone(AARS):%H:%M}" for a, b in times]


@pytest.mark.parametrize(
    ("event", "times"),
    [
        ("DTSTART:20261124T080000Z|DTEND:20261124T090000Z", ["24. 09:00-10:00"]),
        ("DTSTART:20261124T090000|DURATION:PT30M", ["24. 09:00-09:30"]),
        ("DTSTART;VALUE=DATE:20261124|DTEND;VALUE=DATE:20261125", ["24. 00:00-00:00"]),
        (
            "DTSTART;TZID=Europe/Copenhagen:20261001T130000|DTEND;TZID=Europe/Copenhagen:"
            "20261001T140000|RRULE:FREQ=WEEKLY|EXDATE;TZID=Europe/Copenhagen:20261203T130000",
            ["26. 13:00-14:00"],
        ),
        ("DTSTART:20261124T080000Z|DTEND:20261124T090000Z|TRANSP:TRANSPARENT", []),
        ("DTSTART:20261124T080000Z|DTEND:20261124T090000Z|STATUS:CANCELLED", []),
        ("DTSTART:20261024T080000Z|DTEND:20261024T090000Z", []),
    ],
)
def test_a_calendar_tells_when_somebody_is_busy(event: str, times: list[str]) -> None:
    assert busy(event) == times


def test_our_own_meetings_make_nobody_busy() -> None:
    own = CalendarEntry("aars-1", SINCE, UNTIL, "Møde", "Lokale 1", "Nr. 482 917")
    file = calendar_file("Jobcenter Aars", [own], SINCE)
    assert busy_times(file, SINCE, UNTIL, AARS) == []
    (event,) = Calendar.from_ical(file).walk("VEVENT")
    assert str(event["summary"]) == "Møde"


@pytest.mark.parametrize(
    ("file", "trouble"),
    [
        (b"", Trouble.NO_CALENDAR),
        (b"<html>no calendar</html>", Trouble.NO_CALENDAR),
        (b"\xff\xfe" * 50, Trouble.NO_CALENDAR),
        (written("DTSTART:20261124T080000Z|RRULE:FREQ=SECONDLY"), Trouble.TOO_LARGE),
        (written("DTSTART:20261124T080000Z|RRULE:FREQ=HOURLY;BYMONTHDAY=31"), Trouble.TOO_LARGE),
    ],
)
def test_what_is_no_calendar_of_a_person_is_not_read(file: bytes, trouble: Trouble) -> None:
    with pytest.raises(Unreadable) as no:
        busy_times(file, SINCE, UNTIL, AARS)
    assert no.value.trouble is trouble


@contextmanager
def served(status: int, body: bytes) -> Iterator[str]:
    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("Location", "http://127.0.0.1:1/")
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Quietly."""

    server = HTTPServer(("127.0.0.1", 0), Answers)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/k.ics?a=1"
    server.shutdown()
    thread.join()
    server.server_close()


def trouble_with(address: str, reach: Reach = HERE) -> Trouble:
    with pytest.raises(Unreadable) as no:
        fetch(address, reach)
    return no.value.trouble


def test_a_calendar_is_fetched() -> None:
    with served(200, b"BEGIN:VCALENDAR") as address:
        assert fetch(address, HERE) == b"BEGIN:VCALENDAR"


def test_what_can_not_be_fetched_says_why() -> None:
    with served(404, b"") as address:
        assert trouble_with(address) is Trouble.REFUSED
    with served(302, b"") as address:
        assert trouble_with(address) is Trouble.REFUSED
    with served(200, b"x" * (LARGEST + 1)) as address:
        assert trouble_with(address) is Trouble.TOO_LARGE
    assert trouble_with(address) is Trouble.SILENT


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_no_machine_of_our_own_is_asked(host: str) -> None:
    assert trouble_with(f"https://{host}/k.ics", Reach()) is Trouble.FORBIDDEN


@pytest.mark.parametrize("ip", ["10.0.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0"])
def test_only_the_open_internet_is_allowed(ip: str) -> None:
    assert not Reach().allows(IPv4Address(ip))
    assert Reach().allows(ip_address("8.8.8.8"))


@pytest.mark.parametrize(
    "address",
    [
        "",
        "x",
        "http://a.dk/k.ics",
        "file:///etc/passwd",
        "https://",
        "https://u:p@a.dk/",
        "https://a.dk:99999/",
        "https://a.dk/" + "x" * 500,
        "https://æ.dk/",
        "https://a.dk/\r\nX: y",
    ],
)
def test_what_is_no_secure_address_is_never_asked(address: str) -> None:
    assert not is_address(address)
    assert trouble_with(address, Reach()) is Trouble.ADDRESS


def test_an_address_may_be_written_as_calendar_programs_do() -> None:
    assert is_address("webcal://outlook.office365.com/owa/calendar/a@b.dk/x/calendar.ics")


def test_times_are_instants() -> None:
    (time,) = busy_times(
        written("DTSTART:20261124T080000Z|DTEND:20261124T090000Z"), SINCE, UNTIL, AARS
    )
    assert time[0] == datetime(2026, 11, 24, 8, tzinfo=UTC)
