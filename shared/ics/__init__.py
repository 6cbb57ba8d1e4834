"""Calendar files that other programs write and read (iCalendar, RFC 5545)."""

from shared.ics.fetching import LONGEST_ADDRESS, Reach, fetch, is_address
from shared.ics.reading import Reading, busy_times, read_calendar
from shared.ics.series import Busy, Window
from shared.ics.troubles import Flaw, Trouble, Unreadable
from shared.ics.writing import CalendarEntry, calendar_file

__all__ = [
    "LONGEST_ADDRESS",
    "Busy",
    "CalendarEntry",
    "Flaw",
    "Reach",
    "Reading",
    "Trouble",
    "Unreadable",
    "Window",
    "busy_times",
    "calendar_file",
    "fetch",
    "is_address",
    "read_calendar",
]
