"""What other packages see of a citizen's question: the question and its thread."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from shared.content import Listing, Message, message
from shared.inquiries.content import read_parts


class EntryKind(StrEnum):
    """What an entry of a thread holds: what was chosen, a recording's reference, or a text.

    CALLED holds nothing: a member of staff has talked with the citizen.
    """

    TOPIC = "topic"
    RECORDING = "recording"
    TEXT = "text"
    CALLED = "called"


@dataclass(frozen=True)
class ThreadEntry:
    """One entry of a thread; `staff` is None when it is the citizen's.

    `heard_at` is when the citizen read or heard a text of staff.
    """

    id: int
    kind: EntryKind
    staff: str | None
    content: str
    at: datetime
    heard_at: datetime | None

    @property
    def parts(self) -> tuple[Message, ...]:
        """What the citizen chose, the topic first; nothing for another kind of entry."""
        return read_parts(self.content) if self.kind is EntryKind.TOPIC else ()

    @property
    def asked(self) -> Message:
        """What the citizen chose, in one line."""
        return message("asking-line", what=Listing(self.parts))


@dataclass(frozen=True)
class Asker:
    """What a citizen who asks has told of themselves: `telephone` in E.164, `language` ISO 639."""

    birth_date: date
    language: str
    conversation_id: str
    telephone: str | None = None


@dataclass(frozen=True)
class Inquiry:
    """A citizen's question with its thread, to be answered by `due_at`.

    With `call_at` the citizen waits for a call at that time, not for a text. `taken_by` is the name
    of the member of staff who answers.
    """

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
        """The id of the first topic's message; '' when none was chosen."""
        return next((part.id for e in self.entries for part in e.parts), "")

    @property
    def asked_now(self) -> Message | None:
        """What the citizen asked last, in one line; None when nothing was chosen.

        A single part, such as that the answer was not clear, is added to what was asked before.
        """
        asked: tuple[Message, ...] = ()
        for entry in self.entries:
            if entry.parts:
                asked = (*asked, *entry.parts) if len(entry.parts) == 1 else entry.parts
        return message("asking-line", what=Listing(asked)) if asked else None

    @property
    def answers(self) -> tuple[ThreadEntry, ...]:
        """The texts that staff have written since the citizen's last entry, the earliest first."""
        texts: list[ThreadEntry] = []
        for entry in reversed(self.entries):
            if entry.staff is None:
                break
            if entry.kind is EntryKind.TEXT:
                texts.insert(0, entry)
        return tuple(texts)

    @property
    def has_earlier_answers(self) -> bool:
        """Whether staff wrote an answer before the citizen's last entry."""
        written = [entry for entry in self.entries if entry.kind is EntryKind.TEXT]
        return len(written) > len(self.answers)

    def is_overdue(self, now: datetime) -> bool:
        return self.closed_at is None and self.due_at < now
