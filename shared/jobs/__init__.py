"""What the worker does beside the web server: each file in this folder is one job."""

from datetime import timedelta
from functools import cache

from shared.jobs.ask_for_reminder_calls import ask_for_reminder_calls
from shared.jobs.fetch_recordings import fetch_recordings
from shared.jobs.find_abandoned_conversations import find_abandoned_conversations
from shared.jobs.find_affected_meetings import find_affected_meetings
from shared.jobs.hand_on_cases import hand_on_cases
from shared.jobs.job import Archive, DayLists, Job, JobContext, WrongJob, find_jobs
from shared.jobs.offer_freed_times import offer_freed_times
from shared.jobs.read_outside_calendars import read_outside_calendars
from shared.jobs.send_messages import send_next
from shared.jobs.sweep_safety_net import sweep_safety_net


@cache
def allowed_ages() -> dict[str, timedelta]:
    """For how long each job may not have been done to its end before somebody is told."""
    return {job.name: job.late_after for job in jobs()}


def jobs() -> tuple[Job, ...]:
    """All that the worker does, in order. Raises `WrongJob` for a file that declares no job."""
    return find_jobs(__path__, __name__)


__all__ = [
    "Archive",
    "DayLists",
    "Job",
    "JobContext",
    "WrongJob",
    "allowed_ages",
    "ask_for_reminder_calls",
    "fetch_recordings",
    "find_abandoned_conversations",
    "find_affected_meetings",
    "find_jobs",
    "hand_on_cases",
    "jobs",
    "offer_freed_times",
    "read_outside_calendars",
    "send_next",
    "sweep_safety_net",
]
