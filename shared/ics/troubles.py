"""Why a calendar could not be read: a closed vocabulary."""

from enum import StrEnum


class Trouble(StrEnum):
    """The desk has a sentence for each."""

    ADDRESS = "address"
    FORBIDDEN = "forbidden"
    SILENT = "silent"
    REFUSED = "refused"
    TOO_LARGE = "too-large"
    NO_CALENDAR = "no-calendar"


class Unreadable(Exception):
    """The calendar was not read."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
