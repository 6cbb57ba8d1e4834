"""The meeting that somebody has found, and the ways back to it."""

from dataclasses import dataclass
from typing import NoReturn

from shared.appointments import Centre, Meeting
from shared.content import Message
from shared.dialogue import Talk

WANT, DOING = "mine.want", "mine.do"
"""What somebody wants with it, and all that is said while they are at it."""


@dataclass(frozen=True)
class Mine:
    """`via` is the face that somebody acts on, and for whom."""

    centre: Centre
    meeting: Meeting
    via: str


def back_to_mine(talk: Talk, because: Message | None = None) -> NoReturn:
    """The meeting is shown again as it is now."""
    talk.ask_again(WANT, DOING, "when", because=because)
