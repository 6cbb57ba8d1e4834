"""Orders the letter that confirms a booking, where the centre's lawyer has decided that."""

from shared.appointments import Meeting
from shared.casesystem import case_due, confirmation_setting
from shared.followups.event_log import face_of
from shared.followups.telephone import open_call
from shared.safetynet import TaskKind, open_for_meeting
from shared.unit_of_work import UnitOfWork

BY_THEMSELVES = frozenset({"kiosk", "phone"})
"""Faces at which a citizen books without staff, who could hand them a letter."""


def order_confirmation(work: UnitOfWork, meeting: Meeting, via: str) -> None:
    """Opens the task of sending the letter about a meeting that a citizen has booked or moved at
    the kiosk or by telephone. While one is open for the meeting it stays: a letter tells how the
    meeting is when it is written. Nothing happens where the centre has not decided so."""
    if face_of(via) not in BY_THEMSELVES and not has_confirmation(meeting):
        return
    setting = confirmation_setting(work, meeting.centre_id)
    if setting is None or not setting.needs_confirmation:
        return
    if open_for_meeting(work, meeting.id, TaskKind.LETTER) is None:
        due = min(case_due(work, meeting.centre_id, meeting.citizen_id), meeting.starts_at)
        open_call(work, TaskKind.LETTER, meeting, max(due, work.now))


def has_confirmation(meeting: Meeting) -> bool:
    """Whether a letter confirms this meeting where the centre's lawyer has decided so: the citizen
    booked it by themselves."""
    return face_of(meeting.booked_via) in BY_THEMSELVES
