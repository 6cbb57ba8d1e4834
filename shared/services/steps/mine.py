"""The meeting that a citizen has found, and how a service returns to it."""

from dataclasses import dataclass
from typing import NoReturn

from shared.appointments import FOLLOW_UP, Centre, Meeting
from shared.content import Message
from shared.dialogue import Talk

WANT, DOING = "mine.want", "mine.do"
"""Parts of the conversation: what the citizen wants with the meeting, and what follows.
"""

BY_STAFF = ("desk", "staff:")
"""How `booked_via` begins where staff saw whose meeting it is, and handed out its number."""


@dataclass(frozen=True)
class Mine:
    """The citizen's meeting; `via` is the face, with a companion's mandate: "kiosk mandate:3".

    `proven`: more than this meeting's number and a birth date was given (see `Who`).
    """

    centre: Centre
    meeting: Meeting
    via: str
    proven: bool = False

    @property
    def opens_course(self) -> bool:
        """Whether more than this meeting is told: it is proved that the citizen asks, or its number
        was given to them when that was proved. Anybody who knows a birth date can book help or a
        first meeting for somebody else, and then has its number; a follow-up takes a proof."""
        is_theirs = self.meeting.kind == FOLLOW_UP or self.meeting.booked_via.startswith(BY_STAFF)
        return self.proven or is_theirs


def back_to_mine(talk: Talk, because: Message | None = None) -> NoReturn:
    """Shows the meeting again as it is now; `because` is said first."""
    talk.ask_again(WANT, DOING, "when", because=because)
