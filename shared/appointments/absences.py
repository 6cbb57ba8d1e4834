"""Advisers away and days closed, and which meetings that hits."""

from datetime import date, datetime

from shared.appointments.facts import Meeting
from shared.work import Work


def report_absence(
    work: Work, adviser_id: int, starts_at: datetime, ends_at: datetime, reason: str
) -> list[Meeting]:
    """The booked meetings that it hits, in order of time; they stay booked."""
    raise NotImplementedError


def close_day(work: Work, centre_id: int, day: date, reason: str) -> list[Meeting]:
    """The booked meetings that it hits, in order of time; they stay booked."""
    raise NotImplementedError
