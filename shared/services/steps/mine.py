"""The meeting that a citizen has found, and how a service returns to it."""

from dataclasses import dataclass
from typing import NoReturn

from shared.appointments import Centre, Meeting
from shared.content import Message
from shared.dialogue import Talk

WANT, DOING = "mine.want", "mine.do"
"""Parts of the conversation: what the citizen wants with the meeting, and what follows.
"""


@dataclass(frozen=True)
class Mine:
    """The citizen's meeting; `via` is the face, with a companion's mandate: "kiosk mandate:3".

    `proven`: more than this meeting's number and a birth date was given (see `Who`).
    """

    centre: Centre
    meeting: Meeting
    via: str
    proven: bool = False


def back_to_mine(talk: Talk, because: Message | None = None) -> NoReturn:
    """Shows the meeting again as it is now; `because` is said first."""
    talk.ask_again(WANT, DOING, "when", because=because)
