"""Calendar files as other programs write them, and what is read of them, shown."""

from datetime import datetime
from zoneinfo import ZoneInfo

from shared.ics import Reading, Window, read_calendar

AARS = ZoneInfo("Europe/Copenhagen")
WINDOW = Window(datetime(2026, 11, 23, tzinfo=AARS), datetime(2026, 12, 7, tzinfo=AARS))
LOCAL = "TZID=Europe/Copenhagen"
AT_TEN = "DTSTART:20261125T100000|DTEND:20261125T110000"
TEN = ["25. 10:00-11:00"]


def event(said: str, uid: str = "a@elsewhere") -> str:
    return f"BEGIN:VEVENT|UID:{uid}|DTSTAMP:20261101T000000Z|{said}|END:VEVENT"


def file(*said: str, ending: str = "\r\n") -> bytes:
    whole = "|".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN", *said, "END:VCALENDAR"])
    return (whole.replace("|", ending) + ending).encode()


def read(written: bytes, window: Window = WINDOW, *mine: str) -> Reading:
    return read_calendar(written, window, AARS, frozenset(mine))


def shown(reading: Reading) -> list[str]:
    """Day and times at the centre, and the day of the end where it is another."""
    found = []
    for first, last in reading.times:
        starts, ends = first.astimezone(AARS), last.astimezone(AARS)
        day = "" if starts.date() == ends.date() else f"{ends:%d. }"
        found.append(f"{starts:%d. %H:%M}-{day}{ends:%H:%M}")
    return found


def busy(said: str) -> list[str]:
    return shown(read(file(event(said))))
