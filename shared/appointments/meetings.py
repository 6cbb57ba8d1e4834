"""What became of a booking: looking it up, cancelling it, settling it."""

from datetime import date

from shared.appointments.facts import Meeting, MeetingState
from shared.work import Work


def meeting(work: Work, meeting_id: int) -> Meeting:
    """Raises `Refused(UNKNOWN)`."""
    raise NotImplementedError


def meetings_on(work: Work, centre_id: int, day: date) -> list[Meeting]:
    """The meetings of a local day that were not cancelled, in order of time."""
    raise NotImplementedError


def upcoming(work: Work, citizen_id: int) -> list[Meeting]:
    """The citizen's booked meetings that are not over, in order of time."""
    raise NotImplementedError


def overridden(work: Work, centre_id: int) -> list[Meeting]:
    """The meetings for which staff set a rule aside, the newest first: the leader's list."""
    raise NotImplementedError


def has_met(work: Work, citizen_id: int) -> bool:
    """Whether the first meeting of the citizen's course has been held."""
    raise NotImplementedError


def cancel(work: Work, meeting_id: int, via: str, reason: str = "") -> Meeting:
    """Frees its time. Of two that cancel the second finds it cancelled.

    Raises `Refused(UNKNOWN)` for a meeting that is not ahead.
    """
    raise NotImplementedError


def settle(work: Work, meeting_id: int, outcome: MeetingState, staff: str) -> Meeting:
    """Staff say whether a meeting was HELD or the citizen had NOT_COME."""
    raise NotImplementedError
