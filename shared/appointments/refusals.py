"""Why the core says no: a closed vocabulary."""

from datetime import datetime
from enum import StrEnum


class Refusal(StrEnum):
    """Why the core says no. Every face has a sentence for each."""

    TAKEN = "taken"
    NOT_IN_PERSON = "not_in_person"
    ALREADY_BOOKED = "already_booked"
    TOO_SOON = "too_soon"
    TOO_LATE = "too_late"
    OFF_GRID = "off_grid"
    CLOSED = "closed"
    CHANGED = "changed"
    WITH_A_PERSON = "with_a_person"
    WITHOUT_REASON = "without_reason"
    NEVER_CALLED = "never_called"
    UNKNOWN = "unknown"


class Refused(Exception):
    """Nothing was changed, and the piece of work can go on.

    `times` are up to three free ones nearest to what was asked for, sorted; `day_is_full` tells
    that none of that day's is free.
    """

    def __init__(
        self, refusal: Refusal, times: tuple[datetime, ...] = (), *, day_is_full: bool = False
    ) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.times = times
        self.day_is_full = day_is_full
