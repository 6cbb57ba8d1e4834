"""What the worker does beside the web server, one file for each job."""

from shared.jobs.ask_for_reminder_calls import ask_for_reminder_calls
from shared.jobs.fetch_recordings import fetch_recordings
from shared.jobs.find_abandoned_conversations import find_abandoned_conversations
from shared.jobs.find_affected_meetings import find_affected_meetings
from shared.jobs.offer_freed_times import offer_freed_times
from shared.jobs.read_outside_calendars import read_outside_calendars
from shared.jobs.send_messages import send_next

__all__ = [
    "ask_for_reminder_calls",
    "fetch_recordings",
    "find_abandoned_conversations",
    "find_affected_meetings",
    "offer_freed_times",
    "read_outside_calendars",
    "send_next",
]
