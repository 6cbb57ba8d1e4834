"""Calendar files that other programs write and read (iCalendar, RFC 5545)."""

from shared.ics.fetching import LONGEST_ADDRESS, Reach, fetch, is_address
from shared.ics.reading import Busy, busy_times
from shared.ics.troubles import Trouble, Unreadable
from shared.ics.writing import CalendarEntry, calendar_file

__all__ = [
    "LONGEST_ADDRESS",
    "Busy",
    "CalendarEntry",
    "Reach",
    "Trouble",
    "Unreadable",
    "busy_times",
    "calendar_file",
    "fetch",
    "is_address",
]
