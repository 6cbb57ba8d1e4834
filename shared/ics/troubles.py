"""The reasons why a calendar could not be read: a closed vocabulary."""

from enum import StrEnum


class Trouble(StrEnum):
    """Why a calendar could not be read; the desk has a sentence for each reason."""

    ADDRESS = "address"
    FORBIDDEN = "forbidden"
    SILENT = "silent"
    REFUSED = "refused"
    TOO_LARGE = "too-large"
    NO_CALENDAR = "no-calendar"


class Unreadable(Exception):
    """A calendar could not be read; `trouble` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
