"""Changes of what citizens hear, in the audit log."""

from frontdesk.clerks import Clerk, record_audit
from shared import audit
from shared.unit_of_work import UnitOfWork


def note_taken_in(work: UnitOfWork, clerk: Clerk, language: str, recording_id: str) -> None:
    """Records that the clerk has added a recording of a sentence."""
    record_audit(work, clerk, audit.AuditAction.TOOK_IN_RECORDING, _about(language, recording_id))


def note_removed(work: UnitOfWork, clerk: Clerk, language: str, recording_id: str) -> None:
    """Records that the clerk has removed the recording of a sentence."""
    record_audit(work, clerk, audit.AuditAction.REMOVED_RECORDING, _about(language, recording_id))


def _about(language: str, recording_id: str) -> str:
    return f"recording:{language}/{recording_id}"
