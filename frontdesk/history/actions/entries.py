"""One line of a history, and who acted in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shared.accounts import colleagues
from shared.citizens import GivenMandate
from shared.content import Message, Name, message
from shared.safetynet import CourseChange
from shared.unit_of_work import UnitOfWork

FACES = frozenset({"kiosk", "phone", "text", "desk", "waitlist", "worker"})
"""What records name where no member of staff acted."""


UNNAMED = "•••"
"""In place of a name that must not be shown."""


class HistoryKind(StrEnum):
    """What a line of a history is about."""

    MEETING = "meeting"
    MESSAGE = "message"
    TASK = "task"
    CONTACT = "contact"
    RECORD = "record"


@dataclass(frozen=True)
class HistoryEntry:
    """What happened, when, and who did it: `by` is None where nobody did.

    `detail` is what was written down with it: a reason, a receipt number, the words of a message.
    `meeting_at` is when the meeting with `meeting_id` begins, as it is booked now.
    `is_trouble`: something did not get through. `due_at` is when a message was to be sent;
    `course` is the change of a course that it tells of.
    """

    at: datetime
    kind: HistoryKind
    what: Message
    by: Message | None = None
    detail: str = ""
    meeting_id: int | None = None
    meeting_at: datetime | None = None
    is_trouble: bool = False
    due_at: datetime | None = None
    course: CourseChange | None = None


@dataclass(frozen=True)
class Actors:
    """Names of those who can have acted: staff by id, and companions by their mandate's id."""

    staff: Mapping[int, str]
    companions: Mapping[int, str]

    def named(self, via: str | None) -> Message | None:
        """Who acted, from how records name them: "staff:3", "kiosk mandate:3", a face, or a name.
        None for nobody."""
        if not via:
            return None
        face, _, mandate = via.partition(" mandate:")
        if mandate:
            return self._companion(face, int(mandate))
        if face in FACES:
            return message(f"desk-by-{face}")
        kind, _, number = face.partition(":")
        if kind == "staff" and number.isdigit():
            return message("desk-by", name=Name(self.staff.get(int(number), "?")))
        return message("desk-by", name=Name(face))

    def _companion(self, face: str, mandate_id: int) -> Message:
        name = Name(self.companions.get(mandate_id, UNNAMED))
        return message(f"desk-by-companion-{face}", name=name)


def actors_of(work: UnitOfWork, centre_id: int, mandates: Iterable[GivenMandate]) -> Actors:
    """All staff of the centre, those who have left included, and the citizen's companions."""
    return Actors(colleagues(work, centre_id), {it.id: it.holder for it in mandates})


def latest_first(entries: Iterable[HistoryEntry]) -> list[HistoryEntry]:
    """In the order of time, the newest first; of what came in the same instant, the last."""
    return sorted(entries, key=lambda it: it.at)[::-1]
