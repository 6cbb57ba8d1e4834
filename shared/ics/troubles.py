"""Why a calendar, or one event of it, could not be read: two closed vocabularies."""

from enum import StrEnum


class Trouble(StrEnum):
    """Why a calendar could not be read; the desk has a sentence for each reason."""

    ADDRESS = "address"
    FORBIDDEN = "forbidden"
    ELSEWHERE = "elsewhere"
    """The address leads on to a place that is not read, or leads on too often."""

    SILENT = "silent"
    REFUSED = "refused"
    FAULTY = "faulty"
    """The other machine has a fault of its own."""

    TOO_LARGE = "too-large"
    TOO_SLOW = "too-slow"
    NO_CALENDAR = "no-calendar"
    FAILED = "failed"
    """We failed ourselves."""


class Unreadable(Exception):
    """A calendar could not be read; `trouble` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


class Stopped(Exception):
    """This process was told to end while a calendar was read."""


class Flaw(StrEnum):
    """Why one event could not be read, or not all of it; the desk has a sentence for each."""

    NO_TIME = "no-time"
    BAD_TIME = "bad-time"
    ZONE = "zone"
    """A time zone that nobody knows: the event counts as local."""

    RECURRENCE = "recurrence"
    TOO_MUCH = "too-much"
    """It recurs so often, or so oddly, that it took too long to write out."""

    CUT_OFF = "cut-off"
    UNKNOWN = "unknown"
    """A component that tells when somebody is busy in a way that is not read."""
