"""What the desk does with citizens' questions: reads, listens, answers in writing, or calls."""

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
    """A question as the desk sees it; `playable` are the entries that can be listened to."""

    inquiry: Inquiry
    is_overdue: bool
    playable: frozenset[int]

    @property
    def is_open(self) -> bool:
        return self.inquiry.closed_at is None

    @property
    def is_heard(self) -> bool:
        """Whether the citizen has got all that staff wrote."""
        return all(e.heard_at for e in self.inquiry.entries if e.kind is EntryKind.TEXT)

    @property
    def seen(self) -> int:
        """Another number as soon as somebody has said something more."""
        return len(self.inquiry.entries)


def questions(work: UnitOfWork, centre_id: int) -> list[QuestionView]:
    """Open ones first, and of them the first due."""
    return [_asked(work, each) for each in inquiries(work, centre_id)]


def read_question(work: UnitOfWork, clerk: Clerk, inquiry_id: int) -> QuestionView:
    """Raises `NoSuchInquiry`, as all of these do, also for another house's."""
    found = _own(work, clerk, inquiry_id)
    _record(work, clerk, audit.AuditAction.READ_QUESTION, inquiry_id)
    return _asked(work, found)


def take_question(work: UnitOfWork, clerk: Clerk, inquiry_id: int) -> str | None:
    """The first press wins: the name of who has it."""
    if take_task(work, _own(work, clerk, inquiry_id).task_id, clerk.name):
        _record(work, clerk, audit.AuditAction.TOOK_TASK, inquiry_id)
    return inquiry(work, inquiry_id).taken_by


def answer_question(work: UnitOfWork, clerk: Clerk, inquiry_id: int, seen: int, text: str) -> bool:
    """False when something was said since the clerk read it: that comes first."""
    found = _own(work, clerk, inquiry_id)
    if found.closed_at or len(found.entries) != seen:
        return False
    answer_inquiry(work, inquiry_id, clerk.name, text)
    _record(work, clerk, audit.AuditAction.ANSWERED, inquiry_id)
    return True


def talked_about(work: UnitOfWork, clerk: Clerk, inquiry_id: int) -> None:
    """The clerk has called the citizen; saying so twice changes nothing."""
    if _own(work, clerk, inquiry_id).closed_at is None:
        note_called(work, inquiry_id, clerk.name)
        _record(work, clerk, audit.AuditAction.ANSWERED, inquiry_id)


def listen(work: UnitOfWork, clerk: Clerk, inquiry_id: int, entry_id: int) -> Audio:
    """What was spoken. Raises `NoSuchInquiry` also while it has not arrived."""
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
