"""Calendar files that other programs write and read (iCalendar, RFC 5545)."""

from shared.ics.child import read_in_child
from shared.ics.exchange import CalendarRequest
from shared.ics.fetching import fetch
from shared.ics.reach import LONGEST_ADDRESS, Reach, host_of, is_address
from shared.ics.reading import Reading, busy_times, read_calendar
from shared.ics.series import Busy, Window
from shared.ics.troubles import Flaw, Stopped, Trouble, Unreadable
from shared.ics.writing import CalendarEntry, calendar_file

__all__ = [
    "LONGEST_ADDRESS",
    "Busy",
    "CalendarEntry",
    "CalendarRequest",
    "Flaw",
    "Reach",
    "Reading",
    "Stopped",
    "Trouble",
    "Unreadable",
    "Window",
    "busy_times",
    "calendar_file",
    "fetch",
    "host_of",
    "is_address",
    "read_calendar",
    "read_in_child",
]
