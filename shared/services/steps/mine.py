"""The meeting that a citizen has found, and how a service returns to it."""

from dataclasses import dataclass
from typing import NoReturn

from shared.appointments import FOLLOW_UP, Centre, Meeting
from shared.content import Message
from shared.dialogue import Talk

WANT, DOING = "mine.want", "mine.do"
"""Parts of the conversation: what the citizen wants with the meeting, and what follows.
"""

BY_STAFF = "staff:"
"""How `booked_via` begins where staff booked it from the citizen's own page, and handed out its
number. In a conversation that they carried on ("desk") they need not have seen who it was."""


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
        """Whether what was agreed, and wishes and their answers, are told: to a proof alone. A
        meeting's number stands on a slip that can be lost, and opens that one meeting."""
        return self.proven

    @property
    def opens_forms(self) -> bool:
        """Whether the citizen may choose another form for this meeting: which forms there are tells
        of some kinds of meeting whether a first one was held. Anybody who knows a birth date can
        book help or a first meeting for somebody else, and then has its number; a follow-up, and
        what staff booked, took a proof."""
        is_theirs = self.meeting.kind == FOLLOW_UP or self.meeting.booked_via.startswith(BY_STAFF)
        return self.proven or is_theirs


def back_to_mine(talk: Talk, because: Message | None = None) -> NoReturn:
    """Shows the meeting again as it is now; `because` is said first."""
    talk.ask_again(WANT, DOING, "when", because=because)
