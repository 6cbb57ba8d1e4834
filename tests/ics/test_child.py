"""The process that reads a calendar: what it may use, when it ends, and what it hands back."""

import os
import re
import signal
from datetime import datetime
from pathlib import Path
from threading import Event
from time import monotonic
from types import FrameType
from zoneinfo import ZoneInfo

import pytest

from shared.ics import (
    CalendarRequest,
    Flaw,
    Reach,
    Stopped,
    Trouble,
    Unreadable,
    Window,
    read_in_child,
)
from shared.ics.reader import MEMORY
from tests.ics.servers import Asked, says, served

AARS = ZoneInfo("Europe/Copenhagen")
WINDOW = Window(datetime(2026, 11, 23, tzinfo=AARS), datetime(2026, 12, 7, tzinfo=AARS))
PATIENT = 30
"""Seconds, where a busy machine must not decide."""

FILE = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a
DTSTART:20261125T100000
DURATION:PT1H
ATTENDEE;PARTSTAT=ACCEPTED:mailto:karen@aars.dk
END:VEVENT
BEGIN:VEVENT
UID:b
DTSTART:20261126T100000
RRULE:FREQ=DAILY;INTERVAL=0
END:VEVENT
BEGIN:VEVENT
UID:c
DTSTART:20261127T100000
ATTENDEE;PARTSTAT=DECLINED:mailto:karen@aars.dk
ATTENDEE:mailto:bo@aars.dk
END:VEVENT
END:VCALENDAR
"""


def request(address: str) -> CalendarRequest:
    mine = frozenset({"karen@aars.dk"})
    return CalendarRequest(address, WINDOW, AARS, mine, Reach.THIS_MACHINE)


def children() -> list[Path]:
    """Of this process, in whichever of its threads they were started."""
    numbers = (it.read_text().split() for it in Path("/proc/self/task").glob("*/children"))
    return [Path("/proc") / number for each in numbers for number in each]


def readers() -> list[Path]:
    return [it for it in children() if b"shared.ics.reader" in (it / "cmdline").read_bytes()]


def test_what_was_read_in_another_process_comes_back_whole() -> None:
    with served({"/": says(200, FILE.encode())}) as base:
        reading = read_in_child(request(base), PATIENT)
    hours = [(a.astimezone(AARS).hour, b.astimezone(AARS).hour) for a, b in reading.times]
    assert hours == [(10, 11), (10, 10)]
    assert (reading.events, dict(reading.unread)) == (3, {Flaw.RECURRENCE: 1})


def trouble_with(address: str, seconds: float) -> Trouble:
    with pytest.raises(Unreadable) as no:
        read_in_child(request(address), seconds)
    return no.value.trouble


def test_a_machine_that_says_little_for_long_is_left() -> None:
    def drip(asked: Asked) -> None:
        while True:
            asked.wfile.write(b"X")
            Event().wait(0.02)

    with served({"/": drip}) as base:
        began = monotonic()
        assert trouble_with(base, seconds=1) is Trouble.SILENT
        assert monotonic() - began < 2


def test_a_reader_has_limits_and_no_secrets_and_is_killed_when_its_time_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SECRET_KEY", "not to be told")
    seen: dict[str, str] = {}

    def stop_them(_asked: Asked) -> None:
        (reader,) = readers()
        os.kill(int(reader.name), signal.SIGSTOP)
        seen.update({name: (reader / name).read_text() for name in ("limits", "environ")})

    with served({"/": stop_them}) as base:
        began = monotonic()
        assert trouble_with(base, seconds=4) is Trouble.SILENT
        assert monotonic() - began < 5
    assert re.search(rf"Max address space +{MEMORY} +{MEMORY}", seen["limits"])
    assert re.search(r"Max cpu time +5 +5", seen["limits"])
    assert re.search(r"Max file size +0 +0", seen["limits"])
    assert "SECRET_KEY" not in seen["environ"]
    assert not readers()


def test_a_reader_that_dies_is_said_to_have_failed(caplog: pytest.LogCaptureFixture) -> None:
    def end_them(_asked: Asked) -> None:
        (reader,) = readers()
        os.kill(int(reader.name), signal.SIGSEGV)

    with served({"/": end_them}) as base:
        assert trouble_with(base, PATIENT) is Trouble.FAILED
    assert "The process that reads calendars ended with -11." in caplog.text
    assert base not in caplog.text


def test_a_signal_that_ends_this_process_ends_the_reader_at_once() -> None:
    came: list[tuple[int, float]] = []

    def note(number: int, _frame: FrameType | None) -> None:
        came.append((number, monotonic()))

    def end_us(asked: Asked) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        asked.rfile.read()

    before = signal.signal(signal.SIGTERM, note)
    try:
        with served({"/": end_us}) as base, pytest.raises(Stopped):
            read_in_child(request(base), PATIENT)
        ended = monotonic()
        assert signal.getsignal(signal.SIGTERM) is note
    finally:
        signal.signal(signal.SIGTERM, before)
    ((number, at),) = came
    assert number == signal.SIGTERM
    assert ended - at < 1
    assert not readers()
