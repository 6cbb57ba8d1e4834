"""What crosses the door: a question with its thread."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class EntryKind(StrEnum):
    """What an entry holds: a topic's id, the reference of a recording, a text, or nothing more.

    CALLED: a member of staff has talked with the citizen.
    """

    TOPIC = "topic"
    RECORDING = "recording"
    TEXT = "text"
    CALLED = "called"


@dataclass(frozen=True)
class ThreadEntry:
    """`staff` is None when the citizen said it. `heard_at`: when the citizen got a staff text."""

    id: int
    kind: EntryKind
    staff: str | None
    content: str
    at: datetime
    heard_at: datetime | None


@dataclass(frozen=True)
class Asker:
    """Who asks, as far as they have told: `telephone` in E.164, `language` ISO 639."""

    birth_date: date
    language: str
    conversation_id: str
    telephone: str | None = None


@dataclass(frozen=True)
class Inquiry:
    """A question, and by when it is answered. `call_at`: they wait for a call, not for a text."""

    id: int
    centre_id: int
    number: str
    birth_date: date
    language: str
    telephone: str | None
    opened_at: datetime
    due_at: datetime
    closed_at: datetime | None
    call_at: datetime | None
    task_id: int
    taken_by: str | None
    entries: tuple[ThreadEntry, ...]

    @property
    def topic(self) -> str:
        """What it was about at first; '' when nobody has said."""
        return next((e.content for e in self.entries if e.kind is EntryKind.TOPIC), "")

    @property
    def answers(self) -> tuple[ThreadEntry, ...]:
        """What staff have written since the citizen last said something."""
        texts: list[ThreadEntry] = []
        for entry in reversed(self.entries):
            if entry.staff is None:
                break
            if entry.kind is EntryKind.TEXT:
                texts.insert(0, entry)
        return tuple(texts)

    def is_overdue(self, now: datetime) -> bool:
        return self.closed_at is None and self.due_at < now
