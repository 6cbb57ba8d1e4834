"""Citizens' questions at the desk: read, listened to, answered in writing, or by a call."""

from dataclasses import dataclass

from frontdesk.clerks import Clerk, record_audit
from shared import audit
from shared.inquiries import (
    Audio,
    EntryKind,
    Inquiry,
    NoSuchInquiry,
    answer_inquiry,
    arrived,
    inquiries,
    inquiry,
    note_called,
    sound_of,
)
from shared.safetynet import take_task
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class QuestionView:
    """A question as the desk sees it; `playable` are ids of the entries that can be listened to."""

    inquiry: Inquiry
    is_overdue: bool
    playable: frozenset[int]

    @property
    def is_open(self) -> bool:
        return self.inquiry.closed_at is None

    @property
    def is_heard(self) -> bool:
        """Whether the citizen has read or heard all that staff wrote."""
        return all(e.heard_at for e in self.inquiry.entries if e.kind is EntryKind.TEXT)

    @property
    def seen(self) -> int:
        """A number that grows with every entry in the thread."""
        return len(self.inquiry.entries)


def questions(work: UnitOfWork, centre_id: int) -> list[QuestionView]:
    """The centre's questions, open ones first and among them the first due."""
    return [_asked(work, each) for each in inquiries(work, centre_id)]


def read_question(work: UnitOfWork, clerk: Clerk, inquiry_id: int) -> QuestionView:
    """The question; the access is recorded. Raises `NoSuchInquiry`, also for another centre's."""
    found = _own(work, clerk, inquiry_id)
    _record(work, clerk, audit.AuditAction.READ_QUESTION, inquiry_id)
    return _asked(work, found)


def take_question(work: UnitOfWork, clerk: Clerk, inquiry_id: int) -> str | None:
    """Takes a question, if no colleague was first; the name of who has it.

    Raises `NoSuchInquiry`.
    """
    if take_task(work, _own(work, clerk, inquiry_id).task_id, clerk.name):
        _record(work, clerk, audit.AuditAction.TOOK_TASK, inquiry_id)
    return inquiry(work, inquiry_id).taken_by


def answer_question(work: UnitOfWork, clerk: Clerk, inquiry_id: int, seen: int, text: str) -> bool:
    """Answers in writing. Raises `NoSuchInquiry`.

    False when the thread has grown since the clerk read it (`seen`), or it is closed.
    """
    found = _own(work, clerk, inquiry_id)
    if found.closed_at or len(found.entries) != seen:
        return False
    answer_inquiry(work, inquiry_id, clerk.name, text)
    _record(work, clerk, audit.AuditAction.ANSWERED, inquiry_id)
    return True


def talked_about(work: UnitOfWork, clerk: Clerk, inquiry_id: int) -> None:
    """Records that the clerk has called the citizen; a repeat changes nothing.

    Raises `NoSuchInquiry`.
    """
    if _own(work, clerk, inquiry_id).closed_at is None:
        note_called(work, inquiry_id, clerk.name)
        _record(work, clerk, audit.AuditAction.ANSWERED, inquiry_id)


def listen(work: UnitOfWork, clerk: Clerk, inquiry_id: int, entry_id: int) -> Audio:
    """The sound of a spoken entry; the access is recorded.

    Raises `NoSuchInquiry`, also while the recording was not fetched.
    """
    entries = _own(work, clerk, inquiry_id).entries
    spoken = (e for e in entries if e.id == entry_id and e.kind is EntryKind.RECORDING)
    entry = next(spoken, None)
    sound = sound_of(work, entry.content) if entry else None
    if sound is None:
        raise NoSuchInquiry(inquiry_id)
    _record(work, clerk, audit.AuditAction.LISTENED, inquiry_id)
    return sound


def _own(work: UnitOfWork, clerk: Clerk, inquiry_id: int) -> Inquiry:
    found = inquiry(work, inquiry_id)
    if found.centre_id != clerk.centre_id:
        raise NoSuchInquiry(inquiry_id)
    return found


def _record(work: UnitOfWork, clerk: Clerk, action: audit.AuditAction, inquiry_id: int) -> None:
    record_audit(work, clerk, action, f"inquiry:{inquiry_id}")


def _asked(work: UnitOfWork, each: Inquiry) -> QuestionView:
    spoken = {e.content: e.id for e in each.entries if e.kind is EntryKind.RECORDING}
    here = arrived(work, list(spoken)) if spoken else set()
    playable = frozenset(entry_id for reference, entry_id in spoken.items() if reference in here)
    return QuestionView(each, each.is_overdue(work.now), playable)
