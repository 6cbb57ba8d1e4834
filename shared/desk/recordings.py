"""Who changed what citizens hear: written down beside the file itself."""

from shared import audit
from shared.desk.clerks import Clerk, note_deed
from shared.work import Work


def note_taken_in(work: Work, clerk: Clerk, language: str, recording_id: str) -> None:
    note_deed(work, clerk, audit.Deed.TOOK_IN_RECORDING, _about(language, recording_id))


def note_removed(work: Work, clerk: Clerk, language: str, recording_id: str) -> None:
    note_deed(work, clerk, audit.Deed.REMOVED_RECORDING, _about(language, recording_id))


def _about(language: str, recording_id: str) -> str:
    return f"recording:{language}/{recording_id}"
