"""How a citizen is reached: the ways, how a number was checked, and that they are never called."""

from enum import StrEnum


class RemindBy(StrEnum):
    """How a citizen wants to be reminded of a meeting; SLIP: by a printed slip alone."""

    TEXT = "text"
    CALL = "call"
    LETTER = "letter"
    SLIP = "slip"


class NumberCheck(StrEnum):
    """How staff made sure that a number they wrote down reaches the citizen.

    CALLED: by calling it; CITIZEN: the citizen saw it written and agreed.
    """

    CALLED = "called"
    CITIZEN = "citizen"


class NeverCalled(ValueError):
    """The citizen is never called, and what was asked for is a call."""
