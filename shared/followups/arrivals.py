"""Arrivals are written down, and so is that one was a mistake: both can matter months later."""

from shared.appointments import Meeting
from shared.followups.event_log import MeetingEvent, log_event
from shared.unit_of_work import UnitOfWork


def arrival_recorded(work: UnitOfWork, before: Meeting, after: Meeting, via: str) -> None:
    """A citizen has come to their meeting; coming a second time leaves no second row."""
    if before.arrived_at is None and after.arrived_at is not None:
        log_event(work, MeetingEvent.ARRIVED, after, via)


def arrival_undone(work: UnitOfWork, before: Meeting, after: Meeting, via: str) -> None:
    """An arrival that was recorded by mistake is taken back; a repeat leaves no second row."""
    if before.arrived_at is not None and after.arrived_at is None:
        log_event(work, MeetingEvent.ARRIVAL_UNDONE, after, via)
